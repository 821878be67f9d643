import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Locator, Page } from "playwright-core";

const source = join(import.meta.dirname, "..", "..", "src");

/** Components that make one field in which something is typed, and the elements themselves. */
const typedInto = ["TextField", "TextArea", "DateField", "PassphraseField", "textarea", "input"];
const opening = new RegExp(`<(${typedInto.join("|")})\\b`, "g");

/** One field as the screens are written: where, and the id that it has on the page, with `*` for what only the page knows. */
export interface FieldInSource {
  readonly file: string;
  readonly id: string;
}

/** What fields are made of: their id is that of whoever uses them. The form of a decision gets its from `forms/`. */
const madeOf = new Set([
  ...["TextField", "TextArea", "DateField", "PassphraseField", "Choice"].flatMap((name) => [
    `ui/${name}.svelte`,
    `ui/access/${name}.svelte`,
  ]),
  "features/decisions/FormPart.svelte",
]);

/** The fields of the decisions, which are one form with a list of fields for each of them. */
function fieldsOfDecisions(): readonly FieldInSource[] {
  const folder = join("features", "decisions");
  return readdirSync(join(source, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const text = readFileSync(join(source, folder, file), "utf8");
      const fields = text.matchAll(/\bid: "(\w+)",\s*kind: "(?:text|area|day|later)"/g);
      return [...fields].map(([, id = ""]) => ({ file: join(folder, file), id }));
    });
}

/** The text of a tag from its beginning to its end, past the braces in between. */
function tagFrom(text: string, at: number): string {
  for (let end = at, deep = 0; end < text.length; end += 1) {
    if (text[end] === "{") deep += 1;
    else if (text[end] === "}") deep -= 1;
    else if (text[end] === ">" && deep === 0) return text.slice(at, end);
  }
  return text.slice(at);
}

/** Every field of every screen in which something can be typed, by the source of the screens. */
export function fieldsInSource(): readonly FieldInSource[] {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".svelte"))
    .flatMap((file) => {
      const text = readFileSync(join(source, file), "utf8");
      return [...text.matchAll(opening)].flatMap(({ index }) => {
        const tag = tagFrom(text, index);
        if (/type="(?:checkbox|radio|file|\{)|\breadonly\b/.test(tag)) return [];
        const id = /\bid="([^"]*)"/.exec(tag)?.[1]?.replaceAll(/\{[^}]*\}/g, "*");
        return id === undefined ? (madeOf.has(file) ? [] : [{ file, id: "without an id" }]) : [{ file, id }];
      });
    })
    .concat(fieldsOfDecisions());
}

/** True when that is what the field is called on the page. */
export function isField({ id }: FieldInSource, onPage: string): boolean {
  const parts = id.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".+")}$`).test(onPage);
}

/** The ids of all fields into which a text with that trace was typed, by whatever hand, from now on. */
export async function fieldsTypedInto(context: BrowserContext, trace: string): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  await context.exposeBinding("habeasTestTyped", (_, id: string) => void seen.add(id));
  await context.addInitScript((text) => {
    addEventListener(
      "input",
      ({ target }) => {
        const field =
          target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;
        if (!field?.value.includes(text)) return;
        // The binding of the line above, which the page's types do not know.
        (globalThis as unknown as { habeasTestTyped(id: string): void }).habeasTestTyped(field.id);
      },
      { capture: true },
    );
  }, trace);
  return seen;
}

const texts = 'textarea, input:not([type]), input[type="text"], input[type="search"], input[type="password"]';

/** What may show more fields on a page, and records nothing: choices, lists and what is folded. */
const choices = 'input[type="radio"], input[type="checkbox"], select, summary, button[aria-expanded="false"]';

async function fillAll(main: Locator, mark: (field: string) => string, filled: Set<string>): Promise<void> {
  for (const one of await main.locator(texts).all()) {
    const id = (await one.getAttribute("id", { timeout: 1000 }).catch(() => null)) ?? "";
    if (filled.has(id) || !(await one.isVisible()) || !(await one.isEditable().catch(() => false))) continue;
    filled.add(id);
    await one.fill(mark(id), { timeout: 1000 }).catch(() => filled.delete(id));
  }
}

/** Types a mark into every field of the page that is open, and into those that show when something is chosen. */
export async function typeIntoPage(
  page: Page,
  mark: (field: string) => string,
  choose: boolean,
): Promise<void> {
  const main = page.locator("main, dialog[open]");
  const filled = new Set<string>();
  await fillAll(main, mark, filled);
  if (!choose) return;
  const tried = new Set<string>();
  for (let left = 60; left > 0; left -= 1) {
    const next = await main.locator(choices).evaluateAll(
      (all, before) => {
        const name = (one: Element): string => `${one.localName} ${one.id || one.textContent.trim()}`;
        const found = all.findIndex((one) => one.checkVisibility() && !before.includes(name(one)));
        return found === -1 ? null : { found, name: name(all[found]!), is: all[found]!.localName };
      },
      [...tried],
    );
    if (next === null) return;
    tried.add(next.name);
    const one = main.locator(choices).nth(next.found);
    if (next.is === "select") {
      const options = await one
        .locator("option")
        .evaluateAll((all) => all.map((it) => (it as HTMLOptionElement).value));
      for (const option of options) {
        await one.selectOption(option, { timeout: 1000 }).catch(() => undefined);
        await fillAll(main, mark, filled);
      }
    } else {
      await one.click({ timeout: 1000 }).catch(() => undefined); // it may be covered, or gone meanwhile
      await fillAll(main, mark, filled);
    }
  }
}
