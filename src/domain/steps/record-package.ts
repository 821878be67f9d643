import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { accept, refuse } from "../../lib/result.ts";
import { blank } from "../../lib/text.ts";
import type { Case } from "../case.ts";
import type { LeakAccepted, PackageRecord } from "../package.ts";
import { forbidsDisclosure } from "../review/never-disclosed.ts";
import { closedProblem, type Step } from "./checks.ts";

/** A package that was built and checked, and why each redacted text still found in it may go out. */
export interface RecordPackageInput extends Pick<
  PackageRecord,
  "name" | "bytes" | "files" | "sha256" | "tagmanifest" | "findings"
> {
  readonly id: Id;
  /** How many records seem to hold what is never disclosed, as confirmed by the officer; null while not confirmed. */
  readonly seeming: number | null;
  readonly leakCheck: { readonly texts: number; readonly accepted: readonly LeakAccepted[] };
}

/** Keeps the proof of a package that was saved; refused while a leak is let through without a reason. */
export function recordPackage(kase: Case, input: RecordPackageInput, today: CalendarDate): Step {
  const closed = closedProblem(kase);
  if (closed !== null) return refuse(closed);
  const unexplained = input.leakCheck.accepted.filter(({ reason }) => blank(reason)).length;
  if (unexplained > 0) return refuse({ code: "package-leak-unexplained", count: unexplained });
  const { id, name, bytes, files, sha256, tagmanifest, findings, leakCheck, seeming } = input;
  const forbids = forbidsDisclosure(kase);
  if (forbids && seeming === null) return refuse({ code: "package-secrets-unconfirmed" });
  const confirmed = forbids && seeming !== null ? { neverDisclosed: { confirmedOn: today, seeming } } : {};
  const version = kase.packages.length + 1;
  const made = { id, name, version, builtOn: today, bytes, files, sha256, tagmanifest, findings, leakCheck };
  return accept({
    kase: { ...kase, packages: [...kase.packages, { ...made, ...confirmed, delivered: null }] },
    event: {
      kind: "package-built",
      on: today,
      facts: {
        version,
        sha256,
        tagmanifest,
        files,
        included: findings.included,
        redacted: findings.redacted,
        withheld: findings.withheld,
        leaksAccepted: leakCheck.accepted.length,
        ...(forbids && seeming !== null ? { neverDisclosedConfirmed: true, seeming } : {}),
      },
    },
  });
}
