import type { NeverDisclosed } from "../../domain/review/never-disclosed.ts";
import { count } from "./count.ts";

const kind: Readonly<Record<NeverDisclosed, string>> = {
  "social-security": "social security number",
  licence: "driver’s licence or other government ID number",
  account: "account or card number",
  "health-insurance": "health insurance or medical ID number",
  password: "password, security question or answer",
  biometrics: "unique biometric data",
};

/** What the CCPA never lets anybody disclose (11 CCR 7024(d)): told in review, and confirmed before a package goes out. */
export const neverDisclosed = {
  kind,
  found: "This record may hold what is never disclosed",
  says: (what: NeverDisclosed, field: string): string =>
    field === "" ? kind[what] : `${kind[what]} in “${field}”`,
  remedy:
    "Under the CCPA say that you hold it, never what it is (11 CCR 7024(d)). Redact it where that is so; nothing was taken out by itself.",
  title: "Never disclosed under the CCPA (11 CCR 7024(d))",
  words:
    "These are not given to anybody who asks to know, not even in part. The answer says that you hold them.",
  showing: (records: number): string =>
    `${count(records, { one: "record that goes out seems", other: "records that go out seem" })} to hold some of it. Look at each.`,
  none: "In the records that go out no such numbers or fields were seen. Not everything can be seen by its form.",
  confirm: "I have looked: none of these is in the package",
  confirmHint: "Recorded with the package.",
};
