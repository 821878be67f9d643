import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, greeting, questions, request, typeset } from "../common.de.ts";

/** The decision on an appeal against a refusal, with the way to the attorney general (laws of US states on appeals). */
export const text: LetterSource = typeset({
  subject: "Ihr Einspruch vom {appealedOn}: unsere Entscheidung",
  body: `${greeting}

${request} Dem sind wir nicht in allem nachgekommen; dagegen haben Sie Einspruch eingelegt. Ihr Einspruch ist am {appealedOn} bei uns eingegangen.

# Wie wir über Ihren Einspruch entschieden haben {#outcome}
{appealDecision}

# Warum {#reasons}
{appealReasons}

# Die Frist für diese Entscheidung {#time}
Über einen Einspruch ist nach dem Gesetz innerhalb von {appealPeriod} zu entscheiden, gerechnet ab dem Tag, an dem er bei uns eingeht. Mit diesem Schreiben ist über Ihren Einspruch entschieden.

# Wo Sie sich beschweren können {#complaint}
Wenn Sie mit dieser Entscheidung nicht einverstanden sind, können Sie sich beim Attorney General beschweren: {attorneyGeneral}.

${questions}

${closing}`,
});
