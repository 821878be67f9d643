import { expect, test } from "vitest";
import { headersFor } from "../../src/lib/headers.js";
import { storesOfOtherVersions, withShippedHeaders } from "../../src/sw/answer.ts";

test("a kept file goes out with our headers, its own type and its bytes", async () => {
  const kept = new Response("text", { headers: { "Content-Type": "text/html", "Cache-Control": "old" } });
  const answer = withShippedHeaders(kept, "http://localhost:4173/?go=new");
  for (const [name, value] of Object.entries(headersFor("/"))) expect(answer.headers.get(name)).toBe(value);
  expect(answer.headers.get("Content-Type")).toBe("text/html");
  expect(await answer.text()).toBe("text");
});

test("only the stores of our own other versions are let go", () => {
  expect(storesOfOtherVersions(["habeas-a", "habeas-b", "somebody-else"], "habeas-b")).toEqual(["habeas-a"]);
});
