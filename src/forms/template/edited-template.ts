import type { OwnTable, TableColumn } from "../../audit/own-table";
import { retiredAfter } from "../../audit/retired-ids";
import type {
  ActionColumn,
  Choice,
  Condition,
  Declaration,
  Field,
  FieldGroup,
  Item,
  Note,
  Part,
  Scale,
  Section,
  Template,
  Wording,
} from "../../audit/template";
import { optionText, textOf, type DraftText } from "../draft/draft-text";
import type {
  DraftActions,
  DraftColumn,
  DraftField,
  DraftFieldGroup,
  DraftItem,
  DraftNote,
  DraftSection,
  DraftTable,
  FormDraft,
} from "../draft/form-draft";
import { FreeIds } from "./free-ids";
import type { TemplateNames } from "./template-names";
import { columnFrom, kindOfColumn } from "./template-actions";
import { answeredFromScale } from "./template-sections";
import { withoutStrayReferences } from "./stray-references";

/**
 * The template that an edited one became. What came from the template keeps its id, whatever it is called now, and what
 * a draft does not show stays as it was; what is new gets an id that nothing of the template has or had.
 */
export function editedTemplate(draft: FormDraft, from: Template, names: TemplateNames): Template {
  const { purpose } = names;
  const { serviceActions: _, tables: _tables, rules: _rules, retired: _retired, ...kept } = from;
  const service = draft.serviceActions;
  const ids = new FreeIds(from, draft);
  const sections = draft.sections.map((section) => sectionFrom(section, draft.scales, ids));
  const placeOf = ({ place = "start" }: DraftFieldGroup): FieldGroup["place"] =>
    typeof place === "string"
      ? place
      : { after: sections[draft.sections.findIndex(({ key }) => key === place.after)]?.id ?? "" };
  const { rules = {}, tables = [], references = [] } = draft;
  const made = withoutStrayReferences({
    ...kept,
    ...(service && {
      serviceActions: { title: service.title.trim(), prompts: wordings(service.paragraphs) },
    }),
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
    notes: draft.notes.map((note) => noteFrom("note", note, ids)),
    references: references.map((note) => noteFrom("reference", note, ids)),
    ...(Object.keys(rules).length > 0 && { rules }),
  });
  const retired = retiredAfter(from, made);
  return retired.length > 0 ? { ...made, retired } : made;
}

const NO_PLAN: Template["actions"] = { title: "Actions", prompts: [], rows: 0, columns: [] };

/** Texts as they stand in a template: those of nothing are none. */
const wordings = (texts: readonly DraftText[]): readonly Wording[] =>
  texts
    .map((text) => (typeof text === "string" ? { text: text.trim() } : text))
    .filter((wording) => textOf(wording).trim() !== "");

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
    ...(choosing ? { options: optionsFrom(`${kind}.${id}`, draft, ids) } : {}),
    ...(type === "number" ? bounds : {}),
    required,
    ...(role === undefined ? {} : { role }),
  };
}

const optionsFrom = (way: string, { options }: DraftField, ids: FreeIds): readonly Choice[] =>
  options.flatMap((option): readonly Choice[] => {
    const label = optionText(option).trim();
    if (label === "") return [];
    return [{ id: typeof option === "string" ? ids.free(way, label, "choice") : option.id, label }];
  });

const sectionFrom = (draft: DraftSection, scales: readonly Scale[], ids: FreeIds): Section => ({
  id: draft.from?.id ?? ids.free("section", draft.title, "section"),
  title: draft.title.trim(),
  ...whenOf(draft),
  notes: wordings(draft.notes),
  items: draft.items.map((item) => itemFrom(item, scales, ids)),
});

function itemFrom(draft: DraftItem, scales: readonly Scale[], ids: FreeIds): Item {
  const {
    judgement: judged,
    answer: answered,
    evidence,
    impact,
    number: _,
    when: _when,
    ...rest
  } = draft.from ?? {};
  const { number = "" } = draft;
  const required = { required: true };
  const scale = draft.scale ?? "";
  const chosen = draft.kind === "choices" ? scales.find(({ id }) => id === draft.scale) : undefined;
  const isJudged = draft.kind === "judgement";
  const asksAsBefore = draft.from === undefined || kindOf(draft.from) !== draft.kind;
  const keptAnswer = asksAsBefore ? undefined : answered;
  const answer =
    draft.kind === "question"
      ? { ...(keptAnswer ?? required), scale }
      : (keptAnswer ?? (isJudged ? undefined : chosen ? answeredFromScale(draft.kind, chosen) : required));
  const narrative = (on: boolean, before: Part | undefined): Part | undefined =>
    on ? (before ?? { required: isJudged }) : undefined;
  const parts = { evidence: narrative(draft.evidence, evidence), impact: narrative(draft.impact, impact) };
  return {
    ...rest,
    id: draft.from?.id ?? draft.id ?? ids.free("item", draft.label, "item"),
    ...(number.trim() === "" ? {} : { number: number.trim() }),
    label: draft.label.trim(),
    ...whenOf(draft),
    ...(isJudged ? { judgement: { ...(judged ?? required), scale } } : {}),
    ...(answer ? { answer } : {}),
    ...(parts.evidence ? { evidence: parts.evidence } : {}),
    ...(parts.impact ? { impact: parts.impact } : {}),
    prompts: wordings(draft.prompts),
    descriptors: draft.descriptors.flatMap(({ grade, text }) => {
      const texts = wordings(text);
      return texts.length > 0 ? [{ grade, text: texts }] : [];
    }),
  };
}

const kindOf = ({ judgement, answer }: Item): DraftItem["kind"] =>
  judgement ? "judgement" : answer?.scale === undefined ? "words" : "question";

function actionsFrom(draft: DraftActions, { actions }: Template, ids: FreeIds): Template["actions"] {
  const { limit: _, ...rest } = actions;
  const columns = draft.columns.map((column) => columnOf(column, ids.taken("column")));
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
function columnOf(draft: DraftColumn, ids: Set<string>): ActionColumn {
  const { from, kind, label } = draft;
  return from && kindOfColumn(from.id) === kind ? { ...from, label: label.trim() } : columnFrom(draft, ids);
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
