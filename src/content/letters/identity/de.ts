import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions, request, typeset } from "../common.de.ts";

/** We ask for what identifies the person (GDPR Art. 12(6)). */
export const text: LetterSource = typeset({
  subject: "Ihre Anfrage vom {receivedOn}: Bitte bestätigen Sie Ihre Identität",
  body: `${greeting}

${request} Bevor wir sie bearbeiten können, benötigen wir noch etwas von Ihnen.

# Worum wir Sie bitten {#ask}
Bitte übermitteln Sie uns: {identityAsk}.

# Warum wir das benötigen {#why}
Wir haben begründete Zweifel, um wessen Daten es geht. Wir müssen sicher sein, damit niemand sonst Daten über Sie erhält, ändert oder löscht. Was Sie uns schicken, verwenden wir nur dafür; wir bewahren nur das Ergebnis der Prüfung auf.

# Wie Sie es uns sicher schicken {#how}
Bitte nutzen Sie einen Weg, auf dem nur Sie und wir mitlesen können, und schwärzen Sie auf einem Dokument alles, wonach wir nicht gefragt haben. Wenn Sie Ihre Identität lieber auf andere Weise nachweisen möchten, sagen Sie es uns.

# Was das für die Frist bedeutet {#time}
{if uk}
Die Frist für unsere Antwort läuft ab dem Tag, an dem uns vorliegt, was wir zu Ihrer Identifizierung benötigen. Wir teilen Ihnen das Datum mit.
{else}
Inzwischen bearbeiten wir Ihre Anfrage, soweit es geht. Nach heutigem Stand ist unsere Antwort bis zum {dueOn} fällig. Wo das Recht die Frist ruhen lässt, bis Ihre Antwort eingeht, berücksichtigen wir das und nennen Ihnen das neue Datum.
{end}

${questions}

${complaint}

${closing}`,
});
