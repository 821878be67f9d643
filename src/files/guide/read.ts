import * as v from "valibot";
import { checkOwnGuide, type Around, type OwnProblem } from "../../domain/own-guide/checks.ts";
import { hasMarkup, type OwnGuide } from "../../domain/own-guide/own-guide.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { accept, refuse, type Result } from "../../lib/result.ts";
import { ownGuide } from "./shape.ts";

/** The number of the format of guide files; one more when files of before cannot be read any more as they are. */
export const guideFormat = 1;

/** The most bytes of a guide file; the guides that ship would all fit into half of it. */
export const mostBytes = 1_048_576;

const deepest = 40;

/** Why a file was not taken in as a guide. */
export type GuideFileProblem =
  | { readonly code: "too-large"; readonly bytes: number }
  | { readonly code: "not-text" }
  | { readonly code: "not-json" }
  | { readonly code: "too-deep" }
  | { readonly code: "not-a-guide" }
  | { readonly code: "too-new"; readonly format: number }
  | { readonly code: "forbidden-name"; readonly name: string; readonly place: string }
  | { readonly code: "markup"; readonly place: string }
  | { readonly code: "wrong-shape"; readonly place: string }
  | { readonly code: "circular"; readonly name: string }
  | { readonly code: "not-sound"; readonly problems: readonly OwnProblem[] };

const forbidden: ReadonlySet<string> = new Set(["__proto__", "prototype", "constructor"]);

interface Item {
  readonly value: unknown;
  readonly place: string;
  readonly depth: number;
}

/** What stands in the file that no guide needs: names that reach into the language, markup, endless nesting. */
function strange(root: unknown): GuideFileProblem | null {
  const waiting: Item[] = [{ value: root, place: "", depth: 0 }];
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    const { value, place, depth } = item;
    if (depth > deepest) return { code: "too-deep" };
    if (typeof value === "string" && hasMarkup(value)) return { code: "markup", place };
    if (typeof value !== "object" || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      const at = place === "" ? name : `${place}.${name}`;
      if (forbidden.has(name)) return { code: "forbidden-name", name, place: at };
      if (hasMarkup(name)) return { code: "markup", place: at };
      waiting.push({ value: inner, place: at, depth: depth + 1 });
    }
  }
  return null;
}

/** Text that is JSON; undefined for anything else. */
function json(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function wrapped(value: unknown): { readonly format: number; readonly content: unknown } | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const { habeas, format, ...content } = value as Readonly<Record<string, unknown>>; // an object, as just tested
  return habeas === "guide" && typeof format === "number" ? { format, content } : null;
}

/** A guide that was kept as a draft or as a version; null for anything else. */
export function readOwnGuide(value: unknown): OwnGuide | null {
  const read = v.safeParse(ownGuide, value);
  return read.success ? read.output : null;
}

/** Reads the text of a guide file: whole and sound, or not at all. */
export function readGuideText(
  text: string,
  around: Around,
  today: CalendarDate,
): Result<OwnGuide, GuideFileProblem> {
  const parsed = json(text.replace(/^\uFEFF/, ""));
  if (parsed === undefined) return refuse({ code: "not-json" });
  const found = strange(parsed.value);
  if (found !== null) return refuse(found);
  const file = wrapped(parsed.value);
  if (file === null) return refuse({ code: "not-a-guide" });
  if (file.format > guideFormat) return refuse({ code: "too-new", format: file.format });
  const read = v.safeParse(ownGuide, file.content);
  if (!read.success) return refuse({ code: "wrong-shape", place: placeOf(read.issues) });
  const problems = checkOwnGuide(read.output, around, today).filter(({ weight }) => weight === "error");
  const circle = problems.find(({ code }) => code === "circular");
  if (circle !== undefined) {
    const called = read.output.circumstances[circle.name];
    return refuse({ code: "circular", name: called ?? circle.name });
  }
  return problems.length > 0 ? refuse({ code: "not-sound", problems }) : accept(read.output);
}

/** The first place that has not the shape of a guide, e.g. `guide.parts.0.steps.2.title`. */
function placeOf(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => v.getDotPath(issue)).find((path) => path !== null) ?? "";
}

/** Reads a guide file that the officer chose; nothing is kept of one that is refused. */
export async function readGuideFile(
  file: Blob,
  around: Around,
  today: CalendarDate,
): Promise<Result<OwnGuide, GuideFileProblem>> {
  if (file.size > mostBytes) return refuse({ code: "too-large", bytes: file.size });
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return readGuideText(text, around, today);
  } catch (thrown) {
    if (thrown instanceof TypeError) return refuse({ code: "not-text" });
    throw thrown;
  }
}

/** A guide as one file to hand on: JSON, text only, to be read without us. */
export function guideFile(own: OwnGuide): Blob {
  const text = JSON.stringify({ habeas: "guide", format: guideFormat, ...own }, null, 2);
  return new Blob([`${text}\n`], { type: "application/json" });
}

/** The name of that file; it names the guide and no person. */
export function guideFileName({ guide: { title, version } }: OwnGuide): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `guide-${words === "" ? "untitled" : words}-v${version}.json`;
}
