import type { Case } from "../../../domain/case.ts";
import { t } from "../../../i18n/index.ts";
import { another, type FormField, type Reader, type Values } from "../form.ts";

/** The fields that say where: a place of the case, or one in words. */
export function placeFields({ sources }: Case, values: Values): readonly FormField[] {
  const says = t.decisions.forms;
  const inWords = sources.length === 0 || values["place"] === another;
  const options = [
    ...sources.map(({ id, name }) => [id, name] as const),
    [another, says.anotherPlace] as const,
  ];
  return [
    ...(sources.length === 0 ? [] : [{ id: "place", kind: "select", label: says.place, options } as const]),
    ...(inWords ? [{ id: "placeWords", kind: "text", label: says.placeWords } as const] : []),
  ];
}

/** Where it is, as a step takes it. */
export function placeIn({ sources }: Case, read: Reader): { sourceId: string | null; place: string } {
  const source = sources.find(({ id }) => id === read.text("place"));
  return source === undefined
    ? { sourceId: null, place: read.text("placeWords") }
    : { sourceId: source.id, place: source.name };
}
