import { questionAt } from "../audit/questions";
import { parseTag } from "../audit/tags";
import type { Problem } from "../audit/problem";
import type { Template } from "../audit/template";
import { isVisible } from "../audit/visible-text";
import type { Control, DocumentContent } from "./audit-document";
import { cellKey, sameCell } from "./cell-text";
import { isInside, type OwnBoxes } from "./own-boxes";
import { placeOf } from "./words-place";

/** What is wrong with where boxes stand: copies of a box, and boxes in the place of another answer. */
export function boxProblems(template: Template, content: DocumentContent, own: OwnBoxes): readonly Problem[] {
  const { controls } = content;
  const order = new Map(controls.map((control, index) => [control, index]));
  const found: { readonly control: Control; readonly problem: Problem }[] = [];
  for (const control of own.copies) {
    if (isRowCopiedByHand(control, own)) continue;
    const where = control.tag === "" ? tagTitled(control, own) : control.tag;
    const readIn = answerAround(control, content, own);
    found.push({
      control,
      problem: isVisible(control.text)
        ? {
            code: "box-copied",
            where,
            place: placeOfBox(control, content, own),
            text: control.text,
            ...(readIn !== undefined && { readIn }),
          }
        : { code: "control-duplicated", where, text: "" },
    });
  }
  const isAmongOthers = boxesAmongOthers(own);
  for (const [where, control] of own.boxes) {
    if (!isVisible(control.text)) continue;
    if (!isInOthersPlace(where, control, template, content, own) && !isAmongOthers(where, control)) continue;
    found.push({
      control,
      problem: { code: "box-moved", where, place: placeOfBox(control, content, own), text: control.text },
    });
  }
  return found
    .sort((a, b) => (order.get(a.control) ?? 0) - (order.get(b.control) ?? 0))
    .map(({ problem }) => problem);
}

/** Where a box stands: by its cell, or by the last table in which one before it does. */
function placeOfBox(control: Control, content: DocumentContent, own: OwnBoxes) {
  const { controls } = content;
  const before = controls.slice(0, controls.indexOf(control));
  const after = Math.max(-1, ...before.flatMap(({ at }) => (at ? [at.table] : [])));
  return placeOf({ where: "text", ...(control.at && { at: control.at }), after }, { content, own });
}

/** A whole row of actions copied by hand is an action of its own, read by its place. */
function isRowCopiedByHand({ tag, at }: Control, { tagsAt, boxes }: OwnBoxes): boolean {
  const target = parseTag(tag);
  const [home] = (at && tagsAt.get(cellKey(at))) ?? [];
  const place = home === undefined ? undefined : parseTag(home);
  return (
    (target.kind === "action" || target.kind === "row") &&
    place?.kind === target.kind &&
    place.column === target.column &&
    (target.kind === "action" || (place.kind === "row" && place.table === target.table)) &&
    !sameCell(boxes.get(home ?? "")?.at, at)
  );
}

/** The answer that a copy counts for as plain text: it stands in the answer's box, or in its cell with no box filled. */
function answerAround(control: Control, { controls }: DocumentContent, own: OwnBoxes): string | undefined {
  for (const [tag, box] of own.boxes) {
    const unknown =
      control.within === undefined && sameCell(control.at, box.at) && box.text.includes(control.text);
    if (box !== control && (isInside(control, box, controls) || unknown)) return tag;
  }
  const tags = (control.at && own.tagsAt.get(cellKey(control.at))) ?? [];
  const isFilled = tags.some((tag) => {
    const box = own.boxes.get(tag);
    return sameCell(box?.at, control.at) && isVisible(box?.text ?? "");
  });
  return isFilled ? undefined : tags[0];
}

function isInOthersPlace(
  tag: string,
  { at, within }: Control,
  template: Template,
  { controls }: DocumentContent,
  own: OwnBoxes,
): boolean {
  const around = within === undefined ? undefined : controls[within]?.tag;
  if (around !== undefined && questionAt(template, around) !== undefined) return true;
  const tags = (at && own.tagsAt.get(cellKey(at))) ?? [];
  return tags.length > 0 && !tags.includes(tag);
}

/** Whether a box stands in a table that begins with another item, while more boxes of its own item stand in another: its row was moved. */
function boxesAmongOthers({ boxes }: OwnBoxes): (tag: string, control: Control) => boolean {
  const counts = new Map<string, Map<number, number>>();
  const first = new Map<number, { readonly item: string; readonly row: number }>();
  const placed = (tag: string, { at }: Control) => {
    const target = parseTag(tag);
    return target.kind === "item" && at ? { item: target.item, at } : undefined;
  };
  for (const [tag, control] of boxes) {
    const found = placed(tag, control);
    if (!found) continue;
    const { item, at } = found;
    const tables = counts.get(item) ?? new Map<number, number>();
    counts.set(item, tables.set(at.table, (tables.get(at.table) ?? 0) + 1));
    if (at.row < (first.get(at.table)?.row ?? Infinity)) first.set(at.table, { item, row: at.row });
  }
  return (tag, control) => {
    const found = placed(tag, control);
    if (!found || first.get(found.at.table)?.item === found.item) return false;
    const tables = counts.get(found.item) ?? new Map<number, number>();
    return Math.max(...tables.values()) > (tables.get(found.at.table) ?? 0);
  };
}

const tagTitled = (control: Control, { boxes }: OwnBoxes): string =>
  [...boxes].find(([, box]) => box.tag === "" && box.alias === control.alias)?.[0] ?? "";
