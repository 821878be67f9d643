/** One request of a register kept in another program, and how its case must look. */
export interface Expected {
  readonly reference: string;
  readonly name: string;
  readonly receivedOn: string;
  readonly open: boolean;
}

const two = (count: number): string => String(count).padStart(2, "0");
const months = ["January", "March", "May", "July", "October"];

/** The same day as four registers write it; day and month are apart, so that only one order fits most of them. */
function written(i: number, day: number, month: number, year: number): string {
  const named = months[month % months.length] ?? "";
  const forms = [
    `${two(day)}/${two(month)}/${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${day}.${month}.${year}`,
    `${day} ${named} ${year}`,
  ];
  return forms[i % forms.length] ?? "";
}

function dayOf(i: number): { readonly text: string; readonly iso: string } {
  const [day, month, year] = [13 + (i % 15), 1 + (i % 9), 2020 + (i % 6)];
  const named = ["01", "03", "05", "07", "10"][month % 5] ?? "";
  return {
    text: written(i, day, month, year),
    iso: `${year}-${i % 4 === 3 ? named : two(month)}-${two(day)}`,
  };
}

/** How names of people come: with formulas, quotes, separators and line breaks in them. */
const oddities: readonly (readonly [cell: (n: number) => string, name: (n: number) => string])[] = [
  [(n) => `Person ${n}`, (n) => `Person ${n}`],
  [(n) => `"Müller; Zoë ${n}"`, (n) => `Müller; Zoë ${n}`],
  [(n) => `"O""Neill ${n}"`, (n) => `O"Neill ${n}`],
  [(n) => `"Two\nLines ${n}"`, (n) => `Two Lines ${n}`],
  [(n) => `=cmd|'/C calc'!A${n}`, (n) => `=cmd|'/C calc'!A${n}`],
];

/** A register of that many requests, as a spreadsheet saves it, and what must come of it. */
export function otherRegister(count: number): {
  readonly csv: string;
  readonly expected: readonly Expected[];
} {
  const rights = ["Access", "Löschung", "Rectification", "Data portability"];
  const lines = ["Ref;Handler;Received;Name;Type;Status;Closed;Outcome;Remarks"];
  const expected: Expected[] = [];
  for (let i = 0; i < count; i += 1) {
    const { text, iso } = dayOf(i);
    const [cell, name] = oddities[i % oddities.length] ?? [String, String];
    const open = i % 10 === 0;
    const end = open ? ";;" : `;${iso.slice(0, 4)}-12-31;Granted`;
    const status = open ? "Open" : "Closed";
    const remarks = i % 7 === 0 ? '"first line\nsecond; line"' : "";
    lines.push(`R-${i + 1};Ines;${text};${cell(i)};${rights[i % 4]};${status}${end};${remarks}`);
    expected.push({ reference: `R-${i + 1}`, name: name(i), receivedOn: iso, open });
  }
  return { csv: `\ufeff${lines.join("\r\n")}\r\n`, expected };
}
