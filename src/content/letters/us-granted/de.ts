import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions, request, rest, typeset } from "../common.de.ts";

/** A request under the law of a US state that was followed (CCPA regulations § 7022, 7024). */
export const text: LetterSource = typeset({
  subject: "Ihre Anfrage vom {receivedOn}: was wir getan haben",
  body: `${greeting}

${request} Dem sind wir nachgekommen: {answered}.

${identity}

# Was wir getan haben {#done}
{if erased}
Folgendes haben wir gelöscht oder löschen lassen:

{each erased}
- {place} (gespeichert bei {holder}): {method} ({on}).
+ {words}.
{end}
{end}

{if rectified}
Folgendes haben wir berichtigt:

{each rectified}
- {place} (gespeichert bei {holder}), am {on}: {words}.
{end}
{end}

{if package}
Die Daten, die wir über Sie erhoben haben, befinden sich in der Datei {packageName}. Entpacken Sie sie und öffnen Sie zuerst START-HERE.html.
{end}

{if doneInPart}
{else}
{decision}
{end}

${rest}

# Wer unterrichtet wurde {#told}
{if told}
Ihre Anfrage haben wir weitergegeben an:

{each told}
- {holder}, zu {place}: am {askedOn}.
{end}
{else}
Uns ist kein Dienstleister, Auftragnehmer oder Dritter bekannt, der zu unterrichten wäre.
{end}

# Was wir aufbewahren {#kept}
Einen Vermerk über Ihre Anfrage und diese Antwort bewahren wir auf, wie es das Gesetz verlangt, und verwenden ihn für nichts anderes.

${questions}

${complaint}

${closing}`,
});
