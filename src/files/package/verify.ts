import type { PackageFlaw } from "../../domain/packaging/flaw.ts";
import { fromUtf8, type Bytes } from "../../lib/bytes.ts";
import { bagDeclaration } from "./bag.ts";
import { digest } from "./entry.ts";
import { zipEntries } from "./unzip.ts";

/** Whether a package is as it was made. */
export type PackageVerdict =
  | {
      readonly kind: "intact";
      readonly name: string;
      readonly files: number;
      /** To compare with what the case or a letter says. */
      readonly tagmanifest: string;
    }
  | {
      readonly kind: "differs";
      readonly name: string;
      readonly flaws: readonly { readonly file: string; readonly flaw: PackageFlaw }[];
    };

const algorithms = [
  ["sha256", "SHA-256", 64],
  ["sha512", "SHA-512", 128],
] as const;

type Flaws = Map<string, PackageFlaw>;

/** The lines of a manifest: hash, two blanks, path; anything else is malformed (stricter than RFC 8493 asks). */
function parseManifest(text: string, length: number): ReadonlyMap<string, string> | null {
  const listed = new Map<string, string>();
  if (text !== "" && !text.endsWith("\n")) return null;
  for (const line of text.split("\n").slice(0, -1)) {
    const [, hash = "", path = ""] = /^([0-9a-f]+) {2}([^\r]+)$/.exec(line) ?? [];
    if (hash.length !== length || path === "" || listed.has(path)) return null;
    listed.set(path, hash);
  }
  return listed;
}

async function checkList(
  name: string,
  [, algorithm, length]: (typeof algorithms)[number],
  files: ReadonlyMap<string, Bytes>,
  covered: (path: string) => boolean,
  flaws: Flaws,
): Promise<void> {
  const bytes = files.get(name);
  if (bytes === undefined) {
    flaws.set(name, "missing");
    return;
  }
  const listed = parseManifest(fromUtf8(bytes), length);
  if (listed === null) {
    flaws.set(name, "malformed");
    return;
  }
  for (const [path, hash] of listed) {
    const file = files.get(path);
    if (file === undefined) flaws.set(path, "missing");
    else if ((await digest(algorithm, file)) !== hash) flaws.set(path, "changed");
  }
  for (const path of files.keys()) if (covered(path) && !listed.has(path)) flaws.set(path, "unlisted");
}

/** `octets.files` of the payload, as the bag says it once. */
function checkOxum(files: ReadonlyMap<string, Bytes>, flaws: Flaws): void {
  const info = files.get("bag-info.txt");
  const said = info === undefined ? null : /^Payload-Oxum: (\d+)\.(\d+)$/m.exec(fromUtf8(info));
  if (said === null) return;
  const payload = [...files].filter(([path]) => path.startsWith("data/"));
  const octets = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  if (said[1] !== String(octets) || said[2] !== String(payload.length)) flaws.set("bag-info.txt", "changed");
}

/** Checks a package against everything it says of itself: declaration, all four manifests, and that nothing was added. */
export async function verifyPackage(archive: Bytes): Promise<PackageVerdict> {
  const files = new Map<string, Bytes>();
  const flaws: Flaws = new Map();
  const entries = zipEntries(archive);
  const top = entries[0]?.path.split("/")[0] ?? "";
  for (const { path, read } of entries) {
    const inside = path.slice(top.length + 1);
    if (!path.startsWith(`${top}/`) || files.has(inside)) flaws.set(path, "malformed");
    else files.set(inside, await read());
  }
  const ofPayload = (path: string): boolean => path.startsWith("data/");
  const ofTags = (path: string): boolean =>
    !ofPayload(path) && !path.startsWith("tagmanifest-") && !path.startsWith("signatures/");
  for (const one of algorithms) {
    await checkList(`manifest-${one[0]}.txt`, one, files, ofPayload, flaws);
    await checkList(`tagmanifest-${one[0]}.txt`, one, files, ofTags, flaws);
  }
  const declaration = files.get("bagit.txt");
  if (declaration === undefined) flaws.set("bagit.txt", "missing");
  else if (new TextDecoder().decode(declaration) !== bagDeclaration) flaws.set("bagit.txt", "malformed");
  checkOxum(files, flaws);
  const head = files.get("tagmanifest-sha512.txt");
  return flaws.size === 0 && head !== undefined
    ? { kind: "intact", name: top, files: files.size, tagmanifest: await digest("SHA-256", head) }
    : { kind: "differs", name: top, flaws: [...flaws].map(([file, flaw]) => ({ file, flaw })) };
}
