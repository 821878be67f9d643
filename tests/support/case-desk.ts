import { render } from "@testing-library/svelte";
import type { Component } from "svelte";
import { onTestFinished } from "vitest";
import type { Case } from "../../src/domain/case.ts";
import type { Finding } from "../../src/domain/finding.ts";
import type { CasePageProps } from "../../src/features/page-props.ts";
import { outputOver, type Output } from "../../src/files/output-over.ts";
import { outputServed } from "../../src/files/output-served.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { first } from "../../src/lib/first.ts";
import { serve } from "../../src/lib/port.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import { location } from "../../src/ui/location.svelte.ts";
import { today } from "../../src/ui/today.svelte.ts";
import { answerDay, contoso, janesCase } from "./janes-case.ts";

/** A desk in memory with that case and its findings, on the day the answer to Jane is prepared. */
export async function deskOf(
  changes: Partial<Case> = {},
  findings: readonly Finding[] = [],
  settings = contoso,
): Promise<Desk> {
  today.travelTo(answerDay);
  const desk = practiceDesk(settings);
  const kase = { ...janesCase(changes), revision: 0 };
  const event = { kind: "case-opened" as const, on: calendarDate("2026-11-19"), facts: {} };
  await desk.cases.save({ kase, findings, event });
  return desk;
}

/** Jane's case as the desk keeps it now. */
export async function keptCase(desk: Desk): Promise<Case> {
  const kase = await first(desk.cases.watch("DSR-2026-014"));
  if (kase === null) throw new Error("the case is not on the desk");
  return kase;
}

/** The output desk with its work done on this side of a channel instead of in a worker. */
export const outputHere: Output = outputOver(() => {
  const { port1, port2 } = new MessageChannel();
  const stop = serve(port2, outputServed);
  return {
    endpoint: port1,
    onDeath: () => undefined,
    end: () => {
      stop();
      port1.close();
      port2.close();
    },
  };
});

/** Shows a section of Jane's case and follows its links, as the frame of the app does. */
export function showSection<Props extends CasePageProps & { output?: Output }>(
  page: Component<Props>,
  desk: Desk,
  { item = null, output = outputHere }: { item?: string | null; output?: Output } = {},
): void {
  const props = { desk, number: "DSR-2026-014", item, output } as Props; // every page of a case takes these
  const { rerender } = render(page, props);
  const moved = (): void => {
    const { route } = location;
    if (route.page === "case") void rerender({ item: route.item } as Partial<Props>);
  };
  window.addEventListener("hashchange", moved);
  onTestFinished(() => window.removeEventListener("hashchange", moved));
}

/** Files that were handed to the downloads during a test. */
export function downloads(): { name: string; blob: Blob }[] {
  const taken: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (blob: Blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, blob);
    return url;
  };
  URL.revokeObjectURL = () => undefined;
  const click = (event: Event): void => {
    if (!(event.target instanceof HTMLAnchorElement) || event.target.download === "") return;
    event.preventDefault();
    const blob = blobs.get(event.target.href);
    if (blob !== undefined) taken.push({ name: event.target.download, blob });
  };
  document.addEventListener("click", click);
  onTestFinished(() => {
    Object.assign(URL, { createObjectURL, revokeObjectURL });
    document.removeEventListener("click", click);
  });
  return taken;
}
