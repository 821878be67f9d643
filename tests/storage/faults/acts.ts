import type { Case } from "../../../src/domain/case.ts";
import type { Finding } from "../../../src/domain/finding.ts";
import { initialSettings } from "../../../src/domain/settings.ts";
import { newId } from "../../../src/lib/id.ts";
import { first } from "../../../src/lib/first.ts";
import type { OpenVault } from "../../../src/storage/sealed/open-sealed.ts";
import {
  change,
  checkedShelf,
  closed,
  finding,
  imported,
  purged,
  registerLine,
  settingsChanged,
  shelfChecked,
  unsaved,
} from "../kase.ts";
import type { Chance } from "./chance.ts";

interface Known {
  readonly kase: Case;
  readonly findings: readonly Finding[];
  /** What the files that were kept with it hold. */
  readonly files: readonly string[];
}

/** What a vault should hold. */
export interface Model {
  /** Cases there ever were: numbers are not given twice. */
  readonly opened: number;
  readonly cases: ReadonlyMap<string, Known>;
  readonly drafts: ReadonlyMap<string, number>;
  readonly days: number;
  readonly checked: number;
  readonly erased: readonly string[];
}

export const nothing: Model = {
  opened: 0,
  cases: new Map(),
  drafts: new Map(),
  days: initialSettings.dueSoonDays,
  checked: 0,
  erased: [],
};

/** The model as one text, to be compared with what is shown. */
export function textOf({ cases, drafts, days, checked, erased }: Model): string {
  return JSON.stringify({
    cases: [...cases]
      .map(([id, { kase, findings, files }]) => [
        id,
        kase.number,
        kase.revision,
        kase.language,
        findings.map(({ id }) => id),
        files.toSorted(),
      ])
      .sort(),
    drafts: [...drafts].sort(),
    days,
    checked,
    erased,
  });
}

/** What an unlocked vault shows, as the same text; everything in it is read. */
export async function shown({ desk, keep }: OpenVault): Promise<string> {
  const cases = [];
  for (const { id, number } of desk.summaries) {
    const kase = await first(desk.cases.watch(number));
    const findings = await first(desk.findings.watch(id));
    const files = [];
    for (const { fileId } of await keep.filesOf(id)) {
      files.push(Buffer.from((await desk.files.read(id, fileId, 0)).bytes).toString());
    }
    cases.push([id, number, kase?.revision, kase?.language, findings.map((one) => one.id), files.sort()]);
  }
  return JSON.stringify({
    cases: cases.sort(),
    drafts: (await first(desk.drafts.watchAll())).map(({ key, value }) => [key, value]).sort(),
    days: (await first(desk.settings.watch())).dueSoonDays,
    checked: (await first(desk.shelf.watch())).checks[0]?.version ?? 0,
    erased: (await first(desk.register.watch())).map(({ caseId }) => caseId),
  });
}

/** Something to do, and what the vault holds once it is done. */
export interface Act {
  readonly next: Model;
  readonly run: (vault: OpenVault) => Promise<unknown>;
}

type Plan = (model: Model, chance: Chance) => Act;

const idle: Plan = (model) => ({ next: model, run: () => Promise.resolve() });

/** Something to do with a case that there is, and that the plan can be made for. */
function withCase(plan: (model: Model, known: Known, chance: Chance) => Act | null): Plan {
  return (model, chance) => {
    const all = [...model.cases.values()];
    const act = all.length === 0 ? null : plan(model, chance.pick(all), chance);
    return act ?? idle(model, chance);
  };
}

function kept(model: Model, known: Known): Model {
  return { ...model, cases: new Map([...model.cases, [known.kase.id, known]]) };
}

const open: Plan = (model, chance) => {
  const opened = model.opened + 1;
  const kase = unsaved({ number: `DSR-2026-${opened}`, language: `x${chance.below(1000)}` });
  const findings = Array.from({ length: chance.below(3) }, (_, i) => finding(kase, i + 1, `f${i}`));
  return {
    next: kept({ ...model, opened }, { kase: { ...kase, revision: 1 }, findings, files: [] }),
    run: ({ desk }) => desk.cases.save(change(kase, findings)),
  };
};

/** A register of another program, taken over at once. */
const takeOver: Plan = (model, chance) => {
  const count = chance.says(0.1) ? 40 : 1 + chance.below(4); // now and then more than one page holds
  const kases = Array.from({ length: count }, (_, i) =>
    unsaved({ number: `DSR-2026-${model.opened + 1 + i}`, language: `z${chance.below(1000)}` }),
  );
  const all = kases.map(
    (kase) => [kase.id, { kase: { ...kase, revision: 1 }, findings: [], files: [] }] as const,
  );
  const batch = newId();
  return {
    next: { ...model, opened: model.opened + count, cases: new Map([...model.cases, ...all]) },
    run: async ({ desk }) => {
      await desk.cases.gather(
        batch,
        kases.map((kase) => change(kase)),
      );
      await desk.cases.saveGathered(batch, imported(count));
    },
  };
};

const edit = withCase((model, { kase, findings, files }, chance) => {
  const edited = { ...closed(kase), language: `y${chance.below(1000)}` };
  return {
    next: kept(model, { kase: { ...edited, revision: kase.revision + 1 }, findings, files }),
    run: ({ desk }) => desk.cases.save(change(edited)),
  };
});

const file = withCase((model, known, chance) => {
  const content = `${chance.below(1000)}${"x".repeat(chance.below(3000))}`;
  return {
    next: kept(model, { ...known, files: [...known.files, content] }),
    run: ({ desk }) => desk.files.keep(known.kase.id, new Blob([content])),
  };
});

const erase = withCase((model, { kase }) => {
  if (kase.closure === null) return null;
  const cases = new Map(model.cases);
  cases.delete(kase.id);
  return {
    next: { ...model, cases, erased: [...model.erased, kase.id] },
    run: ({ desk }) => desk.cases.purge(kase.id, registerLine(kase), purged),
  };
});

const draft: Plan = (model, chance) => {
  const [key, value] = [`d${chance.below(4)}`, chance.below(1000)];
  return {
    next: { ...model, drafts: new Map([...model.drafts, [key, value]]) },
    run: ({ desk }) => desk.drafts.save(key, value),
  };
};

const undraft: Plan = (model, chance) => {
  const key = `d${chance.below(4)}`;
  const drafts = new Map(model.drafts);
  drafts.delete(key);
  return { next: { ...model, drafts }, run: ({ desk }) => desk.drafts.remove(key) };
};

const settings: Plan = (model, chance) => {
  const days = chance.below(1000);
  return {
    next: { ...model, days },
    run: ({ desk }) => desk.settings.save({ ...initialSettings, dueSoonDays: days }, settingsChanged),
  };
};

const shelf: Plan = (model, chance) => {
  const checked = 1 + chance.below(1000);
  const checks = checkedShelf.checks.map((check) => ({ ...check, version: checked }));
  return {
    next: { ...model, checked },
    run: ({ desk }) => desk.shelf.save({ ...checkedShelf, checks }, shelfChecked),
  };
};

/** A new log is begun, as after many changes. */
const renew: Plan = (model) => ({ next: model, run: ({ ground }) => ground.rows.renewLog() });

/** Everything that can be done, what is done often more than once. */
export const plans: readonly Plan[] = [
  ...[open, open, edit, edit, edit, draft, draft, undraft],
  ...[file, erase, erase, settings, shelf, renew, takeOver],
];
