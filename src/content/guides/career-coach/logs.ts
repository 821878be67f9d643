import type { Part } from "../../../domain/guide/guide.ts";
import { globalAdministrator, signature, toColleague } from "../words.ts";

const gone = { term: "careerCoachLogs.gone" } as const;

/** What the service wrote down about itself while the person used it. */
export const careerCoachLogs: Part = {
  system: "career-coach-logs",
  name: "Career Coach: system-generated logs",
  holds: "What users did and searched, mostly under identifiers made by the system.",
  role: {
    microsoft: null,
    text: "The source names no role for Microsoft. Logs are made by Microsoft to run the service.",
    rules: ["CC-LOG-DEF-01"],
  },
  holder: "Microsoft (Career Coach)",
  gates: [
    {
      id: "no-correction",
      state: "declined",
      rights: ["rectify"],
      text: "Correction of log data is not available. Ground to give: logs record facts and diagnostics, and altering them would spoil the historical record and raise the risk of fraud and to security.",
      rules: ["CC-LOG-REC-01"],
    },
    {
      id: "no-restriction",
      state: "declined",
      rights: ["restrict"],
      text: "Restriction of log data is not available. Ground to give: logs record facts and diagnostics, and altering them would spoil the historical record and raise the risk of fraud and to security.",
      rules: ["CC-LOG-RES-01"],
    },
    {
      id: "no-global-administrator",
      state: "blocked",
      rights: ["access", "export"],
      when: { fact: "operator.isGlobalAdmin", is: false },
      text: "Only the global administrator of the tenant can reach the logs of a user.",
      rules: ["CC-LOG-ACC-01"],
    },
    {
      id: "expired",
      state: "lapsed",
      rights: ["access", "export", "delete"],
      when: gone,
      text: "All entries asked about are older than thirty days and have gone by Microsoft's own schedule. Write “lapsed by retention, not verified”.",
      rules: ["CC-LOG-RET-01"],
    },
    {
      id: "partly-expired",
      state: "declined-part",
      rights: ["access", "export"],
      when: { all: [{ not: gone }, { day: "today", after: "careerCoachLogs.oldestLapsesOn" }] },
      text: "Entries older than thirty days have gone; only what is left can be handed over. Say so in the answer.",
      rules: ["CC-LOG-RET-01"],
    },
    {
      id: "deletion-not-described",
      state: "unconfirmed",
      rights: ["delete"],
      when: { not: gone },
      text: "A heading of the source promises deletion of logs; the text below it describes access and export only. Plan on the expiry after thirty days, and attest nothing.",
      rules: ["CC-LOG-DEL-01"],
    },
  ],
  steps: [
    {
      id: "bring-in-administrator",
      stage: "decide",
      when: {
        all: [
          { term: "careerCoach.copyAsked" },
          { fact: "operator.isGlobalAdmin", is: false },
          { not: gone },
        ],
      },
      title: "Bring in the global administrator",
      text: "Inside your organisation nobody else can reach the logs of a user.",
      actor: "Data Protection Officer",
      evidence: "Name of the administrator",
      rules: ["CC-LOG-ACC-01"],
    },
    {
      id: "export-logs",
      stage: "copy",
      rights: ["access", "export"],
      title: "Have the logs exported by the Office 365 procedure",
      text: "Access and export follow the Office 365 procedure for such logs, an external document. Only the last thirty days exist: ask at once.",
      actor: globalAdministrator,
      channel: "Office 365 procedure for exporting system-generated logs (external document)",
      message: {
        to: "The global administrator",
        subject: "Data subject request {caseNumber}: export system-generated logs",
        body: [
          ...toColleague,
          "Export the system-generated logs of {dataSubject} by the Office 365 procedure. Entries from before {careerCoachLogs.availableFrom} are gone; please start today. Send me the number of the export request and the files.",
          ...signature,
        ],
      },
      evidence: "Number and day of the export request, earliest day still there, files",
      rules: ["CC-LOG-ACC-01", "CC-LOG-EXP-01"],
    },
  ],
  notes: [
    {
      kind: "limit",
      when: { term: "careerCoach.todayAfterSupport" },
      text: "The product is retired, and its logs go thirty days after the last use. The export procedure is an external document: check in its current edition that it still reaches them.",
      rules: ["CC-LOG-DEF-01"],
    },
    {
      kind: "finding",
      text: "Career Coach keeps its logs for thirty days.",
      rules: ["CC-LOG-RET-01"],
    },
    {
      kind: "finding",
      rights: ["rectify", "restrict"],
      text: "Ground to give when declining: logs record facts and diagnostics; altering them would spoil the historical record and raise fraud and security risk.",
      rules: ["CC-LOG-WHY-01"],
    },
  ],
};
