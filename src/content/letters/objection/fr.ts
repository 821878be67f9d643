import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions, typeset } from "../common.fr.ts";

/** The processing stopped, or the compelling grounds with the balancing shown (GDPR Art. 21). */
export const text: LetterSource = typeset({
  subject: "Votre demande du {receivedOn} : votre opposition",
  body: `${greeting}

Nous avons reçu votre opposition le {receivedOn} {channel}. Vous demandez {rights}. Cette lettre vous fait connaître notre décision.

${identity}

# Ce que nous avons décidé {#outcome}
{if stopped}
Nous avons mis fin au traitement auquel vous vous opposez :

{each stopped}
- {place} (détenteur : {holder}), le {on}.
+ {words}.
{end}
{else}
{if refused}
Nous continuons de traiter les données suivantes, pour les raisons ci-dessous.
{else}
{decision}
{end}
{end}

{if refused}
# Pourquoi nous continuons, et comment nous avons mis en balance {#balancing}
{each refused}
- {place} (détenteur : {holder}). Motif : {ground}.
+ {words}.
{end}
{end}

# Prospection {#marketing}
Vous pouvez vous opposer à la prospection à tout moment et sans donner de raison. Nous y mettons alors fin et ne gardons que l'inscription nécessaire pour qu'elle ne reprenne pas.

${questions}

${complaint}

${closing}`,
});
