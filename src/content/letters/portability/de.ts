import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions, request, typeset } from "../common.de.ts";

/** The data in a form that other systems can read, and what it leaves out (GDPR Art. 20). */
export const text: LetterSource = typeset({
  subject: "Ihre Anfrage vom {receivedOn}: Ihre Daten in maschinenlesbarer Form",
  body: `${greeting}

${request}

${identity}

# Die Dateien {#files}
{if package}
Ihre Daten befinden sich in der Datei {packageName}. Entpacken Sie sie zuerst; die Datei README.txt darin erklärt, was jeder Teil ist.

Damit Sie sicher sein können, dass es die von uns erstellte Datei ist: Der SHA-256-Wert ihrer Datei tagmanifest-sha512.txt lautet {packageCheck}
{else}
Ihre Daten liegen diesem Schreiben als Datei bei. Entpacken Sie sie zuerst; die Datei README.txt darin erklärt, was jeder Teil ist.
{end}

# Das Format {#format}
Tabellen sind CSV-Dateien, andere Einträge JSON-Dateien; beides können die meisten Programme lesen. Die Datei datapackage.json ist das Datenverzeichnis: Sie nennt jede Spalte und ihren Inhalt.

# Was nicht enthalten ist {#notincluded}
Die Dateien enthalten, was Sie uns bereitgestellt haben und was wir bei der Nutzung unserer Dienste aufgezeichnet haben, soweit wir es automatisiert und mit Ihrer Einwilligung oder aufgrund eines Vertrags mit Ihnen verarbeiten. Nicht enthalten sind Daten, die wir daraus abgeleitet haben, und Papierakten. Auch davon können Sie eine Kopie verlangen; dafür gibt es das Recht auf Auskunft.

{if gdpr}
Die Dateien erhalten Sie nach Art. 20 Abs. 1 und 2 DSGVO, die Kopie nach Art. 15 Abs. 3 DSGVO.
{end}

{if refused}
Nicht oder nicht vollständig herausgegeben wird Folgendes:

{each refused}
- {place} (gespeichert bei {holder}). Grund: {ground}.
+ {words}.
{end}
{end}

# Übermittlung an andere {#direct}
Wenn wir die Daten unmittelbar an einen anderen Verantwortlichen übermitteln sollen, teilen Sie uns mit, an wen. Wir tun das, soweit es technisch machbar ist. Durch die Übergabe werden die Daten bei uns nicht gelöscht.

${questions}

${complaint}

${closing}`,
});
