import type { Component } from "svelte";
import type { CaseNumber } from "../domain/case.ts";
import type {
  CasePageProps,
  IntakePageProps,
  LibraryPageProps,
  MakingPageProps,
  PageProps,
  PracticeEndProps,
  RegisterPageProps,
  SettingsPageProps,
} from "../features/page-props.ts";
import WorklistPage from "../features/worklist/WorklistPage.svelte";
import type { Route, Section } from "../ui/route.ts";

/** A module with a page in it, as the bundler gives it. */
export interface PageModule<Props extends object> {
  readonly default: Component<Props>;
}

/** Brings a page when it is first needed. */
export type Load<Props extends object> = () => Promise<PageModule<Props>>;

/** The page of every section of a case. */
export const casePages: Readonly<Record<Section, Load<CasePageProps>>> = {
  guides: () => import("../features/guides/GuidesPage.svelte"),
  overview: () => import("../features/overview/OverviewPage.svelte"),
  checks: () => import("../features/overview/ChecksPage.svelte"),
  clock: () => import("../features/overview/ClockPage.svelte"),
  person: () => import("../features/overview/PersonPage.svelte"),
  plan: () => import("../features/plan/PlanPage.svelte"),
  findings: () => import("../features/findings/FindingsPage.svelte"),
  decisions: () => import("../features/decisions/DecisionsPage.svelte"),
  actions: () => import("../features/actions/ActionsPage.svelte"),
  close: () => import("../features/closing/ClosingPage.svelte"),
  history: () => import("../features/history/HistoryPage.svelte"),
  letters: () => import("../features/letters/LettersPage.svelte"),
  package: () => import("../features/package/PackagePage.svelte"),
  attestation: () => import("../features/attestation/AttestationPage.svelte"),
};

/** The pages outside of a case. */
export const pages: {
  readonly worklist: Load<PageProps>;
  readonly cases: Load<PageProps>;
  readonly new: Load<IntakePageProps>;
  readonly register: Load<RegisterPageProps>;
  readonly settings: Load<SettingsPageProps>;
  readonly guides: Load<LibraryPageProps>;
  readonly making: Load<MakingPageProps>;
  readonly practiceEnd: Load<PracticeEndProps>;
} = {
  practiceEnd: () => import("../features/practice/PracticeEndPage.svelte"),
  worklist: () => Promise.resolve({ default: WorklistPage }), // every start needs it: it comes with the app
  new: () => import("../features/intake/IntakePage.svelte"),
  cases: () => import("../features/worklist/CasesPage.svelte"),
  guides: () => import("../features/library/LibraryPage.svelte"),
  making: () => import("../features/own-guides/MakingPage.svelte"),
  settings: () => import("../features/settings/SettingsPage.svelte"),
  register: () => import("../features/register/RegisterPage.svelte"),
};

/** What stands above every page of a practice. */
export const practiceBanner: Load<PageProps> = () => import("../features/practice/PracticeBanner.svelte");

/** Which case the officer is in, and which section of it. */
export interface CaseBarProps extends PageProps {
  readonly number: CaseNumber;
  readonly section: Section;
}

/** The bar of a case, above every page of it. */
export const caseBar: Load<CaseBarProps> = () => import("./CaseBar.svelte");

/** What the sheet of keys is given. */
export interface KeysSheetProps {
  readonly open: boolean;
  readonly onclose: () => void;
}

/** The keys that work on the page that is open. */
export const keysSheet: Load<KeysSheetProps> = () => import("./KeysSheet.svelte");

/** What the palette is given. */
export interface PaletteProps extends KeysSheetProps, PageProps {
  readonly route: Route;
  readonly onlock: () => void;
  readonly onkeys: () => void;
}

/** Everything that can be found or done, by typing. */
export const palette: Load<PaletteProps> = () => import("./Palette.svelte");
