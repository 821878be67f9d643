import type { CaseSummary } from "../domain/summary.ts";
import type { Right } from "../domain/right.ts";
import { fold } from "../lib/text.ts";
import { t } from "../i18n/index.ts";
import { caseAt, newRequest, settingsSections, tabs, type Route } from "../ui/route.ts";

/** One line of the palette: where to go, or what to do. */
export interface Command {
  readonly id: string;
  readonly title: string;
  /** Other words under which it is found. */
  readonly words: string;
  readonly does: { readonly go: Route } | { readonly act: "lock" | "keys" | "help" | "cover" };
}

const synonyms: Readonly<Record<Right, string>> = {
  access: "copy SAR DSAR provide see",
  rectification: "correct change wrong",
  erasure: "delete forget remove erase",
  restriction: "limit block freeze",
  portability: "export transfer move",
  objection: "object stop opt out",
  "automated-decisions": "profiling algorithm",
  "opt-out": "sell share stop",
  "limit-use": "sensitive stop",
};

const go = (id: string, title: string, words: string, route: Route): Command => ({
  id,
  title,
  words,
  does: { go: route },
});

/** What may be found everywhere. */
function everywhere(): readonly Command[] {
  const { places, palette, registerViews } = t.frame;
  return [
    go("new", palette.newRequest, "case DSR create add erase delete forget erasure access", newRequest),
    go("worklist", places.worklist, "home due late today", { page: "worklist" }),
    go("cases", places.cases, "all list", { page: "cases" }),
    go("guides", palette.library, "library procedure Microsoft", { page: "guides", guide: null }),
    go("matrix", palette.matrix, "matrix systems rights overview erase access", {
      page: "matrix",
      system: null,
      column: null,
    }),
    go("rules", palette.rules, "search source documents sentence", { page: "rules", rule: null }),
    go("register", palette.register, "all requests list closed", { page: "register", view: "requests" }),
    go("statistics", registerViews.statistics, "register numbers median", {
      page: "register",
      view: "statistics",
    }),
    go("history", registerViews.history, "register journal verify chain", {
      page: "register",
      view: "history",
    }),
    ...settingsSections.map((section) =>
      go(`settings-${section}`, palette.settings(t.frame.settingsSections[section]), "options preferences", {
        page: "settings",
        section,
      }),
    ),
    { id: "lock", title: t.frame.lock, words: "leave end close quit sign out", does: { act: "lock" } },
    {
      id: "cover",
      title: t.frame.does.cover,
      words: "privacy blank screen shoulder",
      does: { act: "cover" },
    },
    { id: "keys", title: t.frame.keysTitle, words: "shortcuts keyboard", does: { act: "keys" } },
    { id: "help", title: t.frame.does.help, words: "help sources panel F1", does: { act: "help" } },
  ];
}

function ofCase({ number, name, rights, identifiers }: CaseSummary): Command {
  const words = [...rights.flatMap((right) => [t.firstWords.right[right], synonyms[right]]), ...identifiers];
  return go(`case-${number}`, `${number} – ${name}`, words.join(" "), caseAt(number));
}

function hereIn(summary: CaseSummary): readonly Command[] {
  const { number } = summary;
  const erasing = summary.rights.includes("erasure") ? synonyms.erasure : "";
  return [
    ...tabs.map((section) =>
      go(
        `${number}-${section}`,
        t.frame.palette.section(t.frame.tabs[section], number),
        section === "attestation" || section === "actions" ? erasing : "",
        caseAt(number, section),
      ),
    ),
    go(
      `${number}-close`,
      t.frame.palette.close(number),
      "purge end delete our copies",
      caseAt(number, "close"),
    ),
  ];
}

/** Everything the palette offers, most useful first. */
export function commandsFor(cases: readonly CaseSummary[], here: Route): readonly Command[] {
  const current = here.page === "case" ? cases.find(({ number }) => number === here.number) : undefined;
  return [...(current === undefined ? [] : hereIn(current)), ...everywhere(), ...cases.map(ofCase)];
}

/** The commands that fit what is typed, those used last first; every word typed must be found. */
export function findCommands(
  commands: readonly Command[],
  typed: string,
  lastUsed: readonly string[],
): readonly Command[] {
  const wanted = fold(typed).split(" ");
  const rank = (command: Command): number => {
    const used = lastUsed.indexOf(command.id);
    return used === -1 ? lastUsed.length : used;
  };
  return commands
    .filter(({ title, words }) => {
      const text = fold(`${title} ${words}`);
      return wanted.every((word) => text.includes(word));
    })
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, 40);
}
