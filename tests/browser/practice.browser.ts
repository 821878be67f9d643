import { join } from "node:path";
import { expect, test } from "vitest";
import { openApp } from "../support/browser.ts";
import { keyboard, mouse, type Hand } from "../support/hand.ts";
import {
  arriveAt,
  openCase,
  openPractice,
  readMessage,
  recordAsked,
  recordConfirmed,
  recordDone,
  recordSent,
  runSupportGuide,
  signAttestation,
  writeOutcomeLetter,
} from "../support/journey.ts";
import { emptyFolder, notIn, textOfPdf } from "../support/outside.ts";

/** What the practice says is known, as answers to the guide. */
const known = {
  "support.option": "Tickets that we name (approach B)",
  "support.contract": "A Premier contract",
  "support.canSearch": "Yes",
  "support.conversation": ["This", "chat of 5 October 2026"],
  "support.selfDeletedInPortal": "No",
  "support.onlineServiceToolUsed": "No",
  "dtm.filesPossible": "Yes",
  "support.engagement.state": "It is closed",
  "support.engagement.closedOn": ["It was on this day", "12 Oct 2026"],
  "dtm.movedInOn": ["It was on this day", "9 Oct 2026"],
  "dtm.contactHasWorkspaceUrl": "Yes",
  "dtm.files": ["These", "contoso-sql.bak"],
  "dtm.accountWideWanted": "No",
} as const;

const places = [
  "Support ticket SR-2610-0417",
  "Support ticket SR-2610-0932",
  "Conversation with support (chat, phone, e-mail) chat of 5 October 2026",
  "File handed to support contoso-sql.bak",
];

/** Jane's request from mail to attestation, as the practice tells it. */
async function practise(hand: Hand): Promise<void> {
  await openPractice(hand);
  await readMessage(hand);
  const number = await openCase(hand, "Mon 21 Dec 2026");
  expect(number).toBe("DSR-2026-014");
  await runSupportGuide(hand, known);
  await recordDone(
    hand,
    "Keep a copy of what the law or your business requires",
    "Invoice 2025-118 is kept.",
  );
  const sent = await recordAsked(
    hand,
    "Ask Microsoft to delete the tickets and everything derived from them",
  );
  for (const part of ["Jane Roe", "jane.roe@contoso.example", "SR-2610-0417", "data subject request (GDPR)"])
    expect(sent).toContain(part);
  await recordAsked(hand, "Ask for chat logs and calls in which the person may be mentioned");
  await recordAsked(hand, "Ask separately for the deletion of the files (closed less than 90 days ago)");
  await hand.press(hand.page.getByRole("button", { name: /^Jump to day 27 \(Wed 16 Dec\)/ }));
  await hand.page.getByText("1 of 5 lines settled.").waitFor();
  for (const place of places) await recordConfirmed(hand, place);
  await hand.page.getByText("5 of 5 lines settled.").waitFor();
  const letter = await writeOutcomeLetter(hand, "Outcome: erasure", {
    "who to contact": "privacy@contoso.example",
  });
  for (const part of [...places, "Invoice 2025-118", "Data Protection Commission"])
    expect(letter).toContain(part);
  await recordSent(hand, "By e-mail");
  const signed = await signAttestation(hand, "Sam Byrne");
  expect(signed).toBe("ATT-2026-014-1");
  await printed(hand, [...places, "Invoice 2025-118", signed, "PRACTICE – NOT A REAL CASE"]);
  await hand.press(hand.page.getByRole("link", { name: "Finish the practice" }));
  await arriveAt(hand, "That was a whole request");
  await hand.press(hand.page.getByRole("button", { name: "Set up for real work" }));
  await arriveAt(hand, "Set up for real work");
}

/** The attestation on paper has every line and nothing of the app around it. */
async function printed({ page }: Hand, lines: readonly string[]): Promise<void> {
  const folder = emptyFolder("practice");
  const file = join(folder, "attestation.pdf");
  await page.pdf({ path: file, preferCSSPageSize: true });
  const text = textOfPdf(file);
  expect(notIn(text, lines)).toEqual([]);
  expect(text).not.toMatch(/Worklist|Save copy|Skip to/);
}

test.for([
  ["with a mouse", mouse],
  ["with the keyboard alone", keyboard],
] as const)(
  "the practice request is carried to its attestation %s",
  { timeout: 180_000 },
  async ([, take]) => {
    const app = await openApp();
    await practise(take(app.page));
    expect(app.observed.errors).toEqual([]);
    expect(app.observed.violations).toEqual([]);
    await app.close();
  },
);
