import { beforeEach, describe, expect, test, vi } from "vitest";
import { marksOfCase, marksOfPerson } from "../../src/domain/marks.ts";
import { emptyShelf } from "../../src/domain/own-guide/empty-shelf.ts";
import { initialSettings } from "../../src/domain/settings.ts";
import { newId } from "../../src/lib/id.ts";
import type { Desk } from "../../src/storage/desk.ts";
import {
  change,
  checkedShelf,
  closed,
  finding,
  first,
  heard,
  imported,
  opened,
  purged,
  registerLine,
  settingsChanged,
  shelfChecked,
  unsaved,
} from "./kase.ts";
import { wholeFile } from "../support/kept-file.ts";

/** What every desk promises, whatever keeps its records. */
export function deskContract(name: string, open: () => Promise<Desk>): void {
  describe(name, () => {
    let desk: Desk;
    beforeEach(async () => {
      desk = await open();
    });
    const theCase = (number = "DSR-2026-001") => first(desk.cases.watch(number));

    test("a saved case is what is read, one revision on", async () => {
      const kase = unsaved();
      await desk.cases.save(change(kase));
      expect(await theCase()).toEqual({ ...kase, revision: 1 });
      expect(await first(desk.cases.watchAll())).toMatchObject([{ id: kase.id, revision: 1 }]);
    });

    test("a number nobody has is null, and is heard when it comes", async () => {
      const watch = heard(desk.cases.watch("DSR-2026-001"));
      await vi.waitFor(() => expect(watch.answers).toEqual([null]));
      await desk.cases.save(change(unsaved()));
      await vi.waitFor(() => expect(watch.answers.at(-1)).toMatchObject({ revision: 1 }));
      watch.stop();
    });

    test("a watch that was stopped hears nothing more", async () => {
      const watch = heard(desk.cases.watchAll());
      await vi.waitFor(() => expect(watch.answers).toHaveLength(1));
      watch.stop();
      await desk.cases.save(change(unsaved()));
      await first(desk.cases.watchAll());
      expect(watch.answers).toHaveLength(1);
    });

    test("of two changes to the same revision the second is refused and leaves nothing", async () => {
      const kase = unsaved();
      await desk.cases.save(change(kase));
      const once = { ...kase, revision: 1, language: "de" };
      const again = { ...kase, revision: 1, language: "fr" };
      const [won, lost] = await Promise.allSettled([
        desk.cases.save(change(once)),
        desk.cases.save(change(again, [finding(kase, 1, "x")])),
      ]);
      expect(won.status).toBe("fulfilled");
      expect(lost).toMatchObject({ reason: { code: "changed-elsewhere" } });
      expect(await theCase()).toEqual({ ...once, revision: 2 });
      expect(await first(desk.findings.watch(kase.id))).toEqual([]);
      expect(await desk.journal.verify()).toMatchObject({ kind: "intact", entries: 3 });
    });

    test("a case that exists is not opened a second time", async () => {
      const kase = unsaved();
      await desk.cases.save(change(kase));
      await expect(desk.cases.save(change(kase))).rejects.toMatchObject({ code: "changed-elsewhere" });
    });

    test("two cases never share a number", async () => {
      await desk.cases.save(change(unsaved()));
      await expect(desk.cases.save(change(unsaved()))).rejects.toMatchObject({ code: "changed-elsewhere" });
    });

    test("an id that could say something is refused", async () => {
      await expect(desk.cases.save(change(unsaved({ id: "zebulon" })))).rejects.toMatchObject({
        code: "bug",
      });
    });

    test("numbers count up within a year and never come back after a purge", async () => {
      expect(await desk.cases.nextNumber(2026)).toBe("DSR-2026-001");
      const kase = closed(unsaved({ number: "DSR-2026-009" }));
      await desk.cases.save(change(kase));
      expect(await desk.cases.nextNumber(2026)).toBe("DSR-2026-010");
      expect(await desk.cases.nextNumber(2027)).toBe("DSR-2027-001");
      await desk.cases.purge(kase.id, registerLine(kase), purged);
      expect(await desk.cases.nextNumber(2026)).toBe("DSR-2026-010");
    });

    describe("many new cases at once", () => {
      const many = (count: number, from = 1) =>
        Array.from({ length: count }, (_, i) =>
          change(unsaved({ number: `DSR-2026-${String(from + i).padStart(3, "0")}`, language: `x${i}` })),
        );

      test("are all there, each whole and findable, with a line each and then one of them all", async () => {
        await desk.cases.save(change(unsaved({ number: "DSR-2026-001" })));
        const news = heard(desk.cases.watchAll());
        const one = heard(desk.cases.watch("DSR-2026-003"));
        await vi.waitFor(() => expect(news.answers).toHaveLength(1));
        const changes = many(100, 2);
        const batch = newId();
        await desk.cases.gather(batch, changes.slice(0, 60));
        await desk.cases.gather(batch, changes.slice(60));
        expect(await first(desk.cases.watchAll())).toHaveLength(1);
        await desk.cases.saveGathered(batch, imported(100));
        await vi.waitFor(() => expect(one.answers.at(-1)).toEqual({ ...changes[1]?.kase, revision: 1 }));
        await vi.waitFor(() => expect(news.answers).toHaveLength(2));
        expect(news.answers[1]).toHaveLength(101);
        [news, one].forEach(({ stop }) => stop());
        for (const { kase } of changes) {
          expect(await theCase(kase.number)).toEqual({ ...kase, revision: 1 });
        }
        const lines = await first(desk.journal.watch(null));
        expect(lines.map(({ kind }) => kind)).toEqual([
          "register-imported",
          ...Array.from({ length: 101 }, () => "case-opened"),
          "vault-created",
        ]);
        expect(lines[1]).toMatchObject({ caseNumber: "DSR-2026-101", detail: opened.detail });
        expect(await first(desk.journal.watch(changes[0]?.kase.id ?? ""))).toHaveLength(1);
        expect(await desk.journal.verify()).toMatchObject({ kind: "intact", entries: 103 });
        expect(await desk.cases.nextNumber(2026)).toBe("DSR-2026-102");
      });

      test("can be changed and purged like any other", async () => {
        const batch = newId();
        const [one, other] = [unsaved(), closed(unsaved({ number: "DSR-2026-002" }))];
        await desk.cases.gather(batch, [change(one), change(other)]);
        await desk.cases.saveGathered(batch, imported(2));
        await desk.cases.save(change({ ...one, revision: 1, language: "de" }, [finding(one, 1, "x")]));
        await desk.cases.purge(other.id, registerLine(other), purged);
        expect(await theCase()).toMatchObject({ revision: 2, language: "de" });
        expect(await theCase("DSR-2026-002")).toBeNull();
        expect(await desk.journal.verify()).toMatchObject({ kind: "intact", entries: 7 });
      });

      test("are none where one has a number, an id or a revision that it must not have", async () => {
        const here = unsaved();
        await desk.cases.save(change(here));
        const [fine, same] = [unsaved({ number: "DSR-2026-002" }), unsaved({ number: "DSR-2026-003" })];
        const refused: readonly [string, Parameters<typeof change>[0]][] = [
          ["changed-elsewhere", unsaved()],
          ["changed-elsewhere", unsaved({ number: "DSR-2026-002" })],
          ["changed-elsewhere", { ...here, number: "DSR-2026-004" }],
          ["changed-elsewhere", { ...fine, number: "DSR-2026-004" }],
          ["changed-elsewhere", { ...same, revision: 1 }],
          ["bug", unsaved({ number: "DSR-2026-004", id: "zebulon" })],
        ];
        for (const [code, wrong] of refused) {
          const batch = newId();
          await desk.cases.gather(batch, [change(fine), change(wrong)]);
          await expect(desk.cases.saveGathered(batch, imported(2))).rejects.toMatchObject({ code });
        }
        const withFinding = newId();
        await desk.cases.gather(withFinding, [change(fine), change(same, [finding(same, 1, "x")])]);
        await expect(desk.cases.saveGathered(withFinding, imported(2))).rejects.toMatchObject({
          code: "bug",
        });
        expect(await first(desk.cases.watchAll())).toHaveLength(1);
        expect(await desk.journal.verify()).toMatchObject({ kind: "intact", entries: 2 });
        expect(await desk.cases.nextNumber(2026)).toBe("DSR-2026-002");
      });

      test("are none where they were let go, belong to another batch, or were kept before", async () => {
        const [batch, other] = [newId(), newId()];
        await desk.cases.gather(batch, many(2));
        await desk.cases.forgo();
        const keep = (asked: string) => desk.cases.saveGathered(asked, imported(2));
        await expect(keep(batch)).rejects.toMatchObject({ code: "changed-elsewhere" });
        await desk.cases.gather(batch, many(2));
        await desk.cases.gather(other, many(1));
        await expect(keep(batch)).rejects.toMatchObject({ code: "changed-elsewhere" });
        expect(await first(desk.cases.watchAll())).toEqual([]);
        await desk.cases.gather(batch, many(2));
        await keep(batch);
        await expect(keep(batch)).rejects.toMatchObject({ code: "changed-elsewhere" });
        expect(await first(desk.cases.watchAll())).toHaveLength(2);
      });
    });

    test("findings are kept with the case, changed by id, and come in the order of their numbers", async () => {
      const kase = unsaved();
      const [one, two] = [finding(kase, 1, "one"), finding(kase, 2, "two")];
      await desk.cases.save(change(kase, [two, one]));
      await desk.cases.save(change({ ...kase, revision: 1 }, [{ ...two, decision: "withhold" }]));
      expect(await first(desk.findings.watch(kase.id))).toEqual([one, { ...two, decision: "withhold" }]);
    });

    test("what the caller changes after saving changes nothing that was kept", async () => {
      const rights: ("access" | "erasure")[] = ["access"];
      const saving = desk.cases.save(change(unsaved({ rights })));
      await saving;
      rights.push("erasure");
      expect(await theCase()).toMatchObject({ rights: ["access"] });
      expect(await first(desk.cases.watchAll())).toMatchObject([{ rights: ["access"] }]);
    });

    test("a kept file comes back byte for byte and its hash is that of SHA-256", async () => {
      const kase = unsaved();
      await desk.cases.save(change(kase));
      const kept = await desk.files.keep(kase.id, new Blob(["abc"]));
      expect(kept).toMatchObject({
        bytes: 3,
        sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      });
      expect(await (await wholeFile(desk, kase.id, kept.fileId)).text()).toBe("abc");
    });

    test("a file of a case that is not there is refused", async () => {
      await expect(desk.files.keep(newId(), new Blob(["x"]))).rejects.toMatchObject({
        code: "changed-elsewhere",
      });
    });

    test("drafts are kept by key until they are removed", async () => {
      await desk.drafts.save("intake", { message: "Dear" });
      await desk.drafts.save("intake", { message: "Dear Sir" });
      await desk.drafts.save("note", "half a thought");
      expect((await first(desk.drafts.watchAll())).map(({ key, value }) => [key, value])).toEqual([
        ["intake", { message: "Dear Sir" }],
        ["note", "half a thought"],
      ]);
      await desk.drafts.remove("intake");
      await desk.drafts.remove("nothing");
      expect((await first(desk.drafts.watchAll())).map(({ key }) => key)).toEqual(["note"]);
    });

    test("settings change with a line in the journal", async () => {
      const watch = heard(desk.settings.watch());
      await vi.waitFor(() => expect(watch.answers.length).toBeGreaterThan(0));
      await desk.settings.save({ ...initialSettings, dueSoonDays: 3 }, settingsChanged);
      await vi.waitFor(() => expect(watch.answers.at(-1)).toMatchObject({ dueSoonDays: 3 }));
      watch.stop();
      expect((await first(desk.journal.watch(null)))[0]).toMatchObject({ kind: "settings-changed" });
    });

    test("checks and own guides are kept whole, with a line in the journal", async () => {
      const watch = heard(desk.shelf.watch());
      await vi.waitFor(() => expect(watch.answers).toEqual([emptyShelf]));
      await desk.shelf.save(checkedShelf, shelfChecked);
      await vi.waitFor(() => expect(watch.answers.at(-1)).toEqual(checkedShelf));
      watch.stop();
      expect((await first(desk.journal.watch(null)))[0]).toMatchObject({
        kind: "guide-checked",
        detail: { by: "Ines" },
      });
      expect(await desk.journal.verify()).toMatchObject({ kind: "intact", entries: 2 });
    });

    test("the journal has a line for each change, newest first, chained, with its detail", async () => {
      const kase = unsaved();
      await desk.cases.save(change(kase));
      await desk.cases.save({ kase: { ...kase, revision: 1 }, event: settingsChanged });
      const all = await first(desk.journal.watch(null));
      expect(all.map(({ seq, kind }) => [seq, kind])).toEqual([
        [2, "settings-changed"],
        [1, "case-opened"],
        [0, "vault-created"],
      ]);
      expect(all[0]?.prev).toBe(all[1]?.hash);
      expect(all[2]?.prev).toBe("0".repeat(64));
      expect(all[1]).toMatchObject({ caseNumber: kase.number, caseId: kase.id, detail: opened.detail });
      expect(await first(desk.journal.watch(kase.id))).toEqual(all.slice(0, 2));
      expect(await desk.journal.verify()).toEqual({ kind: "intact", entries: 3, head: all[0]?.hash });
    });

    test("a purge leaves the register line and the journal, and nothing else", async () => {
      const kase = closed(unsaved());
      const other = unsaved({ number: "DSR-2026-002" });
      await desk.cases.save(change(kase, [finding(kase, 1, "x")]));
      await desk.cases.save(change(other, [finding(other, 1, "y")]));
      const { fileId } = await desk.files.keep(kase.id, new Blob(["abc"]));
      const watch = heard(desk.cases.watch(kase.number));
      await desk.cases.purge(kase.id, registerLine(kase), purged);

      await vi.waitFor(() => expect(watch.answers.at(-1)).toBeNull());
      watch.stop();
      expect(await first(desk.cases.watchAll())).toMatchObject([{ id: other.id }]);
      expect(await first(desk.findings.watch(kase.id))).toEqual([]);
      expect(await first(desk.findings.watch(other.id))).toHaveLength(1);
      await expect(desk.files.read(kase.id, fileId, 0)).rejects.toMatchObject({ code: "changed-elsewhere" });
      expect(await first(desk.register.watch())).toMatchObject([registerLine(kase)]);
      const lines = await first(desk.journal.watch(kase.id));
      expect(lines.map(({ kind, detail, caseNumber }) => [kind, detail, caseNumber])).toEqual([
        ["purge-verified", null, kase.number],
        ["record-purged", null, kase.number],
        ["case-opened", null, kase.number],
      ]);
      expect(lines[0]?.facts).toMatchObject({
        ...{ clean: true, hits: 0, sampleOpens: false, recordsLeft: 0, filesLeft: 0 },
        ...{ otherCases: 1, draftsLeft: 0 }, // the other case is of the same person
      });
      expect(await desk.journal.verify()).toMatchObject({ kind: "intact", entries: 5 });
      await expect(desk.cases.save(change({ ...kase, revision: 1 }))).rejects.toMatchObject({
        code: "changed-elsewhere",
      });
    });

    test("after a purge the person and the files are recognised, and nobody else is", async () => {
      const kase = closed(unsaved());
      await desk.cases.save(change(kase));
      const marks = marksOfCase(kase);
      expect(marks.length).toBeGreaterThan(1);
      expect(await desk.register.recognise(marks)).toEqual([]);
      await desk.cases.purge(kase.id, registerLine(kase), purged);
      const person = marksOfPerson("  ZEBULÓN   quist", []);
      expect(await desk.register.recognise(person)).toMatchObject([{ number: kase.number }]);
      expect(await desk.register.recognise(marksOfPerson("Ada Vance", ["a@b.example"]))).toEqual([]);
      const [line] = await first(desk.register.watch());
      expect(JSON.stringify(line)).not.toMatch(/quist/i);
    });

    test("what still names the person after a purge is counted: a draft, or the settings", async () => {
      const kase = closed(unsaved());
      await desk.cases.save(change(kase));
      await desk.drafts.save("intake", { message: "from Zebulon Quist" });
      const organisation = { ...initialSettings.organisation, name: "Zebulon Quist & Sons" };
      await desk.settings.save({ ...initialSettings, organisation }, settingsChanged);
      await desk.cases.purge(kase.id, registerLine(kase), purged);
      const [told] = await first(desk.journal.watch(kase.id));
      expect(told).toMatchObject({ kind: "purge-verified", facts: { clean: false, hits: 1, draftsLeft: 1 } });
    });

    test("a case that is open is not purged", async () => {
      const kase = unsaved();
      await desk.cases.save(change(kase));
      await expect(desk.cases.purge(kase.id, registerLine(kase), purged)).rejects.toMatchObject({
        code: "bug",
      });
      expect(await theCase()).toMatchObject({ revision: 1 });
    });
  });
}
