import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, typeset } from "../common.fr.ts";

/** A processor is instructed to act on a request (GDPR Art. 28(3)(a), (e)). */
export const text: LetterSource = typeset({
  subject: "Instruction au titre de notre contrat, notre référence {caseNumber}",
  body: `Madame, Monsieur,

Vous traitez des données à caractère personnel pour notre compte ({organisation}). Une personne concernée a exercé un droit ; nous vous donnons l'instruction suivante.

{if gdpr}
Vous êtes tenu de nous prêter assistance (article 28, paragraphe 3, points a) et e), du RGPD).
{end}

# De quelles données il s'agit {#find}
{dataSubject}. Vous trouverez les données à l'aide de : {identifiers}.

{if places}
{each places}
- {place}.
+ Référence : {reference}.
{end}
{end}

# Ce que vous devez faire {#act}
Nous vous donnons instruction de procéder à ceci : {actions}. Merci de terminer le {actBy} au plus tard.

# Ce que cela couvre {#scope}
L'instruction couvre toute copie que vous détenez, y compris chez des sous-traitants ultérieurs. Les copies dans les sauvegardes qui ne peuvent pas être retirées une à une sont à mettre à part, à ne pas utiliser et à écraser avec le cycle de la sauvegarde ; indiquez-nous sa durée.

# Merci d'attester {#attest}
Merci d'attester par écrit à {officerName}, {officerContact}, en rappelant notre référence {caseNumber}, ce qui a été fait, où, comment et quel jour, et quels sous-traitants ultérieurs ont fait de même. Si vous ne pouvez pas suivre une partie de cette instruction, dites-nous aussitôt laquelle et pourquoi.

${closing}`,
});
