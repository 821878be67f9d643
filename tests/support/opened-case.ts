import { regimeOf } from "../../src/content/regimes/all.ts";
import type { Case } from "../../src/domain/case.ts";
import { emptyDraft, type IntakeDraft } from "../../src/domain/intake-draft.ts";
import { openCase } from "../../src/domain/steps/open-case.ts";
import type { Task } from "../../src/domain/task.ts";
import * as en from "../../src/i18n/en/index.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { countedIds } from "./counted-ids.ts";
import { accepted } from "./janes-case.ts";

/** The day on which Jane's request came and the case was opened. */
export const openingDay = calendarDate("2026-11-19");

/** Jane Roe's request as the form holds it, before anything was done about it. */
export function janesDraft(changes: Partial<IntakeDraft> = {}): IntakeDraft {
  return {
    ...emptyDraft("eu-gdpr"),
    message: "Please delete everything you and Microsoft support hold about me.",
    receivedOn: openingDay,
    name: "Jane Roe",
    relation: "employee",
    identifiers: [{ kind: "email", value: "jane.roe@contoso.example" }],
    rights: ["erasure"],
    ...changes,
  };
}

/** The case just opened from that draft, on that day. */
export function openedCase(changes: Partial<IntakeDraft> = {}, today = openingDay): Case {
  const draft = janesDraft(changes);
  const nextId = countedIds("open");
  const regime = regimeOf(draft.regime, draft.receivedOn ?? openingDay);
  const number = "DSR-2026-014";
  return accepted(openCase({ draft, id: nextId(), number, regime, duties: en.duties, nextId }, today)).kase;
}

/** A task of a guide; say only what matters. */
export function guideTask(changes: Partial<Omit<Task, "origin">> & { readonly key: string }): Task {
  const { key, ...rest } = changes;
  return {
    id: `task-${key}`,
    stage: "gather",
    origin: { kind: "guide", guide: "support", version: 1, key, system: "support-data" },
    title: `Task ${key}`,
    instruction: "",
    warnings: [],
    with: "Technical account manager (TAM)",
    message: "Please …",
    leadDays: null,
    askBy: null,
    irreversible: false,
    after: [],
    rules: [],
    events: [],
    ...rest,
  };
}
