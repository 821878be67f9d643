import type { LetterSource } from "../../domain/letters/template.ts";

/** The greeting, and for an agent whose data it is about. */
export const greeting = `Guten Tag {salutation},

{if agent}
Sie haben uns für {dataSubject} geschrieben; „Sie“ meint im Folgenden {dataSubject}.
{end}`;

/** Which request it is about. */
export const request =
  "Ihre Anfrage ist am {receivedOn} {channel} bei uns eingegangen. Sie möchten {rights}.";

/** How the identity was confirmed. */
export const identity = `{if identityConfirmed}
Ihre Identität haben wir {identity} festgestellt.
{end}`;

/** Whom to ask. */
export const questions = `# Fragen {#questions}
Bitte schreiben Sie an {officerName}, {officerContact}, und nennen Sie unser Zeichen {caseNumber}.`;

/** Where to complain, and the courts (GDPR Art. 77, 79; DPA 2018 s. 164A). */
export const complaint = `# Wo Sie sich beschweren können {#complaint}
{if eu}
Sie können sich jederzeit bei einer Aufsichtsbehörde beschweren, insbesondere an Ihrem Aufenthaltsort, an Ihrem Arbeitsplatz oder am Ort des mutmaßlichen Verstoßes (Art. 77 DSGVO). Die für uns zuständige Behörde ist: {authority}. Daneben können Sie vor Gericht gehen (Art. 79 DSGVO).
{end}
{if uk}
Sie können sich zunächst bei uns beschweren, unter der oben genannten Anschrift: Wir bestätigen Ihre Beschwerde innerhalb von 30 Tagen, gehen ihr nach und teilen Ihnen das Ergebnis mit. Sie können sich außerdem jederzeit beim Information Commissioner beschweren: {authority}. Daneben können Sie vor Gericht gehen.
{end}
{if california}
Sie können sich bei der California Privacy Protection Agency oder beim Attorney General von Kalifornien beschweren.
{end}
{if usState}
Sie können sich auch beim Attorney General Ihres Bundesstaats beschweren.
{end}
{if other}
Sie können sich bei der Behörde beschweren, die den Datenschutz beaufsichtigt. Die für uns zuständige Behörde ist: {authority}. Daneben können Sie vor Gericht gehen.
{end}`;

/** The parts that were refused, each with its ground and the reasons in fact. */
export const refusedParts = `{each refused}
- {place} (gespeichert bei {holder}), {right}. Grund: {ground}.
+ {words}.
{end}`;

/** What was done of that which a refusal is about. */
export const doneAllTheSame = `{if doneInPart}
Von dem, was dieses Schreiben betrifft, haben wir Folgendes getan:

{each erased}
- {place} (gespeichert bei {holder}): {method} ({on}).
+ {words}.
{end}

{each rectified}
- {place} (gespeichert bei {holder}), am {on}: {words}.
{end}

{each restricted}
- {place} (gespeichert bei {holder}): eingeschränkt seit {on}.
+ {words}.
{end}

{each stopped}
- {place} (gespeichert bei {holder}): beendet am {on}.
+ {words}.
{end}

{if package}
Was wir Ihnen von der Kopie geben dürfen, befindet sich in der Datei {packageName}.
{end}
{else}
Davon ließ sich nichts gesondert erfüllen.
{end}`;

/** Of which rights this letter does not tell. */
export const rest = `{if unanswered}
Zum übrigen Teil Ihrer Anfrage ({unanswered}) haben oder erhalten Sie ein eigenes Schreiben.
{end}`;

/** The end of every letter. */
export const closing = `Mit freundlichen Grüßen
{officerName}
{organisation}`;

/** Blanks that do not break between a provision and its number. */
function set(text: string): string {
  return text.replaceAll(/\b(Art|Abs|lit)\. /g, "$1.\u00A0").replaceAll(/(\d) (?=Tagen)/g, "$1\u00A0");
}

/** A German text as it is printed. */
export function typeset({ subject, body }: LetterSource): LetterSource {
  return { subject: set(subject), body: set(body) };
}
