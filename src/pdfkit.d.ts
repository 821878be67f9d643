// What we use of pdfkit, which brings no types of its own. Only `files/pdf` may import it.

declare module "pdfkit" {
  export interface StructElement {
    add(child: StructElement | (() => void)): StructElement;
    end(): void;
  }
  export interface TextOptions {
    readonly lineBreak?: boolean;
    readonly width?: number;
  }
  export interface DocumentOptions {
    readonly size: "A4" | "LETTER";
    readonly margin: number;
    readonly pdfVersion: "1.7";
    readonly subset: "PDF/A-3a";
    readonly tagged: true;
    readonly displayTitle: true;
    readonly lang: string;
    readonly bufferPages: true;
    readonly autoFirstPage: false;
    readonly font: null;
    readonly info: Readonly<Record<string, string | Date>>;
  }
  export class PDFDocument {
    constructor(options: DocumentOptions);
    /** The font in use; not part of the documented interface, and the only way to ask for its glyphs. */
    readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
    readonly page: { readonly width: number; readonly height: number };
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(width: number): this;
    stroke(colour: string): this;
    addPage(): this;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    switchToPage(page: number): void;
    struct(
      type: string,
      options?: Readonly<Record<string, unknown>>,
      children?: readonly (() => void)[] | (() => void),
    ): StructElement;
    addStructure(element: StructElement): this;
    markContent(tag: "Artifact", options: { readonly type: string }): this;
    endMarkedContent(): this;
    file(
      bytes: Uint8Array,
      options: {
        readonly name: string;
        readonly type: string;
        readonly description: string;
        readonly relationship: "Data";
        readonly creationDate: Date;
        readonly modifiedDate: Date;
      },
    ): unknown;
    end(): void;
  }
}

declare module "pdfkit/output" {
  import type { PDFDocument } from "pdfkit";
  export function toBytes(document: PDFDocument): Promise<Uint8Array<ArrayBuffer>>;
}
