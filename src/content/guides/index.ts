import type { Guide } from "../../domain/guide/guide.ts";
import { requestGuide } from "./request/guide.ts";
import { supportGuide } from "./support/guide.ts";

/** Every guide that ships, what holds for every request first. Loaded when guides are used, never at the start. */
export const guides: readonly Guide[] = [requestGuide, supportGuide];
