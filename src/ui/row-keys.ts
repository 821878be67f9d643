import type { Shortcut } from "./keys.svelte.ts";

/** Moves focus to the next or previous link that opens a row. */
function move(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("main [data-row]")];
  const row = document.activeElement?.closest("tr, li")?.querySelector<HTMLElement>("[data-row]");
  const at = row === null || row === undefined ? -1 : rows.indexOf(row);
  const next = at === -1 ? (step === 1 ? 0 : rows.length - 1) : at + step;
  rows[next]?.focus();
}

/** The keys by which a list is walked: arrows, `j` and `k`; Enter then follows the link. */
export function rowKeys(does: { readonly next: string; readonly previous: string }): readonly Shortcut[] {
  return [
    { keys: "j", does: does.next, run: () => move(1) },
    { keys: "ArrowDown", does: does.next, run: () => move(1) },
    { keys: "k", does: does.previous, run: () => move(-1) },
    { keys: "ArrowUp", does: does.previous, run: () => move(-1) },
  ];
}
