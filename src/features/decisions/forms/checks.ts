import type { AnsweredGate, AuthorityKind } from "../../../domain/decisions/rulings.ts";
import { rulingsOf } from "../../../domain/decisions/rulings.ts";
import { answerGate } from "../../../domain/steps/answer-gate.ts";
import { recordEvidenceDestroyed } from "../../../domain/steps/destroy-evidence.ts";
import { recordAuthority } from "../../../domain/steps/record-authority.ts";
import { formatDate, t } from "../../../i18n/index.ts";
import { newId } from "../../../lib/id.ts";
import type { FormInput, FormSpec } from "../form.ts";

const answers = ["clear", "stands"] as const;
const kinds = [
  "mandate",
  "power-of-attorney",
  "parental-responsibility",
  "court-order",
  "own-capacity",
] as const satisfies readonly AuthorityKind[];

/** The answer at a gate that nothing else answers. */
export function gateForm(gate: AnsweredGate, { kase, today }: FormInput): FormSpec {
  const says = t.decisions.forms.gate;
  const before = rulingsOf(kase).gates.find((one) => one.gate === gate);
  return {
    key: `gate-${gate}`,
    title: says.title[gate],
    intro: says.intro[gate],
    start: {
      answer: before === undefined ? "" : before.clear ? "clear" : "stands",
      words: before?.words ?? "",
      on: formatDate(today),
    },
    fields: ({ answer }) => [
      {
        id: "answer",
        kind: "radio",
        label: says.answer,
        options: answers.map((one) => [one, says[one][gate]] as const),
      },
      {
        id: "words",
        kind: "area",
        label: t.decisions.forms.words,
        hint: says.wordsHint,
        optional: answer !== "stands",
      },
      { id: "on", kind: "day", label: t.decisions.forms.on },
    ],
    button: says.button,
    said: says.said,
    record: (read) =>
      answerGate(
        kase,
        {
          gate,
          clear: read.one("answer", answers) === "clear",
          on: read.day("on"),
          words: read.text("words"),
          ink: { words: t.duties, nextId: newId },
        },
        today,
      ),
  };
}

/** On what authority somebody acts. */
export function authorityForm({ kase, today }: FormInput): FormSpec {
  const says = t.decisions.forms.authority;
  const results = ["accepted", "not-shown"] as const;
  const { authority } = rulingsOf(kase);
  const offered = kase.requester.kind === "agent" ? kinds : (["own-capacity"] as const);
  return {
    key: "authority",
    title: says.title,
    intro: says.intro,
    start: {
      kind: authority?.kind ?? "",
      result: authority?.result ?? "",
      words: authority?.words ?? "",
      on: formatDate(today),
    },
    fields: () => [
      {
        id: "kind",
        kind: "radio",
        label: says.kind,
        options: offered.map((one) => [one, t.decisions.authority[one]] as const),
      },
      {
        id: "result",
        kind: "radio",
        label: says.result,
        options: results.map((one) => [one, t.decisions.authorityResult[one]] as const),
      },
      { id: "words", kind: "area", label: t.decisions.forms.words, hint: says.wordsHint },
      { id: "on", kind: "day", label: t.decisions.forms.on },
    ],
    button: says.button,
    said: says.said,
    record: (read) =>
      recordAuthority(
        kase,
        {
          kind: read.one("kind", kinds),
          result: read.one("result", results),
          words: read.text("words"),
          on: read.day("on"),
        },
        today,
      ),
  };
}

/** The day on which evidence of identity was destroyed. */
export function evidenceForm({ kase, today }: FormInput): FormSpec {
  const says = t.decisions.forms.evidence;
  return {
    key: "evidence",
    title: says.title,
    intro: says.intro,
    start: { on: formatDate(today) },
    fields: () => [{ id: "on", kind: "day", label: says.on }],
    button: says.button,
    said: says.said,
    record: (read) => recordEvidenceDestroyed(kase, { on: read.day("on") }, today),
  };
}
