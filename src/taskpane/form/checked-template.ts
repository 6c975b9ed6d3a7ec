import type { Template } from "../../audit/template";
import { formFault } from "../../forms/template/form-fault";
import { templateFrom } from "../../forms/template/form-template";
import { parseTemplate } from "../../templates/parse-template";
import type { TemplateFault } from "../../templates/template-fault";
import { faultPlace } from "../parts/fault-place";
import { draftFaults } from "./draft-faults";
import type { OpenForm } from "./form-work";

/** A template of a form, or everything that keeps it from being one, each with its place in words. */
export type Checked =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly faults: readonly TemplateFault[] };

/** The template a form makes as it stands, checked as every template is. */
export function checkedTemplate({ draft, about }: OpenForm): Checked {
  const open = draftFaults(draft, about);
  if (open.length > 0) return { ok: false, faults: open };
  const made = templateFrom(draft, { ...about, title: draft.title });
  const whole = formFault(made);
  if (whole !== undefined) return { ok: false, faults: [{ path: "", message: whole }] };
  const template = { ...made, purpose: about.purpose.trim() || made.purpose };
  const result = parseTemplate(template);
  if (result.ok) return result;
  const faults = result.faults.map(({ path, message }) => ({ path: faultPlace(template, path), message }));
  return { ok: false, faults };
}
