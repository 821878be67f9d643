import { expect, test, vi } from "vitest";
import { initialSettings } from "../../../src/domain/settings.ts";
import { newId } from "../../../src/lib/id.ts";
import { createSealed, openSealed } from "../../../src/storage/sealed/open-sealed.ts";
import { everyStepOf } from "../faults/every-step.ts";
import { importInterrupted } from "../faults/import-steps.ts";
import { change, first, imported, unsaved } from "../kase.ts";
import { laptop } from "../means.ts";

vi.setConfig({ testTimeout: 120_000 });

test("of 500 cases all are there or none, at whatever step the power goes", async () => {
  const { steps, seen, firstWrong } = await everyStepOf((step) => importInterrupted(step, 500));
  expect(firstWrong).toBe("");
  expect(steps).toBeGreaterThan(8);
  expect(seen).toEqual(new Set(["not started", "finished"])); // the last touch of a file is what makes it count
});

test("the control: where flushing does nothing, the same shows a vault between", async () => {
  const { between } = await everyStepOf((step) => importInterrupted(step, 40, { lying: true }));
  expect(between).toBeGreaterThan(0);
});

test("5,000 cases are one change, and come back without the database too", async () => {
  const disk = laptop();
  const { desk, close, ground } = await createSealed(disk, "a", initialSettings);
  const before = await ground.rows.generation();
  const batch = newId();
  for (let from = 0; from < 5000; from += 500) {
    const piece = Array.from({ length: 500 }, (_, i) =>
      change(unsaved({ number: `DSR-2026-${String(from + i + 1).padStart(3, "0")}` })),
    );
    await desk.cases.gather(batch, piece);
  }
  await desk.cases.saveGathered(batch, imported(5000));
  expect(await ground.rows.generation()).toBe((before ?? 0) + 1);
  expect(await desk.cases.nextNumber(2026)).toBe("DSR-2026-5001");
  close();
  for (const name of disk.databases()) await disk.removeRows(name.replace(/^[^-]+-/, ""));
  const again = await openSealed(disk, "a");
  const all = await first(again.desk.cases.watchAll());
  expect(new Set(all.map(({ number }) => number)).size).toBe(5000);
  expect(await first(again.desk.cases.watch("DSR-2026-4999"))).toMatchObject({ revision: 1 });
  expect(await again.desk.journal.verify()).toMatchObject({ kind: "intact" });
  again.close();
});
