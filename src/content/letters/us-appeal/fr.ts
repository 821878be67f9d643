import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, greeting, questions, request, typeset } from "../common.fr.ts";

/** The decision on an appeal against a refusal, with the way to the attorney general (laws of US states on appeals). */
export const text: LetterSource = typeset({
  subject: "Votre appel du {appealedOn} : notre décision",
  body: `${greeting}

${request} Nous n'y avons pas donné suite en tout point, et vous avez fait appel de cette décision. Votre appel nous est parvenu le {appealedOn}.

# Ce que nous avons décidé sur votre appel {#outcome}
{appealDecision}

# Pourquoi {#reasons}
{appealReasons}

# Le délai de cette décision {#time}
La loi nous donne {appealPeriod} pour statuer sur un appel, à compter du jour où il nous parvient. La présente lettre tranche votre appel.

# Où introduire une réclamation {#complaint}
Si vous n'êtes pas d'accord avec cette décision, vous pouvez introduire une réclamation auprès du procureur général (Attorney General) : {attorneyGeneral}.

${questions}

${closing}`,
});
