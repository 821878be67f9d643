import type { Part } from "../../../domain/guide/guide.ts";
import { signature } from "../words.ts";

/** Contact details of your people with Microsoft's consulting team. */
export const consultingContact: Part = {
  system: "consulting-contact",
  name: "Contact details of your staff at Microsoft Consulting Services",
  holds: "Names and contact details of the people who work with Microsoft's engagement team.",
  role: {
    microsoft: "controller",
    text: "For contacts who work with the engagement team Microsoft is controller. Microsoft answers the person, not you.",
    rules: ["MCS-CON-01"],
  },
  holder: "Microsoft, as controller",
  gates: [
    {
      id: "microsoft-answers",
      state: "refer",
      text: "The person exercises these rights at Microsoft's Privacy Response Center.",
      rules: ["MCS-CON-01", "MCS-CON-02"],
    },
  ],
  steps: [
    {
      id: "refer-person",
      task: "microsoft/refer-contact",
      stage: "decide",
      title: "Refer the person to Microsoft's Privacy Response Center",
      text: "Tell the person where to exercise these rights.",
      actor: "Data Protection Officer",
      channel: "The person; Microsoft's Privacy Response Center (go.microsoft.com/fwlink/?LinkId=321116)",
      message: {
        to: "The person",
        subject: "Your request {caseNumber}: contact details that Microsoft holds",
        body: [
          "Dear {dataSubject},",
          "Microsoft keeps your contact details for its own business relationship with {organisation}. For these Microsoft is the controller, so it is Microsoft that has to answer you.",
          "Please send your request to Microsoft's Privacy Response Center: go.microsoft.com/fwlink/?LinkId=321116. Say that you are, or were, a contact of {organisation}.",
          ...signature,
        ],
      },
      evidence: "Copy of the message; reference of the submission, if the person tells you",
      rules: ["MCS-CON-02"],
    },
  ],
  notes: [],
};
