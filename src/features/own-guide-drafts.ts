import type { OwnGuide } from "../domain/own-guide/own-guide.ts";
import { readOwnGuide } from "../files/guide-client.ts";
import type { Draft } from "../storage/desk.ts";

const prefix = "own-guide/";

/** The name under which a guide is kept while it is being made. */
export function draftKeyOf(id: string): string {
  return `${prefix}${id}`;
}

/** The guides that are being made. */
export function draftsOf(drafts: readonly Pick<Draft, "key" | "value">[]): readonly OwnGuide[] {
  return drafts.filter(({ key }) => key.startsWith(prefix)).flatMap(({ value }) => readOwnGuide(value) ?? []);
}
