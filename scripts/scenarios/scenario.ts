import { facts as dictionary } from "../../src/content/facts.ts";
import { systems } from "../../src/content/systems.ts";
import { factProblems, type Facts } from "../../src/domain/facts.ts";
import { states } from "../../src/domain/guide/guide.ts";
import { parseCalendarDate, type CalendarDate } from "../../src/lib/calendar.ts";

/** What a scenario expects of the outcome; see the contract between guides, engine and scenarios. */
export interface Expectations {
  readonly microsoftRole: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly cites: readonly string[];
  readonly mustNotCite: readonly string[];
  readonly before: readonly (readonly [string, string])[];
  readonly blocked: readonly string[];
  readonly irreversible: readonly string[];
  readonly dates: Readonly<Record<string, string>>;
  readonly attestation: string;
}

/** One case: facts and a day in, expectations on the outcome. */
export interface Scenario {
  readonly id: string;
  readonly today: CalendarDate;
  readonly facts: Facts;
  readonly expect: Expectations;
}

type Unchecked = Readonly<Record<string, unknown>>;

const systemIds: ReadonlySet<string> = new Set(systems.map(({ id }) => id));
const stateCodes: ReadonlySet<string> = new Set(states);
const rulePattern = /^[A-Z0-9]+(-[A-Z0-9]+)*-\d{2}$/;

function object(value: unknown, place: string): Unchecked {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(`${place}: not an object`);
  return value as Unchecked; // its members are still unknown
}

function exactly(value: unknown, keys: readonly string[], place: string): Unchecked {
  const found = object(value, place);
  for (const key of Object.keys(found)) {
    if (!keys.includes(key)) throw new Error(`${place}: unknown key ${key}`);
  }
  for (const key of keys) {
    if (!Object.hasOwn(found, key)) throw new Error(`${place}: missing key ${key}`);
  }
  return found;
}

function text(value: unknown, place: string): string {
  if (typeof value !== "string") throw new Error(`${place}: not a text`);
  return value;
}

function list(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${place}: not a list`);
  return value as readonly unknown[]; // its items are still unknown
}

function rules(value: unknown, place: string): readonly string[] {
  return list(value, place).map((item) => {
    const id = text(item, place);
    if (!rulePattern.test(id)) throw new Error(`${place}: ${id} is no rule id`);
    return id;
  });
}

function map(
  value: unknown,
  place: string,
  keys: (key: string) => boolean,
  values: (value: string) => boolean,
) {
  const entries = Object.entries(object(value, place)).map(([key, item]): [string, string] => {
    if (!keys(key)) throw new Error(`${place}: unknown key ${key}`);
    const code = text(item, `${place}.${key}`);
    if (!values(code)) throw new Error(`${place}.${key}: unknown value ${code}`);
    return [key, code];
  });
  return Object.fromEntries(entries);
}

function factsOf(value: unknown): Facts {
  const found = object(value, "facts");
  for (const key of ["regime", "rights", "systems", "requester.kind", "subject.kind"]) {
    if (!Object.hasOwn(found, key)) throw new Error(`facts: missing key ${key}`);
  }
  const [problem] = factProblems(found, dictionary);
  if (problem !== undefined) throw new Error(`facts: ${problem.code} ${problem.fact}`);
  const filling = Object.keys(found).find((fact) => dictionary[fact]?.fills === true);
  if (filling !== undefined) throw new Error(`facts: unknown key ${filling}`);
  const strange = list(found["systems"], "facts.systems").find((id) => !systemIds.has(text(id, "system")));
  if (strange !== undefined) throw new Error(`facts.systems: unknown system ${text(strange, "system")}`);
  return found as Facts; // every value was held against the dictionary
}

function expectationsOf(value: unknown, dateNames: ReadonlySet<string>): Expectations {
  const found = exactly(
    value,
    [
      "microsoftRole",
      "state",
      "cites",
      "mustNotCite",
      "before",
      "blocked",
      "irreversible",
      "dates",
      "attestation",
    ],
    "expect",
  );
  const attestation = text(found["attestation"], "attestation");
  if (!["yes", "partial", "no"].includes(attestation)) throw new Error(`attestation: ${attestation}`);
  return {
    microsoftRole: map(
      found["microsoftRole"],
      "microsoftRole",
      (id) => systemIds.has(id),
      (role) => role === "controller" || role === "processor",
    ),
    state: map(
      found["state"],
      "state",
      (id) => id === "case" || systemIds.has(id),
      (code) => stateCodes.has(code),
    ),
    cites: rules(found["cites"], "cites"),
    mustNotCite: rules(found["mustNotCite"], "mustNotCite"),
    before: list(found["before"], "before").map((pair) => {
      const [left, right, ...more] = rules(pair, "before");
      if (left === undefined || right === undefined || more.length > 0) throw new Error("before: not a pair");
      return [left, right] as const;
    }),
    blocked: rules(found["blocked"], "blocked"),
    irreversible: rules(found["irreversible"], "irreversible"),
    dates: map(
      found["dates"],
      "dates",
      (name) => dateNames.has(name),
      (day) => parseCalendarDate(day) !== null,
    ),
    attestation,
  };
}

/** The scenario in a file's text; throws with the place of what is wrong. */
export function parseScenario(json: string, dateNames: ReadonlySet<string>): Scenario {
  const found = exactly(JSON.parse(json), ["id", "title", "today", "facts", "expect", "notes"], "scenario");
  const today = parseCalendarDate(text(found["today"], "today"));
  if (today === null) throw new Error("today: not a date");
  text(found["title"], "title");
  text(found["notes"], "notes");
  return {
    id: text(found["id"], "id"),
    today,
    facts: factsOf(found["facts"]),
    expect: expectationsOf(found["expect"], dateNames),
  };
}
