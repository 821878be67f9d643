import { initialSettings } from "../domain/settings.ts";
import type { Desk } from "../storage/desk.ts";

/** A desk for practice: nothing is kept, every output says so. */
export async function startPractice(): Promise<Desk> {
  const { practiceDesk } = await import("../storage/practice-desk.ts");
  return practiceDesk(initialSettings);
}
