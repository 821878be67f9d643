import { screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import AttestationPage from "../../src/features/attestation/AttestationPage.svelte";
import { recordOutcome } from "../../src/domain/steps/record-outcome.ts";
import { first } from "../../src/lib/first.ts";
import type { AttestationToPrint, Output } from "../../src/files/output-client.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { caseOf, deskWith, showPage, textOf } from "../support/case-pages.ts";
import { accepted, answerDay, outcome, place } from "../support/janes-case.ts";
import { downloads, outputHere } from "../support/output-here.ts";

const user = userEvent.setup({ delay: null });

const sheet = (name: RegExp): Promise<HTMLElement> => screen.findByRole("article", { name });

async function signed(desk: Desk, output: Output = outputHere): Promise<void> {
  showPage(AttestationPage, desk, null, output);
  await user.click(await screen.findByRole("button", { name: "Sign and number" }));
  await user.click(await screen.findByRole("checkbox", { name: "I have read the proof" }));
  await user.click(screen.getByRole("button", { name: "Sign and number now" }));
  await screen.findByRole("heading", { level: 1, name: "ATT-2026-014-1" });
}

describe("before anything can be stated", () => {
  test("an access request has nothing to attest", async () => {
    showPage(AttestationPage, await deskWith({ rights: ["access"] }));
    expect(await screen.findByText(/does not ask for erasure/)).toBeTruthy();
  });

  test("places without any outcome lead to the actions", async () => {
    showPage(AttestationPage, await deskWith({ sources: [place("Chat log")] }));
    expect(await screen.findByText("Nothing recorded as deleted yet.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Record what was done" })).toBeTruthy();
  });
});

describe("the draft", () => {
  test("shows all six groups, every line, and that it is not signed", async () => {
    showPage(AttestationPage, await deskWith());
    const document = await sheet(/Attestation of erasure/);
    const headings = within(document).getAllByRole("heading", { level: 3 });
    expect(headings.map(textOf)).toEqual([
      "A Confirmed by the provider",
      "B Done by us: none",
      "C Lapsed by retention (not verified): none",
      "D Kept",
      "E Not covered: none",
      "F Still open: none",
    ]);
    const invoice = within(document).getByRole("rowheader", { name: /Invoice 2025-118/ });
    expect(textOf(invoice.closest("tr")!)).toMatch(/^5\s*Invoice 2025-118.*31 Dec 2035/);
    expect(textOf(document).match(/DRAFT – NOT SIGNED · PRACTICE – NOT A REAL CASE/g)).toHaveLength(2);
    expect(textOf(document)).toMatch(/DRAFT – NOT SIGNED · PRACTICE – NOT A REAL CASE\s*$/);
    expect(textOf(document)).toContain("not one of a provider");
    expect(screen.getByText("Draft – not signed")).toBeTruthy();
  });

  test("is an interim statement while a line is open, and says how many", async () => {
    const sources = [place("Chat log", outcome({ proofs: [] })), place("Mailbox", outcome())];
    showPage(AttestationPage, await deskWith({ sources }));
    const document = await sheet(/Interim statement of erasure/);
    expect(textOf(document)).toContain("recorded as erased, proof missing");
    expect(screen.getByText(/1 line is still open/)).toBeTruthy();
    expect(textOf(document)).not.toContain("was removed from the places");
  });

  test("takes over the limits and remarks that are typed, and nothing else can be changed", async () => {
    showPage(AttestationPage, await deskWith());
    const document = await sheet(/Attestation of erasure/);
    await user.type(screen.getByRole("textbox", { name: "Remarks" }), "As told by phone.");
    expect(textOf(document)).toContain("Remarks: As told by phone.");
    expect(screen.getAllByRole("textbox")).toHaveLength(2);
  });
});

describe("signing", () => {
  test("stops first, counts the lines of each group, and wants the proof read and a name", async () => {
    const desk = await deskWith();
    showPage(AttestationPage, desk);
    await user.click(await screen.findByRole("button", { name: "Sign and number" }));
    expect(await screen.findByRole("heading", { name: "Sign this statement?" })).toBeTruthy();
    const terms = screen.getAllByRole("term").map(textOf);
    const counts = screen.getAllByRole("definition").map((one) => textOf(one).trim());
    expect(counts).toEqual(["4", "0", "0", "1", "0", "0"]);
    expect(terms).toHaveLength(6);
    await user.click(screen.getByRole("button", { name: "Sign and number now" }));
    expect(textOf(await screen.findByRole("alert"))).toContain("tick that you have read it");
    await user.click(screen.getByRole("checkbox", { name: "I have read the proof" }));
    await user.clear(screen.getByRole("textbox", { name: "Your name" }));
    await user.click(screen.getByRole("button", { name: "Sign and number now" }));
    expect(textOf(await screen.findByRole("alert"))).toContain("Enter who signs.");
    expect((await caseOf(desk)).attestations).toEqual([]);
  });

  test("gives the number and locks the statement, with its hash and the head of the journal on it", async () => {
    const desk = await deskWith();
    const [before] = await first(desk.journal.watch(null));
    await signed(desk);
    const document = await sheet(/ATT-2026-014-1 Attestation of erasure/);
    const [kept] = (await caseOf(desk)).attestations;
    expect(textOf(document)).toContain(kept!.hash);
    expect(textOf(document)).toContain(`${before!.seq} ${before!.hash.slice(0, 16)}`);
    expect(textOf(document)).toContain("Sam Officer");
    expect(textOf(document)).not.toContain("DRAFT");
    expect(screen.queryByRole("button", { name: "Sign and number" })).toBeNull();
    expect(document.getAttribute("lang")).toBe("en");
  });

  test("going back signs nothing", async () => {
    const desk = await deskWith();
    showPage(AttestationPage, desk);
    await user.click(await screen.findByRole("button", { name: "Sign and number" }));
    await user.click(await screen.findByRole("button", { name: "Go back" }));
    expect(await screen.findByText("Draft – not signed")).toBeTruthy();
    expect((await caseOf(desk)).attestations).toEqual([]);
  });
});

describe("a signed attestation", () => {
  test("is saved as PDF and as record, under its number", async () => {
    const desk = await deskWith();
    const asked: AttestationToPrint[] = [];
    // Bytes of jsdom are of another realm than those pdfkit embeds; the PDF itself is proved in Node and Chromium.
    const output: Output = {
      ...outputHere,
      attestationPdf: (printed) => {
        asked.push(structuredClone(printed));
        return Promise.resolve({ bytes: new Uint8Array([1]), unprintable: ["王"] });
      },
    };
    await signed(desk, output);
    const taken = downloads();
    await user.click(screen.getByRole("button", { name: "Save copy" }));
    expect(await screen.findByText(/cannot show these characters: 王/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Save record (JSON)" }));
    expect(taken.map(({ name }) => name)).toEqual(["ATT-2026-014-1.pdf", "ATT-2026-014-1.json"]);
    const [kept] = (await caseOf(desk)).attestations;
    expect(asked).toMatchObject([{ kind: "signed", canonical: kept!.record }]);
    expect(taken[1]!.blob.size).toBe(kept!.record.length);
  });

  test("asks for a new one when facts changed, and is replaced by it", async () => {
    const desk = await deskWith();
    await signed(desk);
    const kase = await caseOf(desk);
    const late = outcome({ id: "o-9", method: "hard-delete" });
    const input = { sourceId: kase.sources[2]!.id, outcome: late };
    await desk.cases.save(accepted(recordOutcome(kase, input, answerDay)));
    expect(await screen.findByText("Facts changed since ATT-2026-014-1. Issue a new one?")).toBeTruthy();
    await user.click(screen.getByRole("link", { name: "All attestations" }));
    await user.click(await screen.findByRole("button", { name: "Draw up a new one" }));
    await user.click(await screen.findByRole("button", { name: "Sign and number" }));
    await user.click(await screen.findByRole("checkbox", { name: "I have read the proof" }));
    await user.click(screen.getByRole("button", { name: "Sign and number now" }));
    const document = await sheet(/ATT-2026-014-2/);
    expect(textOf(document)).toContain("Replaces ATT-2026-014-1");
    await user.click(screen.getByRole("link", { name: "All attestations" }));
    const table = await screen.findByRole("table", { name: "Attestations of this case" });
    expect(within(table).getByRole("row", { name: /ATT-2026-014-1.*Replaced/ })).toBeTruthy();
  });
});
