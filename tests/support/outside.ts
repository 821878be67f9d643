import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Runs a program that is not ours; its output, or an error that quotes what it said. */
export function run(program: string, args: readonly string[], cwd?: string): string {
  return execFileSync(program, args, { cwd, encoding: "utf8", stdio: "pipe", maxBuffer: 64 * 2 ** 20 });
}

/** An empty folder inside `test-results`, which git ignores. */
export function emptyFolder(...names: readonly string[]): string {
  const folder = join(import.meta.dirname, "..", "..", "test-results", ...names);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The text of a PDF in the order in which it was set, white space as single blanks. */
export function textOfPdf(file: string): string {
  return run("pdftotext", ["-raw", file, "-"]).replace(/\s+/g, " ");
}

/** Those of the lines that a PDF does not show, wherever it broke them. */
export function notIn(text: string, lines: readonly string[]): readonly string[] {
  const tight = (words: string): string => words.replace(/\s+/g, "");
  return lines.filter((line) => !tight(text).includes(tight(line)));
}

/** Unpacks an archive with `unzip` after `unzip -t` found it whole. */
export function unpack(archive: string, folder: string): void {
  run("unzip", ["-tq", archive]);
  run("unzip", ["-q", archive, "-d", folder]);
}

/** Has the outside checksum programs verify all four manifests of a bag. */
export function checkManifests(bag: string): void {
  for (const algorithm of ["sha256", "sha512"])
    for (const manifest of ["manifest", "tagmanifest"])
      run(`${algorithm}sum`, ["--strict", "--quiet", "-c", `${manifest}-${algorithm}.txt`], bag);
}
