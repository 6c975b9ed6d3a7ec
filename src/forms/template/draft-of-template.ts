import {
  hasActionPlan,
  isOverallItem,
  type ActionPlan,
  type Asked,
  type Condition,
  type Declaration,
  type Field,
  type FieldGroup,
  type Item,
  type Note,
  type Section,
  type Template,
} from "../../audit/template";
import type { OwnTable, TableColumn } from "../../audit/own-table";
import type { Bounds } from "../../audit/answering";
import type {
  DraftActions,
  DraftAnswering,
  DraftField,
  DraftFieldGroup,
  DraftItem,
  DraftItemKind,
  DraftNote,
  DraftSection,
  DraftSettings,
  DraftTable,
  FormDraft,
} from "../draft/form-draft";
import { withNamesCalled } from "./called-names";
import { kindOfColumn } from "./template-actions";

/** A template as a draft that can be edited: `editedTemplate` makes a template of it again, the same where nothing was. */
export function draftOfTemplate(from: Template): FormDraft {
  const template = withNamesCalled(from);
  return {
    from,
    title: template.title,
    scales: template.scales,
    fieldGroups: template.fieldGroups.map(groupOf),
    sections: template.sections.map((section) => sectionOf(template, section)),
    ...(hasActionPlan(template) ? { actions: actionsOf(template.actions) } : {}),
    ...(template.serviceActions && { serviceActions: askedOf("service", template.serviceActions) }),
    notes: template.notes.map((note) => noteOf("note", note)),
    references: template.references.map((note) => noteOf("reference", note)),
    tables: (template.tables ?? []).map(tableOf),
    settings: settingsOf(template),
    ...(template.immediateConcerns && { concern: askedOf("concern", template.immediateConcerns) }),
    rules: template.rules ?? {},
    narratives: template.narratives ?? [],
    notPlaced: [],
  };
}

const settingsOf = (template: Template): DraftSettings => ({
  kind: template.kind ?? "",
  language: template.language ?? "",
  auditedBy: template.auditedBy ?? "",
  person: template.person ?? "",
  marking: template.marking ?? "",
  names: template.names ?? {},
});

const groupOf = (group: FieldGroup): DraftFieldGroup => ({
  ...placedOf(group),
  key: `group-${group.id}`,
  fields: group.fields.map((field) => fieldOf(`field-${field.id}`, field)),
});

const tableOf = (table: OwnTable): DraftTable => ({
  ...placedOf(table),
  key: `table-${table.id}`,
  note: table.note ?? "",
  rows: table.rows,
  fields: table.columns.map((column) => fieldOf(`own-${table.id}.${column.id}`, column)),
});

const placedOf = <T extends FieldGroup | OwnTable>(from: T) => ({
  title: from.title,
  place: typeof from.place === "string" ? from.place : { after: sectionKey(from.place.after) },
  ...whenOf(from),
  from,
});

const whenOf = ({ when }: { readonly when?: Condition }) => (when ? { when } : {});

const sectionKey = (id: string): string => `section-${id}`;

function fieldOf(key: string, field: Field | Declaration | TableColumn): DraftField {
  const base = {
    key,
    label: field.label,
    type: field.type,
    required: field.required,
    ...("when" in field ? whenOf(field) : {}),
    from: field,
  };
  if (field.type === "declaration") return { ...base, options: [], help: field.statement };
  const { options = [], help, unit, least, most }: Partial<Field> = field;
  return {
    ...base,
    options,
    ...(help === undefined ? {} : { help }),
    bounds: boundsOf({ unit, least, most }),
  };
}

const boundsOf = ({
  unit,
  least,
  most,
}: Readonly<Record<"least" | "most", number | undefined>> & {
  readonly unit: string | undefined;
}): Bounds => ({
  ...(unit === undefined ? {} : { unit }),
  ...(least === undefined ? {} : { least }),
  ...(most === undefined ? {} : { most }),
});

const sectionOf = (template: Template, section: Section): DraftSection => ({
  key: sectionKey(section.id),
  title: section.title,
  ...whenOf(section),
  notes: section.notes,
  items: section.items.map((item) => ({
    ...itemOf(item),
    ...(isOverallItem(template, item.id) ? { overall: true } : {}),
  })),
  from: section,
});

/** What an answer of no scale has: its type, what it offers, its bounds. */
function answeringOf({ type, options = [], unit, least, most }: NonNullable<Item["answer"]>): DraftAnswering {
  return { ...(type === undefined ? {} : { type }), options, bounds: boundsOf({ unit, least, most }) };
}

/** What an item asks for, as a draft has it. */
export const kindOfItem = ({ judgement, answer }: Item): DraftItemKind => {
  if (judgement) return "judgement";
  if (!answer) return "narratives";
  if (answer.scale !== undefined) return "question";
  return answer.type === "choices" ? "choices" : "words";
};

function itemOf(item: Item): DraftItem {
  const { answer, gate = false, further } = item;
  const scale = item.judgement?.scale ?? item.answer?.scale;
  return {
    key: `item-${item.id}`,
    ...(item.number === undefined ? {} : { number: item.number }),
    label: item.label,
    kind: kindOfItem(item),
    ...(scale === undefined ? {} : { scale }),
    ...(answer && answer.scale === undefined ? { answering: answeringOf(answer) } : {}),
    ...(gate ? { gate } : {}),
    ...(further ? { narratives: Object.keys(further) } : {}),
    evidence: item.evidence !== undefined,
    impact: item.impact !== undefined,
    prompts: item.prompts,
    descriptors: item.descriptors,
    ...whenOf(item),
    from: item,
  };
}

const actionsOf = ({ title, prompts, rows, limit, columns }: ActionPlan): DraftActions => ({
  title,
  prompts,
  rows,
  ...(limit === undefined ? {} : { limit }),
  columns: columns.map((column) => ({
    key: `column-${column.id}`,
    label: column.label,
    kind: kindOfColumn(column.id),
    ...(kindOfColumn(column.id) === "other" && column.addresses !== true
      ? { answering: answeringOf(column) }
      : {}),
    from: column,
  })),
});

const askedOf = (key: string, { title, prompts }: Asked): DraftNote => ({ key, title, paragraphs: prompts });

const noteOf = (kind: "note" | "reference", note: Note): DraftNote => ({
  key: `${kind}-${note.id}`,
  title: note.title,
  paragraphs: note.wordings,
  from: note,
});
