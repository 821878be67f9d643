import type { Part } from "../../../domain/guide/guide.ts";
import { financeSteps } from "./finance-operations-steps.ts";
import { outsideCustomerData } from "./shared.ts";

const stays = {
  all: [{ term: "financeOperations.transactions" }, { term: "dynamics.ledgerStays" }],
} as const;
const other = { term: "financeOperations.otherRecords" } as const;

/** Master data and transactions in Dynamics 365 Finance and Operations. */
export const financeOperations: Part = {
  system: "d365-finance-operations",
  name: "Dynamics 365 Finance and Operations",
  holds: "Master data of customers, suppliers and employees; transactions posted with them.",
  role: {
    microsoft: "processor",
    text: "Your organisation is controller of the Customer Data in the application, and its own administrators carry the request out. Microsoft is processor.",
    rules: ["D365-DEF-01", "D365-DEF-02"],
  },
  holder: "Our organisation",
  gates: [
    {
      id: "transactions-stay",
      state: "declined-part",
      rights: ["rectify", "restrict", "delete"],
      when: { all: [stays, other] },
      text: "Transaction records are kept unchanged by law (tax, audit trail, certification), and the application restricts changes to them. For these records the request is declined with that ground; other records follow it.",
      attests: "part",
      rules: ["D365-TX-02"],
    },
    {
      id: "only-transactions",
      state: "declined",
      rights: ["rectify", "restrict", "delete"],
      when: { all: [stays, { not: other }] },
      text: "Only transaction records are concerned. They are kept unchanged by law (tax, audit trail, certification), and the application restricts changes to them. The request is declined with that ground.",
      rules: ["D365-TX-02"],
    },
  ],
  steps: financeSteps,
  notes: [
    outsideCustomerData,
    {
      kind: "finding",
      when: { term: "financeOperations.transactions" },
      text: "Ledger and other transaction entries are kept unchanged on account of tax rules, fraud prevention and certification. Whether to honour a request all the same, and carrying that out, is your responsibility.",
      rules: ["D365-TX-01", "D365-TX-04"],
    },
    {
      kind: "finding",
      rights: ["rectify", "restrict", "delete"],
      when: { term: "financeOperations.transactions" },
      text: "The application therefore restricts changes to such records.",
      rules: ["D365-TX-02"],
    },
    {
      kind: "warning",
      when: { term: "financeOperations.transactions" },
      text: "The source names customization as the only way for Business Central alone. For Finance and Operations the general customization tools are the nearest means; treat its ledger entries the same way.",
      rules: ["D365-TX-05"],
    },
    {
      kind: "warning",
      when: { fact: "dynamics.classificationDone", is: false },
      text: "Personal data is not classified: the Person search report shows only what was. A “nothing found” needs the remark that unclassified fields were not searched.",
      rules: ["D365-FO-DIS-02"],
    },
  ],
};
