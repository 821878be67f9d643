import type { Case } from "../../domain/case.ts";
import { restrictionState, type Restriction } from "../../domain/decisions/restriction.ts";
import { rulingsOf, type Fee, type Rulings } from "../../domain/decisions/rulings.ts";
import { isOptOut, type Right } from "../../domain/right.ts";
import type { CaseSummary } from "../../domain/summary.ts";
import { formatDate, t } from "../../i18n/index.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { caseAt, type Route } from "../../ui/route.ts";

interface Way {
  readonly to: Route;
  readonly words: string;
}

/** One thing recorded, and what may be recorded about it next. */
export interface RecordedLine {
  readonly key: string;
  readonly head: string;
  readonly more: readonly string[];
  readonly links: readonly (Way & { readonly short: string })[];
}

/** Everything recorded of one kind, and the way to record more. */
export interface RecordedGroup {
  readonly title: string;
  readonly lines: readonly RecordedLine[];
  readonly add: readonly Way[];
}

type At = (item: string) => Route;

const line = (key: string, head: string, ...more: readonly string[]): RecordedLine => ({
  key,
  head,
  more: more.filter((words) => words.trim() !== ""),
  links: [],
});

function feeLine(
  { id, amount, currency, ground, words, askedOn, paidOn, droppedOn }: Fee,
  at: At,
): RecordedLine {
  const says = t.decisions;
  const days = [
    says.feeAsked(formatDate(askedOn)),
    ...(paidOn === null ? [] : [says.feePaid(formatDate(paidOn))]),
    ...(droppedOn === null ? [] : [says.feeDropped(formatDate(droppedOn))]),
  ];
  const open = paidOn === null && droppedOn === null;
  const sum = `${currency} ${amount}`;
  return {
    ...line(id, says.feeLine(sum, ground.article), t.list(days), words),
    links: open
      ? [
          { to: at(`paid.${id}`), words: sum, short: says.forms.paid.title },
          { to: at(`drop.${id}`), words: sum, short: says.forms.drop.title },
        ]
      : [],
  };
}

function restrictionLine(restriction: Restriction, today: CalendarDate, at: At): RecordedLine {
  const says = t.decisions;
  const { id, what, place, ground, how, from, until, lifting, liftedOn } = restriction;
  const state = restrictionState(restriction, today);
  const toldOn = lifting?.toldOn ?? null;
  const { plan, tell, lift } = says.forms;
  const next = {
    "in-force": [{ to: at(`plan.${id}`), words: what, short: plan.short }],
    "look-again": [{ to: at(`plan.${id}`), words: what, short: plan.short }],
    "tell-first": [{ to: at(`tell.${id}`), words: what, short: tell.short }],
    "may-be-lifted": [{ to: at(`lift.${id}`), words: what, short: lift.short }],
    lifted: [],
  };
  const days = [
    says.since(formatDate(from)),
    ...(until === null ? [] : [says.until(formatDate(until))]),
    ...(toldOn === null ? [] : [says.toldOn(formatDate(toldOn))]),
    ...(liftedOn === null ? [] : [says.liftedOn(formatDate(liftedOn))]),
  ];
  return {
    ...line(
      id,
      `${says.restriction[state]}: ${says.restrictionLine(what, place)}`,
      `${ground.article}, ${t.list(days)}`,
      how,
      lifting?.because ?? "",
      lifting?.told ?? "",
    ),
    links: next[state],
  };
}

/** Cases of the same person that are not linked yet, and those that name this one. */
function linkLines(
  kase: Case,
  { related }: Rulings,
  others: readonly CaseSummary[],
): readonly RecordedLine[] {
  const says = t.decisions;
  const from = others.filter((one) => one.related?.includes(kase.number) === true);
  return [
    ...related.map(({ number, kind, on, words }) =>
      line(number, `${number}: ${says.link[kind]}`, formatDate(on), words),
    ),
    ...from.map(({ number }) => line(`from-${number}`, says.linkedFrom(number))),
  ];
}

const changes: readonly Right[] = ["rectification", "erasure", "restriction"];

function rectified({ rectifications }: Rulings, at: At): RecordedGroup {
  const says = t.decisions;
  return {
    title: says.rectifications,
    lines: rectifications.map((one) =>
      line(
        one.id,
        `${one.place}, ${one.field}: ${says.rectification[one.kind]}`,
        one.kind === "replaced" ? `${one.was} → ${one.now}` : one.now,
        formatDate(one.on),
        one.words,
      ),
    ),
    add: [{ to: at("rectify"), words: says.forms.rectify.title }],
  };
}

function toldOf({ told }: Rulings, at: At): RecordedGroup {
  const says = t.decisions;
  return {
    title: says.told,
    lines: told.map((one) =>
      line(
        one.id,
        `${one.recipient}: ${t.words.right[one.right]}`,
        one.excuse === null ? formatDate(one.on) : says.notTold[one.excuse],
        one.words,
      ),
    ),
    add: [
      { to: at("told"), words: says.forms.told.title },
      { to: at("all-told"), words: says.forms.allTold.title },
    ],
  };
}

function reviewed({ reviews }: Rulings, at: At): RecordedGroup {
  const says = t.decisions;
  return {
    title: says.reviews,
    lines: reviews.map((one) =>
      line(
        one.id,
        `${one.decision}: ${says.review[one.result]}`,
        `${one.by}, ${formatDate(one.on)}`,
        one.view,
        one.words,
      ),
    ),
    add: [{ to: at("review"), words: says.forms.review.title }],
  };
}

/** What is carried out and recorded here, for the rights that were asked for. */
function carriedOut(kase: Case, rulings: Rulings, at: At): readonly RecordedGroup[] {
  const { rectifications, told, restrictions, reviews } = rulings;
  const asked = (right: Right): boolean => kase.rights.includes(right);
  const { optOut } = t.decisions.forms;
  return [
    ...(asked("rectification") || rectifications.length > 0 ? [rectified(rulings, at)] : []),
    ...(changes.some(asked) || told.length + restrictions.length > 0 ? [toldOf(rulings, at)] : []),
    ...(asked("automated-decisions") || reviews.length > 0 ? [reviewed(rulings, at)] : []),
    ...(kase.rights.some(isOptOut)
      ? [{ title: optOut.title, lines: [], add: [{ to: at("opt-out-done"), words: optOut.button }] }]
      : []),
  ];
}

/** Everything recorded beside the decisions, kind by kind. */
export function recordedGroups(
  kase: Case,
  alike: readonly CaseSummary[],
  others: readonly CaseSummary[],
  today: CalendarDate,
): readonly RecordedGroup[] {
  const says = t.decisions;
  const rulings = rulingsOf(kase);
  const at: At = (item) => caseAt(kase.number, "decisions", item);
  const unlinked = alike.filter(({ number }) => !rulings.related.some((one) => one.number === number));
  return [
    ...carriedOut(kase, rulings, at),
    {
      title: says.restrictions,
      lines: rulings.restrictions.map((one) => restrictionLine(one, today, at)),
      add: [{ to: at("restrict"), words: says.forms.restrict.title }],
    },
    {
      title: says.weighed,
      lines: rulings.balances.map((one) =>
        line(
          one.id,
          `${one.whose}: ${says.balance[one.result]}`,
          one.harm,
          one.redaction,
          formatDate(one.on),
        ),
      ),
      add: [{ to: at("weigh"), words: says.forms.weigh.title }],
    },
    {
      title: says.fees,
      lines: rulings.fees.map((fee) => feeLine(fee, at)),
      add: [{ to: at("fee"), words: says.forms.fee.title }],
    },
    {
      title: says.linked,
      lines: linkLines(kase, rulings, others),
      add: [
        ...unlinked.map(({ number }) => ({ to: at(`link.${number}`), words: says.alike(number) })),
        { to: at("link"), words: says.forms.link.title },
      ],
    },
    {
      title: says.forms.authority.title,
      lines:
        rulings.authority === null
          ? []
          : [
              line(
                "authority",
                `${says.authority[rulings.authority.kind]}: ${says.authorityResult[rulings.authority.result]}`,
                formatDate(rulings.authority.on),
                rulings.authority.words,
              ),
            ],
      add: [{ to: at("authority"), words: says.forms.authority.button }],
    },
  ];
}
