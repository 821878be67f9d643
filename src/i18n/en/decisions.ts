import type { DecisionResult, PartResult } from "../../domain/decisions/decision.ts";
import type { GateState, GateWant } from "../../domain/decisions/gates.ts";
import type { Fit, IdentityLevel } from "../../domain/decisions/identity-options.ts";
import type { RestrictionState } from "../../domain/decisions/restriction.ts";
import type {
  AnsweredGate,
  AuthorityKind,
  Balance,
  GateId,
  RelatedCase,
  Rectification,
} from "../../domain/decisions/rulings.ts";
import type { ObjectionAspect } from "../../domain/ground.ts";
import type { LawFamily } from "../../domain/law-family.ts";
import type { Right } from "../../domain/right.ts";
import { forms } from "./decision-forms.ts";
import { list } from "./count.ts";

type Words<Code extends string> = Readonly<Record<Code, string>>;

const gate: Words<GateId> = {
  role: "Are we the controller of this data?",
  request: "Is it a request for a right?",
  identifiable: "Can we find the person in our data?",
  identity: "Is it that person who asks, or somebody who may?",
  abuse: "Is it neither manifestly unfounded nor excessive?",
  law: "Does no other law restrict the right?",
  rest: "If not everything: is the rest given?",
};

const wants: Words<GateWant> = {
  "say-who-is-controller": "Say whether we decide about this data, or hold it for somebody else.",
  "pass-on": "Pass it on to the controller, and tell the person where it went.",
  "look-at-request": "Record whether the request can be acted on.",
  "ask-what-is-meant": "Ask what is meant.",
  "say-whether-identifiable": "Say whether the person can be found in the data.",
  "say-not-identifiable": "Tell the person why not, and what would help.",
  "check-identity": "Record how you know who asks.",
  "ask-for-least": "Ask for the least that removes the doubt.",
  "show-authority": "Record on what authority somebody else acts.",
  "decide-fee-or-refusal": "Choose a fee or a refusal; we must show the facts.",
  "look-for-restrictions": "Say whether a law restricts the right.",
  "name-provision": "Name the provision, and limit only as far as needed.",
  "give-the-rest": "Decide part by part, and give what nothing stands against.",
  "name-unaffected-part": "Name the part that the conflict does not touch.",
};

const gateState: Words<GateState> = {
  clear: "Nothing in the way",
  open: "To be looked at",
  stands: "Stands against it",
  "not-asked": "Not asked here",
};

const result: Words<PartResult> = { granted: "Followed", limited: "Limited", refused: "Refused" };

const outcome: Words<DecisionResult> = {
  granted: "Followed",
  "granted-in-part": "Followed in part",
  refused: "Refused",
};

const aspect: Words<ObjectionAspect> = {
  "own-situation": "Processing for a public task or legitimate interests (Art. 21(1))",
  "direct-marketing": "Direct marketing (Art. 21(2))",
  research: "Research or statistics (Art. 21(6))",
};

const authority: Words<AuthorityKind> = {
  mandate: "Signed mandate",
  "power-of-attorney": "Power of attorney",
  "parental-responsibility": "Parental responsibility",
  "court-order": "Order of a court",
  "own-capacity": "A young person who can act alone",
};

const balance: Words<Balance["result"]> = {
  give: "Give it as it is",
  redact: "Give it with names taken out",
  withhold: "Withhold it",
};

const link: Words<RelatedCase["kind"]> = {
  "same-request": "The same request again",
  "earlier-request": "An earlier request",
  "same-person": "Another request of the same person",
};

const rectification: Words<Rectification["kind"]> = {
  replaced: "Old replaced by new",
  supplemented: "Statement added",
};

const restriction: Words<RestrictionState> = {
  "in-force": "In force",
  "look-again": "Look again",
  "tell-first": "Tell the person first",
  "may-be-lifted": "May be lifted",
  lifted: "Lifted",
};

const fit: Words<Fit> = {
  first: "Try this first.",
  enough: "Enough, if it settles the doubt.",
  "last-resort": "Last resort. Everything but name and validity blacked out; look at it and destroy it.",
  "not-here": "Out of proportion for what is asked here.",
};

const level: Words<IdentityLevel> = {
  none: "An opt-out or a limit is followed without asking who it is.",
  least: "Ask only on reasonable doubt, and for the least that removes it.",
  reasonable:
    "A reasonable degree of certainty: the password of the account, or two data points that match what we hold (11 CCR 7060 to 7062). Collect nothing sensitive that is new, and charge nothing.",
  "reasonably-high":
    "A reasonably high degree of certainty: the password of the account, or three data points that match and a signed declaration (11 CCR 7060 to 7062). Collect nothing sensitive that is new, and charge nothing.",
};

const answered: Words<AnsweredGate> = { role: "Controller", identifiable: "Found", law: "Restrictions" };

const mustDo: Words<Right> = {
  access: "The first copy is free. Name the actual recipients. Give everything that nothing stands against.",
  rectification: "Record each field below, and tell the recipients (Art. 19).",
  erasure:
    "Record the outcome of every place under Actions, and tell recipients and, if made public, other controllers (Art. 17(2), 19).",
  restriction: "Record each restriction below. The person is told before it is lifted (Art. 18(3)).",
  portability: "What is inferred or derived is not included: offer a copy under Art. 15 for it.",
  objection:
    "Stop, and keep a suppression entry. Restrict while an objection is weighed (Art. 18(1)(d)); erase if it is upheld (Art. 17(1)(c)).",
  "automated-decisions": "A human looks at it, hears the person and may decide otherwise.",
  "opt-out": "Stop, tell those who were sold or shared the data, and tell the person that it was done.",
  "limit-use": "Limit, tell service providers, and tell the person that it was done.",
};

const mustDoElsewhere: Words<Right> = {
  ...mustDo,
  access: "Give everything that nothing stands against.",
  rectification: "Record each field below, and tell the recipients.",
  erasure: "Record the outcome of every place under Actions, and tell those who were given the data.",
  restriction: "Record each restriction below. The person is told before it is lifted.",
  portability: "Give it in a form that another service can read.",
  objection: "Stop, and keep a suppression entry.",
};

/** Gates, decisions and what belongs to them. */
export const decisions = {
  title: "Decisions",
  intro:
    "Decide each right, part by part. What is limited or refused needs a ground and the reasons in fact.",
  printName: (number: string): string => `${number} Decisions`,
  back: "Back to the decisions",
  gates: "Before any right",
  gatesIntro: "Seven questions. None of them closes the request by itself.",
  refusalBy: (date: string): string => `Whoever refuses says so, and why, by ${date}.`,
  late: "That day has gone by.",
  gate,
  gateState,
  wants,
  answered,
  rights: "Rights",
  undecided: "Not decided yet.",
  decidedOn: (outcome: string, date: string): string => `${outcome}, decided ${date}`,
  caption: (right: string): string => `Parts of the decision on ${right.toLowerCase()}`,
  column: { part: "Part", result: "Decision", ground: "Ground", words: "Reasons", until: "Look again" },
  decide: (right: string): string => `Decide on ${right.toLowerCase()}`,
  addPart: (right: string): string => `Add a part to ${right.toLowerCase()}`,
  changeShort: "Change",
  none: "–",
  /** What following a right takes; articles are named where the GDPR is the law, of the Union or of the UK. */
  mustDo: (right: Right, family: LawFamily): string =>
    (family === "eu" || family === "uk" ? mustDo : mustDoElsewhere)[right],
  dues: "These rights have dates of their own",
  dueFor: (rights: readonly string[], date: string): string => `${list(rights)}: due ${date}`,
  also: "Also to record",
  weighed: "Rights of others, weighed",
  fees: "Fees",
  feeLine: (amount: string, article: string): string => `${amount}, ${article}`,
  feeAsked: (date: string): string => `asked ${date}`,
  feePaid: (date: string): string => `paid ${date}`,
  feeDropped: (date: string): string => `dropped ${date}`,
  linked: "Linked requests",
  linkedFrom: (number: string): string => `${number} names this request as linked.`,
  alike: (number: string): string => `Link ${number}, which seems to be of the same person`,
  rectifications: "Fields put right",
  restrictions: "Restrictions",
  restrictionLine: (what: string, place: string): string => `${what} (${place})`,
  since: (date: string): string => `since ${date}`,
  until: (date: string): string => `look again ${date}`,
  toldOn: (date: string): string => `person told ${date}`,
  liftedOn: (date: string): string => `lifted ${date}`,
  told: "Recipients told",
  notTold: { impossible: "impossible", disproportionate: "out of proportion" },
  reviews: "Reviewed by a human",
  complaints: "Ways to complain",
  complaintsIntro: "A refusal names all of these.",
  help: {
    title: "One decision per right",
    words:
      "A place where everything is followed and another where a duty to keep stands against it are two parts of one decision. Letters and the attestation take ground and reasons from here.",
  },
  result,
  outcome,
  aspect,
  authority,
  authorityResult: { accepted: "Accepted", "not-shown": "Not shown" },
  balance,
  link,
  rectification,
  restriction,
  review: { upheld: "Upheld", changed: "Changed" },
  fit,
  level,
  forms,
};
