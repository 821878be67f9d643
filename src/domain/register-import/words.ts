import { fold } from "../../lib/text.ts";
import type { Closure } from "../case.ts";
import { regimesIn } from "../intake/meaning.ts";
import { isOfUnitedStates } from "../law-family.ts";
import { rightsIn } from "../intake/right-signs.ts";
import type { RegimeId } from "../regime.ts";
import { rights, type Right } from "../right.ts";
import type { ImportPlan } from "./plan.ts";

const closedWords =
  /^(?:closed?|done|completed?|finished|answered|resolved|abgeschlossen|geschlossen|erledigt|beantwortet|clos|close?e|clotur\w*|termine?e?|traite?e?)\b/;
const openWords =
  /^(?:open|new|pending|in progress|in process|ongoing|received|active|running|offen|neu|in bearbeitung|laufend|ouverte?|nouveau|nouvelle|en cours)\b/;

/** Outcomes as registers word them; the first that fits counts. */
const outcomes: readonly (readonly [RegExp, Closure["result"]])[] = [
  [/not identif|unidentif|unverified|identity not|nicht identif|non identif/, "not-identified"],
  [/\b(?:part|partly|partial\w*|partiel\w*|teil\w*)\b/, "fulfilled-in-part"],
  [/refus|reject|denied|declin|abgelehnt|ablehnung|rejete/, "refused"],
  [/withdr|zuruckgez|zuruckgenommen|retire|cancel|annul|desist/, "withdrawn"],
  [
    /fulfil|granted|complied|completed?\b|answered|done|closed|erfullt|erteilt|stattgegeben|erledigt|satisf|accord|accept/,
    "fulfilled",
  ],
];

/** Words that turn those beside them round: then nothing is certain. */
const turned =
  /\b(?:not|no|non|never|nicht|nie|kein\w*|ohne|pas|sans|without)\b|\b(?:un|in|non)-?(?:erfullt|erledigt|beantwortet|answered|fulfil|resolved|complete|closed|granted|accept|satisf|done)/;

function outcomeIn(text: string): Closure["result"] | null {
  const found = outcomes.find(([words]) => words.test(text))?.[1] ?? null;
  return found !== "not-identified" && turned.test(text) ? null : found;
}

/** The rights that these words ask for. */
export function rightsOf(cell: string, law: RegimeId | null): readonly Right[] {
  const text = cell.replace(/[_/;,+&]/g, " ");
  const named = rights.filter((right) => new RegExp(`\\b${right}\\b`).test(fold(text)));
  const short: readonly Right[] = /\b(?:d?sar)\b|^access|^acces|^zugang/.test(fold(text)) ? ["access"] : [];
  const found = new Set<Right>([
    ...named,
    ...short,
    ...rightsIn(text, law !== null && isOfUnitedStates(law)).map(({ value }) => value),
  ]);
  return rights.filter((right) => found.has(right));
}

/** The law of these words; that of the plan where there are none. */
export function lawOf(cell: string, plan: Pick<ImportPlan, "regime" | "regimes">): RegimeId | null {
  if (cell === "") return plan.regime;
  const same = plan.regimes.find(({ id, name }) => fold(name) === fold(cell) || id === fold(cell));
  const [law, ...others] = new Set(regimesIn(cell).map(({ value }) => value));
  return same?.id ?? (others.length === 0 ? (law ?? null) : null);
}

/** Whether these folded words, which are not empty, say that a request is closed; null where they are not known. */
export function saysClosed(status: string): boolean | null {
  if (turned.test(status)) return outcomeIn(status) === null ? null : true;
  if (openWords.test(status)) return false;
  return closedWords.test(status) || outcomeIn(status) !== null ? true : null;
}

/** The outcome that these folded words tell; null where they are not known. */
export function outcomeOf(text: string): Closure["result"] | null {
  return text === "" ? null : outcomeIn(text);
}
