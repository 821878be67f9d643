import type { Note, Part } from "../../../domain/guide/guide.ts";
import { fileDeletionSteps } from "./files-deletion.ts";
import { fileSteps } from "./files-steps.ts";

const notes: readonly Note[] = [
  {
    kind: "finding",
    when: { not: { term: "support.byOrganisation" } },
    text: "The person asks you, and the data reached Microsoft in a support case of yours. You answer; Microsoft helps through the regular support channel.",
    rules: ["PS-ROUTE-03"],
  },
  {
    kind: "limit",
    when: { term: "dtm.present" },
    text: "Microsoft searches inside these files in no case, because their content may be sensitive. What is in them only you can tell.",
    rules: ["SUP-DTM-05"],
  },
  {
    kind: "warning",
    rights: ["restrict"],
    when: { all: [{ term: "dtm.present" }, { term: "support.closed" }] },
    text: "The case is closed, so its files expire all the same: from {dtm.lapsesOn} they count as gone. If they are to be kept, take copies now.",
    rules: ["SUP-DTM-10"],
  },
  {
    kind: "warning",
    when: {
      all: [
        { term: "support.closed" },
        { fact: "support.engagement.closedOn", known: true },
        { fact: "dtm.movedInOn", known: true },
      ],
    },
    text: "Microsoft's list counts the ninety days from closing, its example from the day the file was moved in. Keep both dates; the files count as gone only when both counts have run out ({dtm.lapsesOn}).",
    rules: ["SUP-DTM-13"],
  },
  {
    kind: "warning",
    when: {
      all: [
        { not: { term: "support.closed" } },
        { fact: "support.engagement.closedOn", known: true },
        { fact: "dtm.movedInOn", known: true },
      ],
    },
    text: "The case was closed once, and does not stand as closed now. Neither count of ninety days can be relied on: treat the files as present, and count anew from the next closing.",
    rules: ["SUP-DTM-13"],
    unasked: true,
  },
  {
    kind: "warning",
    rights: ["restrict"],
    when: { not: { fact: "support.engagement.state", known: true } },
    text: "Restriction takes effect by closing the case, and closing starts the ninety days after which its files are gone. Find out whether the case is still open.",
    rules: ["SUP-RES-01"],
  },
  {
    kind: "finding",
    rights: ["delete"],
    when: { fact: "dtm.filesPossible", is: false },
    text: "No files were handed over, so nothing has to be deleted here. Had there been any, a check over Microsoft's other systems would be due even after their deletion.",
    rules: ["SUP-DTM-12"],
  },
];

/** Files handed over in a support case, kept in Microsoft's Data Transfer and Management tool (DTM). */
export const files: Part = {
  system: "support-dtm",
  name: "Files handed to support (Data Transfer and Management tool, DTM)",
  holds:
    "Copies of mailboxes, virtual machines, databases, logs and other files that support was given; data taken out of them.",
  role: {
    microsoft: "processor",
    text: "For files handed over in a support case Microsoft is processor and your organisation is controller.",
    rules: ["SUP-ROLE-01"],
  },
  holder: "Microsoft, as processor",
  places: [{ name: "File handed to support", each: "dtm.files" }],
  gates: [
    {
      id: "expired",
      state: "lapsed",
      when: { term: "dtm.lapsed" },
      text: "The case has been closed for more than ninety days, so the files have been removed by Microsoft's own schedule. Write “lapsed by retention, not verified”, never “confirmed”.",
      spares: ["check-across-systems"],
      rules: ["SUP-DTM-10"],
    },
    {
      id: "nobody-can-look",
      state: "blocked",
      rights: ["access", "export"],
      when: { all: [{ term: "dtm.present" }, { fact: "dtm.contactHasWorkspaceUrl", is: false }] },
      text: "Only a signed-in contact of that very support request who was sent the workspace address can look into the files. Find that contact first.",
      rules: ["SUP-DTM-02"],
    },
    {
      id: "nobody-can-delete",
      state: "blocked",
      rights: ["delete"],
      when: {
        all: [{ term: "support.open" }, { fact: "dtm.contactHasWorkspaceUrl", is: false }],
      },
      text: "The case is open, so the files are deleted by its own contact: a signed-in contact of that very support request who was sent the workspace address. Find that contact first.",
      spares: ["check-across-systems", "keep-files-law-requires"],
      rules: ["SUP-DTM-02"],
    },
  ],
  steps: [...fileSteps, ...fileDeletionSteps],
  notes,
};
