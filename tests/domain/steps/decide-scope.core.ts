import { expect, test } from "vitest";
import type { Case } from "../../../src/domain/case.ts";
import { addSource } from "../../../src/domain/steps/add-source.ts";
import {
  decideScope,
  planChange,
  type ScopeDecision,
  type TaskProposal,
} from "../../../src/domain/steps/decide-scope.ts";
import { recordAsked } from "../../../src/domain/steps/record-asked.ts";
import { recordSearch } from "../../../src/domain/steps/record-search.ts";
import { dropTask } from "../../../src/domain/steps/settle-task.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";
import { countedIds } from "../../support/counted-ids.ts";
import { accepted } from "../../support/janes-case.ts";
import { guideTask, openedCase } from "../../support/opened-case.ts";

const today = calendarDate("2026-11-20");
const nextId = countedIds("scope");

function proposal(key: string, changes: Partial<TaskProposal> = {}): TaskProposal {
  const { id: _id, events: _events, origin: _origin, ...task } = guideTask({ key });
  const origin = { kind: "guide", guide: "support", version: 1, key, system: "support-data" } as const;
  return { ...task, origin, doneAlready: false, ...changes };
}

function decision(keys: readonly string[], changes: Partial<ScopeDecision> = {}): ScopeDecision {
  return {
    scope: {
      systems: ["support-data"],
      answers: { "support.option": "b" },
      guides: [{ id: "support", version: 1 }],
    },
    tasks: keys.map((key) => proposal(key)),
    sources: [
      { name: "Support ticket", system: "support-data", holder: "Microsoft", reference: "SR-2610-0417" },
    ],
    ...changes,
  };
}

const adopt = (kase: Case, run: ScopeDecision): Case =>
  accepted(decideScope(kase, { ...run, nextId }, today)).kase;
const planned = (kase: Case): readonly string[] =>
  kase.tasks.flatMap(({ origin, events }) =>
    origin.kind === "guide" ? [`${origin.key} ${events.map(({ kind }) => kind).join("+")}`] : [],
  );
const idOf = (kase: Case, key: string): string =>
  kase.tasks.find(({ origin }) => origin.kind === "guide" && origin.key === key)!.id;
const asked = (kase: Case, key: string): Case =>
  accepted(recordAsked(kase, { taskId: idOf(kase, key), on: today, expectedBy: null, text: "" }, today)).kase;

test("a run becomes tasks and sources beside the duties, with the guide and its version", () => {
  const kase = adopt(openedCase(), decision(["copy", "delete"]));
  expect(planned(kase)).toEqual(["copy ", "delete "]);
  expect(kase.tasks).toHaveLength(7);
  const scope = kase.tasks.find(({ origin }) => origin.kind === "duty" && origin.key === "scope");
  expect(scope?.events).toEqual([{ kind: "done", on: "2026-11-20", words: "" }]);
  expect(kase.sources).toMatchObject([{ reference: "SR-2610-0417", search: null, outcomes: [] }]);
  expect(kase.scope).toMatchObject({ guides: [{ id: "support", version: 1 }], decidedOn: "2026-11-20" });
});

test("what a fact proves done comes as done", () => {
  const kase = adopt(openedCase(), decision([], { tasks: [proposal("copy", { doneAlready: true })] }));
  expect(planned(kase)).toEqual(["copy done"]);
});

test("running again changes words, keeps every event, and drops only what nothing was recorded on", () => {
  const first = asked(adopt(openedCase(), decision(["copy", "tickets", "chat"])), "tickets");
  const again = adopt(first, decision([], { tasks: [proposal("copy", { title: "Take a copy first" })] }));
  expect(planned(again)).toEqual(["copy ", "tickets asked+not-needed"]);
  expect(again.tasks.find(({ id }) => id === idOf(first, "copy"))?.title).toBe("Take a copy first");
  const back = adopt(again, decision(["copy", "tickets"]));
  expect(planned(back)).toEqual(["copy ", "tickets asked+not-needed+reopened"]);
});

test("what the officer dropped stays dropped when the guide proposes it again", () => {
  const kase = adopt(openedCase(), decision(["chat"]));
  const dropping = { taskId: idOf(kase, "chat"), on: today, words: "there was no chat" };
  const dropped = accepted(dropTask(kase, dropping, today)).kase;
  expect(planned(adopt(dropped, decision(["chat"])))).toEqual(["chat not-needed"]);
});

test("the change is shown before it happens and is the change that happens", () => {
  const first = asked(adopt(openedCase(), decision(["copy", "tickets", "chat"])), "tickets");
  const change = planChange(first, decision(["copy", "logs"]));
  expect(change.added.map(({ origin }) => origin.key)).toEqual(["logs"]);
  expect(change.removed.map(({ title }) => title)).toEqual(["Task chat"]);
  expect(change.dropped.map(({ title }) => title)).toEqual(["Task tickets"]);
  expect(adopt(first, decision(["copy", "logs"])).tasks).toHaveLength(first.tasks.length);
});

test("a source of a system left out goes only while it holds no evidence, and one by hand never", () => {
  const place = { id: "hand", name: "Archive", system: null, holder: "Contoso", reference: "" };
  const kase = accepted(addSource(adopt(openedCase(), decision([])), place, today)).kase;
  const elsewhere = decision([], { scope: { ...decision([]).scope, systems: ["consulting"] }, sources: [] });
  expect(adopt(kase, elsewhere).sources.map(({ name }) => name)).toEqual(["Archive"]);
  const search = { kind: "not-searched", on: today, reason: "cannot be searched" } as const;
  const searched = accepted(recordSearch(kase, { sourceId: kase.sources[0]!.id, search }, today)).kase;
  expect(adopt(searched, elsewhere).sources).toHaveLength(2);
});

test("the journal keeps systems and counts, and answers only under seal", () => {
  const run = decision(["copy"], {
    scope: { ...decision([]).scope, answers: { "support.identifiers": ["jane.roe@contoso.example"] } },
  });
  const { event } = accepted(decideScope(openedCase(), { ...run, nextId }, today));
  expect(event.facts).toMatchObject({ systems: "support-data", guides: "support@1", added: 1 });
  expect(JSON.stringify(event.facts)).not.toContain("jane");
});
