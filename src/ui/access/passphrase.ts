import { randomBytes } from "../../lib/bytes.ts";

/** Six words out of the list, each as likely as any other. */
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
    if (number < fair && word !== undefined) chosen.push(word);
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

/** Roughly the bits a guesser has to try: words count as words, other text as what people choose, not as chance. */
function bitsOf(passphrase: string): number {
  const text = passphrase.normalize("NFC").replace(common, "a").trim();
  if (text === "") return 0;
  const byChars = surprising(text) * Math.log2(Math.max(2, poolOf(text))) * 0.75;
  const parts = text.toLowerCase().split(/[\s\-_.,;]+/);
  if (!parts.every((part) => /^\p{L}{1,14}$/u.test(part))) return byChars;
  return Math.min(byChars, new Set(parts.filter((part) => part.length > 1)).size * 10.3);
}

/** How strong it is: 60 bits are asked for, which six words of the list give. */
export function strengthOf(passphrase: string): Strength {
  if (passphrase.trim() === "") return "empty";
  const bits = bitsOf(passphrase);
  if (bits < 40) return "weak";
  return bits < 60 ? "nearly" : "strong";
}
