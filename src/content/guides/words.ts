import { ourselves, type Paragraph, type Step } from "../../domain/guide/guide.ts";

/** Who acts, roles spelled out; the same words in every guide. */
export const controller = "Your organisation, as controller";
export const globalAdministrator = "A global (tenant) administrator of your organisation";
export const administrator = "The administrator of the application at your organisation";

/** Who writes. */
export const signature: readonly Paragraph[] = [
  "{officer}\nData Protection Officer, {organisation}\n{contact}",
];

/** Who writes to a provider, and under which number to answer. */
export const closing: readonly Paragraph[] = [
  "Please confirm receipt and answer under our reference {caseNumber}.",
  ...signature,
];

/** The sentence that says what this is; the CCPA is added where it governs the request. */
export const namesTheRequest: readonly Paragraph[] = [
  "This is a data subject request (GDPR). We ask for your assistance as our processor in answering it.",
  {
    when: { fact: "regime", is: "ccpa" },
    text: "The request is also made under the California Consumer Privacy Act (CCPA).",
  },
];

/** How a message to a colleague begins. */
export const toColleague: readonly Paragraph[] = [
  "For the data subject request {caseNumber} please do the following and tell me when it is done, with the day and who did it.",
];

/** Who is asked about, and how to find the person. */
export const person = "Person: {dataSubject}\nIdentifiers: {support.identifiers}";

/** Gives every step that a colleague does, and that has no message of its own, one that says what is to be done. */
export function instructed(steps: readonly Step[]): readonly Step[] {
  return steps.map((step) =>
    step.message !== undefined || ourselves.includes(step.actor)
      ? step
      : {
          ...step,
          message: {
            to: step.actor,
            subject: `Data subject request {caseNumber}: ${step.title}`,
            body: [
              ...toColleague,
              `${step.title}.\n${step.text}`,
              ...(step.channel === undefined ? [] : [`Where: ${step.channel}`]),
              person,
              `For our record please send me: ${step.evidence}.`,
              ...signature,
            ],
          },
        },
  );
}
