import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { beforeAll, describe, expect, test } from "vitest";
import { packageWords } from "../../../src/content/package.en.ts";
import { buildPackage, type BuiltPackage } from "../../../src/files/package/build.ts";
import { verifyPackage } from "../../../src/files/package/verify.ts";
import { utf8, type Bytes } from "../../../src/lib/bytes.ts";
import { Failure } from "../../../src/lib/failure.ts";
import { emptyFolder } from "../../support/outside.ts";
import { planned } from "../../support/reviewed.ts";

const top = "dsr-2026-014-export-1";
let built: BuiltPackage;
beforeAll(async () => {
  built = await buildPackage(planned(), packageWords, null, () => undefined);
});

async function altered(change: (zip: JSZip) => void): Promise<Bytes> {
  const zip = await JSZip.loadAsync(built.bytes);
  change(zip);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" }) as Promise<Bytes>;
}

async function codeOf(bytes: Bytes): Promise<string> {
  try {
    await verifyPackage(bytes);
    return "verified";
  } catch (error) {
    return error instanceof Failure ? error.code : "another error";
  }
}

describe("verifying a package", () => {
  test("finds a new one intact and gives the number that stands for it", async () => {
    expect(await verifyPackage(built.bytes)).toEqual({
      kind: "intact",
      name: top,
      files: built.files,
      tagmanifest: built.tagmanifest,
    });
  });

  test("takes one that another program packed again", async () => {
    const folder = emptyFolder("core", "verify");
    writeFileSync(join(folder, "a.zip"), built.bytes);
    execFileSync("unzip", ["-q", "a.zip"], { cwd: folder });
    execFileSync("7z", ["a", "-bso0", "b.zip", top], { cwd: folder });
    expect(await verifyPackage(new Uint8Array(readFileSync(join(folder, "b.zip"))))).toMatchObject({
      kind: "intact",
    });
  });

  test.each([
    [
      "a changed payload",
      (zip: JSZip) => zip.file(`${top}/data/01-table.csv`, "x"),
      "data/01-table.csv",
      "changed",
    ],
    [
      "a changed description",
      (zip: JSZip) => zip.file(`${top}/datapackage.json`, "{}"),
      "datapackage.json",
      "changed",
    ],
    ["a missing file", (zip: JSZip) => zip.remove(`${top}/data/contact.csv`), "data/contact.csv", "missing"],
    ["an added payload", (zip: JSZip) => zip.file(`${top}/data/more.csv`, "x"), "data/more.csv", "unlisted"],
    ["an added page", (zip: JSZip) => zip.file(`${top}/extra.html`, "x"), "extra.html", "unlisted"],
    ["a file beside the folder", (zip: JSZip) => zip.file("stray.txt", "x"), "stray.txt", "malformed"],
    [
      "a missing manifest",
      (zip: JSZip) => zip.remove(`${top}/manifest-sha512.txt`),
      "manifest-sha512.txt",
      "missing",
    ],
    [
      "a manifest in another form",
      (zip: JSZip) => zip.file(`${top}/tagmanifest-sha256.txt`, "abc *x\n"),
      "tagmanifest-sha256.txt",
      "malformed",
    ],
    [
      "a blank before the colon",
      (zip: JSZip) =>
        zip.file(`${top}/bagit.txt`, "BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n"),
      "bagit.txt",
      "malformed",
    ],
  ])("reports %s", async (_, change, file, flaw) => {
    const verdict = await verifyPackage(await altered(change));
    expect(verdict).toMatchObject({ kind: "differs" });
    if (verdict.kind === "differs") expect(verdict.flaws).toContainEqual({ file, flaw });
  });

  test("refuses what is no archive, is cut short, or wants out of its folder", async () => {
    expect(await codeOf(utf8(""))).toBe("file-unknown-format");
    expect(await codeOf(utf8("no archive at all, only some text"))).toBe("file-unknown-format");
    expect(await codeOf(built.bytes.slice(0, built.bytes.length / 2))).toBe("file-unknown-format");
    expect(await codeOf(await altered((zip) => zip.file("../evil.txt", "x", { createFolders: false })))).toBe(
      "file-unknown-format",
    );
  });

  test("refuses an archive that unpacks to more than a gigabyte before unpacking it", async () => {
    const bytes = built.bytes.slice();
    const view = new DataView(bytes.buffer);
    const end = bytes.length - 22;
    view.setUint32(view.getUint32(end + 16, true) + 24, 0xfffffff0, true);
    expect(await codeOf(bytes)).toBe("file-limit");
  });

  test("refuses an entry that turns out longer than it says", async () => {
    const bytes = built.bytes.slice();
    const view = new DataView(bytes.buffer);
    view.setUint32(view.getUint32(bytes.length - 6, true) + 24, 5, true);
    expect(await codeOf(bytes)).toBe("file-unknown-format");
  });
});
