import type { InTime } from "../../domain/register-rows.ts";
import type { RegisterStatistics } from "../../domain/register-rows.ts";
import { count, number } from "./count.ts";

const inTime: Readonly<Record<InTime, string>> = { yes: "Yes", no: "No", pending: "Still running" };

const days = { one: "day", other: "days" };
const requests = { one: "request", other: "requests" };

export const register = {
  title: "Register",
  prove: "You are about to save a list of all requests, or the history of this desk, that anybody can read.",
  sections: "Pages of the register",
  views: {
    requests: "All requests",
    restrictions: "Restrictions in force",
    statistics: "Statistics",
    history: "History & integrity",
    purges: "Purge log",
    import: "Take over a register",
  },
  restrictions: {
    intro:
      "Data that is stored and otherwise left alone, in all requests. The person is told before a restriction is lifted (GDPR Art. 18(3)).",
    empty: "No restriction is in force.",
    caption: (shown: number): string =>
      `${count(shown, { one: "restriction", other: "restrictions" })}, the next to look at first`,
    what: "What is blocked",
    place: "Where",
    ground: "Ground",
    since: "Since",
    until: "Look again",
    state: "How it stands",
  },
  empty: "The register fills itself as requests come in.",
  newRequest: "New request",
  none: "No request fits these filters.",
  showAllRequests: "Show all requests",
  caption: (shown: number): string => `${count(shown, requests)}, latest first`,
  filterKey: "Filter the register",
  filter: {
    year: "Received in",
    allYears: "All years",
    right: "Right",
    allRights: "All rights",
    result: "Outcome",
    allResults: "All outcomes",
    inTime: "In time",
    all: "All",
  },
  column: {
    number: "No.",
    receivedOn: "Received",
    right: "Right",
    regime: "Law",
    result: "Outcome",
    answeredOn: "Answered",
    days: "Days",
    inTime: "In time",
    purge: "Purge",
  },
  open: "Open",
  inTime,
  notAnswered: "–",
  purgeReady: (date: string): string => `Ready since ${date}`,
  purgedOn: (date: string): string => `Purged ${date}`,
  csv: "CSV",
  csvName: (year: number | null): string => (year === null ? "register.csv" : `register-${year}.csv`),
  csvSaved: "The register was saved as a CSV file.",
  printName: (year: number | null): string =>
    year === null ? "Register of requests" : `Register of requests ${year}`,
  help: "This is the list of requests handled, without names. It is not the record of processing (Art. 30 GDPR). A purged case keeps its line here.",
  statistics: {
    title: (year: number | null): string => (year === null ? "All years" : `Requests received in ${year}`),
    received: "Received",
    open: "Still open",
    answered: "Answered",
    median: "Middle time to answer (median)",
    noMedian: "Nothing answered yet",
    days: (number: number): string => count(number, days),
    late: "Late",
    refused: "Refused",
    byRight: "By right",
    byRightHint: "A request for several rights counts for each.",
    requests: "Requests",
    reasons: "Why it was late",
    grounds: "Why it was refused",
    openLate: "Still open",
    gone: "Purged with the case",
    noneLate: "No request was late.",
    noneRefused: "No request was refused.",
    summary: ({ received, answered, late, refused }: RegisterStatistics): string =>
      `${count(received, { other: "received" })}, ${count(answered, { other: "answered" })}, ${count(late.length, { other: "late" })}, ${count(refused.length, { other: "refused" })}`,
    empty: "There is nothing to count yet.",
  },
  history: {
    intro:
      "Everything that was recorded on this desk, for all cases, in one chain. Names and texts stand in the history of each case.",
    download: "Save the history as CSV",
    csvName: "history.csv",
    saved: "The history was saved as a CSV file, without the texts of the cases.",
  },
  purges: {
    intro:
      "Which cases had their data purged from this laptop. Only the line in the register, numbers and fingerprints are left of them.",
    empty: "No case has been purged yet. A closed case is purged from its own page.",
    caption: (shown: number): string => count(shown, { one: "purged case", other: "purged cases" }),
    purgedOn: "Purged",
    closedOn: "Closed",
    certificate: "Certificate",
    show: "Show certificate",
  },
  certificate: {
    title: (number: string): string => `Purge certificate ${number}`,
    unknown: "No case of this number has been purged.",
    statement: (date: string): string =>
      `On ${date} the working data of this request was destroyed on this laptop, together with the key it was sealed with.`,
    received: "Received",
    rights: "Rights",
    law: "Law",
    result: "Outcome",
    answered: "Answered",
    due: "Was due",
    closed: "Closed",
    purgeDue: "Was to be purged on",
    purged: "Purged",
    verified: "Looked for afterwards",
    verifiedAs: (clean: boolean, searched: number): string =>
      clean
        ? `Nothing left. ${number(searched)} records were searched for the case and the person, and a sealed copy taken before does not open any more.`
        : `Something is left. ${number(searched)} records were searched for the case and the person.`,
    sampleOpens:
      "A sealed copy taken before still opens. Lock Habeas, unlock it again, and tell whoever looks after this laptop.",
    left: {
      hits: (left: number): string =>
        count(left, {
          one: "record outside of the case names it, for example in the settings",
          other: "records outside of the case name it, for example in the settings",
        }),
      recordsLeft: (left: number): string =>
        count(left, { one: "sealed record was not removed", other: "sealed records were not removed" }),
      filesLeft: (left: number): string =>
        count(left, { one: "sealed file was not removed", other: "sealed files were not removed" }),
      otherCases: (left: number): string =>
        count(left, {
          one: "other case of the same person is in the vault",
          other: "other cases of the same person are in the vault",
        }),
      draftsLeft: (left: number): string =>
        count(left, {
          one: "draft of something else names the person",
          other: "drafts of something else name the person",
        }),
    },
    entry: "Entry in the history",
    entryOf: (entry: number, hash: string): string => `${entry}, fingerprint ${hash}`,
    goes: "What went",
    stays: "What stays",
    attestations: "Attestations",
    packages: "Export packages",
    hash: (name: string, hash: string): string => `${name}: ${hash}`,
    backups: "Backups that hold it",
    noBackups: "No backup was written while the case was on this desk.",
    heldBy:
      "These files were written while the case was on this desk. Each still holds it, sealed, until the file is destroyed; which of them were is not known here.",
    manyBackups: (of: number, from: string, to: string): string =>
      `${number(of)} files, written from ${from} to ${to}.`,
    backUp: "Make a new backup, then destroy these",
    limit:
      "This says what was done on this laptop. It says nothing about data at a provider or recipient, nor about copies that were printed, saved or sent from here.",
    print: "Print the certificate",
    printName: (number: string): string => `${number} Purge certificate`,
    back: "Back to the purge log",
  },
};
