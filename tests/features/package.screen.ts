import { cleanup, screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { Case } from "../../src/domain/case.ts";
import type { Finding } from "../../src/domain/finding.ts";
import PackagePage from "../../src/features/package/PackagePage.svelte";
import type { Output } from "../../src/files/output-client.ts";
import { Failure } from "../../src/lib/failure.ts";
import { first } from "../../src/lib/first.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { saving } from "../../src/ui/saving.svelte.ts";
import { caseOf, deskWith, showPage, textOf, valueOf } from "../support/case-pages.ts";
import { downloads, outputHere } from "../support/output-here.ts";
import { finding, packageInput, reviewed } from "../support/reviewed.ts";

const user = userEvent.setup({ delay: null });

function access(findings: readonly Finding[] = reviewed, changes: Partial<Case> = {}): Promise<Desk> {
  const { rights, sources, imports } = packageInput().kase;
  return deskWith({ rights, sources, imports, ...changes }, { findings });
}

const forgotten = [...reviewed, finding(7, "tickets", { Comment: "Ask Tom Baker", Id: "SR-9" })];

async function built(desk: Desk, output: Output = outputHere): Promise<void> {
  showPage(PackagePage, desk, null, output);
  await user.click(await screen.findByRole("button", { name: "Build and check" }));
  await screen.findByRole("button", { name: "Save package" });
}

describe("before a package is built", () => {
  test("the page says what goes in and how the review ended", async () => {
    showPage(PackagePage, await access());
    expect(
      await screen.findByText(
        "Included 4 items · redacted 2 · withheld 1 · not this person 1 · duplicates 0",
      ),
    ).toBeTruthy();
    const table = screen.getByRole("table", { name: "What goes in" });
    expect(
      within(table).getByRole("row", { name: /jane-roe-tickets\.csv Support portal CSV table 2/ }),
    ).toBeTruthy();
    expect(screen.getAllByRole("heading", { level: 2 }).slice(0, 4).map(textOf)).toEqual([
      "1 Items",
      "2 Contents",
      "3 Checks",
      "4 Save",
    ]);
  });

  test("undecided findings and an open identity stand against it", async () => {
    const { rights, sources, imports } = packageInput().kase;
    const findings = [...reviewed, finding(8, "tickets", { Id: "x" }, { decision: null })];
    showPage(PackagePage, await deskWith({ rights, sources, imports, identity: null }, { findings }));
    expect(await screen.findByText(/1 finding has not been decided/)).toBeTruthy();
    expect(screen.getByText(/Identity is not confirmed yet/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Build and check" })).toBeNull();
  });

  test("a case in which nothing is included leads to the findings, or to a letter", async () => {
    showPage(PackagePage, await access([]));
    expect(await screen.findByText("No items are marked Include.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Send a letter without a package" })).toBeTruthy();
  });
});

describe("a package that passes its checks", () => {
  test("is recorded and handed to the downloads under a name without person", async () => {
    const desk = await access();
    await built(desk);
    expect(screen.getByText(/1 redacted text not found anywhere in the finished files/)).toBeTruthy();
    expect(screen.getByText(/Every file agrees with its checksums/)).toBeTruthy();
    const taken = downloads();
    await user.click(screen.getByRole("button", { name: "Save package" }));
    await screen.findByText(/dsr-2026-014-export-1\.zip was handed to your downloads/);
    expect(taken.map(({ name }) => name)).toEqual(["dsr-2026-014-export-1.zip"]);
    const kase = await caseOf(desk);
    expect(kase.packages).toMatchObject([
      {
        name: "dsr-2026-014-export-1.zip",
        leakCheck: { texts: 1, accepted: [] },
        bytes: taken[0]!.blob.size,
      },
    ]);
    expect((await first(desk.journal.watch(kase.id)))[0]!.kind).toBe("package-built");
    expect(screen.getByText("Build and check first.")).toBeTruthy();
  });

  test("is recorded as given", async () => {
    const desk = await access();
    await built(desk);
    downloads();
    await user.click(screen.getByRole("button", { name: "Save package" }));
    await user.click(await screen.findByRole("button", { name: /Record that it was given/ }));
    const form = await screen.findByRole("form", { name: "Record that dsr-2026-014-export-1.zip was given" });
    await user.selectOptions(within(form).getByRole("combobox", { name: "How" }), "Through a portal");
    await user.click(within(form).getByRole("button", { name: "Record that it was given" }));
    expect(await screen.findByText("Wed 16 Dec 2026, Through a portal")).toBeTruthy();
  });

  test("is found intact and known when verified, and not when a byte was changed", async () => {
    const desk = await access();
    await built(desk);
    const taken = downloads();
    await user.click(screen.getByRole("button", { name: "Save package" }));
    await screen.findByText(/was handed to your downloads/);
    const field = screen.getByLabelText("Verify an existing package", { selector: "input" });
    const bytes = new Uint8Array(await taken[0]!.blob.arrayBuffer());
    await user.upload(field, new File([bytes], "a.zip", { type: "application/zip" }));
    expect(await screen.findByText(/every one of \d+ files agrees with its checksums/)).toBeTruthy();
    expect(
      screen.getByText("Its check code is that of dsr-2026-014-export-1.zip in this case."),
    ).toBeTruthy();
    await user.upload(field, new File(["no zip"], "b.zip", { type: "application/zip" }));
    expect(await screen.findByRole("alert")).toBeTruthy();
  });
});

describe("a package with a leak", () => {
  test("names text, file and line, and is not saved before a reason is given", async () => {
    const desk = await access(forgotten);
    await built(desk);
    expect(screen.getByText(/“Tom Baker” found in data\/01-table\.csv, line 5/)).toBeTruthy();
    const taken = downloads();
    await user.click(screen.getByRole("button", { name: "Save package" }));
    expect(textOf(await screen.findByRole("alert"))).toContain(
      "2 redacted texts are still in the finished files",
    );
    expect(taken).toEqual([]);
    expect((await caseOf(desk)).packages).toEqual([]);
    for (const reason of screen.getAllByRole("textbox", { name: "Why it may stay" }))
      await user.type(reason, "Published");
    await user.click(screen.getByRole("button", { name: "Save package" }));
    await screen.findByText(/was handed to your downloads/);
    expect((await caseOf(desk)).packages[0]!.leakCheck.accepted).toEqual([
      { file: "START-HERE.html", reason: "Published" },
      { file: "data/01-table.csv", reason: "Published" },
    ]);
  });
});

test("a reason half typed is there again when the same is found again, and nowhere else", async () => {
  const desk = await access(forgotten);
  await built(desk);
  const [reason] = screen.getAllByRole("textbox", { name: "Why it may stay" });
  await user.type(reason!, "Published");
  await saving.flush();
  cleanup();
  await built(desk);
  const again = screen.getAllByRole("textbox", { name: "Why it may stay" }).map(valueOf);
  expect(again).toEqual(["Published", ""]);
});

describe("building", () => {
  test("can be cancelled, and keeps nothing", async () => {
    const output: Output = {
      ...outputHere,
      buildPackage: (_plan, _words, _letter, options) =>
        new Promise((_, reject) => {
          options?.signal?.addEventListener("abort", () => {
            reject(new Failure("cancelled"));
          });
        }),
    };
    showPage(PackagePage, await access(), null, output);
    await user.click(await screen.findByRole("button", { name: "Build and check" }));
    expect(screen.getByRole("progressbar")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(await screen.findByText("Cancelled. Nothing was kept.")).toBeTruthy();
    expect(screen.getByText("Build and check first.")).toBeTruthy();
  });

  test("that broke says so and can be tried again", async () => {
    const output: Output = {
      ...outputHere,
      buildPackage: () => Promise.reject(new Failure("worker-failed")),
    };
    showPage(PackagePage, await access(), null, output);
    await user.click(await screen.findByRole("button", { name: "Build and check" }));
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Build and check" })).toBeTruthy();
  });

  test("is asked for again when something changed since", async () => {
    const desk = await access();
    await built(desk);
    const kase = await caseOf(desk);
    const dataSubject = { ...kase.dataSubject, name: "Jane R. Roe" };
    await desk.cases.save({
      kase: { ...kase, dataSubject },
      event: { kind: "case-corrected", on: kase.openedOn, facts: {} },
    });
    expect(await screen.findByText("Something has changed since. Build and check again.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Save package" })).toBeNull();
  });
});

test("under the CCPA what is never disclosed is named, pointed at and confirmed before the package is saved", async () => {
  const held = finding(9, "tickets", { Note: "her SSN is 078-05-1120" });
  const desk = await access([...reviewed, held], { regime: "ccpa" });
  await built(desk);
  const list = screen.getByRole("region", { name: "Never disclosed under the CCPA (11 CCR 7024(d))" });
  expect(textOf(list)).toContain("social security number");
  expect(within(list).getByRole("link", { name: "9" })).toBeTruthy();
  const taken = downloads();
  await user.click(screen.getByRole("button", { name: "Save package" }));
  expect(await screen.findByText(/Confirm first that nothing is in the package/)).toBeTruthy();
  const box = within(list).getByRole("checkbox", { name: /^I have looked/ });
  expect(document.activeElement).toBe(box);
  expect(taken).toEqual([]);
  await user.click(box);
  await user.click(screen.getByRole("button", { name: "Save package" }));
  await screen.findByText(/was handed to your downloads/);
  expect((await caseOf(desk)).packages[0]?.neverDisclosed).toMatchObject({ seeming: 1 });
});
