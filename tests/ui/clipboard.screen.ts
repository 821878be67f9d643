import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clipboard } from "../../src/ui/clipboard.ts";
import { saving } from "../../src/ui/saving.svelte.ts";

/** What lies in the clipboard of the laptop; the window may write there while it has the focus. */
let held = "";
let focused = true;
let allowed = true;

function come(): void {
  focused = true;
  window.dispatchEvent(new Event("focus"));
}

beforeEach(() => {
  vi.useFakeTimers();
  [held, focused, allowed] = ["", true, true];
  vi.spyOn(document, "hasFocus").mockImplementation(() => focused);
  const writeText = async (text: string): Promise<void> => {
    if (!focused || !allowed) throw new DOMException("", "NotAllowedError");
    held = text;
  };
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
});
afterEach(async () => {
  await vi.advanceTimersByTimeAsync(120_000);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const seconds = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 1000);

test("what was copied is taken out after thirty seconds, not before", async () => {
  await clipboard.copy("Jane Roe", { lasting: false });
  await seconds(29);
  expect(held).toBe("Jane Roe");
  await seconds(1);
  expect(held).toBe("");
});

test("copied again, it stays for another thirty seconds", async () => {
  await clipboard.copy("Jane Roe", { lasting: false });
  await seconds(20);
  await clipboard.copy("Noor Haddad", { lasting: false });
  await seconds(29);
  expect(held).toBe("Noor Haddad");
  await seconds(1);
  expect(held).toBe("");
});

test("a fingerprint that names nobody stays, also when a name was copied before it", async () => {
  await clipboard.copy("Jane Roe", { lasting: false });
  await clipboard.copy("9f86d081", { lasting: true });
  await seconds(120);
  expect(held).toBe("9f86d081");
});

test("while another program has the focus nothing happens; on coming back there is time to paste first", async () => {
  await clipboard.copy("Jane Roe", { lasting: false });
  await seconds(5);
  focused = false;
  await seconds(60);
  expect(held).toBe("Jane Roe");
  come();
  await seconds(19);
  expect(held).toBe("Jane Roe");
  await seconds(1);
  expect(held).toBe("");
});

test.for(["copy", "cut"] as const)("what the officer %s by hand afterwards is left alone", async (how) => {
  await clipboard.copy("Jane Roe", { lasting: false });
  document.dispatchEvent(new Event(how));
  held = "typed by hand";
  await seconds(120);
  expect(held).toBe("typed by hand");
});

test("locking takes it out at once, and takes out nothing where Habeas copied nothing", async () => {
  held = "from elsewhere";
  await clipboard.clear();
  expect(held).toBe("from elsewhere");
  expect(saving.beforeLock.size).toBe(0);
  await clipboard.copy("Jane Roe", { lasting: false });
  for (const before of saving.beforeLock) await before();
  expect(held).toBe("");
  expect(saving.beforeLock.size).toBe(0);
  held = "from elsewhere";
  await seconds(120);
  expect(held).toBe("from elsewhere");
});

test("a browser that refuses to write is asked once, and nothing breaks", async () => {
  await clipboard.copy("Jane Roe", { lasting: false });
  allowed = false;
  await seconds(60);
  expect(held).toBe("Jane Roe");
  await expect(clipboard.copy("x", { lasting: false })).rejects.toThrow();
});
