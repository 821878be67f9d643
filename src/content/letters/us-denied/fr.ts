import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions, request, typeset } from "../common.fr.ts";

/** A request under the law of a US state that was denied in whole or in part, with appeal (CCPA regulations § 7022(f)). */
export const text: LetterSource = typeset({
  subject: "Votre demande du {receivedOn} : ce que nous ne pouvons pas faire, et comment faire appel",
  body: `${greeting}

${request} Nous ne pouvons pas y donner suite en tout point.

# Ce que nous refusons, et pourquoi {#refused}
{if refused}
{each refused}
- {place} (détenteur : {holder}), {right}. Motif : {ground}.
+ {words}.
{end}
{else}
{refusalReason}
{end}

# Ce que nous avons fait malgré tout {#given}
{if erased}
Le reste a été effacé :

{each erased}
- {place} (détenteur : {holder}) : {method}, le {on}.
{end}
{else}
{if package}
Le reste se trouve dans le fichier {packageName}.
{else}
Aucune partie de votre demande ne pouvait être satisfaite séparément.
{end}
{end}

Ce que nous conservons ne sert à rien d'autre qu'à la fin qui nous permet de le conserver.

{if california}
# Vente et partage {#optout}
Vous pouvez nous dire à tout moment de ne pas vendre ni partager vos données. Nous ne demandons pour cela aucune preuve d'identité.
{end}

{if appeal}
# Comment faire appel {#appeal}
Vous pouvez faire appel de cette décision dans un délai raisonnable. Écrivez à {officerName}, {officerContact}, en rappelant notre référence {caseNumber} et en disant pourquoi la décision vous paraît erronée. Nous répondons par écrit, avec nos raisons. Si nous rejetons l'appel, vous pouvez saisir le procureur général (Attorney General) : {authority}.
{end}

${questions}

${complaint}

${closing}`,
});
