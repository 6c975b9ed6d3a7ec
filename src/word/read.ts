import type { Control, DocumentContent } from "../document/audit-document";
import { looseInTables } from "../document/cell-text";
import { readFlatOpc } from "../ooxml/read-content";
import { offersLists } from "./abilities";
import {
  answersIn,
  askForControls,
  bodyMarkup,
  CELL,
  controlOf,
  NESTED,
  plainText,
  squeezed,
  TEXT,
} from "./controls";
import { askForParts, partsIn, type HeldPart } from "./custom-xml-parts";
import { askForTables, textsOf, type TableOf } from "./control-tables";
import { looseInBody } from "./loose-text";
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
  const controls = askForControls(context, [...TEXT, ...CELL, NESTED]);
  const { tables } = body;
  tables.load("items/values,items/nestingLevel,items/tables/items/rowCount");
  body.load("text");
  const reviewed = body.getReviewedText("Current");
  const parts = customXml ? askForParts(context) : undefined;
  await context.sync();

  const tracked = squeezed(reviewed.value) !== squeezed(body.text);
  const markup = tracked ? bodyMarkup(context) : undefined;
  const placed = tracked ? undefined : askForTables(context, answersIn(controls), tables);
  const held = parts ? partsIn(parts) : undefined;
  await context.sync();

  const seen = markup
    ? readFlatOpc(markup.value)
    : contentOf(answersIn(controls), { tables, text: body.text }, placed);
  return withHeldParts(seen, held?.());
}

/** Everything by the markup of the body, which has what Word's objects do not: two round trips, and as many bytes as the body is long. */
export const readWordWhole = (customXml: boolean): Promise<WordContent> =>
  inWordTwice((context) => readMarkup(context, customXml));

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

function contentOf(
  answers: readonly Word.ContentControl[],
  { tables, text }: { readonly tables: Word.TableCollection; readonly text: string },
  tableOf: TableOf = () => undefined,
): Omit<DocumentContent, "parts"> {
  const texts = textsOf(tables);
  // Before the prompts are taken out of them, which the text of the body has too.
  const outer = tables.items.flatMap(({ nestingLevel }, index) =>
    nestingLevel === 1 ? [{ index, rows: texts[index]?.map((cells) => [...cells]) ?? [] }] : [],
  );
  const places = new Map(answers.map(({ id }, index) => [id, index]));
  const controls = answers.map((control): Control => {
    const around = control.parentContentControlOrNullObject;
    const within = around.isNullObject ? undefined : places.get(around.id);
    const read = { ...controlOf(control), ...(within === undefined ? {} : { within }) };
    const cell = control.parentTableCellOrNullObject;
    const table = cell.isNullObject ? undefined : tableOf(control);
    if (table === undefined) return read;
    const at = { table, row: cell.rowIndex, cell: cell.cellIndex };
    const row = texts[at.table]?.[at.row];
    if (row) row[at.cell] = withoutPrompt(row[at.cell] ?? "", plainText(control.text), read.text);
    return { ...read, at };
  });
  const loose = [...looseInTables(texts, controls), ...looseInBody(text, outer, controls)];
  return { controls, tables: texts, loose, problems: [] };
}

/** The text of a cell without the prompt that a control in it shows. */
function withoutPrompt(cell: string, shown: string, read: string): string {
  return read === "" && shown !== "" ? cell.replace(shown, () => "").trim() : cell;
}
