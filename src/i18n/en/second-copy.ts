/** Words of what is found at an unlock when not all is as it was left. */
export const secondCopy = {
  older: "Go on with the older copy",
  olderNote: "The journal will say that you did.",
  rebuilt: "This browser had lost its data. They were rebuilt from the second copy on this laptop.",
  rebuiltWords: "Nothing that was saved is missing. If this comes again, make a backup and check the disk.",
  olderOpened: "You are working with an older copy of the data.",
  olderOpenedWords:
    "What was changed after it was made is not here. The journal says when you went on with it.",
};
