import {
  hasActionPlan,
  type ActionPlan,
  type Declaration,
  type Field,
  type FieldGroup,
  type Item,
  type Note,
  type Section,
  type Template,
} from "../../audit/template";
import type {
  DraftActions,
  DraftField,
  DraftFieldGroup,
  DraftItem,
  DraftNote,
  DraftSection,
  FormDraft,
} from "../draft/form-draft";
import { kindOfColumn } from "./template-actions";

/** A template as a draft that can be edited: `editedTemplate` makes a template of it again, the same where nothing was. */
export function draftOfTemplate(template: Template): FormDraft {
  return {
    from: template,
    title: template.title,
    scales: template.scales,
    fieldGroups: template.fieldGroups.map(groupOf),
    sections: template.sections.map(sectionOf),
    ...(hasActionPlan(template) ? { actions: actionsOf(template.actions) } : {}),
    notes: template.notes.map(noteOf),
    notPlaced: [],
  };
}

function groupOf(group: FieldGroup): DraftFieldGroup {
  return {
    key: `group-${group.id}`,
    title: group.title,
    place: typeof group.place === "string" ? group.place : "as-it-was",
    fields: group.fields.map(fieldOf),
    from: group,
  };
}

function fieldOf(field: Field | Declaration): DraftField {
  const base = {
    key: `field-${field.id}`,
    label: field.label,
    type: field.type,
    required: field.required,
    from: field,
  };
  if (field.type === "declaration") return { ...base, options: [], help: field.statement };
  const { options = [], help, unit, least, most } = field;
  return {
    ...base,
    options,
    ...(help === undefined ? {} : { help }),
    bounds: {
      ...(unit === undefined ? {} : { unit }),
      ...(least === undefined ? {} : { least }),
      ...(most === undefined ? {} : { most }),
    },
  };
}

const sectionOf = (section: Section): DraftSection => ({
  key: `section-${section.id}`,
  title: section.title,
  notes: section.notes,
  items: section.items.map(itemOf),
  from: section,
});

function itemOf(item: Item): DraftItem {
  const scale = item.judgement?.scale ?? item.answer?.scale;
  return {
    key: `item-${item.id}`,
    ...(item.number === undefined ? {} : { number: item.number }),
    label: item.label,
    kind: item.judgement ? "judgement" : scale === undefined ? "words" : "question",
    ...(scale === undefined ? {} : { scale }),
    evidence: item.evidence !== undefined,
    impact: item.impact !== undefined,
    prompts: item.prompts,
    descriptors: item.descriptors,
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
    from: column,
  })),
});

const noteOf = (note: Note): DraftNote => ({
  key: `note-${note.id}`,
  title: note.title,
  paragraphs: note.wordings,
  from: note,
});
