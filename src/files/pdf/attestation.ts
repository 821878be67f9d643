import type { AttestationDraft, AttestationWords } from "../../domain/attestation/record.ts";
import { documentDate } from "../../domain/document-date.ts";
import { utf8 } from "../../lib/bytes.ts";
import { product } from "../../lib/product.ts";
import { factsBlocks, groupBlocks, joined, noteBlocks, type Setting } from "./attestation-parts.ts";
import { gap, heightOf, lay, textBlocks, type Block } from "./flow.ts";
import type { Typefaces } from "./fonts.ts";
import { inBestTypeface, mm, Paper, type Ink } from "./paper.ts";
import type { AttestationToPrint, Pdf, SheetSize } from "./print.ts";

const margin = { left: 20 * mm, right: 16 * mm, top: 18 * mm, bottom: 17 * mm };

function recordOf(printed: AttestationToPrint): AttestationDraft {
  return printed.kind === "signed" ? printed.record : printed.draft;
}

function signatureBlock(printed: AttestationToPrint, { paper, words, size, column }: Setting): Block {
  const { labels } = words;
  const signatory = printed.kind === "signed" ? printed.record.signatory : null;
  const values = [
    [labels.signed, ""],
    [labels.name, signatory?.name ?? ""],
    [labels.role, signatory?.role ?? ""],
    [labels.datePlace, signatory === null ? "" : documentDate(signatory.date, words.months)],
  ] as const;
  const width = column.width / values.length;
  const ink: Ink = { size };
  return {
    height: 12 * mm + 3 * size,
    lay: (y) =>
      values.forEach(([label, value], i) => {
        const x = column.x + i * width;
        const line = y + 10 * mm;
        const element = paper.element("P");
        paper.lay(element, paper.wrap(value, ink, width - 10), ink, x, line - 1.5 * size);
        paper.rule(x, line, width - 10);
        paper.lay(element, [label], { size: size - 1 }, x, line + 2);
      }),
  };
}

function sealBlocks(printed: AttestationToPrint, { paper, words, size, column }: Setting): readonly Block[] {
  const { labels } = words;
  const { auditHead } = recordOf(printed);
  const head =
    auditHead === null ? null : `${labels.auditHead}: ${auditHead.seq} ${auditHead.hash.slice(0, 16)}`;
  const lines =
    printed.kind === "draft"
      ? [head]
      : [
          `${labels.hash}: ${printed.record.recordHash}`,
          joined(" · ", `${labels.code}: ${printed.record.verificationCode}`, head),
        ];
  return lines.flatMap((line) => (line === null ? [] : textBlocks(paper, line, { size: size - 1 }, column)));
}

function documentBlocks(printed: AttestationToPrint, setting: Setting): readonly Block[] {
  const record = recordOf(printed);
  const { paper, column, size } = setting;
  const number = printed.kind === "signed" ? printed.record.certificateNo : "";
  const title = textBlocks(paper, joined(" · ", record.title, number), { bold: true, size: 12 }, column, {
    type: "H1",
    after: 4,
  });
  return [
    ...title,
    ...factsBlocks(record, setting),
    gap(size / 2),
    ...groupBlocks(record, setting),
    gap(size / 2),
    ...noteBlocks(record, setting),
    signatureBlock(printed, setting),
    ...sealBlocks(printed, setting),
  ];
}

function heads(
  printed: AttestationToPrint,
  { paper, words, column }: Setting,
): (page: number, pages: number) => void {
  const record = recordOf(printed);
  const { labels } = words;
  const number = printed.kind === "signed" ? printed.record.certificateNo : record.caseRef;
  const warning = joined(
    " · ",
    printed.kind === "draft" ? labels.draft : null,
    record.practice ? labels.practice : null,
  );
  const ink: Ink = { size: 8 };
  const right = column.x + column.width;
  const foot = paper.height - margin.bottom + 4 * mm;
  return (page, pages) => {
    const sheet = labels.page.replace("{page}", String(page)).replace("{pages}", String(pages));
    if (page > 1) paper.artifact(`${record.title} · ${number}`, ink, column.x, margin.top - 7 * mm);
    if (warning !== "") {
      paper.artifact(warning, { ...ink, bold: true }, right, margin.top - 7 * mm, "right");
      paper.artifact(warning, { ...ink, bold: true }, column.x, foot + 11);
    }
    paper.artifact(`${number} · ${record.title}`, ink, column.x, foot);
    paper.artifact(sheet, ink, right, foot, "right");
  };
}

const sizes = [9.5, 9, 8.5, 8, 7.5] as const;

/** The largest type in which everything is on one sheet; where none is small enough, one that reads well. */
function settingFor(printed: AttestationToPrint, paper: Paper, words: AttestationWords): Setting {
  const column = { x: margin.left, width: paper.width - margin.left - margin.right };
  const room = paper.height - margin.top - margin.bottom;
  const settings = sizes.map((size) => ({ paper, words, size, column }));
  const many = recordOf(printed).items.length > 30;
  const fits = many ? undefined : settings.find((one) => heightOf(documentBlocks(printed, one)) <= room);
  return fits ?? { paper, words, size: 9, column };
}

/** The attestation as a tagged PDF with the marks of PDF/A-3a; a signed one carries its record and nothing else. */
export function attestationPdf(
  printed: AttestationToPrint,
  words: AttestationWords,
  typefaces: Typefaces,
  sheet: SheetSize,
): Promise<Pdf> {
  const record = recordOf(printed);
  const about = {
    size: sheet,
    title: printed.kind === "signed" ? `${printed.record.certificateNo} ${record.title}` : record.title,
    language: record.language,
    maker: product.name,
    made: new Date(`${record.statementDate}T12:00:00Z`),
  };
  return inBestTypeface(typefaces, (typeface) => {
    const paper = new Paper(about, typeface);
    const setting = settingFor(printed, paper, words);
    lay(paper, documentBlocks(printed, setting), {
      from: margin.top,
      top: margin.top,
      bottom: paper.height - margin.bottom,
    });
    if (printed.kind === "signed")
      paper.embed("attestation.json", "application/json", record.title, utf8(printed.canonical));
    return paper.finish(heads(printed, setting));
  });
}
