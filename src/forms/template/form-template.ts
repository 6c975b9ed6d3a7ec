import type { FieldGroup, Item, Note, Section, Template } from "../../audit/template";
import { FORMAT } from "../../audit/template-format";
import { LONGEST, MOST } from "../../audit/template-limits";
import type { FormDraft } from "../draft/form-draft";
import { freeId } from "../free-id";
import { isFinal, isOfPart, isOverall } from "../is-overall";
import { editedTemplate } from "./edited-template";
import { DEFAULT_ACTIONS, templateActions, templateServiceActions } from "./template-actions";
import type { TemplateNames } from "./template-names";
import { templateBoxes } from "./template-boxes";
import { fieldFrom } from "./template-fields";
import { templateScales, templateSections } from "./template-sections";
import { templateTables } from "./template-tables";
import { labelOf, lineOf, wordingsOf } from "./template-texts";

/**
 * The template a draft stands for: as many ids as there are parts, labels that fit, nothing a document cannot hold.
 * Where even that makes none (no items, too many), `templateFault` says so.
 */
export function templateFrom(draft: FormDraft, names: TemplateNames): Template {
  if (draft.from) return editedTemplate(draft, draft.from, names);
  const { label: title } = labelOf(lineOf(names.title) === "" ? draft.title : names.title, "Imported form");
  const id = names.id ?? "";
  const { label: publisher } = labelOf(names.publisher, "Own form");
  const scales = templateScales(draft);
  const boxes = templateBoxes(draft);
  const sections = templateSections(draft, scales, boxes);
  const used = new Set(
    sections.flatMap(({ items }) =>
      items.flatMap(({ judgement, answer }) => [judgement?.scale, answer?.scale]),
    ),
  );
  const overall = overallItem(sections);
  const actions = draft.actions ? templateActions(draft.actions) : DEFAULT_ACTIONS;
  const tables = templateTables(draft, sections, actions);
  return {
    format: FORMAT,
    id: freeId(id === "" ? title : id, new Set(), "own-form", LONGEST.id),
    version: lineOf(names.version).slice(0, LONGEST.version).trim() || "1.0",
    title,
    publisher,
    purpose: `“${title}”, made from a Word form.`,
    scales: [...scales.values()].map(({ scale }) => scale).filter(({ id }) => used.has(id)),
    promptSets: [],
    ...(boxes.narratives.length > 0 ? { narratives: boxes.narratives } : {}),
    fieldGroups: templateFields(draft),
    sections,
    ...(tables.length > 0 ? { tables } : {}),
    ...(overall ? { overallItem: overall.id } : {}),
    actions,
    ...(draft.serviceActions && { serviceActions: templateServiceActions(draft.serviceActions) }),
    evidenceElements: [],
    impactDimensions: [],
    notes: templateNotes(draft),
    references: [],
  };
}

/** "Overall for managing risk", beside "Overall audit judgement". */
const OF_SOMETHING = /\b(?:for|of)\s(?!the (?:audit|case|file|work|whole)\b)/iu;

/** The one judged item that says it is about the whole, else the one behind the last section that judges what is above. */
function overallItem(sections: readonly Section[]): Item | undefined {
  const all = sections.flatMap(({ items }) => items);
  const judged = all.filter(({ judgement }) => judgement);
  const overall = judged.filter(({ label }) => isOverall(label) && !isOfPart(label));
  const last = judged.at(-1);
  const isLast = all.length > 1 && judged.filter(({ label }) => isFinal(label)).length === 1;
  if (overall.length === 0 && last && isLast && isFinal(last.label)) return last;
  const [whole, ...others] =
    overall.length > 1 ? overall.filter(({ label }) => !OF_SOMETHING.test(label)) : overall;
  return others.length === 0 ? whole : undefined;
}

function templateNotes(draft: FormDraft): readonly Note[] {
  const ids = new Set<string>();
  const notes = draft.notes.flatMap(({ title: printed, paragraphs }): readonly Note[] => {
    const { label: title, whole } = labelOf(printed, "Notes");
    const wordings = wordingsOf([...(whole === undefined ? [] : [whole]), ...paragraphs]);
    if (wordings.length === 0 && printed.trim() === "") return [];
    return [
      { id: freeId(title, ids, "note"), title, wordings: wordings.length > 0 ? wordings : [{ text: title }] },
    ];
  });
  return fewerNotes(notes);
}

/** Notes as many as a template can have: where there are more, neighbours share one. */
function fewerNotes(notes: readonly Note[]): readonly Note[] {
  const together = Math.ceil(notes.length / MOST.notes);
  if (together <= 1) return notes;
  return notes.flatMap((first, at): readonly Note[] => {
    if (at % together !== 0) return [];
    const others = notes.slice(at + 1, at + together);
    const more = others.flatMap(({ title, wordings }) => [title, ...wordings.map(({ text }) => text)]);
    return [{ ...first, wordings: wordingsOf([...first.wordings.map(({ text }) => text), ...more]) }];
  });
}

/** The header fields of the template, those behind the sections last. */
function templateFields(draft: FormDraft): readonly FieldGroup[] {
  const groups = draft.fieldGroups.filter(({ fields }) => fields.length > 0);
  const groupIds = new Set<string>();
  const fieldIds = new Set<string>();
  return groups.map((group): FieldGroup => {
    const { label: title } = labelOf(group.title, "Details");
    return {
      id: freeId(title, groupIds, "details"),
      title,
      place: group.place === "end" ? "end" : "start",
      fields: group.fields.map((field) => fieldFrom(field, fieldIds)),
    };
  });
}
