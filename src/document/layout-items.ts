import { NARRATIVE_PARTS, type ItemPart, type NarrativePart } from "../audit/parts";
import { itemQuestions } from "../audit/questions";
import { scaleOf, type Item, type Section, type Template, type Wording } from "../audit/template";
import type { Block, LayoutRow } from "./layout-model";
import {
  answerCell,
  answerRow,
  answerTable,
  CHOOSE,
  lowerFirst,
  onlyIf,
  plainWording,
  wordingsInDocument,
} from "./layout-parts";

/** A section: a heading, its notes, a table for each judged item and one for the plain questions between them. */
export function sectionBlocks(template: Template, section: Section): readonly Block[] {
  const intro = [
    ...(section.when ? [plainWording(onlyIf(template, section.when))] : []),
    ...wordingsInDocument(template, section.notes),
  ];
  const blocks: Block[] = [{ type: "heading", level: 1, text: section.title }];
  if (intro.length > 0) blocks.push({ type: "text", wordings: intro });
  let plain: LayoutRow[] = [];
  const flush = () => {
    if (plain.length === 0) return;
    blocks.push(answerTable(section.title, `${section.title}: one row for each question.`, plain));
    plain = [];
  };
  for (const item of section.items) {
    if (isPlain(item)) {
      plain.push(...itemRows(template, item, itemName(item)));
    } else {
      flush();
      blocks.push(
        { type: "heading", level: 2, text: itemHeading(item) },
        ...descriptorBlocks(template, item),
        itemTable(template, item),
      );
    }
  }
  flush();
  return blocks;
}

/** "1. Risk identified ..." or the label alone. */
export function itemHeading(item: Item): string {
  return item.number ? `${item.number}. ${item.label}` : item.label;
}

/** A question with nothing but its answer: it shares a table with its neighbours. */
const isPlain = (item: Item): boolean => !item.judgement && narrativesOf(item).length === 0;

/** The narratives that an item asks for. */
const narrativesOf = (item: Item): readonly NarrativePart[] =>
  NARRATIVE_PARTS.filter((part) => item[part] !== undefined);

/** "Item 1", or the label of an item without a number. */
const itemName = (item: Item): string => (item.number && !isPlain(item) ? `Item ${item.number}` : item.label);

function itemTable(template: Template, item: Item): Block {
  const rows = itemRows(template, item, undefined);
  const names = rows.flatMap(({ cells: [name] }) => (name?.type === "label" ? [lowerFirst(name.text)] : []));
  const description = `${itemHeading(item)}. One row each for: ${names.join("; ")}.`;
  return answerTable(itemName(item), description, rows, {
    widths: narrativesOf(item).length > 0 ? [19, 52, 29] : [32, 40, 28],
  });
}

/** Leaves room for the name of the part in a control's title, which has 64 characters at most. */
const MAX_KEY_LENGTH = 40;

/** What the row of a part says beside the answer. `only` is the label of the one row of a plain question. */
interface PartWords {
  readonly label: (only: string | undefined) => string;
  /** Behind the item's own name. */
  readonly alias: string;
  readonly prompt: (template: Template, item: Item) => string;
  /** Given room to write in. */
  readonly long?: (item: Item) => boolean;
  readonly beside?: (template: Template) => readonly Wording[];
}

/** The parts of an item in the order of the document. */
const PART_WORDS: Readonly<Record<ItemPart, PartWords>> = {
  judgement: { label: () => "Judgement", alias: "Judgement", prompt: () => "Choose a judgement" },
  answer: {
    label: (only) => only ?? "Answer",
    alias: "Answer",
    prompt: (_, { answer }) => (answer?.scale === undefined ? "Write your answer" : CHOOSE),
    long: ({ answer }) => answer?.scale === undefined,
  },
  reason: {
    label: (only) => (only === undefined ? "If not applicable, why" : `Why not applicable: ${only}`),
    alias: "Reason not applicable",
    prompt: () => "Only where not applicable: write why",
  },
  evidence: {
    label: () => "Evidence",
    alias: "Evidence",
    prompt: ({ evidenceElements }) => `Write the evidence${elements(evidenceElements)}`,
    long: () => true,
  },
  impact: {
    label: () => "Impact",
    alias: "Impact",
    prompt: ({ person }) => `Write the impact on the ${person ?? "child"}`,
    long: () => true,
    beside: ({ impactDimensions }) => impactDimensions.map(({ label }) => plainWording(label)),
  },
};

/** The rows of an item; `only` is the label of the one row of a plain question. */
function itemRows(template: Template, item: Item, only: string | undefined): readonly LayoutRow[] {
  const key = item.number ?? item.label.slice(0, MAX_KEY_LENGTH);
  const guidance = [
    ...(item.when ? [plainWording(onlyIf(template, item.when))] : []),
    ...wordingsInDocument(template, item.prompts),
  ];
  const guided = narrativesOf(item)[0] ?? (item.answer ? "answer" : "judgement");
  const questions = new Map(itemQuestions(template, item).map((question) => [question.owner.part, question]));
  return (Object.keys(PART_WORDS) as ItemPart[]).flatMap((part) => {
    const question = questions.get(part);
    if (!question) return [];
    const { label, alias, prompt, long, beside } = PART_WORDS[part];
    const box = answerCell(template, question.tag, `${key} ${alias}`, prompt(template, item), {
      long: long?.(item) ?? false,
    });
    return [
      answerRow(label(only), box, [...(part === guided ? guidance : []), ...(beside?.(template) ?? [])]),
    ];
  });
}

function elements(of: Template["evidenceElements"]): string {
  return of.length === 0 ? "" : `: ${of.map((element) => lowerFirst(element.label)).join(", ")}`;
}

/** What each grade looks like, over the whole width: beside an answer there is no room to compare four. */
function descriptorBlocks(template: Template, item: Item): readonly Block[] {
  if (item.descriptors.length === 0) return [];
  const scale = (item.judgement ?? item.answer)?.scale;
  const grades = scale === undefined ? [] : scaleOf(template, scale).grades;
  const wordings = item.descriptors.flatMap((descriptor) => {
    const lead = grades.find((grade) => grade.id === descriptor.grade)?.label ?? descriptor.grade;
    return wordingsInDocument(template, descriptor.text).map((wording, index) =>
      index === 0 ? { ...wording, lead } : wording,
    );
  });
  return [{ type: "text", wordings, small: true }];
}
