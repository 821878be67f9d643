import { readdir, readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { build } from "vite";
import { headersFor } from "../../src/lib/headers.js";
import { serve } from "../serve.js";
import type { Ack, Asked, Said, Tasks } from "./tasks.ts";

/** What the page was asked and has not answered; it never answers when it is killed. */
interface Pending {
  readonly resolve: (ok: unknown) => void;
  readonly reject: (refused: Refused) => void;
  readonly ack: (acks: readonly Ack[]) => void;
}

/** What the vault refused, by the code for which the app has words, and what is known of why. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string, why: string) {
    super(`${code}: ${why}`);
    this.code = code;
  }
}

/** The built app on a host of its own, and the page beside it. */
export interface FaultSite {
  /** The address of the page; with `flush: false` its worker never waits for the disk, which is a control. */
  readonly address: (worker?: { readonly flush: boolean }) => string;
  readonly ask: <K extends keyof Tasks>(
    name: K,
    given: Parameters<Tasks[K]>[0],
    ack?: (acks: readonly Ack[]) => void,
  ) => Promise<ReturnType<Tasks[K]>>;
  /** Resolves when the page says that a purge begins. */
  readonly begun: () => Promise<void>;
  /** Forgets what a page that was killed still owes. */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

const root = join(import.meta.dirname, "..", "..");
const policy = "default-src 'self'; worker-src 'self'";

async function pageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      target: "es2024",
      lib: { entry: join(import.meta.dirname, "page.ts"), formats: ["es"], fileName: "page" },
    },
  });
  for (const { output } of Array.isArray(built) ? built : "output" in built ? [built] : [])
    return output[0].code;
  throw new Error("the page beside the app does not build");
}

async function vaultWorker(): Promise<{ path: string; name: string }> {
  const names = await readdir(join(root, "dist", "assets"));
  const name = names.find((one) => /^vault\.worker-[\w-]+\.js$/.test(one));
  if (name === undefined) throw new Error("the app is not built: npm run build");
  return { path: join(root, "dist", "assets", name), name };
}

/** The name of the built worker, which changes with its code: figures of another build do not count. */
export async function buildName(): Promise<string> {
  return (await vaultWorker()).name;
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => (text += part));
    request.on("end", () => resolve(text));
    request.on("error", reject);
  });
}

/** The same worker without what makes its writes durable; the browser still hands them to the system. */
function unflushed(source: string): string {
  const words = [
    [/flush:\(\)=>\w+\(\(\)=>\w+\.flush\(\)\)/, "flush:()=>void 0"],
    [/chromeTransactionDurability:`strict`/, "chromeTransactionDurability:`relaxed`"],
  ] as const;
  return words.reduce((text, [word, other]) => {
    if (!word.test(text)) throw new Error(`the worker says ${word.source} nowhere`);
    return text.replace(word, other);
  }, source);
}

/** Questions on their way to the page, and its answers. */
class Talk {
  readonly #pending = new Map<number, Pending>();
  #next: Asked | null = null;
  #page: ServerResponse | null = null;
  #id = 0;
  whenBegun = (): void => undefined;

  ask(name: keyof Tasks, given: unknown, ack: Pending["ack"]): Promise<unknown> {
    this.#id += 1;
    this.#next = { id: this.#id, name, given };
    this.#send();
    return new Promise((resolve, reject) => this.#pending.set(this.#id, { resolve, reject, ack }));
  }

  #send(): void {
    if (this.#page === null || this.#next === null) return;
    this.#page.setHeader("Content-Type", "application/json");
    this.#page.end(JSON.stringify(this.#next));
    [this.#page, this.#next] = [null, null];
  }

  /** The page waits for something to do. */
  wants(page: ServerResponse): void {
    this.#page = page;
    page.on("close", () => {
      if (this.#page === page) this.#page = null;
    });
    this.#send();
  }

  hear(said: Said): void {
    if (said.id === -1) {
      this.whenBegun();
      return;
    }
    const pending = this.#pending.get(said.id);
    if (pending === undefined) return;
    if ("acks" in said) {
      pending.ack(said.acks);
      return;
    }
    this.#pending.delete(said.id);
    if ("ok" in said) pending.resolve(said.ok);
    else pending.reject(new Refused(said.refused, said.why));
  }

  forget(): void {
    this.#pending.clear();
    [this.#next, this.#page] = [null, null];
  }
}

/** Serves the built app with its own headers, and beside it the page that drives its vault. */
export async function openSite(): Promise<FaultSite> {
  const talk = new Talk();
  const script = await pageScript();
  const { path, name } = await vaultWorker();
  const source = await readFile(path, "utf8");
  const careless = unflushed(source);
  let flushes = true; // under the same name, because later parts of the worker ask for it by its name
  const text = (response: ServerResponse, type: string, body: string): void => {
    response.setHeader("Cache-Control", "no-store");
    response.writeHead(200, { "Content-Type": `${type}; charset=utf-8` }).end(body);
  };
  function beside(at: string, request: IncomingMessage, response: ServerResponse): boolean {
    if (at === `/assets/${name}` && !flushes) {
      for (const [word, value] of Object.entries(headersFor(at))) response.setHeader(word, value);
      text(response, "text/javascript", careless);
    } else if (at === "/faults/") {
      response.setHeader("Content-Security-Policy", policy);
      text(response, "text/html", `<!doctype html><script type="module" src="/faults/page.js"></script>`);
    } else if (at === "/faults/page.js") text(response, "text/javascript", script);
    else if (at === "/faults/task") talk.wants(response);
    else if (at === "/faults/said") {
      void bodyOf(request)
        .then((body) => talk.hear(JSON.parse(body) as Said)) // our own page's
        .catch(() => undefined); // the page was killed while it spoke
      response.writeHead(204).end();
    } else return false;
    return true;
  }
  const server = await serve({ port: 0, beside });
  return {
    address: ({ flush } = { flush: true }) => {
      flushes = flush;
      return `${server.url}/faults/?worker=/assets/${name}`;
    },
    // What the page answers to a task is what the task says it answers: hence `as never`.
    ask: async (task, given, ack = () => undefined) => (await talk.ask(task, given, ack)) as never,
    begun: () => new Promise((resolve) => (talk.whenBegun = resolve)),
    forget: () => talk.forget(),
    close: server.close,
  };
}
