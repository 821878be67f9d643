import type { CalendarDate } from "../../lib/calendar.ts";
import type { Json } from "../../lib/jcs.ts";
import type { Case, Channel, Requester } from "../case.ts";
import { dutiesOf, withDuties, withoutNeedless, type DutyInk } from "../duties.ts";
import type { Problem } from "../problem.ts";
import type { Regime } from "../regime.ts";
import type { Right } from "../right.ts";
import { changed, closedProblem, firstOf, missing, type Step } from "./checks.ts";

/** What can be corrected about a request; the message itself stays as it came. */
export interface CorrectRequest {
  readonly receivedOn: CalendarDate;
  readonly channel: Channel;
  readonly rights: readonly Right[];
  readonly regime: Regime;
  readonly language: string;
  readonly name: string;
  readonly address: string;
  readonly relation: string | null;
  readonly requester: Requester;
  readonly ink: Omit<DutyInk, "name">;
}

type Facts = Readonly<Record<string, Json>>;

/** What the case says now, field by field, so that before and after can be compared and kept. */
function said(kase: Case): Facts {
  return {
    receivedOn: kase.request.receivedOn,
    channel: kase.request.channel,
    rights: [...kase.rights],
    regime: kase.regime,
    language: kase.language,
    name: kase.dataSubject.name,
    address: kase.dataSubject.address,
    relation: kase.dataSubject.relation,
    requester: { ...kase.requester },
  };
}

function corrected(kase: Case, input: CorrectRequest): Case {
  const { receivedOn, channel, rights, regime, language, name, address, relation, requester } = input;
  const needed = dutiesOf(rights, regime);
  return {
    ...kase,
    regime: regime.id,
    rights,
    language,
    request: { ...kase.request, receivedOn, channel },
    requester,
    dataSubject: { ...kase.dataSubject, name: name.trim(), address: address.trim(), relation },
    clock: [{ kind: "received", on: receivedOn }, ...kase.clock.filter(({ kind }) => kind !== "received")],
    tasks: withDuties(withoutNeedless(kase.tasks, needed), needed, { ...input.ink, name }),
  };
}

function receiptProblem(on: CalendarDate, today: CalendarDate): Problem | null {
  return on > today ? { code: "date-in-future", on } : null;
}

/** Corrects what was recorded about the request; dates follow by themselves, tasks that a right needs are added. */
export function correctRequest(kase: Case, input: CorrectRequest, today: CalendarDate): Step {
  const { rights, requester } = input;
  const after = corrected(kase, input);
  const [was, is] = [said(kase), said(after)];
  const fields = Object.keys(is).filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]));
  const problem = firstOf(
    closedProblem(kase),
    receiptProblem(input.receivedOn, today),
    missing("name", input.name),
    rights.length === 0 ? { code: "missing", field: "rights" } : null,
    requester.kind === "agent" ? missing("agent-name", requester.name) : null,
    fields.length === 0 ? { code: "nothing-changed" } : null,
  );
  return changed(problem, () => after, {
    kind: "case-corrected",
    on: today,
    facts: {
      fields: fields.join(","),
      receivedOn: input.receivedOn,
      regime: after.regime,
      rights: rights.join(","),
    },
    detail: { was },
  });
}
