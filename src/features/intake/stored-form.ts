import { identifierKinds } from "../../domain/identifier.ts";
import { rights } from "../../domain/right.ts";
import { words } from "../../i18n/en/words.ts";
import type { Json } from "../../lib/jcs.ts";
import { emptyForm, type Typed } from "./intake.svelte.ts";

type Fields = Readonly<Record<string, Json | undefined>>;

function fieldsOf(value: Json): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {}; // an object, as just tested
}

const text = (value: Json | undefined, otherwise: string): string =>
  typeof value === "string" ? value : otherwise;

/** The value when it is a key of the record, else the other. */
function keyOf<Key extends string>(
  record: Readonly<Record<Key, unknown>>,
  value: Json | undefined,
  otherwise: Key,
): Key {
  const known = typeof value === "string" && Object.hasOwn(record, value);
  return known ? (value as Key) : otherwise; // a key, as just tested
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : []; // Json knows no other arrays
}

/** The form that a draft holds; a field that an older version wrote otherwise starts afresh. */
export function storedForm(value: Json, regime: string): Typed {
  const fields = fieldsOf(value);
  const empty = emptyForm(regime);
  const later = { later: "" };
  return {
    message: text(fields["message"], ""),
    channel: keyOf(words.channel, fields["channel"], empty.channel),
    received: text(fields["received"], ""),
    futureBecause: text(fields["futureBecause"], ""),
    name: text(fields["name"], ""),
    address: text(fields["address"], ""),
    relation: typeof fields["relation"] === "string" ? fields["relation"] : null,
    identifiers: listOf(fields["identifiers"])
      .map(fieldsOf)
      .map((one) => ({
        kind: identifierKinds.find((kind) => kind === one["kind"]) ?? "other",
        value: text(one["value"], ""),
      })),
    nextKind: identifierKinds.find((kind) => kind === fields["nextKind"]) ?? empty.nextKind,
    nextIdentifier: text(fields["nextIdentifier"], ""),
    rights: rights.filter((right) => listOf(fields["rights"]).includes(right)),
    regime: text(fields["regime"], regime),
    language: keyOf(words.letterLanguage, fields["language"], empty.language),
    byAgent: fields["byAgent"] === true,
    agentName: text(fields["agentName"], ""),
    authority: text(fields["authority"], ""),
    identity: keyOf({ ...words.identityMethod, ...later }, fields["identity"], empty.identity),
    identityWords: text(fields["identityWords"], ""),
    validity: keyOf({ ...words.validityResult, ...later }, fields["validity"], empty.validity),
    validityWords: text(fields["validityWords"], ""),
  };
}
