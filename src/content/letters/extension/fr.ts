import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions, request, typeset } from "../common.fr.ts";

/** We need longer, until when and why; to be sent before the first date (GDPR Art. 12(3)). */
export const text: LetterSource = typeset({
  subject: "Votre demande du {receivedOn} : il nous faut plus de temps",
  body: `${greeting}

${request}

# La nouvelle date {#newdate}
Nous ne pouvons pas terminer dans le premier délai. Vous recevrez notre réponse le {extendedTo} au plus tard.

# Pourquoi {#reasons}
Ce temps supplémentaire est nécessaire pour la raison suivante : {extensionReason}.

{if gdpr}
La prolongation est prévue à l'article 12, paragraphe 3, du RGPD.
{end}

${questions}

${complaint}

${closing}`,
});
