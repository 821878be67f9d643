import * as v from "valibot";
import { dateWritten, type RequestFile, type RequestLine } from "../../domain/intake/request-file.ts";
import type { Right } from "../../domain/right.ts";

const word = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));

/** The actions of the protocol (3.01), in both ways they are written, and the right each exercises; to opt in again is none. */
const actions: Readonly<Record<string, Right | null>> = {
  access: "access",
  "access:categories": "access",
  "access:specific": "access",
  deletion: "erasure",
  "sale:opt-out": "opt-out",
  "sale:opt_out": "opt-out",
  "sale:opt-in": null,
  "sale:opt_in": null,
};

/** A request of the Data Rights Protocol 1.0, or of its drafts from 0.9 on (2.01 and 3.04); claims that nobody needs to see are passed over. */
export const drpRequest = v.object({
  "agent-id": word,
  "agent-request-id": v.optional(word),
  "issued-at": v.pipe(
    word,
    v.check((text) => dateWritten(text) !== null),
  ),
  exercise: v.picklist(Object.keys(actions)),
  regime: v.optional(word),
  relationships: v.optional(v.pipe(v.array(word), v.maxLength(50)), []),
  name: v.optional(word),
  email: v.optional(word),
  phone_number: v.optional(word),
  address: v.optional(
    v.union([
      word,
      v.object({
        formatted: v.optional(word),
        street_address: v.optional(word),
        locality: v.optional(word),
        region: v.optional(word),
        postal_code: v.optional(word),
        country: v.optional(word),
      }),
    ]),
  ),
  power_of_attorney: v.optional(word),
});

type Request = v.InferOutput<typeof drpRequest>;

function addressOf(address: Request["address"]): string {
  if (address === undefined) return "";
  if (typeof address === "string") return address;
  const { formatted, street_address: street, locality, region, postal_code: code, country } = address;
  const place = [locality, region, code].filter((part) => part !== undefined).join(" ");
  return formatted ?? [street, place, country].filter((part) => part !== undefined && part !== "").join(", ");
}

function said(
  label: string,
  value: string | undefined,
  field?: "name" | "email" | "phone" | "address" | "ticket",
) {
  if (value === undefined || value === "") return [];
  const line: RequestLine =
    field === undefined ? { label, value } : { label, value, means: { field, value } };
  return [line];
}

/** The request as lines the officer can read. */
export function drpFile(request: Request, signed: boolean): RequestFile {
  const { exercise, regime, "issued-at": issued, "agent-id": agent } = request;
  const [right, on] = [actions[exercise] ?? null, dateWritten(issued)];
  const lines: readonly RequestLine[] = [
    { label: "agent-id", value: agent, means: { field: "agent", value: agent } },
    ...said("agent-request-id", request["agent-request-id"], "ticket"),
    { label: "issued-at", value: issued, ...(on && { means: { field: "received-on", value: on } }) },
    { label: "exercise", value: exercise, ...(right && { means: { field: "right", value: right } }) },
    ...(regime === undefined
      ? []
      : [
          {
            label: "regime",
            value: regime,
            ...(regime === "ccpa" && { means: { field: "regime", value: "ccpa" } as const }),
          },
        ]),
    ...said("relationships", request.relationships.join(", ")),
    ...said("name", request.name, "name"),
    ...said("email", request.email, "email"),
    ...said("phone_number", request.phone_number, "phone"),
    ...said("address", addressOf(request.address), "address"),
    ...said("power_of_attorney", request.power_of_attorney),
  ];
  return { format: "Data Rights Protocol", lines, signed, hashed: false };
}
