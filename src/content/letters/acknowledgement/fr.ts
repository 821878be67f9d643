import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions, request, typeset } from "../common.fr.ts";

/** We have the request; this is how it goes on (CCPA regulations § 7021(a)). */
export const text: LetterSource = typeset({
  subject: "Nous avons bien reçu votre demande du {receivedOn}",
  body: `${greeting}

${request}

# La suite de la procédure {#next}
{if identityConfirmed}
Nous avons confirmé votre identité {identity}. Vous n'avez rien d'autre à fournir pour l'instant.
{else}
Nous vérifions que la demande vient bien de vous. Si quelque chose nous manque pour cela, nous vous écrirons et ne demanderons que le nécessaire.
{end}

Nous cherchons ensuite partout où des données vous concernant peuvent se trouver, et nous traitons ce que nous trouvons.

# Quand vous recevrez notre réponse {#when}
Nous vous dirons ce que nous avons fait le {dueOn} au plus tard. S'il nous faut plus de temps, nous vous écrirons avant cette date et en donnerons les raisons.

{if california}
Si vous avez demandé que vos données ne soient ni vendues ni partagées, ou que l'usage des données sensibles soit limité, nous le faisons sans vérifier votre identité.
{end}

La réponse est gratuite.

${questions}

${complaint}

${closing}`,
});
