import type { Part } from "../../../domain/guide/guide.ts";
import { closing } from "../words.ts";

/** What students did in the app, kept together with Education Insights. */
export const studentActivity: Part = {
  system: "career-coach-student-activity",
  name: "Career Coach: student activity",
  holds: "Usage records of students, kept with Education Insights and shown in summary in the app.",
  role: {
    microsoft: null,
    text: "The source names no role for Microsoft. The records are kept together with Education Insights.",
    rules: ["CC-ACT-DEF-01"],
  },
  holder: "Microsoft (Education Insights)",
  gates: [
    {
      id: "expired",
      state: "lapsed",
      rights: ["delete"],
      when: { term: "careerCoach.activityGone" },
      text: "The latest activity is more than a year old, so the records have gone by Microsoft's own schedule. Write “lapsed by retention, not verified”.",
      rules: ["CC-ACT-RET-01"],
    },
    {
      id: "not-described",
      state: "silent",
      rights: ["access", "rectify", "restrict", "export"],
      text: "Not described in the source for one student; the app shows summaries only. Record the means used.",
      rules: ["CC-ACT-DEF-01"],
    },
  ],
  steps: [
    {
      id: "delete-in-insights",
      stage: "delete",
      rights: ["delete"],
      title: "Delete the activity by the Education Insights procedure",
      text: "Activity of one student or of the whole tenant is removed by the deletion procedure of Education Insights, an external document. The Career Coach ticket does not do it.",
      actor: "A tenant administrator of your organisation",
      channel: "Education Insights deletion procedure (external document)",
      message: {
        to: "The tenant administrator",
        subject: "Data subject request {caseNumber}: delete student activity",
        body: [
          "For the data subject request {caseNumber} please delete the student activity of the person below by the deletion procedure of Education Insights, and send me its proof and the edition of the procedure you followed.",
          "Person: {dataSubject}",
          ...closing,
        ],
      },
      irreversible: true,
      evidence: "Proof issued by that procedure; the edition followed",
      warnings: [
        {
          kind: "warning",
          text: "Attest single entries only: the source does not say what becomes of the summaries.",
          rules: ["CC-ACT-DEL-01"],
        },
      ],
      rules: ["CC-ACT-DEL-01"],
    },
  ],
  notes: [
    {
      kind: "limit",
      when: { term: "careerCoach.todayAfterSupport" },
      text: "The product is retired. The procedure of Education Insights does not hang on it; check in its current edition that it still reaches these records.",
      rules: ["CC-ACT-DEF-01"],
    },
    {
      kind: "finding",
      text: "Usage records are kept for one year from the activity. On the day of the year they still count as present.",
      rules: ["CC-ACT-RET-01"],
    },
    {
      kind: "warning",
      rights: ["delete"],
      when: {
        all: [{ term: "careerCoach.oneUser" }, { not: { term: "careerCoach.activityGone" } }],
      },
      text: "A ticket on user data alone leaves the activity records in place; an erasure needs both.",
      rules: ["CC-ACT-DEL-02"],
    },
    {
      kind: "finding",
      rights: ["delete"],
      when: { all: [{ term: "careerCoach.oneUser" }, { term: "careerCoach.activityGone" }] },
      text: "A ticket on user data would not have reached the activity records; here they have expired by themselves.",
      rules: ["CC-ACT-DEL-02"],
    },
  ],
};
