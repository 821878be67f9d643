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
  passphraseWhy:
    "Your passphrase encrypts everything on this laptop. If you forget it, only a printed recovery key opens the data: there is no reset.",
  organisation: "Name of your organisation",
  organisationHint: "As it stands in letters and attestations. You can change it later.",
  organisationMissing: "Enter the name of your organisation",
  create: "Create my desk",
  creating: "Making the keys… about 2 seconds",
  recoveryKey: "Recovery key",
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
  unlock: "Unlock",
  unlocking: "Unlocking… about 1 second",
  useRecoveryKey: "Use the recovery key",
  wait: (seconds: number): string =>
    `Wait ${seconds} ${seconds === 1 ? "second" : "seconds"} before the next try.`,
  openBackup: "Open a backup",
  again: "Look again",
  inMemory: "This may be a private window",
  inMemoryWords:
    "What is written here does not seem to reach the disk. A private window forgets everything when it is closed; use an ordinary window for real work.",
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
      "Do not set up anything new in this profile. Open your last backup; or restore the browser profile from a copy of it, then look again.",
  },
};
