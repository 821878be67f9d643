import type { DutyWords } from "../../domain/duties.ts";

/** The built-in tasks: what every request needs, and what a doubt about it adds. */
export const duties: DutyWords = {
  identity: (name) => ({
    title: `Confirm it is ${name}`,
    instruction:
      "Ask only if there is reason to doubt, and for the least that settles it. Keep the result, not the evidence.",
  }),
  validity: () => ({
    title: "Does anything stand against the request?",
    instruction:
      "Look for a duty to keep data, for the rights of others, and for signs that the request is unfounded or excessive. The burden of showing it is ours.",
  }),
  clarify: (name) => ({
    title: `Ask ${name} what is meant`,
    instruction: "Ask without delay which data or processing the request is about, and offer help with it.",
  }),
  excessive: () => ({
    title: "Decide: a reasonable fee or a refusal",
    instruction:
      "Write down on which facts it rests; a refusal names its reasons, the supervisory authority and the way to court, within the same period.",
  }),
  conflict: () => ({
    title: "Name what stands in the way, part by part",
    instruction:
      "Name the duty to keep or the rights of others for each part, and carry out everything that they do not touch.",
  }),
  "no-data": () => ({
    title: "Answer that no data is held",
    instruction: "Say where you looked. The answer is due in the same period as any other.",
  }),
  acknowledgement: () => ({
    title: "Confirm receipt",
    instruction:
      "Confirm that the request came, describe how it is handled and checked, and when an answer can be expected.",
  }),
  scope: () => ({
    title: "Run the guides that fit",
    instruction:
      "Choose the systems in which data of this person may be, answer the questions, and add the tasks that follow.",
  }),
  package: () => ({
    title: "Build the export package",
    instruction: "Put the reviewed and redacted records together, and check the finished package for leaks.",
  }),
  "outcome-letter": () => ({
    title: "Send the outcome letter",
    instruction:
      "Write what was done, what was not and why. Make it final, send it, and record that you sent it.",
  }),
  attestation: () => ({
    title: "Sign the attestation",
    instruction: "Record an outcome for every place first; what has no proof stays open.",
  }),
  "destroy-evidence": () => ({
    title: "Destroy what was shown to prove identity",
    instruction:
      "Copies, scans and mails with the evidence go; the result of the check stays. Record the day on which it was done.",
  }),
  forward: () => ({
    title: "Pass the request on to the controller",
    instruction:
      "Send it to the controller without delay, tell the person where it went, and offer the controller your help.",
  }),
  "not-identifiable": (name) => ({
    title: `Tell ${name} that the data cannot be matched`,
    instruction: "Say why nobody can be identified in this data, and what would help to find it.",
  }),
  "opt-out": () => ({
    title: "Stop selling, sharing or using as asked",
    instruction:
      "Within 15 business days, at once where feasible. Ask for no proof of identity, tell those who were sold or shared the data, and tell the person that it was done.",
  }),
  "human-review": () => ({
    title: "Have the automated decision reviewed by a human",
    instruction:
      "Hear the person, let somebody look who can decide otherwise, and record role, result and reasons.",
  }),
  "tell-recipients": () => ({
    title: "Tell the recipients",
    instruction:
      "Tell each recipient of the rectification, erasure or restriction, or record why that is impossible or out of proportion.",
  }),
  "tell-before-lifting": (name) => ({
    title: `Tell ${name} before the restriction is lifted`,
    instruction: "The notice goes out first. The restriction cannot be recorded as lifted before.",
  }),
};
