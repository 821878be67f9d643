import { methods } from "../content/methods.en.ts";
import { findRegime } from "../content/regimes/all.ts";
import { systems } from "../content/systems.ts";
import { isOwn } from "../domain/own-guide/own-guide.ts";
import { t } from "../i18n/index.ts";
import type { JournalNames } from "../ui/journal-words.ts";

const systemNames = new Map(systems.map(({ id, name }) => [id, name]));

/** What the content calls the codes in the journal. */
export const journalNames: JournalNames = {
  regime: (id) => findRegime(id)?.name ?? id,
  system: (id) => systemNames.get(id) ?? (isOwn(id) ? t.history.ownPlace : id),
  method: (code) => methods[code] ?? code,
};
