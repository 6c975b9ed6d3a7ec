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
  judgement: {
    name: phrase("Judgement"),
    behind: phrase("judgement"),
    missing: phrase("judgement not entered"),
  },
  answer: { name: phrase("Answer"), behind: phrase("answer"), missing: phrase("answer not entered") },
  evidence: { name: phrase("Evidence"), behind: phrase("evidence"), missing: phrase("evidence not entered") },
  impact: { name: phrase("Impact"), behind: phrase("impact"), missing: phrase("impact not entered") },
  reason: {
    name: phrase("Why it is not applicable"),
    behind: phrase("reason for not applicable"),
    missing: phrase("not applicable, without a reason"),
  },
};
const ACTION_COLUMNS: Readonly<Record<ActionPart, string>> = {
  what: phrase("agreed action"),
  person: phrase("person"),
  due: phrase("completion date"),
  "signed-off": phrase("sign-off date"),
};
const CONCERN_PARTS: Readonly<Record<ConcernPart, string>> = {
  raised: phrase("yes or no"),
  what: phrase("what the concern is"),
  manager: phrase("manager notified"),
  notified: phrase("date notified"),
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
  return name === undefined
    ? (partWords(part)?.missing ?? phrase("not entered"))
    : phrase("{name} not entered", { name: lowerFirst(name) });
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
  return label === undefined ? phrase("Field {id}", { id: quoted(id) }) : tidy(label);
}

/** "Item 4, Assessments timely", or the label of an item without a number. */
export function itemName(template: Template | undefined, id: string): string {
  const item = template && indexOf(template).items.get(id)?.item;
  if (!item) return phrase("Item {id}", { id: quoted(id) });
  return item.number === undefined
    ? tidy(item.label)
    : phrase("Item {number}, {label}", { number: item.number, label: tidy(item.label) });
}

/** "4. Assessments timely", or the label alone. */
export const itemTitle = ({ number, label }: Item): string =>
  number === undefined ? label : `${number}. ${label}`;

/** "Item 4", or the label of an item without a number. */
export function itemShortName(template: Template | undefined, id: string): string {
  const number = template && indexOf(template).items.get(id)?.item.number;
  return number === undefined ? itemName(template, id) : phrase("Item {number}", { number });
}

/** "Action 2, person"; a column of the template's own goes by its label. */
export function actionPlace(template: Template | undefined, row: number, column: string): string {
  const label = template?.actions.columns.find((each) => each.id === column)?.label ?? column;
  return phrase("Action {row}, {under}", { row, under: under(ACTION_COLUMNS, column) ?? tidy(label) });
}

/** "Siblings, row 2, age". */
function rowPlace(
  template: Template | undefined,
  { table: id, row, column }: Extract<TagTarget, { readonly kind: "row" }>,
): string {
  const table = template?.tables?.find((each) => each.id === id);
  const label = table?.columns.find((each) => each.id === column)?.label ?? column;
  return withPart(
    phrase("{title}, row {row}", { title: tidy(table?.title ?? id), row }),
    lowerFirst(tidy(label)),
  );
}

/** "Agreed actions, column Cost": a column of the action table or another, whatever its row. */
export function columnPlace(
  template: Template,
  target: Extract<TagTarget, { readonly kind: "row" | "action" }>,
): string {
  const table =
    target.kind === "action" ? template.actions : template.tables?.find(({ id }) => id === target.table);
  const label = table?.columns.find(({ id }) => id === target.column)?.label ?? target.column;
  return withPart(
    tidy(table?.title ?? phrase("Table")),
    phrase("column {label}", { label: quoted(tidy(label)) }),
  );
}

/** The title of the question about immediate concerns. */
export function concernName(template: Template | undefined): string {
  return tidy(template?.immediateConcerns?.title ?? phrase("Immediate concern"));
}

/** "Item 3, moderated judgement", "Action 2, outcome", "Moderation, moderator". */
function moderationPlace(template: Template | undefined, tag: string): string {
  const owner = template && questionAt(template, tag)?.owner;
  if (owner?.kind !== "moderation") return phrase("The moderation");
  const { of, label } = owner;
  const part = tidy(label.charAt(0).toLowerCase() + label.slice(1));
  if (of === undefined) return withPart(phrase("Moderation"), part);
  if ("item" in of) return withPart(itemShortName(template, of.item.id), part);
  return withPart(
    "action" in of
      ? phrase("Action {action}", { action: of.action })
      : phrase("Step {step} of the history", { step: of.step }),
    part,
  );
}

function otherPlace(template: Template | undefined, { tag }: TagTarget & { readonly kind: "other" }): string {
  switch (tag) {
    case STATUS_TAG:
      return phrase("Status");
    case SERVICE_ACTIONS_TAG:
      return tidy(template?.serviceActions?.title ?? phrase("Service actions"));
    case LIMIT_REASON_TAG:
      return phrase("Reason for more actions");
    default:
      return phrase("The answer box {tag}", { tag: quoted(tag) });
  }
}

function withPart(name: string, part: string): string {
  return `${name}, ${part}`;
}

/** A label on one line, shortened, without the colon or full stop it may be printed with. */
function tidy(label: string): string {
  return shortened(label, LONGEST_LABEL).replace(/[\s.:;,]+$/, "");
}

/** What a column of the action plan is called. */
export function columnLabel(template: Template, id: string): string {
  return template.actions.columns.find((column) => column.id === id)?.label ?? id;
}
