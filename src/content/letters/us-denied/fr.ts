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

/** A request under the law of a US state that was denied in whole or in part, with appeal (CCPA regulations § 7022(f)). */
export const text: LetterSource = typeset({
  subject: "Votre demande du {receivedOn} : ce que nous ne pouvons pas faire, et vos voies de recours",
  body: `${greeting}

${request} Nous ne pouvons pas y donner suite en tout point.

{if refused}
La présente lettre concerne : {answered}.
{end}

# Ce que nous refusons, et pourquoi {#refused}
{if refused}
${refusedParts}
{else}
{refusalReason}
{end}

# Ce que nous avons fait malgré tout {#given}
${doneAllTheSame}

Ce que nous conservons ne sert à rien d'autre qu'à la fin qui nous permet de le conserver.

${rest}

{if california}
# Vente et partage {#optout}
Vous pouvez nous dire à tout moment de ne pas vendre ni partager vos données. Nous ne demandons pour cela aucune preuve d'identité.
{end}

{if appeal}
# Comment faire appel {#appeal}
Vous pouvez faire appel de cette décision dans un délai raisonnable. Écrivez à {officerName}, {officerContact}, en rappelant notre référence {caseNumber} et en disant pourquoi la décision vous paraît erronée. Nous répondons par écrit, avec nos raisons, dans un délai de {appealPeriod} à compter du jour où nous recevons votre appel. Si nous rejetons l'appel, vous pouvez introduire une réclamation auprès du procureur général (Attorney General) : {attorneyGeneral}.
{end}

${questions}

${complaint}

${closing}`,
});
