import { randomBytes } from "../../lib/bytes.ts";

/** Six different words out of the list, each as likely as any other: 77 bits with a list of 7,776. */
export function suggestPassphrase(
  words: readonly string[],
  random: typeof randomBytes = randomBytes,
): string {
  const fair = Math.floor(0x1_0000 / words.length) * words.length;
  const chosen: string[] = [];
  while (chosen.length < 6) {
    const [high = 0, low = 0] = random(2);
    const number = high * 256 + low;
    const word = words[number % words.length];
    if (number < fair && word !== undefined && !chosen.includes(word)) chosen.push(word);
  }
  return chosen.join(" ");
}

/** How hard a passphrase is to guess; `strong` is what the vault asks for. */
export type Strength = "empty" | "weak" | "nearly" | "strong";

const common =
  /pass(?:word|wort|phrase)|qwert[yz]|asdf|letmein|welcome|willkommen|admin|habeas|(?:19|20)\d\d/gi;

/** Characters that are no mere repetition or continuation of the one before. */
function surprising(text: string): number {
  const codes = Array.from(text, (char) => char.codePointAt(0) ?? 0);
  return codes.filter((code, i) => {
    const before = codes[i - 1];
    return before === undefined || Math.abs(code - before) > 1;
  }).length;
}

function poolOf(text: string): number {
  const classes = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/\d/, 10],
    [/[^A-Za-z0-9\s]/, 32],
    [/\s/, 1],
  ] as const;
  return classes.reduce((sum, [form, size]) => sum + (form.test(text) ? size : 0), 0);
}

/**
 * Roughly the bits a guesser has to try: words count as words that people choose, which is less than words out of a
 * list by chance, and other text as what people choose.
 */
function bitsOf(passphrase: string): number {
  const typed = passphrase.normalize("NFC").trim();
  const text = typed.replace(common, "a");
  if (text === "") return 0;
  const byChars = surprising(text) * Math.log2(Math.max(2, poolOf(text))) * 0.75;
  const parts = typed.toLowerCase().split(/[\s\-_.,;]+/);
  if (!parts.every((part) => /^\p{L}{1,14}$/u.test(part))) return byChars;
  // What everybody tries first counts as one word, however often it comes.
  const different = new Set(parts.filter((part) => part.length > 1).map((part) => part.replace(common, "*")));
  return Math.min(byChars, different.size * 10.3);
}

/** How strong it is: 60 bits are asked for, which any six suggested words pass. */
export function strengthOf(passphrase: string): Strength {
  if (passphrase.trim() === "") return "empty";
  const bits = bitsOf(passphrase);
  if (bits < 40) return "weak";
  return bits < 60 ? "nearly" : "strong";
}
