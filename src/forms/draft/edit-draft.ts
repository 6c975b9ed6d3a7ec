import type { Rule, RuleSetting } from "../../audit/rules";
import { addColumn, addConcern, addField, addGroup, addNote, addReference, addTable } from "./add-part";
import { addText } from "./add-text";
import type { DraftEdit } from "./draft-edit";
import {
  addItem,
  itemToSection,
  moveToSection,
  sectionToItem,
  setAnswerType,
  setBounds,
  setItemKind,
  setItemNumber,
} from "./edit-item";
import {
  changeField,
  changeGroup,
  changeItem,
  freshKey,
  movePart,
  renamePart,
  setColumnKind,
  withPart,
} from "./edit-part";
import {
  addGrade,
  addScale,
  changeGrade,
  changeScale,
  moveGrade,
  removeGrade,
  removeScale,
  renameGrade,
  setStanding,
} from "./edit-scale";
import type { DraftActions, DraftTable, FormDraft } from "./form-draft";
import { addNarrative, askNarrative, changeNarrative, removeNarrative } from "./edit-narratives";
import { addLine, changeLine, moveLine, removeLine } from "./edit-lines";
import { placeText, removeActions, removePart } from "./move-text";
import { setWhen } from "./set-when";
import { phrase } from "../../words/phrase";

/**
 * The draft after a correction. Keys stay with their parts, and no text gets lost: what is taken out stands among what
 * is not placed. An edit of something that is not there changes nothing.
 */
export function editDraft(draft: FormDraft, edit: DraftEdit): FormDraft {
  switch (edit.do) {
    case "title":
      return { ...draft, title: edit.to };
    case "actions-title":
      return draft.actions ? { ...draft, actions: { ...draft.actions, title: edit.to } } : draft;
    case "limit":
      return draft.actions ? { ...draft, actions: withLimit(draft.actions, edit.to) } : draft;
    case "add-section":
      return {
        ...draft,
        sections: [
          ...draft.sections,
          { key: freshKey(draft), title: phrase("New section"), notes: [], items: [] },
        ],
      };
    case "add-group":
      return addGroup(draft);
    case "add-column":
      return addColumn(draft);
    case "add-note":
      return addNote(draft);
    case "add-reference":
      return addReference(draft);
    case "add-table":
      return addTable(draft);
    case "settings":
      return draft.settings ? { ...draft, settings: { ...draft.settings, ...edit.to } } : draft;
    case "add-concern":
      return addConcern(draft);
    case "rule":
      return setRule(draft, edit.rule, edit.to);
    case "when":
      return setWhen(draft, edit.key, edit.to);
    case "looked-at":
      return { ...draft, remarks: (draft.remarks ?? []).filter((_, at) => at !== edit.remark) };
    case "remove-actions":
      return removeActions(draft);
    case "rename":
      return renamePart(draft, edit.key, edit.to);
    case "move":
      return movePart(draft, edit.key, edit.by);
    case "remove":
      return removePart(draft, edit.key);
    case "put":
      return placeText(draft, edit.key, edit.at);
    case "add-text":
      return addText(draft, edit.text, edit.at);
    case "column-kind":
      return setColumnKind(draft, edit.key, edit.kind);
    case "number":
      return setItemNumber(draft, edit.key, edit.to);
    case "kind":
      return setItemKind(draft, edit.key, edit.kind);
    case "scale":
      return changeItem(draft, edit.key, (item) => ({ ...item, scale: edit.scale }));
    case "answer-type":
      return setAnswerType(draft, edit.key, edit.type);
    case "gate":
      return changeItem(draft, edit.key, ({ gate: _, ...item }) => ({
        ...item,
        ...(edit.on && { gate: true }),
      }));
    case "overall":
      return changeItem(draft, edit.key, ({ overall: _, ...item }) => ({
        ...item,
        ...(edit.on && { overall: true }),
      }));
    case "own-narrative":
      return askNarrative(draft, edit.key, edit.narrative, edit.on);
    case "narrative-label":
      return changeNarrative(draft, edit.narrative, { label: edit.to });
    case "narrative-prompt":
      return changeNarrative(draft, edit.narrative, { prompt: edit.to });
    case "add-narrative":
      return addNarrative(draft);
    case "remove-narrative":
      return removeNarrative(draft, edit.narrative);
    case "narrative":
      return changeItem(draft, edit.key, (item) => ({ ...item, [edit.part]: edit.on }));
    case "narrative-of-all": {
      const sections = withPart(draft.sections, edit.section, (section) => ({
        ...section,
        items: section.items.map((item) => ({ ...item, [edit.part]: edit.on })),
      }));
      return { ...draft, sections };
    }
    case "to-section":
      return moveToSection(draft, edit.key, edit.section);
    case "add-item":
      return addItem(draft, edit.section);
    case "item-to-section":
      return itemToSection(draft, edit.key);
    case "section-to-item":
      return sectionToItem(draft, edit.key);
    case "group-place":
      return changeGroup(draft, edit.key, (group) => ({ ...group, place: edit.to }));
    case "table-note":
      return changeTable(draft, edit.key, { note: edit.to });
    case "table-rows":
      return changeTable(draft, edit.key, { rows: edit.to });
    case "field-type":
      return changeField(draft, edit.key, (field) => ({ ...field, type: edit.type }));
    case "add-field":
      return addField(draft, edit.group);
    case "help":
      return changeField(draft, edit.key, (field) => ({ ...field, help: edit.to }));
    case "bounds":
      return setBounds(draft, edit.key, edit.to);
    case "required":
      return changeField(draft, edit.key, (field) => ({ ...field, required: edit.on }));
    case "scale-title":
      return changeScale(draft, edit.scale, (scale) => ({ ...scale, title: edit.to }));
    case "grade-label":
      return changeScale(draft, edit.scale, (scale) => renameGrade(scale, edit.grade, edit.to));
    case "standing":
      return changeScale(draft, edit.scale, (scale) => setStanding(scale, edit.grade, edit.to));
    case "grade-value":
      return changeGrade(draft, edit.scale, edit.grade, ({ value: _, ...grade }) => ({
        ...grade,
        ...(edit.to !== undefined && { value: edit.to }),
      }));
    case "needs-plan":
      return changeGrade(draft, edit.scale, edit.grade, ({ needsPlan: _, ...grade }) => ({
        ...grade,
        ...(edit.to !== undefined && { needsPlan: edit.to }),
      }));
    case "move-grade":
      return changeScale(draft, edit.scale, (scale) => moveGrade(scale, edit.grade, edit.by));
    case "remove-grade":
      return removeGrade(draft, edit.scale, edit.grade);
    case "add-grade":
      return addGrade(draft, edit.scale);
    case "add-scale":
      return addScale(draft);
    case "remove-scale":
      return removeScale(draft, edit.scale);
    case "line":
      return changeLine(draft, edit.of, edit.at, edit.to);
    case "add-line":
      return addLine(draft, edit.of);
    case "move-line":
      return moveLine(draft, edit.of, edit.at, edit.by);
    case "remove-line":
      return removeLine(draft, edit.of, edit.at);
  }
}

/** A table with a limit has a row for every action it allows. */
function withLimit({ limit: _, ...actions }: DraftActions, limit: number | undefined): DraftActions {
  return limit === undefined ? actions : { ...actions, rows: Math.max(actions.rows, limit), limit };
}

function changeTable(draft: FormDraft, key: string, to: Partial<DraftTable>): FormDraft {
  const { tables } = draft;
  return tables ? { ...draft, tables: withPart(tables, key, (table) => ({ ...table, ...to })) } : draft;
}

function setRule(draft: FormDraft, rule: Rule, to: RuleSetting | undefined): FormDraft {
  const { [rule]: _, ...others } = draft.rules ?? {};
  return { ...draft, rules: to === undefined ? others : { ...others, [rule]: to } };
}
