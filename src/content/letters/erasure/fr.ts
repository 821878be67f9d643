import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions, request, typeset } from "../common.fr.ts";

/** What became of a request for erasure, place by place (GDPR Art. 17, 12(3), 12(4), 19). */
export const text: LetterSource = typeset({
  subject: "Votre demande du {receivedOn} : ce qui a été effacé et ce qui est conservé",
  body: `${greeting}

${request} La présente lettre vous indique les suites données.

${identity}

# Ce qui a été effacé {#done}
{if erased}
{each erased}
- {place} (détenteur : {holder}) : {method}, le {on}.
+ {words}.
{end}
{else}
Rien n'a été effacé à notre demande.
{end}

{if lapsed}
Pour les données suivantes, nous avons laissé s'écouler la durée de conservation. Nous n'avons pas vérifié qu'elles ont disparu :

{each lapsed}
- {place} (détenteur : {holder}) : durée échue le {on}.
+ {words}.
{end}
{end}

# Ce qui est conservé, et pourquoi {#kept}
{if kept}
Nous ne pouvons pas, ou ne devons pas, effacer les données suivantes. Nous ne les utilisons pour rien d'autre, et vous pouvez faire contrôler cette décision (voir plus bas).

{each kept}
- {place} (détenteur : {holder}) : conservé jusqu'au {until}. Motif : {ground}.
+ {words}.
{end}
{else}
De ce que vous avez demandé d'effacer, rien n'est conservé délibérément.
{end}

Pour pouvoir prouver que nous vous avons répondu, nous conservons cette lettre et une brève mention de votre demande. Lorsque nous ne devons plus vous solliciter, nous gardons la seule inscription nécessaire pour y veiller.

{if notCovered}
# Ce que votre demande ne couvre pas {#notcovered}
{each notCovered}
- {place} (détenteur : {holder}).
+ Motif : {ground}.
+ {words}.
{end}
{end}

{if open}
# Ce qui reste à faire {#open}
Ce qui suit n'est pas encore terminé. Nous vous écrirons de nouveau lorsque ce sera fait.

{each open}
- {place} (détenteur : {holder}).
+ Demandé le {askedOn}.
{end}
{end}

# Copies dans les sauvegardes {#backups}
Les copies dans les sauvegardes ne peuvent pas être retirées une à une. Elles disparaissent avec le cycle de la sauvegarde et ne sont pas utilisées d'ici là ; si une sauvegarde est restaurée, l'effacement est répété.

# Qui a été informé {#told}
{if told}
Nous avons demandé à ces détenteurs des données de donner suite à votre demande :

{each told}
- {holder}, au sujet de {place} : demandé le {askedOn}.
{end}
{else}
Nous n'avons connaissance d'aucun destinataire à informer.
{end}

${questions}

${complaint}

${closing}`,
});
