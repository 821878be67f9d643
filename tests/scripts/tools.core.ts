import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");

function makeToolsReady(env: Record<string, string>): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, ["scripts/tools.js"], { cwd: root, env, encoding: "utf8" });
}

describe("making the tools of the tests ready", () => {
  test("where nothing can be installed, one line names what is missing", () => {
    const { status, stderr } = makeToolsReady({ PATH: "" });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The tests need these programs; .*unzip.*qpdf.*poppler-utils.*\n$/);
  });

  test("a CHROME_PATH that leads nowhere is said, not passed over", () => {
    const { status, stderr } = makeToolsReady({ PATH: "", CHROME_PATH: "/nowhere/chrome" });
    expect(status).toBe(1);
    expect(stderr).toBe("CHROME_PATH names /nowhere/chrome, and there is no such file.\n");
  });
});
