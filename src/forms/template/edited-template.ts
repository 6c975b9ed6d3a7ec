import {
  allFields,
  allItems,
  type ActionColumn,
  type Choice,
  type Declaration,
  type Field,
  type FieldGroup,
  type Item,
  type Note,
  type Part,
  type Section,
  type Template,
  type Wording,
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
  FormDraft,
} from "../draft/form-draft";
import { freeId } from "../free-id";
import type { TemplateNames } from "./template-names";
import { columnFrom, kindOfColumn } from "./template-actions";
import { withoutStrayReferences } from "./stray-references";

/**
 * The template that an edited one became. What came from the template keeps its id, whatever it is called now, and what
 * a draft does not show stays as it was; what is new gets an id that nothing of the template has or had.
 */
export function editedTemplate(draft: FormDraft, from: Template, names: TemplateNames): Template {
  const ids = {
    groups: taken(from.fieldGroups),
    // A declaration is three fields.
    fields: taken(allFields(from)),
    sections: taken(from.sections),
    items: taken(allItems(from)),
    notes: taken([...from.notes, ...from.references]),
    columns: taken(from.actions.columns),
  };
  const { purpose } = names;
  return withoutStrayReferences({
    ...from,
    version: names.version.trim(),
    title: draft.title.trim(),
    publisher: names.publisher.trim(),
    ...(purpose === undefined || purpose.trim() === "" ? {} : { purpose: purpose.trim() }),
    scales: draft.scales,
    fieldGroups: draft.fieldGroups
      .filter(({ fields }) => fields.length > 0)
      .map((group) => groupFrom(group, ids.groups, ids.fields)),
    sections: draft.sections.map((section) => sectionFrom(section, ids.sections, ids.items)),
    actions: draft.actions ? actionsFrom(draft.actions, from, ids.columns) : NO_PLAN,
    notes: draft.notes.map((note) => noteFrom(note, ids.notes)),
  });
}

const NO_PLAN: Template["actions"] = { title: "Actions", prompts: [], rows: 0, columns: [] };

const taken = (parts: readonly { readonly id: string }[]): Set<string> => new Set(parts.map(({ id }) => id));

/** Texts as they stand in a template: those of nothing are none. */
const wordings = (texts: readonly DraftText[]): readonly Wording[] =>
  texts
    .map((text) => (typeof text === "string" ? { text: text.trim() } : text))
    .filter((wording) => textOf(wording).trim() !== "");

function groupFrom(draft: DraftFieldGroup, groups: Set<string>, fields: Set<string>): FieldGroup {
  const { from, place = "start" } = draft;
  return {
    ...from,
    id: from?.id ?? freeId(draft.title, groups, "details"),
    title: draft.title.trim(),
    place: place === "as-it-was" ? (from?.place ?? "start") : place,
    fields: draft.fields.map((field) => fieldFrom(field, fields)),
  };
}

function fieldFrom(draft: DraftField, ids: Set<string>): Field | Declaration {
  const { from, label: printed, type, required, help = "", bounds = {} } = draft;
  const label = printed.trim();
  const id = from?.id ?? freeId(label, ids, "field");
  const when = from?.when ? { when: from.when } : {};
  if (type === "declaration") return { id, label, type, statement: help.trim(), required, ...when };
  const role = from && from.type !== "declaration" ? from.role : undefined;
  const choosing = type === "choice" || type === "choices";
  return {
    id,
    label,
    type,
    ...(choosing ? { options: optionsFrom(draft) } : {}),
    ...(type === "number" ? bounds : {}),
    required,
    ...when,
    ...(help.trim() === "" ? {} : { help: help.trim() }),
    ...(role === undefined ? {} : { role }),
  };
}

function optionsFrom({ options, from }: DraftField): readonly Choice[] {
  const before = from && from.type !== "declaration" ? (from.options ?? []) : [];
  const ids = taken([...before, ...options.filter((option) => typeof option !== "string")]);
  return options.flatMap((option): readonly Choice[] => {
    const label = optionText(option).trim();
    if (label === "") return [];
    return [{ id: typeof option === "string" ? freeId(label, ids, "choice") : option.id, label }];
  });
}

const sectionFrom = (draft: DraftSection, sections: Set<string>, items: Set<string>): Section => ({
  ...draft.from,
  id: draft.from?.id ?? freeId(draft.title, sections, "section"),
  title: draft.title.trim(),
  notes: wordings(draft.notes),
  items: draft.items.map((item) => itemFrom(item, items)),
});

function itemFrom(draft: DraftItem, ids: Set<string>): Item {
  const { judgement: judged, answer: answered, evidence, impact, number: _, ...rest } = draft.from ?? {};
  const { number = "" } = draft;
  const required = { required: true };
  const scale = draft.scale ?? "";
  const isJudged = draft.kind === "judgement";
  const asksAsBefore = draft.from === undefined || kindOf(draft.from) !== draft.kind;
  const keptAnswer = asksAsBefore ? undefined : answered;
  const answer =
    draft.kind === "question"
      ? { ...(keptAnswer ?? required), scale }
      : (keptAnswer ?? (isJudged ? undefined : required));
  const narrative = (on: boolean, before: Part | undefined): Part | undefined =>
    on ? (before ?? { required: isJudged }) : undefined;
  const parts = { evidence: narrative(draft.evidence, evidence), impact: narrative(draft.impact, impact) };
  return {
    ...rest,
    id: draft.from?.id ?? freeId(draft.label, ids, "item"),
    ...(number.trim() === "" ? {} : { number: number.trim() }),
    label: draft.label.trim(),
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

function actionsFrom(draft: DraftActions, { actions }: Template, ids: Set<string>): Template["actions"] {
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
function columnOf(draft: DraftColumn, ids: Set<string>): ActionColumn {
  const { from, kind, label } = draft;
  return from && kindOfColumn(from.id) === kind ? { ...from, label: label.trim() } : columnFrom(draft, ids);
}

const noteFrom = ({ from, title, paragraphs }: DraftNote, ids: Set<string>): Note => ({
  ...from,
  id: from?.id ?? freeId(title, ids, "note"),
  title: title.trim(),
  wordings: wordings(paragraphs),
});
