import type { FactValue } from "../facts.ts";
import type { Condition } from "./condition.ts";
import type { Message, Paragraph } from "./guide.ts";
import type { World } from "./world.ts";

/** What stands in for a placeholder, by its name; what is missing here is marked in the text. */
export type Fillings = Readonly<Record<string, FactValue>>;

/** A text ready to send, with the names of what could not be filled. */
export interface FilledMessage {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly missing: readonly string[];
}

/** Placeholders that the case fills, besides the facts and named days of the guides. */
export const caseFillings = ["dataSubject", "organisation", "officer", "contact", "caseNumber"] as const;

const placeholder = /\{([A-Za-z][\w.]*)\}/g;

/** The names in braces in a text, each once. */
export function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, name]) => name ?? ""))];
}

function shown(value: FactValue | undefined): string {
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}

/** The text with its names filled; what is unknown stays readable as `[… to be filled in]`. */
export function fill(text: string, fillings: Fillings, describe: (name: string) => string): string {
  return text.replace(placeholder, (_, name: string) => {
    const words = Object.hasOwn(fillings, name) ? shown(fillings[name]) : "";
    return words === "" ? `[${describe(name)}: to be filled in]` : words;
  });
}

/** The paragraphs that apply. */
export function paragraphsOf(body: readonly Paragraph[], world: World): readonly string[] {
  return body.flatMap((paragraph) => {
    if (typeof paragraph === "string") return [paragraph];
    return world.judge(paragraph.when).holds ? [paragraph.text] : [];
  });
}

/** A piece of a message with the names in it. */
interface Naming {
  readonly when: Condition | undefined;
  readonly names: readonly string[];
}

const named = new WeakMap<Message, readonly Naming[]>();

/** The pieces of a message that name something, looked through once for each message. */
function namingIn(message: Message): readonly Naming[] {
  const known = named.get(message);
  if (known !== undefined) return known;
  const pieces = [message.subject, ...message.body].map((piece) =>
    typeof piece === "string"
      ? { when: undefined, names: placeholders(piece) }
      : { when: piece.when, names: placeholders(piece.text) },
  );
  const naming = pieces.filter(({ names }) => names.length > 0);
  named.set(message, naming);
  return naming;
}

/** The names that a ready message wants filled in, as things stand. */
export function filledIn(message: Message | undefined, world: World): readonly string[] {
  if (message === undefined) return [];
  const names = namingIn(message).flatMap((piece) => (world.judge(piece.when).holds ? piece.names : []));
  return [...new Set(names)];
}

/** A ready message filled from the case. */
export function fillMessage(
  message: Message,
  world: World,
  fillings: Fillings,
  describe: (name: string) => string,
): FilledMessage {
  const body = paragraphsOf(message.body, world).join("\n\n");
  const missing = placeholders(`${message.subject} ${body}`).filter(
    (name) => !Object.hasOwn(fillings, name) || shown(fillings[name]) === "",
  );
  return {
    to: message.to,
    subject: fill(message.subject, fillings, describe),
    body: fill(body, fillings, describe),
    missing,
  };
}
