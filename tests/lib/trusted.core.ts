import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { scriptUrl } from "../../src/lib/trusted.ts";

beforeEach(() => vi.stubGlobal("location", new URL("http://localhost:4173/#/worklist")));
afterEach(() => vi.unstubAllGlobals());

test("our own workers are started from their full address", () => {
  expect(scriptUrl("/assets/vault.worker-Ab-1_.js")).toBe(
    "http://localhost:4173/assets/vault.worker-Ab-1_.js",
  );
  expect(scriptUrl("/sw.js")).toBe("http://localhost:4173/sw.js");
});

test.each([
  "https://elsewhere.example/sw.js",
  "//elsewhere.example/assets/vault.worker-A.js",
  "/assets/index-Abc.js",
  "/assets/../evil.js",
  "data:text/javascript,1",
  "blob:http://localhost:4173/6a1c",
])("%s is no worker of ours", (url) => {
  expect(() => scriptUrl(url)).toThrow(TypeError);
});
