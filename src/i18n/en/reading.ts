/** Words of a window that shows what another one has open, and of taking over from it. */
export const reading = {
  title: "This window only shows",
  words: "Habeas is open for work in another window. What changes there is shown here.",
  takeOver: "Work here instead",
  reason: "The other window keeps what is typed there, and locks.",
  taking: {
    asking: "The other window is locking…",
    forcing:
      "The other window does not answer. Taking over without it: what was typed there in the last moment may be missing.",
    held: "The other window does not answer and still holds your data. Close it, with the task manager of the browser if need be: this window goes on by itself.",
  },
  blocked: "This window only shows. Choose “Work here instead” to write here.",
  door: "You can also work here instead. The other window keeps what is typed there and locks; if it has not answered after ten seconds, Habeas goes on here without it.",
};
