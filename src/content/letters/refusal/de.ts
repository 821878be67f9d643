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
} from "../common.de.ts";

/** A request not followed in whole or in part, with reasons and remedies (GDPR Art. 12(4), 12(5), 11(2)). */
export const text: LetterSource = typeset({
  subject: "Ihre Anfrage vom {receivedOn}: was wir nicht tun können und warum",
  body: `${greeting}

${request}

{if refused}
Dieses Schreiben betrifft: {answered}.
{end}

{if doneInPart}
Wir können ihr nur zum Teil nachkommen.
{end}

# Was wir ablehnen und aus welchem Grund {#refused}
{if refused}
${refusedParts}
{else}
{if unfounded}
Wir werden aufgrund Ihrer Anfrage nicht tätig, weil sie offenkundig unbegründet oder exzessiv ist. Den Nachweis dafür haben wir zu erbringen; er folgt unten.

{if gdpr}
Rechtsgrundlage ist Art. 12 Abs. 5 Satz 2 lit. b DSGVO.
{end}
{else}
{if unidentified}
Wir werden aufgrund Ihrer Anfrage nicht tätig, weil wir Sie in den Daten nicht identifizieren können. Wenn Sie uns weitere Angaben machen, mit denen wir Sie finden, prüfen wir die Anfrage erneut.

{if gdpr}
Rechtsgrundlage sind Art. 11 Abs. 2 und Art. 12 Abs. 2 DSGVO.
{end}
{else}
Wir werden aufgrund Ihrer Anfrage nicht tätig.
{end}
{end}
{end}

{if refused}
{else}
# Die Tatsachen, auf denen das beruht {#reasons}
{refusalReason}
{end}

# Was wir dennoch getan haben {#given}
${doneAllTheSame}

${rest}

${questions}

${complaint}

${closing}`,
});
