import type { Guide } from "../../domain/guide/guide.ts";
import { careerCoachGuide } from "./career-coach/guide.ts";
import { consultingGuide } from "./consulting/guide.ts";
import { dynamicsGuide } from "./dynamics/guide.ts";
import { logsGuide } from "./logs/guide.ts";
import { requestGuide } from "./request/guide.ts";
import { socialEngagementGuide } from "./social-engagement/guide.ts";
import { supportGuide } from "./support/guide.ts";

/** Every guide that ships, what holds for every request first. Loaded when guides are used, never at the start. */
export const guides: readonly Guide[] = [
  requestGuide,
  supportGuide,
  consultingGuide,
  dynamicsGuide,
  logsGuide,
  socialEngagementGuide,
  careerCoachGuide,
];
