/** Words around the passphrase, at the door and wherever it is asked for again. */
export const access = {
  passphrase: "Passphrase",
  passphraseHint: "Six words or more, or a long text that nobody can guess. You can paste it.",
  strength: {
    empty: "",
    weak: "Too easy to guess.",
    nearly: "Nearly enough. Make it longer.",
    strong: "Strong.",
  },
  makeStronger: "Choose a passphrase that is harder to guess: six words, or a longer text",
  again: "Passphrase again",
  notTheSame: "Enter the same passphrase twice",
  suggest: "Suggest a passphrase",
  suggested: "For example:",
  use: "Use this one",
  another: "Suggest another",
  drawn: "Six words drawn by chance out of 7,776. Not even a guesser who knows the list gets through them.",
  writeDown: "Write it down and keep it where you keep keys, until you know it by heart.",
  show: "Show",
  capsLock: "Caps Lock is on.",
  withDevice: "Unlock with this device",
};
