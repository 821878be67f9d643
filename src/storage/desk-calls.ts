import type { Connection } from "../lib/port.ts";
import type { Watchable } from "../lib/watchable.ts";
import { shared } from "../lib/shared.ts";
import { listOf, type CaseNews } from "./case-news.ts";
import type { Desk } from "./desk.ts";
import type { KeptDesk } from "./kept-desk.ts";

/** The desk as flat names, which is how it crosses from the worker to the page. */
export interface DeskCalls {
  readonly "cases.news": () => Watchable<CaseNews>;
  readonly "cases.watch": Desk["cases"]["watch"];
  readonly "cases.nextNumber": Desk["cases"]["nextNumber"];
  readonly "cases.save": Desk["cases"]["save"];
  readonly "cases.gather": Desk["cases"]["gather"];
  readonly "cases.saveGathered": Desk["cases"]["saveGathered"];
  readonly "cases.forgo": Desk["cases"]["forgo"];
  readonly "cases.erasePart": Desk["cases"]["erasePart"];
  readonly "cases.purge": Desk["cases"]["purge"];
  readonly "findings.watch": Desk["findings"]["watch"];
  readonly "files.keep": Desk["files"]["keep"];
  readonly "files.read": Desk["files"]["read"];
  readonly "drafts.watchAll": Desk["drafts"]["watchAll"];
  readonly "drafts.save": Desk["drafts"]["save"];
  readonly "drafts.remove": Desk["drafts"]["remove"];
  readonly "settings.watch": Desk["settings"]["watch"];
  readonly "settings.save": Desk["settings"]["save"];
  readonly "shelf.watch": Desk["shelf"]["watch"];
  readonly "shelf.save": Desk["shelf"]["save"];
  readonly "register.watch": Desk["register"]["watch"];
  readonly "register.recognise": Desk["register"]["recognise"];
  readonly "journal.watch": Desk["journal"]["watch"];
  readonly "journal.verify": Desk["journal"]["verify"];
  readonly "journal.latest": Desk["journal"]["latest"];
}

/** Serves whatever desk is open when a call comes; `desk` throws `locked` when none is. */
export function servedDesk(desk: () => Pick<KeptDesk, keyof Desk | "caseNews">): DeskCalls {
  return {
    "cases.news": () => desk().caseNews(),
    "cases.watch": (number) => desk().cases.watch(number),
    "cases.nextNumber": async (year) => desk().cases.nextNumber(year),
    "cases.save": async (change) => desk().cases.save(change),
    "cases.gather": async (batch, changes) => desk().cases.gather(batch, changes),
    "cases.saveGathered": async (batch, event) => desk().cases.saveGathered(batch, event),
    "cases.forgo": async () => desk().cases.forgo(),
    "cases.erasePart": async (change) => desk().cases.erasePart(change),
    "cases.purge": async (id, line, event) => desk().cases.purge(id, line, event),
    "findings.watch": (caseId) => desk().findings.watch(caseId),
    "files.keep": async (caseId, content) => desk().files.keep(caseId, content),
    "files.read": async (caseId, fileId, part) => desk().files.read(caseId, fileId, part),
    "drafts.watchAll": () => desk().drafts.watchAll(),
    "drafts.save": async (key, value) => desk().drafts.save(key, value),
    "drafts.remove": async (key) => desk().drafts.remove(key),
    "settings.watch": () => desk().settings.watch(),
    "settings.save": async (settings, event) => desk().settings.save(settings, event),
    "shelf.watch": () => desk().shelf.watch(),
    "shelf.save": async (shelf, event) => desk().shelf.save(shelf, event),
    "register.watch": () => desk().register.watch(),
    "register.recognise": async (marks) => desk().register.recognise(marks),
    "journal.watch": (caseId) => desk().journal.watch(caseId),
    "journal.verify": async () => desk().journal.verify(),
    "journal.latest": async () => desk().journal.latest(),
  };
}

/** The desk at the other end of the line. */
export function deskOver({ call, watch }: Pick<Connection<DeskCalls>, "call" | "watch">): Desk {
  const list = shared(listOf(watch("cases.news"))); // of thousands, for all who watch it
  return {
    practice: false,
    cases: {
      watchAll: () => list,
      watch: (number) => watch("cases.watch", number),
      nextNumber: (year) => call("cases.nextNumber", year),
      save: (change) => call("cases.save", change),
      gather: (batch, changes) => call("cases.gather", batch, changes),
      saveGathered: (batch, event) => call("cases.saveGathered", batch, event),
      forgo: () => call("cases.forgo"),
      erasePart: (change) => call("cases.erasePart", change),
      purge: (id, line, event) => call("cases.purge", id, line, event),
    },
    findings: { watch: (caseId) => watch("findings.watch", caseId) },
    files: {
      keep: (caseId, content) => call("files.keep", caseId, content),
      read: (caseId, fileId, part) => call("files.read", caseId, fileId, part),
    },
    drafts: {
      watchAll: () => watch("drafts.watchAll"),
      save: (key, value) => call("drafts.save", key, value),
      remove: (key) => call("drafts.remove", key),
    },
    settings: {
      watch: () => watch("settings.watch"),
      save: (settings, event) => call("settings.save", settings, event),
    },
    shelf: {
      watch: () => watch("shelf.watch"),
      save: (shelf, event) => call("shelf.save", shelf, event),
    },
    register: {
      watch: () => watch("register.watch"),
      recognise: (marks) => call("register.recognise", marks),
    },
    journal: {
      watch: (caseId) => watch("journal.watch", caseId),
      verify: () => call("journal.verify"),
      latest: () => call("journal.latest"),
    },
  };
}
