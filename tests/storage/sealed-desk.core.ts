import { initialSettings } from "../../src/domain/settings.ts";
import { createSealed } from "../../src/storage/sealed/open-sealed.ts";
import { deskContract } from "./desk-contract.ts";
import { laptop } from "./means.ts";

deskContract("the desk of the vault", async () => (await createSealed(laptop(), "a", initialSettings)).desk);
