import type { Suggestion } from "../../../src/domain/intake.ts";

/** A mail made up for the tests, and everything that should be suggested of it; a field that is missing: nothing. */
export interface TestMail {
  readonly says: string;
  readonly mail: string;
  readonly expected: Readonly<Partial<Record<Suggestion["field"], readonly string[]>>>;
}
