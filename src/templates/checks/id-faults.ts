import { furtherPart, ITEM_PARTS } from "../../audit/parts";
import { idWays } from "../../audit/retired-ids";
import { actionTag, headerTag, itemTag, MAX_TAG_LENGTH, rowTag } from "../../audit/tags";
import { scaleChoices, type Choice, type Item, type Template } from "../../audit/template";
import { visibleText } from "../../audit/visible-text";
import type { TemplateFault } from "../template-fault";
import { placed, placedColumns, placedFields, placedItems, type Placed } from "./placed-parts";
import { phrase } from "../../words/phrase";

type Named = Placed<{ readonly id: string }>;

/** Ids stand once within their kind; so do the labels of one drop-down, which Word tells apart by label too. */
export function duplicateFaults(template: Template): readonly TemplateFault[] {
  const kinds: readonly (readonly Named[])[] = [
    placed("scales", template.scales),
    placed("narratives", template.narratives),
    placed("promptSets", template.promptSets),
    placed("fieldGroups", template.fieldGroups),
    placedFields(template),
    placed("sections", template.sections),
    placedItems(template),
    placed("actions.columns", template.actions.columns),
    placed("tables", template.tables),
    ...placed("tables", template.tables).map(({ path, value }) => placed(`${path}.columns`, value.columns)),
    placed("evidenceElements", template.evidenceElements),
    placed("impactDimensions", template.impactDimensions),
    placed("notes", template.notes),
    placed("references", template.references),
  ];
  return [...kinds.flatMap((kind) => repeated(kind, "id")), ...choiceLists(template).flatMap(choiceFaults)];
}

/** What an earlier version had under an id, documents in use still say: nothing else is called so. */
export function retiredFaults(template: Template): readonly TemplateFault[] {
  const ids = new Set(idWays(template));
  return placed("retired", template.retired).flatMap(({ path, value }) =>
    ids.has(value)
      ? [
          {
            path,
            message: phrase(
              "“{value}” was something else in an earlier version, and documents may still say so. Give it another id, or take it off this list where it is the same thing again.",
              { value },
            ),
          },
        ]
      : [],
  );
}

/**
 * Labels that a person may take for one another, since they differ by signs, spaces or punctuation alone, or one is the id of
 * another choice. They can be used: in a list and on the command line such a choice is taken where it is written as it stands.
 */
export function labelsAlike(template: Template): readonly TemplateFault[] {
  return choiceLists(template).flatMap((choices) =>
    choices.flatMap(({ path, value: { label } }, at) => {
      const earlier = choices.slice(0, at).find((each) => lettersOf(each.value.label) === lettersOf(label));
      const named = choices.find(({ value }, place) => place !== at && value.id === label);
      const messages = [
        ...(earlier === undefined || earlier.value.label === label
          ? []
          : [
              phrase(
                "“{label}” and “{other}” differ by signs alone. Whoever types one has to type it just so.",
                { label, other: earlier.value.label },
              ),
            ]),
        ...(named === undefined
          ? []
          : [
              phrase(
                "“{label}” is the id of “{other}” as well, so whoever writes it may mean either. Give “{other}” another id.",
                { label, other: named.value.label },
              ),
            ]),
      ];
      return messages.map((message) => ({ path: `${path}.label`, message }));
    }),
  );
}

/** Without a letter or digit, the signs are all there is. */
const lettersOf = (label: string): string =>
  visibleText(label)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "") || label.trim();

function choiceLists(template: Template): readonly (readonly Placed<Choice>[])[] {
  return [
    ...placed("scales", template.scales).map(({ path, value }) =>
      scaleChoices(value).map((choice, index) => ({
        path: choice === value.notApplicable ? `${path}.notApplicable` : `${path}.grades[${index}]`,
        value: choice,
      })),
    ),
    ...[
      ...placedFields(template),
      ...placed("actions.columns", template.actions.columns),
      ...placedColumns(template),
    ].map(({ path, value }) => placed(`${path}.options`, value.options)),
    ...placedItems(template).map(({ path, value }) =>
      placed(`${path}.answer.options`, value.answer?.options),
    ),
  ];
}

function choiceFaults(choices: readonly Placed<Choice>[]): readonly TemplateFault[] {
  return [...repeated(choices, "id"), ...repeated(choices, "label")];
}

function repeated<K extends "id" | "label">(
  all: readonly Placed<Readonly<Record<K, string>>>[],
  key: K,
): readonly TemplateFault[] {
  const first = new Map<string, string>();
  return all.flatMap(({ path, value }) => {
    const text = value[key];
    const earlier = first.get(text);
    if (earlier === undefined) {
      first.set(text, path);
      return [];
    }
    return [
      {
        path: `${path}.${key}`,
        message: phrase('"{text}" is the {key} of {earlier} already.', { text, key, earlier }),
      },
    ];
  });
}

/** Rows can be added to an action table, so an id leaves room for a row number of three digits. */
const LAST_ROW = 999;

/** Every tag made from an id fits in a content control. */
export function tagFaults(template: Template): readonly TemplateFault[] {
  const tags = [
    ...placedFields(template).map(({ path, value }) => ({ path, tag: headerTag(value.id) })),
    ...placedItems(template).map(({ path, value }) => ({ path, tag: longest(itemTags(value)) })),
    ...placed("actions.columns", template.actions.columns).map(({ path, value }) => ({
      path,
      tag: actionTag(LAST_ROW, value.id),
    })),
    ...placed("tables", template.tables).flatMap(({ path, value: table }) =>
      placed(`${path}.columns`, table.columns).map((column) => ({
        path: column.path,
        tag: rowTag(table.id, LAST_ROW, column.value.id),
      })),
    ),
  ];
  return tags
    .filter(({ tag }) => tag.length > MAX_TAG_LENGTH)
    .map(({ path, tag }) => ({
      path: `${path}.id`,
      message: phrase(
        'This id is too long: its tag "{tag}" has {length} characters, and Word allows {most}.',
        { tag, length: tag.length, most: MAX_TAG_LENGTH },
      ),
    }));
}

const itemTags = ({ id, further = {} }: Item): readonly string[] =>
  [...ITEM_PARTS, ...Object.keys(further).map(furtherPart)].map((part) => itemTag(id, part));

const longest = (texts: readonly string[]): string =>
  texts.reduce((longer, text) => (text.length > longer.length ? text : longer), "");
