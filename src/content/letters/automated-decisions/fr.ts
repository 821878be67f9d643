import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions, request, typeset } from "../common.fr.ts";

/** A person reviewed an automated decision (GDPR Art. 22(3)). */
export const text: LetterSource = typeset({
  subject: "Votre demande du {receivedOn} : une personne a réexaminé la décision",
  body: `${greeting}

${request} Cette lettre vous en donne le résultat.

${identity}

# Qui a réexaminé la décision {#review}
La décision a été réexaminée par {reviewer}. Cette personne a le pouvoir de la modifier et a repris tout le dossier, y compris ce que vous nous avez indiqué.

# Le résultat {#outcome}
{decision}

# Comment contester {#contest}
Vous pouvez exprimer votre point de vue et contester la décision. Écrivez au contact ci-dessous ; une personne vous répondra.

${questions}

${complaint}

${closing}`,
});
