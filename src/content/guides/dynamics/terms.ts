import type { Guide } from "../../../domain/guide/guide.ts";

const financeKinds = "financeOperations.recordKinds";
const centralKinds = "businessCentral.recordKinds";
const decided = { fact: "dynamics.ledgerHonouringDecided", is: true } as const;

/** Circumstances on which the routes of the applications hang. */
export const dynamicsTerms: Guide["terms"] = {
  "dynamics.inBulk": { not: { fact: "dynamics.manyRecords", is: false } },
  "dynamics.byHand": { not: { fact: "dynamics.manyRecords", is: true } },
  "dynamics.classified": { not: { fact: "dynamics.classificationDone", is: false } },
  "dynamics.ledgerChangedAllTheSame": decided,
  "dynamics.ledgerStays": { not: decided },
  "marketing.customEntitiesInTheWay": {
    all: [
      { fact: "marketing.customEntitiesPresent", is: true },
      { not: { fact: "marketing.customEntitiesHandled", is: true } },
    ],
  },
  "financeOperations.transactions": { fact: financeKinds, has: "transaction" },
  "financeOperations.otherRecords": { fact: financeKinds, beyond: ["transaction"] },
  /** Master data is concerned, or nobody has said yet which records are. */
  "financeOperations.masterData": {
    any: [{ fact: financeKinds, has: "master-data" }, { not: { fact: financeKinds, known: true } }],
  },
  "businessCentral.ledger": { fact: centralKinds, has: "ledger-entry" },
  "businessCentral.keptDocument": {
    all: [
      { fact: centralKinds, has: "posted-document" },
      { fact: "businessCentral.postedDocumentUnderRetention", is: true },
    ],
  },
  "businessCentral.deletableDocument": {
    any: [
      { fact: centralKinds, has: "memo" },
      {
        all: [
          { fact: centralKinds, has: "posted-document" },
          { not: { fact: "businessCentral.postedDocumentUnderRetention", is: true } },
        ],
      },
    ],
  },
  /** Other records than ledger entries are concerned, or nobody has said yet which are. */
  "businessCentral.besideLedger": {
    any: [{ fact: centralKinds, beyond: ["ledger-entry"] }, { not: { fact: centralKinds, known: true } }],
  },
  "businessCentral.documentsOnly": {
    all: [
      { fact: centralKinds, known: true },
      { not: { fact: centralKinds, beyond: ["memo", "posted-document"] } },
    ],
  },
  /** Beside the ledger there is something that can be corrected, restricted or deleted. */
  "businessCentral.somethingToChange": { fact: centralKinds, beyond: ["ledger-entry"] },
  "businessCentral.somethingToDelete": {
    any: [
      { fact: centralKinds, beyond: ["ledger-entry", "posted-document"] },
      { term: "businessCentral.deletableDocument" },
      { all: [{ term: "businessCentral.ledger" }, decided] },
    ],
  },
};
