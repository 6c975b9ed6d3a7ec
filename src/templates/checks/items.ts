import type { Item, Scale, Template } from "../../audit/template";
import type { TemplateFault } from "../fault";
import { placed, placedItems, type Placed } from "./places";

/** Every item asks for something, from scales that exist, and describes grades of its own scale. */
export function itemFaults(template: Template): readonly TemplateFault[] {
  return placedItems(template).flatMap((item) => [
    ...partFaults(item),
    ...scaleNameFaults(item, template.scales),
    ...descriptorFaults(item, template.scales),
  ]);
}

function partFaults({ path, value }: Placed<Item>): readonly TemplateFault[] {
  if (value.judgement || value.answer) return [];
  if (!value.evidence && !value.impact) {
    return [{ path, message: `The item "${value.id}" asks for nothing: give it a judgement or an answer.` }];
  }
  return [
    {
      path,
      message: `The item "${value.id}" asks for evidence or impact without a judgement or an answer they would stand under.`,
    },
  ];
}

function scaleNameFaults({ path, value }: Placed<Item>, scales: readonly Scale[]): readonly TemplateFault[] {
  return (["judgement", "answer"] as const).flatMap((part) => {
    const scale = value[part]?.scale;
    return scale === undefined || scales.some((each) => each.id === scale)
      ? []
      : [{ path: `${path}.${part}.scale`, message: `There is no scale "${scale}".` }];
  });
}

/** Descriptors tell the grades of the judgement; of the answer, where that is all there is. */
function descriptorFaults({ path, value }: Placed<Item>, scales: readonly Scale[]): readonly TemplateFault[] {
  const scale = scales.find((each) => each.id === (value.judgement ?? value.answer)?.scale);
  const described = new Set<string>();
  return placed(`${path}.descriptors`, value.descriptors).flatMap((descriptor) => {
    const { grade } = descriptor.value;
    const again = described.has(grade);
    described.add(grade);
    if (again) return [{ path: `${descriptor.path}.grade`, message: `"${grade}" is described already.` }];
    return scale?.grades.some((each) => each.id === grade)
      ? []
      : [{ path: `${descriptor.path}.grade`, message: `The item "${value.id}" has no grade "${grade}".` }];
  });
}
