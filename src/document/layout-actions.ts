import type { AnswerType } from "../audit/answering";
import type { ConcernPart } from "../audit/parts";
import { actionQuestions, questionsOf } from "../audit/questions";
import { LIMIT_REASON_TAG, SERVICE_ACTIONS_TAG } from "../audit/tags";
import { hasActionPlan, type ActionColumn, type Template, type Wording } from "../audit/template";
import { sayWord, word, type Say } from "../audit/say";
import { sayIn } from "./fixed-words";
import type { Block, LayoutRow, LayoutTable, Slot } from "./layout-model";
import { pageShape, TEXT_WIDTH, type PageShape } from "./layout-page";
import {
  answerPrompt,
  boxCell,
  headingRow,
  labelCell,
  numbersTitle,
  PROMPT,
  slotFor,
  wordingsInDocument,
} from "./layout-parts";
import { CONCERN_LABELS } from "./part-labels";

/** The action plan: heading, prompts, the table with this many rows, and room for the reason where there is a limit. */
export function actionBlocks(template: Template, rows: number): readonly Block[] {
  const { actions } = template;
  if (!hasActionPlan(template)) return [];
  const say = sayIn(template);
  return [
    { type: "heading", level: 1, text: actions.title },
    ...noteOf(template, actions.prompts),
    {
      type: "table",
      title: actions.title,
      description: say("{title}: one action to a row.", { title: actions.title }),
      look: "table",
      widths: actionWidths(template.actions.columns, pageShape(template)),
      rows: [
        headingRow([
          numbersTitle(say, actions, say("Action")),
          ...actions.columns.map((column) => column.label),
        ]),
        ...Array.from({ length: rows }, (_, index) => actionRow(template, index + 1)),
      ],
    },
    ...(actions.limit === undefined ? [] : [limitReasonTable(template, actions.limit)]),
  ];
}

const noteOf = (template: Template, prompts: readonly Wording[]): readonly Block[] => {
  const wordings = wordingsInDocument(template, prompts);
  return wordings.length === 0 ? [] : [{ type: "text", style: "note", wordings }];
};

/** Least room for an action on a portrait page, where it has few words to a line. */
const ACTION_HEIGHT = 400;

/** A row of the action table, counted from 1. Whoever does not need it may delete it. */
export function actionRow(template: Template, row: number): LayoutRow {
  const number = String(row);
  const say = sayIn(template);
  return {
    ...(pageShape(template) === "portrait" ? { height: ACTION_HEIGHT } : {}),
    spare: true,
    cells: [
      labelCell(number),
      ...actionQuestions(template, row).map((question) => {
        const { column } = question.owner;
        const alias = say("Action {row} {column}", { row: number, column: column.label });
        const slot = slotFor(template, question.tag, alias, promptOf(say, column), {
          level: RUN_TYPES.has(column.type) || column.id === "person" ? "run" : "block",
          look: "small",
        });
        return boxCell(slot);
      }),
    ],
  };
}

/** Answered in a few words that stand within a paragraph. */
const RUN_TYPES: ReadonlySet<AnswerType> = new Set(["date", "date-or-text", "number", "choice", "yes-no"]);

function promptOf(say: Say, column: ActionColumn): string {
  const { id, type, label } = column;
  if (id === "what") return say("What will be done");
  if (type === "date") return say("Date");
  if (type !== "text" && type !== "long-text") return answerPrompt(say, column);
  // "Outcome / target" does not fit one line.
  return id === "person" ? say("Who") : (label.split(/\s*\/\s*/)[0] ?? label);
}

/** Of the numbers, of a column with a date or a text, and the least for the action itself. */
const ACTION_WIDTHS: Readonly<
  Record<
    PageShape,
    {
      readonly number: number;
      readonly date: number;
      readonly text: number;
      readonly what: number;
      /** A column that may say what an action is about. */
      readonly item: number;
    }
  >
> = {
  portrait: { number: 596, date: 1786, text: 1587, what: 2778, item: 1134 },
  landscape: { number: 567, date: 2080, text: 2700, what: 4000, item: 2300 },
};

/** The action gets what the other columns leave; these narrow down where it would get too little. */
export function actionWidths(columns: readonly ActionColumn[], page: PageShape): readonly number[] {
  const { number, date, text, what, item } = ACTION_WIDTHS[page];
  const usual = ({ type, addresses = false, required }: ActionColumn): number =>
    RUN_TYPES.has(type) ? date : addresses && !required ? item : text;
  const room = TEXT_WIDTH[page] - number;
  const others = columns.filter(({ id }) => id !== "what");
  const wanted = others.reduce((sum, column) => sum + usual(column), 0);
  const share = Math.min(1, (room - what) / Math.max(1, wanted));
  const widths = columns.map((column) => (column.id === "what" ? 0 : Math.floor(usual(column) * share)));
  const left = room - widths.reduce((sum, width) => sum + width, 0);
  const widest = Math.max(
    0,
    columns.findIndex(({ id }) => id === "what"),
  );
  return [number, ...widths.map((width, at) => (at === widest ? width + left : width))];
}

const REASON_WIDTH: Readonly<Record<PageShape, number>> = { portrait: 2494, landscape: 3849 };

function limitReasonTable(template: Template, limit: number): LayoutTable {
  const page = pageShape(template);
  const say = sayIn(template);
  const label = say("Reason for more than {limit} actions", { limit: String(limit) });
  return {
    type: "table",
    title: say("More actions"),
    description: say("Room for the reason where there are more actions than the limit."),
    look: "table",
    widths: [REASON_WIDTH[page], TEXT_WIDTH[page] - REASON_WIDTH[page]],
    rows: [
      {
        cells: [
          labelCell(label),
          boxCell(
            slotFor(
              template,
              LIMIT_REASON_TAG,
              say("Reason for more actions"),
              say("Only in highly unusual circumstances"),
            ),
          ),
        ],
      },
    ],
  };
}

/** Least room for the service's actions, and for an immediate concern. */
const SERVICE_HEIGHT = 480;
const CONCERN_HEIGHT = 500;

/** Heading and box for what the service should do, kept apart from the child's actions. */
export function serviceBlocks(template: Template): readonly Block[] {
  const asked = template.serviceActions;
  if (!asked) return [];
  const say = sayIn(template);
  const slot = slotFor(
    template,
    SERVICE_ACTIONS_TAG,
    say("Service actions"),
    say("Write service or strategic actions, if any"),
  );
  return [
    { type: "heading", level: 1, text: asked.title },
    ...noteOf(template, asked.prompts),
    {
      type: "table",
      title: asked.title,
      description: say("{title}: for the service rather than the {person}.", {
        title: asked.title,
        person: template.person ?? say("child"),
      }),
      look: "table",
      widths: [TEXT_WIDTH[pageShape(template)]],
      rows: [{ height: SERVICE_HEIGHT, cells: [boxCell(slot)] }],
    },
  ];
}

const CONCERN_WIDTHS: Readonly<Record<PageShape, readonly number[]>> = {
  portrait: [1940, 930, 1690, 2060, 1340, 1678],
  landscape: [2041, 1900, 1900, 4600, 1700, 3257],
};

interface ConcernWords {
  readonly alias: string;
  readonly prompt: string;
  readonly more: Partial<Slot>;
}

const CONCERN: Readonly<Record<ConcernPart, ConcernWords>> = {
  raised: { alias: word("Immediate concern"), prompt: PROMPT.choose, more: { look: "grade" } },
  what: { alias: word("Concern"), prompt: word("Only if Yes: what the concern is"), more: {} },
  manager: {
    alias: word("Concern manager notified"),
    prompt: word("If Yes: who was told"),
    more: { level: "run" },
  },
  notified: {
    alias: word("Concern date notified"),
    prompt: word("If Yes: the date"),
    more: { level: "run" },
  },
};

/** Heading and table for an immediate concern: whether there is one, what it is and who was told (R45). */
export function concernBlocks(template: Template): readonly Block[] {
  const asked = template.immediateConcerns;
  if (!asked) return [];
  const widths = CONCERN_WIDTHS[pageShape(template)];
  const say = sayIn(template);
  const pair = (part: ConcernPart, span: number) => {
    const { alias, prompt, more } = CONCERN[part];
    const question = questionsOf(template).find(
      ({ owner }) => owner.kind === "concern" && owner.part === part,
    );
    return question
      ? [
          labelCell(sayWord(say, CONCERN_LABELS[part])),
          boxCell(slotFor(template, question.tag, sayWord(say, alias), sayWord(say, prompt), more), { span }),
        ]
      : [];
  };
  return [
    { type: "heading", level: 1, text: asked.title },
    ...noteOf(template, asked.prompts),
    {
      type: "table",
      title: asked.title,
      description: say("{title}: whether there is one, what it is, and who was told.", {
        title: asked.title,
      }),
      look: "table",
      widths,
      rows: [
        {
          together: true,
          cells: [...pair("raised", 1), ...pair("manager", 1), ...pair("notified", 1)],
        },
        { height: CONCERN_HEIGHT, cells: pair("what", widths.length - 1) },
      ],
    },
  ];
}
