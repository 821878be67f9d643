import type { StructElement } from "pdfkit";
import { leading, type Ink, type Paper } from "./paper.ts";

/** Something that is laid as one piece, never across two sheets. */
export interface Block {
  readonly height: number;
  /** Stays on the sheet of what follows, e.g. a heading. */
  readonly withNext?: boolean;
  readonly lay: (y: number) => void;
}

/** Where blocks go. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

const linesTogether = 12;

function pieces<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}

/** A paragraph, a heading or an item, in pieces when it is long. */
export function textBlocks(
  paper: Paper,
  text: string,
  ink: Ink,
  column: Column,
  { type = "P", within, after = 0 }: { type?: string; within?: () => StructElement; after?: number } = {},
): readonly Block[] {
  let element: StructElement | undefined;
  const open = (): StructElement => (element ??= paper.element(type, within?.()));
  const parts = pieces(paper.wrap(text, ink, column.width), linesTogether);
  return parts.map((lines, i) => ({
    height: lines.length * leading(ink) + (i === parts.length - 1 ? after : 0),
    withNext: /^H\d$/.test(type),
    lay: (y) => paper.lay(open(), lines, ink, column.x, y),
  }));
}

/** An empty stretch. */
export function gap(height: number): Block {
  return { height, lay: () => undefined };
}

/** One cell of a row. */
export interface Cell {
  readonly text: string;
  readonly width: number;
}

/** The rows of a table; a cell higher than a sheet goes on in the next row. */
export function tableBlocks(
  paper: Paper,
  head: readonly Cell[],
  rows: readonly (readonly string[])[],
  ink: Ink,
  x: number,
): readonly Block[] {
  let table: StructElement | undefined;
  const open = (): StructElement => (table ??= paper.element("Table"));
  const row = (texts: readonly (readonly string[])[], header: boolean): Block => {
    const set = { ...ink, bold: header, size: header ? ink.size - 1 : ink.size };
    const lines = Math.max(1, ...texts.map((cell) => cell.length));
    const lay = (y: number): void => {
      const tr = paper.element("TR", open());
      let left = x;
      texts.forEach((cell, i) => {
        const td = paper.element(header ? "TH" : "TD", tr, header ? { scope: "Column" } : {});
        paper.lay(td, cell, set, left, y);
        left += head[i]?.width ?? 0;
      });
    };
    return { height: lines * leading(set) + 2, withNext: header, lay };
  };
  const pad = 6;
  const wrapped = (texts: readonly string[], set: Ink): readonly (readonly string[])[] =>
    texts.map((text, i) => (text === "" ? [] : paper.wrap(text, set, (head[i]?.width ?? 0) - pad)));
  const split = (texts: readonly string[]): readonly Block[] => {
    const cells = wrapped(texts, ink).map((lines) => pieces(lines, 2 * linesTogether));
    const parts = Math.max(1, ...cells.map((cell) => cell.length));
    return Array.from({ length: parts }, (_, i) =>
      row(
        cells.map((cell) => cell[i] ?? []),
        false,
      ),
    );
  };
  const heading = wrapped(
    head.map(({ text }) => text),
    { size: ink.size - 1, bold: true },
  );
  return [row(heading, true), ...rows.flatMap(split)];
}

/** How high the blocks are together. */
export function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { height }) => sum + height, 0);
}

/** Lays blocks down the sheets; the first starts at `from`, the others at `top`. */
export function lay(
  paper: Paper,
  blocks: readonly Block[],
  { from, top, bottom }: { readonly from: number; readonly top: number; readonly bottom: number },
): void {
  let y = from;
  blocks.forEach((block, i) => {
    let needed = block.height;
    for (let next = i; blocks[next]?.withNext === true; next += 1) needed += blocks[next + 1]?.height ?? 0;
    if (y + needed > bottom && y > top) {
      paper.addPage();
      y = top;
    }
    block.lay(y);
    y += block.height;
  });
}
