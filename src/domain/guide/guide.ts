import type { CalendarDate } from "../../lib/calendar.ts";
import type { Condition, DayRef, TermId } from "./condition.ts";

/** A rule of the source documents, e.g. `SUP-DEL-04`. */
export type RuleId = string;

/** A system of the dictionary, e.g. `support-data`; `case` for what holds for the request as a whole. */
export type SystemId = string;

/** The rights as guides know them. Finding the data is part of each. */
export const guideRights = ["access", "rectify", "restrict", "delete", "export"] as const;

export type GuideRight = (typeof guideRights)[number];

/** Where a system, or the case, stands. */
export const states = [
  "ready",
  "blocked",
  "waiting",
  "declined",
  "declined-part",
  "refer",
  "unconfirmed",
  "contested",
  "too-late",
  "lapsed",
  "repair",
  "escalate",
] as const;

export type State = (typeof states)[number];

/** How much of a deletion an attestation can cover. */
export type Grade = "full" | "part" | "none";

/** Where a step stands in the order of work, over all systems. */
export const stepStages = [
  "receive",
  "discover",
  "decide",
  "copy",
  "prepare",
  "change",
  "delete",
  "confirm",
  "account",
] as const;

export type StepStage = (typeof stepStages)[number];

/** What every piece of a guide can say about when it counts: for which rights asked, and under which condition. */
interface Scoped {
  /** Any of these rights is asked; absent means whatever is asked. */
  readonly rights?: readonly GuideRight[];
  readonly when?: Condition;
}

/** Something to know: a finding, a limit to state in the answer, or a trap. */
export interface Note extends Scoped {
  readonly kind: "finding" | "limit" | "warning";
  readonly text: string;
  readonly rules: readonly RuleId[];
  /** The trap is that the step cannot be undone. */
  readonly irreversible?: true;
  /** Said where the facts are known, and no reason to ask for them. */
  readonly unasked?: true;
}

/**
 * What stands against a right: while it holds, the right is in that state and the steps behind it are not active.
 * `silent` means that the source does not describe the right for this system.
 */
export interface Gate extends Scoped {
  readonly id: string;
  readonly state: State | "silent";
  readonly text: string;
  readonly rules: readonly RuleId[];
  /** Steps behind it. Absent: those that serve only rights it closes, or none where the state leaves the way open. */
  readonly closes?: readonly string[];
  /** Steps of those rights that stay open all the same. */
  readonly spares?: readonly string[];
  /** Whether it is shown as a part that is not ready; absent means as its state implies. */
  readonly shownAs?: "block" | "finding";
  /** What can still be attested; absent means nothing, or everything where it is too late to stop the deletion. */
  readonly attests?: Grade;
}

/** One paragraph of a ready message; with a condition it is left out when that does not hold. */
export type Paragraph = string | { readonly when: Condition; readonly text: string };

/** A text ready to send; `{names in braces}` are filled from the case, and marked where the case does not know them. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly body: readonly Paragraph[];
}

/** Something to do or to ask. */
export interface Step extends Scoped {
  readonly id: string;
  /** The same act in another wording or for another system: one task, so that its evidence stays. Absent means the id. */
  readonly task?: string;
  readonly stage: StepStage;
  readonly title: string;
  readonly text: string;
  /** Who does it, role spelled out. */
  readonly actor: string;
  /** Where, or with whom. */
  readonly channel?: string;
  readonly message?: Message;
  /** How long an answer or the act may take at most, and what is known about it. */
  readonly takes?: { readonly days: number | null; readonly text: string };
  /** Ask before the end of this day. */
  readonly askBy?: DayRef;
  /** It cannot be undone; `not-said` where no rule behind it says so, and the officer confirms it all the same. */
  readonly irreversible?: true | "not-said";
  readonly evidence: string;
  /** The facts that prove it done. */
  readonly done?: Condition;
  readonly warnings?: readonly Note[];
  readonly rules: readonly RuleId[];
}

/** A place where data of a system sits: one by itself, or one for each item of a fact that lists several. */
export interface Place {
  readonly name: string;
  readonly each?: string;
  readonly when?: Condition;
}

/** Who acts when nobody else is named. */
export const theOfficer = "Data Protection Officer";

/** Actors who stand for our own side: nobody is asked for what they do. */
export const ourselves: readonly string[] = [
  theOfficer,
  "Your organisation, as controller",
  "Controller, advised by the Data Protection Officer",
];

/** What holds for one system: who Microsoft is there, what to know, what stands in the way, what to do. */
export interface Part {
  readonly system: SystemId;
  readonly name: string;
  /** What sits there, to recognise it by. */
  readonly holds: string;
  readonly role: {
    /** Microsoft's role; null where no source asserts one. */
    readonly microsoft: "controller" | "processor" | null;
    readonly text: string;
    readonly rules: readonly RuleId[];
  };
  /** Who has the data, as the records of the case name it, e.g. `Microsoft, as processor`. */
  readonly holder: string;
  /** The places to search and to act on; absent means one, of the same name. */
  readonly places?: readonly Place[];
  /** Deletion there is never attested by us and does not count, e.g. where the person wrote to Microsoft. */
  readonly attested?: false;
  readonly gates: readonly Gate[];
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
}

/** A question to the officer; it settles one fact. It is asked while its answer can still change something. */
export interface Question {
  readonly fact: string;
  readonly ask: string;
  readonly why: string;
  readonly look: string;
  /** The words for each code of a choice; a yes or no needs none. */
  readonly answers?: Readonly<Record<string, string>>;
  /** A wish that counts as no until it is voiced; leaving it open needs no finding out. */
  readonly wish?: true;
  /** Settled elsewhere in the case, e.g. by the identity check; the runner shows it and does not ask. */
  readonly elsewhere?: true;
  readonly warnings?: readonly Note[];
  readonly rules: readonly RuleId[];
}

/** A day that follows from others: the earliest or latest of some, shifted by days or months. */
export interface NamedDay {
  readonly id: string;
  readonly text: string;
  readonly of: DayRef | { readonly earliest: readonly DayRef[] } | { readonly latest: readonly DayRef[] };
  readonly plus?: { readonly days: number } | { readonly months: number };
  readonly when?: Condition;
  readonly rules: readonly RuleId[];
  /** Not taken from the source documents. */
  readonly outside?: true;
  /** Used in conditions only. */
  readonly hidden?: true;
}

/** Where a guide comes from. */
export interface GuideSource {
  readonly document: string;
  readonly title: string;
  /** The edition as far as the document says, in words. */
  readonly edition: string;
}

/** A written procedure for one family of systems: data only, for a lawyer to read and to edit. */
export interface Guide {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly about: string;
  readonly source: GuideSource;
  /** When somebody last compared it with the source; null for never. */
  readonly checkedOn: CalendarDate | null;
  readonly standing: "current" | "check" | "retired";
  readonly terms: Readonly<Record<TermId, Condition>>;
  readonly days: readonly NamedDay[];
  readonly questions: readonly Question[];
  readonly parts: readonly Part[];
}
