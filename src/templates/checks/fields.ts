import type { Field, FieldType, Template } from "../../audit/template";
import type { TemplateFault } from "../fault";
import { placedFields } from "./places";

/** A choice has options and nothing else has; the fields that tell the look-back are there and of the right type. */
export function fieldFaults(template: Template): readonly TemplateFault[] {
  const fields = placedFields(template);
  const options = fields.flatMap(({ path, value }) => optionFault(path, value));
  const { lookBack } = template;
  if (!lookBack) return options;
  const named = (key: "from" | "until" | "reason", type: FieldType): readonly TemplateFault[] => {
    const field = fields.find(({ value }) => value.id === lookBack[key])?.value;
    const path = `lookBack.${key}`;
    if (!field) return [{ path, message: `There is no field "${lookBack[key]}".` }];
    return field.type === type ? [] : [{ path, message: `The field "${field.id}" is not a ${type} field.` }];
  };
  return [...options, ...named("from", "date"), ...named("until", "date"), ...named("reason", "text")];
}

function optionFault(path: string, field: Field): readonly TemplateFault[] {
  if (field.type === "choice" && !field.options) {
    return [{ path: `${path}.options`, message: "A choice field has options." }];
  }
  if (field.type !== "choice" && field.options) {
    return [
      { path: `${path}.options`, message: `Only a choice field has options; this is a ${field.type} field.` },
    ];
  }
  return [];
}
