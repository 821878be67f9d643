import type { PackagePlan } from "../../domain/packaging/plan.ts";
import type { PackageWords } from "../../domain/packaging/words.ts";
import type { RedactedTexts } from "../../domain/review/redacted-texts.ts";
import type { BuiltPackage, EnclosedLetter, LeakHit, Output } from "../../files/output-client.ts";
import { asFailure, type Failure } from "../../lib/failure.ts";
import { blank } from "../../lib/text.ts";

/** A package that was built, and what the checks of its finished bytes say. */
export interface Checked {
  readonly built: BuiltPackage;
  readonly counts: PackagePlan["counts"];
  readonly looked: RedactedTexts;
  readonly hits: readonly LeakHit[];
  readonly sumsHold: boolean;
}

/** What a package is built from. */
export interface Materials {
  readonly plan: PackagePlan;
  readonly words: PackageWords;
  readonly letter: () => Promise<EnclosedLetter | null>;
  readonly looked: RedactedTexts;
  /** Why hits of an earlier build may stay, with their places. */
  readonly reasons: readonly string[];
}

type Looked = Pick<Checked, "looked" | "hits">;

/** Where a reason holds: for that file, line and text only. */
const placeOf = ({ looked }: Looked, { file, line, text }: LeakHit): string =>
  `${JSON.stringify([file, line, looked.texts[text]?.text ?? ""])}\n`;

/** The reasons typed for these hits, each with its place, so that they outlive the build. */
export function writtenReasons(
  checked: Looked,
  reasons: Readonly<Record<number, string>>,
): readonly string[] {
  return checked.hits.flatMap((hit, i) => {
    const reason = reasons[i] ?? "";
    return reason === "" ? [] : [placeOf(checked, hit) + reason];
  });
}

/** The reasons written before for exactly these hits. */
export function reasonsFor(checked: Looked, before: readonly string[]): Readonly<Record<number, string>> {
  const found = checked.hits.flatMap((hit, i) => {
    const place = placeOf(checked, hit);
    const one = before.find((line) => line.startsWith(place));
    return one === undefined ? [] : [[i, one.slice(place.length)] as const];
  });
  return Object.fromEntries(found);
}

/** What would make another package: everything but its id and the journal, which moves on by itself. */
export function basisOf(
  { plan, looked }: Pick<Materials, "plan" | "looked">,
  letterId: string | null,
): string {
  const { id: _id, auditHead: _head, ...content } = plan;
  return JSON.stringify([content, looked, letterId]);
}

/** A package under way: built, searched for leaks, verified; given up without a trace when cancelled. */
export class PackageBuild {
  #phase: "idle" | "building" | "checking" = $state("idle");
  #done = $state(0);
  #total = $state(1);
  #checked: Checked | null = $state.raw(null);
  #basis = $state("");
  #failed: Failure | null = $state.raw(null);
  /** Why each hit may stay, by its place in the list. */
  reasons: Readonly<Record<number, string>> = $state({});
  #stop = new AbortController();
  readonly #output: Output;

  constructor(output: Output) {
    this.#output = output;
  }

  get phase(): "idle" | "building" | "checking" {
    return this.#phase;
  }
  get done(): number {
    return this.#done;
  }
  get total(): number {
    return this.#total;
  }
  get checked(): Checked | null {
    return this.#checked;
  }
  get failed(): Failure | null {
    return this.#failed;
  }

  /** True when what was built is what would be built now. */
  fits(basis: string): boolean {
    return this.#checked !== null && this.#basis === basis;
  }

  /** True when nothing stands against handing it out. */
  get clean(): boolean {
    return (
      this.#checked !== null &&
      this.#checked.sumsHold &&
      this.#checked.hits.every((_, i) => !blank(this.reasons[i] ?? ""))
    );
  }

  /** Builds and checks; what came before is forgotten. */
  async run({ plan, words, letter, looked, reasons }: Materials, basis: string): Promise<void> {
    this.reset();
    this.#phase = "building";
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    try {
      const enclosed = await letter();
      const onProgress = (done: number, total: number): void => {
        this.#done = done;
        this.#total = total;
      };
      const built = await this.#output.buildPackage(plan, words, enclosed, { signal, onProgress });
      this.#phase = "checking";
      const hits = await this.#output.leakCheck(built.bytes, looked.texts, enclosed, { signal });
      const verdict = await this.#output.verifyPackage(new Blob([built.bytes]), { signal });
      const sumsHold = verdict.kind === "intact" && verdict.tagmanifest === built.tagmanifest;
      this.reasons = reasonsFor({ looked, hits }, reasons);
      this.#checked = { built, counts: plan.counts, looked, hits, sumsHold };
      this.#basis = basis;
    } catch (thrown) {
      this.#failed = asFailure(thrown);
    } finally {
      this.#phase = "idle";
    }
  }

  /** Stops at once; nothing half-made remains. */
  cancel(): void {
    this.#stop.abort();
  }

  /** Forgets what was built. */
  reset(): void {
    this.#checked = null;
    this.#failed = null;
    this.#basis = "";
    this.#done = 0;
    this.reasons = {};
  }
}
