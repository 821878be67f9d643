import { describe, expect, test } from "vitest";
import { readRequest, type Suggestion } from "../../src/domain/intake.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { englishMails } from "./intake-mails/english.ts";
import { frenchMails } from "./intake-mails/french.ts";
import { germanMails } from "./intake-mails/german.ts";
import { hardMails } from "./intake-mails/hard.ts";
import type { TestMail } from "./intake-mails/mail.ts";

const today = calendarDate("2026-11-23");
const mails = [...englishMails, ...germanMails, ...frenchMails, ...hardMails];
const fields: readonly Suggestion["field"][] = [
  "name",
  "agent",
  "email",
  "phone",
  "ticket",
  "customer-number",
  "address",
  "right",
  "received-on",
  "regime",
  "relation",
];

function read({ mail }: TestMail, field: Suggestion["field"]): readonly string[] {
  return readRequest(mail, today)
    .filter((one) => one.field === field)
    .map(({ value }) => value);
}

interface Tally {
  hit: number;
  false: number;
  missed: number;
}

function tally(field: Suggestion["field"], told: string[]): Tally {
  const sum: Tally = { hit: 0, false: 0, missed: 0 };
  for (const one of mails) {
    const expected = one.expected[field] ?? [];
    const found = read(one, field);
    const wrong = found.filter((value) => !expected.includes(value));
    const missed = expected.filter((value) => !found.includes(value));
    sum.hit += found.length - wrong.length;
    sum.false += wrong.length;
    sum.missed += missed.length;
    if (wrong.length + missed.length > 0)
      told.push(`${one.says}: ${field} +[${wrong.join("; ")}] -[${missed.join("; ")}]`);
  }
  return sum;
}

test("the table holds at least ninety mails in three languages", () => {
  expect(mails.length).toBeGreaterThanOrEqual(90);
  expect(new Set(mails.map(({ says }) => says)).size).toBe(mails.length);
});

test("of everything that should be suggested nearly all is, and nearly nothing else", ({ annotate }) => {
  const told: string[] = [];
  const all: Tally = { hit: 0, false: 0, missed: 0 };
  const lines = fields.map((field) => {
    const one = tally(field, told);
    all.hit += one.hit;
    all.false += one.false;
    all.missed += one.missed;
    return `${field}: ${one.hit} right, ${one.false} wrong, ${one.missed} missed`;
  });
  const precision = all.hit / (all.hit + all.false);
  const recall = all.hit / (all.hit + all.missed);
  const figures = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} over ${mails.length} mails`;
  void annotate([figures, ...lines, ...told].join("\n"));
  expect(precision, told.join("\n")).toBeGreaterThanOrEqual(0.98);
  expect(recall, told.join("\n")).toBeGreaterThanOrEqual(0.97);
});

describe("of a mail in which something is said that is not asked for, exactly what is asked is suggested", () => {
  test.for(hardMails)("$says", (one) => {
    const found = Object.fromEntries(
      fields.flatMap((field) => (read(one, field).length > 0 ? [[field, [...read(one, field)].sort()]] : [])),
    );
    const expected = Object.fromEntries(
      Object.entries(one.expected).map(([field, values]) => [field, [...values].sort()]),
    );
    expect(found).toEqual(expected);
  });
});

describe("no name is suggested that is not of the person or of who writes for them", () => {
  test.for(mails)("$says", (one) => {
    expect(read(one, "name").filter((name) => one.expected.name?.includes(name) !== true)).toEqual([]);
  });
});

test("every suggestion shows words that stand in the mail", () => {
  for (const { mail } of mails) {
    for (const { start, end, words } of readRequest(mail, today)) {
      expect(mail.slice(start, end)).toBe(words);
      expect(words).not.toBe("");
    }
  }
});

test.for([...mails.slice(0, 8), ...germanMails.slice(0, 6), ...frenchMails.slice(0, 6)])(
  "a megabyte of it is read in a moment: $says",
  ({ mail }) => {
    const text = `${mail}\n`.repeat(Math.ceil(1_000_000 / (mail.length + 1)));
    const start = performance.now();
    readRequest(text, today);
    expect(performance.now() - start).toBeLessThan(2500);
  },
);

test.for([
  "On 1 ",
  "\nVon: ",
  "Von: a\nAn: b\n",
  "-----Original Message-----\n",
  "> ",
  "a@b.cc ",
  "12345 Ab\n",
  "Str 1\n",
  "Vorname: a\n",
  "customer number: ",
  "on behalf of ",
  "löschen ",
  "je soussigné ",
  "On 1, x\nwrote:\n",
  "12 ",
  "-",
  "À",
  "A B, ",
])("ten times as much of %j takes about ten times as long", (piece) => {
  const time = (length: number): number => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const start = performance.now();
    readRequest(text, today);
    return performance.now() - start;
  };
  time(100_000);
  const tenth = Math.max(time(100_000), 10);
  expect(time(1_000_000)).toBeLessThan(tenth * 35); // a square would be a hundred
});
