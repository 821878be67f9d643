import { readFile, writeFile } from "node:fs/promises";
import * as v from "valibot";
import { loadCalendar } from "../../src/content/holidays/index.ts";
import { deadline } from "../../src/domain/clock.ts";
import type { ClockEvent } from "../../src/domain/clock-event.ts";
import type { Deadline } from "../../src/domain/deadline.ts";
import { workingDaysOf } from "../../src/domain/holiday.ts";
import { weekendsOnly, type WorkingDays } from "../../src/domain/working-days.ts";
import { clockNamed } from "./clocks.ts";
import { vector, type Vector } from "./vector.ts";

/** Which file to hold against, and where to write what was found. */
export interface Order {
  readonly file: string;
  readonly out: string | null;
}

/** In a file of expected dates Germany means Berlin. */
const aliases: Readonly<Record<string, string>> = { DE: "DE-BE" };

async function calendarNamed(id: string | undefined): Promise<WorkingDays> {
  if (id === undefined) return weekendsOnly;
  const calendar = await loadCalendar(aliases[id] ?? id);
  if (calendar === null) throw new Error(`no calendar ${id}`);
  return workingDaysOf(calendar);
}

function eventsOf({ received, options }: Vector): readonly ClockEvent[] {
  const { ext, relevant, pause } = options;
  const events: ClockEvent[] = [{ kind: "received", on: received }];
  if (relevant !== undefined) events.push({ kind: "identity-received", on: relevant });
  if (ext) events.push({ kind: "extended", on: received, ground: "complexity", words: "" });
  if (pause !== undefined) {
    events.push({ kind: "stopped", on: pause[0], reason: "clarification", words: "" });
    events.push({ kind: "restarted", on: pause[1] });
  }
  return events;
}

async function datesOf(one: Vector): Promise<Deadline> {
  const clock = clockNamed(one.regime);
  if (clock === null) throw new Error(`no clock ${one.regime}`);
  const found = deadline(eventsOf(one), clock(one.received), await calendarNamed(one.options.cal));
  if (found === null) throw new Error("no date");
  return found;
}

const idOf = (raw: unknown): string => (v.is(v.object({ id: v.string() }), raw) ? raw.id : "?");

/** Holds every expected date of a file; true when all hold. */
export async function runVectors({ file, out }: Order, say: (line: string) => void): Promise<boolean> {
  const all: unknown = JSON.parse(await readFile(file, "utf8"));
  if (!Array.isArray(all)) throw new Error(`${file} is no list of expected dates`);
  const found: { id: string; nominal: string; statutory: string; safe: string }[] = [];
  let failed = 0;
  for (const raw of all as readonly unknown[]) {
    const id = idOf(raw);
    let expected = "?";
    const fail = (got: string): void => {
      failed += 1;
      say(`FAIL ${id}: expected ${expected}, got ${got}`);
    };
    try {
      const one = v.parse(vector, raw);
      expected = one.due;
      const { nominal, statutory, safe } = await datesOf(one);
      found.push({ id, nominal, statutory, safe });
      const { pause, pauseCount } = one.options;
      const got = pause !== undefined && pauseCount === "halfOpen" ? safe : statutory;
      if (got !== expected) fail(got);
    } catch (thrown) {
      fail(thrown instanceof Error ? thrown.message : String(thrown));
    }
  }
  if (out !== null) await writeFile(out, `${JSON.stringify(found, null, 2)}\n`);
  say(`${all.length} expectations: ${all.length - failed} held, ${failed} failed`);
  return failed === 0;
}
