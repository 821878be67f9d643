/** A text for a line: white space as one blank, the middle of a long one left out. */
export function shortText(text: string, room = 60): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= room) return line;
  const half = Math.floor((room - 1) / 2);
  return `${line.slice(0, half).toWellFormed()}…${line.slice(-half).toWellFormed()}`;
}
