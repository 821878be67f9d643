import { practice } from "../content/practice/index.ts";
import type { Desk } from "../storage/desk.ts";
import { practiceDesk } from "../storage/practice-desk.ts";
import { location } from "../ui/location.svelte.ts";
import { today } from "../ui/today.svelte.ts";

/** A desk for practice on the day Jane's request comes, with her mail in the box; nothing of it is kept. */
export async function startPractice(): Promise<Desk> {
  const desk = practiceDesk(practice.settings, practice.requestsBefore);
  await desk.drafts.save("intake/practice", { message: practice.message });
  today.travelTo(practice.today);
  location.go({ page: "new", draft: "practice", step: "message" });
  return desk;
}
