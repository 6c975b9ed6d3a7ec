import { itemTag } from "../audit/tags";
import {
  scaleChoices,
  scaleOf,
  type Item,
  type Section,
  type Template,
  type Wording,
} from "../audit/template";
import type { Block, LayoutCell, LayoutRow } from "./layout-model";
import { answerRow, answerTable, CHOOSE, lowerFirst, slot, words } from "./layout-parts";
import { onlyIf, visible } from "./layout-wordings";

/** A section: a heading, its notes, a table for each judged item and one for the plain questions between them. */
export function sectionBlocks(template: Template, section: Section): readonly Block[] {
  const intro = [
    ...(section.when ? [words(onlyIf(template, section.when))] : []),
    ...visible(template, section.notes),
  ];
  const blocks: Block[] = [{ type: "heading", level: 1, text: section.title }];
  if (intro.length > 0) blocks.push({ type: "text", wordings: intro });
  let plain: LayoutRow[] = [];
  let plainTables = 0;
  const flush = () => {
    if (plain.length === 0) return;
    plainTables += 1;
    const title = plainTables === 1 ? section.title : `${section.title} (${String(plainTables)})`;
    blocks.push(answerTable(title, `${section.title}: one row for each question.`, plain));
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

/** Whether an item can be answered "not applicable", and so has room for the reason. */
export function hasNotApplicable(template: Template, item: Item): boolean {
  return [item.judgement?.scale, item.answer?.scale].some(
    (id) => id !== undefined && scaleOf(template, id).notApplicable !== undefined,
  );
}

/** A question with nothing but its answer: it shares a table with its neighbours. */
const isPlain = (item: Item): boolean => !item.judgement && !item.evidence && !item.impact;

/** "Item 1", or the label of an item without a number. */
const itemName = (item: Item): string => (item.number && !isPlain(item) ? `Item ${item.number}` : item.label);

function itemTable(template: Template, item: Item): Block {
  const rows = itemRows(template, item, undefined);
  const names = rows.flatMap(({ cells: [name] }) => (name?.type === "label" ? [lowerFirst(name.text)] : []));
  const description = `${itemHeading(item)}. One row each for: ${names.join("; ")}.`;
  return answerTable(itemName(item), description, rows, {
    widths: item.evidence || item.impact ? [19, 52, 29] : [32, 40, 28],
  });
}

/** Leaves room for the name of the part in a control's title, which has 64 characters at most. */
const MAX_KEY_LENGTH = 40;

/** The rows of an item; `only` is the label of the one row of a plain question. */
function itemRows(template: Template, item: Item, only: string | undefined): readonly LayoutRow[] {
  const key = item.number ?? item.label.slice(0, MAX_KEY_LENGTH);
  const { judgement, answer, evidence, impact } = item;
  const guidance = [
    ...(item.when ? [words(onlyIf(template, item.when))] : []),
    ...visible(template, item.prompts),
  ];
  const rows: LayoutRow[] = [];
  const row = (name: string, cell: LayoutCell, wordings: readonly Wording[]) => {
    rows.push(answerRow(name, cell, wordings));
  };
  if (judgement) {
    const choices = scaleChoices(scaleOf(template, judgement.scale));
    const judging = slot(itemTag(item.id, "judgement"), `${key} Judgement`, "Choose a judgement", {
      choices,
    });
    row("Judgement", judging, answer || evidence || impact ? [] : guidance);
  }
  if (answer) {
    const choices = answer.scale ? scaleChoices(scaleOf(template, answer.scale)) : [];
    const inWords = choices.length === 0;
    const prompt = inWords ? "Write your answer" : CHOOSE;
    const answering = slot(itemTag(item.id, "answer"), `${key} Answer`, prompt, { choices, long: inWords });
    row(only ?? "Answer", answering, only || (!evidence && !impact) ? guidance : []);
  }
  if (hasNotApplicable(template, item)) {
    const prompt = "Only where not applicable: write why";
    row(
      only ? `Why not applicable: ${only}` : "If not applicable, why",
      slot(itemTag(item.id, "reason"), `${key} Reason not applicable`, prompt),
      [],
    );
  }
  if (evidence) {
    const prompt = `Write the evidence${elements(template.evidenceElements)}`;
    row("Evidence", slot(itemTag(item.id, "evidence"), `${key} Evidence`, prompt, { long: true }), guidance);
  }
  if (impact) {
    const prompt = `Write the impact on the ${template.person ?? "child"}`;
    row("Impact", slot(itemTag(item.id, "impact"), `${key} Impact`, prompt, { long: true }), [
      ...(evidence ? [] : guidance),
      ...template.impactDimensions.map((dimension) => words(dimension.label)),
    ]);
  }
  return rows;
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
    return visible(template, descriptor.text).map((wording, index) =>
      index === 0 ? { ...wording, lead } : wording,
    );
  });
  return [{ type: "text", wordings, small: true }];
}
