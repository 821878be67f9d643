import type { MissingField, OpenItem, Problem } from "../../domain/problem.ts";
import type { Sentences } from "../sentence.ts";
import { sentence } from "../sentence.ts";
import { count, list } from "./count.ts";
import { dates } from "./dates.ts";
import { intakeMissing } from "./intake-problems.ts";
import { undecidedText } from "./letter-decisions.ts";
import { words } from "./words.ts";

const { full } = dates;

const missing: Readonly<Record<MissingField, string>> = {
  name: intakeMissing.name,
  "agent-name": intakeMissing["agent-name"],
  authority: intakeMissing.authority,
  rights: intakeMissing.rights,
  "received-on": intakeMissing["received-on"],
  value: "Enter the identifier.",
  reason: "Say why, in a few words.",
  words: "Say what it is about, in a few words.",
  title: "Enter what is to be done.",
  holder: "Enter who holds the data there.",
  "asked-whom": "Enter who is asked.",
  "expected-by": "Enter by when you expect an answer.",
  "searched-by": "Enter who searched.",
  "search-terms": "Enter what was searched for.",
  "search-result": "Enter what was found; “nothing” is a result too.",
  "done-by": "Enter who did or confirmed it.",
  ground: "Choose the ground on which it is kept or not covered.",
  text: "Enter the text.",
  part: "Say which part it is about.",
  "decision-ground": "Choose the ground: what is limited or refused needs one.",
  aspect: "Choose what the objection is aimed at.",
  whose: "Say whose rights are touched.",
  harm: "Say which harm giving the data would do.",
  redaction: "Say whether taking names out is enough, and if not, why.",
  amount: "Enter the amount.",
  field: "Enter which field it is.",
  was: "Enter what stood there before.",
  now: "Enter what stands there now, or the statement that was added.",
  what: "Say what is blocked.",
  recipient: "Enter the name of the recipient.",
  decision: "Say which decision it is.",
  reviewer: "Enter the role of whoever looked at it.",
};

const open: Sentences<OpenItem> = {
  tasks: ({ titles }) =>
    `${count(titles.length, { one: "task is", other: "tasks are" })} still open: ${list(titles)}.`,
  "findings-undecided": ({ count: found }) =>
    `${count(found, { one: "finding has", other: "findings have" })} not been decided.`,
  "letters-unsent": ({ count: found }) =>
    `${count(found, { one: "final letter is", other: "final letters are" })} not recorded as sent.`,
};

const problem: Sentences<Problem> = {
  missing: ({ field }) => missing[field],
  "erase-subject": () =>
    "This is the person who asked. A person who asked is erased with the whole case: close it and purge it.",
  "names-nobody": () => "No finding and no note of this case has this text as a word of its own.",
  "no-longer-there": () => "This is no longer there. It may have been changed in another window.",
  "nothing-changed": () => "Nothing was changed.",
  "date-in-future": ({ on }) => `${full(on)} is in the future. Enter the day on which it happened.`,
  "date-before-receipt": ({ receivedOn }) =>
    `The request came on ${full(receivedOn)}. Enter that day or a later one, or correct the date of receipt.`,
  "date-before-asking": ({ askedOn }) =>
    `It was asked on ${full(askedOn)}. The answer cannot be earlier; check both dates.`,
  "expected-before-asking": ({ askedOn }) =>
    `It was asked on ${full(askedOn)}. Expect the answer on that day or later.`,
  "clock-cannot-stop": ({ regime }) => `${regime} does not let the clock stand still.`,
  "clock-cannot-stop-for": ({ regime, reason }) =>
    `${regime} does not let the clock stand still for this reason (${words.pauseReason[reason].toLowerCase()}).`,
  "clock-starts-afresh": ({ reason }) =>
    reason === "fee"
      ? "A fee does not pause this clock: the period starts afresh when it is paid."
      : "A doubt about identity does not pause this clock: the period starts afresh when the information arrives.",
  "clock-stops-only-for": ({ rights }) =>
    `This law lets the clock stand still only for these rights: ${list(rights.map((right) => words.right[right].toLowerCase()))}.`,
  "clock-already-stopped": ({ since }) => `The clock has been paused since ${full(since)}.`,
  "clock-not-stopped": () => "The clock is not paused.",
  "restart-before-stop": ({ since }) =>
    `The clock was paused on ${full(since)}. It can run again from that day at the earliest.`,
  "cannot-extend": ({ regime }) => `${regime} has no extension.`,
  "already-extended": ({ on }) => `The time was already extended on ${full(on)}. It can be extended once.`,
  "extension-too-late": ({ latest }) =>
    `An extension had to be told by ${full(latest)}. Answer as soon as you can, and say why it is late.`,
  "extension-without-day": ({ after }) =>
    `This law gives an extension no length. Name the new day that you told the person, after ${full(after)}.`,
  "answered-by-letter": ({ on }) =>
    `A letter recorded as sent on ${full(on)} answers the request; take back the sending of that letter instead.`,
  "receipt-is-corrected": () => "The day of receipt is not taken back; correct it instead.",
  "fee-starts-nothing": ({ regime }) => `Under ${regime} the time does not start afresh with a fee.`,
  "carried-out-already": ({ on }) =>
    `It is recorded that the opt-out or limit was carried out on ${full(on)}. Take that entry back first, under Dates so far.`,
  "opt-out-open": () =>
    "Record first that the opt-out or limit was carried out, or that it is refused: telling the person does not do it.",
  "already-answered": ({ on }) => `The person was answered on ${full(on)}; the clock has stopped.`,
  "identify-first": () => "This cannot be undone. Confirm first who the person is.",
  "find-out-first": ({ titles }) => `This cannot be undone. Settle first: ${list(titles)}.`,
  "already-asked": ({ on }) =>
    `This was asked on ${full(on)} and waits for an answer. Record a reminder instead.`,
  "not-asked-yet": () => "Nobody was asked yet. Record first that you asked.",
  "task-settled": () => "This task is settled. Open it again first.",
  "task-not-settled": () => "This task is still open.",
  "nobody-to-ask": () => "This task does not ask anybody. Record it as done instead.",
  "case-closed": ({ on }) => `This case was closed on ${full(on)}. Open it again first.`,
  "case-not-closed": () => "This case is not closed.",
  "no-purge-scheduled": () => "No purge is scheduled for this case.",
  "identifier-known": () => "This identifier is already there.",
  "file-known": ({ name }) => `This very file is already here, as “${name}”.`,
  "right-not-exercised": ({ right }) =>
    `${words.right[right]} was not asked for in this request. Add the right to the request first.`,
  "still-open": ({ open: items }) => items.map((item) => sentence(open, item)).join(" "),
  "decision-needs-reason": ({ decision }) =>
    `Say why: “${words.decision[decision]}” needs a reason that can be shown later.`,
  "nothing-redacted": ({ count: findings }) =>
    `${count(findings, { one: "finding has", other: "findings have" })} nothing taken out. Redact first, or include in full.`,
  "still-redacted": ({ count: findings }) =>
    `${count(findings, { one: "finding has", other: "findings have" })} texts taken out. Include redacted, or put the texts back first.`,
  "nothing-selected": () => "Select the text to take out first.",
  "redaction-needs-words": () => "Say in a few words why this is taken out.",
  "label-says-it": ({ label }) =>
    `The label ${label} would say the very words you take out. Choose another reason, or take out more.`,
  "reason-says-it": () => "Your reason repeats what you take out. Say it in other words.",
  "letter-unknown": () => "This letter is no longer there. It may have been changed in another window.",
  "letter-draft-exists": ({ kind }) =>
    `There is a draft of this letter already (${words.letterKind[kind]}). Go on with that one.`,
  "letter-empty": () => "The letter has no text yet.",
  "letter-final": () => "This letter is final and stays as it is. Write a new version instead.",
  "letter-not-final": () => "Make the letter final first.",
  "letter-sent-already": ({ on }) => `This letter was recorded as sent on ${full(on)}.`,
  "letter-sent-before-final": ({ finalOn }) =>
    `The letter was made final on ${full(finalOn)}. Enter that day or a later one.`,
  "letter-not-sent": () => "This letter is not recorded as sent.",
  "letter-incomplete": ({ missing: fields, unsaid, undecided }) =>
    [
      ...undecided.map(undecidedText),
      fields.length === 0 ? "" : `Still to be filled in: ${list(fields)}.`,
      unsaid.length === 0 ? "" : `The letter must also say: ${list(unsaid)}.`,
    ]
      .filter((part) => part !== "")
      .join(" "),
  "attestation-not-erasure": () =>
    "An attestation of erasure belongs to a request for erasure; this case has none.",
  "attestation-empty": () => "No place is recorded yet. Record sources and their outcomes first.",
  "attestation-no-controller": () => "Enter the name of your organisation in the settings first.",
  "attestation-no-signatory": () => "Enter who signs.",
  "attestation-proof-unread": () => "Read the proof behind each line, then tick that you have read it.",
  "package-identity-open": () =>
    "Identity is not confirmed yet. A copy of personal data goes to nobody before that.",
  "package-undecided": ({ count: findings }) =>
    `${count(findings, { one: "finding has", other: "findings have" })} not been decided.`,
  "package-nothing-included": () => "No items are marked Include.",
  "package-letter-not-final": () => "The letter to go with it is not final yet.",
  "package-unknown": () => "This package is no longer there. It may have been changed in another window.",
  "package-secrets-unconfirmed": () =>
    "Confirm first that nothing is in the package that is never disclosed (11 CCR 7024(d)).",
  "package-leak-unexplained": ({ count: leaks }) =>
    `${count(leaks, { one: "redacted text is", other: "redacted texts are" })} still in the finished files. Redact, or say why it may stay.`,
  "package-delivered-already": () => "The delivery of this package is recorded already.",
  "package-delivered-before-built": () => "The package was made later than that day. Check the date.",
  "purge-before-closing": ({ closedOn }) =>
    `The case is closed on ${full(closedOn)}. Its data cannot go before that day.`,
  "purge-too-late": ({ latest, months }) =>
    `Closed cases are kept for ${count(months, { one: "month", other: "months" })}, until ${full(latest)}. Enter that day or an earlier one, or change the retention in the settings.`,
  "number-not-typed": ({ number }) => `Type ${number} to confirm.`,
  "organisation-missing": () => "Enter the name of your organisation.",
  "count-out-of-range": ({ least, most }) => `Enter a whole number from ${least} to ${most}.`,
  "no-parts": () => "Add at least one part: everything, or one for each place.",
  "never-refused": ({ right }) =>
    `${words.right[right]}: direct marketing stops whenever somebody objects. There is no ground to refuse it (GDPR Art. 21(3)).`,
  "ground-does-not-fit": ({ article, right }) =>
    `${article} does not carry this for ${words.right[right].toLowerCase()}. Choose another ground.`,
  "weigh-first": ({ article }) =>
    `${article} rests on the rights of others. Record first how you weighed them.`,
  "no-evidence-kept": () => "No evidence of identity is recorded as kept.",
  "evidence-before-check": ({ checkedOn }) =>
    `The check was on ${full(checkedOn)}. Enter that day or a later one.`,
  "nobody-is-verified": () =>
    "An opt-out or a limit is followed without asking who it is (11 CCR 7026(d), 7027).",
  "nobody-else-writes": () => "The person writes in their own name.",
  "fee-not-allowed": ({ regime }) => `${regime} allows no fee for this.`,
  "fee-amount-wrong": () => "Enter the amount with two decimals, for example 25.00.",
  "fee-above-most": ({ most }) => `The law allows at most ${most}.`,
  "fee-settled": () => "This fee was paid or dropped already.",
  "links-itself": () => "Enter the number of another request.",
  "linked-already": ({ number }) => `${number} is linked already.`,
  "nothing-rectified": () => "Old and new are the same.",
  "not-to-be-told": ({ right }) =>
    `Recipients are told of rectification, erasure and restriction, not of ${words.right[right].toLowerCase()}.`,
  "lifting-planned-already": () => "The lifting of this restriction is planned already.",
  "plan-lifting-first": () => "Plan the lifting first, and say why.",
  "tell-before-lifting": () =>
    "Tell the person first, and record the notice. Only then may the restriction be lifted (GDPR Art. 18(3)).",
  "lifted-before-told": ({ toldOn }) =>
    `The person was told on ${full(toldOn)}. The restriction can be lifted on that day or later.`,
  "lifted-already": ({ on }) => `This restriction was lifted on ${full(on)}.`,
  "restrictions-in-force": ({ count: found }) =>
    `${count(found, { one: "restriction is", other: "restrictions are" })} in force. The person must be told before it is lifted, so our copies cannot go yet.`,
  "late-reason-missing": ({ dueOn }) => `The answer was due on ${full(dueOn)}. Say why it was late.`,
};

/** Why something was refused, and what to do about it. */
export const problems = { problem, open };
