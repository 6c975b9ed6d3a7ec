import { STANDINGS, type Scale, type Template } from "../../audit/template";
import { needsVersion, takenBy } from "../../audit/versions";
import { optionText, type DraftOption } from "../../forms/draft/draft-text";
import { isWritten } from "../../forms/draft/edit-item";
import { isScaleUsed, scaleOfItem } from "../../forms/draft/edit-scale";
import type { DraftFieldGroup, DraftItem, DraftSection, FormDraft } from "../../forms/draft/form-draft";
import { numberedLabel } from "../../forms/draft/move-text";
import { formFault } from "../../forms/template/form-fault";
import { templateFrom } from "../../forms/template/form-template";
import { quoted } from "../../report/phrases";
import { laterVersionText, takenVersionText } from "../../report/version-text";
import { parseTemplate } from "../../templates/parse-template";
import type { TemplateFault } from "../../templates/template-fault";
import { faultPlace } from "./fault-place";
import { phrase } from "../../words/phrase";

/** What a template says of itself and a form does not. */
export interface FormAbout {
  readonly publisher: string;
  readonly version: string;
  readonly purpose: string;
}

/** A template of a form, or everything that keeps it from being one, each with its place in words. */
export type CheckedTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly faults: readonly TemplateFault[] };

/** The template a form makes as it stands, checked as every template is, and against those there are already. */
export function checkedTemplate(
  draft: FormDraft,
  about: FormAbout,
  others: readonly Template[],
): CheckedTemplate {
  const open = draftFaults(draft, about);
  if (open.length > 0) return { ok: false, faults: open };
  const made = templateFrom(draft, { ...about, title: draft.title });
  const whole = draft.from ? undefined : formFault(made);
  if (whole !== undefined) return { ok: false, faults: [{ path: "", message: whole }] };
  const template = { ...made, purpose: about.purpose.trim() || made.purpose };
  const result = parseTemplate(template);
  if (result.ok) {
    const sentence = versionFault(draft.from, result.template, others);
    return sentence === undefined ? result : { ok: false, faults: [fault(phrase("Version"), sentence)] };
  }
  const faults = result.faults.map(({ path, message }) => ({ path: faultPlace(template, path), message }));
  return { ok: false, faults };
}

/** Why documents of a template could not be told from those of another version, or of another template. */
function versionFault(
  from: Template | undefined,
  template: Template,
  others: readonly Template[],
): string | undefined {
  if (from && needsVersion(from, template)) return laterVersionText(from);
  const taken = takenBy(template, others);
  return taken && takenVersionText(taken);
}

/** What a person has to put right before a draft says what they mean; the place is in their words. */
function draftFaults(draft: FormDraft, { publisher, version }: FormAbout): readonly TemplateFault[] {
  return [
    ...nameless(phrase("Title"), draft.title, phrase("The template needs one.")),
    ...nameless(phrase("Publisher"), publisher, phrase("Say whose form it is.")),
    ...nameless(phrase("Version"), version, phrase("Say which version it is, for example 1.0.")),
    ...draft.fieldGroups.flatMap((group, index) =>
      groupFaults(phrase("Group of details"), phrase("detail"), group, index),
    ),
    ...(draft.tables ?? []).flatMap((table, index) => [
      ...(table.fields.length === 0
        ? [
            fault(
              named(phrase("Table"), table.title, index),
              phrase("It has no columns. Add one, or take the table out."),
            ),
          ]
        : []),
      ...groupFaults(phrase("Table"), phrase("column"), table, index),
    ]),
    ...(draft.references ?? []).flatMap(({ title }, index) =>
      nameless(phrase("Guidance {index}", { index: index + 1 }), title),
    ),
    ...(draft.narratives ?? []).flatMap(({ label }, index) =>
      nameless(phrase("Narrative {index}", { index: index + 1 }), label),
    ),
    ...draft.sections.flatMap((section, index) => sectionFaults(section, draft.scales, index)),
    ...draft.scales.filter((scale) => isScaleUsed(draft, scale.id)).flatMap(draftScaleFaults),
    ...(draft.actions?.columns ?? []).flatMap((column, index) =>
      nameless(phrase("Column {index} of the action table", { index: index + 1 }), column.label),
    ),
  ];
}

function groupFaults(
  what: string,
  of: string,
  { title, fields }: DraftFieldGroup,
  index: number,
): readonly TemplateFault[] {
  const group = named(what, title, index);
  return [
    ...nameless(group, title),
    ...fields.flatMap(({ label, type, options }, place) => [
      ...nameless(`${group}, ${named(of, label, place)}`, label),
      ...((type === "choice" || type === "choices") && said(options) < 2
        ? [fault(`${group}, ${of} ${quoted(label)}`, TOO_FEW)]
        : []),
    ]),
  ];
}

function sectionFaults(
  { title, items }: DraftSection,
  scales: readonly Scale[],
  index: number,
): readonly TemplateFault[] {
  const section = named(phrase("Section"), title, index);
  return [
    ...nameless(section, title),
    ...(items.length === 0
      ? [fault(section, phrase("It has no items. Move one into it, or take it out."))]
      : []),
    ...items.flatMap((item, place) => [
      ...nameless(phrase("{section}, item {place}", { section, place: place + 1 }), item.label),
      ...answerFaults(
        item,
        scales,
        phrase("{section}, item {item}", { section, item: quoted(numberedLabel(item)) }),
      ),
    ]),
  ];
}

function answerFaults(item: DraftItem, scales: readonly Scale[], place: string): readonly TemplateFault[] {
  const { kind, answering } = item;
  if (kind === "narratives")
    return isWritten(item)
      ? []
      : [fault(place, phrase("It asks for nothing. Say what is written of it, or how it is answered."))];
  const scale = scaleOfItem(item);
  if (scale === undefined && (kind === "words" || answering)) {
    const { type, options = [] } = answering ?? {};
    const isShort = (type === "choice" || type === "choices") && said(options) < 2;
    return isShort ? [fault(place, TOO_FEW)] : [];
  }
  return scales.some(({ id }) => id === scale)
    ? []
    : [fault(place, phrase("Choose the scale it is answered from."))];
}

const TOO_FEW = phrase("It has fewer than two answers to choose from.");
const said = (options: readonly DraftOption[]): number =>
  options.filter((option) => optionText(option).trim() !== "").length;

function draftScaleFaults({ title, grades, notApplicable }: Scale, index: number): readonly TemplateFault[] {
  const scale = named(phrase("Scale"), title, index);
  const ranks = grades.flatMap(({ standing }) => (standing ? [STANDINGS.indexOf(standing)] : []));
  const choices = [...grades, ...(notApplicable ? [notApplicable] : [])];
  return [
    ...nameless(scale, title),
    ...choices.flatMap(({ label }, place) =>
      nameless(phrase("{scale}, grade {place}", { scale, place: place + 1 }), label),
    ),
    ...(grades.length < 2 ? [fault(scale, phrase("It needs two grades at least."))] : []),
    ...(ranks.length > 0 && ranks.length < grades.length
      ? [
          fault(
            scale,
            phrase("Some grades say where they stand against good and some do not. Say it of all or none."),
          ),
        ]
      : []),
    ...(ranks.some((rank, place) => rank < (ranks[place - 1] ?? 0))
      ? [fault(scale, phrase("Put its grades in order, the best first."))]
      : []),
  ];
}

const fault = (path: string, message: string): TemplateFault => ({ path, message });

function nameless(
  place: string,
  name: string,
  message = phrase("It has no name."),
): readonly TemplateFault[] {
  return name.trim() === "" ? [fault(place, message)] : [];
}

function named(what: string, name: string, index: number): string {
  return name.trim() === "" ? `${what} ${String(index + 1)}` : `${what} ${quoted(name)}`;
}
