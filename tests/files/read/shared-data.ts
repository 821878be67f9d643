import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Identifier } from "../../../src/domain/identifier.ts";
import { importFile } from "../../../src/files/import.ts";
import { Failure } from "../../../src/lib/failure.ts";

// Real exports of other people, tried in addition where somebody has them: HABEAS_SHARED names the folder.
const data = join(process.env["HABEAS_SHARED"] ?? "", "data");
const here = process.env["HABEAS_SHARED"] !== undefined && existsSync(data);
const readable = /\.(?:csv|tsv|json|jsonl|ndjson|xml|eml|txt|log)$/i;
const files = here
  ? readdirSync(data, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && readable.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
  : [];

async function outcome(path: string, identifiers: readonly Identifier[] = []): Promise<string> {
  try {
    const { records } = await importFile(
      new Blob([readFileSync(path)]),
      basename(path),
      identifiers,
      {},
      () => undefined,
    );
    return `read ${records}`;
  } catch (error) {
    if (error instanceof Failure && error.code !== "bug") return error.code;
    throw error;
  }
}

/** Adds the tests over real files to a suite, where the files are; without them there is nothing to skip. */
export function describeSharedData(): void {
  if (!here) return;
  describe("files that nobody on this project wrote", () => {
    test("are each read or refused for a reason", { timeout: 300_000 }, async () => {
      for (const path of files) expect(await outcome(path), path).toMatch(/^(?:read \d+|file-[a-z-]+)$/);
    });

    test(
      "that are JSON by the standard are read, and those that are not are refused",
      { timeout: 60_000 },
      async () => {
        const suite = files.filter((path) => path.includes("suite_json"));
        for (const path of suite.filter((name) => basename(name).startsWith("y_"))) {
          expect(await outcome(path), path).toMatch(/^read/);
        }
        for (const path of suite.filter((name) => basename(name).startsWith("n_"))) {
          expect(await outcome(path), path).toMatch(/^file-/);
        }
      },
    );
  });
}
