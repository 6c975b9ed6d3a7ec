import type { Item, Scale, Section, Template } from "../../src/audit/template";
import { findTemplate } from "../../src/templates/shipped-templates";
import { anItem } from "./builders";

/** What the shipped version asks in the place of what `olderTorbay` asks. */
export const LATER_ITEM = "t6-identity";

/** An older version of the shipped Torbay template: it asks for a ward, the cost of actions and supervision, knows one more grade, and has no item on identity. */
export function olderTorbay(): Template {
  const template = shippedTorbay();
  const supervision: Item = anItem({
    id: "t13-supervision",
    number: "13",
    label: "Supervision of the worker",
  });
  const [details, ...groups] = template.fieldGroups;
  if (!details) throw new Error("The Torbay template has no header fields.");
  return {
    ...template,
    version: "2.0",
    scales: template.scales.map((scale): Scale => ({
      ...scale,
      grades: [...scale.grades, { id: "inadequate", label: "Inadequate", standing: "below-good" }],
    })),
    fieldGroups: [
      {
        ...details,
        fields: [...details.fields, { id: "ward", label: "Ward", type: "text", required: true }],
      },
      ...groups,
    ],
    sections: template.sections.map((section): Section => {
      const items = section.items.filter(({ id }) => id !== LATER_ITEM);
      return { ...section, items: section.id === "judged-fields" ? [...items, supervision] : items };
    }),
    actions: {
      ...template.actions,
      columns: [...template.actions.columns, { id: "cost", label: "Cost", type: "text", required: false }],
    },
  };
}

export function shippedTorbay(): Template {
  const template = findTemplate("torbay-full-audit");
  if (!template) throw new Error("The Torbay template does not come with Case Audit any more.");
  return template;
}
