import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Figures of one unit or campaign: numbers add up, words are listed. */
export type Figures = Readonly<Record<string, number | string>>;

/** What one unit left behind. */
export interface UnitResult {
  readonly campaign: string;
  readonly unit: string;
  readonly seed: number;
  /** The build it was measured on: of another one it does not count. */
  readonly build: string;
  readonly seconds: number;
  readonly figures: Figures;
}

/** The figures of several units as one: numbers added up, the longest of what is a longest, words listed once. */
export function sumOf(all: readonly Figures[]): Figures {
  const sum: Record<string, number | string> = {};
  for (const figures of all) {
    for (const [name, value] of Object.entries(figures)) {
      const before = sum[name];
      if (typeof value === "string") {
        const words = new Set([...String(before ?? "").split("; "), ...value.split("; ")].filter(Boolean));
        sum[name] = [...words].join("; ");
      } else if (name.startsWith("longest")) sum[name] = Math.max(Number(before ?? 0), value);
      else sum[name] = Number(before ?? 0) + value;
    }
  }
  return sum;
}

/** What the units left behind, in a folder, so that an interrupted run goes on where it was. */
export class Results {
  readonly #folder: string;

  constructor(folder: string, scale: number) {
    this.#folder = join(folder, scale === 1 ? "faults" : `faults-${scale}`);
    mkdirSync(this.#folder, { recursive: true });
  }

  #path(campaign: string, unit: string): string {
    return join(this.#folder, `${campaign}-${unit}.json`);
  }

  /** True when that unit ran on that build. */
  has(campaign: string, unit: string, build: string): boolean {
    const path = this.#path(campaign, unit);
    if (!existsSync(path)) return false;
    return (JSON.parse(readFileSync(path, "utf8")) as UnitResult).build === build; // written below
  }

  put(result: UnitResult): void {
    writeFileSync(this.#path(result.campaign, result.unit), `${JSON.stringify(result, null, 2)}\n`);
  }

  all(build: string): readonly UnitResult[] {
    return readdirSync(this.#folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => JSON.parse(readFileSync(join(this.#folder, name), "utf8")) as UnitResult) // written above
      .filter((one) => one.build === build);
  }
}
