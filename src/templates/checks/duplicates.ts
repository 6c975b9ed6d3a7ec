import type { Choice, Template } from "../../audit/template";
import { scaleChoices } from "../../audit/template";
import type { TemplateFault } from "../fault";
import { placed, placedFields, placedItems, type Placed } from "./places";

type Named = Placed<{ readonly id: string }>;

/** Ids stand once within their kind; so do the labels of one drop-down, which Word tells apart by label too. */
export function duplicateFaults(template: Template): readonly TemplateFault[] {
  const kinds: readonly (readonly Named[])[] = [
    placed("scales", template.scales),
    placed("promptSets", template.promptSets),
    placed("fieldGroups", template.fieldGroups),
    placedFields(template),
    placed("sections", template.sections),
    placedItems(template),
    placed("actions.columns", template.actions.columns),
    placed("evidenceElements", template.evidenceElements),
    placed("impactDimensions", template.impactDimensions),
    placed("notes", template.notes),
    placed("references", template.references),
  ];
  return [...kinds.flatMap((kind) => repeated(kind, "id")), ...choiceLists(template).flatMap(choiceFaults)];
}

function choiceLists(template: Template): readonly (readonly Placed<Choice>[])[] {
  return [
    ...placed("scales", template.scales).map(({ path, value }) =>
      scaleChoices(value).map((choice, index) => ({
        path: choice === value.notApplicable ? `${path}.notApplicable` : `${path}.grades[${index}]`,
        value: choice,
      })),
    ),
    ...placedFields(template).map(({ path, value }) => placed(`${path}.options`, value.options)),
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
    return [{ path: `${path}.${key}`, message: `"${text}" is the ${key} of ${earlier} already.` }];
  });
}
