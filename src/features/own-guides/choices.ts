import { withQuestion } from "../../domain/own-guide/edit.ts";
import type { OwnGuide } from "../../domain/own-guide/own-guide.ts";

/** The answers of a question as they are typed, one on each line. */
export function choicesOf({ guide, facts }: OwnGuide, fact: string): string {
  const words = guide.questions.find((one) => one.fact === fact)?.answers ?? {};
  return (facts[fact]?.values ?? []).map((code) => words[code] ?? code).join("\n");
}

/** The question with these answers; a code stays with its words, or with its line where the words were changed. */
export function withChoices(own: OwnGuide, fact: string, typed: string): OwnGuide {
  const type = own.facts[fact]?.type;
  if (type !== "choice" && type !== "multi") {
    const { values: _, ...rest } = own.facts[fact] ?? {
      type: "boolean",
      scope: [],
      meaning: "",
      rules: [],
    };
    return { ...own, facts: { ...own.facts, [fact]: rest } };
  }
  const lines = [
    ...new Set(
      typed
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    ),
  ];
  const before = own.facts[fact]?.values ?? [];
  const words = own.guide.questions.find((one) => one.fact === fact)?.answers ?? {};
  const kept = lines.map((line) => before.find((code) => words[code] === line));
  const free = before.filter((code) => !kept.includes(code));
  let next = Math.max(0, ...before.map((code) => Number(/^a(\d+)$/.exec(code)?.[1] ?? 0)));
  const codes = lines.map((_, at) => {
    const same = kept[at] ?? (free.includes(before[at] ?? "") ? before[at] : undefined);
    return same ?? `a${(next += 1)}`;
  });
  const answers = Object.fromEntries(codes.map((code, at) => [code, lines[at] ?? ""]));
  return withQuestion(own, fact, { answers }, { values: codes });
}
