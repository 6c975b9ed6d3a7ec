import { narrativesOf } from "../audit/narratives";
import type { AnyPart } from "../audit/parts";
import { itemQuestions } from "../audit/questions";
import { scaleOf, type Item, type Section, type Template } from "../audit/template";
import { sayWord } from "../audit/say";
import { sayIn } from "./fixed-words";
import { itemSlots } from "./layout-item-slots";
import type { LayoutCell, LayoutRow, LayoutTable } from "./layout-model";
import type { PageShape } from "./layout-page";
import {
  answerHelp,
  askedWordings,
  asOneText,
  boxCell,
  headingRow,
  plainWording,
  wordingsInDocument,
  wordsCell,
  wordsPart,
} from "./layout-parts";
import { runsOf } from "./layout-runs";
import { PART_WORDS, partLabel } from "./part-labels";

const CRITERION_WIDTH = 1757;
const JUDGEMENT_WIDTH = 1418;
/** What the descriptors of all grades share, and the least that one of them gets. */
const DESCRIPTORS_WIDTH = 12223;
const LEAST_DESCRIPTOR = 2000;
/** Lengths of text to widths: of five exponents tried, the one with the fewest lines. */
const SHARE = 0.6;

/** Items judged beside what each grade looks like: one to a row. */
export function gridTable(template: Template, section: Section, items: readonly Item[]): LayoutTable {
  const grades = gradesOf(template, items);
  const widths = [CRITERION_WIDTH, ...descriptorWidths(template, grades), JUDGEMENT_WIDTH];
  const say = sayIn(template);
  return {
    type: "table",
    title: section.title,
    description: say(
      "{title}: one row for each criterion, with what each grade looks like and the judgement at the right.",
      { title: section.title },
    ),
    look: "grid",
    widths,
    rows: [
      headingRow([
        say("Criterion"),
        ...grades.map(({ label }) => label),
        sayWord(say, PART_WORDS.judgement.label),
      ]),
      ...items.map((item) => ({
        cells: [
          criterionCell(template, item),
          ...grades.map(({ id }) => descriptorCell(template, item, id)),
          judgementCell(template, item),
        ],
      })),
    ],
  };
}

const CRITERIA_WIDTHS = { descriptor: 4706, judgement: 1474, evidence: 4024, impact: 3437 } as const;

/** Items judged against what one grade looks like, with their narratives: one to a row. */
export function criteriaTable(template: Template, section: Section, items: readonly Item[]): LayoutTable {
  const [grade] = gradesOf(template, items);
  const narratives = narrativesOf(items[0] ?? { id: "", label: "", prompts: [], descriptors: [] });
  const { descriptor, judgement } = CRITERIA_WIDTHS;
  const say = sayIn(template);
  return {
    type: "table",
    title: section.title,
    description: say(
      "{title}: one row for each criterion, with the judgement and what shows it at the right.",
      { title: section.title },
    ),
    look: "grid",
    widths: [CRITERION_WIDTH, descriptor, judgement, ...narrativeWidths(narratives)],
    rows: [
      headingRow([
        say("Criterion"),
        say("What “{grade}” looks like", { grade: grade?.label ?? "" }),
        sayWord(say, PART_WORDS.judgement.label),
        ...narratives.map((part) => partLabel(template, part)),
      ]),
      ...items.map((item): LayoutRow => {
        const slots = itemSlots(template, item, "small");
        return {
          cells: [
            criterionCell(template, item),
            descriptorCell(template, item, grade?.id ?? ""),
            judgementCell(template, item),
            ...narratives.flatMap((part) => {
              const slot = slots.get(part);
              return slot ? [boxCell(slot)] : [];
            }),
          ],
        };
      }),
    ],
  };
}

/** Evidence gets more than impact; three or more have the same each. */
function narrativeWidths(narratives: readonly AnyPart[]): readonly number[] {
  const { evidence, impact } = CRITERIA_WIDTHS;
  const room = evidence + impact;
  if (narratives.join(" ") === "evidence impact") return [evidence, impact];
  const each = Math.floor(room / Math.max(1, narratives.length));
  return narratives.map((_, at) => (at === 0 ? room - each * (narratives.length - 1) : each));
}

const QUESTION_WIDTHS: Readonly<Record<PageShape, readonly [number, number, number]>> = {
  portrait: [5216, 1644, 2778],
  landscape: [8400, 2000, 4998],
};

/** Questions answered from a scale: one to a row. */
export function questionsTable(
  template: Template,
  section: Section,
  items: readonly Item[],
  page: PageShape,
): LayoutTable {
  const [question, answer, reason] = QUESTION_WIDTHS[page];
  const say = sayIn(template);
  const mayBeAway = items.some((item) =>
    itemQuestions(template, item).some(({ owner }) => owner.part === "reason"),
  );
  const rows = items.map((item): LayoutRow => {
    const slots = itemSlots(template, item, "answer");
    const under = [
      ...wordingsInDocument(template, item.prompts),
      ...answerHelp(say, item.answer ?? {}),
      ...descriptorWordings(template, item),
      ...askedWordings(template, item),
    ];
    const boxes = (["answer", "reason"] as const).flatMap((part) => slots.get(part) ?? []);
    return {
      cells: [
        { tint: "label", holds: [{ type: "label", text: numbered(item) }, ...wordsPart("prompt", under)] },
        ...boxes.map((slot) => boxCell(slot, { span: mayBeAway && boxes.length === 1 ? 2 : 1 })),
      ],
    };
  });
  return {
    type: "table",
    title: section.title,
    description: say("{title}: one row for each question, with the answer at the right.", {
      title: section.title,
    }),
    look: "table",
    widths: mayBeAway ? [question, answer, reason] : [question + reason, answer],
    rows: [
      headingRow([
        say("Question"),
        sayWord(say, PART_WORDS.answer.label),
        ...(mayBeAway ? [sayWord(say, PART_WORDS.reason.label)] : []),
      ]),
      ...rows,
    ],
  };
}

/** What each answer means, where a question says. */
function descriptorWordings(template: Template, item: Item) {
  return gradesOf(template, [item]).map(({ id, label }) => ({
    lead: `${label}:`,
    text: asOneText(descriptorOf(template, item, id)),
  }));
}

interface NamedGrade {
  readonly id: string;
  readonly label: string;
}

/** The grades that any of these items describes, best first. */
export function gradesOf(template: Template, items: readonly Item[]): readonly NamedGrade[] {
  const described = new Set(items.flatMap(({ descriptors }) => descriptors.map(({ grade }) => grade)));
  const scales = new Set(items.flatMap((item) => (item.judgement ?? item.answer)?.scale ?? []));
  const known = [...scales].flatMap((scale) => scaleOf(template, scale).grades);
  const labels = new Map(known.map(({ id, label }) => [id, label]));
  const inOrder = [...labels.keys()].filter((id) => described.delete(id));
  return [...inOrder, ...described].map((id) => ({ id, label: labels.get(id) ?? id }));
}

/** What a grade looks like for an item. */
export function descriptorOf(template: Template, { descriptors }: Item, grade: string) {
  return descriptors
    .filter((each) => each.grade === grade)
    .flatMap(({ text }) => wordingsInDocument(template, text));
}

const descriptorCell = (template: Template, item: Item, grade: string): LayoutCell => {
  const text = asOneText(descriptorOf(template, item, grade));
  return wordsCell("descriptor", text === "" ? [] : [plainWording(text)]);
};

function criterionCell(template: Template, item: Item): LayoutCell {
  const notes = [...wordingsInDocument(template, item.prompts), ...askedWordings(template, item)];
  return {
    tint: "label",
    holds: [{ type: "label", text: numbered(item), small: true }, ...wordsPart("grid-note", notes)],
  };
}

const numbered = ({ number, label }: Item): string => (number === undefined ? label : `${number}. ${label}`);

/** The drop-down, and under it room for why the item is not applicable. */
function judgementCell(template: Template, item: Item): LayoutCell {
  const slots = itemSlots(template, item, "small");
  return {
    holds: (["judgement", "reason"] as const).flatMap((part) => {
      const slot = slots.get(part);
      return slot ? [{ type: "slot" as const, slot }] : [];
    }),
  };
}

const known = new WeakMap<Template, Map<string, readonly number[]>>();

/** The same in every grid of a document that has these grades. */
function descriptorWidths(template: Template, grades: readonly NamedGrade[]): readonly number[] {
  const widths = known.get(template) ?? new Map<string, readonly number[]>();
  known.set(template, widths);
  const key = JSON.stringify(grades.map(({ id }) => id));
  const found = widths.get(key) ?? newWidths(template, grades);
  widths.set(key, found);
  return found;
}

function newWidths(template: Template, grades: readonly NamedGrade[]): readonly number[] {
  const items = template.sections.flatMap((section) =>
    runsOf(template, section).flatMap((run) => (run.kind === "grid" ? run.items : [])),
  );
  const lengths = grades.map(({ id }) =>
    items.reduce((sum, item) => sum + asOneText(descriptorOf(template, item, id)).length, 1),
  );
  const least = Math.min(LEAST_DESCRIPTOR, Math.floor(DESCRIPTORS_WIDTH / Math.max(1, grades.length)));
  return sharedOut(
    lengths.map((length) => length ** SHARE),
    DESCRIPTORS_WIDTH,
    least,
  );
}

/** A width shared out by weight, none getting less than the least. */
function sharedOut(weights: readonly number[], width: number, least: number): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const short = weights.map((weight) => (weight / total) * width < least);
  const rest = width - least * short.filter(Boolean).length;
  const free = weights.reduce((sum, weight, at) => (short[at] ? sum : sum + weight), 0);
  let left = width;
  return weights.map((weight, at) => {
    const own = at === weights.length - 1 ? left : short[at] ? least : Math.round((weight / free) * rest);
    left -= own;
    return own;
  });
}
