import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions, request, typeset } from "../common.de.ts";

/** We ask what the request means (GDPR recital 63; UK GDPR Art. 12A). */
export const text: LetterSource = typeset({
  subject: "Ihre Anfrage vom {receivedOn}: Wir bitten um nähere Angaben",
  body: `${greeting}

${request} Wir möchten finden, was Sie meinen, und nichts übersehen.

# Was wir wissen möchten {#ask}
Bitte teilen Sie uns mit: {clarifyAsk}.

# Warum wir fragen {#why}
Wir verarbeiten eine große Menge an Informationen, oder Ihre Anfrage lässt sich auf mehr als eine Weise verstehen. Ihre Antwort hilft uns, an den richtigen Stellen zu suchen. Sie müssen Ihre Anfrage nicht begründen und können auch antworten, dass Sie alles möchten.

# Wie Sie antworten {#how}
Eine kurze Antwort auf dieses Schreiben genügt. Bitte schicken Sie uns keine Ausweise und keine Passwörter.

# Was das für die Frist bedeutet {#time}
{if uk}
Die Frist für unsere Antwort ruht von heute an, bis Ihre Antwort eingeht, und läuft dann weiter.
{else}
Inzwischen bearbeiten wir Ihre Anfrage, soweit es geht. Nach heutigem Stand ist unsere Antwort bis zum {dueOn} fällig.
{end}

${questions}

${complaint}

${closing}`,
});
