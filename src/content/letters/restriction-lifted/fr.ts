import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions, typeset } from "../common.fr.ts";

/** The notice before a restriction is lifted (GDPR Art. 18(3)). */
export const text: LetterSource = typeset({
  subject: "Votre demande du {receivedOn} : la limitation va être levée",
  body: `${greeting}

Nous avons reçu votre demande le {receivedOn} {channel}. Depuis, le traitement de données vous concernant est limité. Comme nous vous l'avons annoncé, nous vous écrivons avant que la limitation prenne fin.

# Quand la limitation prend fin {#when}
La limitation prend fin le {liftOn}. Jusque-là, le traitement des données reste limité.

# Pourquoi elle prend fin {#reasons}
{liftReason}

# Ce qui est concerné {#restricted}
{if restricted}
{each restricted}
- {place} (détenteur : {holder}).
{end}
{else}
Toutes les données vous concernant dont le traitement a été limité à votre demande.
{end}

# Si vous n'êtes pas d'accord {#contest}
Écrivez-nous avant cette date en indiquant vos raisons. Nous les examinerons avant de lever la limitation.

${questions}

${complaint}

${closing}`,
});
