import type { Note, Part } from "../../../domain/guide/guide.ts";
import { businessCentralSteps } from "./business-central-steps.ts";
import { outsideCustomerData } from "./shared.ts";

const ledgerStays = {
  all: [{ term: "businessCentral.ledger" }, { term: "dynamics.ledgerStays" }],
} as const;
const keptDocument = { term: "businessCentral.keptDocument" } as const;
const toChange = { term: "businessCentral.somethingToChange" } as const;
const toDelete = { term: "businessCentral.somethingToDelete" } as const;

const part =
  "Ledger entries are kept unchanged by law (tax, audit trail, certification), and the application restricts changes to them. For these records the request is declined with that ground; other records follow it.";
const whole =
  "Nothing but ledger entries can be concerned. They are kept unchanged by law (tax, audit trail, certification), and the application restricts changes to them. The request is declined with that ground.";

const notes: readonly Note[] = [
  outsideCustomerData,
  {
    kind: "finding",
    when: { term: "businessCentral.ledger" },
    text: "Ledger entries are kept unchanged on account of tax rules, fraud prevention and certification. Whether to honour a request all the same, and carrying that out, is your responsibility.",
    rules: ["D365-TX-01", "D365-TX-04"],
  },
  {
    kind: "finding",
    rights: ["rectify", "restrict", "delete"],
    when: { term: "businessCentral.ledger" },
    text: "The application therefore restricts changes to such records.",
    rules: ["D365-TX-02"],
  },
  {
    kind: "finding",
    when: {
      all: [{ term: "businessCentral.ledger" }, { term: "dynamics.ledgerChangedAllTheSame" }],
    },
    text: "Correcting, deleting or restricting ledger entries is possible only by customization of Business Central, and the controller has decided on it.",
    rules: ["D365-TX-03"],
  },
  {
    kind: "warning",
    when: {
      any: [
        { fact: "rights", has: "restrict" },
        { fact: "businessCentral.recordBlocked", is: true },
      ],
    },
    text: "No new transaction may use a blocked record: for instance no invoice, if the customer or the salesperson is blocked. Tell those who work with it.",
    rules: ["D365-BC-RES-02"],
  },
  {
    kind: "warning",
    rights: ["delete"],
    when: { fact: "businessCentral.recordKinds", has: "posted-document" },
    text: "A posted document can be deleted, but that does not touch the ledger entries, and posted invoices may have to be kept. Check retention first, and treat document and entry as two items.",
    rules: ["D365-BC-DEL-04", "D365-BC-DEL-05"],
  },
];

/** Records, documents and ledger entries in Dynamics 365 Business Central. */
export const businessCentral: Part = {
  system: "d365-business-central",
  name: "Dynamics 365 Business Central",
  holds: "Customers, suppliers, contacts and their interaction log, memos, posted documents, ledger entries.",
  role: {
    microsoft: "processor",
    text: "Your organisation is controller of the Customer Data in the application, and its own administrators carry the request out. Microsoft is processor.",
    rules: ["D365-DEF-01", "D365-DEF-02"],
  },
  holder: "Our organisation",
  gates: [
    {
      id: "ledger-stays-unchanged",
      state: "declined-part",
      rights: ["rectify", "restrict"],
      when: { all: [ledgerStays, toChange] },
      text: part,
      rules: ["D365-TX-02"],
    },
    {
      id: "only-ledger-to-change",
      state: "declined",
      rights: ["rectify", "restrict"],
      when: { all: [ledgerStays, { not: toChange }] },
      text: whole,
      rules: ["D365-TX-02"],
    },
    {
      id: "ledger-stays",
      state: "declined-part",
      rights: ["delete"],
      when: { all: [ledgerStays, toDelete] },
      text: part,
      attests: "part",
      rules: ["D365-TX-02"],
    },
    {
      id: "ledger-stays-with-all",
      state: "declined",
      rights: ["delete"],
      when: { all: [ledgerStays, { not: toDelete }] },
      text: "Ledger entries are kept unchanged by law, and nothing else that is concerned can be deleted. The request is declined with that ground.",
      rules: ["D365-TX-02"],
    },
    {
      id: "posted-document-kept",
      state: "declined-part",
      rights: ["delete"],
      when: { all: [keptDocument, toDelete] },
      text: "A posted document is under statutory retention and is kept until it ends. For it the request is declined with that ground.",
      attests: "part",
      rules: ["D365-BC-DEL-05", "D365-PRE-05"],
    },
    {
      id: "posted-document-kept-with-all",
      state: "declined",
      rights: ["delete"],
      when: { all: [keptDocument, { not: toDelete }] },
      text: "The posted document is under statutory retention and is kept until it ends, and nothing else that is concerned can be deleted. The request is declined with that ground.",
      rules: ["D365-BC-DEL-05", "D365-PRE-05"],
    },
    {
      id: "correcting-documents-not-described",
      state: "silent",
      rights: ["rectify"],
      when: { term: "businessCentral.documentsOnly" },
      text: "Not described in the source: correcting memos and posted documents. Record the means used.",
      rules: ["D365-GEN-02"],
    },
  ],
  steps: businessCentralSteps,
  notes,
};
