/** Says whether something that was read is of that shape. */
export type Shape<T> = (value: unknown) => value is T;

/** Lower-case hex of that many bytes, or of one to that many. */
export function hexOf(bytes: number, { orFewer = false } = {}): Shape<string> {
  const form = new RegExp(`^([0-9a-f]{2}){${orFewer ? "1," : ""}${bytes}}$`);
  return (value): value is string => typeof value === "string" && form.test(value);
}

/** This very text. */
export function text<T extends string>(wanted: T): Shape<T> {
  return (value): value is T => value === wanted;
}

export const isWhole: Shape<number> = (value): value is number => Number.isSafeInteger(value);
export const isYesOrNo: Shape<boolean> = (value): value is boolean => typeof value === "boolean";

export const isObject: Shape<Readonly<Record<string, unknown>>> = (
  value,
): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An object with these members and no others. Every start fetches this, hence no library for so little. */
export function exactly<T extends object>(members: { readonly [K in keyof T]: Shape<T[K]> }): Shape<T> {
  const shapes: readonly (readonly [string, Shape<unknown>])[] = Object.entries(members);
  return (value): value is T =>
    isObject(value) &&
    Object.keys(value).length === shapes.length &&
    shapes.every(([name, shape]) => shape(value[name]));
}
