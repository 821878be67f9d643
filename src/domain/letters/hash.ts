import { canonicalJson } from "../../lib/jcs.ts";
import { sha256Hex } from "../../lib/sha256.ts";
import type { Letter } from "../letter.ts";

/** SHA-256 of the canonical letter: what it says, to whom, in which version, about which rights (RFC 8785, FIPS 180-4). */
export function letterHash(letter: Letter): Promise<string> {
  const { id, kind, language, version, writtenOn, addressee, subject, body, rights } = letter;
  const said = { id, kind, language, version, writtenOn, addressee, subject, body };
  return sha256Hex(canonicalJson(rights === undefined ? said : { ...said, rights: [...rights] }));
}
