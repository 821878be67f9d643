import type { Place } from "../../domain/review/redact.ts";
import type { Span } from "../../lib/folded.ts";

/** The element that holds one stored value and nothing else. */
const valueSelector = "[data-field]";

function around(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest<HTMLElement>(valueSelector) ?? null;
}

function offsetIn(root: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(root, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** The place in a finding that is selected in the window; null when none is, or more than one value. */
export function selectedPlace(within: HTMLElement): Place | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const root = around(range.startContainer);
  if (root === null || !within.contains(root)) return null;
  const start = offsetIn(root, range.startContainer, range.startOffset);
  // Selecting a whole line often reaches into the next element.
  const end =
    around(range.endContainer) === root
      ? offsetIn(root, range.endContainer, range.endOffset)
      : root.textContent.length;
  return start < end ? { field: Number(root.dataset["field"]), start, end } : null;
}

/** Shows a stretch of a value as selected. */
export function select(root: HTMLElement, { start, end }: Span): void {
  const range = document.createRange();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (start >= passed && start <= passed + length) range.setStart(node, start - passed);
    if (end >= passed && end <= passed + length) {
      range.setEnd(node, end - passed);
      break;
    }
    passed += length;
  }
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

const words = new Intl.Segmenter(undefined, { granularity: "word" });
const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The word at or behind a place; null after the last. */
function wordFrom(value: string, at: number): Span | null {
  for (let from = at; from < value.length;) {
    const part = words.segment(value).containing(from);
    if (part === undefined) return null;
    if (part.isWordLike === true && part.index >= at)
      return { start: part.index, end: part.index + part.segment.length };
    from = part.index + part.segment.length;
  }
  return null;
}

function wordBefore(value: string, at: number): Span | null {
  for (let before = at; before > 0;) {
    const part = words.segment(value).containing(before - 1);
    if (part === undefined) return null;
    if (part.isWordLike === true) return { start: part.index, end: part.index + part.segment.length };
    before = part.index;
  }
  return null;
}

function nextCharacter(value: string, at: number): number {
  const part = characters.segment(value).containing(at);
  return part === undefined ? value.length : part.index + part.segment.length;
}

function characterBefore(value: string, at: number): number {
  return at <= 0 ? 0 : (characters.segment(value).containing(at - 1)?.index ?? 0);
}

/**
 * What is selected after a key: arrows pick the next or previous word, with Shift they widen or narrow it by a
 * letter, with Shift and Ctrl by a word. Null when the key does none of it.
 */
export function selectedByKey(
  value: string,
  selected: Span | null,
  { key, shiftKey, ctrlKey, metaKey }: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey">,
): Span | null {
  const strong = ctrlKey || metaKey;
  const here = selected ?? { start: 0, end: 0 };
  if (key === "a" && strong) return { start: 0, end: value.length };
  if (key === "ArrowRight") {
    if (!shiftKey) return wordFrom(value, here.end) ?? selected;
    const end = strong ? (wordFrom(value, here.end)?.end ?? value.length) : nextCharacter(value, here.end);
    return { start: here.start, end };
  }
  if (key === "ArrowLeft") {
    if (!shiftKey) return wordBefore(value, here.start) ?? selected;
    const end = strong
      ? (wordBefore(value, here.end)?.start ?? here.start)
      : characterBefore(value, here.end);
    return { start: here.start, end: Math.max(end, here.start) };
  }
  return null;
}
