import type { PackagePlan } from "../../domain/packaging/plan.ts";
import type { PackageWords } from "../../domain/packaging/words.ts";
import { utf8 } from "../../lib/bytes.ts";
import { product } from "../../lib/product.ts";
import { digest, type Entry } from "./entry.ts";

/** The declaration of a bag (RFC 8493 section 2.1.1), to the byte. */
export const bagDeclaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

const algorithms = [
  ["sha256", "SHA-256"],
  ["sha512", "SHA-512"],
] as const;

/** A label with its value; long values go on in indented lines (RFC 8493 section 2.2.2). */
function labelled(label: string, value: string): string {
  const lines: string[] = [];
  let line = `${label}:`;
  for (const word of value.split(/\s+/u).filter((part) => part !== "")) {
    if (line.length + 1 + word.length > 79 && line !== `${label}:`) {
      lines.push(line);
      line = "  ";
    }
    line += line === "  " ? word : ` ${word}`;
  }
  return [...lines, line].join("\n");
}

/** `bag-info.txt`: who made the bag, for which case; it names no data subject. */
export function bagInfo(plan: PackagePlan, payload: readonly Entry[], words: PackageWords): string {
  const { organisation, auditHead } = plan;
  const octets = payload.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const email = /^[^\s@]+@[^\s@]+$/.test(organisation.officerContact.trim());
  const lines: readonly (readonly [string, string])[] = [
    ["Source-Organization", organisation.name],
    ["Organization-Address", organisation.address.replace(/\s*\n\s*/g, ", ")],
    ["Contact-Name", organisation.officerName],
    ...(email ? [["Contact-Email", organisation.officerContact.trim()] as const] : []),
    ["External-Description", `Copy of personal data, case ${plan.caseNumber}`],
    ["External-Identifier", `urn:uuid:${plan.id}`],
    ["Internal-Sender-Identifier", plan.caseNumber],
    ["Bagging-Date", plan.madeOn],
    ["Payload-Oxum", `${octets}.${payload.length}`],
    ["Bag-Software-Agent", `${product.name} ${product.version}`],
    ...(auditHead === null ? [] : [["Audit-Head", `${auditHead.seq} ${auditHead.hash}`] as const]),
    ...(plan.practice ? [["Practice", words.practice] as const] : []),
  ];
  const said = lines.filter(([, value]) => value.trim() !== "");
  return `${said.map(([label, value]) => labelled(label, value)).join("\n")}\n`;
}

async function manifest(algorithm: "SHA-256" | "SHA-512", entries: readonly Entry[]): Promise<string> {
  const lines = await Promise.all(
    entries.map(async ({ path, bytes }) => `${await digest(algorithm, bytes)}  ${path}\n`),
  );
  return lines.join("");
}

/** The manifests of the payload. */
export function payloadManifests(payload: readonly Entry[]): Promise<readonly Entry[]> {
  return Promise.all(
    algorithms.map(async ([name, algorithm]) => ({
      path: `manifest-${name}.txt`,
      bytes: utf8(await manifest(algorithm, payload)),
    })),
  );
}

/** The manifests of everything beside the payload; they stand at the top of the chain and list themselves nowhere. */
export function tagManifests(tags: readonly Entry[]): Promise<readonly Entry[]> {
  return Promise.all(
    algorithms.map(async ([name, algorithm]) => ({
      path: `tagmanifest-${name}.txt`,
      bytes: utf8(await manifest(algorithm, tags)),
    })),
  );
}
