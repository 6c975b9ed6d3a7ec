import type { Item, Section, Template } from "../audit/template";
import { criteriaTable, gridTable, questionsTable } from "./layout-grid";
import { sayIn } from "./fixed-words";
import { itemSlots } from "./layout-item-slots";
import { itemHeading, itemTable } from "./layout-item-table";
import type { Block } from "./layout-model";
import type { PageShape } from "./layout-page";
import { answerHelp, askedWordings, headingOnly, runIn, wordingsInDocument } from "./layout-parts";
import { runsOf, type ItemRun } from "./layout-runs";
import { ownWordsTable } from "./layout-own-words";

/** Least room for an answer in the auditor's own words. */
const WORDS_HEIGHT = 760;

/** A section: a heading, its notes, and a table for each item or for those that share one. */
export function sectionBlocks(template: Template, section: Section, page: PageShape): readonly Block[] {
  const { title, when } = section;
  const notes = runIn(wordingsInDocument(template, section.notes));
  const runs = runsOf(template, section);
  return [
    { type: "heading", level: 1, text: title, ...headingOnly(template, when) },
    ...(notes.length > 0 ? [{ type: "text", style: "note", wordings: notes } as const] : []),
    ...runs.flatMap((run, at) => runBlocks(template, section, page, run, runs[at - 1])),
  ];
}

function runBlocks(
  template: Template,
  section: Section,
  page: PageShape,
  { kind, items }: ItemRun,
  before: ItemRun | undefined,
): readonly Block[] {
  switch (kind) {
    case "words":
      return [
        ownWordsTable(
          sayIn(template),
          section.title,
          page,
          WORDS_HEIGHT,
          items.map((item) => wordsOf(template, item)),
        ),
      ];
    case "questions":
      return [questionsTable(template, section, items, page)];
    case "grid":
      return [gridTable(template, section, items)];
    case "criteria":
      return [criteriaTable(template, section, items)];
    case "item":
      return items.flatMap((item) => {
        const heading: Block = { type: "heading", level: 2, text: itemHeading(item, section.title) };
        return [
          ...(isOfSection(section, item, before) ? [] : [heading]),
          itemTable(template, section, item, page),
        ];
      });
  }
}

/** Whether an item that opens a section, or closes its grid, is about the whole of it, so that the section's heading is its own. */
function isOfSection({ title }: Section, { judgement, label }: Item, before: ItemRun | undefined): boolean {
  if (judgement) return false;
  if (before) return before.kind === "grid" || before.kind === "criteria";
  return label.startsWith(title);
}

function wordsOf(template: Template, item: Item) {
  const slot = itemSlots(template, item, "item").get("answer");
  if (!slot) throw new Error(`The item "${item.id}" asks for no answer.`);
  return {
    label: item.number === undefined ? item.label : `${item.number}. ${item.label}`,
    under: [
      ...wordingsInDocument(template, item.prompts),
      ...answerHelp(sayIn(template), item.answer ?? {}),
      ...askedWordings(template, item),
    ],
    slot,
  };
}
