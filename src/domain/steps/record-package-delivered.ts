import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { accept, refuse } from "../../lib/result.ts";
import type { Case } from "../case.ts";
import { withDutyDone } from "../duty.ts";
import { closedProblem, type Step } from "./checks.ts";

/** Records when and how a package was given to the data subject. */
export function recordPackageDelivered(
  kase: Case,
  { id, on, how }: { readonly id: Id; readonly on: CalendarDate; readonly how: string },
  today: CalendarDate,
): Step {
  const closed = closedProblem(kase);
  if (closed !== null) return refuse(closed);
  const given = kase.packages.find((one) => one.id === id);
  if (given === undefined) return refuse({ code: "package-unknown" });
  if (given.delivered !== null) return refuse({ code: "package-delivered-already" });
  if (on > today) return refuse({ code: "date-in-future", on });
  if (on < given.builtOn) return refuse({ code: "package-delivered-before-built" });
  return accept({
    kase: {
      ...kase,
      packages: kase.packages.map((one) => (one.id === id ? { ...one, delivered: { on, how } } : one)),
      tasks: withDutyDone(kase.tasks, "package", on),
    },
    event: {
      kind: "package-delivered",
      on: today,
      facts: { version: given.version, deliveredOn: on },
      detail: { how },
    },
  });
}
