import { letterDate } from "../../domain/letters/said.ts";
import { letterParts, type LetterPart } from "../../domain/letters/parts.ts";
import type { StructElement } from "pdfkit";
import { gap, lay, textBlocks, type Block, type Column } from "./flow.ts";
import type { Typefaces } from "./fonts.ts";
import { inBestTypeface, leading, mm, Paper, type Ink } from "./paper.ts";
import type { LetterToPrint, Pdf, SheetSize } from "./print.ts";

/** Where a window envelope shows the address: DIN 5008 form B on A4, a #10 envelope on Letter. */
const windows: Readonly<Record<SheetSize, { left: number; sender: number; address: number; body: number }>> =
  {
    A4: { left: 25 * mm, sender: 57 * mm, address: 62.7 * mm, body: 100 * mm },
    LETTER: { left: 0.95 * 72, sender: 1.95 * 72, address: 2.15 * 72, body: 3.7 * 72 },
  };

const right = 20 * mm;
const top = 22 * mm;
const bottom = 22 * mm;
const text: Ink = { size: 10.5 };
const strong: Ink = { ...text, bold: true };
const small: Ink = { size: 8 };

function listBlocks(paper: Paper, items: readonly string[], column: Column): readonly Block[] {
  let list: StructElement | undefined;
  const inset = 12;
  return items.flatMap((item, i) => {
    let entry: StructElement | undefined;
    const open = (): StructElement => (entry ??= paper.element("LI", (list ??= paper.element("L"))));
    const inner = { x: column.x + inset, width: column.width - inset };
    const after = i === items.length - 1 ? text.size * 0.8 : text.size * 0.3;
    return textBlocks(paper, item, text, inner, { type: "LBody", within: open, after }).map((block, part) =>
      part > 0
        ? block
        : {
            ...block,
            lay: (y: number) => {
              paper.lay(paper.element("Lbl", open()), ["•"], text, column.x, y);
              block.lay(y);
            },
          },
    );
  });
}

/** The signature never stands alone on a sheet. */
function bodyBlocks(paper: Paper, { letter }: LetterToPrint, column: Column): readonly Block[] {
  const after = text.size * 0.8;
  const parts = letterParts(letter.body);
  const blocksOf = (part: LetterPart): readonly Block[] => {
    if (part.kind === "list") return listBlocks(paper, part.items, column);
    return part.kind === "heading"
      ? [gap(after / 2), ...textBlocks(paper, part.text, strong, column, { type: "H2", after: 2 })]
      : textBlocks(paper, part.text, text, column, { after });
  };
  const before = parts.slice(0, -1).flatMap(blocksOf);
  return [
    ...textBlocks(paper, letter.subject, { ...strong, size: 11.5 }, column, { type: "H1", after: 2 * after }),
    ...before.map((block, i) => (i === before.length - 1 ? { ...block, withNext: true } : block)),
    ...parts.slice(-1).flatMap(blocksOf),
  ];
}

/** Sender and address in the window, the organisation, date and reference at the right. */
function layHead(paper: Paper, printed: LetterToPrint, sheet: SheetSize): void {
  const { letter, organisation, words, caseNumber } = printed;
  const place = windows[sheet];
  const oneLine = [organisation.name, organisation.address]
    .filter((part) => part.trim() !== "")
    .join(", ")
    .replace(/\s*\n\s*/g, ", ");
  const width = 80 * mm;
  const sender = paper.wrap(oneLine, small, width).slice(0, 1);
  paper.lay(paper.element("P"), sender, small, place.left, place.sender);
  const address = paper.wrap(letter.addressee, text, width);
  paper.lay(paper.element("P"), address, text, place.left, place.address);
  const block = { x: 125 * mm, width: paper.width - 125 * mm - 12 * mm };
  const lines = [
    organisation.address,
    organisation.officerName,
    organisation.officerContact,
    `${words.date}: ${letterDate(letter.final?.on ?? letter.writtenOn, words)}`,
    `${words.ourReference}: ${caseNumber}`,
  ].filter((line) => line.trim() !== "");
  const name = paper.wrap(organisation.name, strong, block.width);
  paper.lay(paper.element("P"), name, strong, block.x, top);
  const from = top + name.length * leading(strong) + 2;
  const set: Ink = { size: 9 };
  const about = lines.flatMap((line) => paper.wrap(line, set, block.width));
  paper.lay(paper.element("P"), about, set, block.x, from);
}

function heads(paper: Paper, printed: LetterToPrint, left: number): (page: number, pages: number) => void {
  const { letter, words, caseNumber, practice } = printed;
  const warning = [letter.final === null ? words.draft : "", practice ? words.practice : ""]
    .filter((part) => part !== "")
    .join(" · ");
  const edge = paper.width - right;
  return (page, pages) => {
    const sheet = words.page.replace("{page}", String(page)).replace("{pages}", String(pages));
    const foot = paper.height - bottom + 6 * mm;
    if (page > 1) paper.artifact(`${words.ourReference}: ${caseNumber}`, small, left, top - 9 * mm);
    if (warning !== "") {
      paper.artifact(warning, { ...small, bold: true }, edge, top - 9 * mm, "right");
      paper.artifact(warning, { ...small, bold: true }, left, foot);
    }
    paper.artifact(sheet, small, edge, foot, "right");
  };
}

/** A letter as a tagged PDF for a window envelope; nothing on it says which program made it. */
export function letterPdf(printed: LetterToPrint, typefaces: Typefaces, sheet: SheetSize): Promise<Pdf> {
  const { letter, caseNumber, words } = printed;
  const about = {
    size: sheet,
    title: `${words.ourReference}: ${caseNumber}`,
    language: letter.language,
    maker: "PDF",
    made: new Date(`${letter.final?.on ?? letter.writtenOn}T12:00:00Z`),
  };
  return inBestTypeface(typefaces, (typeface) => {
    const paper = new Paper(about, typeface);
    const place = windows[sheet];
    layHead(paper, printed, sheet);
    const column = { x: place.left, width: paper.width - place.left - right };
    const blocks = bodyBlocks(paper, printed, column);
    lay(paper, blocks, { from: place.body, top, bottom: paper.height - bottom });
    return paper.finish(heads(paper, printed, place.left));
  });
}
