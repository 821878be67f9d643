import * as v from "valibot";
import { guideRights, states, stepStages } from "../../domain/guide/guide.ts";
import type { Condition } from "../../domain/guide/condition.ts";
import type { OwnGuide } from "../../domain/own-guide/own-guide.ts";

/** Text of any length that a guide has use for. */
const text = v.pipe(v.string(), v.maxLength(20_000));
const name = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9._-]{0,79}$/));
const ruleId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/));
const rules = v.array(ruleId);
const value = v.union([text, v.number(), v.boolean(), v.array(text)]);
const list = <S extends v.GenericSchema>(one: S) => v.pipe(v.array(one), v.maxLength(500));

const condition: v.GenericSchema<Condition> = v.lazy(() =>
  v.union([
    v.strictObject({ fact: name, is: value }),
    v.strictObject({ fact: name, has: text }),
    v.strictObject({ fact: name, beyond: v.array(text) }),
    v.strictObject({ fact: name, moreThan: v.number() }),
    v.strictObject({ fact: name, known: v.literal(true) }),
    v.strictObject({ day: v.string(), before: v.string() }),
    v.strictObject({ day: v.string(), on: v.string() }),
    v.strictObject({ day: v.string(), after: v.string() }),
    v.strictObject({ term: name }),
    v.strictObject({ not: condition }),
    v.strictObject({ all: v.array(condition) }),
    v.strictObject({ any: v.array(condition) }),
  ]),
);

const when = v.exactOptional(condition);
const rights = v.exactOptional(v.array(v.picklist(guideRights)));
const yes = v.exactOptional(v.literal(true));

const note = v.strictObject({
  kind: v.picklist(["finding", "limit", "warning"]),
  rights,
  when,
  text,
  rules,
  irreversible: yes,
});

const gate = v.strictObject({
  id: name,
  state: v.picklist([...states, "silent"]),
  rights,
  when,
  text,
  rules,
  closes: v.exactOptional(v.array(name)),
  spares: v.exactOptional(v.array(name)),
  shownAs: v.exactOptional(v.picklist(["block", "finding"])),
  attests: v.exactOptional(v.picklist(["full", "part", "none"])),
});

const message = v.strictObject({
  to: text,
  subject: text,
  body: v.array(v.union([text, v.strictObject({ when: condition, text })])),
});

const step = v.strictObject({
  id: name,
  task: v.exactOptional(name),
  stage: v.picklist(stepStages),
  rights,
  when,
  title: text,
  text,
  actor: text,
  channel: v.exactOptional(text),
  message: v.exactOptional(message),
  takes: v.exactOptional(
    v.strictObject({ days: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), text }),
  ),
  askBy: v.exactOptional(name),
  irreversible: yes,
  evidence: text,
  done: when,
  warnings: v.exactOptional(list(note)),
  rules,
});

const part = v.strictObject({
  system: name,
  name: text,
  holds: text,
  role: v.strictObject({ microsoft: v.null(), text, rules }),
  holder: text,
  places: v.exactOptional(list(v.strictObject({ name: text, each: v.exactOptional(name), when }))),
  attested: v.exactOptional(v.literal(false)),
  gates: list(gate),
  steps: list(step),
  notes: list(note),
});

const question = v.strictObject({
  fact: name,
  ask: text,
  why: text,
  look: text,
  answers: v.exactOptional(v.record(v.string(), text)),
  wish: yes,
  elsewhere: yes,
  warnings: v.exactOptional(list(note)),
  rules,
});

const days = v.union([
  v.string(),
  v.strictObject({ earliest: v.array(v.string()) }),
  v.strictObject({ latest: v.array(v.string()) }),
]);

const day = v.strictObject({
  id: name,
  text,
  of: days,
  plus: v.exactOptional(
    v.union([v.strictObject({ days: v.number() }), v.strictObject({ months: v.number() })]),
  ),
  when,
  rules,
  outside: yes,
  hidden: yes,
});

const fact = v.strictObject({
  type: v.picklist(["choice", "multi", "boolean", "number", "date", "list", "text"]),
  values: v.exactOptional(list(ruleId)),
  scope: v.array(text),
  meaning: text,
  rules,
  fills: yes,
});

/** An own guide as it is kept and handed on: the format of the guides that ship, text only, nothing else beside it. */
export const ownGuide: v.GenericSchema<unknown, OwnGuide> = v.strictObject({
  guide: v.strictObject({
    id: v.pipe(v.string(), v.regex(/^own[0-9a-f]{16}$/)),
    version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
    title: text,
    about: text,
    source: v.strictObject({ document: text, title: text, edition: text }),
    checkedOn: v.null(),
    standing: v.picklist(["current", "check", "retired"]),
    terms: v.record(name, condition),
    days: list(day),
    questions: list(question),
    parts: list(part),
  }),
  facts: v.record(name, fact),
  rules: list(v.strictObject({ id: ruleId, section: text, text })),
  circumstances: v.record(name, text),
});
