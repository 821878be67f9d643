import { expect, test } from "vitest";
import { Failure } from "../../../src/lib/failure.ts";
import { patientFiles } from "../../../src/storage/disk/patient-files.ts";
import { OpfsDouble } from "../../support/opfs-double.ts";

test("a file that is let go of within five seconds is opened", async () => {
  const files = new OpfsDouble();
  const held = await files.open(["root"]);
  let waited = 0;
  const patient = patientFiles(files, async (milliseconds) => {
    waited += milliseconds;
    if (waited > 3000) held.close();
  });
  (await patient.open(["root"])).close();
  expect(waited).toBeLessThanOrEqual(5000);
});

test("one that stays open elsewhere is refused after five seconds, and other failures at once", async () => {
  const files = new OpfsDouble();
  await files.open(["root"]);
  let waited = 0;
  const wait = async (milliseconds: number): Promise<void> => void (waited += milliseconds);
  await expect(patientFiles(files, wait).open(["root"])).rejects.toMatchObject({ code: "open-elsewhere" });
  expect(waited).toBe(5000);
  const { exists, list, remove } = files;
  const full = { exists, list, remove, open: () => Promise.reject(new Failure("no-space")) };
  await expect(patientFiles(full, wait).open(["root"])).rejects.toMatchObject({ code: "no-space" });
  expect(waited).toBe(5000);
});
