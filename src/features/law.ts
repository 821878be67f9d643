import type { Law } from "../domain/dues.ts";
import { receivedOn } from "../domain/clock.ts";
import type { ClockEvent } from "../domain/clock-event.ts";
import type { RegimeId } from "../domain/regime.ts";
import { lawBook } from "./law-book.svelte.ts";

/** By which law and calendar the dates of a case are counted: the version in force when the request was received. */
export function lawOf({
  regime,
  clock,
}: {
  readonly regime: RegimeId;
  readonly clock: readonly ClockEvent[];
}): Law {
  return lawBook.lawOn(regime, receivedOn(clock));
}
