import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, typeset } from "../common.de.ts";

/** A processor is instructed to act on a request (GDPR Art. 28(3)(a), (e)). */
export const text: LetterSource = typeset({
  subject: "Weisung aus unserem Vertrag, unser Zeichen {caseNumber}",
  body: `Sehr geehrte Damen und Herren,

Sie verarbeiten personenbezogene Daten im Auftrag von {organisation}. Eine betroffene Person hat ein Recht ausgeübt; wir erteilen Ihnen dazu folgende Weisung.

{if gdpr}
Zur Unterstützung sind Sie verpflichtet (Art. 28 Abs. 3 lit. a und e DSGVO).
{end}

# Um wessen Daten es geht {#find}
{dataSubject}. Sie finden die Daten anhand von: {identifiers}.

{if places}
{each places}
- {place}.
+ Zeichen: {reference}.
{end}
{end}

# Was Sie tun sollen {#act}
Wir weisen Sie an, Folgendes auszuführen: {actions}. Bitte schließen Sie dies bis zum {actBy} ab.

# Was die Weisung umfasst {#scope}
Die Weisung umfasst jede Kopie, die Ihnen vorliegt, auch Kopien bei Unterauftragsverarbeitern. Kopien in Sicherungen, die sich nicht einzeln entfernen lassen, sind abzusondern, nicht zu verwenden und mit dem Zyklus der Sicherung zu überschreiben; nennen Sie uns dessen Länge.

# Bitte bescheinigen Sie {#attest}
Bitte bescheinigen Sie gegenüber {officerName}, {officerContact}, schriftlich und unter Angabe unseres Zeichens {caseNumber}, was wo, wie und an welchem Tag geschehen ist und welche Unterauftragsverarbeiter dasselbe getan haben. Können Sie einem Teil dieser Weisung nicht folgen, teilen Sie uns umgehend mit, welchem und warum.

${closing}`,
});
