import { narrativeOf, narrativesOf } from "../audit/narratives";
import { furtherPart, type AnyPart, type ItemPart } from "../audit/parts";
import { itemQuestions } from "../audit/questions";
import type { Item, Section, Template, Wording } from "../audit/template";
import { answerRow1, CHOOSE, table1 } from "./layout-1-parts";
import { descriptorOf, gradesOf } from "./layout-grid";
import { MAX_ALIAS_LENGTH } from "./layout-item-slots";
import { itemHeading } from "./layout-item-table";
import type { Block, LayoutRow } from "./layout-model";
import { lowerFirst, onlyIf, plainWording, PROMPT, wordingsInDocument } from "./layout-parts";
import { partLabel } from "./part-labels";

/** A section of the first layout: a table for each judged item and one for the plain questions between them. */
export function sectionBlocks1(template: Template, section: Section): readonly Block[] {
  const { title, when, notes, items } = section;
  const intro = [
    ...(when ? [plainWording(onlyIf(template, when))] : []),
    ...wordingsInDocument(template, notes),
  ];
  const blocks: Block[] = [
    { type: "heading", level: 1, text: title },
    { type: "text", style: "note", wordings: intro },
  ];
  let plain: LayoutRow[] = [];
  const flush = () => {
    if (plain.length > 0) blocks.push(table1(title, plain, COLUMNS));
    plain = [];
  };
  for (const item of items) {
    if (isPlain(item)) plain.push(...itemRows(template, item));
    else {
      flush();
      const name = item.number === undefined ? item.label : `Item ${item.number}`;
      blocks.push(
        { type: "heading", level: 2, text: itemHeading(item) },
        { type: "text", style: "note", wordings: descriptorsOf(template, item) },
        table1(name, itemRows(template, item), COLUMNS),
      );
    }
  }
  flush();
  return blocks;
}

const COLUMNS = ["Answer", "Consider"];

const isPlain = (item: Item): boolean => !item.judgement && narrativesOf(item).length === 0;

const descriptorsOf = (template: Template, item: Item) =>
  gradesOf(template, [item]).flatMap(({ id, label }) =>
    descriptorOf(template, item, id).map((wording, at) =>
      at === 0 ? { ...wording, lead: `${label}:` } : wording,
    ),
  );

const ORDER: readonly ItemPart[] = ["judgement", "answer", "reason", "evidence", "impact"];

function itemRows(template: Template, item: Item): readonly LayoutRow[] {
  const key = item.number ?? item.label.slice(0, 40);
  const questions = itemQuestions(template, item);
  const guided = narrativesOf(item)[0] ?? (item.answer ? "answer" : "judgement");
  const further = Object.keys(item.further ?? {}).map(furtherPart);
  return [...ORDER, ...further].flatMap((part) => {
    const question = questions.find(({ owner }) => owner.part === part);
    if (!question) return [];
    const { label, alias, prompt } = partWords(template, item, part);
    const beside = [
      ...(part === guided ? guidanceOf(template, item) : []),
      ...(part === "impact" ? template.impactDimensions.map((each) => plainWording(each.label)) : []),
    ];
    return [answerRow1(template, label, question.tag, `${key} ${alias}`, prompt, beside)];
  });
}

const guidanceOf = (template: Template, { when, prompts }: Item): readonly Wording[] => [
  ...(when ? [plainWording(onlyIf(template, when))] : []),
  ...wordingsInDocument(template, prompts),
];

interface PartWords {
  readonly label: string;
  readonly alias: string;
  readonly prompt: string;
}

function partWords(template: Template, item: Item, part: AnyPart): PartWords {
  const only = isPlain(item) ? item.label : undefined;
  const label = partLabel(template, part);
  const own = narrativeOf(template, part);
  if (own) return { label, alias: own.label.slice(0, MAX_ALIAS_LENGTH), prompt: own.prompt ?? PROMPT.words };
  switch (part) {
    case "judgement":
      return { label, alias: "Judgement", prompt: "Choose a judgement" };
    case "answer":
      return {
        label: only ?? label,
        alias: "Answer",
        prompt: item.answer?.scale === undefined ? "Write your answer" : CHOOSE,
      };
    case "reason":
      return {
        label: only === undefined ? label : `Why not applicable: ${only}`,
        alias: "Reason not applicable",
        prompt: "Only where not applicable: write why",
      };
    case "evidence": {
      const elements = template.evidenceElements.map((element) => lowerFirst(element.label)).join(", ");
      return {
        label,
        alias: "Evidence",
        prompt: `Write the evidence${elements === "" ? "" : `: ${elements}`}`,
      };
    }
    case "impact":
      return { label, alias: "Impact", prompt: `Write the impact on the ${template.person ?? "child"}` };
    default:
      return { label, alias: part, prompt: PROMPT.words };
  }
}
