import type { RuleId, SystemId } from "./guide.ts";
import type { DocumentId } from "./rule.ts";

/** A system that the source documents speak about. */
export interface System {
  readonly id: SystemId;
  readonly name: string;
  readonly document: DocumentId;
  /** Whether it still runs, as far as the document says. */
  readonly status: string;
  readonly holds: readonly string[];
  /** Codes of the fact `subject.kind` for whom it is worth asking. */
  readonly subjectKinds: readonly string[];
  readonly rules: readonly RuleId[];
}
