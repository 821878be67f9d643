import type { Part } from "../../../domain/guide/guide.ts";
import { signature } from "../words.ts";

/** Contact details of your people with Microsoft's FastTrack team. */
export const fastTrackContact: Part = {
  system: "fasttrack-contact",
  name: "Contact details of your staff at FastTrack",
  holds: "Names and contact details of the people who work with Microsoft's FastTrack team.",
  role: {
    microsoft: "controller",
    text: "For contacts who work with the FastTrack team Microsoft is controller. Microsoft answers the person, not you.",
    rules: ["FT-CON-01"],
  },
  holder: "Microsoft, as controller",
  gates: [
    {
      id: "microsoft-answers",
      state: "refer",
      rights: ["access", "rectify", "delete"],
      text: "The person writes directly to the FastTrack mailbox. It is the special way and comes before the Privacy Response Center.",
      rules: ["FT-CON-02"],
    },
    {
      id: "not-described",
      state: "silent",
      rights: ["restrict", "export"],
      text: "Not described in the source: the FastTrack mailbox is named for seeing, changing and removing contact details only. Record the means used.",
      rules: ["FT-CON-01"],
    },
  ],
  steps: [
    {
      id: "refer-person",
      stage: "decide",
      rights: ["access", "rectify", "delete"],
      title: "Refer the person to the FastTrack mailbox",
      text: "To see, change or remove contact details in FastTrack records, the person writes to o365ftgdpr@microsoft.com.",
      actor: "Data Protection Officer",
      channel: "The person; FastTrack mailbox o365ftgdpr@microsoft.com",
      message: {
        to: "The person",
        subject: "Your request {caseNumber}: contact details in FastTrack records",
        body: [
          "Dear {dataSubject},",
          "Microsoft's FastTrack team keeps your contact details for its own business relationship with {organisation}. For these Microsoft is the controller, so it is Microsoft that has to answer you.",
          "Please write to o365ftgdpr@microsoft.com, from the address that FastTrack knows, and say what you ask for: to see, to change or to remove your contact details. Send us a copy if you like.",
          ...signature,
        ],
      },
      evidence: "Copy of the message; copy of the person's mail, if you get it",
      rules: ["FT-CON-02"],
    },
  ],
  notes: [],
};
