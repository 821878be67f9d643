export const welcome = {
  title: "Handle data subject requests on this laptop",
  where:
    "Everything stays in this browser, encrypted. There is no server, and nobody else can open it. Not even us.",
  practice: "Try a practice request",
  practiceNote: "nothing is saved",
  setUp: "Set up for real work",
  setUpNote: "about one minute",
  setUpTitle: "Set up for real work",
  unlockTitle: "Unlock Habeas",
  passphrase: "Passphrase",
  passphraseWhy:
    "Your passphrase encrypts everything on this laptop. If you forget it, nobody can open the data: there is no reset.",
  passphraseHint: "Six words or more, or a long text that nobody can guess. You can paste it.",
  strength: {
    empty: "",
    weak: "Too easy to guess.",
    nearly: "Nearly enough. Make it longer.",
    strong: "Strong.",
  },
  makeStronger: "Choose a passphrase that is harder to guess: six words, or a longer text",
  again2: "Passphrase again",
  notTheSame: "Enter the same passphrase twice",
  organisation: "Name of your organisation",
  organisationHint: "As it stands in letters and attestations. You can change it later.",
  organisationMissing: "Enter the name of your organisation",
  suggest: "Suggest a passphrase",
  suggested: "For example:",
  use: "Use this one",
  another: "Suggest another",
  writeDown: "Write it down and keep it where you keep keys, until you know it by heart.",
  create: "Create my desk",
  creating: "Making the keys… about 1 second",
  enter: "Go to the worklist",
  kept: {
    title: "Your desk is ready. This browser will keep your data.",
    words:
      "It is not thrown away when space runs low. It goes only when you clear the data of this site or browser.",
  },
  notKept: {
    title: "Your desk is ready, but this browser did not promise to keep your data.",
    words:
      "It may throw data away when space runs low. Installing Habeas as an app usually helps; you can ask again in Settings, under Storage.",
  },
  show: "Show",
  capsLock: "Caps Lock is on.",
  unlock: "Unlock",
  unlocking: "Unlocking… about 1 second",
  wait: (seconds: number): string =>
    `Wait ${seconds} ${seconds === 1 ? "second" : "seconds"} before the next try.`,
  again: "Look again",
  tight: "This may be a private window",
  tightWords:
    "The browser offers little space here. A private window forgets everything when it is closed; use an ordinary window for real work.",
  unsupported: "This browser cannot keep your data safely, so only practice is offered here.",
  unsupportedWhat: (missing: string): string =>
    `What is missing: ${missing}. Use a current Chrome, Edge, Firefox or Safari in an ordinary window.`,
  "open-elsewhere": {
    title: "Habeas is open in another window",
    says: "Only one window at a time may work with your data.",
    remedy: "Go on there, or close that window and look again.",
  },
  lost: {
    title: "Data that was kept here is gone",
    says: "The browser has removed data of Habeas on this laptop.",
    remedy:
      "Do not set up anything new in this profile. Restore the browser profile or a copy of it, then look again.",
  },
};
