import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions, request, typeset } from "../common.de.ts";

/** A fee, why, and what can be done instead (GDPR Art. 12(5)(a), 15(3)). */
export const text: LetterSource = typeset({
  subject: "Ihre Anfrage vom {receivedOn}: Es fällt ein Entgelt an",
  body: `${greeting}

${request} In der Regel ist die Antwort unentgeltlich. Diesmal verlangen wir ein Entgelt und sagen Ihnen das, bevor Sie etwas schulden.

# Höhe des Entgelts {#amount}
Das Entgelt beträgt {feeAmount}. Es deckt unsere Verwaltungskosten und sonst nichts.

# Grund und Berechnung {#basis}
{feeBasis}

# Wie Sie zahlen {#payment}
{feePayment}

# Was Sie stattdessen tun können {#options}
Sie können Ihre Anfrage so eingrenzen, dass kein Entgelt anfällt, oder sie zurückziehen. Teilen Sie uns mit, was Sie vorziehen. Bevor Sie zugestimmt haben, berechnen wir nichts.

{if uk}
Die Frist für unsere Antwort läuft ab dem Tag, an dem das Entgelt bezahlt ist.
{end}

${questions}

${complaint}

${closing}`,
});
