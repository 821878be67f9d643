import { Failure } from "../../lib/failure.ts";
import { isUnreadable, type LoggedRows } from "./logged-rows.ts";
import type { RedoLog } from "./redo-log.ts";

async function opens(read: () => Promise<unknown>): Promise<boolean> {
  try {
    await read();
    return true;
  } catch (thrown) {
    if (!isUnreadable(thrown)) throw thrown;
    return false;
  }
}

/**
 * What to say of data that end before what was seen here. An older copy is whole, in the database or in the log; where
 * neither is, the later changes were not taken away but broken, and it is `damaged`. `broken` says that something beside
 * the older copy is not whole: going on with the copy writes over it. Writes nothing.
 */
export async function olderOrDamaged(
  rows: LoggedRows,
  log: RedoLog,
  generation: number | null,
  read: () => Promise<unknown>,
): Promise<Failure> {
  const database = generation !== null && (await opens(read));
  const enough = database && generation >= (log.since ?? 0);
  if (!enough && !(await rows.logIsWhole(() => Promise.resolve()))) return new Failure("damaged");
  return new Failure("older-copy", database && !log.torn ? {} : { broken: 1 });
}
