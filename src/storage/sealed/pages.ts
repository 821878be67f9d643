import type { Id } from "../../lib/id.ts";
import { cardsPerPage, type Card, type Ref } from "./shapes.ts";

/** A page of cards as it was last kept. */
export interface Page {
  readonly ref: Ref;
  readonly cards: readonly Card[];
}

/** A page as it was read: most cards are not needed before the officer sees the list, so they are made when asked for. */
export function pageIn(ref: Ref, text: string): Page {
  let cards: readonly Card[] | undefined;
  return {
    ref,
    get cards() {
      return (cards ??= JSON.parse(text) as readonly Card[]); // authenticated: `plans.ts` wrote it
    },
  };
}

/** The cards of all cases, by the pages they lie on. Changed only after the change is durable. */
export class Pages {
  readonly #pages = new Map<Id, Page>();
  /** Made when it is first asked for: an unlock, for which many wait, needs it not. */
  #pageOf: Map<Id, Id> | null = null;

  constructor(pages: readonly Page[]) {
    for (const page of pages) this.#pages.set(page.ref[0], page);
  }

  /** Where the pages are, once some of them are changed and another is dropped. */
  refsAfter(changed: readonly Page[], dropped: Id | null): readonly Ref[] {
    const refs = new Map([...this.#pages.values()].map(({ ref }) => ref));
    for (const { ref } of changed) refs.set(...ref);
    if (dropped !== null) refs.delete(dropped);
    return [...refs];
  }

  get cards(): readonly Card[] {
    return [...this.#pages.values()].flatMap(({ cards }) => cards);
  }

  /** The page a case lies on. */
  of(caseId: Id): Page | undefined {
    const pageId = this.#places.get(caseId);
    return pageId === undefined ? undefined : this.#pages.get(pageId);
  }

  card(caseId: Id): Card | undefined {
    return this.of(caseId)?.cards.find(({ summary }) => summary.id === caseId);
  }

  /** A page on which a new case finds room. */
  withRoom(): Page | undefined {
    return [...this.#pages.values()].findLast(({ cards }) => cards.length < cardsPerPage);
  }

  set(page: Page): void {
    this.#pages.set(page.ref[0], page);
    for (const { summary } of page.cards) this.#places.set(summary.id, page.ref[0]);
  }

  /** Forgets a page; its other cards have been set on another before. */
  drop(pageId: Id, caseId: Id): void {
    this.#pages.delete(pageId);
    this.#places.delete(caseId);
  }

  get #places(): Map<Id, Id> {
    return (this.#pageOf ??= new Map(
      [...this.#pages.values()].flatMap(({ ref, cards }) =>
        cards.map(({ summary }) => [summary.id, ref[0]] as const),
      ),
    ));
  }
}

/** The page with this card on it, new or in the place of its older self. */
export function withCard({ ref: [id, revision], cards }: Page, card: Card): Page {
  const known = cards.some(({ summary }) => summary.id === card.summary.id);
  const next = known
    ? cards.map((one) => (one.summary.id === card.summary.id ? card : one))
    : [...cards, card];
  return { ref: [id, revision + 1], cards: next };
}
