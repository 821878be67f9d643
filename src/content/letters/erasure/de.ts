import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions, request, typeset } from "../common.de.ts";

/** What became of a request for erasure, place by place (GDPR Art. 17, 12(3), 12(4), 19). */
export const text: LetterSource = typeset({
  subject: "Ihre Anfrage vom {receivedOn}: was gelöscht wurde und was wir aufbewahren",
  body: `${greeting}

${request} Dieses Schreiben teilt Ihnen mit, was geschehen ist.

${identity}

# Was gelöscht wurde {#done}
{if erased}
{each erased}
- {place} (gespeichert bei {holder}): {method} ({on}).
+ {words}.
{end}
{else}
Auf unsere Veranlassung wurde nichts gelöscht.
{end}

{if lapsed}
Bei den folgenden Daten wurde das Ende der Aufbewahrungsfrist abgewartet. Ob sie gelöscht sind, haben wir nicht überprüft:

{each lapsed}
- {place} (gespeichert bei {holder}): Frist endete am {on}.
+ {words}.
{end}
{end}

# Was wir aufbewahren und warum {#kept}
{if kept}
Die folgenden Daten dürfen oder müssen wir aufbewahren. Wir verwenden sie für nichts anderes, und Sie können diese Entscheidung überprüfen lassen (siehe unten).

{each kept}
- {place} (gespeichert bei {holder}): aufbewahrt bis zum {until}. Grund: {ground}.
+ {words}.
{end}
{else}
Von den Daten, deren Löschung Sie verlangt haben, bewahren wir nichts bewusst auf.
{end}

Um nachweisen zu können, dass wir Ihnen geantwortet haben, bewahren wir dieses Schreiben und einen kurzen Vermerk über Ihre Anfrage auf. Wo wir Sie nicht mehr ansprechen dürfen, behalten wir den einen Eintrag, der dafür nötig ist.

{if notCovered}
# Was Ihre Anfrage nicht erfasst {#notcovered}
{each notCovered}
- {place} (gespeichert bei {holder}).
+ Grund: {ground}.
+ {words}.
{end}
{end}

{if open}
# Was noch offen ist {#open}
Das Folgende ist noch nicht abgeschlossen. Wir schreiben Ihnen wieder, sobald es erledigt ist.

{each open}
- {place} (gespeichert bei {holder}).
+ Angefragt am {askedOn}.
{end}
{end}

# Kopien in Sicherungen {#backups}
Kopien in Sicherungen lassen sich nicht einzeln entfernen. Sie laufen mit dem Zyklus der Sicherung aus und werden bis dahin nicht verwendet; wird eine Sicherung zurückgespielt, wiederholen wir die Löschung.

# Wer unterrichtet wurde {#told}
{if told}
Diese Stellen, bei denen die Daten liegen, haben wir aufgefordert, Ihrer Anfrage nachzukommen:

{each told}
- {holder}, zu {place}: aufgefordert am {askedOn}.
{end}
{else}
Uns ist kein Empfänger bekannt, dem die Löschung mitzuteilen wäre.
{end}

${questions}

${complaint}

${closing}`,
});
