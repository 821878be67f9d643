import type { PackagePlan } from "../../domain/packaging/plan.ts";
import type { PackageWords } from "../../domain/packaging/words.ts";
import { digest, type Payload } from "./entry.ts";
import { rightIri } from "./rights.ts";

async function resource(payload: Payload): Promise<object> {
  const { columns } = payload;
  const hash = `sha256:${await digest("SHA-256", payload.bytes)}`;
  return {
    name: payload.name,
    path: payload.path,
    title: payload.title,
    format: payload.format,
    mediatype: payload.mediaType,
    encoding: "utf-8",
    bytes: payload.bytes.length,
    hash,
    ...(payload.source.trim() === "" ? {} : { sources: [{ title: payload.source }] }),
    ...(columns === undefined
      ? { profile: "data-resource" }
      : {
          type: "table",
          profile: "tabular-data-resource",
          dialect: {
            delimiter: ",",
            lineTerminator: "\r\n",
            quoteChar: '"',
            doubleQuote: true,
            header: true,
          },
          schema: { fields: columns.map((column) => ({ ...column, type: "string" })), missingValues: [""] },
        }),
  };
}

function contributor({ organisation }: PackagePlan): object {
  const { name, officerContact } = organisation;
  const email = /^[^\s@]+@[^\s@]+$/.test(officerContact.trim()) ? { email: officerContact.trim() } : {};
  return { title: name.trim() === "" ? "-" : name, ...email, roles: ["rightsHolder"], role: "publisher" };
}

/** `datapackage.json`: what each file holds, readable as Data Package version 2 and version 1. */
export async function descriptor(
  plan: PackagePlan,
  payload: readonly Payload[],
  words: PackageWords,
): Promise<string> {
  const sources = [...new Set(plan.parts.map(({ source }) => source))].filter((title) => title.trim() !== "");
  const content = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    profile: "data-package",
    name: plan.name,
    id: `urn:uuid:${plan.id}`,
    title: plan.practice ? `${words.title} (${words.practice})` : words.title,
    version: `${plan.version}.0.0`,
    created: `${plan.madeOn}T12:00:00Z`,
    contributors: [contributor(plan)],
    ...(sources.length === 0 ? {} : { sources: sources.map((title) => ({ title })) }),
    resources: await Promise.all(payload.map(resource)),
    "dsr:caseRef": plan.caseNumber,
    "dsr:regime": plan.regime,
    "dsr:rights": plan.rights.map((right) => rightIri(plan.regime, right)),
    "dsr:withheld": plan.withheld.map(({ source, count }) => ({
      what: words.withheldAt.replace("{count}", String(count)).replace("{source}", source),
      reasonIri: "https://w3id.org/dpv/justifications#ThirdPartyRightsImpaired",
      text: words.withheldReason,
    })),
    "dsr:practice": plan.practice,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
