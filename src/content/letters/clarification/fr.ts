import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions, request, typeset } from "../common.fr.ts";

/** We ask what the request means (GDPR recital 63; UK GDPR Art. 12A). */
export const text: LetterSource = typeset({
  subject: "Votre demande du {receivedOn} : merci de la préciser",
  body: `${greeting}

${request} Nous voulons trouver ce que vous cherchez, sans rien oublier.

# Ce que nous aimerions savoir {#ask}
Veuillez nous indiquer : {clarifyAsk}.

# Pourquoi nous posons la question {#why}
Nous traitons une grande quantité d'informations, ou bien votre demande peut se comprendre de plusieurs façons. Votre réponse nous aide à chercher au bon endroit. Vous n'avez pas à motiver votre demande et vous pouvez répondre que vous voulez tout.

# Comment répondre {#how}
Une courte réponse à cette lettre suffit. Merci de n'envoyer ni pièce d'identité ni mot de passe.

# Ce que cela change pour le délai {#time}
{if uk}
Le délai de réponse est suspendu à compter d'aujourd'hui jusqu'à votre réponse, puis il reprend.
{else}
D'ici là, nous traitons votre demande autant que possible. À ce jour, notre réponse est attendue pour le {dueOn}.
{end}

${questions}

${complaint}

${closing}`,
});
