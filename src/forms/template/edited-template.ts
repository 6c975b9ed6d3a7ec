import type { OwnTable, TableColumn } from "../../audit/own-table";
import { retiredAfter } from "../../audit/retired-ids";
import type {
  ActionColumn,
  Condition,
  Declaration,
  Field,
  FieldGroup,
  Narrative,
  Note,
  Scale,
  Section,
  Template,
} from "../../audit/template";
import type {
  DraftActions,
  DraftColumn,
  DraftField,
  DraftFieldGroup,
  DraftNote,
  DraftSection,
  DraftSettings,
  DraftTable,
  FormDraft,
} from "../draft/form-draft";
import { withNamesCalled } from "./called-names";
import { answeringFrom, choicesFrom, editedItem, wordings } from "./edited-item";
import { FreeIds } from "./free-ids";
import type { TemplateNames } from "./template-names";
import { columnFrom, kindOfColumn } from "./template-actions";
import { withoutStrayReferences } from "./stray-references";

/**
 * The template that an edited one became. What came from the template keeps its id, whatever it is called now, and what
 * a draft does not show stays as it was; what is new gets an id that nothing of the template has or had.
 */
export function editedTemplate(draft: FormDraft, from: Template, names: TemplateNames): Template {
  const { purpose } = names;
  const {
    serviceActions: _,
    tables: _tables,
    rules: _rules,
    retired: _retired,
    narratives: _narratives,
    immediateConcerns: _concerns,
    overallItem: _overall,
    furtherOverall: _further,
    kind: _kind,
    language: _language,
    auditedBy: _auditedBy,
    person: _person,
    marking: _marking,
    names: _names,
    ...kept
  } = withNamesCalled(from);
  const ids = new FreeIds(from, draft);
  const sections = draft.sections.map((section) => sectionFrom(section, draft.scales, ids));
  const placeOf = ({ place = "start" }: DraftFieldGroup): FieldGroup["place"] =>
    typeof place === "string"
      ? place
      : { after: sections[draft.sections.findIndex(({ key }) => key === place.after)]?.id ?? "" };
  const asked = (name: "serviceActions" | "immediateConcerns", note: DraftNote | undefined) =>
    note ? { [name]: { title: note.title.trim(), prompts: wordings(note.paragraphs) } } : {};
  const { rules = {}, tables = [], references = [], narratives = [] } = draft;
  const made = withoutStrayReferences({
    ...kept,
    ...(draft.settings && settingsFrom(draft.settings)),
    ...asked("serviceActions", draft.serviceActions),
    ...asked("immediateConcerns", draft.concern),
    ...overallFrom(draft, sections, from),
    version: names.version.trim(),
    title: draft.title.trim(),
    publisher: names.publisher.trim(),
    ...(purpose === undefined || purpose.trim() === "" ? {} : { purpose: purpose.trim() }),
    scales: draft.scales,
    fieldGroups: draft.fieldGroups
      .filter(({ fields }) => fields.length > 0)
      .map((group) => groupFrom(group, placeOf(group), ids)),
    sections,
    actions: draft.actions ? actionsFrom(draft.actions, from, ids) : NO_PLAN,
    ...(tables.length > 0 && { tables: tables.map((table) => tableFrom(table, placeOf(table), ids)) }),
    ...(narratives.length > 0 && { narratives: narratives.map(narrativeFrom) }),
    notes: draft.notes.map((note) => noteFrom("note", note, ids)),
    references: references.map((note) => noteFrom("reference", note, ids)),
    ...(Object.keys(rules).length > 0 && { rules }),
  });
  const retired = retiredAfter(from, made);
  return retired.length > 0 ? { ...made, retired } : made;
}

/** Of a setting that says nothing the template says nothing. */
function settingsFrom({ names, ...settings }: DraftSettings): Partial<Template> {
  const said = Object.entries(settings)
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== "");
  const called = Object.entries(names).map(([name, value]) => [name, value.trim()] as const);
  return {
    ...(Object.fromEntries(said) as Partial<Template>),
    ...(called.length > 0 && { names: Object.fromEntries(called) }),
  };
}

/** The overall judgement stays the one that figures go by while it is one, and the others stand beside it. */
function overallFrom(draft: FormDraft, sections: readonly Section[], from: Template): Partial<Template> {
  const isOverall = draft.sections.flatMap(({ items }) => items.map(({ overall = false }) => overall));
  const ids = sections.flatMap(({ items }) => items.map(({ id }) => id)).filter((_, at) => isOverall[at]);
  const overallItem = ids.find((id) => id === from.overallItem) ?? ids[0];
  const furtherOverall = ids.filter((id) => id !== overallItem);
  return {
    ...(overallItem !== undefined && { overallItem }),
    ...(furtherOverall.length > 0 && { furtherOverall }),
  };
}

const NO_PLAN: Template["actions"] = { title: "Actions", prompts: [], rows: 0, columns: [] };

/** Evidence and impact have a name of the template's own only where one is said. */
function narrativeFrom({ id, label, prompt = "" }: Narrative): Narrative {
  return { id, label: label.trim(), ...(prompt.trim() === "" ? {} : { prompt: prompt.trim() }) };
}

const whenOf = ({ when }: { readonly when?: Condition }) => (when ? { when } : {});

function groupFrom(draft: DraftFieldGroup, place: FieldGroup["place"], ids: FreeIds): FieldGroup {
  return {
    id: draft.from?.id ?? ids.free("group", draft.title, "details"),
    title: draft.title.trim(),
    place,
    ...whenOf(draft),
    fields: draft.fields.map((field) => fieldFrom(field, ids)),
  };
}

function tableFrom(draft: DraftTable, place: FieldGroup["place"], ids: FreeIds): OwnTable {
  const note = draft.note.trim();
  const id = draft.from?.id ?? ids.free("table", draft.title, "table");
  return {
    id,
    title: draft.title.trim(),
    ...(note === "" ? {} : { note }),
    place,
    ...whenOf(draft),
    rows: draft.rows,
    columns: draft.fields.map((field) => answeredFrom(`table.${id}`, field, ids)),
  };
}

function fieldFrom(draft: DraftField, ids: FreeIds): Field | Declaration {
  const { type, required, help: printed = "" } = draft;
  const help = printed.trim();
  const when = whenOf(draft);
  if (type !== "declaration")
    return { ...answeredFrom("field", draft, ids), ...when, ...(help === "" ? {} : { help }) };
  const { id, label } = namedFrom("field", draft, ids);
  return { id, label, type, statement: help, required, ...when };
}

const namedFrom = (kind: string, draft: DraftField, ids: FreeIds) => {
  const label = draft.label.trim();
  return { id: draft.from?.id ?? draft.id ?? ids.free(kind, label, "field"), label };
};

/** A field, or a column of a table of its own; those declare nothing. */
function answeredFrom(kind: string, draft: DraftField, ids: FreeIds): TableColumn {
  const { from, type, required, bounds = {} } = draft;
  const { id, label } = namedFrom(kind, draft, ids);
  const role = from && "role" in from ? from.role : undefined;
  const choosing = type === "choice" || type === "choices";
  return {
    id,
    label,
    type: type === "declaration" ? "text" : type,
    ...(choosing ? { options: choicesFrom(`${kind}.${id}`, draft.options, ids) } : {}),
    ...(type === "number" ? bounds : {}),
    required,
    ...(role === undefined ? {} : { role }),
  };
}

const sectionFrom = (draft: DraftSection, scales: readonly Scale[], ids: FreeIds): Section => ({
  id: draft.from?.id ?? ids.free("section", draft.title, "section"),
  title: draft.title.trim(),
  ...whenOf(draft),
  notes: wordings(draft.notes),
  items: draft.items.map((item) => editedItem(item, scales, ids)),
});

function actionsFrom(draft: DraftActions, { actions }: Template, ids: FreeIds): Template["actions"] {
  const { limit: _, ...rest } = actions;
  const columns = draft.columns.map((column) => columnOf(column, ids));
  return {
    ...rest,
    title: draft.title.trim(),
    prompts: wordings(draft.prompts),
    ...(draft.limit === undefined ? {} : { limit: draft.limit }),
    rows: draft.rows,
    columns,
  };
}

/** A column that is known as something else now is another column. */
function columnOf(draft: DraftColumn, ids: FreeIds): ActionColumn {
  const { from, kind, label, answering } = draft;
  const isSame = from && kindOfColumn(from.id) === kind;
  const column = isSame ? { ...from, label: label.trim() } : columnFrom(draft, ids.taken("column"));
  if (kind !== "other" || !answering) return column;
  const { type: _, options: _options, unit: _unit, least: _least, most: _most, ...rest } = column;
  return { ...rest, ...answeringFrom(answering, `column.${column.id}`, ids) };
}

const noteFrom = (
  kind: "note" | "reference",
  { from, title, paragraphs }: DraftNote,
  ids: FreeIds,
): Note => ({
  ...from,
  id: from?.id ?? ids.free(kind, title, kind),
  title: title.trim(),
  wordings: wordings(paragraphs),
});
