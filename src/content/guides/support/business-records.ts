import type { Part } from "../../../domain/guide/guide.ts";

/** Records of the business relationship at Microsoft, for which the document gives no route. */
export const businessRecords: Part = {
  system: "support-business-records",
  name: "Billing and other business records at Microsoft",
  holds: "Invoices, payment and other records of the business between your organisation and Microsoft.",
  role: {
    microsoft: null,
    text: "These records belong to the business relationship. They are not part of the data from support, and the document does not say in which role Microsoft holds them.",
    rules: ["SUP-DEF-02"],
  },
  holder: "Microsoft",
  gates: [
    {
      id: "no-route",
      state: "silent",
      text: "Not described in the source: it names these records and sets them apart, but gives no route for any right. Record by which means you dealt with them. You may ask Microsoft's Privacy Response Center who answers; nothing says that it must.",
      rules: ["SUP-DEF-02"],
    },
  ],
  steps: [],
  notes: [],
};
