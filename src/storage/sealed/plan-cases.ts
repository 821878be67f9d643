import { Failure } from "../../lib/failure.ts";
import { newId, type Id } from "../../lib/id.ts";
import { Batch } from "./batch.ts";
import { withCard, type Page } from "./pages.ts";
import type { Plan, Plot, WriteOf } from "./plans.ts";
import { cardsPerPage, type Card, type Manifest, type Ref } from "./shapes.ts";

/** The pages with these cards on them: the one that has room is filled first. */
function pagesWith(cards: readonly Card[], room: Page | undefined, keys: readonly Id[]): readonly Page[] {
  const left = [...cards];
  const pages: Page[] = [];
  const free = [...keys];
  for (let page = room; left.length > 0; page = undefined) {
    let next: Page = page ?? { ref: [mustBe(free.shift()), 0], cards: [] };
    const revision = next.ref[1] + 1;
    for (const card of left.splice(0, cardsPerPage - next.cards.length)) next = withCard(next, card);
    pages.push({ ref: [next.ref[0], revision], cards: next.cards });
  }
  return pages;
}

function mustBe(key: Id | undefined): Id {
  if (key === undefined) throw new Failure("bug", { what: "no key" });
  return key;
}

/** Many new cases in one frame, each under a key of its own; the keys are in the ring before, all at once. */
export async function planCases({ found, cabinet }: Plot, { cases, entry }: WriteOf<"cases">): Promise<Plan> {
  const { ring, vaultId } = cabinet.ground;
  const room = found.pages.withRoom();
  const homeless = cases.length - (room === undefined ? 0 : cardsPerPage - room.cards.length);
  const pagesNeeded = Math.max(0, Math.ceil(homeless / cardsPerPage));
  const keys = await ring.add(cases.length + pagesNeeded);
  const batch = new Batch();
  const made = cases.map((one, i) => {
    const keyId = mustBe(keys[i]);
    const ref: Ref = [newId(), 1];
    const { kase } = one;
    const manifest: Manifest = {
      caseRevision: kase.revision,
      findings: [],
      files: [],
      entries: [one.entry.body.seq],
    };
    batch.put("case", [kase.id, kase.revision], keyId, kase);
    batch.put("manifest", ref, keyId, manifest);
    batch.addEntry(one.entry, keyId);
    return { keyId, manifest: ref, summary: one.summary } satisfies Card;
  });
  batch.addEntry(entry, vaultId);
  const pages = pagesWith(made, room, keys.slice(cases.length));
  for (const page of pages) batch.put("page", page.ref, page.ref[0], page.cards);
  return {
    batch,
    root: { pages: found.pages.refsAfter(pages, null) },
    believe: () => {
      for (const page of pages) found.pages.set(page);
    },
  };
}
