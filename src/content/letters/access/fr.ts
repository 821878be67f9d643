import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions, request, typeset } from "../common.fr.ts";

/** The answer to a request for access, with everything that goes with the copy (GDPR Art. 15(1) to (4)). */
export const text: LetterSource = typeset({
  subject:
    "Votre demande du {receivedOn} : les données à caractère personnel que nous traitons à votre sujet",
  body: `${greeting}

${request}

${identity}

# Si nous traitons des données vous concernant {#confirmation}
Oui, {organisation} traite des données à caractère personnel vous concernant. Vous en recevez une copie, et cette lettre contient les informations que la loi exige.

# Finalités du traitement {#purposes}
{purposes}

# Catégories de données {#categories}
{categories}

# Destinataires {#recipients}
{recipients}

# Durée de conservation {#storage}
{storagePeriod}

# Source des données {#origin}
{origin}

# Décisions automatisées {#automated}
{automatedDecisions}

# Transferts vers d'autres pays {#transfers}
{transfers}

# Vos autres droits {#rights}
Vous pouvez nous demander de rectifier ou d'effacer des données vous concernant ou d'en limiter le traitement, et vous opposer au traitement.

# La copie {#copy}
{if package}
La copie se trouve dans le fichier {packageName}. Décompressez-le et ouvrez d'abord START-HERE.html ; les mêmes données s'y trouvent aussi sous une forme que d'autres programmes peuvent lire.

Pour vous assurer que ce fichier est bien celui que nous avons établi : l'empreinte SHA-256 de son fichier tagmanifest-sha512.txt est {packageCheck}
{else}
La copie est jointe à cette lettre sous forme de fichier. Décompressez-le et ouvrez d'abord START-HERE.html ; les mêmes données s'y trouvent aussi sous une forme que d'autres programmes peuvent lire.
{end}

# Ce qui n'y figure pas {#leftout}
{if leftOut}
Éléments remis avec des passages retirés : {redacted}. Éléments non communiqués : {withheld}. Ce qui manque révélerait des données à caractère personnel d'autrui ou une autre information protégée par la loi. Le fichier indique pour chaque élément ce qui manque et pourquoi.
{end}

{if refused}
N'est pas communiqué, ou ne l'est pas en entier :

{each refused}
- {place} (détenteur : {holder}). Motif : {ground}.
+ {words}.
{end}
{end}

{if leftOut}
{else}
{if refused}
{else}
Rien n'a été retiré de ce que nous avons trouvé à votre sujet.
{end}
{end}

{if california}
Nous n'envoyons jamais de numéros de pièces d'identité ou de comptes, de mots de passe, de numéros d'assurance maladie ni de données biométriques, mais nous indiquons plus haut que nous les détenons.
{end}

${questions}

${complaint}

${closing}`,
});
