import type { LetterSource } from "../../../domain/letters/template.ts";
import {
  closing,
  complaint,
  doneAllTheSame,
  greeting,
  questions,
  refusedParts,
  request,
  rest,
  typeset,
} from "../common.fr.ts";

/** A request not followed in whole or in part, with reasons and remedies (GDPR Art. 12(4), 12(5), 11(2)). */
export const text: LetterSource = typeset({
  subject: "Votre demande du {receivedOn} : ce que nous ne pouvons pas faire, et pourquoi",
  body: `${greeting}

${request}

{if refused}
La présente lettre concerne : {answered}.
{end}

{if doneInPart}
Nous ne pouvons y donner suite qu'en partie.
{end}

# Ce que nous refusons, et pour quel motif {#refused}
{if refused}
${refusedParts}
{else}
{if unfounded}
Nous ne donnons pas suite à votre demande, car elle est manifestement infondée ou excessive. Il nous appartient de le démontrer ; nous le faisons ci-dessous.

{if gdpr}
Le motif est prévu à l'article 12, paragraphe 5, point b), du RGPD.
{end}
{else}
{if unidentified}
Nous ne donnons pas suite à votre demande, car nous ne pouvons pas vous identifier dans les données. Si vous nous donnez d'autres éléments qui permettent de vous retrouver, nous l'examinerons de nouveau.

{if gdpr}
Les motifs sont prévus à l'article 11, paragraphe 2, et à l'article 12, paragraphe 2, du RGPD.
{end}
{else}
Nous ne donnons pas suite à votre demande.
{end}
{end}
{end}

{if refused}
{else}
# Les faits qui nous y amènent {#reasons}
{refusalReason}
{end}

# Ce que nous avons fait malgré tout {#given}
${doneAllTheSame}

${rest}

${questions}

${complaint}

${closing}`,
});
