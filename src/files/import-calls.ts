import type { FindingDraft } from "../domain/finding.ts";
import type { Identifier } from "../domain/identifier.ts";
import type { Watchable } from "../lib/watchable.ts";
import type { ImportProgress, ImportSummary, ImportWishes } from "./import.ts";

/** News of a file that is being read: how far, then what was found in batches, then what came of it. */
export type ImportNews =
  | ({ readonly kind: "progress" } & ImportProgress)
  | { readonly kind: "drafts"; readonly drafts: readonly FindingDraft[] }
  | { readonly kind: "read"; readonly summary: ImportSummary };

/** What the import worker does with its one file; it has no keys, no storage and no network. */
export interface ImportCalls {
  readonly readFile: (
    blob: Blob,
    name: string,
    identifiers: readonly Identifier[],
    wishes: ImportWishes,
  ) => Watchable<ImportNews>;
}
