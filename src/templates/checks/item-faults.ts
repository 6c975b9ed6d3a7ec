import { narrativesOf } from "../../audit/narratives";
import { NARRATIVE_PARTS } from "../../audit/parts";
import {
  allItems,
  isOverallItem,
  STANDINGS,
  type Item,
  type Scale,
  type Template,
} from "../../audit/template";
import type { TemplateFault } from "../template-fault";
import { placed, placedItems, type Placed } from "./placed-parts";
import { phrase } from "../../words/phrase";

const isNarrativePart = (id: string): boolean => NARRATIVE_PARTS.some((part) => part === id);

/** Every item asks for something, from scales that exist, and describes grades of its own scale. */
export function itemFaults(template: Template): readonly TemplateFault[] {
  return placedItems(template).flatMap((item) => [
    ...partFaults(item),
    ...scaleNameFaults(item, template.scales),
    ...featuresFaults(item, template),
    ...narrativeFaults(item, template),
    ...gateFaults(item, template),
    ...descriptorFaults(item, template.scales),
  ]);
}

function partFaults({ path, value }: Placed<Item>): readonly TemplateFault[] {
  return value.judgement || value.answer || narrativesOf(value).length > 0
    ? []
    : [
        {
          path,
          message: phrase(
            'The item "{id}" asks for nothing: give it a judgement, an answer or a narrative.',
            {
              id: value.id,
            },
          ),
        },
      ];
}

/** A narrative of the template's own has its label there; evidence and impact are asked for under their own names. */
function narrativeFaults(
  { path, value }: Placed<Item>,
  { narratives = [] }: Template,
): readonly TemplateFault[] {
  return Object.keys(value.further ?? {}).flatMap((id) => {
    const at = `${path}.further.${id}`;
    if (isNarrativePart(id))
      return [
        {
          path: at,
          message: phrase("The item asks for this as “{id}”, beside “further” and not in it.", { id }),
        },
      ];
    return narratives.some((each) => each.id === id)
      ? []
      : [{ path: at, message: phrase('There is no narrative "{id}" under “narratives”.', { id }) }];
  });
}

function scaleNameFaults({ path, value }: Placed<Item>, scales: readonly Scale[]): readonly TemplateFault[] {
  return (["judgement", "answer"] as const).flatMap((part) => {
    const scale = value[part]?.scale;
    return scale === undefined || scales.some((each) => each.id === scale)
      ? []
      : [{ path: `${path}.${part}.scale`, message: phrase('There is no scale "{scale}".', { scale }) }];
  });
}

/** A gate can be not applicable, and settles something that may be left out. */
function gateFaults({ path, value }: Placed<Item>, template: Template): readonly TemplateFault[] {
  if (value.gate !== true) return [];
  const fault = (message: string) => [{ path: `${path}.gate`, message }];
  const scale = template.scales.find((each) => each.id === (value.judgement ?? value.answer)?.scale);
  if (!scale?.notApplicable) {
    return fault(
      phrase('The item "{id}" can\'t be not applicable, so its gate can never close.', { id: value.id }),
    );
  }
  const items = template.sections.find((section) => section.items.includes(value))?.items ?? [];
  const after = items.slice(items.indexOf(value) + 1);
  if (after.length === 0)
    return fault(phrase("Nothing comes after this gate in its section, so it settles nothing."));
  return after.some(({ id }) => isOverallItem(template, id))
    ? fault(
        phrase(
          "The overall judgement comes after this gate, and could then be left out. Put it before the gate, or in a section of its own.",
        ),
      )
    : [];
}

/** Descriptors tell the grades of the judgement; of the answer, where that is all there is. */
function descriptorFaults({ path, value }: Placed<Item>, scales: readonly Scale[]): readonly TemplateFault[] {
  const scale = scales.find((each) => each.id === (value.judgement ?? value.answer)?.scale);
  const described = new Set<string>();
  return placed(`${path}.descriptors`, value.descriptors).flatMap((descriptor) => {
    const { grade } = descriptor.value;
    const again = described.has(grade);
    described.add(grade);
    if (again)
      return [
        { path: `${descriptor.path}.grade`, message: phrase('"{grade}" is described already.', { grade }) },
      ];
    return scale?.grades.some((each) => each.id === grade)
      ? []
      : [
          {
            path: `${descriptor.path}.grade`,
            message: phrase('The item "{id}" has no grade "{grade}".', { id: value.id, grade }),
          },
        ];
  });
}

/** An answer that names features of a grade does so of a judged item, on a scale of that item's own grades. */
function featuresFaults({ path, value }: Placed<Item>, template: Template): readonly TemplateFault[] {
  const { answer } = value;
  if (answer?.featuresOf === undefined) return [];
  const at = `${path}.answer.featuresOf`;
  const judged = allItems(template).find((item) => item.id === answer.featuresOf);
  if (!judged?.judgement) {
    return [{ path: at, message: phrase('There is no judged item "{id}".', { id: answer.featuresOf }) }];
  }
  const gradesOf = (scale: string | undefined) =>
    template.scales.find((each) => each.id === scale)?.grades.map((grade) => grade.id) ?? [];
  const known = gradesOf(judged.judgement.scale);
  return gradesOf(answer.scale).length > 0 && gradesOf(answer.scale).every((grade) => known.includes(grade))
    ? []
    : [
        {
          path: at,
          message: phrase('The answer\'s scale needs to have grades of the item "{id}" and no others.', {
            id: judged.id,
          }),
        },
      ];
}

/** Either every grade of a scale says where it stands against good, best first, or none does. */
export function scaleFaults(template: Template): readonly TemplateFault[] {
  return placed("scales", template.scales).flatMap(({ path, value }) => {
    const message = gradesFault(value) ?? valuesFault(value);
    return message ? [{ path: `${path}.grades`, message }] : [];
  });
}

/** Values of points go one way, up or down. */
function valuesFault({ grades }: Scale): string | undefined {
  const values = grades.flatMap(({ value }) => value ?? []);
  const runs = (way: 1 | -1) =>
    values.every((value, at) => at === 0 || way * (value - (values[at - 1] ?? 0)) > 0);
  return runs(1) || runs(-1)
    ? undefined
    : phrase("Grades run from best to worst, but their values go up and down.");
}

function gradesFault(scale: Scale): string | undefined {
  const standings = scale.grades.flatMap((grade) => grade.standing ?? []);
  if (standings.length === 0) return undefined;
  if (standings.length < scale.grades.length)
    return phrase("Some grades have a standing and some have none.");
  const ranks = standings.map((standing) => STANDINGS.indexOf(standing));
  return ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0))
    ? undefined
    : phrase("Grades run from best to worst, but their standings do not.");
}
