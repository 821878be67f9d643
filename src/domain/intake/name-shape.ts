import { fold } from "../../lib/text.ts";

const particles = new Set(
  "van von der den de di da del della du des la le bin ibn el al zu zur zum und y ten ter dos dal".split(" "),
);

/** Words that stand where a name could, and are none. */
const noNames = new Set(
  (
    "the team support service services customer care privacy office officer data protection dpo department desk help " +
    "legal compliance gdpr gmbh ag kg ltd limited llc inc plc sa sas sarl group corporation company contoso microsoft " +
    "datenschutz datenschutzbeauftragter datenschutzbeauftragte kundenservice kundendienst abteilung rechtsabteilung " +
    "personalabteilung firma verein sehr geehrte geehrter damen herren kanzlei rechtsanwalte solicitors partners " +
    "service client clientele cabinet delegue protection donnees bonjour madame monsieur messieurs dear sir madam hello " +
    "hallo sent gesendet envoye from von iphone android outlook mobile app your ihr ihre votre unser our notre human " +
    "resources hr it marketing sales information request anfrage demande subject access general regulation article " +
    "street strasse road avenue rue platz postfach account konto compte not very writing here happy resident customer " +
    "kunde client citizen i ich je my mein mon please bitte as when if vom newsletter noreply no reply info admin news"
  ).split(" "),
);

const titles =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|herrn?|frau|fr|hr|dipl|ing|m|mme|mlle|monsieur|madame|me|maître|maitre|rechtsanwalt|rechtsanwältin|ra|rain)(?:\.|(?= ))\s{0,2}){1,3}/iu;

/** The name without the title before it, and how many characters that was. */
export function untitled(text: string): { readonly name: string; readonly skipped: number } {
  const skipped = titles.exec(text)?.[0].length ?? 0;
  return { name: text.slice(skipped), skipped };
}

/** Whether the words look like the name of a person: two to five words that begin with a capital. */
export function nameLike(text: string): boolean {
  const words = text.split(/[ \t]+/);
  if (words.length < 2 || words.length > 5 || text.length > 60) return false;
  const full = words.filter((word) => !particles.has(word.toLowerCase()));
  if (full.length < 2 && !(full.length === 1 && words.length > 2)) return false;
  if (words.some((word) => noNames.has(fold(word.replace(/[.,]$/, ""))))) return false;
  if (words.some((word, at) => word.length > 4 && word.endsWith(".") && at < words.length - 1)) return false;
  return words.every(
    (word) => particles.has(word.toLowerCase()) || /^\p{Lu}[\p{L}\p{M}'’.-]{0,30}$/u.test(word),
  );
}

/** The longest name at the beginning of these words; null when they begin with none. */
export function nameAtStart(text: string): { readonly name: string; readonly skipped: number } | null {
  const { name: rest, skipped } = untitled(text);
  const words = rest.split(/[ \t]+/, 6);
  for (const length of [5, 4, 3, 2]) {
    const name = words.slice(0, length).join(" ").replace(/[.]$/, "");
    const last = words[Math.min(length, words.length) - 1] ?? "";
    const ends = !particles.has(last.toLowerCase());
    if (words.length >= length && ends && rest.startsWith(name) && nameLike(name)) return { name, skipped };
  }
  return null;
}

/** `Roe, Jane` as `Jane Roe`. */
export function inOrder(name: string): string {
  const [last, first, ...rest] = name.split(",").map((part) => part.trim());
  return last !== undefined && first !== undefined && first !== "" && rest.length === 0
    ? `${first} ${last}`
    : name;
}
