import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions, request, typeset } from "../common.de.ts";

/** The answer to a request for access, with everything that goes with the copy (GDPR Art. 15(1) to (4)). */
export const text: LetterSource = typeset({
  subject: "Ihre Anfrage vom {receivedOn}: Auskunft über Ihre personenbezogenen Daten",
  body: `${greeting}

${request}

${identity}

# Ob wir Daten über Sie verarbeiten {#confirmation}
Ja, {organisation} verarbeitet personenbezogene Daten über Sie. Sie erhalten eine Kopie davon; dieses Schreiben enthält die Informationen, die das Gesetz dazu verlangt.

# Zwecke der Verarbeitung {#purposes}
{purposes}

# Kategorien der Daten {#categories}
{categories}

# Empfänger {#recipients}
{recipients}

# Dauer der Speicherung {#storage}
{storagePeriod}

# Herkunft der Daten {#origin}
{origin}

# Automatisierte Entscheidungen {#automated}
{automatedDecisions}

# Übermittlung in andere Länder {#transfers}
{transfers}

# Ihre weiteren Rechte {#rights}
Sie können von uns die Berichtigung oder Löschung der Daten oder die Einschränkung ihrer Verarbeitung verlangen und der Verarbeitung widersprechen.

# Die Kopie {#copy}
{if package}
Die Kopie befindet sich in der Datei {packageName}. Entpacken Sie die Datei und öffnen Sie zuerst START-HERE.html; dieselben Daten liegen in einer Form daneben, die andere Programme lesen können.

Damit Sie sicher sein können, dass es die von uns erstellte Datei ist: Der SHA-256-Wert ihrer Datei tagmanifest-sha512.txt lautet {packageCheck}
{else}
Die Kopie liegt diesem Schreiben als Datei bei. Entpacken Sie die Datei und öffnen Sie zuerst START-HERE.html; dieselben Daten liegen in einer Form daneben, die andere Programme lesen können.
{end}

# Was nicht enthalten ist {#leftout}
{if leftOut}
Einträge, aus denen Teile entfernt wurden: {redacted}. Zurückgehaltene Einträge: {withheld}. Was fehlt, würde personenbezogene Daten anderer oder anderes offenlegen, das rechtlich geschützt ist. Die Datei nennt zu jedem Eintrag, was für eine Angabe fehlt und warum.
{end}

{if refused}
Nicht oder nicht vollständig herausgegeben wird Folgendes:

{each refused}
- {place} (gespeichert bei {holder}). Grund: {ground}.
+ {words}.
{end}
{end}

{if leftOut}
{else}
{if refused}
{else}
Von dem, was wir über Sie gefunden haben, wurde nichts weggelassen.
{end}
{end}

{if california}
Nummern von Ausweisen oder Konten, Passwörter, Nummern der Krankenversicherung und biometrische Daten versenden wir nie; oben steht aber, dass wir sie haben.
{end}

${questions}

${complaint}

${closing}`,
});
