import { Failure } from "../lib/failure.ts";
import type { DeskCalls } from "./desk-calls.ts";

type Reading = Extract<
  keyof DeskCalls,
  `${string}.${"watch" | "watchAll" | "news" | "read" | "verify" | "latest"}`
>;

const refused = (): Promise<never> => Promise.reject(new Failure("open-elsewhere"));

/** The desk for a window that only shows: everything that writes is refused, here, where no page can ask otherwise. */
export function readable(calls: DeskCalls): DeskCalls {
  const shown: Pick<DeskCalls, Reading | "cases.nextNumber" | "register.recognise"> = {
    "cases.news": calls["cases.news"],
    "cases.watch": calls["cases.watch"],
    "cases.nextNumber": calls["cases.nextNumber"],
    "findings.watch": calls["findings.watch"],
    "files.read": calls["files.read"],
    "drafts.watchAll": calls["drafts.watchAll"],
    "settings.watch": calls["settings.watch"],
    "shelf.watch": calls["shelf.watch"],
    "register.watch": calls["register.watch"],
    "register.recognise": calls["register.recognise"],
    "journal.watch": calls["journal.watch"],
    "journal.verify": calls["journal.verify"],
    "journal.latest": calls["journal.latest"],
  };
  return {
    ...shown,
    "cases.save": refused,
    "cases.gather": refused,
    "cases.saveGathered": refused,
    "cases.forgo": refused,
    "cases.erasePart": refused,
    "cases.purge": refused,
    "files.keep": refused,
    "drafts.save": refused,
    "drafts.remove": refused,
    "settings.save": refused,
    "shelf.save": refused,
  };
}
