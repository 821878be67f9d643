import { expect, test, vi } from "vitest";
import type { Case } from "../../../src/domain/case.ts";
import { initialSettings } from "../../../src/domain/settings.ts";
import { erasePerson } from "../../../src/domain/steps/erase-person.ts";
import { eraseSource } from "../../../src/domain/steps/erase-source.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";
import type { Bytes } from "../../../src/lib/bytes.ts";
import { sealing, type Place } from "../../../src/storage/crypto/envelope.ts";
import { openHeader } from "../../../src/storage/disk/header.ts";
import { KeyRing } from "../../../src/storage/disk/ring.ts";
import { createSealed, openSealed } from "../../../src/storage/sealed/open-sealed.ts";
import type { Desk } from "../../../src/storage/desk.ts";
import { accepted } from "../../support/janes-case.ts";
import { wholeFile } from "../../support/kept-file.ts";
import { change, finding, first, opened, unsaved } from "../kase.ts";
import { everyStepOf, lyingFiles, type State } from "../faults/every-step.ts";
import { laptop } from "../means.ts";

const day = calendarDate("2026-11-19");

// Keys are derived and disks lost many times over here.
vi.setConfig({ testTimeout: 60_000 });

const source = (id: string, name: string): Case["sources"][number] => ({
  ...{ id, name, system: null, holder: "Contoso", reference: "" },
  ...{ search: null, outcomes: [] },
});

/** A case with two sources, a file and a finding of each. */
async function caseOfTwo(desk: Desk): Promise<Case> {
  const kase = unsaved({ sources: [source("a", "Wrong mailbox"), source("b", "Ticket desk")] });
  await desk.cases.save(change(kase));
  const imports: Case["imports"][number][] = [];
  for (const id of ["a", "b"]) {
    const kept = await desk.files.keep(kase.id, new Blob([`file of ${id}`]));
    const about = {
      sourceId: id,
      name: `${id}.csv`,
      format: "csv",
      records: 1,
      found: 1,
      notes: [],
    } as const;
    imports.push({ id: `import ${id}`, ...about, ...kept });
  }
  const findings = ["a", "b"].map((id, i) => ({
    ...finding(kase, i + 1, `said in ${id}`),
    importId: `import ${id}`,
  }));
  const added = { ...opened, kind: "source-added", detail: { name: "Wrong mailbox" } } as const;
  await desk.cases.save({ kase: { ...kase, revision: 1, imports }, findings, event: added });
  return (await first(desk.cases.watch(kase.number)))!;
}

async function erase(desk: Desk, kase: Case): Promise<void> {
  const findings = await first(desk.findings.watch(kase.id));
  const input = { sourceId: "a", reason: "by-mistake", findings } as const;
  await desk.cases.erasePart(accepted(eraseSource(kase, input, kase.openedOn)));
}

test("of a source that was erased nothing sealed before opens any more; the rest of the case is all there", async () => {
  const here = laptop();
  const noted: { keyId: string; place: Place; bytes: Bytes; value: string }[] = [];
  const vault = await createSealed(
    {
      ...here,
      sealing: {
        ...sealing,
        seal: async (key, place, value) => {
          const bytes = await sealing.seal(key, place, value);
          noted.push({ keyId: key.id, place, bytes, value: JSON.stringify(value) });
          return bytes;
        },
      },
    },
    "a",
    initialSettings,
  );
  const { desk } = vault;
  const kase = await caseOfTwo(desk);
  const before = here.files.dump().filter(({ name }) => name.startsWith("att/"));
  await erase(desk, kase);

  const check = async (now: Desk): Promise<void> => {
    const left = (await first(now.cases.watch(kase.number)))!;
    expect(left.sources.map(({ name }) => name)).toEqual(["Ticket desk"]);
    expect(left.imports.map(({ name }) => name)).toEqual(["b.csv"]);
    expect((await first(now.findings.watch(kase.id))).map(({ importId }) => importId)).toEqual(["import b"]);
    expect(await (await wholeFile(now, kase.id, left.imports[0]!.fileId)).text()).toBe("file of b");
    const told = await first(now.journal.watch(kase.id));
    expect(JSON.stringify(told)).not.toContain("Wrong mailbox");
    expect(told[0]).toMatchObject({
      kind: "part-verified",
      facts: { clean: true, sampleOpens: false, recordsLeft: 0, filesLeft: 0, mentions: 0, draftsLeft: 0 },
    });
    expect(told[1]).toMatchObject({ kind: "part-erased", facts: { reason: "by-mistake", findings: 1 } });
    expect(told.at(-1)?.detail).toEqual(opened.detail);
    expect(await now.journal.verify()).toMatchObject({ kind: "intact" });
  };
  await check(desk);
  vault.close();

  const { keys } = await openHeader(here.files, here.derive, "a");
  const ring = await KeyRing.open(here.files, keys);
  const residue = noted.filter(({ value }) => /Wrong mailbox|said in a/.test(value));
  expect(new Set(residue.map(({ place }) => place.kind))).toEqual(new Set(["case", "finding", "opening"]));
  for (const { keyId } of residue) expect(ring.has(keyId)).toBe(false);
  ring.close();
  const after = here.files.dump().filter(({ name }) => name.startsWith("att/"));
  expect(after).toHaveLength(1);
  expect(before.map(({ name }) => name)).not.toContain(after[0]?.name);

  const again = await openSealed(here, "a");
  await check(again.desk);
  again.close();
});

/** The power going off at one touch of the disk while a source is erased; the control flushes nothing from then on. */
async function erasureInterrupted(step: number, control: { lying?: boolean } = {}): Promise<State> {
  const disk = laptop();
  let lies = false;
  const here = { ...disk, files: lyingFiles(disk.files, () => lies) };
  const { desk } = await createSealed(here, "a", initialSettings);
  const kase = await caseOfTwo(desk);
  let left = step;
  lies = control.lying ?? false;
  disk.files.onTouch = () => {
    if ((left -= 1) <= 0) throw new Error("power");
  };
  const done = await erase(desk, kase).then(
    () => true,
    () => false,
  );
  lies = false;
  disk.files.crash();
  disk.files.onTouch = () => undefined;
  try {
    const again = await openSealed(here, "a");
    const now = await first(again.desk.cases.watch(kase.number));
    if ((await again.desk.journal.verify()).kind !== "intact") return { between: "the journal is broken" };
    for (const { fileId, sourceId } of now?.imports ?? []) {
      const text = await (await wholeFile(again.desk, kase.id, fileId)).text();
      if (text !== `file of ${sourceId}`) return { between: "a file is another" };
    }
    const gone = now?.sources.length === 1;
    const files = disk.files.dump().filter(({ name }) => name.startsWith("att/")).length;
    if (gone && files !== 1) return { between: `gone, with ${files} files` };
    if (done && !gone) return { between: "done, and still there" };
    again.close();
    return done ? "finished" : gone ? "complete" : "not started";
  } catch (thrown) {
    return { between: String(thrown) };
  }
}

test("power lost at any step of erasing a source leaves it whole or, after the next unlock, gone", async () => {
  const { firstWrong, seen } = await everyStepOf((step) => erasureInterrupted(step));
  expect(firstWrong).toBe("");
  expect(seen).toEqual(new Set(["not started", "complete", "finished"]));
});

test("the control: where flushing does nothing, some steps of erasing a source leave neither", async () => {
  const { between } = await everyStepOf((step) => erasureInterrupted(step, { lying: true }));
  expect(between).toBeGreaterThan(0);
});

test("an erasure that left the old key behind would be told: the sample opens", async () => {
  const { desk, close } = await createSealed(laptop(), "a", initialSettings);
  const kase = await caseOfTwo(desk);
  vi.spyOn(KeyRing.prototype, "destroy").mockResolvedValueOnce(undefined); // the control
  await erase(desk, kase);
  const [told] = await first(desk.journal.watch(kase.id));
  expect(told).toMatchObject({ kind: "part-verified", facts: { clean: false, sampleOpens: true } });
  close();
});

test("what still names the erased source is counted, in the case and in what is typed", async () => {
  const { desk, close } = await createSealed(laptop(), "a", initialSettings);
  const kase = await caseOfTwo(desk);
  const noted = { ...kase, notes: [{ id: "n", on: kase.openedOn, text: "Ask about the Wrong mailbox." }] };
  await desk.cases.save(change(noted));
  await desk.drafts.save("a", "the wrong mailbox");
  await erase(desk, { ...noted, revision: kase.revision + 1 });
  const [told] = await first(desk.journal.watch(kase.id));
  expect(told?.facts).toMatchObject({ clean: true, mentions: 1, draftsLeft: 1 });
  close();
});

test("of a person who was erased from a case that stays, findings, notes and the bytes of the files are gone", async () => {
  const here = laptop();
  const { desk, close } = await createSealed(here, "a", initialSettings);
  const kase = await caseOfTwo(desk);
  const said = finding(kase, 3, "Bea Quill was there too");
  const noted = { ...kase, notes: [{ id: "n", on: kase.openedOn, text: "Bea Quill called." }] };
  await desk.cases.save(change(noted, [{ ...said, importId: "import b" }]));
  const findings = await first(desk.findings.watch(kase.id));
  const now = { ...noted, revision: kase.revision + 1 };
  const input = { texts: ["bea quill"], reason: "asked-for", findings } as const;
  await desk.cases.erasePart(accepted(erasePerson(now, input, kase.openedOn)));

  const left = (await first(desk.cases.watch(kase.number)))!;
  expect(left.notes).toEqual([]);
  expect(left.imports.map(({ name, erasedOn }) => [name, erasedOn])).toEqual([
    ["a.csv", undefined],
    ["b.csv", kase.openedOn],
  ]);
  expect((await first(desk.findings.watch(kase.id))).map(({ number }) => number)).toEqual([1, 2]);
  const [told] = await first(desk.journal.watch(kase.id));
  expect(told).toMatchObject({ kind: "part-verified", facts: { clean: true, mentions: 0 } });
  expect(await (await wholeFile(desk, kase.id, left.imports[0]!.fileId)).text()).toBe("file of a");
  await expect(wholeFile(desk, kase.id, left.imports[1]!.fileId)).rejects.toMatchObject({ code: "damaged" });
  expect(here.files.dump().filter(({ name }) => name.startsWith("att/"))).toHaveLength(1);
  close();
});

test("what was ruled about the source goes with it, and so do the words in which the history quoted it", async () => {
  const { desk, close } = await createSealed(laptop(), "a", initialSettings);
  const ground = { code: "own", article: "Tax Code s. 147", iri: null };
  const part = { ground, aspect: null, result: "refused", until: null } as const;
  const put = { kind: "replaced", field: "Street", on: day, words: "" } as const;
  const rulings: NonNullable<Case["rulings"]> = {
    rectifications: [
      { ...put, id: "r1", sourceId: "a", place: "Wrong mailbox", was: "12 Elm Street", now: "21 Oak Lane" },
      { ...put, id: "r2", sourceId: "b", place: "Ticket desk", was: "Main Road", now: "High Road" },
    ],
    decisions: [
      {
        right: "erasure",
        on: day,
        parts: [
          { ...part, id: "p1", sourceId: "a", part: "Wrong mailbox", words: "quoted: do not pay" },
          { ...part, id: "p2", sourceId: "b", part: "Ticket desk", words: "kept for tax" },
        ],
      },
      {
        right: "access",
        on: day,
        parts: [{ ...part, id: "p3", sourceId: "a", part: "Wrong mailbox", words: "x" }],
      },
    ],
  };
  const opened = await caseOfTwo(desk);
  const kase = { ...opened, rulings };
  await desk.cases.save({
    kase,
    event: { kind: "note-added", on: day, facts: {}, detail: { words: "about 12 elm street" } },
  });
  await erase(desk, (await first(desk.cases.watch(kase.number)))!);
  const left = (await first(desk.cases.watch(kase.number)))!;
  expect(left.rulings?.rectifications?.map(({ id }) => id)).toEqual(["r2"]);
  expect(left.rulings?.decisions?.flatMap(({ parts }) => parts.map(({ id }) => id))).toEqual(["p2"]);
  expect(JSON.stringify([left, await first(desk.journal.watch(kase.id))])).not.toMatch(
    /elm street|do not pay|Oak Lane/i,
  );
  close();
});

test("a source under a restriction in force is not erased: the person is told first (GDPR Art. 18(3))", () => {
  const restriction = {
    ...{
      id: "x",
      ground: { code: "own", article: "Art. 18(1)(a)", iri: null },
      sourceId: "a",
      place: "Wrong mailbox",
    },
    ...{ what: "all", how: "locked", from: day, until: null, lifting: null, liftedOn: null },
  };
  const kase = unsaved({ sources: [source("a", "Wrong mailbox")], rulings: { restrictions: [restriction] } });
  expect(eraseSource(kase, { sourceId: "a", reason: "by-mistake", findings: [] }, day)).toMatchObject({
    ok: false,
    problem: { code: "restrictions-in-force" },
  });
});
