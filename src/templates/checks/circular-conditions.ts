import type { Condition, Template } from "../../audit/template";
import type { TemplateFault } from "../fault";
import { placed, placedFields } from "./places";

/** A field or item that is asked for only while another has some value. */
interface Dependence {
  readonly of: string;
  readonly on: string;
  /** Where the condition stands. */
  readonly path: string;
}

/** No condition waits on what itself waits for that condition: neither would ever be asked. */
export function circularConditionFaults(template: Template): readonly TemplateFault[] {
  const dependences = allDependences(template);
  const waitsFor = new Map<string, string[]>();
  for (const { of, on } of dependences) waitsFor.set(of, [...(waitsFor.get(of) ?? []), on]);
  const reaches = (start: string, goal: string): boolean => {
    const seen = new Set<string>();
    const waiting = [start];
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      if (key === goal) return true;
      if (seen.has(key)) continue;
      seen.add(key);
      waiting.push(...(waitsFor.get(key) ?? []));
    }
    return false;
  };
  const circular = dependences.filter(({ of, on }) => reaches(on, of)).map(({ path }) => path);
  return [...new Set(circular)].map((path) => ({
    path,
    message: "This condition waits for itself, so it can never hold.",
  }));
}

/** An item also waits for what its section waits for. */
function allDependences(template: Template): readonly Dependence[] {
  return [
    ...placedFields(template).flatMap(({ path, value }) => dependence(`field ${value.id}`, path, value.when)),
    ...placed("sections", template.sections).flatMap((section) =>
      placed(`${section.path}.items`, section.value.items).flatMap(({ path, value }) => [
        ...dependence(`item ${value.id}`, path, value.when),
        ...dependence(`item ${value.id}`, section.path, section.value.when),
      ]),
    ),
  ];
}

function dependence(of: string, path: string, when: Condition | undefined): readonly Dependence[] {
  if (!when) return [];
  return [{ of, on: "field" in when ? `field ${when.field}` : `item ${when.item}`, path: `${path}.when` }];
}
