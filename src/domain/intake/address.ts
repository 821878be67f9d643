import { findAll, type Found } from "./found.ts";

/** A line that ends with postcode and place, or begins with them, as in Germany, France, Switzerland, the UK and the US. */
const place =
  /^(?:(?:(?:D|F|CH|A|L|B)-)?\d{4,5} \p{Lu}[\p{L} .()-]{1,40}|\p{Lu}[\p{L} .'-]{1,40},? [A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\p{Lu}[\p{L} .'-]{1,30}, [A-Z]{2} \d{5}(?:-\d{4})?|[A-Z]\d[\dW] ?[A-Z\d]{4})$/u;
const street =
  /^(?:\p{L}[\p{L} .'’-]{2,40} \d{1,4} ?[a-zA-Z]?|\d{1,5}(?: ?(?:bis|ter|[a-zA-Z]))?,? \p{L}[\p{L} .'’-]{3,40})$/u;

/** Street and place in two lines one below the other, or with a line between. */
function blocks(text: string): readonly Found<string>[] {
  const found: Found<string>[] = [];
  let before: { line: string; start: number }[] = [];
  for (let start = 0, count = 0; start < text.length && count < 100_000 && found.length < 5; count += 1) {
    const stop = text.indexOf("\n", start);
    const end = stop === -1 ? text.length : stop;
    const raw = text.slice(start, Math.min(end, start + 120));
    const lead = /^[>\s|]*/.exec(raw)?.[0].length ?? 0;
    const line = raw.slice(lead).trimEnd().replace(/,$/, "");
    if (line.length <= 80 && place.test(line)) {
      const first = before.find((one) => street.test(one.line));
      if (first !== undefined) {
        const lines = before.slice(before.indexOf(first)).map((one) => one.line);
        found.push({
          value: [...lines, line].join("\n"),
          start: first.start,
          end: start + lead + line.length,
        });
      }
    }
    before = line === "" ? [] : [...before.slice(-1), { line, start: start + lead }];
    start = end + 1;
  }
  return found;
}

const told =
  /(?<!\p{L})(?:residing at|resident at|i live at|living at|my (?:postal )?address is|postal address:|address:|wohnhaft(?: in)?:?|meine (?:anschrift|adresse) (?:ist|lautet):?|anschrift:|adresse ?:|demeurant(?: au)?|domiciliée?(?: au)?|mon adresse est(?: le)?) {0,2}([^\n\r;]{8,100})/giu;

/** Postal addresses that the writer gives, in a line or as a block of lines. */
export function addressesIn(text: string): readonly Found<string>[] {
  const lines = findAll(text, told, (match) => match[1] ?? null).flatMap(({ value, end }) => {
    const start = end - value.length;
    const whole = (/^.{4,}?\d[^.]*(?=\.(?:\s|$))/u.exec(value)?.[0] ?? value).trimEnd();
    const address =
      /^(?=.*\d)(.*?\d{4,5} \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?|.*?[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b)/u.exec(
        whole,
      )?.[0];
    const read = address ?? whole;
    return /\d/.test(read) && !read.includes("@") ? [{ value: read, start, end: start + read.length }] : [];
  });
  const inLines = blocks(text);
  const apart = lines.filter((one) => !inLines.some(({ start, end }) => one.start < end && one.end > start));
  return [...inLines, ...apart];
}
