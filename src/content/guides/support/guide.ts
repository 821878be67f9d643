import type { Guide } from "../../../domain/guide/guide.ts";
import { businessRecords } from "./business-records.ts";
import { contact } from "./contact.ts";
import { supportDays } from "./days.ts";
import { endUser } from "./end-user.ts";
import { files } from "./files.ts";
import { supportQuestions } from "./questions.ts";
import { supportData } from "./support-data.ts";

/** What Microsoft holds because somebody at your organisation asked its support for help. */
export const supportGuide: Guide = {
  id: "microsoft-support",
  version: 1,
  title: "Data Microsoft holds from support",
  about:
    "Support tickets and what was said in them, files handed over to support, the contact details of your own staff at Microsoft, and people who wrote to Microsoft directly.",
  source: {
    document: "professional-services",
    title: "Microsoft Support and Professional Services Data Subject Requests for the GDPR and CCPA",
    edition: "about April 2020 (the document carries no date)",
  },
  checkedOn: null,
  standing: "check",
  terms: {
    "support.byOrganisation": { fact: "requester.kind", is: "organisation" },
    "support.open": { fact: "support.engagement.state", is: "open" },
    "support.closed": { fact: "support.engagement.state", is: "closed" },
    /** Both counts of the ninety days that are known have run out. */
    "dtm.lapsed": { all: [{ term: "support.closed" }, { day: "today", after: "dtm.day90" }] },
    "dtm.present": { not: { term: "dtm.lapsed" } },
    "dtm.filesMayExist": { not: { fact: "dtm.filesPossible", is: false } },
    "dtm.deletable": { all: [{ term: "dtm.present" }, { term: "dtm.filesMayExist" }] },
  },
  days: supportDays,
  questions: supportQuestions,
  parts: [contact, endUser, supportData, files, businessRecords],
};
