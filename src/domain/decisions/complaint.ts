/** One way to complain about how a request was answered, as a refusal must name it (GDPR Art. 12(4)). */
export interface ComplaintRoute {
  readonly code: string;
  /** To whom: us, the authority, a court. */
  readonly to: "us" | "authority" | "court";
  readonly article: string;
  readonly words: string;
}
