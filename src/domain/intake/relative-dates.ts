import { plusDays, weekdayOf, type CalendarDate } from "../../lib/calendar.ts";
import { fold } from "../../lib/text.ts";
import { findAll, type Found } from "./found.ts";

/** How the days of the week begin in English, German and French, from Sunday on. */
const weekdays = [
  /^(?:sun|sonntag|dim)/,
  /^(?:mon|lun)/,
  /^(?:tue|dienstag|mar)/,
  /^(?:wed|mittwoch|mer)/,
  /^(?:thu|donnerstag|jeu)/,
  /^(?:fri|freitag|ven)/,
  /^(?:sat|samstag|sonnabend|sam)/,
];

const numbers: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 },
  ...{ einem: 1, zwei: 2, drei: 3, vier: 4, funf: 5, sechs: 6, sieben: 7 },
  ...{ un: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7 },
};

const numberOf = (word: string): number => numbers[fold(word)] ?? Number(word);

/** The last such day before another: from a Monday, last Monday is a week ago. */
function lastWeekday(name: string, base: CalendarDate): CalendarDate | null {
  const wanted = weekdays.findIndex((day) => day.test(fold(name)));
  return wanted < 0 ? null : plusDays(base, -((weekdayOf(base) - wanted + 6) % 7) - 1);
}

function ago(days: number, base: CalendarDate): CalendarDate | null {
  return Number.isInteger(days) && days >= 1 && days <= 31 ? plusDays(base, -days) : null;
}

type Meaning = (word: string, base: CalendarDate) => CalendarDate | null;

/** Words that name a day by how far it is from the day of writing; what is in brackets says how far. */
const readings: readonly (readonly [RegExp, Meaning])[] = [
  [
    /(?<!\p{L})(?:the day before yesterday|vorgestern|avant-hier)(?!\p{L})/giu,
    (_, base) => plusDays(base, -2),
  ],
  [
    /(?<!the day before )(?<!\p{L})(?:yesterday|gestern|(?<!avant-)hier)(?!\p{L})/giu,
    (_, base) => plusDays(base, -1),
  ],
  [/(?<!\p{L})(?:today|heute|aujourd['’]hui)(?!\p{L})/giu, (_, base) => base],
  [
    /(?<!\p{L})(?:last|letzten|letzter|letztem|vergangenen|vergangener|vorigen|vorige) (sunday|monday|tuesday|wednesday|thursday|friday|saturday|sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend)(?!\p{L})/giu,
    lastWeekday,
  ],
  [
    /(?<!\p{L})(dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi) (?:dernier|passé)(?!\p{L})/giu,
    lastWeekday,
  ],
  [
    /(?<!\p{L})(\d{1,2}|one|two|three|four|five|six|seven) days? ago(?!\p{L})/giu,
    (word, base) => ago(numberOf(word), base),
  ],
  [
    /(?<!\p{L})vor (\d{1,2}|einem|zwei|drei|vier|fünf|sechs|sieben) tag(?:en)?(?!\p{L})/giu,
    (word, base) => ago(numberOf(word), base),
  ],
  [
    /(?<!\p{L})il y a (\d{1,2}|un|deux|trois|quatre|cinq|six|sept) jours?(?!\p{L})/giu,
    (word, base) => ago(numberOf(word), base),
  ],
];

/** Words by which somebody says that a request was made or reached us. */
const tells =
  /(?<!\p{L})(?:received|arrived|came in|got|asked|wrote|written|sent|called|phoned|requested|told|handed|eingegangen|eingang|erhalten|zugegangen|bekommen|kam|angerufen|geschrieben|gebeten|gesendet|gesandt|geschickt|verlangt|gefragt|re[çc]ue?|arriv[ée]e?|demandé|écrit|envoyé|appelé|téléphoné|remis)(?!\p{L})/iu;

/** Whoever says when it came says so in the beginning; a pasted log file would cost time for nothing. */
const longest = 100_000;

/** The sentence around a place: no further than a full stop or an empty line, so that the time stays linear. */
function sentenceAt(text: string, { start, end }: Found<unknown>): string {
  const before = text.slice(Math.max(0, start - 160), start).split(/[.!?]\s|\n\s*\n/u);
  const after = text.slice(end, end + 160).split(/[.!?](?:\s|$)|\n\s*\n/u, 1);
  return `${before.at(-1) ?? ""}${text.slice(start, end)}${after[0] ?? ""}`;
}

/** Days told by words such as `yesterday` where somebody says that a request was made or received, counted from `base`. */
export function relativeDatesIn(text: string, base: CalendarDate): readonly Found<CalendarDate>[] {
  const beginning = text.slice(0, longest);
  return readings
    .flatMap(([pattern, meaning]) => findAll(beginning, pattern, (match) => meaning(match[1] ?? "", base)))
    .filter((found) => tells.test(sentenceAt(text, found)));
}
