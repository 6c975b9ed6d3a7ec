import { byTemplate } from "./by-template";
import { countedAudits, type Duplicate } from "./counted-audits";
import {
  fileWarnings,
  reconciliationOf,
  templateWarnings,
  type Reconciliation,
  type Warning,
} from "./reconcile";
import type { Summary } from "./summary";
import {
  templateFigures,
  USUAL_STRENGTH,
  type FigureOptions,
  type TemplateFigures,
} from "./template-figures";

/** The figures of an overview: what was read, and for each template its audits on their own (R104-R105, R129-R148). */
export interface Figures {
  /** Audits that count, of all templates. */
  readonly audits: number;
  readonly notRead: readonly { readonly file: string; readonly why: string }[];
  readonly duplicates: readonly Duplicate[];
  readonly reconciliation: Reconciliation;
  /** The template with most audits first. */
  readonly templates: readonly TemplateFigures[];
  readonly warnings: readonly Warning[];
}

/** The figures of what was read. The same summary gives the same figures, whatever the order of its files. */
export function figures(summary: Summary, options: FigureOptions): Figures {
  const audits = countedAudits(summary, options);
  const groups = byTemplate(summary, audits.counted);
  const templates = groups.map(({ form, audits: of }) => templateFigures(form, summary.forms, of, options));
  return {
    audits: audits.counted.length,
    notRead: Object.entries(summary.notRead)
      .map(([file, why]) => ({ file, why }))
      .sort((one, other) => (one.file < other.file ? -1 : 1)),
    duplicates: audits.duplicates,
    reconciliation: reconciliationOf(summary, audits, options.expected),
    templates,
    warnings: [
      ...fileWarnings(summary, audits, options),
      ...(templates.length > 1
        ? [{ code: "several-templates", templates: templates.map(({ template }) => template.id) } as const]
        : []),
      ...templates.flatMap((each, at) =>
        templateWarnings(each.form, groups[at]?.audits ?? [], each, options.strength ?? USUAL_STRENGTH),
      ),
    ],
  };
}
