import type { Locator, Page } from "playwright-core";

/** A file to choose, made in the test. */
export interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** How a person works a page; the same journey is walked with a mouse and with keys alone. */
export interface Hand {
  readonly page: Page;
  /** Puts the focus there and does nothing else. */
  readonly turnTo: (target: Locator) => Promise<void>;
  /** A button, a link, the head of a disclosure. */
  readonly press: (target: Locator) => Promise<void>;
  /** A radio button or a checkbox, until it is chosen. */
  readonly tick: (target: Locator) => Promise<void>;
  /** A field: what stands in it is replaced. */
  readonly write: (target: Locator, text: string) => Promise<void>;
  /** An option of a list, by its words. */
  readonly pick: (target: Locator, option: string) => Promise<void>;
  readonly attach: (target: Locator, ...files: readonly Chosen[]) => Promise<void>;
}

/** Works with a mouse. */
export function mouse(page: Page): Hand {
  return {
    page,
    turnTo: (target) => target.focus(),
    press: (target) => target.click(),
    tick: (target) => target.check(),
    write: (target, text) => target.fill(text),
    pick: async (target, option) => {
      await target.selectOption({ label: option });
    },
    attach: (target, ...files) => target.setInputFiles([...files]),
  };
}

const atMost = 300;

/** True when the element has focus, or is a radio button in the group that has it. */
function focused(element: Element): boolean {
  const active = document.activeElement;
  if (element === active) return true;
  const radio = (one: Element | null): one is HTMLInputElement =>
    one instanceof HTMLInputElement && one.type === "radio";
  return radio(element) && radio(active) && element.name !== "" && element.name === active.name;
}

/** Says what is wrong with the focus as it is seen: hidden, without a ring, or under something. */
function obscured(): string {
  const element = document.activeElement ?? document.body;
  const { top, left, width, height } = element.getBoundingClientRect();
  const seen = document.elementFromPoint(left + Math.min(width, 40) / 2, top + height / 2);
  const ring = [element, element.nextElementSibling].some(
    (one) => one !== null && getComputedStyle(one).outlineStyle !== "none",
  );
  if (!ring) return "has no focus ring";
  if (width <= 1 || seen === null) return ""; // a file field whose label stands for it, or out of a scrolled part
  const labelled = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const own = [element, ...labelled].some((one) => one.contains(seen) || seen.contains(one));
  return own ? "" : `is under <${seen.localName} class="${seen.className}">`;
}

/** Works with the keyboard alone, and insists that what has focus can be seen (WCAG 2.4.7, 2.4.11). */
export function keyboard(page: Page): Hand {
  // From the start, so that no dialog of the browser opens before somebody waits for it.
  page.on("filechooser", () => undefined);

  async function reach(target: Locator): Promise<void> {
    await target.waitFor({ state: "attached" });
    const behind = await target.evaluate(
      (element) =>
        document.activeElement !== null &&
        document.activeElement !== document.body &&
        (document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
    );
    const key = behind ? "Shift+Tab" : "Tab";
    for (let i = 0; i < atMost; i += 1) {
      if (await target.evaluate(focused)) {
        const wrong = await page.evaluate(obscured);
        if (wrong !== "") throw new Error(`${String(target)} has focus but ${wrong}`);
        return;
      }
      await page.keyboard.press(key);
    }
    throw new Error(`${String(target)} cannot be reached with ${key}`);
  }

  async function step(target: Locator, key: string, done: () => Promise<boolean>): Promise<void> {
    for (let i = 0; i < atMost; i += 1) {
      if (await done()) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${String(target)} does not answer to ${key}`);
  }

  return {
    page,
    turnTo: reach,
    async press(target) {
      await reach(target);
      await page.keyboard.press("Enter");
    },
    async tick(target) {
      await reach(target);
      if (await target.isChecked()) return;
      const radio = (await target.getAttribute("type")) === "radio";
      if (radio && (await target.evaluate((element) => element === document.activeElement))) {
        await page.keyboard.press("Space");
      } else if (radio) await step(target, "ArrowDown", () => target.isChecked());
      else await page.keyboard.press("Space");
      if (!(await target.isChecked())) throw new Error(`${String(target)} does not stay ticked`);
    },
    async write(target, text) {
      await reach(target);
      await page.keyboard.press("ControlOrMeta+A");
      if (text === "") await page.keyboard.press("Delete");
      else await page.keyboard.insertText(text);
    },
    async pick(target, option) {
      await reach(target);
      const chosen = (): Promise<boolean> =>
        target.evaluate(
          (element, words) =>
            element instanceof HTMLSelectElement && element.selectedOptions[0]?.label === words,
          option,
        );
      if (await chosen()) return;
      await page.keyboard.press("Home");
      await step(target, "ArrowDown", chosen);
    },
    async attach(target, ...files) {
      await reach(target);
      const asked = page.waitForEvent("filechooser");
      await page.keyboard.press("Enter");
      await (await asked).setFiles([...files]);
    },
  };
}
