import JSZip from "jszip";
import { documentDate } from "../../domain/document-date.ts";
import type { PackagePlan } from "../../domain/packaging/plan.ts";
import type { PackageWords } from "../../domain/packaging/words.ts";
import { concat, utf8, type Bytes } from "../../lib/bytes.ts";
import { bagDeclaration, bagInfo, payloadManifests, tagManifests } from "./bag.ts";
import { descriptor } from "./descriptor.ts";
import { requestRecord } from "./dpv.ts";
import { digest, type Entry } from "./entry.ts";
import { payloadOf } from "./payload.ts";
import { recordsSchema } from "./schema.ts";
import { startHere } from "./start-here.ts";

/** A package, and what is recorded of it. */
export interface BuiltPackage {
  readonly name: string;
  readonly bytes: Bytes;
  readonly files: number;
  readonly sha256: string;
  /** SHA-256 of `tagmanifest-sha512.txt`: the one number that stands for the whole. */
  readonly tagmanifest: string;
}

/** Told how many of how many parts of the work are done. */
export type OnProgress = (done: number, total: number) => void;

/** `README.txt` in plain ASCII, so that any program from any time shows it. */
function readme(plan: PackagePlan, words: PackageWords): string {
  const filled = words.readme.map((line) =>
    line.replace("{case}", plan.caseNumber).replace("{date}", documentDate(plan.madeOn, words.months)),
  );
  const lines = plan.practice ? [words.practice, ...filled] : filled;
  return lines.map((line) => `${line.normalize("NFKD").replace(/[^\x20-\x7e]/g, "")}\r\n`).join("");
}

/** Every file of the package, in the order in which it is written. */
export async function packageEntries(
  plan: PackagePlan,
  words: PackageWords,
  letter: Bytes | null,
): Promise<readonly Entry[]> {
  const payload = payloadOf(plan, words);
  const manifests = await payloadManifests(payload);
  const tags: readonly Entry[] = [
    { path: "START-HERE.html", bytes: utf8(startHere(plan, payload, words, letter !== null)) },
    { path: "README.txt", bytes: utf8(readme(plan, words)) },
    ...(letter === null ? [] : [{ path: "letter.pdf", bytes: letter }]),
    { path: "datapackage.json", bytes: utf8(await descriptor(plan, payload, words)) },
    { path: "dsr.jsonld", bytes: utf8(requestRecord(plan)) },
    { path: "records.schema.json", bytes: utf8(`${JSON.stringify(recordsSchema, null, 2)}\n`) },
    { path: "bagit.txt", bytes: utf8(bagDeclaration) },
    { path: "bag-info.txt", bytes: utf8(bagInfo(plan, payload, words)) },
    ...manifests,
  ];
  return [...tags, ...(await tagManifests(tags)), ...payload];
}

/** The entries as a ZIP of the simplest kind (ISO/IEC 21320-1): one top folder, fixed times, no surprises. */
async function zip(
  top: string,
  entries: readonly Entry[],
  made: Date,
  onProgress: OnProgress,
): Promise<Bytes> {
  const archive = new JSZip();
  for (const { path, bytes } of entries) {
    const compression = path.endsWith(".pdf") ? "STORE" : "DEFLATE";
    archive.file(`${top}/${path}`, bytes, { date: made, compression, createFolders: false });
  }
  const stream = archive.generateInternalStream({
    type: "uint8array",
    streamFiles: true,
    platform: "DOS",
    compressionOptions: { level: 6 },
  });
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    stream
      .on("data", (chunk, { percent }) => {
        chunks.push(chunk);
        onProgress(Math.floor((percent * entries.length) / 100), entries.length);
      })
      .on("error", reject)
      .on("end", () => resolve(concat(...chunks)))
      .resume();
  });
}

/** Builds the package of a plan; the same plan gives the same bytes. */
export async function buildPackage(
  plan: PackagePlan,
  words: PackageWords,
  letter: Bytes | null,
  onProgress: OnProgress,
): Promise<BuiltPackage> {
  const entries = await packageEntries(plan, words, letter);
  const top = entries.find(({ path }) => path === "tagmanifest-sha512.txt");
  if (top === undefined) throw new Error("a package without tagmanifest-sha512.txt");
  const bytes = await zip(plan.name, entries, new Date(`${plan.madeOn}T12:00:00Z`), onProgress);
  onProgress(entries.length, entries.length);
  return {
    name: `${plan.name}.zip`,
    bytes,
    files: entries.length,
    sha256: await digest("SHA-256", bytes),
    tagmanifest: await digest("SHA-256", top.bytes),
  };
}
