import type { Choice, Element, FieldGroup, Template, Wording } from "../audit/template";
import { distinct } from "./distinct";
import { actionBlocks, actionRow, serviceBlocks } from "./layout-actions";
import { concernBlocks } from "./layout-concern";
import { fieldBlocks } from "./layout-fields";
import { hasNotApplicable, itemHeading, sectionBlocks } from "./layout-items";
import { lowerFirst, words } from "./layout-parts";
import { visible } from "./layout-wordings";

export { actionRow, hasNotApplicable, itemHeading };

/**
 * What an audit document holds, from top to bottom, as plain data. `ooxml/`
 * draws it; the reader finds answers by it when another editor has stripped
 * the tags. So the two can't drift apart.
 */
export type Block = LayoutTitle | LayoutHeading | LayoutText | LayoutTable;

export interface LayoutTitle {
  readonly type: "title";
  readonly text: string;
  readonly subtitle: string;
}

export interface LayoutHeading {
  readonly type: "heading";
  readonly level: 1 | 2;
  readonly text: string;
}

export interface LayoutText {
  readonly type: "text";
  readonly wordings: readonly Wording[];
}

export interface LayoutTable {
  readonly type: "table";
  /** What a screen reader announces, and what the first header cell says: unique in the document. */
  readonly title: string;
  readonly description: string;
  /** Share of the table's width for each column, in hundredths. */
  readonly widths: readonly number[];
  readonly header: readonly string[];
  readonly rows: readonly LayoutRow[];
}

export interface LayoutRow {
  readonly cells: readonly LayoutCell[];
}

/** A label, prompts, or the control for an answer. */
export type LayoutCell =
  | { readonly type: "label"; readonly text: string }
  | { readonly type: "prompts"; readonly wordings: readonly Wording[] }
  | { readonly type: "slot"; readonly slot: Slot };

/** A place for one answer. */
export interface Slot {
  readonly tag: string;
  /** What people see as the control's title; unique in the document. */
  readonly alias: string;
  /** Answers offered; a slot without any takes words. */
  readonly choices: readonly Choice[];
  /** Shown while nothing is entered. */
  readonly prompt: string;
  /** Entered from the start in a new document. */
  readonly initial?: string;
  /** A narrative, given room to write in. */
  readonly long: boolean;
}

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
  return distinct([
    { type: "title", text: template.title, subtitle: `${template.publisher} · version ${template.version}` },
    { type: "text", wordings: [words(template.purpose)] },
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

/** Where the status stands in a template without header fields. */
const NO_FIELDS: FieldGroup = { id: "details", title: "Audit details", place: "start", fields: [] };

const slots = new WeakMap<readonly Block[], readonly Slot[]>();

/** Every slot of a layout, in document order. Gathered once for a layout. */
export function slotsOf(blocks: readonly Block[]): readonly Slot[] {
  let found = slots.get(blocks);
  if (!found) slots.set(blocks, (found = blocks.flatMap(slotsIn)));
  return found;
}

function slotsIn(block: Block): readonly Slot[] {
  if (block.type !== "table") return [];
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.type === "slot" ? [cell.slot] : [])));
}

function noteBlocks(template: Template): readonly Block[] {
  const notes: readonly (readonly [title: string, wordings: readonly Wording[]])[] = [
    ...template.notes.map((note) => [note.title, visible(template, note.wordings)] as const),
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

const elementWording = ({ label, help }: Element): Wording => words(`${label}: ${lowerFirst(help)}`);
