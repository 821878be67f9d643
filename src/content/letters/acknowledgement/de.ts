import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions, request, typeset } from "../common.de.ts";

/** We have the request; this is how it goes on (CCPA regulations § 7021(a)). */
export const text: LetterSource = typeset({
  subject: "Ihre Anfrage vom {receivedOn} ist bei uns eingegangen",
  body: `${greeting}

${request}

# Wie es weitergeht {#next}
{if identityConfirmed}
Ihre Identität haben wir {identity} festgestellt. Derzeit brauchen wir nichts weiter von Ihnen.
{else}
Wir prüfen, ob die Anfrage von Ihnen stammt. Sollten wir dafür etwas benötigen, schreiben wir Ihnen und fragen nur nach dem, was nötig ist.
{end}

Danach durchsuchen wir die Stellen, an denen Daten über Sie liegen können, und bearbeiten, was wir finden.

# Wann Sie von uns hören {#when}
Spätestens am {dueOn} teilen wir Ihnen mit, was wir getan haben. Sollten wir länger brauchen, schreiben wir Ihnen vor diesem Tag und nennen die Gründe.

{if california}
Haben Sie verlangt, dass wir Ihre Daten nicht verkaufen oder weitergeben oder sensible Daten nur eingeschränkt nutzen, so folgen wir dem, ohne Ihre Identität zu prüfen.
{end}

Die Antwort ist für Sie kostenlos.

${questions}

${complaint}

${closing}`,
});
