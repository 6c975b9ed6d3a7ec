import { indexOf, scaleOf, type Item, type Template } from "../../audit/template";

/**
 * The item that tells every grade of a section, for its items that tell fewer: where the descriptors of a section
 * stand with its rating. None where the items of a section each tell their own.
 */
export function sectionGradesItem(template: Template, item: Item): Item | undefined {
  if (tellsEveryGrade(template, item)) return undefined;
  const items = indexOf(template).items.get(item.id)?.section.items ?? [];
  const telling = items.filter((each) => tellsEveryGrade(template, each));
  return telling.length === 1 ? telling[0] : undefined;
}

function tellsEveryGrade(template: Template, { judgement, answer, descriptors }: Item): boolean {
  const scale = (judgement ?? answer)?.scale;
  if (scale === undefined) return false;
  return scaleOf(template, scale).grades.every(({ id }) => descriptors.some(({ grade }) => grade === id));
}
