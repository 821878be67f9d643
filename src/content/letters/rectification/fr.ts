import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions, request, typeset } from "../common.fr.ts";

/** What was corrected, from what to what, and who was told (GDPR Art. 16, 19). */
export const text: LetterSource = typeset({
  subject: "Votre demande du {receivedOn} : ce qui a été rectifié",
  body: `${greeting}

${request} La présente lettre vous indique les suites données.

${identity}

# Ce qui a été rectifié {#changed}
{if rectified}
{each rectified}
- {place} (détenteur : {holder}), le {on} : {words}.
{end}
{else}
Rien n'a été rectifié.
{end}

{if refused}
# Ce qui n'a pas été rectifié, et pourquoi {#refused}
{each refused}
- {place} (détenteur : {holder}). Motif : {ground}.
+ {words}.
{end}

Vous pouvez nous remettre une déclaration complémentaire, que nous joindrons aux données.
{end}

# Qui a été informé {#told}
{if told}
Nous avons notifié la rectification à ces destinataires des données :

{each told}
- {holder}, au sujet de {place} : informé le {askedOn}.
{end}
{else}
Nous n'avons connaissance d'aucun destinataire à informer.
{end}

${questions}

${complaint}

${closing}`,
});
