import type { ConcernPart } from "../audit/parts";
import { questionsOf } from "../audit/questions";
import { STATUSES } from "../audit/record";
import { headerTag, STATUS_TAG } from "../audit/tags";
import {
  fieldChoices,
  type Field,
  type FieldGroup,
  type NarrativeElement,
  type Template,
  type Wording,
} from "../audit/template";
import { actionBlocks, serviceBlocks } from "./layout-actions";
import { sectionBlocks } from "./layout-items";
import type { Block, LayoutCell, LayoutRow, LayoutTable } from "./layout-model";
import {
  answerCell,
  answerRow,
  answerTable,
  CHOOSE,
  lowerFirst,
  onlyIf,
  plainWording,
  wordingsInDocument,
} from "./layout-parts";

const layouts = new WeakMap<Template, readonly Block[]>();

/** The whole document of a template, with as many action rows as asked for. Worked out once for a template. */
export function layoutOf(template: Template, actionRows?: number): readonly Block[] {
  if (actionRows !== undefined) return blocksOf(template, actionRows);
  let layout = layouts.get(template);
  if (!layout) layouts.set(template, (layout = blocksOf(template, template.actions.rows)));
  return layout;
}

function blocksOf(template: Template, actionRows: number): readonly Block[] {
  const groups = (place: "start" | "end") => template.fieldGroups.filter((group) => group.place === place);
  const first = groups("start");
  return withDistinctTitles([
    { type: "title", text: template.title, subtitle: subtitleOf(template) },
    { type: "text", wordings: [plainWording(template.purpose)] },
    ...(first.length > 0 ? first : [NO_FIELDS]).flatMap((group, index) =>
      fieldBlocks(template, group, index === 0),
    ),
    ...template.sections.flatMap((section) => sectionBlocks(template, section)),
    ...concernBlocks(template),
    ...actionBlocks(template, actionRows),
    ...serviceBlocks(template),
    ...groups("end").flatMap((group) => fieldBlocks(template, group, false)),
    ...noteBlocks(template),
  ]);
}

function subtitleOf({ publisher, version, theme }: Template): string {
  const parts = [publisher, `version ${version}`, ...(theme ? [`theme: ${theme.title}`] : [])];
  return parts.join(" · ");
}

/** Where the status stands in a template without header fields. */
const NO_FIELDS: FieldGroup = { id: "details", title: "Audit details", place: "start", fields: [] };

function noteBlocks(template: Template): readonly Block[] {
  const notes: readonly (readonly [title: string, wordings: readonly Wording[]])[] = [
    ...template.notes.map((note) => [note.title, wordingsInDocument(template, note.wordings)] as const),
    ["What good evidence holds", template.evidenceElements.map(elementWording)],
    ["What good impact holds", template.impactDimensions.map(elementWording)],
  ];
  const shown = notes.filter(([, wordings]) => wordings.length > 0);
  if (shown.length === 0) return [];
  return [
    { type: "heading", level: 1, text: "Notes for the auditor" },
    ...shown.flatMap(([title, wordings]): Block[] => [
      { type: "heading", level: 2, text: title },
      { type: "text", wordings },
    ]),
  ];
}

const elementWording = ({ label, help }: NarrativeElement): Wording =>
  plainWording(`${label}: ${lowerFirst(help)}`);

/** Heading and table of a group of header fields. */
function fieldBlocks(template: Template, group: FieldGroup, withStatus: boolean): readonly Block[] {
  const rows = group.fields.map((field) => fieldRow(template, field));
  return [
    { type: "heading", level: 1, text: group.title },
    answerTable(
      group.title,
      `${group.title}: one row for each detail, with the answer in the second column.`,
      withStatus ? [...rows, statusRow(template)] : rows,
      { widths: [30, 40, 30], promptsTitle: "Note" },
    ),
  ];
}

const statusRow = (template: Template): LayoutRow =>
  answerRow("Status", answerCell(template, STATUS_TAG, "Status", CHOOSE, { initial: STATUSES[0].label }), [
    plainWording("Change this when the audit is ready to hand over."),
  ]);

function fieldRow(template: Template, field: Field): LayoutRow {
  return answerRow(field.label, answerCell(template, headerTag(field.id), field.label, fieldPrompt(field)), [
    ...(field.when ? [plainWording(onlyIf(template, field.when))] : []),
    ...(field.help ? [plainWording(field.help)] : []),
  ]);
}

function fieldPrompt(field: Field): string {
  if (fieldChoices(field).length > 0) return CHOOSE;
  if (field.type === "date") return "A date, such as 5 March 2026";
  return field.type === "date-or-text" ? "A date, or roughly when" : "Enter text";
}

interface RowWords {
  readonly label: string;
  readonly alias: string;
  readonly prompt: string;
}

const WORDS: Readonly<Record<ConcernPart, RowWords>> = {
  raised: { label: "Immediate concern?", alias: "Immediate concern", prompt: CHOOSE },
  what: { label: "What is the concern", alias: "Concern", prompt: "Only if yes: write what it is" },
  manager: {
    label: "Manager notified",
    alias: "Concern manager notified",
    prompt: "Only if yes: who was told",
  },
  notified: { label: "Date notified", alias: "Concern date notified", prompt: "Only if yes: the date" },
};

/** Heading and table for an immediate concern: whether there is one, and who was told (R45). */
function concernBlocks(template: Template): readonly Block[] {
  const asked = template.immediateConcerns;
  if (!asked) return [];
  const rows = questionsOf(template).flatMap((question) => {
    if (question.owner.kind !== "concern") return [];
    const { label, alias, prompt } = WORDS[question.owner.part];
    return [
      answerRow(
        label,
        answerCell(template, question.tag, alias, prompt, { long: question.kind === "narrative" }),
      ),
    ];
  });
  return [
    { type: "heading", level: 1, text: asked.title },
    { type: "text", wordings: wordingsInDocument(template, asked.prompts) },
    answerTable(asked.title, `${asked.title}: whether there is one, and who was told.`, rows, {
      widths: [30, 40, 30],
    }),
  ];
}

/** Word allows no more in a control's title. */
const MAX_ALIAS_LENGTH = 64;

/**
 * The layout with every table's title and every control's title made its own,
 * by a number behind those that came before: answers are found by them where
 * another editor stripped the tags.
 */
function withDistinctTitles(blocks: readonly Block[]): readonly Block[] {
  const title = distinctNames(Infinity);
  const alias = distinctNames(MAX_ALIAS_LENGTH);
  const cell = (each: LayoutCell): LayoutCell =>
    each.type === "slot" ? { ...each, slot: { ...each.slot, alias: alias(each.slot.alias) } } : each;
  const table = (each: LayoutTable): LayoutTable => {
    const own = title(each.title);
    const rows = each.rows.map((row) => ({ cells: row.cells.map(cell) }));
    return { ...each, title: own, header: [own, ...each.header.slice(1)], rows };
  };
  return blocks.map((block) => (block.type === "table" ? table(block) : block));
}

function distinctNames(maxLength: number): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    let own = name.slice(0, maxLength);
    for (let count = 2; given.has(own.toLowerCase()); count += 1) {
      const suffix = ` (${String(count)})`;
      own = name.slice(0, maxLength - suffix.length) + suffix;
    }
    given.add(own.toLowerCase());
    return own;
  };
}
