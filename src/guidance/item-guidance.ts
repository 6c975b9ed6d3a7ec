import { scaleOf, type Condition, type Item, type Section, type Template } from "../audit/template";
import type { Gathered } from "./guidance-entry";
import { textsOf } from "./texts-of";

/** An item's own name, what each grade looks like for it, and what to think about. */
export function itemGuidance(template: Template, section: Section, item: Item): readonly Gathered[] {
  const about = {
    title: item.number === undefined ? item.label : `${item.number}. ${item.label}`,
    under: section.title,
    place: { to: "item", item: item.id },
    asked: [section.when, item.when].filter((when): when is Condition => when !== undefined),
  } as const;
  const scale = (item.judgement ?? item.answer)?.scale;
  const grades = scale === undefined ? [] : scaleOf(template, scale).grades;
  return [
    { ...about, kind: "item", text: "" },
    ...item.descriptors.flatMap((descriptor) => {
      const grade = grades.find(({ id }) => id === descriptor.grade);
      return textsOf(template, descriptor.text).map(
        (text) => ({ ...about, ...text, kind: "descriptor", ...(grade && { grade }) }) as const,
      );
    }),
    ...textsOf(template, item.prompts).map((text) => ({ ...about, ...text, kind: "prompts" }) as const),
  ];
}
