import { readFile } from "../../files/import-client.ts";
import { Failure } from "../../lib/failure.ts";

const limit = 2_000_000;

/** Characters of a message that go into the case; a longer one is a document, and belongs among the proofs. */
const longest = 50_000;

/** A message that came as a file. */
export interface Message {
  /** As it stands, for the officer to read and cut. */
  readonly text: string;
  /** True for a mail that says nothing itself; what was asked may be in an attachment. */
  readonly withoutBody: boolean;
  /** How many characters of it are here, when it was longer than a message may be; null when all are. */
  readonly cutAt: number | null;
}

function message(text: string, withoutBody: boolean): Message {
  if (text.length <= longest) return { text, withoutBody, cutAt: null };
  const end = /[\uD800-\uDBFF]/u.test(text.charAt(longest - 1)) ? longest - 1 : longest; // no half of a character
  return { text: text.slice(0, end), withoutBody, cutAt: end };
}

/** What of a mail helps to see who asks for what; the rest stays in the file. */
const heading = ["From", "Reply-To", "To", "Cc", "Date", "Subject", "Attachments"];

async function mailIn(file: File): Promise<Message> {
  const { drafts, notes } = await readFile(file, file.name, [], { includeAll: true });
  const fields = drafts.flatMap((draft) => draft.fields);
  const said = (name: string): string => fields.find((field) => field.name === name)?.value ?? "";
  const headers = heading
    .filter((name) => said(name) !== "")
    .map((name) => `${name}: ${said(name).replace(/\s*\n\s*/gu, ", ")}`);
  return message(
    [headers.join("\n"), said("Body")].filter((part) => part !== "").join("\n\n"),
    notes.some(({ code }) => code === "mail-without-body"),
  );
}

async function textIn(file: File): Promise<Message> {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    if (text.includes("\0")) throw new Failure("file-not-as-named");
    return message(text, false);
  } catch (thrown) {
    throw thrown instanceof Failure ? thrown : new Failure("file-unreadable", {}, thrown);
  }
}

/** The message in a file that was dropped or chosen: a mail (RFC 5322) by its parts, any other text as it stands; cut where it is too long. */
export async function messageIn(file: File): Promise<Message> {
  if (file.size === 0) throw new Failure("file-empty");
  const mail = /\.eml$/iu.test(file.name) || file.type === "message/rfc822";
  if (mail) return mailIn(file);
  if (file.size > limit) throw new Failure("file-too-large", { limit: "2 MB" });
  return textIn(file);
}
