import type { CellAddress, Control, DocumentContent } from "../document/audit-document";
import { looseInTables } from "../document/cell-text";
import { readFlatOpc } from "../ooxml/read-content";
import { kindsAsked, offersLists } from "./abilities";
import {
  answersIn,
  askForControls,
  bodyMarkup,
  CELL_END,
  controlOf,
  PLACE,
  plainText,
  TEXT,
} from "./controls";
import { askForParts, partsIn, type HeldPart } from "./custom-xml-parts";
import { inWordTwice } from "./run";

export interface WordContent extends DocumentContent {
  readonly held: readonly HeldPart[];
}

/**
 * Everything in the document, in two round trips whatever its size. The controls
 * and tables come from Word's object model; where that can't say (it lists no
 * drop-downs before WordApi 1.9, and its texts include what tracked changes
 * deleted), from the body's own markup.
 */
export function readWord(customXml: boolean): Promise<WordContent> {
  return inWordTwice((context) =>
    offersLists() ? readObjects(context, customXml) : readMarkup(context, customXml),
  );
}

async function readObjects(context: Word.RequestContext, customXml: boolean): Promise<WordContent> {
  const { body } = context.document;
  const controls = askForControls(context, [...TEXT, ...PLACE]);
  const { tables } = body;
  tables.load("items/values,items/nestingLevel");
  body.load("text");
  const reviewed = body.getReviewedText("Current");
  const parts = customXml ? askForParts(context) : undefined;
  await context.sync();

  const tracked = squeezed(reviewed.value) !== squeezed(body.text);
  const markup = tracked ? bodyMarkup(context) : undefined;
  const inTables = tracked ? [] : tables.items.map(controlsIn);
  const held = parts ? partsIn(parts) : undefined;
  await context.sync();

  const seen = markup ? readFlatOpc(markup.value) : contentOf(controls, tables, inTables);
  return withHeldParts(seen, held?.());
}

async function readMarkup(context: Word.RequestContext, customXml: boolean): Promise<WordContent> {
  const markup = bodyMarkup(context);
  const parts = customXml ? askForParts(context) : undefined;
  await context.sync();
  const held = parts ? partsIn(parts) : undefined;
  if (held) await context.sync();
  return withHeldParts(readFlatOpc(markup.value), held?.());
}

function withHeldParts(
  content: Omit<DocumentContent, "parts">,
  held: readonly HeldPart[] | undefined,
): WordContent {
  const problems = held ? content.problems : [...content.problems, NO_CUSTOM_XML];
  return {
    ...content,
    problems,
    held: held ?? [],
    parts: (held ?? []).map(({ namespace, xml }) => ({ namespace, xml })),
  };
}

const NO_CUSTOM_XML = { code: "custom-xml-unavailable" } as const;

/** Hosts differ in the marks they put between paragraphs and cells. */
const squeezed = (text: string): string => text.replaceAll(CELL_END, "").replace(/\s+/g, "");

/** The ids of the controls of a table: Word tells a control's row and cell, but not which table they are in. */
function controlsIn(table: Word.Table): Word.ContentControlCollection {
  const controls = table.getRange().getContentControls(kindsAsked());
  controls.load("items/id");
  return controls;
}

function contentOf(
  controls: Word.ContentControlCollection,
  tables: Word.TableCollection,
  inTables: readonly Word.ContentControlCollection[],
): Omit<DocumentContent, "parts"> {
  const texts = tables.items.map((table) => table.values.map((row) => row.map(plainText)));
  const tablesOf = new Map<number, number[]>();
  inTables.forEach((inTable, index) => {
    for (const { id } of inTable.items) tablesOf.set(id, [...(tablesOf.get(id) ?? []), index]);
  });
  const placeOf = (control: Word.ContentControl): CellAddress | undefined => {
    const cell = control.parentTableCellOrNullObject;
    const within = control.parentTableOrNullObject;
    if (cell.isNullObject || within.isNullObject) return undefined;
    const table = tablesOf
      .get(control.id)
      ?.find((index) => tables.items[index]?.nestingLevel === within.nestingLevel);
    return table === undefined ? undefined : { table, row: cell.rowIndex, cell: cell.cellIndex };
  };
  const answers = answersIn(controls).map((control): Control => {
    const read = controlOf(control);
    const at = placeOf(control);
    const row = at && texts[at.table]?.[at.row];
    if (at && row) row[at.cell] = withoutPrompt(row[at.cell] ?? "", plainText(control.text), read.text);
    return at ? { ...read, at } : read;
  });
  return { controls: answers, tables: texts, loose: looseInTables(texts, answers), problems: [] };
}

/** The text of a cell without the prompt that a control in it shows. */
function withoutPrompt(cell: string, shown: string, read: string): string {
  return read === "" && shown !== "" ? cell.replace(shown, () => "").trim() : cell;
}
