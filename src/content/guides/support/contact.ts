import type { Part } from "../../../domain/guide/guide.ts";
import { signature } from "../words.ts";

const anyOpen = { fact: "supportContact.openEngagements", moreThan: 0 } as const;
const confirmed = { fact: "supportContact.replacementConfirmed", is: true } as const;

/** Contact details of your own people at Microsoft, kept for Microsoft's own business relationship. */
export const contact: Part = {
  system: "support-contact",
  name: "Contact details of your staff at Microsoft support",
  holds:
    "Name, e-mail and phone of the people who deal with Microsoft for you, and their entry in support cases.",
  role: {
    microsoft: "controller",
    text: "For the contact's own data Microsoft is controller, because it belongs to Microsoft's own business relationship with your organisation. Microsoft answers the person, not you.",
    rules: ["PS-ROUTE-01", "PS-CON-01"],
  },
  holder: "Microsoft, as controller",
  gates: [
    {
      id: "microsoft-answers",
      state: "refer",
      text: "The person exercises these rights at Microsoft's Privacy Response Center. You may help; you cannot answer in Microsoft's place.",
      rules: ["PS-CON-01", "PS-CON-05"],
    },
    {
      id: "no-replacement",
      state: "waiting",
      rights: ["delete"],
      when: { all: [anyOpen, { fact: "supportContact.replacementConfirmed", is: false }] },
      text: "Open cases name the person. Microsoft does not process the request until your organisation has confirmed a replacement contact. No period is stated.",
      closes: ["swap-contact"],
      rules: ["PS-CON-07"],
    },
    {
      id: "closed-cases-stay",
      state: "refer",
      shownAs: "block",
      rights: ["delete", "rectify", "restrict"],
      when: { fact: "supportContact.closedEngagements", moreThan: 0 },
      text: "Closed cases stay exactly as they are, the name of the person who opened them included, to keep the record complete.",
      rules: ["PS-CON-04"],
    },
    {
      id: "content-is-not-the-contacts",
      state: "refer",
      shownAs: "block",
      when: { fact: "supportContact.engagementContentWanted", is: true },
      text: "On the contact's own request nothing inside the content of cases is changed or deleted (transcripts, case texts, files, work results). There Microsoft is processor, for your organisation.",
      rules: ["PS-CON-03"],
    },
  ],
  steps: [
    {
      id: "refer-person",
      task: "microsoft/refer-contact",
      stage: "decide",
      title: "Refer the person to Microsoft's Privacy Response Center",
      text: "Tell the person where to exercise these rights. Everybody at Microsoft who gets such an inquiry refers to the same place.",
      actor: "Data Protection Officer",
      channel: "The person; Microsoft's Privacy Response Center (go.microsoft.com/fwlink/?LinkId=321116)",
      message: {
        to: "The person",
        subject: "Your request {caseNumber}: contact details that Microsoft holds",
        body: [
          "Dear {dataSubject},",
          "Microsoft keeps your contact details for its own business relationship with {organisation}. For these Microsoft is the controller, so it is Microsoft that has to answer you, whether or not you still work with us.",
          "Please send your request to Microsoft's Privacy Response Center: go.microsoft.com/fwlink/?LinkId=321116. Say that you are, or were, a contact of {organisation}.",
          {
            when: { fact: "supportContact.closedEngagements", moreThan: 0 },
            text: "Microsoft does not change support cases that are closed; your name stays there.",
          },
          ...signature,
        ],
      },
      evidence: "Copy of the message; day and reference of the submission, if the person tells you",
      warnings: [
        {
          kind: "warning",
          text: "Microsoft's own statutory time runs from the day the person wrote to Microsoft. It is not your time, and a wait for a replacement contact does not obviously stop it.",
          rules: ["PS-CON-05"],
        },
      ],
      rules: ["PS-CON-05"],
    },
    {
      id: "name-replacement",
      stage: "prepare",
      rights: ["delete"],
      when: anyOpen,
      title: "Name a replacement contact and confirm it to Microsoft",
      text: "Choose a colleague who takes over the open cases and confirm that to Microsoft. Only then does Microsoft act on the request. Remind those who have to choose: the source states no period.",
      actor: "Your organisation: whoever is responsible for the support contract",
      channel: "Microsoft's Privacy Response Center",
      message: {
        to: "Microsoft's Privacy Response Center",
        subject: "Replacement contact for open support cases, reference {caseNumber}",
        body: [
          "{dataSubject} has asked for the deletion of contact details and is named as contact in open support cases of {organisation}.",
          "We confirm as replacement contact: {supportContact.replacement}. Please exchange the contact in all open cases and confirm when that is done.",
          ...signature,
        ],
      },
      evidence: "Name of the replacement and day of confirmation",
      done: confirmed,
      rules: ["PS-CON-07"],
    },
    {
      id: "note-microsofts-handling",
      stage: "change",
      title: "Note what the Privacy Response Center answers",
      text: "The Privacy Response Center recognises that the person belongs to a commercial account and handles the request accordingly. Keep its answer if the person shares it.",
      actor: "Data Protection Officer",
      evidence: "Answer of the Privacy Response Center, if shared",
      rules: ["PS-CON-06"],
    },
    {
      id: "swap-contact",
      stage: "change",
      rights: ["delete", "rectify"],
      when: {
        all: [
          anyOpen,
          {
            any: [
              confirmed,
              {
                all: [
                  { fact: "rights", has: "delete" },
                  { fact: "supportContact.replacementConfirmed", known: true },
                ],
              },
            ],
          },
        ],
      },
      title: "Obtain Microsoft's confirmation that the contact was exchanged",
      text: "After the confirmation Microsoft exchanges the old contact for the new one in all open cases.",
      actor: "Your organisation: whoever is responsible for the support contract",
      channel: "Microsoft's Privacy Response Center",
      message: {
        to: "Microsoft's Privacy Response Center",
        subject: "Exchange of the contact in open support cases, reference {caseNumber}",
        body: [
          "We confirmed {supportContact.replacement} as replacement contact for {dataSubject}.",
          "Please confirm in writing that the contact has been exchanged in all open support cases of {organisation}, and on which day.",
          ...signature,
        ],
      },
      evidence: "Microsoft's confirmation of the exchange",
      rules: ["PS-CON-08"],
    },
  ],
  notes: [
    {
      kind: "finding",
      when: { fact: "subject.kind", is: "former-customer-contact" },
      text: "Microsoft answers the contact whether or not the person still works for you.",
      rules: ["PS-CON-02"],
    },
    {
      kind: "finding",
      rights: ["delete"],
      when: { all: [anyOpen, confirmed] },
      text: "A replacement contact is confirmed, so Microsoft can act on the open cases.",
      rules: ["PS-CON-07"],
    },
    {
      kind: "finding",
      rights: ["delete"],
      when: { fact: "supportContact.engagementContentWanted", is: true },
      text: "Apart from this request, your organisation as controller may decide to have whole support cases deleted, closed ones included. That is a decision of its own on the route for data from support; nothing here starts it.",
      rules: ["PS-CON-10"],
    },
    {
      kind: "finding",
      rights: ["access", "rectify", "restrict", "export"],
      when: { fact: "supportContact.engagementContentWanted", is: true },
      text: "Apart from this request, your organisation as controller may have data in its cases changed through its normal support channel. That is a decision of its own; nothing here starts it.",
      rules: ["PS-CON-09"],
    },
    {
      kind: "finding",
      when: {
        all: [
          { term: "support.byOrganisation" },
          { not: { fact: "supportContact.engagementContentWanted", is: true } },
        ],
      },
      text: "Your organisation itself may have data in its cases changed or deleted through its normal support channel; choose the system “Support Data” for that.",
      rules: ["PS-CON-09"],
    },
  ],
};
