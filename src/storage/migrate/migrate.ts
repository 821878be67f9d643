import { Failure } from "../../lib/failure.ts";
import { dateOf, plusDays } from "../../lib/calendar.ts";
import type { RootFile } from "../disk/root-file.ts";
import { rowsOf } from "../log/batches.ts";
import type { LoggedRows } from "../log/logged-rows.ts";
import type { Cabinet } from "../sealed/cabinet.ts";
import type { Rows, SealedRecord } from "../sealed/rows.ts";
import { walkRecords, type Walked } from "../sealed/walk.ts";
import { lift, recordsAt } from "./lift.ts";
import type { Migration } from "./migrations.ts";

/** Days for which the records of the format before are kept. */
const wayBackDays = 30;
const stride = 256;

/** Where a vault of an earlier format lies, and where its databases are. */
export interface Old {
  readonly cabinet: Cabinet;
  readonly generation: number;
  readonly rows: LoggedRows;
  readonly root: RootFile;
  readonly openRows: (name: string) => Rows;
  readonly removeRows: (name: string) => Promise<void>;
  readonly now: () => Date;
}

/** Every record as the new format has it, sealed in its place. */
async function* lifted(
  { cabinet, generation }: Old,
  steps: readonly Migration[],
): AsyncGenerator<SealedRecord, void> {
  for await (const { kind, ref, keyId, value } of walkRecords(cabinet, generation)) {
    const next = lift(steps, kind, value);
    yield { id: ref[0], sealed: await cabinet.sealRecord(kind, ref, keyId, next) };
  }
}

async function copy(old: Old, rows: Rows, steps: readonly Migration[]): Promise<void> {
  let some: SealedRecord[] = [];
  for await (const record of lifted(old, steps)) {
    some.push(record);
    if (some.length < stride) continue;
    await rows.load(some, []);
    some = [];
  }
  await rows.load(some, []);
  // The lines of the journal are hashed as they are and stay so for ever.
  for await (const entries of old.rows.allEntries()) await rows.load([], entries);
  await rows.begin(old.generation);
}

/** Opens every record of the copy; refuses one that is not what the steps make of the one before. */
async function verify(old: Old, rows: Rows, steps: readonly Migration[]): Promise<void> {
  const [before, after] = [await old.rows.count(), await rows.count()];
  if (before.records !== after.records || before.entries !== after.entries) throw new Failure("damaged");
  const key = ({ kind, ref }: Walked): string => `${kind} ${ref[0]} ${ref[1]}`;
  for await (const one of walkRecords(old.cabinet, old.generation)) {
    const [sealed] = await rows.records([one.ref[0]]);
    if (sealed === undefined) throw new Failure("damaged");
    const found = await old.cabinet.unsealRecord(one.kind, one.ref, one.keyId, sealed);
    const meant = lift(steps, one.kind, one.value);
    if (JSON.stringify(found) !== JSON.stringify(meant)) throw new Failure("bug", { what: key(one) });
  }
}

/**
 * Brings a vault of an earlier format to that of this version: a copy beside, verified record by record, then one
 * superblock that names copy, format and a new log. Interrupted anywhere before that, the vault is as it was. The
 * records of before are kept for a month, or until a case is purged or a backup was written.
 */
export async function migrate(old: Old, steps: readonly Migration[], to: number): Promise<void> {
  const { format, records: before } = old.root.block;
  const records = recordsAt(before, to);
  await old.removeRows(records); // what an interrupted migration left
  const rows = old.openRows(records);
  try {
    await copy(old, rows, steps);
    await verify(old, rows, steps);
    const until = plusDays(dateOf(old.now()), wayBackDays);
    await old.rows.moveTo(rowsOf(rows), {
      format: to,
      records,
      before: { format, records: before, until },
    });
  } finally {
    rows.close();
  }
}

/** Goes back to the records of the format before: for a version of Habeas that knows no later one. What was changed since is lost. */
export async function rollBack(root: RootFile, removeRows: Old["removeRows"]): Promise<void> {
  const { before, records } = root.block;
  if (before === undefined) throw new Failure("bug", { what: "no format before" });
  await root.change({ format: before.format, records: before.records, before: undefined, log: undefined });
  await removeRows(records);
}
