import PostalMime, { decodeWords, type Address, type Attachment, type Email } from "postal-mime";
import { Failure } from "../../lib/failure.ts";
import { fold } from "../../lib/text.ts";
import { htmlText } from "./html-text.ts";
import { within } from "./limits.ts";
import { bytesOf } from "./pieces.ts";
import type { ReaderInput, Take } from "./record.ts";

/** Fields of a mail in the order in which they are shown; empty ones are left out. */
class Fields {
  readonly names: string[] = [];
  readonly values: string[] = [];

  add(name: string, value: string | undefined): void {
    if (value === undefined || value.trim() === "") return;
    this.names.push(name);
    this.values.push(value.toWellFormed());
  }
}

function written(addresses: Address | readonly Address[] | undefined): string {
  if (addresses === undefined) return "";
  const one = (address: Address): string => {
    if (address.group !== undefined) return `${address.name}: ${written(address.group)};`;
    if (address.name === "") return address.address;
    return address.address === "" ? address.name : `${address.name} <${address.address}>`;
  };
  return (Array.isArray(addresses) ? addresses : [addresses]).map(one).join(", ");
}

/** Headers that have a field of their own; all others are searched as one text. */
const shown = new Set(
  "from sender reply-to to cc bcc date subject message-id in-reply-to references mime-version content-type content-transfer-encoding content-disposition".split(
    " ",
  ),
);

function addHeaders(fields: Fields, mail: Email): void {
  fields.add("From", written(mail.from));
  fields.add("Sender", written(mail.sender));
  fields.add("To", written(mail.to));
  fields.add("Cc", written(mail.cc));
  fields.add("Bcc", written(mail.bcc));
  fields.add("Reply-To", written(mail.replyTo));
  fields.add("Date", mail.headers.find(({ key }) => key === "date")?.value ?? mail.date);
  fields.add("Subject", mail.subject);
  fields.add("Message-ID", mail.messageId);
  fields.add("In reply to", mail.inReplyTo);
}

/** The text of the mail; the HTML form too where it says something else. True when there is any. */
function addBody(fields: Fields, mail: Email): boolean {
  const text = mail.text?.trim() ?? "";
  fields.add("Body", text);
  if (mail.html === undefined) return text !== "";
  const html = htmlText(mail.html);
  if (text === "") fields.add("Body", html.text);
  else if (fold(html.text) !== fold(text)) fields.add("Body as HTML", html.text);
  fields.add("Links", html.links.join("\n"));
  return text !== "" || html.text !== "";
}

function contentOf({ content }: Attachment): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

function plainText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes); // old mail programs name no charset
  }
}

/** Attachments are listed; those that are text are read, the others noted. */
function addAttachments(fields: Fields, mail: Email, { notes, limits }: ReaderInput): void {
  const names = mail.attachments.map((attachment, i) => ({
    attachment,
    name: attachment.filename ?? `attachment ${i + 1}`,
  }));
  const sized = names.map(({ attachment, name }) => {
    const { length } = contentOf(attachment);
    return `${name} (${attachment.mimeType}, ${length} bytes)`;
  });
  fields.add("Attachments", sized.join("\n"));
  for (const { attachment, name } of names) {
    const bytes = contentOf(attachment);
    const isText = /^(?:text\/|application\/json|message\/)/.test(attachment.mimeType);
    if (!isText || bytes.length > limits.cell) {
      notes.add("attachments-not-read");
      continue;
    }
    const text = plainText(bytes);
    fields.add(`Attachment ${name}`, attachment.mimeType === "text/html" ? htmlText(text).text : text);
  }
}

async function parsedMail(bytes: Uint8Array<ArrayBuffer>, { limits }: ReaderInput): Promise<Email> {
  try {
    // Bytes, not text: the mail says itself in which charset each part is.
    return await PostalMime.parse(bytes, {
      maxNestingDepth: limits.mailDepth,
      maxHeadersSize: limits.mailHeaders,
      maxRfc822NestingDepth: 10,
    });
  } catch (error) {
    const text = error instanceof Error ? error.message : "";
    if (/nesting depth/i.test(text))
      throw new Failure("file-limit", { what: "parts-in-parts", limit: limits.mailDepth });
    if (/header/i.test(text)) throw new Failure("file-limit", { what: "headers", limit: limits.mailHeaders });
    throw new Failure("file-unreadable", { format: "eml" }, error);
  }
}

/** Parts begin with a line `--boundary`; so many of them are no letter. */
function countParts(bytes: Uint8Array): number {
  let parts = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    if (bytes[at + 1] === 0x2d && bytes[at + 2] === 0x2d && (bytes[at + 3] ?? 0) > 0x20) parts += 1;
  }
  return parts;
}

/** Reads one mail (RFC 5322 and MIME): headers, body as text, attachments by name. */
export async function readEml(input: ReaderInput, take: Take): Promise<void> {
  const bytes = await bytesOf(input.blob);
  // Lines of dashes occur in letters too, hence the ample allowance.
  within("parts", countParts(bytes), input.limits.mailParts * 10);
  const mail = await parsedMail(bytes, input);
  const fields = new Fields();
  addHeaders(fields, mail);
  const hasBody = addBody(fields, mail);
  addAttachments(fields, mail, input);
  const others = mail.headers.filter(({ key }) => !shown.has(key));
  fields.add(
    "Other headers",
    others.map(({ originalKey, value }) => `${originalKey}: ${decodeWords(value)}`).join("\n"),
  );
  if (fields.values.length === 0) throw new Failure("file-unreadable", { format: "eml" });
  if (!hasBody) input.notes.add("mail-without-body");
  for (const value of fields.values) within("text", value.length, input.limits.text);
  take({ position: "mail", names: fields.names, values: fields.values });
}
