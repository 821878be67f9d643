import type { Guide } from "../../../domain/guide/guide.ts";
import { consulting } from "./consulting.ts";
import { consultingContact } from "./consulting-contact.ts";
import { fastTrackContact } from "./fasttrack-contact.ts";
import { fastTrackMigration } from "./fasttrack-migration.ts";
import { otherConsulting } from "./other-consulting.ts";
import { consultingQuestions } from "./questions.ts";

/** What Microsoft holds because it advised your organisation or moved its data. */
export const consultingGuide: Guide = {
  id: "microsoft-consulting",
  version: 1,
  title: "Data Microsoft holds from consulting and migration",
  about:
    "Consulting engagements, FastTrack and its migrations, other professional services, and the contact details of your staff in each.",
  source: {
    document: "professional-services",
    title: "Microsoft Support and Professional Services Data Subject Requests for the GDPR and CCPA",
    edition: "about April 2020 (the document carries no date)",
  },
  checkedOn: null,
  standing: "check",
  terms: {
    "fastTrack.userMoved": { fact: "fastTrack.userMigration", is: "complete" },
    "fastTrack.userMoving": { fact: "fastTrack.userMigration", is: "ongoing" },
    "fastTrack.organisationMoving": { fact: "fastTrack.organisationMigration", is: "ongoing" },
    "fastTrack.organisationMoved": { fact: "fastTrack.organisationMigration", is: "complete" },
    "otherConsulting.clear": { fact: "otherConsulting.teamAnswer", is: "clear" },
    "otherConsulting.unclear": { fact: "otherConsulting.teamAnswer", is: "unclear" },
  },
  days: [],
  questions: consultingQuestions,
  parts: [consulting, consultingContact, fastTrackContact, fastTrackMigration, otherConsulting],
};
