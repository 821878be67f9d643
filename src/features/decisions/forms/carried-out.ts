import { recordOptOut } from "../../../domain/steps/record-opt-out.ts";
import { recordReview } from "../../../domain/steps/record-review.ts";
import { recordAllTold, recordRectification, recordTold } from "../../../domain/steps/rectify.ts";
import { formatDate, t } from "../../../i18n/index.ts";
import { newId } from "../../../lib/id.ts";
import { shortForm, type FormInput, type FormSpec } from "../form.ts";
import { placeFields, placeIn } from "./places.ts";

const kinds = ["replaced", "supplemented"] as const;
const rights = ["rectification", "erasure", "restriction"] as const;
const tells = ["told", "impossible", "disproportionate"] as const;
const reviews = ["upheld", "changed"] as const;

/** One field that was put right. */
export function rectifyForm({ kase, today }: FormInput): FormSpec {
  const says = t.decisions.forms.rectify;
  return {
    key: "rectify",
    title: says.title,
    intro: says.intro,
    start: {
      place: "",
      placeWords: "",
      kind: "",
      field: "",
      was: "",
      now: "",
      words: "",
      on: formatDate(today),
    },
    fields: (values) => [
      ...placeFields(kase, values),
      { id: "field", kind: "text", label: says.field },
      {
        id: "kind",
        kind: "radio",
        label: says.kind,
        options: kinds.map((one) => [one, t.decisions.rectification[one]] as const),
      },
      { id: "was", kind: "area", label: says.was, optional: values["kind"] === "supplemented" },
      { id: "now", kind: "area", label: says.now },
      { id: "words", kind: "area", label: says.words, optional: true },
      { id: "on", kind: "day", label: says.on },
    ],
    button: says.button,
    said: says.said,
    record: (read) =>
      recordRectification(
        kase,
        {
          id: newId(),
          kind: read.one("kind", kinds),
          ...placeIn(kase, read),
          field: read.text("field"),
          was: read.text("was"),
          now: read.text("now"),
          words: read.text("words"),
          on: read.day("on"),
          ink: { words: t.duties, nextId: newId },
        },
        today,
      ),
  };
}

/** One recipient who was told, or why not. */
export function toldForm({ kase, today }: FormInput): FormSpec {
  const says = t.decisions.forms.told;
  return {
    key: "told",
    title: says.title,
    intro: says.intro,
    start: {
      right: kase.rights.find((one) => rights.some((known) => known === one)) ?? "",
      recipient: "",
      how: "",
      words: "",
      on: formatDate(today),
    },
    fields: ({ how }) => [
      {
        id: "right",
        kind: "select",
        label: says.right,
        options: rights.map((one) => [one, t.words.right[one]] as const),
      },
      { id: "recipient", kind: "text", label: says.recipient },
      {
        id: "how",
        kind: "radio",
        label: says.how,
        options: [
          ["told", says.yes],
          ["impossible", says.impossible],
          ["disproportionate", says.disproportionate],
        ],
      },
      { id: "words", kind: "area", label: t.decisions.forms.words, optional: how === "told" },
      { id: "on", kind: "day", label: says.on },
    ],
    button: says.button,
    said: says.said,
    record: (read) => {
      const how = read.one("how", tells);
      return recordTold(
        kase,
        {
          id: newId(),
          right: read.one("right", rights),
          recipient: read.text("recipient"),
          on: read.day("on"),
          excuse: how === "told" ? null : how,
          words: read.text("words"),
        },
        today,
      );
    },
  };
}

/** Nobody is left to tell. */
export function allToldForm({ kase, today }: FormInput): FormSpec {
  const says = t.decisions.forms.allTold;
  return {
    key: "all-told",
    title: says.title,
    intro: says.intro,
    start: { on: formatDate(today) },
    fields: () => [{ id: "on", kind: "day", label: t.decisions.forms.on }],
    button: says.button,
    said: says.said,
    record: (read) => recordAllTold(kase, { on: read.day("on") }, today),
  };
}

/** A decision of a machine that a human looked at. */
export function reviewForm({ kase, today }: FormInput): FormSpec {
  const says = t.decisions.forms.review;
  return {
    key: "review",
    title: says.title,
    intro: says.intro,
    start: { decision: "", by: "", view: "", result: "", words: "", on: formatDate(today) },
    fields: () => [
      { id: "decision", kind: "text", label: says.decision },
      { id: "by", kind: "text", label: says.by },
      { id: "view", kind: "area", label: says.view, hint: says.viewHint, optional: true },
      {
        id: "result",
        kind: "radio",
        label: says.result,
        options: reviews.map((one) => [one, t.decisions.review[one]] as const),
      },
      { id: "words", kind: "area", label: says.words },
      { id: "on", kind: "day", label: t.decisions.forms.on },
    ],
    button: says.button,
    said: says.said,
    record: (read) =>
      recordReview(
        kase,
        {
          id: newId(),
          on: read.day("on"),
          decision: read.text("decision"),
          by: read.text("by"),
          view: read.text("view"),
          result: read.one("result", reviews),
          words: read.text("words"),
        },
        today,
      ),
  };
}

/** Selling, sharing or using was stopped as asked. */
export function optOutForm({ kase, today }: FormInput): FormSpec {
  return shortForm("opt-out-done", t.decisions.forms.optOut, today, (read) =>
    recordOptOut(kase, { on: read.day("on"), words: read.text("words") }, today),
  );
}
