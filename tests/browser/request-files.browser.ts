import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atPage, goTo, setUp } from "../support/at-desk.ts";
import { barriers, openApp, type Opened } from "../support/browser.ts";

let app: Opened;
let page: Page;

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await setUp(page);
});
afterAll(() => app.close());

const openDsr = {
  regulation: "gdpr",
  subject_request_id: "a7551968-d5d6-44b2-9831-815ac9017798",
  subject_request_type: "erasure",
  submitted_time: "2026-10-02T15:00:00Z",
  subject_identities: [
    { identity_type: "email", identity_value: "jane.roe@fabrikam.example", identity_format: "raw" },
    { identity_type: "controller_customer_id", identity_value: "K-4711", identity_format: "raw" },
  ],
  status_callback_urls: ["https://fabrikam.example/opendsr/callbacks"],
  api_version: "2.0",
};

const drp = {
  "agent-id": "PERMISSION_DESK",
  "business-id": "CONTOSO",
  "issued-at": "2026-10-05T10:00:00Z",
  "expires-at": "2026-10-05T10:15:00Z",
  "drp.version": "0.9.4",
  exercise: "sale:opt_out",
  regime: "ccpa",
  relationships: ["customer"],
  status_callback: "https://permission.example/update_status",
  name: "Maria Lopez",
  email: "maria.lopez@northwind.example",
};

/** Drops a file where messages are pasted, as a hand does. */
async function drop(name: string, content: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([named, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text ?? ""], named ?? "", { type: "application/json" }));
      return transfer;
    },
    [name, content],
  );
  const place = page.locator(".drop");
  await place.dispatchEvent("dragover", { dataTransfer: data });
  await place.dispatchEvent("drop", { dataTransfer: data });
}

async function begin(): Promise<void> {
  await goTo(page, "#/");
  await atPage(page, "Worklist");
  await goTo(page, "#/new");
  await page.getByLabel("Paste or type what was asked").waitFor();
}

const next = () => page.getByRole("button", { name: "Continue", exact: true }).click();

/** Ticks every suggestion, and goes on to the details. */
async function tickAll(): Promise<void> {
  const boxes = await page.getByRole("region", { name: "What we read" }).getByRole("checkbox").all();
  const ticked = await Promise.all(boxes.map((box) => box.isChecked()));
  expect(ticked.filter((one) => one).length).toBeLessThan(2); // nothing is taken over by itself; the law may be that of the desk
  for (const box of boxes) await box.check();
  expect(await barriers(page)).toEqual([]);
  await next();
  await atPage(page, "Details of the request");
}

async function finish(): Promise<void> {
  await next();
  await atPage(page, "Identity and validity");
  await next();
  await atPage(page, "Check your answers");
  await page.getByRole("button", { name: "Open the case", exact: true }).click();
  await page.waitForURL(/#\/c\/DSR-/);
}

describe("a request that another program wrote", () => {
  test("of OpenDSR is dropped, ticked, completed and becomes a case", async () => {
    await begin();
    await drop("request.json", JSON.stringify(openDsr));
    await page.getByText("6 suggestions").first().waitFor({ state: "attached" });
    await tickAll();
    expect(await page.getByLabel("Received on").inputValue()).toContain("2 Oct 2026");
    expect(await page.getByRole("checkbox", { name: "Erasure", exact: true }).isChecked()).toBe(true);
    await page.getByText("jane.roe@fabrikam.example").first().waitFor();
    await page.getByLabel("Name of the person").fill("Jane Roe"); // OpenDSR names nobody
    await finish();
  });

  test("of the Data Rights Protocol, signed, says that nobody checked the signature, and becomes a case", async () => {
    await begin();
    const signed = Buffer.concat([Buffer.alloc(64, 9), Buffer.from(JSON.stringify(drp))]).toString("base64");
    await drop("request.json", signed);
    await page.getByText("The signature of this request was not checked.").waitFor();
    await tickAll();
    expect(await page.getByLabel("Name of the person").inputValue()).toBe("Maria Lopez");
    expect(await page.getByRole("checkbox", { name: /Opt.out/i }).isChecked()).toBe(true);
    expect(await page.getByLabel("Who writes").inputValue()).toBe("PERMISSION_DESK");
    await page.getByLabel("On what authority").fill("Signed permission, seen");
    await finish();
  });

  test.for([
    ["cut short", JSON.stringify(openDsr).slice(0, 120), /no JSON file/],
    ["of a version nobody knows", JSON.stringify({ ...openDsr, api_version: "7.1" }), /Version 7\.1/],
    ["with a right that is none", JSON.stringify({ ...drp, exercise: "sing" }), /exercise/],
    ["that is an answer", JSON.stringify({ request_id: "1", status: "open" }), /no request/],
  ] as const)("%s is refused in words, and what was typed stays", async ([, content, words]) => {
    await begin();
    await page.getByLabel("Paste or type what was asked").fill("Typed before");
    await drop("request.json", content);
    await page.locator("#message-file-error").filter({ hasText: words }).waitFor();
    expect(await page.getByLabel("Paste or type what was asked").inputValue()).toBe("Typed before");
  });
});
