/** What was asked for on the command line. */
export interface Options {
  /** Of so many parts, this one. */
  readonly part: number;
  readonly of: number;
  /** Campaigns whose name begins so; all when it says nothing. */
  readonly only: string;
  /** How much of each campaign: 1 is all of it, less is for looking at it. */
  readonly scale: number;
  /** So many pieces run at once, each with a browser of its own. */
  readonly lanes: number;
  /** The app is taken as it was built. */
  readonly built: boolean;
}

/** Says what is wrong with the command line, in words. */
export class Misunderstood extends Error {}

function after(words: readonly string[], name: string): string | undefined {
  const at = words.indexOf(name);
  return at === -1 ? undefined : (words[at + 1] ?? "");
}

/** Reads `--part 2/3 --only kills --scale 0.05 --lanes 2 --built`. */
export function optionsOf(words: readonly string[]): Options {
  const [, part = NaN, of = NaN] = (/^(\d+)\/(\d+)$/.exec(after(words, "--part") ?? "1/1") ?? []).map(Number);
  if (!(part >= 1 && part <= of)) throw new Misunderstood("name the part as --part 1/2");
  const scale = Number(after(words, "--scale") ?? 1);
  if (!(scale > 0 && scale <= 1)) throw new Misunderstood("name the scale as --scale 0.05, at most 1");
  const lanes = Number(after(words, "--lanes") ?? 2);
  if (!(Number.isInteger(lanes) && lanes >= 1)) throw new Misunderstood("name the lanes as --lanes 2");
  return { part, of, scale, lanes, only: after(words, "--only") ?? "", built: words.includes("--built") };
}
