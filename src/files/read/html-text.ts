import { decodeEntities } from "./html-entities.ts";

/** What of a page can be read: its text, and what its links and pictures point at or say. */
export interface HtmlText {
  readonly text: string;
  readonly links: readonly string[];
}

const unread = new Set(["script", "style", "template", "noscript"]);
const breaking = new Set(
  "address article aside blockquote br dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead title tr ul".split(
    " ",
  ),
);
const speaking = /\s(?:href|src|alt|title|content|value|cite)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Where a tag ends; a `>` within quotes does not end it. */
function tagEnd(html: string, from: number): number {
  let quote = "";
  for (let at = from; at < html.length; at += 1) {
    const char = html.charAt(at);
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === ">") return at;
    else if ((char === '"' || char === "'") && html.charAt(at - 1) === "=") quote = char;
  }
  return -1;
}

function skipped(html: string, from: number): number {
  if (html.startsWith("<!--", from)) {
    const end = html.indexOf("-->", from + 4);
    return end < 0 ? html.length : end + 3;
  }
  const end = html.indexOf(">", from);
  return end < 0 ? html.length : end + 1;
}

/** Takes a page apart into text without building it: nothing in it is run, fetched or shown. */
export function htmlText(html: string): HtmlText {
  const parts: string[] = [];
  const links = new Set<string>();
  const lower = html.toLowerCase();
  const say = (text: string) => parts.push(decodeEntities(text.replace(/\s+/g, " ")));
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) {
      say(html.slice(at));
      break;
    }
    say(html.slice(at, open));
    const name = /^<\/?([a-z][a-z0-9]*)/.exec(lower.slice(open, open + 32))?.[1];
    if (name === undefined) {
      const isMark = /^<[!?/]/.test(html.slice(open, open + 2));
      if (!isMark) parts.push("<");
      at = isMark ? skipped(html, open) : open + 1;
      continue;
    }
    const end = tagEnd(html, open + 1);
    if (end < 0) {
      say(html.slice(open));
      break;
    }
    for (const [, double, single, bare] of html.slice(open, end).matchAll(speaking)) {
      const value = decodeEntities(double ?? single ?? bare ?? "").trim();
      if (value !== "" && !/^data:/i.test(value)) links.add(value);
    }
    if (breaking.has(name)) parts.push("\n");
    else if ((name === "td" || name === "th") && html.charAt(open + 1) !== "/") parts.push("\t");
    at = end + 1;
    if (unread.has(name) && html.charAt(open + 1) !== "/") {
      const closing = lower.indexOf(`</${name}`, at);
      at = closing < 0 ? html.length : closing;
    }
  }
  const text = parts
    .join("")
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return { text, links: [...links] };
}
