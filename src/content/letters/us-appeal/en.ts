import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, greeting, questions } from "../common.en.ts";

/** The decision on an appeal against a refusal, with the way to the attorney general (laws of US states on appeals). */
export const text: LetterSource = {
  subject: "Your appeal of {appealedOn}: our decision",
  body: `${greeting}

On {receivedOn} we received your request {channel}. You ask {rights}. We did not follow it in all, and you appealed against that. Your appeal reached us on {appealedOn}.

# What we decided on your appeal {#outcome}
{appealDecision}

# Why {#reasons}
{appealReasons}

# The time for this decision {#time}
The law gives us {appealPeriod} to decide an appeal, from the day on which it reaches us. With this letter your appeal is decided.

# Where you can complain {#complaint}
If you do not agree with this decision, you may submit a complaint to the Attorney General: {attorneyGeneral}.

${questions}

${closing}`,
};
