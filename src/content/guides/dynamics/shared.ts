import type { Note, Step } from "../../../domain/guide/guide.ts";
import { administrator, controller } from "../words.ts";

/** What these guides do not reach. */
export const outsideCustomerData: Note = {
  kind: "limit",
  text: "This route covers Customer Data only. Personal data may also be in administrator data or in data from support, which need routes of their own.",
  rules: ["D365-GEN-01"],
};

/** Deleting through a spreadsheet can leave a record without content. */
export const emptiedIsNotDeleted: Note = {
  kind: "warning",
  text: "The same means serves for correcting: emptied fields are no deleted record. Search again before you attest.",
  rules: ["D365-DEL-01"],
};

/** Finding comes before everything else. */
export const searchFirst: Step = {
  id: "pin-down",
  stage: "discover",
  title: "Pin down the Customer Data the request is about",
  text: "Search and settle which data is concerned before anything else. Microsoft supplies means of searching; finding and classifying personal data rightly stays your duty.",
  actor: controller,
  evidence: "Searches and hits",
  rules: ["D365-GEN-03"],
};

/** Restriction by keeping the data apart. */
export const restrictByIsolation: Step = {
  id: "restrict-by-isolation",
  stage: "change",
  rights: ["restrict"],
  title: "Take the data out of the service and keep it apart",
  text: "Take the data out of the online service and keep it in a separate store, out of reach of the application's processing.",
  actor: administrator,
  channel: "Export to an isolated store",
  evidence: "Storage place, day, and proof that the live record is out of processing",
  warnings: [
    {
      kind: "warning",
      text: "A mere copy restricts nothing: the step is done only when the live record is out of processing.",
      rules: ["D365-RES-01"],
    },
  ],
  rules: ["D365-RES-01"],
};
