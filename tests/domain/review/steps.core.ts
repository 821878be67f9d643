import { describe, expect, test } from "vitest";
import type { Decision, Finding } from "../../../src/domain/finding.ts";
import { exactDuplicates, nextUndecided, reviewCounts } from "../../../src/domain/review/progress.ts";
import { applyRedaction, redactAll, removeRedaction } from "../../../src/domain/steps/apply-redaction.ts";
import { decideFinding, decideMany } from "../../../src/domain/steps/decide-finding.ts";
import { recordImport } from "../../../src/domain/steps/record-import.ts";
import { undoReview } from "../../../src/domain/steps/undo-review.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";
import { accepted, janesCase } from "../../support/janes-case.ts";

const today = calendarDate("2026-11-20");
const kase = janesCase();
const closed = janesCase({
  closure: {
    on: today,
    result: "fulfilled",
    words: "",
    lateBecause: "",
    purgeOn: calendarDate("2027-05-20"),
  },
});
const because = { ground: "third-party", words: " a colleague " } as const;
let ids = 0;
const newId = () => `id-${(ids += 1)}`;

function finding(number: number, value: string, more: Partial<Finding> = {}): Finding {
  return {
    id: `f${number}`,
    caseId: kase.id,
    number,
    importId: "i",
    position: `row ${number + 1}`,
    fields: [
      { name: "text", value },
      { name: "agent", value: "Tom Baker" },
    ],
    hits: [],
    decision: null,
    reason: "",
    redactions: [],
    ...more,
  };
}

function refused(result: { ok: boolean; problem?: unknown }): unknown {
  return result.ok ? "accepted" : result.problem;
}

describe("deciding findings", () => {
  test("records the decision of one by its number", () => {
    const { findings, event } = accepted(
      decideFinding(kase, finding(42, "a"), { decision: "include", reason: "" }, today),
    );
    expect(findings).toEqual([finding(42, "a", { decision: "include" })]);
    expect(event).toEqual({
      kind: "finding-decided",
      on: today,
      facts: { number: 42, decision: "include" },
    });
  });

  test("records several at once, leaves alone what stands so, and says no names in the facts", () => {
    const some = [finding(1, "a", { decision: "parked" }), finding(2, "b")];
    const { findings, event } = accepted(decideMany(kase, some, { decision: "parked", reason: "" }, today));
    expect(findings?.map(({ number }) => number)).toEqual([2]);
    expect(event.facts).toEqual({ number: 2, decision: "parked" });
    const both = accepted(
      decideMany(kase, some, { decision: "not-this-person", reason: " Jane of Perth " }, today),
    );
    expect(both.event.facts).toEqual({ findings: 2, decision: "not-this-person" });
    expect(both.event.detail).toEqual({ reason: "Jane of Perth", numbers: [1, 2] });
  });

  test("takes a decision back together with its reason", () => {
    const decided = finding(1, "a", { decision: "withhold", reason: "secret" });
    const { findings } = accepted(decideFinding(kase, decided, { decision: null, reason: "x" }, today));
    expect(findings).toEqual([finding(1, "a")]);
  });

  const redacted = finding(1, "Tom", {
    redactions: [{ id: "r", field: 0, start: 0, end: 3, ground: "security", words: "" }],
  });
  test.for<[string, Finding, Decision, unknown]>([
    [
      "withholding without a reason",
      finding(1, "a"),
      "withhold",
      { code: "decision-needs-reason", decision: "withhold" },
    ],
    ["including what is redacted", redacted, "include", { code: "still-redacted", count: 1 }],
    [
      "include redacted with nothing redacted",
      finding(1, "a"),
      "include-redacted",
      { code: "nothing-redacted", count: 1 },
    ],
    [
      "what stands so already",
      finding(1, "a", { decision: "include" }),
      "include",
      { code: "nothing-changed" },
    ],
  ])("refuses %s", ([, item, decision, problem]) => {
    expect(refused(decideFinding(kase, item, { decision, reason: " " }, today))).toEqual(problem);
  });

  test("refuses in a closed case", () => {
    expect(
      refused(decideFinding(closed, finding(1, "a"), { decision: "include", reason: "" }, today)),
    ).toEqual({
      code: "case-closed",
      on: today,
    });
  });
});

describe("redacting", () => {
  const place = { field: 0, start: 0, end: 3 };

  test("takes the text out, turns Include into Include redacted, and keeps words out of the facts", () => {
    const before = finding(7, "Tom sent it", { decision: "include" });
    const { findings, event } = accepted(applyRedaction(kase, before, { id: "r1", place, because }, today));
    expect(findings?.[0]?.decision).toBe("include-redacted");
    expect(findings?.[0]?.redactions).toEqual([
      { id: "r1", ...place, ground: "third-party", words: "a colleague" },
    ]);
    expect(event.kind).toBe("redaction-applied");
    expect(event.facts).toEqual({ number: 7, places: 1, ground: "third-party" });
  });

  test("taken back asks for the decision again", () => {
    const before = finding(7, "Tom sent it", { decision: "include" });
    const [redacted] =
      accepted(applyRedaction(kase, before, { id: "r1", place, because }, today)).findings ?? [];
    const [after] = accepted(removeRedaction(kase, redacted!, { id: "r1" }, today)).findings ?? [];
    expect(after).toEqual({ ...before, decision: null });
    expect(refused(removeRedaction(kase, before, { id: "r1" }, today))).toEqual({ code: "nothing-changed" });
  });

  test("refuses a label or a reason that would say what is taken out, and leaves the finding alone", () => {
    const text = "The third party is Tom Baker";
    const item = finding(1, text);
    const at = (part: string): { field: number; start: number; end: number } => {
      const start = text.indexOf(part);
      return { field: 0, start, end: start + part.length };
    };
    const take = (part: string, words: string): unknown =>
      refused(
        applyRedaction(
          kase,
          item,
          { id: "r", place: at(part), because: { ground: "third-party", words } },
          today,
        ),
      );
    expect(take("party", "")).toEqual({ code: "label-says-it", label: "[third party]" });
    expect(take("Tom Baker", "says TOM BÁKER")).toEqual({ code: "reason-says-it" });
    expect(take("Tom Baker", "Tom")).toEqual({ code: "reason-says-it" });
    const because = { ground: "third-party", words: "a colleague" } as const;
    const all = { what: { text: "Third Party" }, because, newId: () => "r" };
    expect(refused(redactAll(kase, [item], all, today))).toMatchObject({ code: "label-says-it" });
    const long = { id: "r", place: at(text), because };
    expect(accepted(applyRedaction(kase, item, long, today)).findings).toHaveLength(1);
  });

  test("refuses nothing selected, what is taken out already, and other without words", () => {
    const item = finding(1, "Tom");
    const nothing = { id: "r", place: { field: 0, start: 2, end: 2 }, because };
    expect(refused(applyRedaction(kase, item, nothing, today))).toEqual({ code: "nothing-selected" });
    const other = { id: "r", place, because: { ground: "other", words: " " } } as const;
    expect(refused(applyRedaction(kase, item, other, today))).toEqual({ code: "redaction-needs-words" });
    const [once] = accepted(applyRedaction(kase, item, { id: "r", place, because }, today)).findings ?? [];
    expect(refused(applyRedaction(kase, once!, { id: "s", place, because }, today))).toEqual({
      code: "nothing-selected",
    });
    expect(refused(applyRedaction(closed, item, { id: "r", place, because }, today))).toMatchObject({
      code: "case-closed",
    });
  });

  test("everywhere takes out every instance in every finding, and counts them", () => {
    const all = [
      finding(1, "tom  BAKER and Tom Bakers"),
      finding(2, "nobody"),
      finding(3, "x", { fields: [] }),
    ];
    const { findings, event } = accepted(
      redactAll(kase, all, { what: { text: "Tom Baker" }, because, newId }, today),
    );
    expect(findings?.map(({ number, redactions }) => [number, redactions.length])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(event.facts).toEqual({ findings: 2, places: 3, ground: "third-party" });
    expect(JSON.stringify(event)).not.toMatch(/baker/i);
  });

  test("a column takes out its fields and no others", () => {
    const { findings } = accepted(
      redactAll(
        kase,
        [finding(1, "a"), finding(2, "")],
        { what: { column: "agent" }, because, newId },
        today,
      ),
    );
    expect(
      findings?.flatMap(({ redactions }) => redactions.map(({ field, start, end }) => [field, start, end])),
    ).toEqual([
      [1, 0, 9],
      [1, 0, 9],
    ]);
    expect(
      refused(redactAll(kase, [finding(1, "a")], { what: { column: "no" }, because, newId }, today)),
    ).toEqual({
      code: "nothing-selected",
    });
  });

  test("is undone as a whole", () => {
    const before = [finding(1, "a"), finding(2, "b")];
    const { findings, event } = accepted(undoReview(kase, before, today));
    expect(findings).toEqual(before);
    expect(event).toEqual({ kind: "undone", on: today, facts: { what: "review", findings: 2 } });
  });
});

describe("an imported file", () => {
  const file = {
    id: "i1",
    fileId: "file",
    sourceId: null,
    name: "jane-roe.csv",
    format: "csv",
    bytes: 12,
    sha256: "ab",
    records: 9,
    found: 2,
    notes: [],
  } as const;
  const draft = { position: "row 2", fields: [{ name: "a", value: "b" }], hits: [] };

  test("numbers its findings on from the last and names nobody in the facts", () => {
    const {
      kase: after,
      findings,
      event,
    } = accepted(recordImport(kase, { file, drafts: [draft, draft], lastNumber: 41, newId }, today));
    expect(after.imports).toEqual([file]);
    expect(findings?.map(({ number, decision, caseId }) => [number, decision, caseId])).toEqual([
      [42, null, kase.id],
      [43, null, kase.id],
    ]);
    expect(JSON.stringify(event.facts)).not.toMatch(/jane/);
  });

  test("is refused when the same bytes are here already", () => {
    const again = { ...kase, imports: [file] };
    expect(refused(recordImport(again, { file, drafts: [], lastNumber: 0, newId }, today))).toEqual({
      code: "file-known",
      name: "jane-roe.csv",
    });
  });
});

describe("how far review has come", () => {
  const all = [
    finding(1, "a", { decision: "include" }),
    finding(2, "b", { decision: "parked" }),
    finding(3, "c"),
    finding(4, "c"),
  ];

  test("counts what is decided, parked and left", () => {
    expect(reviewCounts(all)).toMatchObject({ total: 4, decided: 1, left: 3, notReviewed: 2, redactions: 0 });
    expect(reviewCounts(all).by.parked).toBe(1);
  });

  test("leads to the next one nobody has decided, and round to the start", () => {
    expect(nextUndecided(all, null)?.number).toBe(3);
    expect(nextUndecided(all, "f3")?.number).toBe(4);
    expect(nextUndecided(all, "f4")?.number).toBe(3);
    expect(nextUndecided(all.slice(0, 3), "f3")).toBeNull();
  });

  test("groups findings that say exactly the same", () => {
    expect(exactDuplicates([...all].reverse()).map((group) => group.map(({ number }) => number))).toEqual([
      [3, 4],
    ]);
  });
});
