import { groundsOf } from "../../../content/grounds/index.ts";
import type { Case } from "../../../domain/case.ts";
import { partResults, type DecisionPart, type PartResult } from "../../../domain/decisions/decision.ts";
import { decisionOn } from "../../../domain/decisions/rulings.ts";
import {
  fits,
  objectionAspects,
  ownGround,
  type GroundEffect,
  type ObjectionAspect,
} from "../../../domain/ground.ts";
import { familyOf } from "../../../domain/law-family.ts";
import type { Right } from "../../../domain/right.ts";
import type { Step } from "../../../domain/steps/checks.ts";
import { decideRight, type PartInput } from "../../../domain/steps/decide-right.ts";
import { formatDate, t } from "../../../i18n/index.ts";
import type { CalendarDate } from "../../../lib/calendar.ts";
import { newId } from "../../../lib/id.ts";
import {
  another,
  everything,
  type FormField,
  type FormInput,
  type FormSpec,
  type Reader,
  type Values,
} from "../form.ts";

const effects: Readonly<Record<PartResult, GroundEffect>> = {
  granted: "grants",
  limited: "limits",
  refused: "refuses",
};
const none = "none";

const isResult = (text: string | undefined): PartResult | null =>
  partResults.find((result) => result === text) ?? null;

const isAspect = (text: string | undefined): ObjectionAspect | null =>
  objectionAspects.find((aspect) => aspect === text) ?? null;

/** A part that was decided before, as a step takes it again. */
function inputOf(part: DecisionPart, { sources, regime }: Case): PartInput {
  const { ground } = part;
  // A place may be gone since; its part stays under the name it had.
  const sourceId = sources.some(({ id }) => id === part.sourceId) ? part.sourceId : null;
  if (ground === null) return { ...part, sourceId, ground: null };
  const known = groundsOf(regime).find(({ code }) => code === ground.code);
  return { ...part, sourceId, ground: known ?? { code: ownGround, article: ground.article } };
}

function partsBut(input: FormInput, right: Right, without: string): readonly PartInput[] {
  const parts = decisionOn(input.kase, right)?.parts ?? [];
  return parts.filter(({ id }) => id !== without).map((part) => inputOf(part, input.kase));
}

/** The decision without one of its parts; the last part is changed, never taken out. */
export function withoutPart(input: FormInput, right: Right, partId: string): Step {
  const on = decisionOn(input.kase, right)?.on ?? input.today;
  return decideRight(input.kase, { right, on, parts: partsBut(input, right, partId) }, input.today);
}

function groundFields({ kase }: FormInput, right: Right, values: Values): readonly FormField[] {
  const says = t.decisions.forms.decide;
  const result = isResult(values["result"]);
  if (result === null) return [];
  const fitting = groundsOf(kase.regime).filter((ground) =>
    fits(ground, right, effects[result], isAspect(values["aspect"])),
  );
  const options = [
    ...(result === "granted" ? [[none, says.noGround] as const] : []),
    ...fitting.map(({ code, article, words }) => [code, `${article}: ${words}`] as const),
    [ownGround, t.decisions.forms.own] as const,
  ];
  return [
    {
      id: "ground",
      kind: "select",
      label: result === "granted" ? says.groundOptional : says.ground,
      options,
      optional: result === "granted",
    },
    ...(values["ground"] === ownGround
      ? [{ id: "article", kind: "text", label: says.ownGround } as const]
      : []),
  ];
}

function fieldsOf(input: FormInput, right: Right, values: Values): readonly FormField[] {
  const says = t.decisions.forms.decide;
  const { sources } = input.kase;
  const places = [
    [everything, wholeOf(partsBut(input, right, input.rest))] as const,
    ...sources.map(({ id, name }) => [id, name] as const),
    [another, t.decisions.forms.another] as const,
  ];
  const marketing = right === "objection" && values["aspect"] === "direct-marketing";
  const results = marketing ? (["granted"] as const) : partResults;
  const less = values["result"] === "limited" || values["result"] === "refused";
  return [
    { id: "part", kind: "select", label: says.part, options: places },
    ...(values["part"] === another
      ? [{ id: "partWords", kind: "text", label: says.partWords, hint: says.partHint } as const]
      : []),
    ...(right === "objection"
      ? [
          {
            id: "aspect",
            kind: "radio",
            label: says.aspect,
            options: objectionAspects.map((one) => [one, t.decisions.aspect[one]] as const),
          } as const,
        ]
      : []),
    {
      id: "result",
      kind: "radio",
      label: says.result,
      hint: marketing ? says.never : undefined,
      options: results.map((one) => [one, t.decisions.result[one], says.resultHint[one]] as const),
    },
    ...groundFields(input, right, values),
    { id: "words", kind: "area", label: says.reasons, hint: says.reasonsHint, optional: !less },
    ...(less
      ? [{ id: "until", kind: "later", label: says.until, hint: says.untilHint, optional: true } as const]
      : []),
    { id: "on", kind: "day", label: says.on },
  ];
}

/** An empty form, for a part that is new. */
const empty: Values = {
  part: everything,
  partWords: "",
  aspect: "",
  result: "",
  ground: "",
  article: "",
  words: "",
  until: "",
};

function startOf({ kase }: FormInput, part: DecisionPart | undefined, today: CalendarDate): Values {
  const on = formatDate(today);
  if (part === undefined) return { ...empty, on };
  const { sourceId, ground, aspect, result, words, until } = part;
  const { everything: all, everythingElse } = t.decisions.forms;
  const whole = part.part === all || part.part === everythingElse;
  const known = groundsOf(kase.regime).some(({ code }) => code === ground?.code);
  return {
    part: whole ? everything : (sourceId ?? another),
    partWords: sourceId !== null || whole ? "" : part.part,
    aspect: aspect ?? "",
    result,
    ground: ground === null ? "" : known ? ground.code : ownGround,
    article: known || ground === null ? "" : ground.article,
    words,
    until: until === null ? "" : formatDate(until),
    on,
  };
}

/** Everything, or what the other parts leave of it. */
function wholeOf(others: readonly PartInput[]): string {
  const { everything: all, everythingElse } = t.decisions.forms;
  return others.length === 0 ? all : everythingElse;
}

function partRead({ kase }: FormInput, read: Reader, id: string, others: readonly PartInput[]): PartInput {
  const chosen = read.text("part");
  const source = kase.sources.find((one) => one.id === chosen);
  const result = read.one("result", partResults);
  const code = read.text("ground");
  const ground = groundsOf(kase.regime).find((one) => one.code === code) ?? null;
  return {
    id,
    sourceId: source?.id ?? null,
    part: source?.name ?? (chosen === another ? read.text("partWords") : wholeOf(others)),
    aspect: isAspect(read.text("aspect")),
    result,
    ground: code === ownGround ? { code: ownGround, article: read.text("article") } : ground,
    words: read.text("words"),
    until: result === "granted" ? null : read.later("until"),
  };
}

/** One part of the decision on a right: a new one, or one that is changed. */
export function decideForm(right: Right, input: FormInput): FormSpec {
  const says = t.decisions.forms.decide;
  const { kase, today, rest } = input;
  const part = decisionOn(kase, right)?.parts.find(({ id }) => id === rest);
  return {
    key: `${right}/${part?.id ?? "new"}`,
    title: says.title(t.words.right[right]),
    intro: t.decisions.mustDo(right, familyOf(kase.regime)),
    start: startOf(input, part, today),
    fields: (values) => fieldsOf(input, right, values),
    button: says.button,
    said: says.said,
    record: (read) => {
      const others = partsBut(input, right, part?.id ?? "");
      const parts = [...others, partRead(input, read, part?.id ?? newId(), others)];
      return decideRight(kase, { right, on: read.day("on"), parts }, today);
    },
  };
}
