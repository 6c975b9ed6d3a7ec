import { STATUS_QUESTION } from "../audit/question";
import { STATUSES } from "../audit/record";
import { sayWord, type Say } from "../audit/say";
import { headerTag, STATUS_TAG } from "../audit/tags";
import { fieldsIn, type Field, type FieldGroup, type Template } from "../audit/template";
import { shownIn } from "./answers-in-language";
import { sayIn } from "./fixed-words";
import type { Block, LayoutCell, LayoutRow, LayoutTable } from "./layout-model";
import type { PageShape } from "./layout-page";
import {
  answerHelp,
  answerPrompt,
  boxCell,
  conditionWordings,
  headingOnly,
  labelCell,
  plainWording,
  PROMPT,
  slotFor,
} from "./layout-parts";
import { ownWordsTable, type OwnWords } from "./layout-own-words";
import { fieldLabel } from "./part-labels";

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
  const { title, when } = group;
  const fields = fieldsIn(group);
  const heading: Block = { type: "heading", level: 1, text: title, ...headingOnly(template, when) };
  if (!withStatus && asksForWords(group)) {
    return [
      heading,
      ownWordsTable(
        sayIn(template),
        title,
        page,
        WORDS_HEIGHT,
        fields.map((each) => wordsOf(template, each)),
      ),
    ];
  }
  const pairs = fields.map((field) => fieldPair(template, field));
  return [
    heading,
    detailsTable(sayIn(template), title, page, withStatus ? [...pairs, statusPair(template)] : pairs),
  ];
}

/** Where the status stands: at the end of the last details that leave room in their last row, else of the last there are. */
export function groupWithStatus(
  template: Template,
  groups: readonly FieldGroup[],
  page: PageShape,
): FieldGroup | undefined {
  const details = groups.filter((group) => !asksForWords(group));
  const hasRoom = (group: FieldGroup): boolean => {
    const last = rowsOf(
      fieldsIn(group).map((field) => fieldPair(template, field)),
      page,
    ).at(-1);
    return last !== undefined && !last.some(({ whole }) => whole) && 2 * last.length < WIDTHS[page].length;
  };
  return details.findLast(hasRoom) ?? details.at(-1) ?? groups[0];
}

/** Whether a group asks for nothing but words of one's own, as feedback does and what an earlier version leaves. */
export function asksForWords(group: FieldGroup): boolean {
  const fields = fieldsIn(group);
  return (
    fields.length > 0 &&
    fields.every(
      ({ type, help }) =>
        type === "long-text" || (type === "text" && (group.place === "end" || help !== undefined)),
    )
  );
}

function wordsOf(template: Template, field: Field): OwnWords {
  const { id, help, when } = field;
  const label = fieldLabel(template, field);
  return {
    label,
    under: [...(help === undefined ? [] : [plainWording(help)]), ...conditionWordings(template, when)],
    slot: slotFor(template, headerTag(id), label, sayWord(sayIn(template), PROMPT.words)),
  };
}

interface Pair {
  readonly label: LayoutCell;
  readonly box: LayoutCell;
  /** Takes a row of its own. */
  readonly whole: boolean;
}

function fieldPair(template: Template, field: Field): Pair {
  const { id, help, type, when } = field;
  const label = fieldLabel(template, field);
  const isText = type === "text" || type === "long-text";
  const isReason = when !== undefined || template.lookBack?.reason === id;
  const say = sayIn(template);
  const under = answerHelp(say, field);
  const words = [...(help === undefined ? [] : [help]), ...under.map(({ text }) => text)];
  const whole = type === "long-text" || words.join(" ").length > LONGEST_HELP || (isText && isReason);
  // "If Yes, when?" says it already.
  const condition = /^(?:if|os)\b/i.test(label) ? [] : conditionWordings(template, when);
  const isBlock = isText && whole;
  const prompt = isBlock ? (help ?? sayWord(say, PROMPT.words)) : answerPrompt(say, field);
  return {
    whole,
    label: labelCell(label, { under: condition }),
    box: boxCell(slotFor(template, headerTag(id), label, prompt, { level: isBlock ? "block" : "run" }), {
      help: isBlock ? [] : words.map(plainWording),
    }),
  };
}

function statusPair(template: Template): Pair {
  const say = sayIn(template);
  const slot = slotFor(template, STATUS_TAG, say("Status"), sayWord(say, PROMPT.choose), {
    initial: shownIn(template, STATUS_QUESTION, STATUSES[0].id),
  });
  const help = [plainWording(say("Change this when the audit is ready to hand over."))];
  return { whole: false, label: labelCell(say("Status")), box: boxCell(slot, { help }) };
}

/** Pairs side by side, as many as the page has columns for. */
function rowsOf(pairs: readonly Pair[], page: PageShape): readonly (readonly Pair[])[] {
  const rows: Pair[][] = [];
  for (const pair of pairs) {
    const last = rows.at(-1);
    const isFull = !last || last.some(({ whole }) => whole) || 2 * last.length === WIDTHS[page].length;
    if (isFull || pair.whole) rows.push([pair]);
    else last.push(pair);
  }
  return rows;
}

function detailsTable(say: Say, title: string, page: PageShape, pairs: readonly Pair[]): LayoutTable {
  const widths = WIDTHS[page];
  return {
    type: "table",
    title,
    description: say("{title}: labels, each with its answer at the right.", { title }),
    look: "table",
    widths,
    rows: rowsOf(pairs, page).map((row): LayoutRow => ({
      cells: row.flatMap(({ label, box }, at) => {
        // What is left of the row belongs to its last answer.
        const span = at === row.length - 1 ? widths.length - 2 * at - 1 : 1;
        return [label, span === 1 ? box : { ...box, span }];
      }),
    })),
  };
}
