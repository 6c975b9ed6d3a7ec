import { allItems, type Template, type Wording } from "../../audit/template";
import { MOST } from "../../audit/template-limits";
import { DEFAULT_ACTIONS } from "./template-actions";
import { labelOf } from "./template-texts";
import { phrase, phraseOf } from "../../words/phrase";

const MOST_VALUES = 20_000;

/** Why the template of a form is none yet, as a sentence on what to do; undefined where it is one. */
export function formFault(template: Template): string | undefined {
  const items = allItems(template);
  if (items.length === 0) {
    return phrase(
      "No items were found in this form, so there is nothing to audit with. {read} Check that it is the form itself, with the table of what is judged or asked.",
      { read: whatWasRead(template) },
    );
  }
  const counts: readonly (readonly [what: string, count: number, most: number])[] = [
    [phrase("items"), items.length, MOST.items],
    [phrase("sections"), template.sections.length, MOST.sections],
    [phrase("tables of header fields"), template.fieldGroups.length, MOST.fieldGroups],
    [phrase("scales"), template.scales.length, MOST.scales],
    [phrase("notes"), template.notes.length, MOST.notes],
    [phrase("columns in its action table"), template.actions.columns.length, MOST.actionColumns],
  ];
  for (const [what, count, most] of counts) {
    if (count > most) {
      return phrase(
        "This form has {count} {what}, and a template can have {most}. Split it into several forms, or take some out.",
        { count, what, most },
      );
    }
  }
  const crowded = template.fieldGroups.find(({ fields }) => fields.length > MOST.fields);
  if (crowded) {
    return phrase("“{title}” has {count} header fields, and {most} is the most. Take some out.", {
      title: crowded.title,
      count: crowded.fields.length,
      most: MOST.fields,
    });
  }
  const long = allTexts(template).find(({ wordings }) => wordings.length > MOST.wordings);
  if (long) {
    return phrase("The text of “{label}” is too long for a template. Shorten it, or split it in two.", {
      label: labelOf(long.of, "Notes", 60).label,
    });
  }
  return valuesIn(template) > MOST_VALUES
    ? phrase("This form is too large for one template. Split it into several forms.")
    : undefined;
}

/** What there is of a template without items. */
function whatWasRead({ fieldGroups, notes, actions }: Template): string {
  const fields = fieldGroups.flatMap((group) => group.fields).length;
  const paragraphs = notes.flatMap(({ wordings }) => wordings).length;
  const read = [
    ...(fields > 0 ? [phraseOf(fields, "{count} detail", "{count} details")] : []),
    ...(paragraphs > 0
      ? [phraseOf(paragraphs, "{count} paragraph of notes", "{count} paragraphs of notes")]
      : []),
    ...(actions === DEFAULT_ACTIONS
      ? []
      : [
          phraseOf(
            actions.columns.length,
            "an action table of {count} column",
            "an action table of {count} columns",
          ),
        ]),
  ];
  const [one, two, three] = read;
  if (one === undefined) return phrase("No other part of a form was read either.");
  if (two === undefined) return phrase("What was read: {one}.", { one });
  return three === undefined
    ? phrase("What was read: {one} and {two}.", { one, two })
    : phrase("What was read: {one}, {two} and {three}.", { one, two, three });
}

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
