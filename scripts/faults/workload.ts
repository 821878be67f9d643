import type { Case } from "../../src/domain/case.ts";
import type { Finding } from "../../src/domain/finding.ts";
import { initialSettings, type Settings } from "../../src/domain/settings.ts";
import type { Id } from "../../src/lib/id.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { first } from "../../src/lib/first.ts";
import { change, closed, finding, settingsChanged, unsaved } from "../../tests/storage/kase.ts";

interface Known {
  readonly kase: Case;
  readonly findings: readonly Finding[];
}

/** The one write of that number: what is to be done, told to the model and to the desk alike. */
type Write =
  | { readonly kind: "case"; readonly kase: Case; readonly findings: readonly Finding[] }
  | { readonly kind: "draft"; readonly key: string; readonly value: number }
  | { readonly kind: "settings"; readonly settings: Settings }
  | { readonly kind: "file"; readonly caseId: Id; readonly content: string };

/** A file that was acknowledged, to be asked for later. */
export interface AckedFile {
  readonly caseId: Id;
  readonly fileId: Id;
  readonly sha256: string;
}

const idOf = (n: number): string => n.toString(16).padStart(32, "0");

/** What a vault should hold after so many writes; the same on both ends, for it hangs on their number alone. */
export class Workload {
  readonly #cases: Known[] = [];
  readonly #drafts = new Map<string, number>();
  #days = initialSettings.dueSoonDays;
  /** How many writes it stands for. */
  count = 0;

  /** Goes on to the next write; of ten, one opens a case, five change one, three are drafts, one a setting or a file. */
  next(): Write {
    const n = this.count;
    this.count += 1;
    const turn = n % 10;
    if (turn === 0) return this.#keep(opening(n));
    if (turn < 6) return this.#keep(edit(this.#cases[(n * 7) % this.#cases.length], n));
    if (turn < 9) {
      const key = `d${n % 7}`;
      this.#drafts.set(key, n);
      return { kind: "draft", key, value: n };
    }
    const [one] = this.#cases;
    if (n % 40 === 39 && one !== undefined)
      return { kind: "file", caseId: one.kase.id, content: `${n} `.repeat(20_000) };
    this.#days = n;
    return { kind: "settings", settings: { ...initialSettings, dueSoonDays: n } };
  }

  #keep({ kase, findings }: Known): Write {
    const after = { kase: { ...kase, revision: kase.revision + 1 }, findings };
    const at = this.#cases.findIndex((known) => known.kase.id === kase.id);
    if (at === -1) this.#cases.push(after);
    else this.#cases[at] = after;
    return { kind: "case", kase, findings };
  }

  /** All of it as one text, to be compared with what a desk shows. */
  text(): string {
    return textOf(
      this.#cases.map(({ kase, findings }) => [kase, findings] as const),
      [...this.#drafts],
      this.#days,
    );
  }
}

function opening(n: number): Known {
  const kase = unsaved({ id: idOf(n), number: `DSR-2026-${n}`, language: `x${n}` });
  const findings = Array.from({ length: n % 3 }, (_, i) => ({
    ...finding(kase, i + 1, `found ${n}`),
    id: idOf(2 ** 40 + n * 10 + i),
    importId: idOf(1),
  }));
  return { kase, findings };
}

function edit(known: Known | undefined, n: number): Known {
  if (known === undefined) throw new Error("a case is opened first");
  return { kase: { ...closed(known.kase), language: `y${n}` }, findings: known.findings };
}

function textOf(
  cases: readonly (readonly [Case, readonly Finding[]])[],
  drafts: readonly (readonly [string, unknown])[],
  days: number,
): string {
  return JSON.stringify({
    cases: cases
      .map(([{ id, number, revision, language }, findings]) =>
        [id, number, revision, language, ...findings.map(({ fields }) => fields[0]?.value)].join(),
      )
      .sort(),
    drafts: drafts.map(([key, value]) => `${key} ${String(value)}`).sort(),
    days,
  });
}

/** Asks the desk for that write. */
export async function perform(desk: Desk, write: Write): Promise<AckedFile | null> {
  if (write.kind === "file") {
    const { fileId, sha256 } = await desk.files.keep(write.caseId, new Blob([write.content]));
    return { caseId: write.caseId, fileId, sha256 };
  }
  await performed(desk, write);
  return null;
}

function performed(desk: Desk, write: Exclude<Write, { readonly kind: "file" }>): Promise<void> {
  if (write.kind === "draft") return desk.drafts.save(write.key, write.value);
  if (write.kind === "settings") return desk.settings.save(write.settings, settingsChanged);
  return desk.cases.save(change(write.kase, write.findings));
}

/** What somebody sees who reads everything at the desk, as the same text. */
export async function shownAt(desk: Desk): Promise<string> {
  const cases: (readonly [Case, readonly Finding[]])[] = [];
  for (const { id, number } of await first(desk.cases.watchAll())) {
    const kase = await first(desk.cases.watch(number));
    if (kase !== null) cases.push([kase, await first(desk.findings.watch(id))]);
  }
  const drafts = (await first(desk.drafts.watchAll())).map(({ key, value }) => [key, value] as const);
  return textOf(cases, drafts, (await first(desk.settings.watch())).dueSoonDays);
}
