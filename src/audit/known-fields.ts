import { allFields, auditDateField, type Template } from "./template";

/** The header fields that figures know by what they are for, since a template says so or by their usual ids. */
export interface KnownFields {
  readonly case?: string;
  readonly auditDate?: string;
  readonly born?: string;
  readonly team?: string;
}

/**
 * The header fields that tell case, day of the audit, day of birth and team. The first three a template may name
 * itself, for the head of its pages, its look back and its ages; else they go by the ids in {@link USUAL_IDS}.
 */
export function knownFields(template: Template): KnownFields {
  const fields = known.get(template) ?? fieldsKnown(template);
  known.set(template, fields);
  return fields;
}

const known = new WeakMap<Template, KnownFields>();

function fieldsKnown(template: Template): KnownFields {
  const ids = new Map(allFields(template).map((field) => [field.id, field.type]));
  const found = (names: readonly (string | undefined)[], type?: string) =>
    names.find(
      (name) => name !== undefined && ids.has(name) && (type === undefined || ids.get(name) === type),
    );
  const { pageHeader, ages } = template;
  const fields = {
    case: found([pageHeader?.case, ...USUAL_IDS.case]),
    auditDate: found([auditDateField(template), ...USUAL_IDS.auditDate], "date"),
    born: found([ages?.born, ...USUAL_IDS.born], "date"),
    team: found(USUAL_IDS.team),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, id]) => id !== undefined));
}

/** Ids that a template gives such a field; docs/templates.md names them. */
export const USUAL_IDS = {
  case: ["case-ref", "child-id", "young-person-id"],
  auditDate: ["audit-date"],
  born: ["dob", "date-of-birth"],
  team: ["team"],
} as const;
