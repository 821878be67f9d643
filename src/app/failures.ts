import type { Failure } from "../lib/failure.ts";

/** The places in our code a failure went through; the message of a foreign error may hold content and stays out. */
function placesOf(thrown: unknown): readonly string[] {
  if (!(thrown instanceof Error)) return [];
  const frames = (thrown.stack ?? "").split("\n").filter((line) => /^\s+at |@/.test(line));
  return [thrown.name, ...frames.slice(0, 12).map((line) => line.trim()), ...placesOf(thrown.cause)];
}

/** What helps to find a fault and holds nothing of a case: code, facts, and places in the code. */
export function detailsOf(failure: Failure): string {
  const facts = Object.entries(failure.facts).map(([name, value]) => `${name}: ${value}`);
  return [`Habeas: ${failure.code}`, ...facts, navigator.userAgent, ...placesOf(failure)].join("\n");
}
