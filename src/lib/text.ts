/** The text for comparing: no accents, no case, white space as one blank. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/\s+/gu, " ")
    .trim();
}

/** True when nothing but white space was typed. */
export function blank(text: string): boolean {
  return text.trim() === "";
}
