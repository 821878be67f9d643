import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { headersFor, kindOf } from "../../src/lib/headers.js";
import { openApp, startHost, type Host, type Opened } from "../support/browser.ts";

let app: Opened;
let host: Host;

beforeAll(async () => {
  host = await startHost();
  app = await openApp({ url: host.url });
  await app.page.getByRole("heading", { level: 1 }).first().waitFor();
});
afterAll(async () => {
  await app.close();
  await host.stop();
});

/** Ways out of the page, or into it, that text from a stranger might try. Each says what became of it. */
const attempts: Record<string, () => Promise<string> | string> = {
  "fetch to its own host": () =>
    fetch("/").then(
      () => "done",
      () => "refused",
    ),
  "fetch to another host": () =>
    fetch("http://127.0.0.1:9/").then(
      () => "done",
      () => "refused",
    ),
  "a web socket": () =>
    new Promise((resolve) => {
      const socket = new WebSocket("ws://127.0.0.1:9/");
      socket.onopen = () => resolve("done");
      socket.onerror = () => resolve("refused");
    }),
  "an inline script": () => {
    const script = document.createElement("script");
    try {
      script.textContent = "globalThis.ran = true";
      document.head.append(script);
    } catch {
      return "refused";
    }
    return "ran" in globalThis ? "done" : "refused";
  },
  "text as HTML": () => {
    try {
      document.createElement("div").innerHTML = "<b>x</b>";
      return "done";
    } catch {
      return "refused";
    }
  },
  "text as a timer": () => {
    try {
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- that it is refused is what is tested
      setTimeout("globalThis.timed = true");
      return "done";
    } catch {
      return "refused";
    }
  },
  "a worker from a plain address": () => {
    try {
      new Worker("/assets/none.worker-A.js");
      return "done";
    } catch {
      return "refused";
    }
  },
  "a picture from another host": () =>
    new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve("done");
      image.onerror = () => resolve("refused");
      image.src = "http://127.0.0.1:9/x.png";
    }),
  "a new window": () => (window.open("about:blank") === null ? "refused" : "done"),
};

describe("the policy of the page refuses", () => {
  test.each(Object.keys(attempts))("%s", async (name) => {
    expect(await app.page.evaluate(attempts[name]!)).toBe("refused");
  });

  test("and it is the policy that did: each refusal was reported", () => {
    const blocked = app.observed.violations.map((text) => text.split(" ")[0]);
    expect(new Set(blocked)).toEqual(new Set(["connect-src", "require-trusted-types-for", "img-src"]));
  });

  test("a beacon, which says nothing to its sender but does not arrive", async () => {
    await app.page.evaluate(() => navigator.sendBeacon("/beacon", "x"));
    await app.page.waitForTimeout(500);
    expect(host.asked).not.toContain("/beacon");
    expect(host.asked).toContain("/");
  });
});

const inWorkers = ["fetch to its own host", "fetch to another host", "a web socket", "text as a timer"];

describe("in every worker, started as the app starts it", async () => {
  const files = await readdir(join(import.meta.dirname, "..", "..", "dist", "assets"));
  const workers = files.filter((file) => /\.worker-.*\.js$/.test(file));

  test("there are the four that the app has", () => {
    expect(workers.map((file) => file.split(".")[0]).toSorted()).toEqual([
      "import",
      "kdf",
      "output",
      "vault",
    ]);
  });

  test.each(workers)("%s reaches nobody and runs no text as code", async (file) => {
    const page = await app.context.newPage();
    // Before the app makes the one policy that may name workers.
    await page.addInitScript(() => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: {
          createPolicy: (name: string, rules: object) => { createScriptURL: (url: string) => string };
        };
      };
      const policy = trustedTypes.createPolicy("habeas-worker-url", {
        createScriptURL: (url: string) => url,
      });
      Object.assign(globalThis, {
        startWorker: (url: string) => new Worker(policy.createScriptURL(url), { type: "module" }),
      });
    });
    await page.goto(host.url);
    const started = page.waitForEvent("worker");
    await page.evaluate((url) => {
      (globalThis as unknown as { startWorker: (url: string) => void }).startWorker(url); // of the script above
    }, `/assets/${file}`);
    const worker = await started;
    for (const name of inWorkers) expect(await worker.evaluate(attempts[name]!), name).toBe("refused");
    await page.close();
  });
});

test("every file of the build is sent with the headers of its kind, and every worker is known as one", async () => {
  const files = await readdir(join(import.meta.dirname, "..", "..", "dist", "assets"));
  for (const file of files) {
    const path = `/assets/${file}`;
    const { headers } = await fetch(inject("url") + path, { method: "HEAD" });
    for (const [name, value] of Object.entries(headersFor(path))) expect(headers.get(name), path).toBe(value);
    expect(kindOf(path) === "other", path).toBe(!file.includes(".worker-"));
  }
});
