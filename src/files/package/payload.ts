import type { PackageItem, PackagePart, PackagePlan } from "../../domain/packaging/plan.ts";
import type { PackageWords } from "../../domain/packaging/words.ts";
import { utf8 } from "../../lib/bytes.ts";
import { columnNames, writeCsv } from "./csv.ts";
import type { Payload } from "./entry.ts";

const digits = (number: number, length: number): string => String(number).padStart(length, "0");

/** The columns of all records of a table in the order in which they first turn up; a name may turn up twice. */
function columnsOf(
  items: readonly PackageItem[],
): readonly { readonly name: string; readonly nth: number }[] {
  const columns = new Map<string, { name: string; nth: number }>();
  for (const { fields } of items) {
    const seen = new Map<string, number>();
    for (const { name } of fields) {
      const nth = seen.get(name) ?? 0;
      seen.set(name, nth + 1);
      columns.set(`${nth} ${name}`, { name, nth });
    }
  }
  return [...columns.values()];
}

function table(part: PackagePart): Payload {
  const columns = columnsOf(part.items);
  const names = columnNames(columns.map(({ name }) => name));
  const rows = part.items.map(({ fields }) =>
    columns.map(({ name, nth }) => fields.filter((field) => field.name === name)[nth]?.value ?? ""),
  );
  const name = `${digits(part.number, 2)}-table`;
  return {
    name,
    path: `data/${name}.csv`,
    bytes: utf8(writeCsv(names, rows)),
    title: part.title,
    format: "csv",
    mediaType: "text/csv",
    columns: names.map((column) => ({ name: column })),
    source: part.source,
    records: part.items.length,
  };
}

/** The members of a record; a name that comes more than once gets a list. */
function members(fields: PackageItem["fields"]): Readonly<Record<string, string | readonly string[]>> {
  const names = [...new Set(fields.map(({ name }) => name))];
  return Object.fromEntries(
    names.map((name) => {
      const values = fields.filter((field) => field.name === name).map(({ value }) => value);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

function records(part: PackagePart): Payload {
  const name = `${digits(part.number, 2)}-${part.format === "eml" ? "mail" : "records"}`;
  const content = part.items.map(({ number, position, redacted, fields }) => ({
    item: number,
    position,
    redacted,
    fields: members(fields),
  }));
  return {
    name,
    path: `data/${name}.json`,
    bytes: utf8(`${JSON.stringify(content, null, 1)}\n`),
    title: part.title,
    format: "json",
    mediaType: "application/json",
    source: part.source,
    records: part.items.length,
  };
}

/** A mail or a text as a person reads it. */
function readable(part: PackagePart, item: PackageItem): Payload {
  const name = `${digits(part.number, 2)}-item-${digits(item.number, 4)}`;
  const lines = item.fields.map((field) =>
    field.value.includes("\n") ? `${field.name}:\n\n${field.value}\n` : `${field.name}: ${field.value}`,
  );
  return {
    name,
    path: `data/${name}.txt`,
    bytes: utf8(`${lines.join("\n").replace(/\r\n?/g, "\n")}\n`),
    title: part.title,
    format: "txt",
    mediaType: "text/plain",
    source: part.source,
    records: 1,
  };
}

/** The payload files of one imported file. */
export function partPayload(part: PackagePart): readonly Payload[] {
  if (part.format === "csv") return [table(part)];
  const mailOrText = part.format === "eml" || part.format === "text";
  return [records(part), ...(mailOrText ? part.items.map((item) => readable(part, item)) : [])];
}

/** What the person told us of themselves, by which the records were found. */
function contact({ dataSubject, organisation }: PackagePlan, { contact: title }: PackageWords): Payload {
  const rows = [
    ["name", dataSubject.name],
    ...(dataSubject.address.trim() === "" ? [] : [["address", dataSubject.address]]),
    ...dataSubject.identifiers.map(({ kind, value }) => [kind, value]),
  ];
  return {
    name: "contact",
    path: "data/contact.csv",
    bytes: utf8(writeCsv(["kind", "value"], rows)),
    title,
    format: "csv",
    mediaType: "text/csv",
    columns: [{ name: "kind" }, { name: "value", rdfType: "https://schema.org/PropertyValue" }],
    source: organisation.name,
    records: rows.length,
  };
}

/** Which record is where: the numbers are those of the review. */
function inventory(plan: PackagePlan, words: PackageWords): Payload {
  const header = ["item", "file", "position", "source", "redacted"];
  const rows = plan.parts.flatMap((part) =>
    part.items.map(({ number, position, redacted }) => [
      String(number),
      partPayload({ ...part, items: [] })[0]?.path ?? "",
      position,
      part.source,
      String(redacted),
    ]),
  );
  return {
    name: "inventory",
    path: "data/inventory.csv",
    bytes: utf8(writeCsv(header, rows)),
    title: words.inventory,
    format: "csv",
    mediaType: "text/csv",
    columns: header.map((name) => ({ name })),
    source: plan.organisation.name,
    records: rows.length,
  };
}

/** All payload files of a package. */
export function payloadOf(plan: PackagePlan, words: PackageWords): readonly Payload[] {
  return [contact(plan, words), inventory(plan, words), ...plan.parts.flatMap(partPayload)];
}
