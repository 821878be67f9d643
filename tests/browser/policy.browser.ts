import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { headersFor, kindOf } from "../../src/lib/headers.js";
import { openApp, startHost, type Host, type Opened } from "../support/browser.ts";
import { startStranger, type Stranger } from "../support/stranger.ts";

let app: Opened;
let host: Host;
let stranger: Stranger;

beforeAll(async () => {
  host = await startHost();
  stranger = await startStranger();
  app = await openApp({ url: host.url });
  await app.page.getByRole("heading", { level: 1 }).first().waitFor();
});
afterAll(async () => {
  await app.close();
  await host.stop();
  await stranger.stop();
});

/** Ways out of the page, or into it, that text from a stranger might try. Each says what became of it. */
const attempts: Record<string, (other: string) => Promise<string> | string> = {
  "fetch to its own host": () =>
    fetch("/").then(
      () => "done",
      () => "refused",
    ),
  "fetch to another host": (other) =>
    fetch(other).then(
      () => "done",
      () => "refused",
    ),
  "a web socket": (other) =>
    new Promise((resolve) => {
      const socket = new WebSocket(other.replace("http:", "ws:"));
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
  "a picture from another host": (other) =>
    new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve("done");
      image.onerror = () => resolve("refused");
      image.src = `${other}picture`;
    }),
  "a new window": () => (window.open("about:blank") === null ? "refused" : "done"),
};

const outward = ["fetch to another host", "a web socket", "a picture from another host"];

describe("the policy of the page refuses", () => {
  test.each(Object.keys(attempts))("%s", async (name) => {
    expect(await app.page.evaluate(attempts[name]!, stranger.url)).toBe("refused");
  });

  test("and nothing arrived at the other host, which answers everybody else", async () => {
    expect(stranger.arrived).toEqual([]);
    const page = await app.context.newPage();
    await page.goto(`${stranger.url}page`);
    stranger.arrived.length = 0;
    for (const name of outward) expect(await page.evaluate(attempts[name]!, stranger.url), name).toBe("done");
    expect(stranger.arrived).toEqual(["/", "/ web socket", "/picture"]);
    stranger.arrived.length = 0;
    await page.close();
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
    for (const name of inWorkers)
      expect(await worker.evaluate(attempts[name]!, stranger.url), name).toBe("refused");
    expect(stranger.arrived).toEqual([]);
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
