import { fireEvent, screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { Finding } from "../../src/domain/finding.ts";
import FindingsPage from "../../src/features/findings/FindingsPage.svelte";
import type { ImportCalls } from "../../src/files/import-calls.ts";
import { importServed } from "../../src/files/import-served.ts";
import { registerLineOf } from "../../src/domain/closure.ts";
import { lawOf } from "../../src/features/law.ts";
import { utf8 } from "../../src/lib/bytes.ts";
import { first } from "../../src/lib/first.ts";
import { newId } from "../../src/lib/id.ts";
import { sha256Hex } from "../../src/lib/sha256.ts";
import { serve } from "../../src/lib/port.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { keys } from "../../src/ui/keys.svelte.ts";
import { caseOf, deskWith, focused, showPage, textOf } from "../support/case-pages.ts";
import { closedOn, saveCase } from "../support/desk.ts";
import { janesCase, place } from "../support/janes-case.ts";
import { likeABrowser } from "../support/page.ts";
import { finding, imported } from "../support/reviewed.ts";
import { servingWorkers } from "../support/worker-double.ts";
import { wholeFile } from "../support/kept-file.ts";

servingWorkers((endpoint) => {
  serve<ImportCalls>(endpoint, importServed);
});

beforeEach(likeABrowser);

const user = userEvent.setup({ delay: null });

const idOf = (number: number): string => String(number).repeat(32);

/** A desk with findings to review; the keys of the frame work. */
async function reviewing(findings: readonly Finding[] = someFindings): Promise<Desk> {
  const desk = await deskWith({ imports: [imported("chat", "json", "chat.json")] });
  const kase = await caseOf(desk);
  const own = findings.map((one) => ({ ...one, id: idOf(one.number), caseId: kase.id }));
  await desk.cases.save({
    kase,
    findings: own,
    event: { kind: "file-imported", on: kase.openedOn, facts: {} },
  });
  const pressed = (event: KeyboardEvent): void => keys.handle(event);
  window.addEventListener("keydown", pressed);
  onTestFinished(() => window.removeEventListener("keydown", pressed));
  return desk;
}

const undecided = { decision: null } as const;
const someFindings: readonly Finding[] = [
  finding(
    1,
    "chat",
    { from: "Jane Roe", text: "Tom Baker has the same fault, ext. 4471." },
    { ...undecided, hits: [{ identifier: "name", field: 0, start: 0, end: 8 }] },
  ),
  finding(2, "chat", { from: "tom baker", text: "Hello Jane Roe" }, undecided),
  finding(3, "chat", { from: "Jane Roe", text: "Bye" }, undecided),
];

const stored = async (desk: Desk): Promise<readonly Finding[]> =>
  [...(await first(desk.findings.watch((await caseOf(desk)).id)))].sort((a, b) => a.number - b.number);

/** The element that shows a stored value. */
function value(field: number): HTMLElement {
  return document.querySelector<HTMLElement>(`[data-field="${field}"]`)!;
}

/** Selects a text within a value, as the mouse does. */
async function selectText(field: number, text: string): Promise<void> {
  const root = value(field);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.nodeValue!.indexOf(text);
    if (at < 0) continue;
    window.getSelection()!.setBaseAndExtent(node, at, node, at + text.length);
    await fireEvent.pointerUp(root);
    return;
  }
  throw new Error(`${text} does not stand there`);
}

describe("importing", () => {
  const csv = (name: string, content: string) => new File([content], name, { type: "text/csv" });
  const choose = (...files: File[]) =>
    user.upload(screen.getByLabelText("Choose files", { selector: "input" }), files);

  test("nothing imported says so and leads to the import", async () => {
    showPage(FindingsPage, await deskWith());
    await screen.findByText(/^Nothing imported/);
    const link = screen.getByRole("link", { name: "Import files" });
    expect(link.getAttribute("href")).toBe("#/c/DSR-2026-014/findings/import");
  });

  test("a file is read, kept sealed and recorded with its findings, linked to its source", async () => {
    const desk = await deskWith({ sources: [place("Ticket system")] });
    showPage(FindingsPage, desk, "import");
    await screen.findByText(/Searched for: Jane Roe, jane.roe@contoso.example/);
    await user.selectOptions(screen.getByLabelText("Where the files come from"), "Ticket system");
    const text = "id,name,note\n1,Jane Roe,a\n2,Tom,b\n3,Roe Jane,c\n4\n";
    await choose(csv("tickets.csv", text));
    await screen.findByText("4 records read, 2 findings");
    expect(screen.getAllByText(/1 row has more or fewer cells/)).toHaveLength(2); // in the list and in the log
    const kase = await caseOf(desk);
    expect(kase.imports).toMatchObject([
      { name: "tickets.csv", sourceId: "s-Ticket-system", records: 4, found: 2 },
    ]);
    expect((await stored(desk)).map(({ number, position }) => [number, position])).toEqual([
      [1, "row 2"],
      [2, "row 4"],
    ]);
    expect(await (await wholeFile(desk, kase.id, kase.imports[0]!.fileId)).text()).toBe(text);
    expect(screen.getByRole("link", { name: "Record that “Ticket system” was searched" })).toBeTruthy();
    const [event] = await first(desk.journal.watch(kase.id));
    expect(event).toMatchObject({ kind: "file-imported", facts: { records: 4, found: 2 } });
    expect(JSON.stringify(event!.facts)).not.toMatch(/ticket/i);
  });

  test("each file that cannot be read says why and what to do, and the others go on", async () => {
    const desk = await deskWith();
    showPage(FindingsPage, desk, "import");
    await screen.findByRole("heading", { name: "Import files" });
    await choose(
      csv("broken.json", '{"a":\n oops}'),
      csv("mailbox.csv", "!BDN....."),
      csv("empty.csv", ""),
      csv("good.csv", "name\nJane Roe\n"),
    );
    await screen.findByText("4 of 4 files");
    expect(screen.getByText(/It stops making sense at line 2/)).toBeTruthy();
    expect(screen.getByText(/ends in .csv but holds an Outlook data file/)).toBeTruthy();
    expect(screen.getByText("There is nothing in this file.")).toBeTruthy();
    expect(screen.getByText("1 record read, 1 finding")).toBeTruthy();
    expect((await caseOf(desk)).imports).toHaveLength(1);
  });

  test("nothing found is recorded as a result", async () => {
    const desk = await deskWith();
    showPage(FindingsPage, desk, "import");
    await screen.findByRole("heading", { name: "Import files" });
    await choose(csv("other.csv", "name\nTom\n"));
    await screen.findByText("1 record read. Nothing about this person was found in it.");
    expect((await caseOf(desk)).imports).toMatchObject([{ records: 1, found: 0 }]);
  });

  test("every record is taken when the file is about this person alone", async () => {
    const desk = await deskWith();
    showPage(FindingsPage, desk, "import");
    await user.click(await screen.findByRole("checkbox", { name: /about this person alone/ }));
    await choose(csv("chat.csv", "text\nhello\nthere\n"));
    await screen.findByText("2 records read, 2 findings");
    expect(await stored(desk)).toHaveLength(2);
  });

  test("the same file twice is refused and nothing is kept twice", async () => {
    const desk = await deskWith();
    showPage(FindingsPage, desk, "import");
    await screen.findByRole("heading", { name: "Import files" });
    await choose(csv("a.csv", "name\nJane Roe\n"), csv("b.csv", "name\nJane Roe\n"));
    await screen.findByText(/This very file is already here, as “a.csv”/);
    expect(await stored(desk)).toHaveLength(1);
  });

  test("a file of a purged case is stopped before it is kept, and taken in only when the officer means it", async () => {
    const desk = await deskWith();
    const text = "name\nJane Roe\n";
    const sha256 = await sha256Hex(utf8(text));
    const old = await saveCase(
      desk,
      janesCase({
        ...closedOn("2026-12-01"),
        id: newId(),
        number: "DSR-2025-003",
        revision: 0,
        imports: [{ ...imported("old", "csv", "old.csv"), sha256 }],
      }),
    );
    const law = lawOf(old);
    const line = registerLineOf(old, old.closure!, law, old.closure!.purgeOn);
    await desk.cases.purge(old.id, line, { kind: "record-purged", on: line.purgedOn, facts: {} });
    showPage(FindingsPage, desk, "import");
    await screen.findByText("DSR-2025-003 of the same person was purged here before");
    await choose(csv("a.csv", text));
    await screen.findByText("This very file belonged to DSR-2025-003, which was purged");
    expect(await stored(desk)).toHaveLength(0);
    await user.click(screen.getByRole("button", { name: "Take it in all the same" }));
    await expect.poll(async () => (await stored(desk)).length).toBe(1);
  });

  test("in practice the practice files are at hand", async () => {
    const desk = await deskWith();
    showPage(FindingsPage, desk, "import");
    await user.click(await screen.findByRole("button", { name: "Add the practice files" }));
    await screen.findByText(/^(\d+) of \1 files$/);
    expect((await stored(desk)).length).toBeGreaterThan(3);
    await user.click(screen.getByRole("link", { name: "Review the findings" }));
    expect(await screen.findByRole("table", { name: "Findings" })).toBeTruthy();
  });
});

describe("the list of findings", () => {
  test("says how far review is, and each finding leads to its review", async () => {
    showPage(FindingsPage, await reviewing());
    await screen.findByText("3 items · 0 decided · 3 left");
    const link = screen.getByRole("link", { name: "Review finding 0002" });
    expect(link.getAttribute("href")).toBe(`#/c/DSR-2026-014/findings/${idOf(2)}`);
    await user.type(screen.getByRole("searchbox", { name: "Search in the findings" }), "ext. 4471");
    expect(screen.getByText("1 of 3 findings shown.")).toBeTruthy();
  });

  test("several are decided at once, after a stop", async () => {
    const desk = await reviewing();
    showPage(FindingsPage, desk);
    await user.click(await screen.findByRole("checkbox", { name: "Select finding 0001" }));
    await user.click(screen.getByRole("checkbox", { name: "Select finding 0003" }));
    await user.click(screen.getByRole("button", { name: "Decide for 2 selected findings" }));
    await user.click(screen.getByRole("button", { name: "Decide for 2 findings" }));
    expect(textOf(await screen.findByRole("alert"))).toContain("Choose a decision.");
    await user.click(screen.getByRole("radio", { name: "Withhold" }));
    await user.click(screen.getByRole("button", { name: "Decide for 2 findings" }));
    expect(screen.getAllByText(/Say why it is withheld/).length).toBeGreaterThan(0);
    await user.type(screen.getByRole("textbox", { name: "Reason or note" }), "legal advice");
    await user.click(screen.getByRole("button", { name: "Decide for 2 findings" }));
    await screen.findByText("3 items · 2 decided · 1 left");
    expect((await stored(desk)).map(({ decision, reason }) => [decision, reason])).toEqual([
      ["withhold", "legal advice"],
      [null, ""],
      ["withhold", "legal advice"],
    ]);
  });

  test("those that say exactly the same are marked as duplicates at once, and that can be undone", async () => {
    const same = [1, 2, 3].map((number) => finding(number, "chat", { text: "Jane Roe" }, undecided));
    const desk = await reviewing(same);
    showPage(FindingsPage, desk);
    await user.click(await screen.findByRole("button", { name: "Mark 2 as duplicates" }));
    await expect
      .poll(async () => (await stored(desk)).map(({ decision }) => decision))
      .toEqual([null, "duplicate", "duplicate"]);
    await user.click(await screen.findByRole("button", { name: /^Undo: 2 findings: Duplicate/ }));
    await expect
      .poll(async () => (await stored(desk)).map(({ decision }) => decision))
      .toEqual([null, null, null]);
  });

  test("with all decided leads to the package", async () => {
    showPage(FindingsPage, await reviewing(someFindings.map((one) => ({ ...one, decision: "include" }))));
    await screen.findByText("Nothing left to review.");
    expect(screen.getByRole("link", { name: "Build the package" })).toBeTruthy();
  });
});

describe("reviewing a finding", () => {
  const open = async (desk: Desk, item = idOf(1)): Promise<void> => {
    showPage(FindingsPage, desk, item);
    window.location.hash = `#/c/DSR-2026-014/findings/${item}`;
    await screen.findByRole("heading", { name: /^\d{4} · chat.json/ });
  };

  test("shows the record exactly as it is stored, with the person marked", async () => {
    await open(await reviewing());
    expect(value(0).textContent).toBe("Jane Roe");
    expect(value(1).textContent).toBe("Tom Baker has the same fault, ext. 4471.");
    expect(value(0).querySelector(".hit")?.textContent).toBe("Jane Roe");
  });

  test("number keys decide, and the next not reviewed is one blank away", async () => {
    const desk = await reviewing();
    await open(desk);
    await expect.poll(focused).toContain("0001");
    await user.keyboard("1");
    await expect.poll(async () => (await stored(desk))[0]?.decision).toBe("include");
    expect(screen.getByRole("button", { name: "Include" }).getAttribute("aria-pressed")).toBe("true");
    await user.keyboard(" ");
    await screen.findByRole("heading", { name: /^0002 · / });
    await expect.poll(focused).toContain("0002");
    await user.keyboard("4");
    await expect.poll(async () => (await stored(desk))[1]?.decision).toBe("not-this-person");
    await user.keyboard(" ");
    await screen.findByRole("heading", { name: /^0003 · / });
  });

  test("withholding asks why, and keeps what is typed", async () => {
    const desk = await reviewing();
    await open(desk);
    await user.click(screen.getByRole("button", { name: "Withhold" }));
    expect(screen.getByText(/Say why it is withheld/)).toBeTruthy();
    const reason = screen.getByRole("textbox", { name: "Reason or note" });
    expect(document.activeElement).toBe(reason);
    await user.type(reason, "legal privilege 2");
    expect((await stored(desk))[0]?.decision).toBeNull(); // a digit while typing is a digit
    await user.click(screen.getByRole("button", { name: "Withhold" }));
    await expect
      .poll(async () => (await stored(desk))[0])
      .toMatchObject({ decision: "withhold", reason: "legal privilege 2" });
  });

  test("a selected text is taken out with its ground, and what will be sent is without it", async () => {
    const desk = await reviewing();
    await open(desk);
    await selectText(1, "ext. 4471");
    await screen.findByText("Selected: “ext. 4471”");
    await user.selectOptions(screen.getByLabelText("Why"), "Security");
    await user.click(screen.getByRole("button", { name: "Redact" }));
    await expect.poll(async () => (await stored(desk))[0]?.redactions.length).toBe(1);
    expect((await stored(desk))[0]?.redactions[0]).toMatchObject({
      field: 1,
      start: 30,
      end: 39,
      ground: "security",
    });
    await expect.poll(() => value(1).querySelector(".taken")?.textContent).toBe("ext. 4471");
    await user.click(screen.getByRole("button", { name: "As it will be sent" }));
    expect(value(1).textContent).toBe("Tom Baker has the same fault, [security].");
    expect(document.querySelector("dl")!.textContent).not.toContain("4471");
  });

  test("all of it by keyboard: pick the words, redact all instances, decide", async () => {
    const desk = await reviewing();
    await open(desk);
    value(1).focus();
    await user.keyboard("{ArrowRight}{Shift>}{Control>}{ArrowRight}{/Control}{/Shift}");
    await screen.findByText("Selected: “Tom Baker”");
    await user.keyboard("R");
    const dialog = await screen.findByRole("dialog", { name: "Redact all “Tom Baker”" });
    expect(textOf(dialog)).toContain("2 places in 2 items");
    expect(textOf(dialog)).toContain("0001, 0002");
    await user.click(within(dialog).getByRole("button", { name: "Redact in 2 places" }));
    await expect
      .poll(async () => (await stored(desk)).map(({ redactions }) => redactions.length))
      .toEqual([1, 1, 0]);
    await user.keyboard("2");
    await expect.poll(async () => (await stored(desk))[0]?.decision).toBe("include-redacted");
    await user.keyboard("z");
    await expect.poll(async () => (await stored(desk))[0]?.decision).toBeNull();
    await user.keyboard("z");
    await expect
      .poll(async () => (await stored(desk)).map(({ redactions }) => redactions.length))
      .toEqual([0, 0, 0]);
    const journal = await first(desk.journal.watch((await caseOf(desk)).id));
    expect(journal.slice(0, 4).map(({ kind }) => kind)).toEqual([
      "undone",
      "undone",
      "finding-decided",
      "redaction-applied",
    ]);
  });

  test("a whole field, or its column in the file, is taken out", async () => {
    const desk = await reviewing();
    await open(desk);
    value(0).focus();
    await user.click(await screen.findByRole("button", { name: "Redact the column “from”" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Redact in 3 places" }));
    await expect
      .poll(async () => (await stored(desk)).map(({ redactions }) => redactions.length))
      .toEqual([1, 1, 1]);
  });

  test("a redaction is put back, and the decision is asked for again", async () => {
    const redaction = { id: "r", field: 1, start: 0, end: 9, ground: "third-party", words: "" } as const;
    const desk = await reviewing([
      { ...someFindings[0]!, decision: "include-redacted", redactions: [redaction] },
    ]);
    await open(desk);
    await user.click(screen.getByRole("button", { name: "Put back “Tom Baker”" }));
    await expect.poll(async () => (await stored(desk))[0]).toMatchObject({ decision: null, redactions: [] });
  });

  test("what cannot be decided so says why", async () => {
    await open(await reviewing());
    await user.click(screen.getByRole("button", { name: "Include redacted" }));
    expect(textOf(await screen.findByRole("alert"))).toContain("1 finding has nothing taken out");
  });

  test("hits are gone to one after another", async () => {
    await open(await reviewing());
    await user.keyboard("]");
    await screen.findByText("Hit 1 of 1");
    expect(document.activeElement).toBe(value(0));
    expect(value(0).querySelector(".current")?.textContent).toBe("Jane Roe");
  });

  test("a finding that is gone says so", async () => {
    showPage(FindingsPage, await reviewing(), idOf(9));
    await screen.findByText(/This finding is not here/);
  });

  test("hostile text stays text", async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>1</script>';
    await open(await reviewing([finding(1, "chat", { a: hostile }, undecided)]));
    expect(value(0).textContent).toBe(hostile);
    expect(document.querySelector("dl img, dl script")).toBeNull();
  });
});

test("the inventory lists decisions and redactions without the texts", async () => {
  const redaction = {
    id: "r",
    field: 1,
    start: 0,
    end: 9,
    ground: "third-party",
    words: "a colleague",
  } as const;
  const first = { ...someFindings[0]!, decision: "include-redacted", redactions: [redaction] } as const;
  showPage(FindingsPage, await reviewing([first]), "record");
  const inventory = await screen.findByRole("table", { name: "Inventory" });
  expect(textOf(inventory)).toContain("0001");
  expect(textOf(inventory)).toContain("Include redacted");
  expect(textOf(screen.getByRole("table", { name: "Redactions" }))).toContain("a colleague");
  expect(document.body.textContent).not.toMatch(/Tom Baker|4471/);
});
