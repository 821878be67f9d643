import type { LetterFacts } from "./facts.ts";
import type { LetterLaw } from "./law.ts";
import { letterListNames, type LetterEntry, type LetterTemplate } from "./template.ts";

/** Facts that only say what they stand for, under one law: what a template says where everything is known. */
export function sampleFacts({ words }: Pick<LetterTemplate, "words">, law: LetterLaw): LetterFacts {
  const fields = Object.fromEntries(Object.entries(words.missing).map(([name, says]) => [name, `‹${says}›`]));
  const named = fields as LetterFacts["fields"] & LetterEntry; // `words.missing` has every field and entry field
  const present = Object.fromEntries(letterListNames.map((name) => [name, true]));
  const filled: Record<string, readonly LetterEntry[]> = Object.fromEntries(
    letterListNames.map((name) => [name, [named]]),
  );
  return {
    addressee: named.salutation ?? "",
    law,
    fields: named,
    lists: filled as LetterFacts["lists"], // one entry in each list
    flags: {
      ...(present as Record<(typeof letterListNames)[number], boolean>), // each list has an entry
      agent: false,
      identityConfirmed: true,
      package: true,
      leftOut: true,
      unfounded: false,
      unidentified: false,
      doneInPart: true,
      appeal: law === "usState",
      unanswered: true,
      gdpr: law === "eu" || law === "uk",
      eu: law === "eu",
      uk: law === "uk",
      california: law === "california",
      usState: law === "usState",
      other: law === "other",
    },
  };
}
