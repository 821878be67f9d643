import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, typeset } from "../common.fr.ts";

/** A recipient is told of a rectification, erasure or restriction (GDPR Art. 19). */
export const text: LetterSource = typeset({
  subject: "Notification : {actions}, notre référence {caseNumber}",
  body: `Madame, Monsieur,

{organisation} vous a communiqué des données à caractère personnel de la personne désignée ci-dessous. Cette personne a exercé un droit qui vous concerne aussi.

{if gdpr}
Nous sommes tenus d'en informer chaque destinataire (article 19 du RGPD).
{end}

# De quelles données il s'agit {#find}
{dataSubject}. Vous trouverez les données à l'aide de : {identifiers}.

{if places}
{each places}
- {place}.
+ Votre référence : {reference}.
{end}
{end}

# Ce que nous vous demandons {#act}
Il s'agit de ceci : {actions}. Nous avons reçu la demande le {receivedOn}. Merci d'y procéder le {actBy} au plus tard.

# Merci de confirmer {#confirm}
Merci de confirmer par écrit à {officerName}, {officerContact}, en rappelant notre référence {caseNumber}, ce qui a été fait, où et quel jour. Si vous estimez pouvoir conserver les données, indiquez-nous le motif. Si la personne le demande, nous lui indiquons qui sont les destinataires.

${closing}`,
});
