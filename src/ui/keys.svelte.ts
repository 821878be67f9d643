/** One command of the keyboard. */
export interface Shortcut {
  /** `n`, `/`, `g w`, `Ctrl+Enter`, `Ctrl+Shift+L`, `F1`; `Ctrl` is also ⌘. */
  readonly keys: string;
  /** What it does, as the sheet of keys says it. */
  readonly does: string;
  readonly run: () => void;
}

const typing =
  "input:not([type=checkbox],[type=radio],[type=file],[type=button]),textarea,select,[contenteditable]";

/** The keys of an event in the form of `Shortcut.keys`. */
export function keysOf(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">,
): string {
  const strong = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 && strong ? event.key.toUpperCase() : event.key;
  const shift = event.shiftKey && (strong || event.key.length > 1);
  return `${strong ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${shift ? "Shift+" : ""}${key}`;
}

/** True for keys that a person may press while typing: they obey the switch for single keys (WCAG 2.1.4). */
function single(keys: string): boolean {
  return !keys.startsWith("Ctrl+") && !/^F\d/.test(keys);
}

/** Every shortcut of the page that is shown, and the one listener that serves them. */
export class Keys {
  /** Whether letters and digits alone do something; a setting. */
  singleKeys = $state(true);
  #shortcuts: readonly Shortcut[] = $state.raw([]);
  /** The same, not followed: what takes keys away when a part is gone must see those its successor has just added. */
  #all: readonly Shortcut[] = [];
  #first = "";
  #firstAt = 0;

  /** All that work now, latest first. */
  get shortcuts(): readonly Shortcut[] {
    return this.#shortcuts;
  }

  /** Adds shortcuts while something is shown; the answer takes them away. For `$effect`. */
  add(shortcuts: readonly Shortcut[]): () => void {
    this.#set([...shortcuts, ...this.#all]);
    return () => this.#set(this.#all.filter((one) => !shortcuts.includes(one)));
  }

  #set(shortcuts: readonly Shortcut[]): void {
    this.#all = shortcuts;
    this.#shortcuts = shortcuts;
  }

  /** Serves a key press of the window. */
  handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    const keys = keysOf(event);
    if (single(keys) && (!this.singleKeys || target?.closest(typing) !== null)) return;
    if (single(keys) && target?.closest("dialog[open]") !== null) return;
    const sequence = event.timeStamp - this.#firstAt < 1_500 ? `${this.#first} ${keys}` : "";
    const found =
      this.#shortcuts.find((one) => one.keys === sequence) ??
      this.#shortcuts.find((one) => one.keys === keys);
    const starts = this.#shortcuts.some((one) => one.keys.startsWith(`${keys} `));
    this.#first = starts && found === undefined ? keys : "";
    this.#firstAt = event.timeStamp;
    if (found === undefined) return;
    event.preventDefault();
    found.run();
  }
}

/** The keyboard of the window. */
export const keys = new Keys();
