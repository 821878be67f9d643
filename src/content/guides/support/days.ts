import type { NamedDay } from "../../../domain/guide/guide.ts";

const closedOnKnownDay = {
  all: [{ term: "support.closed" }, { fact: "support.engagement.closedOn", known: true }],
} as const;

/** How long files handed to support are there: ninety days, counted from closing and from the day they were moved in. */
export const supportDays: readonly NamedDay[] = [
  {
    id: "dtm.day90",
    text: "The ninetieth day after closing, or after the file was moved in where that was later. Files still count as present on this day.",
    of: { latest: ["support.engagement.closedOn", "dtm.movedInOn"] },
    plus: { days: 90 },
    when: closedOnKnownDay,
    rules: ["SUP-DTM-09", "SUP-DTM-10", "SUP-DTM-11", "SUP-DTM-13"],
  },
  {
    id: "dtm.lapsesOn",
    text: "From this day the files count as gone by Microsoft's own schedule. Nobody has verified it.",
    of: "dtm.day90",
    plus: { days: 1 },
    rules: ["SUP-DTM-10", "SUP-DTM-13"],
  },
  {
    id: "dtm.closingDay90",
    text: "The ninetieth day after closing alone.",
    of: "support.engagement.closedOn",
    plus: { days: 90 },
    when: closedOnKnownDay,
    rules: ["SUP-DTM-09", "SUP-DTM-11"],
    hidden: true,
  },
  {
    id: "dtm.lostIfClosedToday",
    text: "The day from which the files of a case that is closed today count as gone.",
    of: "today",
    plus: { days: 91 },
    rules: ["SUP-DTM-10"],
    hidden: true,
  },
];
