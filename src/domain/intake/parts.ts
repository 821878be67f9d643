import { fold } from "../../lib/text.ts";
import { headerIn, type Header } from "./headers.ts";

/** One message of those that lie within each other in what was pasted; the uppermost was written last. */
export interface Part {
  /** Where its words stand: UTF-16 offsets `[start, end)`; more than one where somebody answered below a quotation. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly headers: readonly Header[];
  /** How it came to lie below the one above: passed on, answered, or neither said. */
  readonly below: "forwarded" | "answered" | "unknown" | null;
}

interface Line {
  readonly text: string;
  readonly start: number;
}

interface Growing {
  spans: { start: number; end: number }[];
  headers: Header[];
  below: Part["below"];
  /** The mark of a quotation that ends where it is missing. */
  quoted: boolean;
}

/** More parts or headers than that are no letter. */
const most = 40;

const forwards =
  /^(?:begin )?forwarded message|^weitergeleitete (?:nachricht|mail|e-mail)|^anfang der weitergeleiteten|^message transfere|^(?:debut du )?message (?:transfere|reexpedie)|^(?:debut du )?(?:courriel|e-mail) transfere/;
const originals =
  /^(?:original (?:message|appointment)|urspr[u]ngliche nachricht|originalnachricht|message (?:d'origine|original))/;

/** What a line says that parts two messages; null when it parts none. */
function marker(line: string): "forwarded" | "unknown" | null {
  const words = /^[>\s|]{0,8}(?:[-_*=]{2,40})?\s{0,3}(\p{L}[\p{L}' -]{5,60})/u.exec(line.slice(0, 160));
  const said = fold(words?.[1]?.replace("’", "'") ?? "");
  if (forwards.test(said)) return "forwarded";
  return originals.test(said) && /^[>\s|]*[-_*]{2}/.test(line) ? "unknown" : null;
}

const attributionStart = /^[>\s|]{0,8}(?:on|am|le|il) (?=[^\n]{0,80}\d)/i;
const attributionEnd = /(?:wrote|schrieb(?: [^\n:]{3,160})?|[ée]crit|geschrieben)[  ]{0,2}:[ \t]{0,4}$/i;

/** `On Thu, 19 Nov 2026, Jane Roe <…> wrote:`, in one line or two; as headers of the message below. */
function attribution(line: Line, next: Line | undefined): { headers: Header[]; lines: number } | null {
  if (!attributionStart.test(line.text.slice(0, 120))) return null;
  const one = line.text.slice(0, 300);
  const both = next === undefined ? one : `${one}\n${next.text.slice(0, 200)}`;
  const lines = attributionEnd.test(one) ? 1 : attributionEnd.test(both.replace("\n", " ")) ? 2 : 0;
  if (lines === 0 || line.text.length > 300) return null;
  const text = lines === 1 ? one : both;
  const headers: Header[] = [{ name: "date", value: text, start: line.start }];
  const who =
    /(?:(?:,|\bschrieb|\buhr|\d{2}) {1,2})("?\p{L}[\p{L}\p{M}'’.,"-]{0,30}(?: \p{L}[\p{L}\p{M}'’."-]{0,30}){0,4} {0,2}<[^<>\s]{3,120}>)/iu;
  const bare = /[^\s<>,;]{1,64}@[^\s<>,;]{3,120}/u;
  const match = who.exec(text) ?? bare.exec(text);
  if (match !== null) {
    const value = match[1] ?? match[0];
    headers.push({ name: "from", value, start: line.start + match.index + match[0].length - value.length });
  }
  return { headers, lines };
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length && lines.length < 200_000;) {
    const stop = text.indexOf("\n", start);
    const end = stop === -1 ? text.length : stop;
    lines.push({ text: text.slice(start, Math.min(end, start + 500)), start });
    start = end + 1;
  }
  return lines;
}

/** True for a `From:` with another header soon below: the head of another message. */
function beginsHead(lines: readonly Line[], at: number): boolean {
  const first = headerIn(lines[at]?.text ?? "", 0);
  if (first?.name !== "from") return false;
  return lines
    .slice(at + 1, at + 4)
    .map(({ text }) => headerIn(text, 0)?.name)
    .some((name) => name === "date" || name === "to" || name === "subject");
}

/** Takes the message apart, from the one that was written last down to the oldest. */
class Splitter {
  readonly #lines: readonly Line[];
  readonly #length: number;
  readonly parts: Growing[];
  #at = 0;
  /** True from a mark until the first words below it: a head there belongs to the same message. */
  #inHead = true;

  constructor(text: string) {
    this.#lines = linesOf(text);
    this.#length = text.length;
    this.parts = [{ spans: [{ start: 0, end: text.length }], headers: [], below: null, quoted: false }];
  }

  #last(): Growing {
    return this.parts[this.parts.length - 1] ?? { spans: [], headers: [], below: null, quoted: false };
  }

  #cut(at: number, part: Growing | undefined): void {
    const span = this.#last().spans.at(-1);
    if (span !== undefined) span.end = at;
    if (part !== undefined) this.parts.push(part);
  }

  #begin(line: Line, below: Part["below"], headers: Header[] = [], quoted = false): void {
    if (this.parts.length >= most) return;
    const spans = [{ start: line.start, end: this.#length }];
    this.#cut(line.start, { spans, headers, below, quoted });
    this.#inHead = true;
  }

  split(): readonly Part[] {
    for (; this.#at < this.#lines.length; this.#at += 1) {
      const line = this.#lines[this.#at];
      if (line !== undefined && line.text.trim() !== "") this.#take(line);
    }
    return this.parts;
  }

  #take(line: Line): void {
    const mark = marker(line.text);
    if (mark !== null) {
      this.#begin(line, mark);
      return;
    }
    const said = attribution(line, this.#lines[this.#at + 1]);
    if (said !== null) {
      this.#at += said.lines - 1;
      const following = this.#lines.slice(this.#at + 1, this.#at + 4).find(({ text }) => text.trim() !== "");
      this.#begin(line, "answered", said.headers, following?.text.startsWith(">") === true);
      this.#inHead = false;
      return;
    }
    if (!this.#inHead && beginsHead(this.#lines, this.#at)) this.#begin(line, "unknown");
    this.#endQuotation(line);
    this.#header(line);
  }

  /** Words that are no longer quoted belong to the message above. */
  #endQuotation(line: Line): void {
    const last = this.#last();
    if (!last.quoted || line.text.startsWith(">")) return;
    last.quoted = false;
    this.#cut(line.start, undefined);
    const above = this.parts[this.parts.length - 2];
    if (above !== undefined) {
      this.parts.splice(this.parts.length - 2, 2, last, above); // what follows goes on with the one above
      above.spans.push({ start: line.start, end: this.#length });
    }
  }

  #header(line: Line): void {
    const header = headerIn(line.text, line.start);
    const { headers } = this.#last();
    const told = header !== null && (this.#inHead || header.name !== "to");
    if (told && headers.length < most) headers.push(header);
    else if (header === null && !/^[>\s]*[\w-]{2,24}:/.test(line.text)) this.#inHead = false;
  }
}

/** The messages in what was pasted, the one written last first. */
export function partsIn(text: string): readonly Part[] {
  const parts = new Splitter(text).split();
  return parts.toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}
