import { completesAnswer, rightsLeft, rightsOf } from "../../domain/letters/answers.ts";
import type { LetterInput } from "../../domain/letters/facts.ts";
import { toldToRecipients } from "../../domain/letters/named.ts";
import type { Letter } from "../../domain/letter.ts";
import { t } from "../../i18n/index.ts";

/** What follows from recording a letter as sent, in a few sentences; undefined when nothing does. */
export function sendingHint({ kase, dues }: LetterInput, letter: Letter): string | undefined {
  const says = t.letters.decisions;
  const rights = rightsOf(kase, letter);
  if (letter.kind === "restriction-lifted") return says.lifting;
  if (letter.kind === "recipient-notice") {
    const told = rights.filter((right) => toldToRecipients.includes(right));
    return told.length === 0 ? undefined : says.tells(letter.to ?? "", told);
  }
  if (letter.to !== undefined || rights.length === 0) return undefined;
  const left = rightsLeft(kase, letter);
  const due = dues.find((one) => one.rights.length === 0 || one.rights.some((right) => left.includes(right)));
  const rest = completesAnswer(kase, letter) ? says.whole : says.left(left, due?.on ?? null);
  return `${says.answers(rights)} ${rest}`;
}
