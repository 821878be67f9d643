import { emptyShelf } from "../domain/own-guide/empty-shelf.ts";
import type { Settings } from "../domain/settings.ts";
import { dateOf } from "../lib/calendar.ts";
import type { Desk } from "./desk.ts";
import { noEntries } from "./journal.ts";
import { KeptDesk } from "./kept-desk.ts";
import { MemoryKeep } from "./memory-keep.ts";

/** A desk to try things at: the same as the vault's, but nothing is kept and no passphrase is asked. It goes on after the numbers taken. */
export function practiceDesk(settings: Settings, numbersTaken = 0): Desk {
  const now = (): Date => new Date();
  const contents = { summaries: [], settings, shelf: emptyShelf, drafts: [], register: [], head: noEntries };
  const desk = new KeptDesk(new MemoryKeep(), contents, { practice: true, now, numbersTaken });
  void desk.settings.save(settings, { kind: "vault-created", on: dateOf(now()), facts: {} });
  return desk;
}
