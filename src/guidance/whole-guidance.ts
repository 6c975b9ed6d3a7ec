import { actionTag, concernTag, headerTag, SERVICE_ACTIONS_TAG } from "../audit/tags";
import type { Asked, Template } from "../audit/template";
import type { Gathered } from "./guidance-entry";
import { textsOf } from "./texts-of";

/** What is said with the header fields, and with what is asked of the audit as a whole; it stands in the document. */
export function wholeGuidance(template: Template): readonly Gathered[] {
  const asked = ({ title, prompts }: Asked, tag: string): readonly Gathered[] =>
    textsOf(template, prompts).map((text) => ({
      ...text,
      kind: "rest",
      title,
      under: "",
      place: { to: "document", tag },
      asked: [],
    }));
  const { immediateConcerns, actions, serviceActions, fieldGroups } = template;
  return [
    ...(immediateConcerns ? asked(immediateConcerns, concernTag("raised")) : []),
    ...asked(actions, actionTag(1, "what")),
    ...(serviceActions ? asked(serviceActions, SERVICE_ACTIONS_TAG) : []),
    ...fieldGroups.flatMap((group) =>
      group.fields.flatMap(({ id, label, help, when }): readonly Gathered[] =>
        help === undefined
          ? []
          : [
              {
                kind: "field-help",
                title: label,
                under: group.title,
                place: { to: "document", tag: headerTag(id) },
                text: help,
                asked: when ? [when] : [],
              },
            ],
      ),
    ),
  ];
}
