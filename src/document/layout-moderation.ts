import {
  isHistoryAlone,
  itemKey,
  MODERATED_PARTS,
  MODERATION_GROUPS,
  SIGN_OFF_PARTS,
  signOffKey,
  STEP_PARTS,
  stepKey,
  type ModeratedPart,
  type ModerationField,
  type SignOffPart,
  type StepPart,
} from "../audit/moderation";
import { sayWord, word, type Say } from "../audit/say";
import { moderationTag } from "../audit/tags";
import { indexOf, type Item, type Template } from "../audit/template";
import { sayIn } from "./fixed-words";
import type { Block, LayoutCell, LayoutRow, LayoutTable, Slot } from "./layout-model";
import { pageShape, TEXT_WIDTH, type PageShape } from "./layout-page";
import { boxCell, headingRow, labelCell, plainWording, PROMPT, slotFor } from "./layout-parts";

/*
 * The moderation section: what it asks of the audit, of each item looked at again and of each action followed up, and
 * the steps the audit has gone through. It stands after everything an auditor answers, and only where there is a
 * moderation.
 */

/** A table of the section whose rows come as they are needed. */
export interface GrowingTable {
  readonly title: string;
  readonly description: string;
  /** Over the first cell of each row, which says what the row is about; none where the first cell is answered. */
  readonly about?: string;
  readonly parts: Readonly<Record<string, ModerationField>>;
  /** Shares of the width, the first cell's first. */
  readonly shares: readonly number[];
}

export const ITEMS_TABLE: GrowingTable = {
  title: word("Judgements looked at again"),
  description: word(
    "A row for each judgement looked at: the auditor's, the moderated one, who decided and why.",
  ),
  about: word("Item"),
  parts: MODERATED_PARTS,
  shares: [0.2, 0.13, 0.14, 0.12, 0.24, 0.17],
};
export const ACTIONS_TABLE: GrowingTable = {
  title: word("Actions followed up"),
  description: word(
    "A row for each agreed action: what became of it, when it was signed off, and whose it is to see to.",
  ),
  about: word("Action"),
  parts: SIGN_OFF_PARTS,
  shares: [0.12, 0.17, 0.18, 0.2, 0.33],
};
export const STEPS_TABLE: GrowingTable = {
  title: word("History"),
  description: word("A row for each step of the audit: when, what, by whom."),
  parts: STEP_PARTS,
  shares: [0.2, 0.24, 0.23, 0.33],
};
export const GROWING_TABLES = [ITEMS_TABLE, ACTIONS_TABLE, STEPS_TABLE];

const introduced = (say: Say): readonly Block[] => [
  { type: "heading", level: 1, text: say("Moderation"), newPage: true },
  {
    type: "text",
    style: "note",
    wordings: [
      plainWording(
        say("The moderator fills this in. A comment on an answer goes beside it, as a Word comment."),
      ),
    ],
  },
];

/**
 * The blocks of the section; none where there is no moderation. The history of an audit that was allocated and no more
 * stands alone and takes no page of its own: the others come before it once the audit is sent.
 */
export function moderationBlocks(template: Template): readonly Block[] {
  const room = template.moderation;
  if (!room) return [];
  const page = pageShape(template);
  const say = sayIn(template);
  const rowsOf = (table: GrowingTable): readonly LayoutRow[] => moderationRows(template, table);
  const whole = !isHistoryAlone(room);
  return [
    ...(whole ? introduced(say) : []),
    ...(whole ? MODERATION_GROUPS : []).flatMap(({ title, fields }, at): readonly Block[] => [
      ...(at === 0 ? [] : [heading(sayWord(say, title))]),
      fieldsTable(template, sayWord(say, title), fields, page),
    ]),
    ...GROWING_TABLES.flatMap((table): readonly Block[] => {
      const rows = rowsOf(table);
      return rows.length === 0 ? [] : [heading(sayWord(say, table.title)), growing(say, table, rows, page)];
    }),
  ];
}

const heading = (text: string): Block => ({ type: "heading", level: 2, text });

/** The rows of one of the growing tables, as far as there is room for them. */
export function moderationRows(template: Template, table: GrowingTable): readonly LayoutRow[] {
  const { items, actions, steps } = template.moderation ?? { items: [], actions: [], steps: 0 };
  switch (table) {
    case ITEMS_TABLE:
      return items.flatMap((id) => {
        const item = indexOf(template).items.get(id)?.item;
        return item ? [itemRow(template, item)] : [];
      });
    case ACTIONS_TABLE:
      return actions.map((row) => actionRow(template, row));
    default:
      return Array.from({ length: steps }, (_, at) => stepRow(template, at + 1));
  }
}

/** What the first cell of an item's row says, and what its boxes are called by. */
export const itemRowLabel = ({ number, label }: Item): string =>
  number === undefined ? label : `${number}. ${label}`;

export const actionRowLabel = (template: Template, row: number): string =>
  sayIn(template)("Action {row}", { row: String(row) });

function itemRow(template: Template, item: Item): LayoutRow {
  const name = item.number ?? item.label;
  const say = sayIn(template);
  return {
    spare: true,
    cells: [
      labelCell(itemRowLabel(item), { small: true }),
      ...Object.entries<ModerationField>(MODERATED_PARTS).map(([part, field]) =>
        cell(
          template,
          itemKey(item.id, part as ModeratedPart),
          `${name} ${sayWord(say, field.label)}`,
          field,
        ),
      ),
    ],
  };
}

function actionRow(template: Template, row: number): LayoutRow {
  const say = sayIn(template);
  const label = actionRowLabel(template, row);
  return {
    spare: true,
    cells: [
      labelCell(label, { small: true }),
      ...Object.entries<ModerationField>(SIGN_OFF_PARTS).map(([part, field]) =>
        cell(template, signOffKey(row, part as SignOffPart), `${label} ${sayWord(say, field.label)}`, field),
      ),
    ],
  };
}

function stepRow(template: Template, step: number): LayoutRow {
  const say = sayIn(template);
  return {
    spare: true,
    cells: Object.entries<ModerationField>(STEP_PARTS).map(([part, field]) =>
      cell(
        template,
        stepKey(step, part as StepPart),
        say("Step {step} {part}", { step: String(step), part: sayWord(say, field.label) }),
        field,
      ),
    ),
  };
}

const cell = (template: Template, key: string, alias: string, field: ModerationField): LayoutCell =>
  boxCell(slot(template, key, alias, field, "small"));

function slot(
  template: Template,
  key: string,
  alias: string,
  { kind }: ModerationField,
  look: Slot["look"] = "answer",
): Slot {
  return slotFor(template, moderationTag(key), alias, sayWord(sayIn(template), PROMPTS[kind]), {
    look: kind === "choice" && look === "small" ? "small-grade" : look,
    ...(kind === "narrative" ? {} : { level: "run" }),
  });
}

const PROMPTS: Readonly<Record<ModerationField["kind"], string>> = {
  choice: PROMPT.choose,
  date: word("Date"),
  line: word("Enter text"),
  narrative: word("Write here"),
};

/** What stands over the columns of a table. */
export function headingsOf(say: Say, { about, parts }: GrowingTable): readonly string[] {
  const labels = Object.values(parts).map(({ label }) => sayWord(say, label));
  return about === undefined ? labels : [sayWord(say, about), ...labels];
}

function growing(say: Say, table: GrowingTable, rows: readonly LayoutRow[], page: PageShape): LayoutTable {
  const { title, description, shares } = table;
  return {
    type: "table",
    title: sayWord(say, title),
    description: sayWord(say, description),
    look: "table",
    widths: shared(TEXT_WIDTH[page], shares),
    rows: [headingRow(headingsOf(say, table)), ...rows],
  };
}

const FIELD_SHARES = [0.206, 0.294, 0.206, 0.294];

/** Two fields in a row; one in words has a row of its own. */
function fieldsTable(
  template: Template,
  title: string,
  fields: Readonly<Record<string, ModerationField>>,
  page: PageShape,
): LayoutTable {
  const rows: { readonly cells: LayoutCell[]; readonly whole: boolean }[] = [];
  const say = sayIn(template);
  for (const [key, field] of Object.entries(fields)) {
    const whole = field.kind === "narrative";
    const label = sayWord(say, field.label);
    const pair = [labelCell(label), boxCell(slot(template, key, label, field))];
    const last = rows.at(-1);
    if (!last || last.whole || whole || last.cells.length === FIELD_SHARES.length)
      rows.push({ cells: pair, whole });
    else last.cells.push(...pair);
  }
  return {
    type: "table",
    title,
    description: say("{title}: labels, each with its answer at the right.", { title }),
    look: "table",
    widths: shared(TEXT_WIDTH[page], FIELD_SHARES),
    rows: rows.map(({ cells }) => {
      const last = cells.at(-1);
      return cells.length === FIELD_SHARES.length || !last
        ? { cells }
        : { cells: [...cells.slice(0, -1), { ...last, span: FIELD_SHARES.length - cells.length + 1 }] };
    }),
  };
}

/** A width in those shares; what rounding leaves goes to the last. */
function shared(width: number, shares: readonly number[]): readonly number[] {
  const widths = shares.map((share) => Math.floor(width * share));
  const left = width - widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each, at) => (at === widths.length - 1 ? each + left : each));
}
