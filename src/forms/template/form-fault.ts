import { allItems, type Template, type Wording } from "../../audit/template";
import { MOST } from "../../audit/template-limits";
import { DEFAULT_ACTIONS } from "./template-actions";
import { labelOf } from "./template-texts";

const MOST_VALUES = 20_000;

/** Why the template of a form is none yet, as a sentence on what to do; undefined where it is one. */
export function formFault(template: Template): string | undefined {
  const items = allItems(template);
  if (items.length === 0) {
    return `No items were found in this form, so there is nothing to audit with. ${whatWasRead(template)} Check that it is the form itself, with the table of what is judged or asked.`;
  }
  const counts: readonly (readonly [what: string, count: number, most: number])[] = [
    ["items", items.length, MOST.items],
    ["sections", template.sections.length, MOST.sections],
    ["tables of header fields", template.fieldGroups.length, MOST.fieldGroups],
    ["scales", template.scales.length, MOST.scales],
    ["notes", template.notes.length, MOST.notes],
    ["columns in its action table", template.actions.columns.length, MOST.actionColumns],
  ];
  for (const [what, count, most] of counts) {
    if (count > most) {
      return `This form has ${String(count)} ${what}, and a template can have ${String(most)}. Split it into several forms, or take some out.`;
    }
  }
  const crowded = template.fieldGroups.find(({ fields }) => fields.length > MOST.fields);
  if (crowded) {
    return `“${crowded.title}” has ${String(crowded.fields.length)} header fields, and ${String(MOST.fields)} is the most. Take some out.`;
  }
  const long = allTexts(template).find(({ wordings }) => wordings.length > MOST.wordings);
  if (long) {
    return `The text of “${labelOf(long.of, "Notes", 60).label}” is too long for a template. Shorten it, or split it in two.`;
  }
  return valuesIn(template) > MOST_VALUES
    ? "This form is too large for one template. Split it into several forms."
    : undefined;
}

/** What there is of a template without items. */
function whatWasRead({ fieldGroups, notes, actions }: Template): string {
  const fields = fieldGroups.flatMap((group) => group.fields).length;
  const paragraphs = notes.flatMap(({ wordings }) => wordings).length;
  const read = [
    ...(fields > 0 ? [counted(fields, "detail")] : []),
    ...(paragraphs > 0 ? [`${counted(paragraphs, "paragraph")} of notes`] : []),
    ...(actions === DEFAULT_ACTIONS
      ? []
      : [`an action table of ${counted(actions.columns.length, "column")}`]),
  ];
  if (read.length === 0) return "No other part of a form was read either.";
  return `What was read: ${read.join(", ").replace(/, ([^,]*)$/u, " and $1")}.`;
}

const counted = (count: number, of: string): string => `${String(count)} ${of}${count === 1 ? "" : "s"}`;

interface TitledTexts {
  readonly of: string;
  readonly wordings: readonly Wording[];
}

function allTexts({ sections, notes, actions }: Template): readonly TitledTexts[] {
  return [
    ...sections.map(({ title, notes: own }) => ({ of: title, wordings: own })),
    ...sections.flatMap(({ items }) =>
      items.flatMap(({ label, prompts, descriptors }) => [
        { of: label, wordings: prompts },
        ...descriptors.map(({ text }) => ({ of: label, wordings: text })),
      ]),
    ),
    { of: actions.title, wordings: actions.prompts },
    ...notes.map(({ title, wordings }) => ({ of: title, wordings })),
  ];
}

/** How many values the template's file holds, lists and objects counted. */
function valuesIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + valuesIn(inner), 1);
}
