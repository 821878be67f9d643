import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions, request, typeset } from "../common.fr.ts";

/** We ask for what identifies the person (GDPR Art. 12(6)). */
export const text: LetterSource = typeset({
  subject: "Votre demande du {receivedOn} : merci de confirmer votre identité",
  body: `${greeting}

${request} Avant d'y donner suite, nous avons besoin d'un élément de votre part.

# Ce que nous demandons {#ask}
Veuillez nous transmettre : {identityAsk}.

# Pourquoi nous en avons besoin {#why}
Nous avons des doutes raisonnables sur la personne dont il s'agit. Nous devons être sûrs, afin que personne d'autre ne reçoive, ne modifie ou n'efface des données vous concernant. Ce que vous nous envoyez ne sert qu'à cela ; nous ne conservons que le résultat de la vérification.

# Comment l'envoyer en sécurité {#how}
Veuillez utiliser une voie que vous et nous sommes seuls à pouvoir lire, et masquer sur un document tout ce que nous n'avons pas demandé. Si vous préférez justifier de votre identité autrement, dites-le-nous.

# Ce que cela change pour le délai {#time}
{if uk}
Le délai de réponse court à partir du jour où nous disposons de ce qui nous permet de vous identifier. Nous vous indiquerons la date.
{else}
D'ici là, nous traitons votre demande autant que possible. À ce jour, notre réponse est attendue pour le {dueOn}. Lorsque la loi suspend le délai jusqu'à votre réponse, nous en tenons compte et vous indiquons la nouvelle date.
{end}

${questions}

${complaint}

${closing}`,
});
