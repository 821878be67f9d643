import { expect, test } from "vitest";
import { addIdentifier, removeIdentifier } from "../../../src/domain/steps/add-identifier.ts";
import { addNote } from "../../../src/domain/steps/add-note.ts";
import { addProof } from "../../../src/domain/steps/add-proof.ts";
import { addSource } from "../../../src/domain/steps/add-source.ts";
import { recordOutcome } from "../../../src/domain/steps/record-outcome.ts";
import { recordSearch } from "../../../src/domain/steps/record-search.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";
import { accepted, answerDay, janesCase, outcome, reply } from "../../support/janes-case.ts";
import { openedCase } from "../../support/opened-case.ts";

const today = answerDay;
const sourceId = "s-Chat-log";

test("a place is searched by somebody, for something, with a result; nothing found counts", () => {
  const search = {
    kind: "searched",
    on: today,
    by: "John",
    terms: ["Jane Roe"],
    result: "nothing",
  } as const;
  const { kase } = accepted(recordSearch(janesCase(), { sourceId, search }, today));
  expect(kase.sources.find(({ id }) => id === sourceId)?.search).toEqual(search);
  expect(recordSearch(janesCase(), { sourceId, search: { ...search, terms: [] } }, today)).toMatchObject({
    problem: { code: "missing", field: "search-terms" },
  });
  const skipped = { kind: "not-searched", on: today, reason: " " } as const;
  expect(recordSearch(janesCase(), { sourceId, search: skipped }, today)).toMatchObject({
    problem: { code: "missing", field: "reason" },
  });
});

test("an outcome is recorded where it happened, and corrected under its own id", () => {
  const kase = janesCase({ sources: [{ ...janesCase().sources[2]!, outcomes: [] }] });
  const once = accepted(recordOutcome(kase, { sourceId, outcome: outcome() }, today)).kase;
  const part = outcome({ id: "o-2", result: "kept", ground: "17(3)(b)", words: "tax law" });
  const twice = accepted(recordOutcome(once, { sourceId, outcome: part }, today)).kase;
  expect(twice.sources[0]?.outcomes.map(({ result }) => result)).toEqual(["confirmed-by-provider", "kept"]);
  const corrected = outcome({ result: "done-by-us", by: "John" });
  const after = accepted(recordOutcome(twice, { sourceId, outcome: corrected }, today)).kase;
  expect(after.sources[0]?.outcomes.map(({ result }) => result)).toEqual(["kept", "done-by-us"]);
});

test.for([
  ["kept without a ground", { result: "kept", ground: null, words: "tax law" }, "missing"],
  ["kept without words", { result: "kept", ground: "17(3)(b)", words: "" }, "missing"],
  ["done by nobody", { result: "done-by-us", by: " " }, "missing"],
  ["done before it was asked", { askedOn: today, on: calendarDate("2026-12-01") }, "date-before-asking"],
  ["done in the future", { on: calendarDate("2026-12-17") }, "date-in-future"],
  ["for a right nobody exercised", { right: "access" }, "right-not-exercised"],
  ["with a proof that is not there", { proofs: ["gone"] }, "no-longer-there"],
] as const)("an outcome is refused: %s", ([, changes, code]) => {
  expect(recordOutcome(janesCase(), { sourceId, outcome: outcome(changes) }, today)).toMatchObject({
    problem: { code },
  });
});

test("what was confirmed without proof is recorded all the same; the attestation leaves it open", () => {
  expect(recordOutcome(janesCase(), { sourceId, outcome: outcome({ proofs: [] }) }, today).ok).toBe(true);
});

test("the same document is not added twice, and the journal keeps its hash without its name", () => {
  const { kase, event } = accepted(addProof(openedCase(), reply, today));
  expect(event.facts).toMatchObject({ sha256: reply.sha256 });
  expect(JSON.stringify(event.facts)).not.toContain(reply.name);
  expect(addProof(kase, { ...reply, id: "other" }, today)).toMatchObject({ problem: { code: "file-known" } });
});

test("an identifier is kept once, whatever its spelling, and can be taken away", () => {
  const mark = { id: "i-9", kind: "email", value: " JANE.ROE@contoso.example " } as const;
  expect(addIdentifier(openedCase(), mark, today)).toMatchObject({ problem: { code: "identifier-known" } });
  const alias = { id: "i-9", kind: "user-id", value: "jroe" } as const;
  const { kase } = accepted(addIdentifier(openedCase(), alias, today));
  expect(kase.dataSubject.identifiers.at(-1)).toEqual(alias);
  expect(accepted(removeIdentifier(kase, { id: "i-9" }, today)).kase.dataSubject.identifiers).toHaveLength(2);
});

test("a source names a place and who holds the data there", () => {
  const place = { id: "s-1", name: "Archive", system: null, holder: "", reference: "" };
  expect(addSource(openedCase(), place, today)).toMatchObject({
    problem: { code: "missing", field: "holder" },
  });
  expect(accepted(addSource(openedCase(), { ...place, holder: "Contoso" }, today)).kase.sources).toHaveLength(
    1,
  );
});

test("a note can be added to a closed case too, an empty one never", () => {
  const closed = janesCase({
    closure: { on: today, result: "fulfilled", words: "", lateBecause: "", purgeOn: today },
  });
  expect(accepted(addNote(closed, { id: "n", text: "call back" }, today)).kase.notes).toHaveLength(1);
  expect(addNote(closed, { id: "n", text: "\n" }, today)).toMatchObject({ ok: false });
  expect(addProof(closed, { ...reply, sha256: "other" }, today)).toMatchObject({
    problem: { code: "case-closed" },
  });
});
