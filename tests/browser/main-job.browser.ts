import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newProfile, openApp, startHost, keptForOffline, type Opened } from "../support/browser.ts";
import { keyboard, mouse, type Hand } from "../support/hand.ts";
import {
  addSource,
  arriveAt,
  at,
  buildPackage,
  decide,
  describeOrganisation,
  importFiles,
  lock,
  openFinding,
  openSection,
  recordAnswer,
  recordAsked,
  recordConfirmed,
  recordDone,
  recordKept,
  recordSent,
  redactEverywhere,
  runSupportGuide,
  save,
  setUp,
  signAttestation,
  takeIn,
  unlock,
  writeOutcomeLetter,
} from "../support/journey.ts";
import { checkManifests, emptyFolder, notIn, run, textOfPdf, unpack } from "../support/outside.ts";
import {
  daysAgo,
  exports,
  keptUntil,
  message,
  reply,
  subject,
  surname,
  thirdParty,
} from "../support/subject.ts";

/** The same journeys with keys alone and with a mouse; what the last of them hands out stays to be looked at. */
const hands = [
  ["with the keyboard alone", keyboard],
  ["with a mouse", mouse],
] as const;
const passphrase = "anchor bacon candle dolphin ember falcon";
const organisation = {
  address: "1 Harbour Road\nGalway\nIreland",
  officerName: "Sam Byrne",
  officerContact: "privacy@northwind.example",
  supervisoryAuthority: "Data Protection Commission, 6 Pembroke Row, Dublin 2",
};

/** What is known about the data that support holds; whatever the day of the test, the case closed 40 days ago. */
const known = {
  "support.option": "Tickets that we name (approach B)",
  "support.contract": "A Premier contract",
  "support.canSearch": "Yes",
  "support.conversation": ["This", "chat about the sign-in"],
  "support.selfDeletedInPortal": "No",
  "support.onlineServiceToolUsed": "No",
  "dtm.filesPossible": "Yes",
  "support.engagement.state": "It is closed",
  "support.engagement.closedOn": ["It was on this day", daysAgo(40)],
  "dtm.movedInOn": ["It was on this day", daysAgo(43)],
  "dtm.contactHasWorkspaceUrl": "Yes",
  "dtm.files": ["These", "staff.bak"],
  "dtm.accountWideWanted": "No",
} as const;

/** What an answer to a request for access has to say besides the copy (GDPR Art. 15(1), (2)). */
const processing = {
  "purposes of the processing": "We process your data to answer the questions that you ask our support.",
  "categories of personal data": "Name, e-mail address, and what was written about your questions.",
  "recipients or categories of recipients": "Microsoft, which helps us as processor.",
  "storage period or the criteria for it": "Two years after the last question was answered.",
  "where the data comes from": "From you, and from colleagues who wrote about the same fault.",
  "automated decisions: their logic, significance and consequences, or that there are none":
    "No decision is taken by automated means alone.",
  "transfers outside the EEA and their safeguards, or that there are none": "None.",
};

const asked = [
  "Ask Microsoft to delete the tickets and everything derived from them",
  "Ask for chat logs and calls in which the person may be mentioned",
  "Ask separately for the deletion of the files (closed less than 90 days ago)",
];
const places = [
  ...subject.tickets.map((ticket) => `Support ticket ${ticket}`),
  "Conversation with support (chat, phone, e-mail) chat about the sign-in",
  "File handed to support staff.bak",
];

/** Reviews what the exports hold: a third party goes out of two records, one record is withheld. */
async function review(hand: Hand): Promise<void> {
  await importFiles(hand, exports, 5);
  await openFinding(hand, "0001");
  await redactEverywhere(hand, 3, thirdParty);
  await decide(hand, "Include redacted");
  await openFinding(hand, "0002");
  await decide(hand, "Include");
  await openFinding(hand, "0003");
  await decide(hand, "Include");
  await openFinding(hand, "0004");
  await decide(hand, "Withhold", "An internal list of rooms");
  await openFinding(hand, "0005");
  await decide(hand, "Include redacted");
}

/** The page as it is seen in both schemes, and on both papers. */
async function pictures(hand: Hand, folder: string): Promise<void> {
  const { page } = hand;
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: join(folder, `screen-${scheme}.png`), fullPage: true });
  }
  await page.emulateMedia({ colorScheme: "light" });
  for (const paper of ["A4", "Letter"]) {
    await hand.pick(at(hand).list("Paper"), paper);
    await page.pdf({ path: join(folder, `print-${paper.toLowerCase()}.pdf`), preferCSSPageSize: true });
  }
}

/** Unpacks a package with outside tools after they found it whole; every text file of it, by its name. */
function packageTexts(archive: string): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "habeas-package-"));
  unpack(archive, folder);
  const [bag = ""] = readdirSync(folder);
  checkManifests(join(folder, bag));
  const files = readdirSync(join(folder, bag), { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), "utf8")]),
  );
}

/** The person is in the package, the third party nowhere, and a page to start with is there. */
function judgePackage(archive: string): void {
  const texts = packageTexts(archive);
  const all = [...texts.values()].join("\n");
  expect([...texts.keys()]).toEqual(
    expect.arrayContaining(["START-HERE.html", "bagit.txt", "datapackage.json"]),
  );
  expect([surname, JSON.stringify(surname).slice(1, -1)].some((form) => all.includes(form))).toBe(true);
  for (const word of thirdParty.split(" ")) expect(all).not.toContain(word);
  expect(all).not.toContain("Kestrel"); // the room that was withheld
}

/** Both papers have their sizes, and no PDF has a flaw. */
function judgePdfs(folder: string): void {
  const size = (name: string): string => run("pdfinfo", [join(folder, name)]);
  expect(size("print-a4.pdf")).toMatch(/Page size:\s+59[45](\.\d+)? x 84[12]/);
  expect(size("print-letter.pdf")).toMatch(/Page size:\s+612 x 792/);
  for (const name of ["print-a4.pdf", "print-letter.pdf"]) {
    const first = run("pdftotext", ["-l", "1", join(folder, name), "-"]);
    expect(notIn(first, [subject.name]), `${name}, first sheet`).toEqual([]);
  }
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".pdf")))
    run("qpdf", ["--check", join(folder, name)]);
}

const clean = (app: Opened): void => {
  expect(app.observed.errors).toEqual([]);
  expect(app.observed.violations).toEqual([]);
};

test.for(hands)(
  "a request for erasure is carried from mail to attestation, with the server gone and the desk locked between: %s",
  { timeout: 300_000 },
  async ([, take]) => {
    const folder = emptyFolder("main-job", "erasure");
    const host = await startHost();
    const profile = await newProfile();
    let app = await openApp({ url: host.url, profile: profile.path });
    let hand = take(app.page);
    await keptForOffline(app.page);
    await setUp(hand, passphrase, "Northwind Traders");
    await describeOrganisation(hand, organisation);
    const number = await takeIn(hand, {
      message: message("Please delete everything you and Microsoft support hold about me."),
      name: subject.name,
      rights: ["Erasure"],
    });
    await runSupportGuide(hand, known);
    await recordDone(
      hand,
      "Keep a copy of what the law or your business requires",
      "Invoice 2027-4 is kept.",
    );
    for (const title of asked) expect(await recordAsked(hand, title)).toContain(number);

    // The server goes, the browser ends; everything is still there, behind the passphrase.
    await host.stop();
    clean(app);
    await app.close();
    app = await openApp({ url: host.url, profile: profile.path, path: `/#/c/${number}/plan` });
    hand = take(app.page);
    await unlock(hand, passphrase);
    await arriveAt(hand, "Plan");
    for (const title of asked) await recordAnswer(hand, title, "All of it was deleted.", reply);
    await addSource(hand, "Invoice 2027-4");
    for (const place of places) await recordConfirmed(hand, place);
    await recordKept(hand, "Invoice 2027-4", {
      ground: "a legal duty to keep it, or a task in the public interest (GDPR Art. 17(3)(b))",
      reason: "Tax law",
      until: keptUntil,
    });
    await hand.page.getByText("5 of 5 lines settled.").waitFor();

    await lock(hand);
    await unlock(hand, passphrase);
    await hand.page.getByRole("navigation", { name: "Sections of this case" }).waitFor();
    await review(hand);
    await hand.page.reload();
    await unlock(hand, passphrase);
    await buildPackage(hand, join(folder, "package.zip"));
    const letter = await writeOutcomeLetter(hand, "Outcome: erasure");
    expect(letter).toContain(organisation.officerContact);
    await save(hand, "Save PDF", join(folder, "letter.pdf"));
    await recordSent(hand, "By e-mail");
    const signed = await signAttestation(hand, "Sam Byrne");
    await save(hand, "Save copy", join(folder, "attestation.pdf"));
    await save(hand, "Save record (JSON)", join(folder, "attestation.json"));
    await pictures(hand, folder);
    clean(app);
    await app.close();
    await profile.remove();

    const lines = [
      ...places,
      "Invoice 2027-4",
      subject.name,
      number,
      signed,
      "GDPR Art. 17(3)(b)",
      "Sam Byrne",
    ];
    for (const name of ["attestation.pdf", "print-a4.pdf", "print-letter.pdf"])
      expect(notIn(textOfPdf(join(folder, name)), lines), name).toEqual([]);
    expect(notIn(textOfPdf(join(folder, "letter.pdf")), [...places, subject.name, "Invoice 2027-4"])).toEqual(
      [],
    );
    judgePdfs(folder);
    judgePackage(join(folder, "package.zip"));
    const attached = join(mkdtempSync(join(tmpdir(), "habeas-attached-")), "attestation.json");
    run("pdfdetach", ["-save", "1", "-o", attached, join(folder, "attestation.pdf")]);
    expect(readFileSync(attached)).toEqual(readFileSync(join(folder, "attestation.json")));
    const record = readFileSync(join(folder, "attestation.json"), "utf8");
    expect(record).toContain(JSON.stringify(surname).slice(1, -1));
    expect(JSON.parse(record)).toMatchObject({ interim: false, certificateNo: signed });
  },
);

test.for(hands)(
  "a request for access is answered with reviewed, redacted records as package and letter, without attestation: %s",
  { timeout: 300_000 },
  async ([, take]) => {
    const folder = emptyFolder("main-job", "access");
    const app = await openApp();
    const hand = take(app.page);
    await setUp(hand, passphrase, "Northwind Traders");
    await describeOrganisation(hand, organisation);
    const number = await takeIn(hand, {
      message: message(
        "Please send me a copy of all data you hold about me, in a form I can take elsewhere.",
      ),
      name: subject.name,
      rights: ["Access", "Export (portability)"],
    });
    await review(hand);
    const name = await buildPackage(hand, join(folder, "package.zip"));
    expect(name).toBe(`${number.toLowerCase()}-export-1.zip`);
    const letter = await writeOutcomeLetter(hand, "Outcome: access", processing);
    await save(hand, "Save PDF", join(folder, "letter.pdf"));
    await recordSent(hand, "By e-mail");
    await pictures(hand, folder);
    await openSection(hand, "Attestation");
    await hand.page
      .getByText("This request does not ask for erasure, so there is nothing to attest.")
      .waitFor();
    expect(await at(hand).button("Sign and number").count()).toBe(0);
    clean(app);
    await app.close();

    expect(letter).toContain(name);
    const said = ["supervisory authority", organisation.supervisoryAuthority, organisation.officerContact];
    expect(notIn(letter, said)).toEqual([]);
    expect(notIn(textOfPdf(join(folder, "letter.pdf")), [subject.name, number, name])).toEqual([]);
    judgePdfs(folder);
    judgePackage(join(folder, "package.zip"));
  },
);
