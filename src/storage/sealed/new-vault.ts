import { emptyShelf } from "../../domain/own-guide/empty-shelf.ts";
import type { Settings } from "../../domain/settings.ts";
import { dateOf } from "../../lib/calendar.ts";
import { Failure } from "../../lib/failure.ts";
import { newId } from "../../lib/id.ts";
import { sealing as realSealing } from "../crypto/envelope.ts";
import { withFile } from "../disk/block-file.ts";
import { freshPath } from "../disk/fresh-path.ts";
import { headerExists } from "../disk/header.ts";
import { newHeader } from "../disk/new-header.ts";
import { KeyRing } from "../disk/ring.ts";
import { noEntries } from "../journal.ts";
import { beginRows } from "../log/begin-rows.ts";
import { closedOnFailure, opened, type Means, type OpenVault } from "./open-sealed.ts";
import { Pages } from "./pages.ts";
import type { Found, Root } from "./shapes.ts";

/** The name of the database of the first vault on a laptop. */
export const firstRecords = "habeas-1";

function emptyRoot(): Root {
  return {
    v: 1,
    pages: [],
    settings: [newId(), 0],
    drafts: { keyId: null, rows: [] },
    register: [],
    journal: noEntries,
    retired: [],
    records: 0,
  };
}

/** Makes a vault where there is none. The header is written last: without it, what was begun counts for nothing. */
export async function newVault(means: Means, passphrase: string, settings: Settings): Promise<OpenVault> {
  const { files, derive, findCost, sealing = realSealing } = means;
  if (await headerExists(files)) throw new Failure("locked");
  const { vaultId, keys, write } = await newHeader(derive, passphrase, await findCost?.());
  for (const name of await files.list([])) await files.remove([name]);
  await means.removeRows(firstRecords);
  await withFile(files, freshPath, (file) => file.flush());
  const ring = await KeyRing.create(files, keys, firstRecords);
  const rows = await beginRows(means, keys, ring.root).catch((thrown: unknown) => {
    ring.close();
    throw thrown;
  });
  const root = emptyRoot();
  const found: Found = { root, pages: new Pages([]), drafts: new Map(), lastLines: [] };
  const contents = {
    summaries: [],
    settings,
    shelf: emptyShelf,
    drafts: [],
    register: [],
    head: root.journal,
  };
  const vault = opened(
    { vaultId, ring, rows, files, sealing, endBefore: () => Promise.resolve(), now: means.now },
    0,
    found,
    contents,
    means,
  );
  return closedOnFailure(ring, rows, async () => {
    await vault.desk.settings.save(settings, { kind: "vault-created", on: dateOf(means.now()), facts: {} });
    await write(files);
    return vault;
  });
}
