import { documentDate } from "../../domain/document-date.ts";
import type { PackageItem, PackagePart, PackagePlan } from "../../domain/packaging/plan.ts";
import type { PackageWords } from "../../domain/packaging/words.ts";
import type { Payload } from "./entry.ts";
import { partPayload } from "./payload.ts";

/** Records of one file that the page shows; the file itself has all. */
const shownAtMost = 2000;

const css = `
:root{color-scheme:light dark}
body{font:1rem/1.5 Georgia,"Times New Roman",serif;margin:0 auto;padding:1.5rem;max-width:70rem}
h1{font-size:1.7rem;margin:0 0 1rem}h2{margin:2.2rem 0 .6rem;font-size:1.3rem}h3{margin:1.6rem 0 .4rem;font-size:1.05rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.2rem}dt{font-weight:bold}dd{margin:0}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #888;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
td.text,dd.text{white-space:pre-wrap}
.practice{border:3px solid;padding:.5rem 1rem;font-weight:bold}
section.item{border-top:1px solid #888;padding:.4rem 0}
@media print{body{max-width:none;padding:0}.scroll{overflow:visible}}
`;

/** Text as the content of an element or the value of an attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replace(/[\p{Cc}--[\t\n]]/gv, " ");
}

const e = escapeHtml;

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${e(cell)}</${tag.split(" ")[0] ?? tag}>`).join("")}</tr>`;
  const body = rows.map((row) => line(row, 'td class="text"')).join("\n");
  return `<div class="scroll" tabindex="0"><table><thead>${line(head, 'th scope="col"')}</thead><tbody>\n${body}\n</tbody></table></div>`;
}

function listOf(pairs: readonly (readonly [string, string])[]): string {
  const said = pairs.filter(([, value]) => value.trim() !== "");
  return `<dl>${said.map(([name, value]) => `<dt>${e(name)}</dt><dd class="text">${e(value)}</dd>`).join("\n")}</dl>`;
}

function itemOf({ number, position, fields }: PackageItem, { labels }: PackageWords): string {
  const pairs = fields.map(({ name, value }) => [name, value] as const);
  return `<section class="item"><h4>${e(`${labels.item} ${number} · ${position}`)}</h4>${listOf(pairs)}</section>`;
}

function rowsOf(items: readonly PackageItem[], { labels }: PackageWords): string {
  const names = [...new Set(items.flatMap(({ fields }) => fields.map(({ name }) => name)))];
  const rows = items.map(({ number, fields }) => [
    String(number),
    ...names.map((name) =>
      fields
        .filter((field) => field.name === name)
        .map(({ value }) => value)
        .join("\n"),
    ),
  ]);
  return tableOf([labels.item, ...names], rows);
}

function partOf(part: PackagePart, words: PackageWords): string {
  const items = part.items.slice(0, shownAtMost);
  const file = partPayload({ ...part, items: [] })[0]?.path ?? "";
  const shortened = words.shortened
    .replace("{shown}", String(items.length))
    .replace("{count}", String(part.items.length))
    .replace("{file}", file);
  const content =
    part.format === "csv" ? rowsOf(items, words) : items.map((item) => itemOf(item, words)).join("\n");
  const title = part.source.trim() === "" ? part.title : `${part.source} · ${part.title}`;
  return `<h3>${e(title)}</h3>\n${items.length < part.items.length ? `<p>${e(shortened)}</p>\n` : ""}${content}`;
}

function leftOut({ redactions, withheld }: PackagePlan, words: PackageWords): string {
  if (redactions.length + withheld.length === 0) return `<p>${e(words.nothingLeftOut)}</p>`;
  const list = (items: readonly string[]): string =>
    `<ul>${items.map((item) => `<li>${e(item)}</li>`).join("")}</ul>`;
  const taken = redactions.map(({ ground, count }) => `${words.grounds[ground]} (${count})`);
  const whole = withheld.map(({ count, source }) =>
    words.withheldAt.replace("{count}", String(count)).replace("{source}", source),
  );
  return [
    ...(taken.length > 0 ? [`<p>${e(words.redactedIntro)}</p>${list(taken)}`] : []),
    ...(whole.length > 0
      ? [`<p>${e(words.withheldIntro)}</p>${list(whole)}<p>${e(words.withheldReason)}</p>`]
      : []),
  ].join("\n");
}

function facts(plan: PackagePlan, { labels, months, rights }: PackageWords): string {
  const { organisation } = plan;
  return listOf([
    [labels.forPerson, plan.dataSubject.name],
    [labels.from, [organisation.name, organisation.address].filter((part) => part.trim() !== "").join("\n")],
    [labels.case, plan.caseNumber],
    [labels.received, documentDate(plan.receivedOn, months)],
    [labels.asked, plan.rights.map((right) => rights[right]).join("; ")],
    [labels.made, documentDate(plan.madeOn, months)],
  ]);
}

function fileTable(payload: readonly Payload[], { labels }: PackageWords): string {
  const rows = payload.map(
    ({ path, title, records }) =>
      `<tr><td><a href="${e(path)}">${e(path)}</a></td><td>${e(title)}</td><td>${records}</td></tr>`,
  );
  const head = [labels.file, labels.holds, labels.records].map((name) => `<th scope="col">${e(name)}</th>`);
  return `<div class="scroll" tabindex="0"><table><thead><tr>${head.join("")}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table></div>`;
}

function contact({ dataSubject }: PackagePlan, { labels }: PackageWords): string {
  return listOf([
    [labels.name, dataSubject.name],
    [labels.address, dataSubject.address],
    ...dataSubject.identifiers.map(({ kind, value }) => [kind, value] as const),
  ]);
}

/** `START-HERE.html`: everything for the person on one page that needs nothing beside it and runs no script. */
export function startHere(
  plan: PackagePlan,
  payload: readonly Payload[],
  words: PackageWords,
  withLetter: boolean,
): string {
  const { labels } = words;
  const { officerName, officerContact, supervisoryAuthority } = plan.organisation;
  const section = (title: string, content: string): string => `<h2>${e(title)}</h2>\n${content}\n`;
  const warning = plan.practice ? `<p class="practice">${e(words.practice)}</p>\n` : "";
  return `<!DOCTYPE html>
<html lang="${e(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${e(`${words.title} · ${plan.caseNumber}${plan.practice ? ` · ${words.practice}` : ""}`)}</title>
<style>${css}</style>
</head>
<body>
<main>
${warning}<h1>${e(words.title)}</h1>
${facts(plan, words)}
<p>${e(words.unpack)}</p>
${section(labels.files, fileTable(payload, words))}${withLetter ? `<p><a href="letter.pdf">${e(labels.letter)} (letter.pdf)</a></p>\n` : ""}${section(words.contact, contact(plan, words))}${section(labels.data, plan.parts.map((part) => partOf(part, words)).join("\n"))}${section(labels.leftOut, leftOut(plan, words))}${section(labels.check, `<p>${e(words.check)}</p>`)}${section(labels.questions, `<p>${e([officerName, officerContact, plan.caseNumber].filter((part) => part.trim() !== "").join(" · "))}</p>`)}${section(labels.complaint, `<p>${e(words.complaint)} ${e(supervisoryAuthority)}</p>`)}${warning}</main>
</body>
</html>
`;
}
