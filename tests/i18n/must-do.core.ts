import { expect, test } from "vitest";
import { rights } from "../../src/domain/right.ts";
import { t } from "../../src/i18n/index.ts";

test("what following a right takes names articles of the GDPR only where that is the law", () => {
  const said = (family: Parameters<typeof t.decisions.mustDo>[1]): string =>
    rights.map((right) => t.decisions.mustDo(right, family)).join(" ");
  for (const family of ["california", "us", "ch", "ca", "qc", "br", "other"] as const) {
    expect(said(family)).not.toMatch(/Art\.|actual recipients/);
  }
  for (const family of ["eu", "uk"] as const) expect(said(family)).toMatch(/Art\. 17\(2\), 19/);
});
