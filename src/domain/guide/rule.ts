import type { RuleId } from "./guide.ts";

/** The three documents the guides are drawn from. */
export type DocumentId = "career-coach" | "professional-services" | "dynamics-365";

/** One rule of the source documents, in our own words. */
export interface Rule {
  readonly id: RuleId;
  readonly documents: readonly DocumentId[];
  readonly section: string;
  /** Lines of the document's text, to find the place again. */
  readonly lines: string;
  readonly action:
    "define" | "prepare" | "discover" | "decide" | "access" | "rectify" | "restrict" | "delete" | "export";
  readonly kind:
    | "definition"
    | "role"
    | "channel"
    | "step"
    | "option"
    | "prerequisite"
    | "deadline"
    | "format"
    | "limit"
    | "exception"
    | "warning"
    | "example";
  readonly text: string;
  /** Not said in so many words: read out of what is said. */
  readonly derived?: true;
  /** Whether what it describes can be undone; `inferred` where the document does not say so itself. */
  readonly irreversible: "yes" | "inferred" | "no" | "does-not-arise";
}
