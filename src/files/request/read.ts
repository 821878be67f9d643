import * as v from "valibot";
import type { RequestFile, RequestFileProblem, RequestFormat } from "../../domain/intake/request-file.ts";
import { accept, refuse, type Result } from "../../lib/result.ts";
import { isObject } from "../../lib/shape.ts";
import { drpFile, drpRequest } from "./drp.ts";
import { openDsrFile, openDsrRequest } from "./opendsr.ts";

/** The most bytes of a request file; both protocols send a page of text. */
export const mostBytes = 262_144;

/** Bytes of the Ed25519 signature before the text (Data Rights Protocol 3.07). */
const signatureBytes = 64;

interface Read {
  readonly value: unknown;
  readonly signed: boolean;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The JSON in the text, also behind a signature in Base64, as agents send it. */
function contentOf(text: string): Read | null {
  const trimmed = text.trim();
  const plain = json(trimmed);
  if (plain !== undefined) return { value: plain, signed: false };
  if (!/^[A-Za-z0-9+/\s]+={0,2}$/.test(trimmed)) return null;
  try {
    const bytes = Uint8Array.from(atob(trimmed.replace(/\s/g, "")), (sign) => sign.charCodeAt(0));
    const value = json(new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(signatureBytes)));
    return value === undefined ? null : { value, signed: true };
  } catch {
    return null;
  }
}

/** Members that only answers of these protocols have. */
const answers = [
  "status",
  "subject_request_status",
  "encoded_request",
  "supported_subject_request_types",
  "error",
  "request_id",
];

function misshapen(
  format: RequestFormat,
  issues: readonly v.BaseIssue<unknown>[],
): Result<never, RequestFileProblem> {
  const [first] = issues;
  const place = first === undefined ? "" : (v.getDotPath(first) ?? "");
  return refuse({ code: "wrong-shape", format, place });
}

function openDsr(value: Readonly<Record<string, unknown>>): Result<RequestFile, RequestFileProblem> {
  const { api_version: version = "2.0" } = value;
  if (typeof version !== "string" || !/^[12](?:\.\d{1,3}){0,2}$/.test(version)) {
    const said = typeof version === "string" ? version.slice(0, 20) : "";
    return refuse({ code: "version", format: "OpenDSR", version: said });
  }
  const parsed = v.safeParse(openDsrRequest, value);
  return parsed.success ? accept(openDsrFile(parsed.output)) : misshapen("OpenDSR", parsed.issues);
}

function drp(
  value: Readonly<Record<string, unknown>>,
  signed: boolean,
): Result<RequestFile, RequestFileProblem> {
  const format = "Data Rights Protocol";
  const version = value["drp.version"];
  // Beside requests the protocol signs messages that set up keys or take a request back.
  if (!("exercise" in value)) return refuse({ code: "an-answer" });
  if (typeof version !== "string" || !/^(?:0\.9|1\.0)(?:\.\d{1,2})?$/.test(version)) {
    return refuse({
      code: "version",
      format,
      version: typeof version === "string" ? version.slice(0, 20) : "",
    });
  }
  const parsed = v.safeParse(drpRequest, value);
  return parsed.success ? accept(drpFile(parsed.output, signed)) : misshapen(format, parsed.issues);
}

/** Reads a request of OpenDSR or of the Data Rights Protocol, or says what is wrong with the file. */
export async function readRequestFile(file: Blob): Promise<Result<RequestFile, RequestFileProblem>> {
  if (file.size > mostBytes) return refuse({ code: "too-large" });
  const content = contentOf(await file.text());
  if (content === null) return refuse({ code: "not-json" });
  const { value, signed } = content;
  if (!isObject(value)) return refuse({ code: "not-a-request" });
  if ("subject_request_type" in value) return openDsr(value);
  if ("exercise" in value || "drp.version" in value) return drp(value, signed);
  return refuse({ code: answers.some((name) => name in value) ? "an-answer" : "not-a-request" });
}
