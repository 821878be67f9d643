import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import type { Case } from "../case.ts";
import type { Restriction } from "../decisions/restriction.ts";
import { rulingsOf, withRulings, type Told } from "../decisions/rulings.ts";
import { withDutyDone, withDutyReopened } from "../duty.ts";
import type { Letter } from "../letter.ts";
import { rightsOf } from "./answers.ts";
import { toldToRecipients } from "./named.ts";

interface Sent {
  readonly on: CalendarDate;
  readonly how: string;
}

function recipientTold(kase: Case, letter: Letter, { on, how }: Sent): Case {
  const { told } = rulingsOf(kase);
  const recipient = letter.to ?? "";
  const rights = rightsOf(kase, letter).filter((right) => toldToRecipients.includes(right));
  const more = rights.map((right): Told => {
    const id = `${letter.id}-${right}`;
    return { id, right, recipient, on, excuse: null, words: how, letter: letter.id };
  });
  return withRulings(kase, { told: [...told, ...more] });
}

function withRestrictions(kase: Case, change: (one: Restriction) => Restriction): Case {
  return withRulings(kase, { restrictions: rulingsOf(kase).restrictions.map(change) });
}

const noticeOpen = (kase: Case): boolean =>
  rulingsOf(kase).restrictions.some(
    ({ liftedOn, lifting }) => liftedOn === null && lifting !== null && lifting.toldOn === null,
  );

function liftingTold(kase: Case, letter: Letter, { on, how }: Sent): Case {
  if (!noticeOpen(kase)) return kase;
  const told = withRestrictions(kase, (one) =>
    one.liftedOn === null && one.lifting !== null && one.lifting.toldOn === null
      ? { ...one, lifting: { ...one.lifting, toldOn: on, told: how, letter: letter.id } }
      : one,
  );
  return { ...told, tasks: withDutyDone(told.tasks, "tell-before-lifting", on) };
}

/** The case with what sending that letter proves: a recipient told (GDPR Art. 19), the notice before lifting given (Art. 18(3)). */
export function withSendingShown(kase: Case, letter: Letter, sent: Sent): Case {
  if (letter.kind === "recipient-notice") return recipientTold(kase, letter, sent);
  return letter.kind === "restriction-lifted" ? liftingTold(kase, letter, sent) : kase;
}

/** The restriction that was lifted on the strength of that letter; null when none was. */
export function liftedUpon(kase: Case, id: Id): Restriction | null {
  const { restrictions } = rulingsOf(kase);
  return restrictions.find(({ lifting, liftedOn }) => lifting?.letter === id && liftedOn !== null) ?? null;
}

/** The case without what the sending of that letter proved. */
export function withoutSendingShown(kase: Case, { id }: Letter, today: CalendarDate): Case {
  const { told } = rulingsOf(kase);
  const untold = told.some(({ letter }) => letter === id)
    ? withRulings(kase, { told: told.filter(({ letter }) => letter !== id) })
    : kase;
  if (!rulingsOf(kase).restrictions.some(({ lifting }) => lifting?.letter === id)) return untold;
  const open = withRestrictions(untold, (one) => {
    if (one.lifting?.letter !== id) return one;
    const { plannedOn, because } = one.lifting;
    return { ...one, lifting: { plannedOn, because, toldOn: null, told: "" } };
  });
  return { ...open, tasks: withDutyReopened(open.tasks, "tell-before-lifting", today) };
}
