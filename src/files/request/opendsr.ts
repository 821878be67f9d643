import * as v from "valibot";
import { dateWritten, type RequestFile, type RequestLine } from "../../domain/intake/request-file.ts";

const word = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));

/** A request of OpenDSR, versions 1 and 2 (specification, 7.1); members that nobody needs to see are passed over. */
export const openDsrRequest = v.object({
  subject_request_id: v.pipe(word, v.uuid()),
  subject_request_type: v.picklist(["access", "portability", "erasure"]),
  submitted_time: v.pipe(
    word,
    v.check((text) => dateWritten(text) !== null),
  ),
  regulation: v.optional(v.picklist(["gdpr", "ccpa"])),
  subject_identities: v.optional(
    v.pipe(
      v.array(v.object({ identity_type: word, identity_value: word, identity_format: word })),
      v.maxLength(200),
    ),
    [],
  ),
  api_version: v.optional(word),
});

type Request = v.InferOutput<typeof openDsrRequest>;

const identityFields: Readonly<Record<string, "email" | "phone" | "customer-number">> = {
  email: "email",
  phone_number: "phone",
  mobile_number: "phone",
  controller_customer_id: "customer-number",
};

function identityLine(one: Request["subject_identities"][number]): RequestLine {
  const { identity_type: type, identity_value: value, identity_format: format } = one;
  const field = identityFields[type];
  if (format !== "raw") return { label: `${type} (${format})`, value };
  return field === undefined ? { label: type, value } : { label: type, value, means: { field, value } };
}

/** The request as lines the officer can read. */
export function openDsrFile(request: Request): RequestFile {
  const { subject_request_id: id, subject_request_type: right, submitted_time: time, regulation } = request;
  const on = dateWritten(time);
  const identities = request.subject_identities;
  return {
    format: "OpenDSR",
    signed: false,
    hashed: identities.some(({ identity_format: format }) => format !== "raw"),
    lines: [
      { label: "subject_request_id", value: id, means: { field: "ticket", value: id } },
      { label: "subject_request_type", value: right, means: { field: "right", value: right } },
      {
        label: "submitted_time",
        value: time,
        ...(on === null ? {} : { means: { field: "received-on", value: on } as const }),
      },
      ...(regulation === undefined
        ? []
        : [
            {
              label: "regulation",
              value: regulation,
              means: { field: "regime", value: regulation === "gdpr" ? "eu-gdpr" : "ccpa" },
            } as const,
          ]),
      ...identities.map(identityLine),
    ],
  };
}
