import { initialSettings } from "../../../src/domain/settings.ts";
import { createSealed, openSealed } from "../../../src/storage/sealed/open-sealed.ts";
import { change, closed, first, purged, registerLine, unsaved } from "../kase.ts";
import { laptop } from "../means.ts";
import { lyingFiles, type State } from "./every-step.ts";

/** A vault with a closed case and another, and the power going off at one touch of the disk during its purge. */
export async function purgeInterrupted(step: number, control: { lying?: boolean } = {}): Promise<State> {
  const disk = laptop();
  let lies = false;
  const here = { ...disk, files: lyingFiles(disk.files, () => lies) };
  const vault = await createSealed(here, "a", initialSettings);
  const [gone, stays] = [closed(unsaved()), unsaved({ number: "DSR-2026-002" })];
  await vault.desk.cases.save(change(gone));
  await vault.desk.cases.save(change(stays));
  await vault.desk.files.keep(gone.id, new Blob(["x"]));
  let left = step;
  lies = control.lying ?? false;
  disk.files.onTouch = () => {
    if ((left -= 1) <= 0) throw new Error("power");
  };
  const done = await vault.desk.cases.purge(gone.id, registerLine(gone), purged).then(
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
    const { desk, close } = await openSealed(here, "a");
    const cases = await first(desk.cases.watchAll());
    const other = await first(desk.cases.watch(stays.number));
    if (other?.id !== stays.id) return { between: "the other case is not there" };
    if ((await desk.journal.verify()).kind !== "intact") return { between: "the journal is broken" };
    const files = disk.files.dump().filter(({ name }) => name.startsWith(`att/${gone.id}`)).length;
    const register = (await first(desk.register.watch())).filter(({ caseId }) => caseId === gone.id).length;
    if (cases.some(({ id }) => id === gone.id)) {
      const kase = await first(desk.cases.watch(gone.number));
      if (kase?.id !== gone.id || register !== 0 || files !== 1 || done)
        return { between: `listed, with ${register} lines and ${files} files` };
      await desk.cases.purge(gone.id, registerLine(gone), purged); // and it can be done now
      close();
      return "not started";
    }
    if (register !== 1 || files !== 0) return { between: `gone, with ${register} lines and ${files} files` };
    await desk.cases.save(change(unsaved({ number: "DSR-2026-003" })));
    close();
    return done ? "finished" : "complete";
  }
}
