import { PDFDocument, type StructElement } from "pdfkit";
import { toBytes } from "pdfkit/output";
import type { Bytes } from "../../lib/bytes.ts";
import type { Typeface, Typefaces } from "./fonts.ts";
import type { Pdf, SheetSize } from "./print.ts";

/** Points of a millimetre. */
export const mm = 72 / 25.4;

/** How text is set. */
export interface Ink {
  readonly bold?: boolean;
  readonly size: number;
}

/** What a document says about itself; no user text, because metadata is read where paper is not. */
export interface About {
  readonly size: SheetSize;
  readonly title: string;
  readonly language: string;
  readonly maker: string;
  /** Stands for the date of making, so that the same record gives the same bytes. */
  readonly made: Date;
}

// Controls that have no picture, among them those that turn the direction of writing.
const invisible = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The text as it is set: composed, without what has no picture. */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\t\u2028\u2029]/gu, " ")
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.replace(invisible, ""))
    .join("\n");
}

/** Height of one line. */
export function leading({ size }: Ink): number {
  return size * 1.28;
}

/** A tagged PDF with the marks of PDF/A-3, onto which lines are laid by hand. */
export class Paper {
  readonly width: number;
  readonly height: number;
  readonly #document: PDFDocument;
  readonly #root: StructElement;
  readonly #unprintable = new Set<string>();
  readonly #made: Date;

  constructor({ size, title, language, maker, made }: About, { regular, bold }: Typeface) {
    this.#document = new PDFDocument({
      size,
      margin: 0,
      pdfVersion: "1.7",
      subset: "PDF/A-3a",
      tagged: true,
      displayTitle: true,
      lang: language,
      bufferPages: true,
      autoFirstPage: false,
      font: null,
      info: { Title: title, Producer: maker, Creator: maker, CreationDate: made, ModDate: made },
    });
    this.#made = made;
    this.#document.registerFont("regular", regular).registerFont("bold", bold);
    this.#root = this.#document.struct("Document");
    this.#document.addStructure(this.#root);
    this.addPage();
    ({ width: this.width, height: this.height } = this.#document.page);
  }

  get unprintable(): readonly string[] {
    return [...this.#unprintable];
  }

  addPage(): void {
    this.#document.addPage();
  }

  #use({ bold, size }: Ink): void {
    this.#document.font(bold === true ? "bold" : "regular").fontSize(size);
  }

  /** The text in lines no wider than that; words longer than a line are broken. */
  wrap(text: string, ink: Ink, width: number): readonly string[] {
    this.#use(ink);
    return printable(text)
      .split("\n")
      .flatMap((paragraph) => this.#wrapped(paragraph, width));
  }

  #wrapped(paragraph: string, width: number): readonly string[] {
    const lines: string[] = [];
    let line = "";
    const fits = (candidate: string): boolean => this.#document.widthOfString(candidate) <= width;
    for (const word of paragraph.split(/ +/u).filter((part) => part !== "")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (fits(longer)) line = longer;
      else {
        if (line !== "") lines.push(line);
        line = "";
        for (const character of word) {
          if (line !== "" && !fits(line + character)) {
            lines.push(line);
            line = "";
          }
          line += character;
        }
      }
    }
    return line === "" && lines.length > 0 ? lines : [...lines, line];
  }

  /** An element of the document's structure inside another, or at its top. */
  element(
    type: string,
    within: StructElement = this.#root,
    options: Readonly<Record<string, string>> = {},
  ): StructElement {
    const element = this.#document.struct(type, options);
    within.add(element);
    return element;
  }

  /** Lays lines as content of an element. */
  lay(element: StructElement, lines: readonly string[], ink: Ink, x: number, y: number): void {
    element.add(() => this.#draw(lines, ink, x, y));
  }

  /** Lays a line that repeats or decorates and is no content: heads, feet, words across the sheet. */
  artifact(line: string, ink: Ink, x: number, y: number, align: "left" | "right" = "left"): void {
    this.#use(ink);
    const text = printable(line);
    const left = align === "left" ? x : x - this.#document.widthOfString(text);
    this.#document.markContent("Artifact", { type: "Pagination" });
    this.#draw([text], ink, left, y);
    this.#document.endMarkedContent();
  }

  /** A thin rule. */
  rule(x: number, y: number, width: number): void {
    this.#document.markContent("Artifact", { type: "Layout" });
    this.#document
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.5)
      .stroke("#000000");
    this.#document.endMarkedContent();
  }

  #draw(lines: readonly string[], ink: Ink, x: number, y: number): void {
    this.#use(ink);
    this.#document.fillColor("#000000");
    lines.forEach((line, i) => {
      this.#missing(line);
      if (line !== "") this.#document.text(line, x, y + i * leading(ink), { lineBreak: false });
    });
  }

  #missing(line: string): void {
    for (const character of line) {
      const point = character.codePointAt(0);
      if (point !== undefined && !this.#document._font.font.hasGlyphForCodePoint(point))
        this.#unprintable.add(character);
    }
  }

  /** Embeds a file as data of the document (PDF/A-3 associated file). */
  embed(name: string, type: string, description: string, bytes: Bytes): void {
    const dates = { creationDate: this.#made, modifiedDate: this.#made };
    this.#document.file(bytes, { name, type, description, relationship: "Data", ...dates });
  }

  /** Goes over every page for heads and feet, then ends the document. */
  async finish(onPage: (page: number, pages: number) => void): Promise<Pdf> {
    const { start, count } = this.#document.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.#document.switchToPage(start + page);
      onPage(page + 1, count);
    }
    this.#root.end();
    const bytes = toBytes(this.#document);
    this.#document.end();
    return { bytes: await bytes, unprintable: this.unprintable };
  }
}

/** Sets a document in the first typeface that has all its letters, else in the one that misses the fewest. */
export async function inBestTypeface(
  typefaces: Typefaces,
  set: (typeface: Typeface) => Promise<Pdf>,
): Promise<Pdf> {
  let best: Pdf | null = null;
  for (const load of typefaces) {
    const pdf = await set(await load());
    if (best === null || pdf.unprintable.length < best.unprintable.length) best = pdf;
    if (best.unprintable.length === 0) break;
  }
  if (best === null) throw new Error("no typeface to set a document in");
  return best;
}
