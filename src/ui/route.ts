import type { CaseNumber } from "../domain/case.ts";

/** The sections of a case, in the order of its tabs. */
export const tabs = [
  "overview",
  "guides",
  "plan",
  "findings",
  "decisions",
  "actions",
  "letters",
  "package",
  "attestation",
  "history",
] as const;

/** Pages of a case that have no tab of their own: the checks at the start, and the end. */
const quietSections = ["checks", "clock", "person", "close"] as const;

export type Section = (typeof tabs)[number] | (typeof quietSections)[number];

/** What the register shows. */
export const registerViews = [
  "requests",
  "restrictions",
  "statistics",
  "history",
  "purges",
  "import",
] as const;

export type RegisterView = (typeof registerViews)[number];

/** The groups of settings, in the order of their list. */
export const settingsSections = [
  "organisation",
  "clock",
  "letters",
  "security",
  "backup",
  "keyboard",
  "display",
  "storage",
  "about",
] as const;

export type SettingsSection = (typeof settingsSections)[number];

/** The four steps of taking in a request. */
export const intakeSteps = ["message", "details", "checks", "review"] as const;

export type IntakeStep = (typeof intakeSteps)[number];

/** Every place of the app. A place names a case by its number only, never a person. */
export type Route =
  | { readonly page: "worklist" }
  | { readonly page: "cases" }
  | { readonly page: "new"; readonly draft: string | null; readonly step: IntakeStep }
  | {
      readonly page: "case";
      readonly number: CaseNumber;
      readonly section: Section;
      /** One thing of the section: a task, a letter, a guide, a finding, a check. */
      readonly item: string | null;
    }
  | { readonly page: "guides"; readonly guide: string | null }
  /** Every system and right; with both, the procedure for them. */
  | { readonly page: "matrix"; readonly system: string | null; readonly column: string | null }
  | { readonly page: "rules"; readonly rule: string | null }
  /** Making a guide of one's own; without a guide, the start of a new one. */
  | {
      readonly page: "making";
      readonly guide: string | null;
      readonly part: string;
      readonly item: string | null;
    }
  | {
      readonly page: "register";
      readonly view: RegisterView;
      /** Of the purge log: the certificate of one purged case. */
      readonly number?: CaseNumber;
    }
  | { readonly page: "settings"; readonly section: SettingsSection }
  | { readonly page: "practice-end" }
  /** Before the door: the form that makes a vault; behind it, the worklist. */
  | { readonly page: "set-up" }
  /** Asks for the lock, as the shortcut of the installed app does. */
  | { readonly page: "lock" }
  | { readonly page: "lost" };

const lost: Route = { page: "lost" };
const name = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;
const caseNumber = /^DSR-\d{4}-\d{3,6}$/;

/** The text as one of the list, or null. */
function oneOf<T extends string>(list: readonly T[], text: string | undefined): T | null {
  return list.find((one) => one === text) ?? null;
}

function caseRoute([number = "", section = "overview", item, ...more]: readonly string[]): Route {
  const known = oneOf([...tabs, ...quietSections], section);
  if (!caseNumber.test(number) || known === null || more.length > 0) return lost;
  if (item !== undefined && !name.test(item)) return lost;
  return { page: "case", number, section: known, item: item ?? null };
}

function newRoute([draft, step = "message", ...more]: readonly string[]): Route {
  const known = oneOf(intakeSteps, step);
  if (known === null || more.length > 0 || (draft !== undefined && !name.test(draft))) return lost;
  return { page: "new", draft: draft ?? null, step: known };
}

function registerRoute([second = "requests", number, ...more]: readonly string[]): Route {
  const view = oneOf(registerViews, second);
  if (view === null || more.length > 0) return lost;
  if (number === undefined) return { page: "register", view };
  return view === "purges" && caseNumber.test(number) ? { page: "register", view, number } : lost;
}

function libraryRoute(first: string, rest: readonly string[]): Route {
  const [one = null, two = null, three = null, ...more] = rest;
  if (more.length > 0 || rest.some((part) => !name.test(part))) return lost;
  if (first !== "matrix") return { page: "making", guide: one, part: two ?? "about", item: three };
  return three === null ? { page: first, system: one, column: two } : lost;
}

/** The place a hash names; text that names none is the `lost` place, whatever it is. */
export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#?\/?/, "");
  if (path === "") return { page: "worklist" };
  const [first = "", ...rest] = path.split("/");
  if (first === "c") return caseRoute(rest);
  if (first === "new") return newRoute(rest);
  if (first === "register") return registerRoute(rest);
  if (first === "matrix" || first === "own-guides") return libraryRoute(first, rest);
  if (rest.length > 1) return lost;
  const [second] = rest;
  if (first === "guides" && (second === undefined || name.test(second))) {
    return { page: "guides", guide: second ?? null };
  }
  if (first === "rules" && (second === undefined || name.test(second))) {
    return { page: "rules", rule: second ?? null };
  }
  if (first === "settings") {
    const section = oneOf(settingsSections, second ?? "organisation");
    return section === null ? lost : { page: "settings", section };
  }
  if (second !== undefined) return lost;
  const page = oneOf(["cases", "practice-end", "set-up", "lock"], first);
  return page === null ? lost : { page };
}

/** The hash of a place, for links. */
export function hrefTo(route: Route): string {
  switch (route.page) {
    case "worklist":
      return "#/";
    case "new": {
      if (route.draft === null) return "#/new";
      return route.step === "message" ? `#/new/${route.draft}` : `#/new/${route.draft}/${route.step}`;
    }
    case "case": {
      const item = route.item === null ? "" : `/${route.item}`;
      if (route.section === "overview" && item === "") return `#/c/${route.number}`;
      return `#/c/${route.number}/${route.section}${item}`;
    }
    case "guides":
      return path("guides", route.guide);
    case "matrix":
      return path("matrix", route.system, route.column);
    case "rules":
      return path("rules", route.rule);
    case "making":
      return path("own-guides", route.guide, route.guide && route.part, route.item);
    case "register":
      if (route.number !== undefined) return `#/register/purges/${route.number}`;
      return route.view === "requests" ? "#/register" : `#/register/${route.view}`;
    case "settings":
      return route.section === "organisation" ? "#/settings" : `#/settings/${route.section}`;
    case "cases":
    case "practice-end":
    case "set-up":
    case "lock":
    case "lost":
      return `#/${route.page}`;
  }
}

function path(...parts: readonly (string | null)[]): string {
  return `#/${parts.filter((part) => part !== null).join("/")}`;
}

/** A section of a case, or one thing in it. */
export function caseAt(number: CaseNumber, section: Section = "overview", item: string | null = null): Route {
  return { page: "case", number, section, item };
}

/** The start of a new request. */
export const newRequest: Route = { page: "new", draft: null, step: "message" };
