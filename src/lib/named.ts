const part = /[\p{L}\p{N}]/u;

/** Whether the text names the value as a word of its own; both folded. */
export function names(text: string, value: string): boolean {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    if (!part.test(text.charAt(at - 1)) && !part.test(text.charAt(at + value.length))) return true;
  }
  return false;
}
