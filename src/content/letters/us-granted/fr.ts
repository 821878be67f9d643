import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions, request, rest, typeset } from "../common.fr.ts";

/** A request under the law of a US state that was followed (CCPA regulations § 7022, 7024). */
export const text: LetterSource = typeset({
  subject: "Votre demande du {receivedOn} : ce que nous avons fait",
  body: `${greeting}

${request} Nous y avons donné suite : {answered}.

${identity}

# Ce que nous avons fait {#done}
{if erased}
Nous avons effacé ou fait effacer ce qui suit :

{each erased}
- {place} (détenteur : {holder}) : {method}, le {on}.
+ {words}.
{end}
{end}

{if rectified}
Nous avons corrigé ce qui suit :

{each rectified}
- {place} (détenteur : {holder}), le {on} : {words}.
{end}
{end}

{if package}
Les données que nous avons recueillies à votre sujet se trouvent dans le fichier {packageName}. Décompressez-le et ouvrez d'abord START-HERE.html.
{end}

{if doneInPart}
{else}
{decision}
{end}

${rest}

# Qui a été informé {#told}
{if told}
Nous avons transmis votre demande à :

{each told}
- {holder}, au sujet de {place} : le {askedOn}.
{end}
{else}
Nous n'avons connaissance d'aucun prestataire, sous-traitant ou tiers à informer.
{end}

# Ce que nous conservons {#kept}
Nous conservons une mention de votre demande et de cette réponse, comme la loi l'exige, et ne l'utilisons pour rien d'autre.

${questions}

${complaint}

${closing}`,
});
