import type { Ground } from "../../domain/ground.ts";
import type { Right } from "../../domain/right.ts";
import { grants, limits, refuses } from "./make.ts";

const every: readonly Right[] = [
  "access",
  "rectification",
  "erasure",
  "restriction",
  "portability",
  "objection",
  "automated-decisions",
];

/** Not for an objection to direct marketing, which nothing refuses (Art. 21(3)). */
const refusable = every.filter((right) => right !== "objection");

const access = (act: string, id: string): readonly Ground[] => [
  grants({
    code: `${id}-15-1`,
    rights: ["access"],
    article: `${act} Art. 15(1) and (3)`,
    words: "confirmation, information and a copy",
  }),
  limits({
    code: `${id}-15-4`,
    rights: ["access"],
    article: `${act} Art. 15(4)`,
    words: "the copy would harm the rights and freedoms of others, after weighing and redaction",
    term: "ThirdPartyRightsImpaired",
    weighs: true,
  }),
];

const rectification = (act: string, id: string): readonly Ground[] => [
  grants({
    code: `${id}-16-inaccurate`,
    rights: ["rectification"],
    article: `${act} Art. 16, first sentence`,
    words: "the data is inaccurate",
  }),
  grants({
    code: `${id}-16-incomplete`,
    rights: ["rectification"],
    article: `${act} Art. 16, second sentence`,
    words: "the data is incomplete for its purpose; a statement is added",
  }),
  refuses({
    code: `${id}-16-accurate`,
    rights: ["rectification"],
    article: `${act} Art. 16 with Art. 5(1)(d)`,
    words: "the data is accurate",
  }),
  refuses({
    code: `${id}-16-record`,
    rights: ["rectification"],
    article: `${act} Art. 16`,
    words: "a true record of what happened, or of an opinion; a statement can be added",
  }),
];

const erasureGrounds = [
  ["a", "no longer necessary for its purpose", "A17NonNecessity"],
  ["b", "consent withdrawn, and no other basis", "A17NoLegalBasis"],
  ["c", "an objection that nothing overrides, or one to direct marketing", "A17ObjectA21"],
  ["d", "processed unlawfully", "A17UnlawfulProcessing"],
  ["e", "a legal duty to erase", "A17LegalErasure"],
  ["f", "collected from a child for an online service", "A17ChildData"],
] as const;

const erasureExceptions = [
  ["b", "a legal duty to keep it, or a task in the public interest", "A17LegallyRequired"],
  ["e", "legal claims", "A17LegalClaims"],
  ["a", "freedom of expression and information", "A17FreedomOfExpression"],
  ["c", "public health", "A17PublicHealth"],
  ["d", "archiving, research or statistics that erasing would seriously impair", "A17Archiving"],
] as const;

const erasure = (act: string, id: string): readonly Ground[] => [
  ...erasureGrounds.map(([letter, words, term]) =>
    grants({
      code: `${id}-17-1-${letter}`,
      rights: ["erasure"],
      article: `${act} Art. 17(1)(${letter})`,
      words,
      term,
    }),
  ),
  ...erasureExceptions.map(([letter, words, term]) =>
    refuses({
      code: `${id}-17-3-${letter}`,
      rights: ["erasure"],
      article: `${act} Art. 17(3)(${letter})`,
      words,
      term,
    }),
  ),
  refuses({
    code: `${id}-17-1-none`,
    rights: ["erasure"],
    article: `${act} Art. 17(1)`,
    words: "none of the grounds to erase applies",
  }),
];

const restrictionGrounds = [
  ["a", "its accuracy is contested, while it is being checked"],
  ["b", "unlawful, and the person prefers restriction to erasure"],
  ["c", "no longer needed by us, but by the person for legal claims"],
  ["d", "an objection, while it is being weighed"],
] as const;

const restriction = (act: string, id: string): readonly Ground[] => [
  ...restrictionGrounds.map(([letter, words]) =>
    grants({
      code: `${id}-18-1-${letter}`,
      rights: ["restriction"],
      article: `${act} Art. 18(1)(${letter})`,
      words,
    }),
  ),
  refuses({
    code: `${id}-18-1-none`,
    rights: ["restriction"],
    article: `${act} Art. 18(1)`,
    words: "none of the grounds to restrict applies",
  }),
  limits({
    code: `${id}-18-2`,
    rights: ["restriction"],
    article: `${act} Art. 18(2)`,
    words: "used all the same: consent, legal claims, protecting another person, important public interest",
  }),
];

const portability = (act: string, id: string): readonly Ground[] => [
  grants({
    code: `${id}-20-1`,
    rights: ["portability"],
    article: `${act} Art. 20(1)`,
    words: "given by the person, on consent or contract, by automated means",
  }),
  refuses({
    code: `${id}-20-1-derived`,
    rights: ["portability"],
    article: `${act} Art. 20(1), “provided”`,
    words: "inferred or derived by us and not given by the person; a copy under Art. 15 is offered",
  }),
  refuses({
    code: `${id}-20-1-a`,
    rights: ["portability"],
    article: `${act} Art. 20(1)(a)`,
    words: "rests on neither consent nor contract; a copy under Art. 15 is offered",
  }),
  refuses({
    code: `${id}-20-1-b`,
    rights: ["portability"],
    article: `${act} Art. 20(1)(b)`,
    words: "on paper, and not processed by automated means",
  }),
  refuses({
    code: `${id}-20-3`,
    rights: ["portability"],
    article: `${act} Art. 20(3)`,
    words: "a task in the public interest or official authority",
  }),
  refuses({
    code: `${id}-20-4`,
    rights: ["portability"],
    article: `${act} Art. 20(4)`,
    words: "harms the rights and freedoms of others, after weighing",
    term: "ThirdPartyRightsImpaired",
    weighs: true,
  }),
];

const objection = (act: string, id: string): readonly Ground[] => [
  grants({
    code: `${id}-21-1`,
    rights: ["objection"],
    article: `${act} Art. 21(1)`,
    words: "nothing overrides the objection; processing stops",
    aspect: "own-situation",
  }),
  grants({
    code: `${id}-21-3`,
    rights: ["objection"],
    article: `${act} Art. 21(2) and (3)`,
    words: "direct marketing stops, always",
    aspect: "direct-marketing",
  }),
  grants({
    code: `${id}-21-6`,
    rights: ["objection"],
    article: `${act} Art. 21(6)`,
    words: "no task in the public interest needs the research or statistics",
    aspect: "research",
  }),
  refuses({
    code: `${id}-21-1-compelling`,
    rights: ["objection"],
    article: `${act} Art. 21(1), compelling grounds`,
    words: "compelling legitimate grounds that override those of the person; we show them",
    term: "LegitimateInterestOverride",
    aspect: "own-situation",
  }),
  refuses({
    code: `${id}-21-1-claims`,
    rights: ["objection"],
    article: `${act} Art. 21(1), legal claims`,
    words: "legal claims",
    aspect: "own-situation",
  }),
  refuses({
    code: `${id}-21-1-basis`,
    rights: ["objection"],
    article: `${act} Art. 21(1) with Art. 6(1)(e) and (f)`,
    words: "the processing rests on neither public task nor legitimate interests",
    aspect: "own-situation",
  }),
  refuses({
    code: `${id}-21-6-task`,
    rights: ["objection"],
    article: `${act} Art. 21(6), public interest`,
    words: "research or statistics for a task in the public interest need it",
    aspect: "research",
  }),
];

const anyRight = (act: string, id: string): readonly Ground[] =>
  (["own-situation", "research", null] as const).flatMap((aspect) => {
    const suffix = aspect === null ? "" : `-${aspect}`;
    const line = {
      rights: aspect === null ? refusable : (["objection"] as const),
      ...(aspect === null ? {} : { aspect }),
    };
    return [
      refuses({
        ...line,
        code: `${id}-12-5-unfounded${suffix}`,
        article: `${act} Art. 12(5), manifestly unfounded`,
        words: "manifestly unfounded, which we can show",
        term: "A12ManifestlyUnfounded",
      }),
      refuses({
        ...line,
        code: `${id}-12-5-excessive${suffix}`,
        article: `${act} Art. 12(5), excessive`,
        words: "excessive, in particular repetitive, which we can show",
        term: "A12ManifestlyExcessive",
      }),
      refuses({
        ...line,
        code: `${id}-12-5-abuse${suffix}`,
        article: `${act} Art. 12(5), abusive intent`,
        words: "made with abusive intent alone, which we can show on all circumstances (C-526/24)",
        term: "A12MaliciousIntent",
      }),
      refuses({
        ...line,
        code: `${id}-11-2${suffix}`,
        article: `${act} Art. 11(2)`,
        words: "nobody can be identified in this data, and nothing more was given to find it",
        term: "A12InformationRequired",
      }),
      refuses({
        ...line,
        code: `${id}-12-6${suffix}`,
        article: `${act} Art. 12(6)`,
        words: "reasonable doubt about who asks was not removed",
        term: "A12IdentityFailure",
      }),
    ];
  });

/** The grounds that the EU and the UK text share, right by right, the most usual first. */
export function sharedGrounds(act: string, id: string): readonly Ground[] {
  return [
    ...access(act, id),
    ...rectification(act, id),
    ...erasure(act, id),
    ...restriction(act, id),
    ...portability(act, id),
    ...objection(act, id),
    ...anyRight(act, id),
  ];
}
