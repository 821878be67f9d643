import { actions } from "./actions.ts";
import { attestation } from "./attestation.ts";
import { closing } from "./closing.ts";
import { common } from "./common.ts";
import { count, list, size } from "./count.ts";
import { dates } from "./dates.ts";
import { deadline } from "./deadline.ts";
import { duties } from "./duties.ts";
import { eventFacts } from "./event-facts.ts";
import { events } from "./events.ts";
import { failures } from "./failures.ts";
import { findings } from "./findings.ts";
import { frame } from "./frame.ts";
import { guides } from "./guides.ts";
import { history } from "./history.ts";
import { intake } from "./intake.ts";
import { letters } from "./letters.ts";
import { library } from "./library.ts";
import { overview } from "./overview.ts";
import { packages } from "./packages.ts";
import { plan } from "./plan.ts";
import { problems } from "./problems.ts";
import { practice } from "./practice.ts";
import { purge } from "./purge.ts";
import { register } from "./register.ts";
import { settings } from "./settings.ts";
import { welcome } from "./welcome.ts";
import { words } from "./words.ts";
import { worklist } from "./worklist.ts";

/** The original: every text of the screen, one section per room, one function or word per code. */
export const en = {
  actions,
  attestation,
  closing,
  common,
  count,
  dates,
  deadline,
  duties,
  eventFacts,
  events,
  failures,
  findings,
  frame,
  guides,
  history,
  intake,
  letters,
  library,
  list,
  overview,
  packages,
  plan,
  practice,
  problems,
  purge,
  register,
  settings,
  size,
  welcome,
  words,
  worklist,
};
