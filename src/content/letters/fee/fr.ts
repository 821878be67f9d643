import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions, request, typeset } from "../common.fr.ts";

/** A fee, why, and what can be done instead (GDPR Art. 12(5)(a), 15(3)). */
export const text: LetterSource = typeset({
  subject: "Votre demande du {receivedOn} : des frais sont à prévoir",
  body: `${greeting}

${request} En règle générale, la réponse est gratuite. Cette fois, nous demandons des frais et vous le disons avant que vous ne deviez quoi que ce soit.

# Le montant {#amount}
Les frais s'élèvent à {feeAmount}. Ils couvrent nos coûts administratifs et rien d'autre.

# Pourquoi {#basis}
{feeBasis}

# Comment payer {#payment}
{feePayment}

# Ce que vous pouvez faire à la place {#options}
Vous pouvez réduire votre demande de sorte qu'elle n'entraîne pas de frais, ou la retirer. Dites-nous ce que vous préférez. Nous ne facturons rien avant votre accord.

{if uk}
Le délai de réponse court à partir du jour où les frais sont payés.
{end}

${questions}

${complaint}

${closing}`,
});
