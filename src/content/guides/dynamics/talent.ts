import type { Part } from "../../../domain/guide/guide.ts";
import { administrator, instructed } from "../words.ts";
import { outsideCustomerData, restrictByIsolation, searchFirst } from "./shared.ts";

const reportIncomplete = {
  kind: "warning",
  when: { fact: "dynamics.personReportComplete", is: false },
  text: "The report does not reach every table known to hold personal data. Extend it first.",
} as const;

/** Workers in Dynamics 365 Talent. */
export const talent: Part = {
  system: "d365-talent",
  name: "Dynamics 365 Talent",
  holds: "Worker records and single records about workers.",
  role: {
    microsoft: "processor",
    text: "Your organisation is controller of the Customer Data in the application, and its own administrators carry the request out. Microsoft is processor.",
    rules: ["D365-DEF-01", "D365-DEF-02"],
  },
  holder: "Our organisation",
  gates: [
    {
      id: "worker-active",
      state: "blocked",
      rights: ["delete"],
      when: { fact: "talent.workerState", is: "active" },
      text: "A worker can be fully deleted only after termination. Single records can go before.",
      spares: ["delete-single-records"],
      rules: ["D365-TAL-DEL-01"],
    },
    {
      id: "correction-not-described",
      state: "silent",
      rights: ["rectify"],
      text: "Not described in the source: correction in Talent. Record the means used.",
      rules: ["D365-GEN-02"],
    },
  ],
  steps: instructed([
    searchFirst,
    {
      id: "search-and-filter",
      stage: "discover",
      title: "Search and filter for particular items",
      text: "Advanced search and filters find particular items; Office export or a PDF from the browser takes them out.",
      actor: administrator,
      channel: "Talent",
      evidence: "Export file",
      rules: ["D365-TAL-DIS-01"],
    },
    {
      id: "person-search-report",
      stage: "discover",
      title: "Run the Person search report",
      text: "The report gathers a worker's data and can be widened with a new or extended entity.",
      actor: administrator,
      channel: "Person search report",
      evidence: "The report",
      warnings: [
        { ...reportIncomplete, rules: ["D365-TAL-DIS-02"] },
        {
          kind: "warning",
          when: { fact: "dynamics.classificationDone", is: false },
          text: "The report shows only what was classified as personal. A “nothing found” needs that remark.",
          rules: ["D365-TAL-DIS-02"],
        },
      ],
      rules: ["D365-TAL-DIS-02"],
    },
    {
      id: "report-copy",
      stage: "copy",
      rights: ["access"],
      title: "Put the worker's copy together from the Person search report",
      text: "Use the report, extended where needed.",
      actor: administrator,
      channel: "Person search report",
      evidence: "The report",
      warnings: [{ ...reportIncomplete, rules: ["D365-TAL-ACC-01"] }],
      rules: ["D365-TAL-ACC-01"],
    },
    {
      id: "report-portable",
      stage: "copy",
      rights: ["export"],
      title: "Use the Person search report for portability",
      text: "The report serves as the export.",
      actor: administrator,
      channel: "Person search report",
      evidence: "The report",
      rules: ["D365-TAL-EXP-01"],
    },
    restrictByIsolation,
    {
      id: "delete-single-records",
      stage: "delete",
      rights: ["delete"],
      when: { not: { fact: "talent.workerState", is: "terminated" } },
      title: "Delete single records, short of full deletion",
      text: "Single records can be deleted one by one or in bulk; no condition on the worker's state is named.",
      actor: administrator,
      channel: "Talent",
      irreversible: true,
      evidence: "List of records",
      rules: ["D365-TAL-DEL-03"],
    },
    {
      id: "delete-worker",
      stage: "delete",
      rights: ["delete"],
      title: "Delete the terminated worker by the linked procedure",
      text: "For a terminated worker follow the procedure that the source links, an external document. Note its edition.",
      actor: administrator,
      channel: "Talent procedure for terminated workers (external document)",
      irreversible: true,
      evidence: "Record of the deletion; edition of the procedure",
      warnings: [
        {
          kind: "warning",
          when: { not: { fact: "talent.workerState", is: "terminated" } },
          text: "A worker can be fully deleted only after termination.",
          rules: ["D365-TAL-DEL-01"],
        },
      ],
      rules: ["D365-TAL-DEL-02"],
    },
  ]),
  notes: [
    outsideCustomerData,
    {
      kind: "finding",
      rights: ["delete"],
      when: { fact: "talent.workerState", is: "terminated" },
      text: "Short of full deletion single records can be deleted as well. After termination full deletion is the way; note it if you choose the other.",
      rules: ["D365-TAL-DEL-03"],
    },
  ],
};
