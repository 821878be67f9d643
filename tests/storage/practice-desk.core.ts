import { expect, test } from "vitest";
import { initialSettings } from "../../src/domain/settings.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import { deskContract } from "./desk-contract.ts";

deskContract("the practice desk", async () => practiceDesk(initialSettings));

test("the practice desk says that it is one", () => {
  expect(practiceDesk(initialSettings).practice).toBe(true);
});
