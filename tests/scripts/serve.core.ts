import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../scripts/serve.js";
import { headersFor } from "../../src/lib/headers.js";

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "habeas-serve-"));
  await writeFile(join(folder, "index.html"), "<!doctype html>");
  await writeFile(join(folder, "sw.js"), "0");
  server = await serve({ port: 0, root: folder });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Asks without the tidying of paths that `fetch` does. */
function ask(path: string, method = "GET"): Promise<{ status: number; headers: Headers; body: string }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    request({ host: "localhost", port, path, method }, (response) => {
      let body = "";
      response.on("data", (part: Buffer) => (body += part.toString()));
      response.on("end", () => {
        const headers = new Headers();
        for (const [name, value] of Object.entries(response.headers)) headers.set(name, String(value));
        resolve({ status: response.statusCode ?? 0, headers, body });
      });
    })
      .on("error", reject)
      .end();
  });
}

describe("the server of npm start", () => {
  test.each(["/", "/index.html", "/sw.js", "/nothing-here", "/../package.json"])(
    "answers %s with the headers that belong to it",
    async (path) => {
      const { headers } = await ask(path);
      const expected = headersFor(path.includes("..") ? "" : path);
      const { "Cache-Control": _, ...rest } = expected;
      for (const [name, value] of Object.entries(rest)) expect(headers.get(name), name).toBe(value);
    },
  );

  test.each([
    "/../package.json",
    "/%2e%2e/package.json",
    "/..%5cpackage.json",
    "/%00",
    "/%",
    "/none",
    "//etc/",
  ])("gives nothing for %s", async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: "There is nothing here.\n" });
  });

  test("answers HEAD without a body and refuses to be written to", async () => {
    expect(await ask("/", "HEAD")).toMatchObject({ status: 200, body: "" });
    expect(await ask("/", "POST")).toMatchObject({ status: 405 });
  });
});
