import { narrativesOf } from "../audit/narratives";
import type { AnyPart } from "../audit/parts";
import { scaleOf, type Item, type Section, type Template } from "../audit/template";
import { sayWord } from "../audit/say";
import { sayIn } from "./fixed-words";
import { descriptorOf, gradesOf } from "./layout-grid";
import { itemSlots } from "./layout-item-slots";
import {
  slotsInCell,
  type LayoutCell,
  type LayoutRow,
  type LayoutTable,
  type LayoutWording,
  type Slot,
} from "./layout-model";
import type { PageShape } from "./layout-page";
import {
  asOneText,
  boxCell,
  conditionWordings,
  headingRow,
  labelCell,
  plainWording,
  runIn,
  wordingsInDocument,
  wordsCell,
} from "./layout-parts";
import { featuresOf } from "./layout-runs";
import { PART_WORDS, partLabel } from "./part-labels";

/** Columns of an item's table. */
const WIDTHS: Readonly<Record<PageShape, readonly number[]>> = {
  portrait: [1304, 2381, 2041, 3912],
  landscape: [1304, 2545, 2041, 1809, 1000, 2850, 3849],
};

/** The letters of a word that the first column holds, and the twips that each more asks for. */
const LETTERS = 10;
const LETTER = 120;
const MOST_LETTERS = 18;

/** Columns of the items of a template: its own names of narratives stand beside their boxes, and no word is broken. */
function itemWidths({ narratives = [] }: Template, page: PageShape): readonly number[] {
  const [names = 0, ...boxes] = WIDTHS[page];
  const longest = Math.max(
    0,
    ...narratives.flatMap(({ label }) => label.split(/[\s/–-]+/u).map((word) => word.length)),
  );
  const more = LETTER * Math.max(0, Math.min(longest, MOST_LETTERS) - LETTERS);
  return [names + more, ...boxes.map((width, at) => (at === boxes.length - 1 ? width - more : width))];
}

/** Least room for narratives: each in a row of its own, or a pair in one. */
const HEIGHT = { evidence: 760, other: 620, pair: 680 } as const;

/** "1. Risk identified ..." or the label alone; without the section's title, where it stands under that. */
export function itemHeading({ number, label }: Item, section = ""): string {
  const own = withoutTitle(label, section);
  return number === undefined ? own : `${number}. ${own}`;
}

function withoutTitle(label: string, section: string): string {
  const rest = label.startsWith(section) && section !== "" ? label.slice(section.length) : "";
  const own = rest.replace(/^\s*[:–-]\s*/, "");
  return own === rest || own === "" ? label : own.charAt(0).toUpperCase() + own.slice(1);
}

/** The table of one item: judgement, what to consider, what grades look like, evidence and impact. */
export function itemTable(template: Template, section: Section, item: Item, page: PageShape): LayoutTable {
  const widths = itemWidths(template, page);
  const slots = itemSlots(template, item, "item");
  const features = featuresOf(template, section, item);
  const featured = features && itemSlots(template, features, "item").get("answer");
  const narratives = narrativesOf(item);
  const columns = widths.length;
  const descriptors = descriptorRows(template, item, page);
  const isBeside = descriptors[0]?.heading === true;
  const rows = [
    ...(isBeside ? descriptors : []),
    ...judgementRows(template, item, columns, slots, featured),
    // Descriptors may fill a page by themselves.
    ...considerRows(template, item, page, isBeside || descriptors.length === 0),
    ...(isBeside ? [] : descriptors),
    ...(page === "portrait"
      ? portraitNarratives(template, slots, narratives)
      : landscapeNarratives(template, slots, narratives)),
  ];
  const names = rows.flatMap(({ cells }) => cells.flatMap(named));
  const title = itemHeading(item);
  return {
    type: "table",
    title,
    description: sayIn(template)("{title}. Answers: {names}.", {
      title,
      names: names.map((name) => name.toLowerCase()).join("; "),
    }),
    look: "table",
    widths,
    rows: rows.map((row, at) => (at === rows.length - 1 ? without(row) : row)),
  };
}

/** A table's last row must not be chained to what follows: LibreOffice then chains the whole table. */
function without({ together: _, ...row }: LayoutRow): LayoutRow {
  return row;
}

const named = (cell: LayoutCell, at: number, cells: readonly LayoutCell[]): readonly string[] => {
  const [label] = cell.holds;
  const next = cells[at + 1];
  return label?.type === "label" && next && slotsInCell(next).length > 0 ? [label.text] : [];
};

/** The drop-down with, at its right, why the item is not applicable or what it has features of; an answer beside a judgement has its own row. */
function judgementRows(
  template: Template,
  item: Item,
  columns: number,
  slots: ReturnType<typeof itemSlots>,
  featured: Slot | undefined,
): readonly LayoutRow[] {
  const judgement = slots.get("judgement");
  const answer = slots.get("answer");
  const first = judgement ?? answer;
  const reason = slots.get("reason");
  const say = sayIn(template);
  const right: readonly LayoutCell[] = reason
    ? [
        labelCell(sayWord(say, PART_WORDS.reason.label), { tint: "judgement" }),
        boxCell(reason, { span: columns - 3 }),
      ]
    : featured
      ? [
          labelCell(say("With features of"), { tint: "judgement" }),
          boxCell({ ...featured, prompt: say("Choose where it borders on one") }, { span: columns - 3 }),
        ]
      : [];
  const label = judgement ? sayWord(say, PART_WORDS.judgement.label) : answerLabel(template, item);
  const span = right.length > 0 ? 1 : columns - 1;
  return [
    ...(first
      ? [
          {
            together: true,
            cells: [labelCell(label, { tint: "judgement" }), boxCell(first, { span }), ...right],
          },
        ]
      : []),
    ...(judgement && answer
      ? [
          {
            together: true,
            cells: [labelCell(sayWord(say, PART_WORDS.answer.label)), boxCell(answer, { span: columns - 1 })],
          },
        ]
      : []),
  ];
}

const LONGEST_QUESTION = 14;

/** What the scale asks, where that is short: "Applies?" */
function answerLabel(template: Template, { answer }: Item): string {
  const title = answer?.scale === undefined ? "" : scaleOf(template, answer.scale).title;
  return title.endsWith("?") && title.length <= LONGEST_QUESTION
    ? title
    : sayWord(sayIn(template), PART_WORDS.answer.label);
}

/** What to consider: a line for each prompt where the page is narrow, else all of them run in. */
function considerRows(
  template: Template,
  item: Item,
  page: PageShape,
  together: boolean,
): readonly LayoutRow[] {
  const wordings: readonly LayoutWording[] = [
    ...conditionWordings(template, item.when),
    ...runIn(wordingsInDocument(template, item.prompts)),
  ];
  if (wordings.length === 0) return [];
  const isList = wordings.some(({ bullets }) => bullets);
  const asked = wordings.filter(({ condition = false }) => !condition);
  const lines: readonly LayoutWording[] =
    page === "landscape" && !isList && asked.length > 0
      ? [...wordings.filter(({ condition = false }) => condition), plainWording(asOneText(asked))]
      : wordings;
  const led = lines.map((wording, at) =>
    at === 0 ? { ...wording, lead: sayIn(template)("Consider") } : wording,
  );
  return [{ together, cells: [wordsCell("prompt", led, WIDTHS[page].length)] }];
}

/** Spans of four descriptors beside each other on a landscape page. */
const FOUR = [2, 2, 2, 1];

/** What each grade looks like: beside each other where the page has the width for four, else a row each. */
function descriptorRows(template: Template, item: Item, page: PageShape): readonly LayoutRow[] {
  const grades = gradesOf(template, [item]);
  if (page === "landscape" && grades.length === FOUR.length) {
    return [
      headingRow(
        grades.map(({ label }) => label),
        FOUR,
      ),
      {
        together: true,
        cells: grades.map(({ id }, at) =>
          wordsCell("descriptor", [plainWording(asOneText(descriptorOf(template, item, id)))], FOUR[at]),
        ),
      },
    ];
  }
  return grades.map(({ id, label }) => ({
    cells: [
      labelCell(label, { small: true }),
      wordsCell("descriptor", descriptorOf(template, item, id), WIDTHS[page].length - 1),
    ],
  }));
}

function portraitNarratives(
  template: Template,
  slots: ReturnType<typeof itemSlots>,
  narratives: readonly AnyPart[],
): readonly LayoutRow[] {
  return narratives.flatMap((part) => {
    const slot = slots.get(part);
    return slot
      ? [
          {
            height: HEIGHT[part === "evidence" ? part : "other"],
            together: true,
            cells: [
              labelCell(partLabel(template, part)),
              boxCell(slot, { span: WIDTHS.portrait.length - 1 }),
            ],
          },
        ]
      : [];
  });
}

/** Columns that two narratives reach over beside each other. */
const PAIR = [3, 2] as const;

/** Two narratives share a row; one alone has all of it. */
function landscapeNarratives(
  template: Template,
  slots: ReturnType<typeof itemSlots>,
  narratives: readonly AnyPart[],
): readonly LayoutRow[] {
  const cells = (part: AnyPart, span: number): readonly LayoutCell[] => {
    const slot = slots.get(part);
    return slot ? [labelCell(partLabel(template, part)), boxCell(slot, { span })] : [];
  };
  const [first, second, ...more] = narratives;
  if (first && second && more.length === 0) {
    return [{ height: HEIGHT.pair, cells: [...cells(first, PAIR[0]), ...cells(second, PAIR[1])] }];
  }
  const all = WIDTHS.landscape.length - 1;
  return narratives.map((part) => ({ height: HEIGHT.pair, cells: cells(part, all) }));
}
