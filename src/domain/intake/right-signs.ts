import type { Right } from "../right.ts";
import type { Found } from "./found.ts";
import { signsIn, type Sign } from "./meaning.ts";

/** Words by which each right is asked for in English. */
const english: readonly Sign<Right>[] = [
  [
    "erasure",
    /\b(?:delet(?:e|ed|es|ing|ion)|eras(?:e|ed|ing|ure)|wiped?|right to be forgotten|forget me)\b/gi,
  ],
  ["erasure", /\b(?:remove|get rid of) (?:all|any|every|everything|my|the|me)\b/gi],
  ["erasure", /\bclose (?:my|the) account and (?:remove|delete)\b|\bdestroy (?:all|any|my|every)\b/gi],
  ["access", /\b(?:subject access|right of access|right to know|access request|\bDSAR)\b/gi],
  ["access", /\bcop(?:y|ies) of (?:all |any |every |everything|my |the (?:personal |data|information))/gi],
  [
    "access",
    /\baccess to (?:all |any |my |the )(?:of )?(?:my |his |her )?(?:personal )?(?:data|information|records)\b/gi,
  ],
  ["access", /\b(?:what|which) (?:personal )?(?:data|information)\b/gi],
  ["access", /\b(?:everything|all) (?:that )?you (?:have|hold|store|keep) (?:on|about) me\b/gi],
  ["portability", /\b(?:data )?portability\b|\bportable (?:format|copy)\b|\bmachine[- ]readable\b/gi],
  ["portability", /\b(?:export|transfer|download|hand over) (?:all |of )?(?:my |the )(?:personal )?data\b/gi],
  ["rectification", /\brectif(?:y|ied|ication)\b|\b(?:inaccurate|incorrect|misspelt|misspelled)\b/gi],
  ["rectification", /\b(?:correct|update|amend) (?:my|the|this|that|it)\b/gi],
  [
    "restriction",
    /\brestrict(?:ion)?(?: of)?(?: the| any| all| my)? processing\b|\bright to restriction\b/gi,
  ],
  ["restriction", /\b(?:block|freeze|restrict) (?:my|the|all) (?:personal )?(?:data|records|account)\b/gi],
  ["objection", /\b(?:i|we) (?:also |hereby |further )?object\b|\bobjection\b|\bunsubscribe\b/gi],
  ["objection", /\bstop (?:sending|using|processing|contacting|tracking)\b/gi],
  ["automated-decisions", /\bautomated (?:individual )?decisions?(?:-| )?(?:making)?\b|\bhuman review\b/gi],
];

/** The same in German. */
const german: readonly Sign<Right>[] = [
  [
    "erasure",
    /\b(?:ge)?lösch(?:en|t|ung|ungs\p{L}{1,20}|e)(?!\p{L})|\bentfern(?:en|ung)\b|\brecht auf vergessen/giu,
  ],
  ["access", /\bauskunft(?!sstelle|ei)(?:s\p{L}{1,20})?(?!\p{L})|\bselbstauskunft\b/giu],
  [
    "access",
    /\b(?:kopie|kopien) (?:aller|all|meiner|der)\b|\bwelche (?:personenbezogenen |meiner )?daten\b/gi,
  ],
  ["portability", /\bdatenübertrag\p{L}{1,20}|\bdatenportabilität\b|\bmaschinenlesbar/giu],
  [
    "rectification",
    /\b(?:be)?richtig(?:zu)?stell(?:en|ung)\b|\bbericht(?:ig)(?:en|ung|t)\b|\bkorrigier(?:en|t)\b/gi,
  ],
  ["rectification", /\b(?:falsch (?:gespeichert|geschrieben|erfasst)|unrichtig(?:e[nrs]?)?)\b/gi],
  ["restriction", /\beinschränkung der (?:daten)?verarbeitung\b|\b(?:daten|konto) (?:zu )?sperren\b/gi],
  [
    "restriction",
    /\bverarbeitung(?: meiner| der)?(?: personenbezogenen)?(?: daten)? (?:einzuschränken|einschränken)\b/gi,
  ],
  [
    "objection",
    /\bwiderspr(?:uch|eche)(?:srecht)?\b|\bkeine (?:werbung|newsletter)\b|\bnewsletter (?:abbestellen|abmelden)\b/gi,
  ],
  ["automated-decisions", /\bautomatisierten? (?:einzel)?entscheidung(?:en)?\b|\bdurch einen menschen\b/gi],
];

/** The same in French. */
const french: readonly Sign<Right>[] = [
  [
    "erasure",
    /(?<!\p{L})(?:supprim(?:er|ez|é|ée|és|ées)|effac(?:er|ez|é)|effacement|suppression|droit à l['’]oubli)(?!\p{L})/giu,
  ],
  [
    "access",
    /(?<!\p{L})(?:droit d['’]accès|demande d['’]accès|accès à (?:toutes )?(?:mes|l['’]ensemble de mes))(?!\p{L})/giu,
  ],
  [
    "access",
    /(?<!\p{L})(?:une )?copie de (?:toutes |l['’]ensemble de )?(?:mes|ces)(?!\p{L})|\bquelles (?:données|informations)(?!\p{L})/giu,
  ],
  [
    "portability",
    /(?<!\p{L})portabilité(?!\p{L})|\blisible par (?:une )?machine\b|\bstructuré et couramment utilisé/giu,
  ],
  [
    "rectification",
    /(?<!\p{L})(?:rectifi(?:er|ez|é|cation)|corrig(?:er|ez)|inexacte?s?|erronée?s?)(?!\p{L})/giu,
  ],
  [
    "restriction",
    /(?<!\p{L})(?:limitation du traitement|limiter le traitement|geler mes données)(?!\p{L})/giu,
  ],
  [
    "objection",
    /(?<!\p{L})(?:je m['’]oppose|m['’]opposer|droit d['’]opposition|opposition (?:au|à)|me désinscrire|me désabonner)(?!\p{L})/giu,
  ],
  [
    "automated-decisions",
    /(?<!\p{L})décisions? (?:individuelles? )?automatisées?(?!\p{L})|\bintervention humaine\b/giu,
  ],
];

/** The articles of the GDPR, as they are named in all three languages. */
const articles: readonly Sign<Right>[] = (
  [
    [15, "access"],
    [16, "rectification"],
    [17, "erasure"],
    [18, "restriction"],
    [20, "portability"],
    [21, "objection"],
    [22, "automated-decisions"],
  ] as const
).map(([number, right]) => [right, new RegExp(`\\b(?:article|artikel|art\\.?) ?${number}\\b`, "gi")]);

/** The words of the California statute itself (Civil Code 1798.135(a)): they name the right under any desk. */
const statute: readonly Sign<Right>[] = [
  ["opt-out", /\bdo not sell (?:or|and|nor) share my personal (?:information|data)\b/gi],
  ["limit-use", /\blimit the use (?:and disclosure )?of my sensitive personal (?:information|data)\b/gi],
];

/** Words that say no to selling and sharing: an opt-out under laws of the United States, an objection elsewhere. */
const sayNo: readonly Sign<Right>[] = [
  ["opt-out", /\bopt(?:ed|ing)?[- ]?out\b|\b(?:do not|don['’]t|never|stop|not to) (?:sell|selling)\b/gi],
  [
    "opt-out",
    /\b(?:do not|don['’]t|never|stop|not to) (?:share|sharing) my (?:personal )?(?:data|information)\b|\bobject to (?:the |any )?(?:sale|selling|sharing)\b/gi,
  ],
  [
    "opt-out",
    /\bdaten (?:bitte )?(?:weder|nicht(?: zu| mehr)?) (?:verkaufen|verkauft|weiterverkaufen|zu verkaufen)\b|\bverkaufen sie (?:bitte )?(?:meine|keine)(?:r|n)? (?:personenbezogenen )?daten\b|\b(?:verkauf|weiterverkauf|weitergabe) meiner (?:personenbezogenen )?daten\b/gi,
  ],
  [
    "opt-out",
    /(?<!\p{L})ne (?:pas )?(?:vend(?:re|ez)|partag(?:er|ez))(?: pas| plus)?(?!\p{L})|(?<!\p{L})(?:vente|revente) de mes (?:données|informations|renseignements)(?!\p{L})|(?<!\p{L})ne (?:soient|sont) (?:pas|plus|ni) vendues(?!\p{L})/giu,
  ],
];

/** Words that limit what sensitive data is used for: a right of its own in California, a restriction elsewhere. */
const limit: readonly Sign<Right>[] = [
  [
    "limit-use",
    /\b(?:limit|restrict) (?:the |your )?(?:use|uses|using)(?: and disclosure)? of (?:my |any |the )?sensitive\b/gi,
  ],
  [
    "limit-use",
    /\b(?:nutzung|verwendung) meiner sensiblen (?:personenbezogenen )?daten (?:zu )?(?:einschränken|begrenzen|beschränken|einzuschränken)(?!\p{L})/giu,
  ],
  [
    "limit-use",
    /(?<!\p{L})limit(?:er|ez) l['’](?:utilisation|usage) de mes (?:données|informations|renseignements) sensibles(?!\p{L})/giu,
  ],
];

/** What words that say no, or limit, mean under a law that is not of the United States. */
const elsewhere: Readonly<Partial<Record<Right, Right>>> = {
  "opt-out": "objection",
  "limit-use": "restriction",
};

const within = (one: Found<Right>, others: readonly Found<Right>[]): boolean =>
  others.some(({ start, end }) => start < one.end && end > one.start);

/** The rights that the words of the California statute ask for, whatever law the desk works under. */
export function statuteWordsIn(text: string): readonly Found<Right>[] {
  return signsIn(text, statute);
}

const signs = [...english, ...german, ...french, ...articles];

const deniedBefore =
  /\b(?:(?:do|does|did|should|must|please|would rather) not|don['’]t|not to|never|without|ne(?: (?:pas|plus|jamais|surtout pas))?|nicht(?: zu)?|keine|no)\s{1,3}$/iu;
const deniedAfter =
  /^\s{1,3}(?:sie )?(?:bitte )?(?:(?:meine?|diese?|die|das|mein|ihre?)(?: \p{L}{2,20}){1,2} )?nicht(?!\p{L})|^\s{1,3}(?:surtout )?pas\b/iu;

/** Words that say that what follows is not asked for: _I am not asking you to_, _je ne demande pas la_. */
const unasked =
  /(?:\b(?:not|n['’]t) (?:ask(?:ing)?|request(?:ing)?|want(?:ing)?|wish(?:ing)?|demand(?:ing)?|seek(?:ing)?)(?: (?:for|you|to|that|the|an?|any|my|us|your)){0,4}|\bne (?:demande|souhaite|veux|réclame|exige|sollicite)[sz]? (?:pas|plus)(?: (?:la|le|les|une?|de|que|vous|à)){0,3}(?: l['’])?|\b(?:verlange|möchte|will|wünsche|beantrage|fordere|brauche)(?: \p{L}{2,20}){0,2} keine[nr]?)\s{0,3}$/iu;

/** True where the words say that it is not wanted: _do not delete_, _löschen Sie nicht_, _ne supprimez pas_. */
function denied(text: string, { value, start, end }: Found<Right>): boolean {
  if (unasked.test(text.slice(Math.max(0, start - 60), start))) return true;
  if (value !== "erasure") return false;
  return (
    deniedBefore.test(text.slice(Math.max(0, start - 20), start)) ||
    deniedAfter.test(text.slice(end, end + 60))
  );
}

const stray =
  /\b(?:intended recipient|in error|by mistake|(?:richtige|vorgesehene|beabsichtigte|bestimmte)[rn]? (?:adressat|empfänger)|irrtümlich|par erreur|destinataire)\b/iu;
const ofMail = /\b(?:e-?mail|mail|message|nachricht|courriel)\b/iu;
const ofMine = /\b(?:my|mine|mein\p{L}{0,2}|mes|mon|ma)(?!\p{L})/iu;

/** The most letters of a paragraph that are looked at on either side. */
const around = 600;

/** True in the paragraph that mail programs put below: _if you have received this in error, delete it_. */
function boilerplate(text: string, { start, end }: Found<Right>): boolean {
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  const from = before.split(/\n[ \t\r>]{0,8}\n/).at(-1) ?? "";
  const to = after.split(/\n[ \t\r>]{0,8}\n/)[0] ?? "";
  const paragraph = `${from}${text.slice(start, end)}${to}`;
  return stray.test(paragraph) && ofMail.test(paragraph) && !ofMine.test(paragraph);
}

/**
 * The rights that the words seem to ask for, in English, German or French. To say no to selling is an opt-out under the
 * laws of the United States and an objection elsewhere.
 */
export function rightsIn(text: string, unitedStates: boolean): readonly Found<Right>[] {
  const named = statuteWordsIn(text);
  const said = signsIn(text, [...sayNo, ...limit])
    .filter((found) => !within(found, named))
    .map((found) => ({
      ...found,
      value: unitedStates ? found.value : (elsewhere[found.value] ?? found.value),
    }));
  const others = signsIn(text, signs).filter(
    (found) => !denied(text, found) && !boilerplate(text, found) && !within(found, [...named, ...said]),
  );
  return [...others, ...named, ...said];
}
