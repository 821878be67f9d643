import { fold } from "../../lib/text.ts";

/** What a column of another register can mean for a case. */
export const importFields = [
  "reference",
  "received-on",
  "name",
  "email",
  "right",
  "law",
  "status",
  "closed-on",
  "outcome",
] as const;

export type ImportField = (typeof importFields)[number];

/** Which column, counted from 0, holds what; null where none does. */
export type ColumnMap = Readonly<Record<ImportField, number | null>>;

/** Words by which columns are usually called, in English, German and French; the first field that fits takes it. */
const usual: Readonly<Record<ImportField, RegExp>> = {
  reference:
    /\b(?:ref|reference|number|no|nr|nummer|id|aktenzeichen|az|vorgang|numero|case|ticket|dossier)\b/,
  "received-on": /receiv|eingang|eingegangen|recu|reception|request date|date of request|antragsdatum/,
  name: /\b(?:name|data subject|requester|person|betroffene[rn]?|nom|demandeur|personne concernee)\b/,
  email: /e-?mail|courriel/,
  right: /\b(?:rights?|request type|type|recht|art|droits?|objet|art der anfrage|nature)\b/,
  law: /\b(?:law|regime|regulation|gesetz|jurisdiction|loi)\b/,
  status: /status|statut|\bstate\b|\betat\b/,
  "closed-on": /clos|complet|abgeschlossen|erledigt|abschluss|clotur|cloture|answered|beantwortet|repondu/,
  outcome: /outcome|result|ergebnis|resultat|issue|decision|entscheidung/,
};

/** A first proposal for the columns by their names; the officer looks at it before anything is read by it. */
export function proposedColumns(names: readonly string[]): ColumnMap {
  const folded = names.map((name) => fold(name.replace(/_/g, " ")));
  const taken = new Set<number>();
  const order: readonly ImportField[] = [
    "received-on",
    "closed-on",
    "email",
    "status",
    "outcome",
    "right",
    "law",
    "name",
    "reference",
  ];
  const found = order.map((field) => {
    const at = folded.findIndex((name, index) => !taken.has(index) && usual[field].test(name));
    if (at !== -1) taken.add(at);
    return [field, at === -1 ? null : at] as const;
  });
  return Object.fromEntries(found) as Record<ImportField, number | null>; // `order` names every field
}
