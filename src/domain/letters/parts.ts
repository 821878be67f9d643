/** A part of a letter as it is laid on paper. */
export type LetterPart =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

type Lines = readonly string[];

function grouped(lines: Lines): readonly LetterPart[] {
  const parts: LetterPart[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (line.startsWith("# ")) parts.push({ kind: "heading", text: line.slice(2).trim() });
    else if (line.startsWith("- ")) {
      const item = line.slice(2).trim();
      if (last?.kind === "list") parts.splice(-1, 1, { kind: "list", items: [...last.items, item] });
      else parts.push({ kind: "list", items: [item] });
    } else if (last?.kind === "paragraph") {
      parts.splice(-1, 1, { kind: "paragraph", text: `${last.text}\n${line}` });
    } else parts.push({ kind: "paragraph", text: line });
  }
  return parts;
}

/** The body of a letter in parts: `# ` a heading, `- ` an item, blank lines between paragraphs. */
export function letterParts(body: string): readonly LetterPart[] {
  return body
    .split(/\n[^\S\n]*\n/u)
    .map((block) => block.split("\n").map((line) => line.trim()))
    .flatMap((lines) => grouped(lines.filter((line) => line !== "")));
}
