import type { LetterSource } from "../../../domain/letters/template.ts";
import {
  closing,
  complaint,
  doneAllTheSame,
  greeting,
  questions,
  refusedParts,
  request,
  rest,
  typeset,
} from "../common.de.ts";

/** A request under the law of a US state that was denied in whole or in part, with appeal (CCPA regulations § 7022(f)). */
export const text: LetterSource = typeset({
  subject: "Ihre Anfrage vom {receivedOn}: was wir nicht tun können und was Sie dagegen tun können",
  body: `${greeting}

${request} Wir können ihr nicht in allem nachkommen.

{if refused}
Dieses Schreiben betrifft: {answered}.
{end}

# Was wir ablehnen und warum {#refused}
{if refused}
${refusedParts}
{else}
{refusalReason}
{end}

# Was wir dennoch getan haben {#given}
${doneAllTheSame}

Was wir behalten, verwenden wir zu keinem anderen Zweck als dem, der uns die Aufbewahrung erlaubt.

${rest}

{if california}
# Verkauf und Weitergabe {#optout}
Sie können uns jederzeit mitteilen, dass wir Ihre Daten nicht verkaufen oder weitergeben sollen. Einen Nachweis Ihrer Identität verlangen wir dafür nicht.
{end}

{if appeal}
# Wie Sie Einspruch einlegen {#appeal}
Gegen diese Entscheidung können Sie innerhalb angemessener Zeit Einspruch einlegen. Schreiben Sie an {officerName}, {officerContact}, nennen Sie unser Zeichen {caseNumber} und warum Sie die Entscheidung für falsch halten. Wir antworten schriftlich und mit Gründen, und zwar innerhalb von {appealPeriod} ab dem Tag, an dem Ihr Einspruch bei uns eingeht. Weisen wir den Einspruch zurück, können Sie sich beim Attorney General beschweren: {attorneyGeneral}.
{end}

${questions}

${complaint}

${closing}`,
});
