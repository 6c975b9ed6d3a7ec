import { narrativeOf } from "../audit/narratives";
import { narrativeIn, type ActionPart, type AnyPart, type ConcernPart, type ItemPart } from "../audit/parts";
import { questionAt } from "../audit/questions";
import { LIMIT_REASON_TAG, parseTag, SERVICE_ACTIONS_TAG, STATUS_TAG, type TagTarget } from "../audit/tags";
import { indexOf, type Item, type Template } from "../audit/template";
import { lowerFirst, quoted, shortened } from "./phrases";
import { phrase } from "../words/phrase";

const LONGEST_LABEL = 80;

/** How a part of an item is called: by itself, behind the item, and where it is missing. */
const ITEM_PARTS: Readonly<
  Record<ItemPart, { readonly name: string; readonly behind: string; readonly missing: string }>
> = {
  judgement: { name: "Judgement", behind: "judgement", missing: "judgement not entered" },
  answer: { name: "Answer", behind: "answer", missing: "answer not entered" },
  evidence: { name: "Evidence", behind: "evidence", missing: "evidence not entered" },
  impact: { name: "Impact", behind: "impact", missing: "impact not entered" },
  reason: {
    name: "Why it is not applicable",
    behind: "reason for not applicable",
    missing: "not applicable, without a reason",
  },
};
const ACTION_COLUMNS: Readonly<Record<ActionPart, string>> = {
  what: "agreed action",
  person: "person",
  due: "completion date",
  "signed-off": "sign-off date",
};
const CONCERN_PARTS: Readonly<Record<ConcernPart, string>> = {
  raised: "yes or no",
  what: "what the concern is",
  manager: "manager notified",
  notified: "date notified",
};

/** Whom the audit is about, in the middle of a sentence: "child", "young person"; another word as the template has it. */
export function personText(template: Template): string {
  const { person = "child" } = template;
  const known: Readonly<Record<string, string>> = {
    child: phrase("child"),
    "young person": phrase("young person"),
    "child or young person": phrase("child or young person"),
  };
  return under(known, person) ?? person;
}

/** What is under that name in a table; undefined where the table has no such name. */
const under = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** "Judgement", "Evidence": a part of an item by itself. */
export const partName = (part: AnyPart, template?: Template): string =>
  narrativeName(template, part) ?? partWords(part)?.name ?? part;

/** "evidence not entered", behind the name of an item. */
export const partMissing = (part: AnyPart, template?: Template): string => {
  const name = narrativeName(template, part);
  return name === undefined ? (partWords(part)?.missing ?? "not entered") : `${lowerFirst(name)} not entered`;
};

const partWords = (part: string) => under(ITEM_PARTS, part);

/** What a template calls a narrative, where it says. */
const narrativeName = (template: Template | undefined, part: string): string | undefined => {
  const label = template && narrativeOf(template, part)?.label;
  return label === undefined ? undefined : tidy(label);
};

/**
 * Where in a document a control is, as people call it: "Item 4, evidence", "Action 2, person", "Auditor name".
 * Without a template, fields and items go by their ids.
 */
export function placeText(template: Template | undefined, tag: string): string {
  const target = parseTag(tag);
  switch (target.kind) {
    case "header":
      return fieldName(template, target.field);
    case "item":
      return withPart(itemShortName(template, target.item), partBehind(template, target.part));
    case "action":
      return actionPlace(template, target.row, target.column);
    case "row":
      return rowPlace(template, target);
    case "concern":
      return withPart(concernName(template), under(CONCERN_PARTS, target.part) ?? target.part);
    case "moderation":
      return moderationPlace(template, tag);
    case "other":
      return otherPlace(template, target);
  }
}

function partBehind(template: Template | undefined, part: string): string {
  const name = narrativeName(template, part);
  return name === undefined ? (partWords(part)?.behind ?? narrativeIn(part) ?? part) : lowerFirst(name);
}

/** The label of a header field. */
export function fieldName(template: Template | undefined, id: string): string {
  const label = template && indexOf(template).fields.get(id)?.field.label;
  return label === undefined ? `Field ${quoted(id)}` : tidy(label);
}

/** "Item 4, Assessments timely", or the label of an item without a number. */
export function itemName(template: Template | undefined, id: string): string {
  const item = template && indexOf(template).items.get(id)?.item;
  if (!item) return `Item ${quoted(id)}`;
  return item.number === undefined ? tidy(item.label) : `Item ${item.number}, ${tidy(item.label)}`;
}

/** "4. Assessments timely", or the label alone. */
export const itemTitle = ({ number, label }: Item): string =>
  number === undefined ? label : `${number}. ${label}`;

/** "Item 4", or the label of an item without a number. */
export function itemShortName(template: Template | undefined, id: string): string {
  const number = template && indexOf(template).items.get(id)?.item.number;
  return number === undefined ? itemName(template, id) : `Item ${number}`;
}

/** "Action 2, person"; a column of the template's own goes by its label. */
export function actionPlace(template: Template | undefined, row: number, column: string): string {
  const label = template?.actions.columns.find((each) => each.id === column)?.label ?? column;
  return `Action ${String(row)}, ${under(ACTION_COLUMNS, column) ?? tidy(label)}`;
}

/** "Siblings, row 2, age". */
function rowPlace(
  template: Template | undefined,
  { table: id, row, column }: Extract<TagTarget, { readonly kind: "row" }>,
): string {
  const table = template?.tables?.find((each) => each.id === id);
  const label = table?.columns.find((each) => each.id === column)?.label ?? column;
  return withPart(`${tidy(table?.title ?? id)}, row ${String(row)}`, lowerFirst(tidy(label)));
}

/** "Agreed actions, column Cost": a column of the action table or another, whatever its row. */
export function columnPlace(
  template: Template,
  target: Extract<TagTarget, { readonly kind: "row" | "action" }>,
): string {
  const table =
    target.kind === "action" ? template.actions : template.tables?.find(({ id }) => id === target.table);
  const label = table?.columns.find(({ id }) => id === target.column)?.label ?? target.column;
  return withPart(tidy(table?.title ?? "Table"), `column ${quoted(tidy(label))}`);
}

/** The title of the question about immediate concerns. */
export function concernName(template: Template | undefined): string {
  return tidy(template?.immediateConcerns?.title ?? "Immediate concern");
}

/** "Item 3, moderated judgement", "Action 2, outcome", "Moderation, moderator". */
function moderationPlace(template: Template | undefined, tag: string): string {
  const owner = template && questionAt(template, tag)?.owner;
  if (owner?.kind !== "moderation") return "The moderation";
  const { of, label } = owner;
  const part = tidy(label.charAt(0).toLowerCase() + label.slice(1));
  if (of === undefined) return withPart("Moderation", part);
  if ("item" in of) return withPart(itemShortName(template, of.item.id), part);
  return withPart(
    "action" in of ? `Action ${String(of.action)}` : `Step ${String(of.step)} of the history`,
    part,
  );
}

function otherPlace(template: Template | undefined, { tag }: TagTarget & { readonly kind: "other" }): string {
  switch (tag) {
    case STATUS_TAG:
      return "Status";
    case SERVICE_ACTIONS_TAG:
      return tidy(template?.serviceActions?.title ?? "Service actions");
    case LIMIT_REASON_TAG:
      return "Reason for more actions";
    default:
      return `The answer box ${quoted(tag)}`;
  }
}

function withPart(name: string, part: string): string {
  return `${name}, ${part}`;
}

/** A label on one line, shortened, without the colon or full stop it may be printed with. */
function tidy(label: string): string {
  return shortened(label, LONGEST_LABEL).replace(/[\s.:;,]+$/, "");
}
