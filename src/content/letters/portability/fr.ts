import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions, request, typeset } from "../common.fr.ts";

/** The data in a form that other systems can read, and what it leaves out (GDPR Art. 20). */
export const text: LetterSource = typeset({
  subject: "Votre demande du {receivedOn} : vos données dans un format lisible par machine",
  body: `${greeting}

${request}

${identity}

# Les fichiers {#files}
{if package}
Vos données se trouvent dans le fichier {packageName}. Décompressez-le d'abord ; le fichier README.txt qu'il contient explique ce qu'est chaque partie.

Pour vous assurer que ce fichier est bien celui que nous avons établi : l'empreinte SHA-256 de son fichier tagmanifest-sha512.txt est {packageCheck}
{else}
Vos données sont jointes à cette lettre sous forme de fichier. Décompressez-le d'abord ; le fichier README.txt qu'il contient explique ce qu'est chaque partie.
{end}

# Le format {#format}
Les tableaux sont des fichiers CSV, les autres éléments des fichiers JSON ; la plupart des programmes lisent les deux. Le fichier datapackage.json est le dictionnaire des données : il nomme chaque colonne et dit ce qu'elle contient.

# Ce qui n'est pas inclus {#notincluded}
Les fichiers contiennent ce que vous nous avez fourni et ce que nous avons enregistré lorsque vous avez utilisé nos services, dans la mesure où nous le traitons de façon automatisée, avec votre consentement ou en vertu d'un contrat avec vous. Ils ne contiennent ni ce que nous en avons déduit, ni les dossiers papier. Vous pouvez en demander aussi une copie, au titre de votre droit d'accès.

{if gdpr}
Les fichiers relèvent de l'article 20, paragraphes 1 et 2, la copie de l'article 15, paragraphe 3, du RGPD.
{end}

{if refused}
N'est pas communiqué, ou ne l'est pas en entier :

{each refused}
- {place} (détenteur : {holder}). Motif : {ground}.
+ {words}.
{end}
{end}

# Transmission à un tiers {#direct}
Si vous voulez que nous transmettions les données directement à un autre responsable du traitement, dites-nous auquel. Nous le faisons lorsque c'est techniquement possible. La remise des données ne les efface pas chez nous.

${questions}

${complaint}

${closing}`,
});
