import type { Case } from "./case.ts";
import type { Finding } from "./finding.ts";
import type { CaseEvent } from "./journal.ts";

/** A case without what is erased from it, all findings that stay, and by what the history knows what goes. */
export interface PartChange {
  readonly kase: Case;
  readonly findings: readonly Finding[];
  readonly gone: {
    /** Texts that name what goes; details of the history that have one of them go too. */
    readonly texts: readonly string[];
    /** True when findings go, and with them what was decided about findings. */
    readonly findings: boolean;
  };
  readonly event: CaseEvent;
}
