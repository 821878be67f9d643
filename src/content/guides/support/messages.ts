import type { Paragraph } from "../../../domain/guide/guide.ts";

/** Whom Microsoft answers in support matters, roles spelled out. */
export const microsoftSupport =
  "Microsoft support: your technical account manager at Microsoft, or a new support request";

/** The sentence that must stand in the message: help with a data subject request is wanted (SUP-DEL-04). */
export const namesTheRequest: readonly Paragraph[] = [
  "This is a data subject request (GDPR). We ask for your assistance as our processor in answering it.",
  {
    when: { fact: "regime", is: "ccpa" },
    text: "The request is also made under the California Consumer Privacy Act (CCPA).",
  },
];

/** Who writes, and under which number to answer. */
export const closing: readonly Paragraph[] = [
  "Please confirm receipt and answer under our reference {caseNumber}.",
  "{officer}\nData Protection Officer, {organisation}\n{contact}",
];
