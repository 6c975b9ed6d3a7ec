import { STATUSES } from "../audit/record";
import { headerTag, STATUS_TAG } from "../audit/tags";
import { fieldChoices, type Field, type FieldGroup, type Template } from "../audit/template";
import type { Block, LayoutCell, LayoutRow, LayoutTable } from "./layout-model";
import type { PageShape } from "./layout-page";
import { boxCell, conditionWordings, labelCell, plainWording, PROMPT, slotFor } from "./layout-parts";
import { ownWordsTable, type OwnWords } from "./layout-words";

/** Columns of a table of details: pairs of label and answer. */
const WIDTHS: Readonly<Record<PageShape, readonly number[]>> = {
  portrait: [1985, 2834, 1985, 2834],
  landscape: [2041, 3091, 2041, 3091, 2041, 3093],
};

/** Help that is longer gets the whole row for its field. */
const LONGEST_HELP = 80;

/** Least room for words of one's own among the details. */
const WORDS_HEIGHT = 600;

/** Heading and table of a group of header fields. */
export function fieldBlocks(
  template: Template,
  group: FieldGroup,
  page: PageShape,
  withStatus: boolean,
): readonly Block[] {
  const { fields, title } = group;
  const heading: Block = { type: "heading", level: 1, text: title };
  if (!withStatus && asksForWords(group)) {
    return [
      heading,
      ownWordsTable(
        title,
        page,
        WORDS_HEIGHT,
        fields.map((each) => wordsOf(template, each)),
      ),
    ];
  }
  const pairs = fields.map((field) => fieldPair(template, field));
  return [heading, detailsTable(title, page, withStatus ? [...pairs, statusPair(template)] : pairs)];
}

/** Whether a group asks for nothing but words of one's own, as feedback does and what an earlier version leaves. */
function asksForWords({ fields, place }: FieldGroup): boolean {
  return fields.every(({ type, help }) => type === "text" && (place === "end" || help !== undefined));
}

function wordsOf(template: Template, field: Field): OwnWords {
  const { id, label, help, when } = field;
  return {
    label,
    under: [...(help === undefined ? [] : [plainWording(help)]), ...conditionWordings(template, when)],
    slot: slotFor(template, headerTag(id), label, PROMPT.words),
  };
}

interface Pair {
  readonly label: LayoutCell;
  readonly box: LayoutCell;
  /** Takes a row of its own. */
  readonly whole: boolean;
}

function fieldPair(template: Template, field: Field): Pair {
  const { id, label, help, type, when } = field;
  const isText = type === "text";
  const isReason = when !== undefined || template.lookBack?.reason === id;
  const whole = (help?.length ?? 0) > LONGEST_HELP || (isText && isReason);
  // "If Yes, when?" says it already.
  const condition = /^if\b/i.test(label) ? [] : conditionWordings(template, when);
  const isBlock = isText && whole;
  const prompt = isBlock ? (help ?? PROMPT.words) : linePrompt(field);
  return {
    whole,
    label: labelCell(label, { under: condition }),
    box: boxCell(slotFor(template, headerTag(id), label, prompt, { level: isBlock ? "block" : "run" }), {
      help: isBlock || help === undefined ? [] : [plainWording(help)],
    }),
  };
}

function linePrompt(field: Field): string {
  if (fieldChoices(field).length > 0) return PROMPT.choose;
  if (field.type === "date") return "Date, such as 5 March 2026";
  return field.type === "date-or-text" ? "Date, or as near as you know" : "Enter text";
}

function statusPair(template: Template): Pair {
  const slot = slotFor(template, STATUS_TAG, "Status", PROMPT.choose, { initial: STATUSES[0].label });
  const help = [plainWording("Change this when the audit is ready to hand over.")];
  return { whole: false, label: labelCell("Status"), box: boxCell(slot, { help }) };
}

function detailsTable(title: string, page: PageShape, pairs: readonly Pair[]): LayoutTable {
  const widths = WIDTHS[page];
  const rows: LayoutRow[] = [];
  let open: LayoutCell[] = [];
  const close = () => {
    const last = open.pop();
    if (!last) return;
    // What is left of the row belongs to its last answer.
    const span = widths.length - open.length;
    rows.push({ cells: [...open, span === 1 ? last : { ...last, span }] });
    open = [];
  };
  for (const { label, box, whole } of pairs) {
    if (whole || open.length === widths.length) close();
    open.push(label, box);
    if (whole) close();
  }
  close();
  return {
    type: "table",
    title,
    description: `${title}: labels, each with its answer at the right.`,
    look: "table",
    widths,
    rows,
  };
}
