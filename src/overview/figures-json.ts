import type { Figures } from "./figures";
import type { PublishedFigures } from "./published";

/**
 * The figures as JSON. Of one template its figures stand beside what is common to all; of several they are a list
 * under `templates`, since figures of two templates are never added up.
 */
export function figuresJson({ templates, ...common }: Figures | PublishedFigures): object {
  const { audits, notRead, duplicates, reconciliation, warnings } = common;
  const start = { audits, notRead, duplicates };
  const end = { reconciliation, warnings };
  const [first] = templates;
  if (templates.length === 1 && first) {
    const { audits: _same, ...own } = withoutForm(first);
    return { ...start, ...own, ...end };
  }
  return { ...start, templates: templates.map(withoutForm), ...end };
}

function withoutForm<T extends { readonly form: unknown }>({ form: _form, ...figures }: T): Omit<T, "form"> {
  return figures;
}
