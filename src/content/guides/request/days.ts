import type { NamedDay } from "../../../domain/guide/guide.ts";

/** Days that follow from the receipt of the request. The due date that binds is the clock's, not one of these. */
export const requestDays: readonly NamedDay[] = [
  {
    id: "respondBy.seed30Days",
    text: "Thirty days from receipt, the period Microsoft's document names.",
    of: "request.receivedOn",
    plus: { days: 30 },
    when: { term: "request.organisationAnswers" },
    rules: ["D365-PRE-03"],
  },
  {
    id: "respondBy.gdprMonth",
    text: "One calendar month from receipt, not moved for weekends or holidays.",
    of: "request.receivedOn",
    plus: { months: 1 },
    when: { all: [{ term: "request.underGdpr" }, { term: "request.organisationAnswers" }] },
    rules: [],
    outside: true,
  },
  {
    id: "respondBy.ccpa45Days",
    text: "Forty-five days from receipt under the CCPA. For information only.",
    of: "request.receivedOn",
    plus: { days: 45 },
    when: { all: [{ fact: "regime", is: "ccpa" }, { term: "request.organisationAnswers" }] },
    rules: [],
    outside: true,
  },
  {
    id: "workBy",
    text: "The day to plan by: thirty days or one month, whichever ends first.",
    of: { earliest: ["respondBy.seed30Days", "respondBy.gdprMonth"] },
    when: { term: "request.organisationAnswers" },
    rules: ["D365-PRE-03"],
  },
  {
    id: "microsoftController.gdprMonth",
    text: "One calendar month from the day the person wrote to Microsoft: Microsoft's own clock, not yours.",
    of: "request.sentToMicrosoftOn",
    plus: { months: 1 },
    when: { all: [{ term: "request.underGdpr" }, { term: "request.microsoftAnswers" }] },
    rules: [],
    outside: true,
  },
  {
    id: "microsoftController.ccpa45Days",
    text: "Forty-five days from the day the person wrote to Microsoft: Microsoft's own clock, not yours.",
    of: "request.sentToMicrosoftOn",
    plus: { days: 45 },
    when: { all: [{ fact: "regime", is: "ccpa" }, { term: "request.microsoftAnswers" }] },
    rules: [],
    outside: true,
  },
];
