import type { Shelf } from "./shelf.ts";

/** What a new vault starts with. */
export const emptyShelf: Shelf = { checks: [], guides: [] };
