import { describe, expect, test } from "vitest";
import { headersFor, kindOf, metaPolicy } from "../../src/lib/headers.js";

const policy = (path: string) => headersFor(path)["Content-Security-Policy"];

describe("the headers of each kind of file", () => {
  test.each([
    ["/", "page"],
    ["/index.html", "page"],
    ["/sw.js", "serviceWorker"],
    ["/assets/vault.worker-A1_b-2.js", "vault"],
    ["/assets/kdf.worker-Abc.js", "kdf"],
    ["/assets/import.worker-Abc.js", "worker"],
    ["/assets/index-Abc.js", "other"],
    ["/elsewhere/vault.worker-Abc.js", "other"],
    ["", "other"],
  ])("%s is a %s", (path, kind) => {
    expect(kindOf(path)).toBe(kind);
  });

  test("only the key derivation may compile WebAssembly", () => {
    const paths = [
      "/",
      "/sw.js",
      "/assets/vault.worker-A.js",
      "/assets/import.worker-A.js",
      "/assets/a-A.js",
    ];
    expect(paths.filter((path) => policy(path)?.includes("wasm-unsafe-eval"))).toEqual([]);
    expect(policy("/assets/kdf.worker-A.js")).toContain("'wasm-unsafe-eval'");
  });

  test("only the service worker may connect, and to nothing but its own host", () => {
    expect(policy("/sw.js")).toContain("connect-src 'self'");
    for (const path of ["/", "/assets/vault.worker-A.js", "/assets/import.worker-A.js"]) {
      expect(policy(path)).toContain("connect-src 'none'");
    }
  });

  test("hashed files are kept for good, all others are asked for again", () => {
    expect(headersFor("/assets/index-Abc.js")["Cache-Control"]).toContain("immutable");
    expect(headersFor("/")["Cache-Control"]).toBe("no-cache");
    expect(headersFor("/sw.js")["Cache-Control"]).toBe("no-cache");
  });

  test("the page says its policy again without what a browser obeys only in a header", () => {
    expect(policy("/")?.startsWith(`${metaPolicy}; frame-ancestors`)).toBe(true);
    expect(metaPolicy).not.toMatch(/sandbox|frame-ancestors/);
  });
});
