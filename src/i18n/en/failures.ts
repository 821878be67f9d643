import type { FailureCode, FailureFacts } from "../../lib/failure.ts";
import * as files from "./file-failures.ts";

/** What broke, and what the officer can do now. */
export interface FailureText {
  readonly says: string;
  readonly remedy: string;
}

const said = (says: string, remedy: string) => (): FailureText => ({ says, remedy });

const place = ({ line }: FailureFacts): string =>
  line === undefined ? "" : ` It stops making sense at line ${line}.`;

export const failures: Readonly<Record<FailureCode, (facts: FailureFacts) => FailureText>> = {
  "wrong-passphrase": said(
    "That passphrase does not open this data.",
    "Check Caps Lock and the keyboard language, then try again.",
  ),
  "wrong-key": said(
    "That key does not open this data.",
    "Check that the sheet or the device belongs to this laptop, or use the passphrase.",
  ),
  "not-proved": said(
    "This step needs your passphrase once more. Nothing was done.",
    "Take the step again and enter the passphrase when Habeas asks for it.",
  ),
  "unsafe-host": said(
    "This copy of Habeas is not served safely, so it does not open your data here.",
    "Reload the page once. If this stays, the host does not send the headers that come with Habeas; whoever runs it finds them in the folder “hosting”.",
  ),
  damaged: said(
    "The data cannot be read: it is damaged or was changed from outside.",
    "Close Habeas, keep the browser profile as it is, and open a copy of the profile or a backup if you have one.",
  ),
  "newer-format": said(
    "The data was written by a newer version of Habeas.",
    "Reload to get the newer version, then unlock again.",
  ),
  "storage-lost": said(
    "The browser has removed data that was kept here.",
    "Do not enter anything new in this profile. Restore the browser profile or a backup.",
  ),
  "older-copy": said(
    "This is an older copy of your data: later changes were seen here before.",
    "Look for the newer copy first, or restore a backup. If there is none, go on with the older copy.",
  ),
  "storage-unavailable": said(
    "This browser does not let Habeas keep data.",
    "Leave the private window, or allow this site to store data, and open Habeas again. Practice works all the same.",
  ),
  "no-space": said(
    "There is no space left on this disk. Nothing was saved.",
    "Free some space, then try again. What you typed is still here.",
  ),
  "open-elsewhere": said(
    "Habeas is open in another window.",
    "Go on there, or close that window and try again.",
  ),
  "changed-elsewhere": said(
    "This case was changed in another window. Nothing was overwritten.",
    "Look at the case as it stands now, then take the step again.",
  ),
  "stale-writer": said(
    "Another window has taken over the desk. Nothing was saved here.",
    "Go on in the other window. Reload this one to see what is kept.",
  ),
  locked: said("Habeas is locked.", "Unlock it with your passphrase. Nothing that was saved is lost."),
  "file-unreadable": (facts) => ({
    says: `This file cannot be read.${files.why(facts)}${place(facts)}`,
    remedy: `${files.readAgain(facts)} Other files are not affected.`,
  }),
  "file-too-large": (facts) => ({
    says: `This file is too large to read here.${files.largest(facts)}`,
    remedy: "Split the file, or export a narrower part of it.",
  }),
  "file-not-as-named": (facts) => ({
    says: files.misnamed(facts),
    remedy: "Find out what kind of file it really is, and import it under its right name.",
  }),
  "file-limit": (facts) => ({
    says: `This file holds more than Habeas reads at once.${files.most(facts)}`,
    remedy: "Split the file, or export a narrower part of it.",
  }),
  "file-empty": said("There is nothing in this file.", "Check the export, then import it again."),
  "file-encrypted": said(
    "This file is protected by a password.",
    "Save a copy without the password, and import that.",
  ),
  "file-unknown-format": (facts) => ({ says: files.unreadKind(facts), remedy: files.otherWay(facts) }),
  cancelled: said("Stopped, as you asked.", "Nothing was kept. You can start again at any time."),
  "worker-failed": said(
    "A part of Habeas that works in the background has stopped.",
    "Try once more. If it stops again, reload the page; what was saved is safe.",
  ),
  bug: said(
    "Something went wrong that we did not foresee.",
    "Nothing saved before is affected. Reload the page and try again.",
  ),
};
