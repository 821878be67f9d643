import type { Guide } from "../../../domain/guide/guide.ts";
import { requestDays } from "./days.ts";
import { requestPart } from "./part.ts";
import { requestQuestions } from "./questions.ts";

/** What holds for every request, whatever the system: receipt, identity, the organisation's own decision, the days. */
export const requestGuide: Guide = {
  id: "request",
  version: 1,
  title: "Every request",
  about: "Receipt, identity, the decision of the organisation, and the days by which to answer.",
  source: {
    document: "dynamics-365",
    title: "Dynamics 365 Data Subject Requests for the GDPR",
    edition: "13 April 2018",
  },
  checkedOn: null,
  standing: "check",
  terms: {
    /** Some system is one for which the organisation itself has to answer. */
    "request.organisationAnswers": {
      fact: "systems",
      beyond: ["support-contact", "consulting-contact", "fasttrack-contact", "support-business-records"],
    },
    "request.personAsksOrganisation": {
      all: [{ fact: "requester.kind", is: "data-subject" }, { term: "request.organisationAnswers" }],
    },
    "request.underGdpr": {
      any: [
        { fact: "regime", is: "eu-gdpr" },
        { fact: "regime", is: "uk-gdpr" },
      ],
    },
    /** Microsoft is controller for a part, and has a clock of its own for it. */
    "request.microsoftAnswers": {
      any: [
        { fact: "systems", has: "support-contact" },
        { fact: "systems", has: "consulting-contact" },
        { fact: "systems", has: "fasttrack-contact" },
        {
          all: [
            { fact: "systems", has: "support-end-user" },
            { fact: "endUser.microsoftControlledDataConcerned", is: true },
          ],
        },
      ],
    },
    "request.touchesProfessionalServices": {
      any: [
        { fact: "systems", has: "support-contact" },
        { fact: "systems", has: "support-end-user" },
        { fact: "systems", has: "support-data" },
        { fact: "systems", has: "support-dtm" },
        { fact: "systems", has: "support-business-records" },
        { fact: "systems", has: "consulting" },
        { fact: "systems", has: "consulting-contact" },
        { fact: "systems", has: "fasttrack-contact" },
        { fact: "systems", has: "fasttrack-migration" },
        { fact: "systems", has: "other-consulting" },
      ],
    },
  },
  days: requestDays,
  questions: requestQuestions,
  parts: [requestPart],
};
