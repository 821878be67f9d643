import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions, request, typeset } from "../common.fr.ts";

/** What is blocked, what may still be done with it, and the promise to write before it ends (GDPR Art. 18). */
export const text: LetterSource = typeset({
  subject: "Votre demande du {receivedOn} : le traitement de vos données est limité",
  body: `${greeting}

${request} La présente lettre vous indique les suites données.

${identity}

# Ce qui est limité {#restricted}
{if restricted}
{each restricted}
- {place} (détenteur : {holder}), depuis le {on}.
+ Jusqu'au {until}.
+ {words}.
{end}
{else}
Rien n'a été limité.
{end}

{if refused}
# Ce qui n'est pas limité, et pourquoi {#refused}
{each refused}
- {place} (détenteur : {holder}). Motif : {ground}.
+ {words}.
{end}
{end}

# Ce que nous pouvons encore en faire {#use}
Nous continuons de conserver les données. Pour tout le reste, nous ne les utilisons qu'avec votre consentement, pour la constatation, l'exercice ou la défense de droits en justice, pour protéger les droits d'une autre personne ou pour des motifs importants d'intérêt public.

# Avant la fin de la limitation {#notice}
Nous vous écrirons avant de lever la limitation.

# Qui a été informé {#told}
{if told}
Nous avons notifié la limitation à ces destinataires des données :

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
