import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { headersFor } from "../../src/lib/headers.js";

const root = join(import.meta.dirname, "..", "..");

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null }>;
  readonly said: () => string;
  readonly complained: () => string;
}

function start(command: string, words: string[]): Run {
  const { NODE_ENV: _mode, VITEST: _vitest, ...env } = process.env;
  const child = spawn(command, words, { cwd: root, env });
  let said = "";
  let complained = "";
  child.stdout.on("data", (part: Buffer) => (said += part.toString()));
  child.stderr.on("data", (part: Buffer) => (complained += part.toString()));
  const ended = new Promise<{ code: number | null }>((resolve) =>
    child.on("close", (code) => resolve({ code })),
  );
  return { child, ended, said: () => said, complained: () => complained };
}

/** Whether somebody holds the one port of `npm start` (a person may be running the app beside the tests). */
function portTaken(): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(true));
    probe.listen(4173, "localhost", () => probe.close(() => resolve(false)));
  });
}

test("npm start serves at its one address, refuses a second start in one line, and ends when told to", async () => {
  await expect.poll(portTaken, { timeout: 30_000, message: "port 4173 must be free" }).toBe(false);
  const first = start("npm", ["start"]);
  await expect.poll(first.said, { timeout: 30_000 }).toMatch(/\nhttp:\/\/localhost:4173\n$/);
  const answer = await fetch("http://localhost:4173/");
  expect(answer.headers.get("content-security-policy")).toBe(headersFor("/")["Content-Security-Policy"]);

  const second = start("node", ["scripts/start.js"]);
  expect(await second.ended).toEqual({ code: 1 });
  expect(second.complained()).toMatch(/^Port 4173 is already taken .*\n$/);
  expect(second.said()).toBe("");

  first.child.kill("SIGTERM");
  await first.ended;
  await expect.poll(portTaken, { timeout: 3000 }).toBe(false);
});
