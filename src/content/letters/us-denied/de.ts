import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions, request } from "../common.de.ts";

/** A request under the law of a US state that was denied in whole or in part, with appeal (CCPA regulations § 7022(f)). */
export const text: LetterSource = {
  subject: "Ihre Anfrage vom {receivedOn}: was wir nicht tun können, und wie Sie sich dagegen wenden",
  body: `${greeting}

${request} Wir können ihr nicht in allem nachkommen.

# Was wir ablehnen, und warum {#refused}
{if refused}
{each refused}
- {place} (Stelle: {holder}), {right}. Grund: {ground}.
+ {words}.
{end}
{else}
{refusalReason}
{end}

# Was wir dennoch getan haben {#given}
{if erased}
Das Übrige wurde gelöscht:

{each erased}
- {place} (Stelle: {holder}): {method}, {on}.
{end}
{else}
{if package}
Das Übrige befindet sich in der Datei {packageName}.
{else}
Kein Teil Ihrer Anfrage ließ sich gesondert erfüllen.
{end}
{end}

Was wir behalten, verwenden wir zu keinem anderen Zweck als dem, der uns die Aufbewahrung erlaubt.

{if california}
# Verkauf und Weitergabe {#optout}
Sie können uns jederzeit mitteilen, dass wir Ihre Daten nicht verkaufen oder weitergeben sollen. Einen Nachweis Ihrer Identität verlangen wir dafür nicht.
{end}

{if appeal}
# Wie Sie Einspruch einlegen {#appeal}
Gegen diese Entscheidung können Sie innerhalb angemessener Zeit Einspruch einlegen. Schreiben Sie an {officerName}, {officerContact}, nennen Sie unser Zeichen {caseNumber} und warum Sie die Entscheidung für falsch halten. Wir antworten schriftlich und mit Gründen. Weisen wir den Einspruch zurück, können Sie sich beim Attorney General beschweren: {authority}.
{end}

${questions}

${complaint}

${closing}`,
};
