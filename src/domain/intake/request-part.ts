import { fold } from "../../lib/text.ts";
import type { Part } from "./parts.ts";
import { rightsIn } from "./right-signs.ts";

const passing = /^(?:fwd?|wg|tr|i|doorst)(?:\[\d+\])? ?:/;
const answering = /^(?:re|aw|ref|sv|antw)(?:\[\d+\])? ?:/;

/** Whether a part passes on the one below it, by its mark or by its subject; null when neither says. */
function passesOn(part: Part, below: Part): boolean | null {
  if (below.below === "forwarded") return true;
  const subject = fold(part.headers.find(({ name }) => name === "subject")?.value ?? "");
  if (passing.test(subject)) return true;
  return below.below === "answered" || answering.test(subject) ? false : null;
}

function asks(message: string, { spans }: Part): boolean {
  return spans.some(({ start, end }) => rightsIn(message.slice(start, end), false).length > 0);
}

function domains(part: Part, names: readonly string[]): readonly string[] {
  const heads = part.headers.filter(({ name }) => names.includes(name));
  return heads.flatMap(({ value }) => fold(value).match(/@[a-z0-9.-]{1,120}/g) ?? []);
}

/** True for an answer of our own that was passed on, when what it answers came from outside. */
function ours(top: Part, part: Part, below: readonly Part[]): boolean {
  const house = new Set(domains(top, ["from", "to"]));
  const from = domains(part, ["from"]);
  const outside = below.some((one) => domains(one, ["from"]).some((domain) => !house.has(domain)));
  return from.length > 0 && from.every((domain) => house.has(domain)) && outside;
}

/** The message in which the data subject asks: what was only passed on lies above it, what it answers below. */
export function requestIn(message: string, parts: readonly Part[]): Part {
  let at = 0;
  for (; at < parts.length - 1; at += 1) {
    const [part, below] = [parts[at], parts[at + 1]];
    if (part === undefined || below === undefined) break;
    const passes = passesOn(part, below);
    if (passes === true) continue;
    const top = parts[0] ?? part;
    if (at > 0 && ours(top, part, parts.slice(at + 1))) continue;
    if (passes === false || asks(message, part)) break;
  }
  const found = parts[at];
  if (found === undefined) throw new RangeError("a message has at least one part");
  return found;
}
