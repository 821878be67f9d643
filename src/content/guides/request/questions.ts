import type { Question } from "../../../domain/guide/guide.ts";

/** What has to be known of every request. Most of it stands in the case already. */
export const requestQuestions: readonly Question[] = [
  {
    fact: "requester.kind",
    ask: "Who starts this case?",
    why: "A person exercising rights has to be identified and answered in time. An organisation that decides by itself follows another route at Microsoft.",
    look: "The message you received.",
    answers: {
      "data-subject": "A person exercising own rights",
      organisation: "Our organisation, by its own decision",
    },
    elsewhere: true,
    rules: ["D365-PRE-01"],
  },
  {
    fact: "request.receivedOn",
    ask: "On which day did your organisation receive the request?",
    why: "Your time to answer runs from this day, even if the person wrote to Microsoft earlier.",
    look: "The message, the post stamp or the note of the call.",
    elsewhere: true,
    rules: ["D365-PRE-02", "D365-PRE-03"],
  },
  {
    fact: "identity.verified",
    ask: "Is the identity of the person established?",
    why: "Until it is, nothing may be disclosed, changed or deleted.",
    look: "The task “Confirm identity” of this case.",
    elsewhere: true,
    rules: ["D365-PRE-01"],
  },
  {
    fact: "request.dataHeld",
    ask: "Does your organisation hold the information asked about?",
    why: "If it does not, the case ends with that answer.",
    look: "The results of your searches.",
    elsewhere: true,
    rules: ["D365-PRE-06"],
  },
  {
    fact: "request.meetsOwnRules",
    ask: "Does the request meet your organisation's own rules for honouring requests?",
    why: "If it does not, the whole case is declined with its ground.",
    look: "Your procedure for data subject requests.",
    elsewhere: true,
    rules: ["D365-PRE-04"],
  },
  {
    fact: "request.conflict",
    ask: "Does a duty, or a right of somebody else, stand against the request?",
    why: "What clashes with tax law, a pending claim or the rights of others is declined, as far as the clash reaches and no further.",
    look: "Ask legal, finance and the department concerned.",
    answers: { none: "No", part: "Yes, against a part", whole: "Yes, against all of it" },
    elsewhere: true,
    rules: ["D365-PRE-05"],
  },
  {
    fact: "request.sentToMicrosoftOn",
    ask: "Did the person write to Microsoft first? On which day?",
    why: "It starts Microsoft's own clock where Microsoft is controller. It never starts yours.",
    look: "The person's message, or Microsoft's notice to the person.",
    rules: ["PS-ROUTE-02", "PS-EU-02"],
  },
];
