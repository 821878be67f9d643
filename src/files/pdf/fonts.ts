import { fromBase64, type Bytes } from "../../lib/bytes.ts";

/** A typeface for paper. */
export interface Typeface {
  readonly regular: Bytes;
  readonly bold: Bytes;
}

/** The typefaces to set a document in: the first that has every letter of it is taken. */
export type Typefaces = readonly (() => Promise<Typeface>)[];

function bytesOf(dataUrl: string): Bytes {
  return fromBase64(dataUrl.slice(dataUrl.indexOf(",") + 1));
}

async function serif(): Promise<Typeface> {
  const [regular, bold] = await Promise.all([
    import("dejavu-fonts-ttf/ttf/DejaVuSerifCondensed.ttf?inline"),
    import("dejavu-fonts-ttf/ttf/DejaVuSerifCondensed-Bold.ttf?inline"),
  ]);
  return { regular: bytesOf(regular.default), bold: bytesOf(bold.default) };
}

/** Has more scripts and signs; set in one weight, because it is rarely needed and large. */
async function sans(): Promise<Typeface> {
  const regular = bytesOf((await import("dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf?inline")).default);
  return { regular, bold: regular };
}

/** The typefaces that are shipped, as lazy parts of the worker: nothing is fetched from elsewhere. */
export const shippedTypefaces: Typefaces = [serif, sans];
