import type { LetterSource } from "../../domain/letters/template.ts";

/** The greeting, and for an agent whose data it is about. */
export const greeting = `Madame, Monsieur,

{if agent}
Vous nous avez écrit pour {dataSubject} ; dans ce qui suit, « vous » désigne {dataSubject}.
{end}`;

/** Which request it is about. */
export const request = "Nous avons reçu votre demande le {receivedOn} {channel}. Vous demandez {rights}.";

/** How the identity was confirmed. */
export const identity = `{if identityConfirmed}
Nous avons confirmé votre identité {identity}.
{end}`;

/** Whom to ask. */
export const questions = `# Questions {#questions}
Veuillez écrire à {officerName}, {officerContact}, en rappelant notre référence {caseNumber}.`;

/** Where to complain, and the courts (GDPR Art. 77, 79; DPA 2018 s. 164A). */
export const complaint = `# Vos voies de recours {#complaint}
{if eu}
Vous pouvez à tout moment introduire une réclamation auprès d'une autorité de contrôle, en particulier dans l'État membre de votre résidence habituelle, de votre lieu de travail ou du lieu où la violation aurait été commise (article 77 du RGPD). La nôtre est : {authority}. Vous pouvez aussi saisir un tribunal (article 79 du RGPD).
{end}
{if uk}
Vous pouvez d'abord nous adresser une réclamation, au contact indiqué plus haut : nous en accusons réception dans les 30 jours, nous l'examinons et vous en indiquons le résultat. Vous pouvez aussi saisir à tout moment l'Information Commissioner : {authority}. Vous pouvez enfin saisir un tribunal.
{end}
{if california}
Vous pouvez introduire une réclamation auprès de la California Privacy Protection Agency ou du procureur général de Californie.
{end}
{if usState}
Vous pouvez aussi introduire une réclamation auprès du procureur général (Attorney General) de votre État.
{end}
{if other}
Vous pouvez introduire une réclamation auprès de l'autorité chargée de la protection des données. La nôtre est : {authority}. Vous pouvez aussi saisir un tribunal.
{end}`;

/** The parts that were refused, each with its ground and the reasons in fact. */
export const refusedParts = `{each refused}
- {place} (détenteur : {holder}), {right}. Motif : {ground}.
+ {words}.
{end}`;

/** What was done of that which a refusal is about. */
export const doneAllTheSame = `{if doneInPart}
De ce que concerne la présente lettre, voici ce qui a été fait :

{each erased}
- {place} (détenteur : {holder}) : {method}, le {on}.
+ {words}.
{end}

{each rectified}
- {place} (détenteur : {holder}), le {on} : {words}.
{end}

{each restricted}
- {place} (détenteur : {holder}) : limité depuis le {on}.
+ {words}.
{end}

{each stopped}
- {place} (détenteur : {holder}) : arrêté le {on}.
+ {words}.
{end}

{if package}
Ce que nous pouvons vous communiquer de la copie se trouve dans le fichier {packageName}.
{end}
{else}
Rien de cela ne pouvait être satisfait séparément.
{end}`;

/** Of which rights this letter does not tell. */
export const rest = `{if unanswered}
Pour le reste de votre demande ({unanswered}), vous avez reçu ou recevrez une lettre distincte.
{end}`;

/** The end of every letter. */
export const closing = `Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées.

{officerName}
{organisation}`;

/** Apostrophes, and the narrow and wide blanks that do not break, as French print has them. */
function set(text: string): string {
  return text
    .replaceAll("'", "’")
    .replaceAll(/ (?=:)/g, "\u00A0")
    .replaceAll(/ (?=[;?!»])/g, "\u202F")
    .replaceAll("« ", "«\u202F")
    .replaceAll(
      /(article|articles|paragraphe|paragraphes|point|points) (?=[\da-z]+\)?(?:[ ,.;)]|$))/g,
      "$1\u00A0",
    )
    .replaceAll(/(\d) (?=jours)/g, "$1\u00A0");
}

/** A French text as it is printed. */
export function typeset({ subject, body }: LetterSource): LetterSource {
  return { subject: set(subject), body: set(body) };
}
