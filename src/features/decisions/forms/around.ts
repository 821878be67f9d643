import { currencyOf, feeRules } from "../../../content/fees.en.ts";
import { askFee, dropFee } from "../../../domain/steps/fees.ts";
import { linkCase } from "../../../domain/steps/link-case.ts";
import { recordFeePaid } from "../../../domain/steps/record-fee-paid.ts";
import { recordBalance } from "../../../domain/steps/weigh.ts";
import { formatDate, t } from "../../../i18n/index.ts";
import { newId } from "../../../lib/id.ts";
import { shortForm, type FormInput, type FormSpec } from "../form.ts";

const balances = ["redact", "withhold", "give"] as const;
const links = ["same-request", "earlier-request", "same-person"] as const;

/** How the rights of others were weighed. */
export function weighForm({ kase, today }: FormInput): FormSpec {
  const says = t.decisions.forms.weigh;
  return {
    key: "weigh",
    title: says.title,
    intro: says.intro,
    start: { whose: "", harm: "", redaction: "", result: "", on: formatDate(today) },
    fields: ({ result }) => [
      { id: "whose", kind: "text", label: says.whose },
      { id: "harm", kind: "area", label: says.harm, optional: result === "give" },
      { id: "redaction", kind: "area", label: says.redaction, optional: result === "give" },
      {
        id: "result",
        kind: "radio",
        label: says.result,
        options: balances.map((one) => [one, t.decisions.balance[one]] as const),
      },
      { id: "on", kind: "day", label: t.decisions.forms.on },
    ],
    button: says.button,
    said: says.said,
    record: (read) =>
      recordBalance(
        kase,
        {
          id: newId(),
          on: read.day("on"),
          whose: read.text("whose"),
          harm: read.text("harm"),
          redaction: read.text("redaction"),
          result: read.one("result", balances),
        },
        today,
      ),
  };
}

/** A fee that is asked, by a rule of the law. */
export function feeForm({ kase, regime, today }: FormInput): FormSpec {
  const says = t.decisions.forms.fee;
  const rules = feeRules(kase.regime);
  const find = (code: string): (typeof rules)[number] | null =>
    rules.find(({ ground }) => ground.code === code) ?? null;
  return {
    key: "fee",
    title: says.title,
    ...(rules.length === 0 ? { intro: says.none } : {}),
    start: {
      ground: "",
      amount: "",
      currency: currencyOf(kase.regime),
      words: "",
      on: formatDate(today),
    },
    fields: ({ ground }) =>
      rules.length === 0
        ? []
        : [
            {
              id: "ground",
              kind: "radio",
              label: says.ground,
              hint: find(ground ?? "")?.must,
              options: rules.map(({ ground: one }) => [one.code, one.article, one.words] as const),
            },
            { id: "amount", kind: "text", label: says.amount, hint: says.amountHint },
            { id: "currency", kind: "text", label: says.currency },
            { id: "words", kind: "area", label: says.words },
            { id: "on", kind: "day", label: says.on },
          ],
    button: says.button,
    said: says.said,
    record: (read) =>
      askFee(
        kase,
        {
          id: newId(),
          amount: read.text("amount"),
          currency: read.text("currency"),
          words: read.text("words"),
          askedOn: read.day("on"),
          rule: find(read.text("ground")),
          regime: regime.name,
        },
        today,
      ),
  };
}

/** A fee that was paid. */
export function paidForm({ kase, regime, today, rest }: FormInput): FormSpec {
  return shortForm(`paid/${rest}`, t.decisions.forms.paid, today, (read) =>
    recordFeePaid(kase, { on: read.day("on"), regime, feeId: rest }, today),
  );
}

/** A fee that is no longer asked. */
export function dropForm({ kase, today, rest }: FormInput): FormSpec {
  const says = t.decisions.forms.drop;
  return {
    key: `drop/${rest}`,
    title: says.title,
    intro: says.intro,
    start: { words: "", on: formatDate(today) },
    fields: () => [
      { id: "words", kind: "area", label: t.decisions.forms.words },
      { id: "on", kind: "day", label: t.decisions.forms.on },
    ],
    button: says.button,
    said: says.said,
    record: (read) => dropFee(kase, { feeId: rest, on: read.day("on"), words: read.text("words") }, today),
  };
}

/** Another request that belongs with this one. */
export function linkForm({ kase, today, rest }: FormInput): FormSpec {
  const says = t.decisions.forms.link;
  return {
    key: `link/${rest}`,
    title: says.title,
    intro: says.intro,
    start: { number: rest, kind: "", words: "" },
    fields: () => [
      { id: "number", kind: "text", label: says.number },
      {
        id: "kind",
        kind: "radio",
        label: says.kind,
        options: links.map((one) => [one, t.decisions.link[one]] as const),
      },
      { id: "words", kind: "area", label: t.decisions.forms.words, optional: true },
    ],
    button: says.button,
    said: says.said,
    record: (read) =>
      linkCase(
        kase,
        {
          number: read.text("number").toUpperCase(),
          kind: read.one("kind", links),
          on: today,
          words: read.text("words"),
        },
        today,
      ),
  };
}
