/** A sentence for every code of a union; a missing one does not compile. */
export type Sentences<U extends { readonly code: string }> = {
  readonly [C in U["code"]]: (facts: Extract<U, { readonly code: C }>) => string;
};

/** The sentence for one coded answer of the domain. */
export function sentence<U extends { readonly code: string }>(sentences: Sentences<U>, item: U): string {
  const code: U["code"] = item.code;
  // The code picks the very function that was written for this member of the union.
  const say = sentences[code] as (facts: U) => string;
  return say(item);
}
