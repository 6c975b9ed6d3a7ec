import { questionAt } from "../audit/questions";
import type { Problem } from "../audit/problem";
import { parseTag } from "../audit/tags";
import type { Template } from "../audit/template";
import type { Control, DocumentContent } from "./audit-document";
import { linesIn } from "./cell-text";
import { foundTables } from "./found-tables";
import { slotCellsOf, slotsOf, type Block } from "./layout-model";

/** Fewer boxes more than once are copies that a person made. */
const FEWEST = 5;
/** Fewer details, or fewer answers beside them, make no audit of their own. */
const FEWEST_OF_AUDIT = 3;

/**
 * The content of a document without a second audit in it. There is one where
 * half of the answers have a second box, in tables that hold none of the first;
 * where tables hold as many boxes of another template; or where they hold
 * details, some for the second time, with answers to go with them.
 */
export function firstAuditIn(
  template: Template,
  blocks: readonly Block[],
  content: DocumentContent,
): { readonly content: DocumentContent; readonly problems: readonly Problem[] } {
  const { controls, tables } = content;
  const answers = controls.filter(
    ({ tag, at }) => at && (questionAt(template, tag) !== undefined || isOfAnother(tag)),
  );
  const bySight = tablesOfFirst(template, answers);
  if (answers.filter((each) => isElsewhere(each, bySight)).length < FEWEST) return { content, problems: [] };
  const first = tablesOfFirst(template, inTablesOf(blocks, content, answers));
  const boxes = answers.filter((each) => isElsewhere(each, first));
  const slots = slotsOf(blocks);
  const seen = new Set(answers.flatMap(({ tag }) => (questionAt(template, tag) ? [tag] : [])));
  const enough = Math.max(FEWEST, Math.min(seen.size, slots.length) / 2);
  if (boxes.length < enough && !isAuditOfItsOwn(template, boxes)) return { content, problems: [] };
  const others = new Set(boxes.flatMap(({ at }) => (at ? [at.table] : [])));
  const from = Math.min(...others);
  // A table without answers goes with those before it.
  const isGone = (table: number): boolean => {
    for (let at = table; at >= from; at -= 1) {
      if (others.has(at)) return true;
      if (first.has(at)) return false;
    }
    return false;
  };
  return {
    content: {
      ...content,
      controls: without(controls, ({ at }) => at !== undefined && isGone(at.table)),
      tables: tables.map((rows, table) => (isGone(table) ? [] : rows)),
      loose: content.loose.filter(({ at, after = -1 }) => !isGone(at ? at.table : after)),
    },
    problems: [{ code: "second-audit", from: tables[from]?.flat().flatMap(linesIn)[0] ?? "" }],
  };
}

/** The tables in which the first box of each answer stands. */
function tablesOfFirst(template: Template, answers: readonly Control[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const first = new Set<number>();
  for (const { tag, at } of answers) {
    if (!at || seen.has(tag) || !questionAt(template, tag)) continue;
    seen.add(tag);
    first.add(at.table);
  }
  return first;
}

const isElsewhere = ({ at }: Control, tables: ReadonlySet<number>): boolean =>
  at !== undefined && !tables.has(at.table);

/** The same boxes, those before all others that stand in the table which is most like their own. */
function inTablesOf(
  blocks: readonly Block[],
  content: DocumentContent,
  answers: readonly Control[],
): readonly Control[] {
  const found = foundTables(blocks, content);
  const own = new Map(slotCellsOf(blocks).map(({ slot, table }) => [slot.tag, found.get(table)]));
  const isHome = ({ tag, at }: Control): boolean => at !== undefined && own.get(tag) === at.table;
  return [...answers.filter(isHome), ...answers.filter((each) => !isHome(each))];
}

/** Whether boxes are those of an audit with details of its own, however small it is beside the first. */
function isAuditOfItsOwn(template: Template, boxes: readonly Control[]): boolean {
  const details = boxes.filter(({ tag }) => parseTag(tag).kind === "header");
  return (
    details.length >= FEWEST_OF_AUDIT &&
    boxes.length - details.length >= FEWEST_OF_AUDIT &&
    details.some(({ tag }) => questionAt(template, tag) !== undefined)
  );
}

/** A tag as answers of templates have it. */
const isOfAnother = (tag: string): boolean => {
  const { kind } = parseTag(tag);
  return kind !== "other" && tag.includes(".");
};

/** Controls with some taken out; those inside others keep knowing which. */
function without(controls: readonly Control[], isGone: (control: Control) => boolean): readonly Control[] {
  const kept = controls.filter((control) => !isGone(control));
  const places = new Map(kept.map((control, place) => [control, place]));
  return kept.map((control) => {
    const { within, ...alone } = control;
    if (within === undefined) return control;
    const outer = controls[within];
    const place = outer && places.get(outer);
    return place === undefined ? alone : { ...alone, within: place };
  });
}
