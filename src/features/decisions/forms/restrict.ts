import { groundsOf } from "../../../content/grounds/index.ts";
import { grounds as euGrounds } from "../../../content/grounds/eu.en.ts";
import { fits, type Ground } from "../../../domain/ground.ts";
import { liftRestriction, planLifting, recordToldOfLifting } from "../../../domain/steps/lift-restriction.ts";
import { restrict } from "../../../domain/steps/restrict.ts";
import { formatDate, t } from "../../../i18n/index.ts";
import { newId } from "../../../lib/id.ts";
import { refuse } from "../../../lib/result.ts";
import { shortForm, type FormInput, type FormSpec } from "../form.ts";
import { placeFields, placeIn } from "./places.ts";

/** The grounds to restrict; where the law of the case has none of its own, those of the GDPR are offered. */
function groundsToRestrict(regime: string): readonly Ground[] {
  const own = groundsOf(regime).filter((ground) => fits(ground, "restriction", "grants"));
  return own.length > 0 ? own : euGrounds.filter((ground) => fits(ground, "restriction", "grants"));
}

/** Data that is blocked. */
export function restrictForm({ kase, today }: FormInput): FormSpec {
  const says = t.decisions.forms.restrict;
  const grounds = groundsToRestrict(kase.regime);
  return {
    key: "restrict",
    title: says.title,
    intro: says.intro,
    start: { ground: "", place: "", placeWords: "", what: "", how: "", from: formatDate(today), until: "" },
    fields: (values) => [
      {
        id: "ground",
        kind: "radio",
        label: says.ground,
        options: grounds.map(({ code, article, words }) => [code, article, words] as const),
      },
      ...placeFields(kase, values),
      { id: "what", kind: "area", label: says.what },
      { id: "how", kind: "text", label: says.how, hint: says.howHint, optional: true },
      { id: "from", kind: "day", label: says.from },
      { id: "until", kind: "later", label: says.until, hint: says.untilHint, optional: true },
    ],
    button: says.button,
    said: says.said,
    record: (read) => {
      const ground = grounds.find(({ code }) => code === read.text("ground"));
      if (ground === undefined) return refuse({ code: "missing", field: "decision-ground" });
      return restrict(
        kase,
        {
          id: newId(),
          ground,
          ...placeIn(kase, read),
          what: read.text("what"),
          how: read.text("how"),
          from: read.day("from"),
          until: read.later("until"),
          ink: { words: t.duties, nextId: newId },
        },
        today,
      );
    },
  };
}

/** A restriction that is to end. */
export function planForm({ kase, today, rest }: FormInput): FormSpec {
  const says = t.decisions.forms.plan;
  return {
    key: `plan/${rest}`,
    title: says.title,
    intro: says.intro,
    start: { because: "" },
    fields: () => [{ id: "because", kind: "area", label: says.because }],
    button: says.button,
    said: says.said,
    record: (read) =>
      planLifting(
        kase,
        { id: rest, because: read.text("because"), ink: { words: t.duties, nextId: newId } },
        today,
      ),
  };
}

/** The notice before a restriction is lifted. */
export function tellForm({ kase, today, rest }: FormInput): FormSpec {
  return shortForm(`tell/${rest}`, t.decisions.forms.tell, today, (read) =>
    recordToldOfLifting(kase, { id: rest, on: read.day("on"), words: read.text("words") }, today),
  );
}

/** A restriction that was lifted. */
export function liftForm({ kase, today, rest }: FormInput): FormSpec {
  return shortForm(`lift/${rest}`, t.decisions.forms.lift, today, (read) =>
    liftRestriction(kase, { id: rest, on: read.day("on") }, today),
  );
}
