import type { AuditFacts } from "./audit-facts";
import type { Form } from "./form";
import { joinForms, type JoinedForm } from "./joined-form";
import type { Summary } from "./summary";

/** Audits of one template, over all its versions. */
export interface AuditsOfTemplate {
  readonly form: JoinedForm;
  readonly audits: readonly AuditFacts[];
}

/** The audits of each template with the forms they have, most audits first. */
export function byTemplate(
  { forms }: Pick<Summary, "forms">,
  audits: readonly AuditFacts[],
): readonly AuditsOfTemplate[] {
  const groups = new Map<string, { forms: [Form, ...Form[]]; audits: AuditFacts[] }>();
  for (const audit of audits) {
    const form = forms[audit.form];
    if (!form) throw new Error(`The summary holds no form "${audit.form}".`);
    const group = groups.get(form.template.id);
    if (!group) groups.set(form.template.id, { forms: [form], audits: [audit] });
    else {
      group.audits.push(audit);
      if (!group.forms.includes(form)) group.forms.push(form);
    }
  }
  return [...groups]
    .sort(([one, a], [other, b]) => b.audits.length - a.audits.length || (one < other ? -1 : 1))
    .map(([, group]) => ({ form: joinForms(group.forms), audits: group.audits }));
}
