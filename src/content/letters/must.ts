import type { LetterKind } from "../../domain/letter.ts";
import type { LetterLaw } from "../../domain/letters/law.ts";
import type { Evidence, MustSay } from "../../domain/letters/template.ts";

const outsideUs: readonly LetterLaw[] = ["eu", "uk", "other"];

function say(
  id: string,
  words: string,
  source: string,
  shownBy: readonly Evidence[],
  laws?: readonly LetterLaw[],
): MustSay {
  return { id, words, source, shownBy, ...(laws === undefined ? {} : { laws }) };
}

const onAppeals = "The privacy law of the state, § on appeals";

const request = say("request", "when the request came and what was asked", "GDPR Art. 12(3)", [
  { field: "receivedOn" },
  { field: "rights" },
]);

const identified = say("identity", "how identity was confirmed", "GDPR Art. 12(6), 5(2)", [
  { field: "identity" },
]);

const contact = say("contact", "who answers questions", "GDPR Art. 12(1), 13(1)(b)", [
  { section: "questions" },
  { field: "officerContact" },
]);

const complaint: readonly MustSay[] = [
  say(
    "complaint",
    "where to complain, and that the courts are open",
    "GDPR Art. 12(4), 15(1)(f), 77, 79",
    [{ section: "complaint" }, { field: "authority" }, { names: "court" }],
    outsideUs,
  ),
  say("attorney-general", "where to complain", onAppeals, [{ section: "complaint" }], ["usState"]),
];

const frame: readonly MustSay[] = [contact, ...complaint];

const told = say("told", "who was told", "GDPR Art. 17(2), 19", [
  { section: "told" },
  { every: "told", key: "holder" },
  { every: "told", key: "askedOn" },
]);

const refusedKeys: readonly Evidence[] = (["place", "ground", "words"] as const).map((key) => ({
  every: "refused",
  key,
}));

const refusedParts = say(
  "refused",
  "what is not done, on which ground and why",
  "GDPR Art. 12(4)",
  refusedKeys,
);

/** What the rest of a right came to, where it was followed in part. */
const given: readonly Evidence[] = [
  { section: "given" },
  { every: "erased", key: "place" },
  { every: "rectified", key: "place" },
  { every: "restricted", key: "place" },
  { every: "stopped", key: "place" },
];

const find = say("find", "whose data it is, enough to find it", "GDPR Art. 19, 5(1)(c)", [
  { section: "find" },
  { field: "dataSubject" },
  { field: "identifiers" },
  { every: "places", key: "place" },
]);

const time = say("time", "what it means for the time", "GDPR Art. 12(3); UK GDPR Art. 12A", [
  { section: "time" },
]);

const of15 = (letter: string): string => `GDPR Art. 15(1)(${letter})`;

/** What each letter must say, by the provision that wants it (standards B.6). */
export const must: Readonly<Record<LetterKind, readonly MustSay[]>> = {
  acknowledgement: [
    request,
    say(
      "process",
      "how the request is handled, and how identity is checked",
      "CCPA regulations § 7021(a); GDPR Art. 12(1)",
      [{ section: "next" }],
    ),
    say("when", "when to expect an answer", "CCPA regulations § 7021(a); GDPR Art. 12(3)", [
      { section: "when" },
      { field: "dueOn" },
    ]),
    ...frame,
  ],
  identity: [
    request,
    say("what", "what is asked for", "GDPR Art. 12(6)", [{ section: "ask" }, { field: "identityAsk" }]),
    say("why", "why it is needed", "GDPR Art. 12(6), 5(1)(c)", [{ section: "why" }]),
    say("how", "how to send it safely", "GDPR Art. 12(2), 32", [{ section: "how" }]),
    time,
    ...frame,
  ],
  clarification: [
    request,
    say("what", "what is asked", "GDPR Art. 12(2), recital 63", [
      { section: "ask" },
      { field: "clarifyAsk" },
    ]),
    say("why", "why it is asked", "GDPR Art. 12(2), recital 63", [{ section: "why" }]),
    say("how", "how to answer", "GDPR Art. 12(2), 32", [{ section: "how" }]),
    time,
    ...frame,
  ],
  extension: [
    request,
    say("new-date", "the new date", "GDPR Art. 12(3)", [{ section: "newdate" }, { field: "extendedTo" }]),
    say("reasons", "the reasons for the delay", "GDPR Art. 12(3)", [
      { section: "reasons" },
      { field: "extensionReason" },
    ]),
    ...frame,
  ],
  access: [
    request,
    identified,
    say("confirmation", "whether personal data is processed", "GDPR Art. 15(1)", [
      { section: "confirmation" },
    ]),
    say("purposes", "the purposes", of15("a"), [{ section: "purposes" }]),
    say("categories", "the categories of data", of15("b"), [{ section: "categories" }]),
    say("recipients", "the recipients", of15("c"), [{ section: "recipients" }]),
    say("storage", "the storage period or its criteria", of15("d"), [{ section: "storage" }]),
    say("rights", "the other rights", of15("e"), [{ section: "rights" }]),
    ...complaint,
    say("origin", "where the data comes from", of15("g"), [{ section: "origin" }]),
    say("automated", "automated decisions", of15("h"), [{ section: "automated" }], outsideUs),
    say(
      "transfers",
      "transfers and their safeguards",
      "GDPR Art. 15(2), 46",
      [{ section: "transfers" }],
      outsideUs,
    ),
    say("copy", "the copy and how to open it", "GDPR Art. 15(3)", [{ section: "copy" }]),
    say("left-out", "what was left out and why", "GDPR Art. 12(4), 15(4)", [
      { section: "leftout" },
      ...refusedKeys,
    ]),
    contact,
  ],
  portability: [
    request,
    identified,
    say("files", "the files and how to open them", "GDPR Art. 20(1)", [{ section: "files" }]),
    say("format", "the format and the data dictionary", "GDPR Art. 20(1), recital 68", [
      { section: "format" },
    ]),
    say("not-included", "what is not included, and that it can be had as a copy", "GDPR Art. 20(1), 15", [
      { section: "notincluded" },
      ...refusedKeys,
    ]),
    say("direct", "that it can be sent straight to another controller", "GDPR Art. 20(2)", [
      { section: "direct" },
    ]),
    ...frame,
  ],
  rectification: [
    request,
    identified,
    say("changed", "what was corrected from what to what, where and when", "GDPR Art. 16, 12(3)", [
      { section: "changed" },
      { every: "rectified", key: "place" },
      { every: "rectified", key: "on" },
      { every: "rectified", key: "words" },
    ]),
    refusedParts,
    told,
    ...frame,
  ],
  erasure: [
    request,
    identified,
    say("done", "what was erased: where, when and how", "GDPR Art. 17(1), 12(3)", [
      { section: "done" },
      { every: "erased", key: "place" },
      { every: "erased", key: "on" },
      { every: "erased", key: "method" },
    ]),
    say("kept", "what is kept, on which ground and until when", "GDPR Art. 17(3), 12(4)", [
      { section: "kept" },
      { every: "kept", key: "place" },
      { every: "kept", key: "ground" },
      { every: "kept", key: "until" },
    ]),
    say("open", "what is not covered or still open", "GDPR Art. 12(3), 12(4)", [
      { every: "notCovered", key: "place" },
      { every: "open", key: "place" },
    ]),
    say("backups", "copies in backups", "GDPR Art. 5(1)(e), 17(1)", [{ section: "backups" }]),
    told,
    ...frame,
  ],
  restriction: [
    request,
    identified,
    say("restricted", "what is restricted, where and since when", "GDPR Art. 18(1)", [
      { section: "restricted" },
      { every: "restricted", key: "place" },
      { every: "restricted", key: "on" },
    ]),
    refusedParts,
    say("use", "what may still be done with it", "GDPR Art. 18(2)", [{ section: "use" }]),
    say("notice", "that we write before it is lifted", "GDPR Art. 18(3)", [{ section: "notice" }]),
    told,
    ...frame,
  ],
  "restriction-lifted": [
    say("when", "when the restriction ends", "GDPR Art. 18(3)", [{ section: "when" }, { field: "liftOn" }]),
    say("reasons", "why it ends", "GDPR Art. 18(3), 12(1)", [
      { section: "reasons" },
      { field: "liftReason" },
    ]),
    say("restricted", "what is concerned", "GDPR Art. 18(3)", [
      { section: "restricted" },
      { every: "restricted", key: "place" },
    ]),
    ...frame,
  ],
  objection: [
    request,
    identified,
    say("outcome", "what was decided", "GDPR Art. 21(1), 12(3)", [
      { section: "outcome" },
      { every: "stopped", key: "place" },
    ]),
    say("balancing", "the compelling grounds, with the balancing shown", "GDPR Art. 21(1), 12(4)", [
      { every: "refused", key: "place" },
      { every: "refused", key: "ground" },
      { every: "refused", key: "words" },
    ]),
    say("marketing", "that direct marketing can always be objected to", "GDPR Art. 21(2), (3), (4)", [
      { section: "marketing" },
    ]),
    ...frame,
  ],
  "automated-decisions": [
    request,
    identified,
    say("review", "that a human reviewed it, and in which role", "GDPR Art. 22(3); UK GDPR Art. 22C", [
      { section: "review" },
      { field: "reviewer" },
    ]),
    say("outcome", "what came of it", "GDPR Art. 22(3)", [{ section: "outcome" }, { field: "decision" }]),
    say("contest", "how to contest it", "GDPR Art. 22(3)", [{ section: "contest" }]),
    ...frame,
  ],
  refusal: [
    request,
    say("refused", "what is refused, and the provision", "GDPR Art. 12(4)", [
      { section: "refused" },
      { every: "refused", key: "place" },
      { every: "refused", key: "ground" },
    ]),
    say("reasons", "the reasons: the facts as well as the provision", "GDPR Art. 12(4), 12(5), 11(2)", [
      { every: "refused", key: "words" },
      { field: "refusalReason", unless: "refused" },
    ]),
    say("given", "what was done all the same", "GDPR Art. 12(4), recital 63", given),
    ...frame,
  ],
  fee: [
    request,
    say("amount", "the amount", "GDPR Art. 12(5)(a), 15(3)", [{ section: "amount" }, { field: "feeAmount" }]),
    say("basis", "what it is for and how it was worked out", "GDPR Art. 12(5)(a), 15(3)", [
      { section: "basis" },
      { field: "feeBasis" },
    ]),
    say("payment", "how to pay", "GDPR Art. 12(1)", [{ section: "payment" }, { field: "feePayment" }]),
    say("options", "that the request can be narrowed or withdrawn", "GDPR Art. 12(2)", [
      { section: "options" },
    ]),
    ...frame,
  ],
  "us-granted": [
    request,
    say("done", "what was done", "CCPA regulations § 7022(b), 7023, 7024", [
      { section: "done" },
      { every: "erased", key: "place" },
      { every: "rectified", key: "place" },
    ]),
    say("told", "who was told", "Cal. Civ. Code § 1798.105(c)", [
      { section: "told" },
      { every: "told", key: "holder" },
    ]),
    say("record", "that a record of the request is kept", "CCPA regulations § 7022(b), 7101", [
      { section: "kept" },
    ]),
    contact,
  ],
  "us-denied": [
    request,
    say("refused", "what is denied, and the basis in detail", "CCPA regulations § 7022(f)(1)", [
      { section: "refused" },
      { every: "refused", key: "ground" },
      { every: "refused", key: "words" },
      { field: "refusalReason", unless: "refused" },
    ]),
    say("given", "what was deleted or disclosed all the same", "CCPA regulations § 7022(f)(2)", given),
    say(
      "opt-out",
      "the offer to opt out of selling and sharing",
      "CCPA regulations § 7022(g)",
      [{ section: "optout" }],
      ["california"],
    ),
    {
      ...say(
        "appeal",
        "how to appeal, how soon we decide, and where to complain when the appeal is denied",
        onAppeals,
        [{ section: "appeal" }, { field: "appealPeriod" }, { field: "attorneyGeneral" }],
        ["usState"],
      ),
      when: "appeal",
    },
    contact,
  ],
  "us-appeal": [
    request,
    say("appealed", "when the appeal reached us", onAppeals, [{ field: "appealedOn" }]),
    say("outcome", "what was decided on the appeal", onAppeals, [
      { section: "outcome" },
      { field: "appealDecision" },
    ]),
    say("reasons", "the reasons, in writing", onAppeals, [
      { section: "reasons" },
      { field: "appealReasons" },
    ]),
    say("period", "the time that the law gives to decide it", onAppeals, [
      { section: "time" },
      { field: "appealPeriod" },
    ]),
    say("attorney-general", "how to complain to the attorney general", onAppeals, [
      { section: "complaint" },
      { field: "attorneyGeneral" },
    ]),
    contact,
  ],
  "recipient-notice": [
    find,
    say("act", "what is to be done, and by when", "GDPR Art. 19", [
      { section: "act" },
      { field: "actions" },
      { field: "actBy" },
    ]),
    say("confirm", "that it is to be confirmed, and to whom", "GDPR Art. 19, 5(2)", [
      { section: "confirm" },
      { field: "officerContact" },
    ]),
  ],
  "processor-instruction": [
    find,
    say("act", "what is to be done, and by when", "GDPR Art. 28(3)(a), (e)", [
      { section: "act" },
      { field: "actions" },
      { field: "actBy" },
    ]),
    say("scope", "that backups and sub-processors are covered", "GDPR Art. 28(3)(g), 28(4)", [
      { section: "scope" },
    ]),
    say("attest", "that it is to be attested in writing", "GDPR Art. 28(3)(h), 5(2)", [
      { section: "attest" },
      { field: "officerContact" },
    ]),
  ],
};
