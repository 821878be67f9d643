import type { DataSubject } from "../../domain/case.ts";
import type { Identifier } from "../../domain/identifier.ts";
import { fold } from "../../lib/text.ts";

/** What files are searched for: the name of the data subject and every identifier, each once. */
export function searchedFor({ name, identifiers }: DataSubject): readonly Identifier[] {
  const known = identifiers.some(({ kind, value }) => kind === "name" && fold(value) === fold(name));
  return known ? identifiers : [{ id: "name", kind: "name", value: name }, ...identifiers];
}
