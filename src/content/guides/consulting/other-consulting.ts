import type { Message, Part } from "../../../domain/guide/guide.ts";
import { closing, controller, person } from "../words.ts";

const team = "Microsoft's engagement team for that service";
const clear = { term: "otherConsulting.clear" } as const;
const unclear = { term: "otherConsulting.unclear" } as const;

const carryOut: Message = {
  to: team,
  subject: "Data subject request (GDPR): please carry it out, reference {caseNumber}",
  body: [
    "You told us how a data subject request (GDPR) is met in your service. Please carry it out for the person below in the way you described, and confirm in writing what was done and on which day.",
    person,
    ...closing,
  ],
};

/** Professional services of Microsoft for which the document has no route of their own. */
export const otherConsulting: Part = {
  system: "other-consulting",
  name: "Other professional services of Microsoft",
  holds: "Data handed over in other services than support, Consulting Services and FastTrack.",
  role: {
    microsoft: null,
    text: "The source does not state Microsoft's role. All matters of data protection go through the engagement team.",
    rules: ["OTH-01"],
  },
  holder: "Microsoft",
  gates: [
    {
      id: "team-unclear",
      state: "escalate",
      when: unclear,
      text: "The team cannot say clearly how the request is met. Now, and not before, the Privacy Response Center may be asked.",
      rules: ["OTH-02"],
    },
    {
      id: "no-clear-answer-yet",
      state: "ready",
      rights: ["delete"],
      when: { all: [{ not: clear }, { not: unclear }] },
      text: "The team has not answered yet. Until it has, nothing can be attested.",
      rules: ["OTH-01"],
    },
  ],
  steps: [
    {
      id: "ask-team",
      stage: "decide",
      title: "Ask the engagement team how the request is met",
      text: "Work through the team that delivers the service, for everything that concerns the GDPR. Keep its answer, above all when it is unclear.",
      actor: controller,
      channel: team,
      message: {
        to: team,
        subject: "Data subject request (GDPR): how is it met in your service? Reference {caseNumber}",
        body: [
          "This is a data subject request (GDPR) that concerns data handed over in your service to {organisation}.",
          "Please tell us in writing which data you hold on the person below, in which role, and how the request is carried out and confirmed.",
          person,
          ...closing,
        ],
      },
      takes: { days: null, text: "No period is stated." },
      evidence: "Contacts and answers",
      done: { any: [clear, unclear] },
      rules: ["OTH-01"],
    },
    {
      id: "ask-privacy-centre",
      stage: "decide",
      when: unclear,
      title: "Ask Microsoft's Privacy Response Center",
      text: "The team had no clear answer, so the Privacy Response Center may be asked. Attach the unclear answer.",
      actor: controller,
      channel: "Microsoft's Privacy Response Center (go.microsoft.com/fwlink/?LinkId=321116)",
      message: {
        to: "Microsoft's Privacy Response Center",
        subject: "Data subject request (GDPR) in a professional service, reference {caseNumber}",
        body: [
          "We asked the engagement team of a professional service how a data subject request is met there, and got no clear answer; it is attached.",
          "Please tell us how the request is carried out for the data of {organisation}, and who confirms it.",
          ...closing,
        ],
      },
      evidence: "The unclear answer as ground; reference of the submission",
      rules: ["OTH-02"],
    },
    {
      id: "carry-out-copies",
      stage: "copy",
      rights: ["access", "export"],
      when: clear,
      title: "Obtain the copies as the team says",
      text: "Do what the team's answer provides for, and check the result.",
      actor: controller,
      channel: team,
      message: carryOut,
      evidence: "What was obtained",
      rules: ["OTH-01"],
    },
    {
      id: "carry-out-changes",
      stage: "change",
      rights: ["rectify", "restrict"],
      when: clear,
      title: "Have the changes carried out as the team says",
      text: "Have done what the team's answer provides for, and have it confirmed in writing.",
      actor: controller,
      channel: team,
      message: carryOut,
      evidence: "The team's confirmation",
      rules: ["OTH-01"],
    },
    {
      id: "carry-out",
      stage: "delete",
      rights: ["delete"],
      when: clear,
      title: "Have the deletion carried out as the team says",
      text: "Have done what the team's answer provides for, and have it confirmed in writing. Take copies first: nothing says that it can be undone.",
      actor: controller,
      channel: team,
      message: carryOut,
      irreversible: "not-said",
      evidence: "The team's confirmation",
      rules: ["OTH-01"],
    },
  ],
  notes: [],
};
