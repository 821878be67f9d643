import { rights } from "../../domain/right.ts";
import type { FormInput, FormSpec } from "./form.ts";
import { dropForm, feeForm, linkForm, paidForm, weighForm } from "./forms/around.ts";
import { allToldForm, optOutForm, rectifyForm, reviewForm, toldForm } from "./forms/carried-out.ts";
import { authorityForm, evidenceForm, gateForm } from "./forms/checks.ts";
import { decideForm } from "./forms/decide.ts";
import { liftForm, planForm, restrictForm, tellForm } from "./forms/restrict.ts";

/** Every form by its name in the address. */
const forms: Readonly<Record<string, (input: FormInput) => FormSpec>> = {
  "gate-role": (input) => gateForm("role", input),
  "gate-identifiable": (input) => gateForm("identifiable", input),
  "gate-law": (input) => gateForm("law", input),
  authority: authorityForm,
  evidence: evidenceForm,
  weigh: weighForm,
  fee: feeForm,
  paid: paidForm,
  drop: dropForm,
  link: linkForm,
  rectify: rectifyForm,
  told: toldForm,
  "all-told": allToldForm,
  restrict: restrictForm,
  plan: planForm,
  tell: tellForm,
  lift: liftForm,
  review: reviewForm,
  "opt-out-done": optOutForm,
  ...Object.fromEntries(
    rights.map((right) => [`on-${right}`, (input: FormInput) => decideForm(right, input)]),
  ),
};

/** The form that an address names, `plan.<id>` say; null for the page of all decisions. */
export function formAt(item: string | null, input: Omit<FormInput, "rest">): FormSpec | null {
  if (item === null) return null;
  const [name = "", ...rest] = item.split(".");
  return Object.hasOwn(forms, name) ? (forms[name]?.({ ...input, rest: rest.join(".") }) ?? null) : null;
}
