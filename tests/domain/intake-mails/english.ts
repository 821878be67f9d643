import type { TestMail } from "./mail.ts";

export const englishMails: readonly TestMail[] = [
  {
    says: "a plain request with headers and signature",
    mail: "From: Maeve Kinsella <maeve.kinsella@fabrikam.example>\nDate: Mon, 16 Nov 2026 08:12:00 +0000\nTo: privacy@contoso.example\nSubject: access request\n\nHello,\nplease send me a copy of all personal data you hold about me.\n\nKind regards,\nMaeve Kinsella",
    expected: {
      name: ["Maeve Kinsella"],
      email: ["maeve.kinsella@fabrikam.example"],
      right: ["access"],
      "received-on": ["2026-11-16"],
    },
  },
  {
    says: "forwarded by Gmail",
    mail: "From: Tom Archer <tom.archer@contoso.example>\nTo: dpo@contoso.example\nDate: Wed, 18 Nov 2026 10:00:00 +0000\nSubject: Fwd: my data\n\nFor you, I think.\n\nBest,\nTom Archer\nSales, +44 20 7946 0100\n\n---------- Forwarded message ---------\nFrom: Priya Nair <priya.n@northwind.example>\nDate: Tue, 17 Nov 2026 at 21:04\nSubject: my data\nTo: <sales@contoso.example>\n\nPlease delete my account and all data.\n\nThanks\nPriya Nair\n+44 20 7946 0955",
    expected: {
      name: ["Priya Nair"],
      email: ["priya.n@northwind.example"],
      phone: ["+44 20 7946 0955"],
      right: ["erasure"],
      "received-on": ["2026-11-17"],
    },
  },
  {
    says: "forwarded by Outlook, twice",
    mail: "From: Ruth Doyle <ruth@contoso.example>\nSent: 19 November 2026 09:00\nTo: dpo@contoso.example\nSubject: FW: FW: Complaint\n\nSee below.\nRuth Doyle\n\nFrom: Liam Burke <liam.burke@contoso.example>\nSent: 18 November 2026 16:30\nTo: Ruth Doyle <ruth@contoso.example>\nSubject: FW: Complaint\n\nNot for us.\n\nRegards,\nLiam Burke\n\nFrom: Orla Quinn <orla@tailspin.example>\nSent: 17 November 2026 11:00\nTo: Support <support@contoso.example>\nSubject: Complaint\n\nI object to the marketing mails. Stop using my address.\n\nOrla Quinn",
    expected: {
      name: ["Orla Quinn"],
      email: ["orla@tailspin.example"],
      right: ["objection"],
      "received-on": ["2026-11-17"],
    },
  },
  {
    says: "forwarded by Apple Mail",
    mail: "Can you take this?\n\nSent from my iPhone\n\nBegin forwarded message:\n\nFrom: Noor Haddad <noor.haddad@woodgrove.example>\nSubject: Right to be forgotten\nDate: 12 November 2026 at 07:41:10 GMT\nTo: info@contoso.example\n\nI would like to use my right to be forgotten.\nMy customer number is K-448120.\n\nNoor",
    expected: {
      name: ["Noor Haddad"],
      email: ["noor.haddad@woodgrove.example"],
      "customer-number": ["K-448120"],
      right: ["erasure"],
      "received-on": ["2026-11-12"],
    },
  },
  {
    says: "a reply above our own old words",
    mail: "From: Sam Okafor <sam.okafor@adatum.example>\nDate: Fri, 20 Nov 2026 12:00:00 +0000\nSubject: Re: Your enquiry\n\nThank you. In that case please correct my date of birth, it is wrong.\n\nSam Okafor\n\nOn Thu, 19 Nov 2026 at 15:20, Contoso Support <support@contoso.example> wrote:\n> Dear Sam, you have a right of access and may ask to delete your data.\n> Kind regards,\n> Hannah Lee",
    expected: {
      name: ["Sam Okafor"],
      email: ["sam.okafor@adatum.example"],
      right: ["rectification"],
      "received-on": ["2026-11-20"],
    },
  },
  {
    says: "a solicitor for a client",
    mail: "From: Eleanor Marsh <e.marsh@marsh-law.example>\nDate: Tue, 10 Nov 2026 09:30:00 +0000\nSubject: Subject access request\n\nDear Sirs,\nWe act for our client Ms Jane Roe, and make a subject access request on her behalf under the UK GDPR.\n\nYours faithfully,\nEleanor Marsh\nMarsh Solicitors",
    expected: {
      name: ["Jane Roe"],
      agent: ["Eleanor Marsh"],
      email: ["e.marsh@marsh-law.example"],
      right: ["access"],
      "received-on": ["2026-11-10"],
      regime: ["uk-gdpr"],
    },
  },
  {
    says: "a son for his mother",
    mail: "Hello, I write on behalf of my mother Agnes Whitlock. Please send her a copy of the data you hold.\n\nKind regards\nPeter Whitlock",
    expected: { name: ["Agnes Whitlock"], agent: ["Peter Whitlock"], right: ["access"] },
  },
  {
    says: "several rights",
    mail: "My name is Ines Duarte. I ask for a copy of my data, that you correct my address, and then erase everything. I also object to profiling.",
    expected: { name: ["Ines Duarte"], right: ["access", "rectification", "erasure", "objection"] },
  },
  {
    says: "erasure that is not wanted",
    mail: "Please do not delete my data, I only want access to my data.\n\nRegards,\nGrace Obi",
    expected: { name: ["Grace Obi"], right: ["access"] },
  },
  {
    says: "a postal address in lines",
    mail: "14 Harbour Road\nGalway\n\nI want what information you store about me.\n\nSincerely,\nFiona Daly\n22 Shop Street\nLondon SW1A 1AA",
    expected: { name: ["Fiona Daly"], address: ["22 Shop Street\nLondon SW1A 1AA"], right: ["access"] },
  },
  {
    says: "an address in the United States",
    mail: "As a resident of California I opt out; do not sell my information.\n\nThank you,\nCarl Jensen\n418 Maple Avenue\nSacramento, CA 95814",
    expected: {
      name: ["Carl Jensen"],
      address: ["418 Maple Avenue\nSacramento, CA 95814"],
      right: ["opt-out"],
      regime: ["ccpa"],
    },
  },
  {
    says: "dates that can be read either way are told both ways",
    mail: "From: Ana Lima <ana.lima@fabrikam.example>\nSent: 11/10/2026 08:00\nSubject: Delete\n\nDelete my profile.",
    expected: {
      name: ["Ana Lima"],
      email: ["ana.lima@fabrikam.example"],
      right: ["erasure"],
      "received-on": ["2026-10-11", "2026-11-10"],
    },
  },
  {
    says: "a letter with its date in words",
    mail: "Galway, 3 November 2026\n\nDear Data Protection Officer,\nI, Nora Keane, request access to my records.\n\nNora Keane",
    expected: { name: ["Nora Keane"], right: ["access"], "received-on": ["2026-11-03"] },
  },
  {
    says: "a stamp of receipt",
    mail: "Received: 5 November 2026\n\nPlease erase my file.\n\nYours sincerely,\nHugh Barrow",
    expected: { name: ["Hugh Barrow"], right: ["erasure"], "received-on": ["2026-11-05"] },
  },
  {
    says: "a colleague who says when the letter came",
    mail: "From: Post Room <post@contoso.example>\nSent: 20 November 2026 10:00\nTo: dpo@contoso.example\nSubject: FW: letter\n\nThis arrived by post on 18 November 2026.\n\n-----Original Message-----\nDear Sirs, please delete me from your files. My name is Walter Finch.",
    expected: { name: ["Walter Finch"], right: ["erasure"], "received-on": ["2026-11-18"] },
  },
  {
    says: "a form of a website",
    mail: "First name: Olivia\nLast name: Stone\nEmail: olivia.stone@proseware.example\nPhone: +1 415 555 0132\nRequest: Delete my personal information (CCPA)",
    expected: {
      name: ["Olivia Stone"],
      email: ["olivia.stone@proseware.example"],
      phone: ["+1 415 555 0132"],
      right: ["erasure"],
      regime: ["ccpa"],
    },
  },
  {
    says: "a former employee with a personnel number",
    mail: "I am a former employee, employee number 204518. I want a copy of my personnel file and what data you still have.\nRegards\nDean Foster",
    expected: {
      name: ["Dean Foster"],
      "customer-number": ["204518"],
      right: ["access"],
      relation: ["former-employee"],
    },
  },
  {
    says: "tickets",
    mail: "My tickets INC0098121 and case number 4471200 should be wiped.\n\nCheers,\nLucy Hale",
    expected: { name: ["Lucy Hale"], ticket: ["INC0098121", "4471200"], right: ["erasure"] },
  },
  {
    says: "portability",
    mail: "From: leo.brandt@litware.example\nDate: 2026-11-02\n\nSend me my data in a machine-readable format (data portability).",
    expected: {
      name: ["Leo Brandt"],
      email: ["leo.brandt@litware.example"],
      right: ["portability"],
      "received-on": ["2026-11-02"],
    },
  },
  { says: "no request at all", mail: "Hi team,\n\nlunch at noon on Friday?\n\nCheers", expected: {} },
  { says: "nonsense", mail: "qwe asd 12 :: -- ??? {{}} lorem ipsum dolor\n\n\n%%%", expected: {} },
  {
    says: "a newsletter that is no person",
    mail: "From: Fabrikam News <news@fabrikam.example>\nDate: Mon, 16 Nov 2026 08:00:00 +0000\n\nOur offers of the week.",
    expected: { email: ["news@fabrikam.example"], "received-on": ["2026-11-16"] },
  },
  {
    says: "signed by a team",
    mail: "We wish to know which data you store.\n\nKind regards,\nThe Legal Team",
    expected: { right: ["access"] },
  },
  {
    says: "a name with accents and hyphen",
    mail: "Please restrict processing of my data.\n\nBest wishes,\nZoë O’Brien-Ñúñez",
    expected: { name: ["Zoë O’Brien-Ñúñez"], right: ["restriction"] },
  },
  {
    says: "automated decisions",
    mail: "This is Victor Lang. Your credit score was an automated decision, I ask for human review.",
    expected: { name: ["Victor Lang"], right: ["automated-decisions"] },
  },
  {
    says: "an answer below the quotation",
    mail: "From: Beth Cole <beth.cole@adatum.example>\nDate: Thu, 19 Nov 2026 09:00:00 +0000\n\nOn 18 Nov 2026, Contoso Support <support@contoso.example> wrote:\n> You may withdraw or ask us to delete.\n\nI want a copy of my data, nothing else.\n\nRegards,\nBeth Cole",
    expected: {
      name: ["Beth Cole"],
      email: ["beth.cole@adatum.example"],
      right: ["access"],
      "received-on": ["2026-11-19"],
    },
  },
];
