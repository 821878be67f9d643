import { configure, render } from "@testing-library/svelte";
import type { Component } from "svelte";
import { onTestFinished, vi } from "vitest";
import type { Case } from "../../src/domain/case.ts";
import type { Finding } from "../../src/domain/finding.ts";
import type { Settings } from "../../src/domain/settings.ts";
import { lawBook } from "../../src/features/law-book.svelte.ts";
import type { CasePageProps, PageProps } from "../../src/features/page-props.ts";
import type { Output } from "../../src/files/output-over.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { first } from "../../src/lib/first.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import { location } from "../../src/ui/location.svelte.ts";
import { saving } from "../../src/ui/saving.svelte.ts";
import { today } from "../../src/ui/today.svelte.ts";
import { answerDay, contoso, janesCase } from "./janes-case.ts";
import KeptPage from "./KeptPage.svelte";
import { outputHere } from "./output-here.ts";
import { beAt } from "./page.ts";

/** A practice desk with one case on it, on the day the answer to Jane is prepared. */
export async function deskWith(
  changes: Partial<Case> = {},
  { findings = [], settings = contoso }: { findings?: readonly Finding[]; settings?: Settings } = {},
): Promise<Desk> {
  today.travelTo(answerDay);
  const desk = practiceDesk(settings);
  const kase = { ...janesCase(changes), revision: 0 };
  await desk.cases.save({
    kase,
    findings,
    event: { kind: "case-opened", on: calendarDate("2026-11-19"), facts: {} },
  });
  // As when the officer goes in.
  await lawBook.follow(desk);
  return desk;
}

/** The case of a desk as it is kept. */
export async function caseOf(desk: Desk): Promise<Case> {
  const kase = await first(desk.cases.watch("DSR-2026-014"));
  if (kase === null) throw new Error("the case is not on the desk");
  return kase;
}

// A query that waits builds its message at every look; a whole page in it costs more than the page.
configure({
  getElementError: (message) => new Error(message ?? "not found"),
  defaultHidden: true,
  asyncUtilTimeout: 5_000,
});

/** Shows a page whose forms are kept at its desk, as the frame of the app does. */
export function showKept<Props extends PageProps>(
  page: Component<Props>,
  props: Props,
  of?: string,
): { readonly rerender: (props: Props) => Promise<void>; readonly unmount: () => void } {
  const around = KeptPage<Props>;
  const { rerender, unmount } = render(around, { page, given: props, of });
  return { rerender: (next) => rerender({ given: next }), unmount };
}

/** Shows a page of Jane's case and follows its links, as the frame of the app does. */
export function showPage<Props extends CasePageProps & { output?: Output }>(
  page: Component<Props>,
  desk: Desk,
  item: string | null = null,
  output: Output = outputHere,
): void {
  const props = { desk, number: "DSR-2026-014", item, output } as Props; // every page of a case takes these
  const { rerender } = showKept(page, props, "DSR-2026-014");
  const stop = location.follow();
  const moved = (): void => {
    const { route } = location;
    if (route.page === "case") void rerender({ ...props, item: route.item });
  };
  window.addEventListener("hashchange", moved);
  onTestFinished(async () => {
    await atRest();
    stop();
    window.removeEventListener("hashchange", moved);
    beAt("");
  });
}

/** What a page still records may lead elsewhere; that must not happen to the page of the next test. */
async function atRest(): Promise<void> {
  await vi.waitUntil(() => !saving.running, { timeout: 2_000 });
  await new Promise((resolve) => setTimeout(resolve));
}

/** The words of an element, white space as single blanks. */
export function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, " ");
}

/** What stands in a field. */
export function valueOf(field: HTMLElement): string {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
  throw new Error("not a field");
}

/** The words of what has focus. */
export function focused(): string {
  return document.activeElement === null ? "" : textOf(document.activeElement);
}
