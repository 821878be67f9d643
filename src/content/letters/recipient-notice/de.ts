import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, typeset } from "../common.de.ts";

/** A recipient is told of a rectification, erasure or restriction (GDPR Art. 19). */
export const text: LetterSource = typeset({
  subject: "Mitteilung: {actions}, unser Zeichen {caseNumber}",
  body: `Sehr geehrte Damen und Herren,

{organisation} hat Ihnen personenbezogene Daten der unten genannten Person offengelegt. Diese Person hat ein Recht ausgeübt, das auch Sie betrifft.

{if gdpr}
Zu dieser Mitteilung an alle Empfänger sind wir verpflichtet (Art. 19 DSGVO).
{end}

# Um wessen Daten es geht {#find}
{dataSubject}. Sie finden die Daten anhand von: {identifiers}.

{if places}
{each places}
- {place}.
+ Ihr Zeichen: {reference}.
{end}
{end}

# Worum wir Sie bitten {#act}
Es geht um Folgendes: {actions}. Die Anfrage ist am {receivedOn} bei uns eingegangen. Bitte erledigen Sie dies bis zum {actBy}.

# Bitte bestätigen Sie {#confirm}
Bitte bestätigen Sie gegenüber {officerName}, {officerContact}, schriftlich und unter Angabe unseres Zeichens {caseNumber}, was wo und an welchem Tag geschehen ist. Wenn Sie der Ansicht sind, die Daten behalten zu dürfen, nennen Sie uns den Grund. Auf Verlangen der Person teilen wir ihr mit, wer die Empfänger sind.

${closing}`,
});
