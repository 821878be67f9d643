import type { Message, Note, Step } from "../../../domain/guide/guide.ts";
import { closing, namesTheRequest, signature } from "../words.ts";
import { microsoftSupport } from "./messages.ts";

const separateRequest: Message = {
  to: microsoftSupport,
  subject: "Data subject request (GDPR): separate request to delete files in DTM, reference {caseNumber}",
  body: [
    ...namesTheRequest,
    "This is a separate request, apart from any request on tickets. It concerns files in the Data Transfer and Management tool (DTM).",
    "Please delete the following files and no others, and confirm the deletion with its day.",
    "Tickets: {support.tickets}\nFiles: {dtm.files}",
    "We know that deleted files cannot be restored.",
    ...closing,
  ],
};

const asksSeparately =
  "Deletion of files needs a request of its own that says that DTM files are meant, because the effect can be grave. A request on tickets does not cover them.";

const narrowest: Note = {
  kind: "warning",
  text: "Name the single file or database, not the whole account: deleting everything under the account is another request, with other consequences.",
  rules: ["SUP-DTM-07"],
};

const gone: Note = {
  kind: "warning",
  text: "Deleted files do not come back.",
  rules: ["SUP-DTM-07"],
};

const asked = {
  task: "support-dtm/ask-deletion",
  stage: "delete",
  rights: ["delete"],
  actor: "Your organisation, as controller",
  channel: microsoftSupport,
  message: separateRequest,
  askBy: "dtm.day90",
  evidence: "The separate request, Microsoft's answer",
  warnings: [narrowest, gone],
} as const satisfies Partial<Step>;

/** Deleting files: by the contact while the case is open, by a separate request afterwards. */
export const fileDeletionSteps: readonly Step[] = [
  {
    id: "delete-in-workspace",
    task: "support-dtm/ask-deletion",
    stage: "delete",
    rights: ["delete"],
    when: { all: [{ term: "support.open" }, { term: "dtm.filesMayExist" }] },
    title: "Have the contact of the open case delete the files in the workspace",
    text: "While the case is open, its contact deletes the files in the Data Transfer and Management tool. Only the files that hold data on the person.",
    actor: "The contact of that support request",
    channel: "Workspace in the Data Transfer and Management tool",
    message: {
      to: "The contact of the support request",
      subject: "Please delete files in the workspace, reference {caseNumber}",
      body: [
        "for a data subject request the following files have to be deleted in the workspace of the support request. Please delete these files and no others, and send us the list of what you deleted and the day.",
        "Tickets: {support.tickets}\nFiles: {dtm.files}",
        ...signature,
      ],
    },
    irreversible: true,
    evidence: "List of files removed, by whom and when",
    rules: ["SUP-DTM-08"],
  },
  {
    ...asked,
    id: "ask-within-90-days",
    when: {
      all: [
        { term: "support.closed" },
        { term: "dtm.filesMayExist" },
        { day: "today", before: "dtm.closingDay90" },
      ],
    },
    title: "Ask separately for the deletion of the files (closed less than 90 days ago)",
    text: asksSeparately,
    irreversible: true,
    rules: ["SUP-DTM-07", "SUP-DTM-09"],
  },
  {
    ...asked,
    id: "ask-on-day-90",
    when: {
      all: [
        { term: "support.closed" },
        { term: "dtm.filesMayExist" },
        { day: "today", on: "dtm.closingDay90" },
      ],
    },
    title: "Ask separately, today, for the deletion of the files (day 90 after closing)",
    text: `${asksSeparately} Day 90 itself belongs to neither of Microsoft's two cases: treat the files as still there.`,
    irreversible: true,
    rules: ["SUP-DTM-07", "SUP-DTM-11"],
  },
  {
    ...asked,
    id: "ask-by-day-moved-in",
    when: {
      all: [
        { term: "support.closed" },
        { term: "dtm.deletable" },
        { day: "today", after: "dtm.closingDay90" },
      ],
    },
    title: "Ask separately for the deletion of the files (moved in 90 days ago or later)",
    text: `${asksSeparately} More than ninety days have passed since closing, but not since the file was moved in: assume that it is still there.`,
    irreversible: "not-said",
    rules: ["SUP-DTM-07", "SUP-DTM-13"],
  },
  {
    ...asked,
    id: "ask-closing-day-unknown",
    when: {
      all: [
        { not: { term: "support.open" } },
        { term: "dtm.filesMayExist" },
        { not: { all: [{ term: "support.closed" }, { fact: "support.engagement.closedOn", known: true }] } },
      ],
    },
    title: "Ask separately for the deletion of the files",
    text: `${asksSeparately} Whether the case is closed, and since when, is not known yet: find out first, and assume meanwhile that the files are there.`,
    irreversible: "not-said",
    rules: ["SUP-DTM-07"],
  },
  {
    id: "ask-account-wide",
    stage: "delete",
    rights: ["delete"],
    when: { all: [{ fact: "dtm.accountWideWanted", is: true }, { term: "dtm.deletable" }] },
    title: "Ask separately for the deletion of all files of the whole account",
    text: "Microsoft will, if wanted, delete every DTM file tied to your account. Ask in a request of its own that says so.",
    actor: "Your organisation, as controller",
    channel: microsoftSupport,
    message: {
      to: microsoftSupport,
      subject:
        "Data subject request (GDPR): deletion of all DTM files of our account, reference {caseNumber}",
      body: [
        ...namesTheRequest,
        "This is a separate request. Please delete all files in the Data Transfer and Management tool (DTM) that are tied to the account of {organisation}, and confirm the deletion with its day.",
        "We know the consequences for our open cases, and that deleted files cannot be restored.",
        ...closing,
      ],
    },
    irreversible: true,
    evidence: "Written agreement of the controller to the consequences; the request and Microsoft's answer",
    warnings: [
      {
        kind: "warning",
        text: "This removes the files of every case of your organisation, other people's data and work in progress included. Have a second person at the controller agree in writing.",
        rules: ["SUP-DTM-06"],
        irreversible: true,
      },
    ],
    rules: ["SUP-DTM-06", "SUP-DTM-07"],
  },
  {
    id: "check-across-systems",
    stage: "delete",
    rights: ["delete"],
    when: { term: "dtm.filesMayExist" },
    title: "Ask for a check of Microsoft's other systems for data taken from the files",
    text: "Even when the data sat only in a file that is gone, parts may have been taken out of it during the work. Ask for a check over the other systems.",
    actor: "Your organisation, as controller",
    channel: microsoftSupport,
    message: {
      to: microsoftSupport,
      subject: "Data subject request (GDPR): check for data taken from DTM files, reference {caseNumber}",
      body: [
        ...namesTheRequest,
        "Data on the person below was in files handed to you in a support case. Please check your IT systems for data taken out of these files during your work, delete it, and tell us the result.",
        "Person: {dataSubject}\nIdentifiers found in the files: {support.identifiers}\nTickets: {support.tickets}\nFiles: {dtm.files}",
        ...closing,
      ],
    },
    evidence: "Result of the check",
    warnings: [
      {
        kind: "warning",
        text: "Microsoft does not look into the files for this. It needs from you the identifiers as they stand in them.",
        rules: ["SUP-DTM-12"],
      },
    ],
    rules: ["SUP-DTM-12"],
  },
];
