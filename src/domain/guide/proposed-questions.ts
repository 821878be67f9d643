import { asksNobody } from "../task.ts";
import type { TaskProposal } from "../steps/decide-scope.ts";
import type { Guide, Question } from "./guide.ts";
import type { Ink } from "./ink.ts";
import type { FindOut, PlannedStep } from "./outcome.ts";
import { partsInScope } from "./scope.ts";

/** The key of the task to find a fact out. */
export function findOutKey({ fact }: FindOut): string {
  return `find-out/${fact}`;
}

/** A task for each unknown fact on which a step of the plan still hangs, or that its message wants. */
export function findOutTasks(
  steps: readonly PlannedStep[],
  { outcome, guides, words }: Ink,
): readonly TaskProposal[] {
  const asked = new Map<string, { readonly guide: Guide; readonly question: Question }>();
  for (const guide of guides.values()) {
    for (const question of guide.questions) {
      if (!asked.has(question.fact)) asked.set(question.fact, { guide, question });
    }
  }
  return outcome.findOut.flatMap((one): TaskProposal[] => {
    const found = asked.get(one.fact);
    const hanging = steps.filter(
      ({ key, status }) => one.before.includes(key) || (status === "active" && one.fills.includes(key)),
    );
    const system = hanging[0]?.system ?? one.adds[0];
    if (found === undefined || found.question.elsewhere === true || system === undefined) return [];
    const { guide, question } = found;
    return [
      {
        stage: "scope",
        origin: {
          kind: "guide",
          guide: guide.id,
          version: guide.version,
          key: findOutKey(one),
          system,
        },
        title: words.findOut(question.ask),
        instruction: [question.why, question.look].join("\n\n"),
        warnings: (question.warnings ?? []).map(({ text }) => text),
        ...asksNobody,
        rules: question.rules,
        doneAlready: false,
      },
    ];
  });
}

/** Where the source is silent on a right no step is invented; the officer records by which means it was met. */
export function recordMeansTasks({ outcome, world, words, guides }: Ink): readonly TaskProposal[] {
  if (outcome.states["case"] === "declined" || outcome.states["case"] === "blocked") return [];
  return partsInScope([...guides.values()], world).flatMap(
    ({ guide, part: { system, name } }): TaskProposal[] => {
      const silent = outcome.remarks.filter((one) => one.system === system && one.state === "silent");
      if (silent.length === 0) return [];
      return [
        {
          stage: "act",
          origin: {
            kind: "guide",
            guide: guide.id,
            version: guide.version,
            key: `${system}/record-means`,
            system,
          },
          title: words.means(name),
          instruction: silent.map(({ text }) => text).join("\n\n"),
          warnings: [],
          ...asksNobody,
          rules: [...new Set(silent.flatMap(({ rules }) => rules))],
          doneAlready: false,
        },
      ];
    },
  );
}
