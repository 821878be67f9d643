import { initialSettings } from "../../../src/domain/settings.ts";
import { newId } from "../../../src/lib/id.ts";
import { createSealed, openSealed } from "../../../src/storage/sealed/open-sealed.ts";
import { change, first, imported, unsaved } from "../kase.ts";
import { laptop } from "../means.ts";
import { lyingFiles, type State } from "./every-step.ts";

/** A vault with a case, and the power going off at one touch of the disk while many are taken over. */
export async function importInterrupted(
  step: number,
  count: number,
  control: { lying?: boolean } = {},
): Promise<State> {
  const disk = laptop();
  let lies = false;
  const here = { ...disk, files: lyingFiles(disk.files, () => lies) };
  const vault = await createSealed(here, "a", initialSettings);
  await vault.desk.cases.save(change(unsaved()));
  const kases = Array.from({ length: count }, (_, i) => unsaved({ number: `DSR-2025-${i + 1}` }));
  const take = async ({ desk }: typeof vault): Promise<void> => {
    const batch = newId();
    await desk.cases.gather(
      batch,
      kases.map((kase) => change(kase)),
    );
    await desk.cases.saveGathered(batch, imported(count));
  };
  let left = step;
  lies = control.lying ?? false;
  disk.files.onTouch = () => {
    if ((left -= 1) <= 0) throw new Error("power");
  };
  const done = await take(vault).then(
    () => true,
    () => false,
  );
  lies = false;
  disk.files.crash();
  disk.files.onTouch = () => undefined;
  try {
    return await stateOf();
  } catch (thrown) {
    return { between: String(thrown) };
  }

  async function stateOf(): Promise<State> {
    const again = await openSealed(here, "a");
    const { desk } = again;
    if ((await desk.journal.verify()).kind !== "intact") return { between: "the journal is broken" };
    const lines = (await desk.journal.latest())?.seq ?? 0;
    const there = (await first(desk.cases.watchAll())).length - 1;
    if (there === 0 && lines === 1 && !done) {
      await take(again); // and it can be done now
      again.close();
      return "not started";
    }
    if (there !== count || lines !== count + 2) return { between: `${there} cases and ${lines} lines` };
    for (const kase of [kases[0], kases.at(-1)]) {
      const read = await first(desk.cases.watch(kase?.number ?? ""));
      if (read?.id !== kase?.id) return { between: "a case does not open" };
    }
    await desk.cases.save(change(unsaved({ number: "DSR-2026-002" })));
    again.close();
    return done ? "finished" : "complete";
  }
}
