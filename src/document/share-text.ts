import { levelOf } from "../audit/grades";
import { narrativesOf } from "../audit/narratives";
import type { AnyPart } from "../audit/parts";
import { itemQuestions } from "../audit/questions";
import { relevanceOf } from "../audit/relevance";
import { headerTag, itemTag } from "../audit/tags";
import { fieldsIn, type Field, type FieldGroup, type Item, type Section } from "../audit/template";
import { asksForWords } from "./layout-details";
import { itemHeading } from "./layout-item-table";
import { fieldLabel, PART_WORDS, partLabel } from "./part-labels";
import { sayWord, type Say } from "../audit/say";
import { auditorName, judgementLabel, scaleOfPart, type ShareAnswers } from "./share-answers";
import {
  paragraphsOf,
  type ShareBlock,
  type ShareGrade,
  type ShareHeading,
  type ShareText,
} from "./share-model";
import { ownTableRows } from "./share-rows";
import { profileTables, type JudgedSection } from "./share-profile";

/** What fits into the margin beside a text, in letters. */
const MARGIN_LETTERS = 11;

/** Everything that was answered in words, in the order of the audit. With `profiles`, sections open with their judgements. */
export function textBlocks(
  answers: ShareAnswers,
  judged: readonly JudgedSection[],
  profiles: boolean,
): readonly ShareBlock[] {
  const { template, record } = answers;
  const groups = (isHere: (place: FieldGroup["place"]) => boolean) =>
    template.fieldGroups.filter(({ place }) => isHere(place)).flatMap((group) => groupBlocks(answers, group));
  const tables = (isHere: (place: FieldGroup["place"]) => boolean) =>
    (template.tables ?? [])
      .filter(({ place }) => isHere(place))
      .flatMap((table) => {
        const rows = ownTableRows(answers, table);
        return rows ? [heading(table.title), rows] : [];
      });
  const shown = new Map(
    relevanceOf(template, record)
      .sections()
      .map((section) => [section.id, section]),
  );
  return [
    ...groups((place) => place === "start"),
    ...tables((place) => place === "start"),
    ...template.sections.flatMap(({ id }) => {
      const section = shown.get(id);
      return [
        ...(section
          ? sectionBlocks(answers, section, profiles ? judged.filter((each) => each.section.id === id) : [])
          : []),
        ...groups((place) => typeof place === "object" && place.after === id),
        ...tables((place) => typeof place === "object" && place.after === id),
      ];
    }),
    ...tables((place) => place === "end"),
    ...groups((place) => place === "end"),
  ];
}

const LONGEST_FACT = 100;

/** Whether the answer of a field is told on page one: it is short, and no group of texts has it. */
export function isFact(group: FieldGroup, field: Field, text: string): boolean {
  return (
    field.declares === undefined &&
    group.place === "start" &&
    !asksForWords(group) &&
    text.length <= LONGEST_FACT &&
    paragraphsOf(text).length < 2
  );
}

function groupBlocks(answers: ShareAnswers, group: FieldGroup): readonly ShareBlock[] {
  const told = group.fields.map((field) => ({
    statement: field.type === "declaration" ? field.statement : undefined,
    texts: fieldsIn({ fields: [field] }).flatMap((each) => {
      const text = answers.text(headerTag(each.id));
      return text === "" || isFact(group, each, text)
        ? []
        : [{ label: fieldLabel(answers.template, each), text }];
    }),
  }));
  const inMargin = told.every(({ texts }) => texts.every(({ label }) => label.length <= MARGIN_LETTERS));
  const blocks = told
    .filter(({ texts }) => texts.length > 0)
    .flatMap(({ statement, texts }) => [
      // Whoever reads that it was signed reads what.
      ...(statement === undefined ? [] : [plain(statement)]),
      ...labelledTexts(texts, inMargin),
    ]);
  return blocks.length === 0 ? [] : [heading(group.title), ...blocks];
}

/** Short labels stand in the margin, longer ones above. */
function labelledTexts(
  fields: readonly { readonly label: string; readonly text: string }[],
  inMargin: boolean,
): readonly ShareBlock[] {
  return fields.flatMap(({ label, text }): readonly ShareBlock[] => {
    if (inMargin) return [labelled(label, text)];
    const [first = "", ...more] = paragraphsOf(text);
    return more.length === 0 && first.length <= SHORT_ANSWER
      ? [{ type: "line", label, answer: first }]
      : [subheading(label), plain(text)];
  });
}

/** As a date is, or a yes. */
const SHORT_ANSWER = 30;

function sectionBlocks(
  answers: ShareAnswers,
  section: Section,
  judged: readonly JudgedSection[],
): readonly ShareBlock[] {
  const closing = judged.length > 0 ? closingItem(section) : undefined;
  const told = closing && !isAway(answers, closing) ? itemRead(answers, closing).told : undefined;
  const items = section.items.flatMap((item) => itemBlocks(answers, section, item, item !== closing));
  const isHeaded = items.some(({ type }) => type === "heading");
  const inside = [
    ...profileTables(answers, judged, answers.say("Judgements: {section}", { section: section.title })),
    ...items,
    ...awayBlocks(answers, section, isHeaded),
  ];
  return inside.length === 0
    ? []
    : [{ ...heading(section.title), ...(told ? { answer: told } : {}) }, ...inside];
}

/** What a section says of itself after its judgements stands under the section's own heading. */
function closingItem({ items }: Section): Item | undefined {
  const [only, ...more] = items.filter(({ judgement }) => !judgement);
  return more.length === 0 && only?.answer?.scale !== undefined && items.at(-1) === only ? only : undefined;
}

function itemBlocks(
  answers: ShareAnswers,
  section: Section,
  item: Item,
  headed: boolean,
): readonly ShareBlock[] {
  if (isAway(answers, item)) return [];
  const title = itemHeading(item, section.title);
  const { told, texts } = itemRead(answers, item);
  if (!headed) return texts;
  if (texts.length > 0) return [subheading(title, told), ...texts];
  // A judgement alone stands in the profile.
  if (!told || item.judgement) return [];
  const auditors = auditorsLabel(answers, item);
  const beside = auditors === undefined ? "" : ` (${auditorName(answers.say)}: ${auditors})`;
  return [{ type: "line", label: title, answer: `${told.text}${beside}` }];
}

/** What is read of an item under its heading, and the grade or answer that stands in the heading. */
function itemRead(
  answers: ShareAnswers,
  item: Item,
): { readonly told: ShareGrade | undefined; readonly texts: readonly ShareBlock[] } {
  const textOf = (part: AnyPart) => answers.text(itemTag(item.id, part));
  const narratives = narrativesOf(item)
    .filter((part) => textOf(part) !== "")
    .map((part) => labelled(partLabel(answers.template, part), textOf(part)));
  const judgement = graded(answers, item, "judgement");
  const answer = graded(answers, item, "answer");
  const inWords = item.answer && item.answer.scale === undefined ? textOf("answer") : "";
  const beside: readonly ShareBlock[] = [
    ...(judgement && answer
      ? [{ type: "line", label: answerName(answers.say), answer: answer.text } as const]
      : []),
    ...(inWords === "" ? [] : [item.judgement ? labelled(answerName(answers.say), inWords) : plain(inWords)]),
  ];
  const asked =
    answer && narratives.length > 0
      ? { ...answer, text: `${questionOf(answers, item)}${answer.text}` }
      : answer;
  const texts = [...beside, ...narratives];
  return { told: judgement ?? asked, texts: [...auditorsBlocks(answers, item, texts.length > 0), ...texts] };
}

/** What the auditor had judged, where moderation decided otherwise; one without a text stands in the profile alone. */
function auditorsBlocks(answers: ShareAnswers, item: Item, hasTexts: boolean): readonly ShareBlock[] {
  const label = auditorsLabel(answers, item);
  const reason = answers.text(itemTag(item.id, "reason"));
  if (label === undefined || !(hasTexts || reason !== "")) return [];
  return [labelled(auditorName(answers.say), reason === "" ? label : `${label}: ${reason}`)];
}

/** What the auditor had judged, where another judgement is reported. */
function auditorsLabel({ template, say, reported }: ShareAnswers, item: Item): string | undefined {
  const { auditor } = reported(item);
  const scale = scaleOfPart(template, item, judgedPart(item));
  return auditor === undefined || !scale ? undefined : judgementLabel(say, scale, auditor);
}

/** The part of an item that is judged, and judged again in moderation. */
const judgedPart = ({ judgement }: Item): "judgement" | "answer" => (judgement ? "judgement" : "answer");

/** The grade or answer chosen for a part of an item, where it has a scale. */
function graded(answers: ShareAnswers, item: Item, part: "judgement" | "answer"): ShareGrade | undefined {
  const { template, record } = answers;
  const scale = scaleOfPart(template, item, part);
  if (!scale) return undefined;
  const question = itemQuestions(template, item).find(({ owner }) => owner.part === part);
  const { judgement, auditor } = answers.reported(item);
  const isJudged = part === judgedPart(item);
  const chosen = isJudged ? judgement : question?.get(record);
  const grade = scale.grades.find(({ id }) => id === chosen);
  if (grade) return { text: grade.label, level: levelOf(scale, grade) };
  const text =
    isJudged && auditor !== undefined
      ? judgementLabel(answers.say, scale, judgement)
      : answers.text(itemTag(item.id, part));
  return text === "" ? undefined : { text, level: undefined };
}

const LONGEST_QUESTION = 30;

/** What the scale of an answer asks, where it asks and is short: "Does this apply? " */
function questionOf({ template }: ShareAnswers, item: Item): string {
  const title = scaleOfPart(template, item, "answer")?.title ?? "";
  return title.endsWith("?") && title.length <= LONGEST_QUESTION ? `${title} ` : "";
}

/** Where moderation decided otherwise, what was written of an item is read. */
function isAway({ template, record, reported }: ShareAnswers, item: Item): boolean {
  if (reported(item).auditor !== undefined) return false;
  return (["judgement", "answer"] as const).some((part) => {
    const away = scaleOfPart(template, item, part)?.notApplicable?.id;
    const question = itemQuestions(template, item).find(({ owner }) => owner.part === part);
    return away !== undefined && question?.get(record) === away;
  });
}

/** What does not apply, at the end of its section, each with the reason; under a heading where the items above have theirs. */
function awayBlocks(answers: ShareAnswers, section: Section, headed: boolean): readonly ShareBlock[] {
  const away = section.items
    .filter((item) => isAway(answers, item))
    .map((item, at): ShareText => {
      const reason = paragraphsOf(answers.text(itemTag(item.id, "reason")));
      return {
        type: "text",
        ...(at === 0 && !headed ? { margin: answers.say("Not applicable") } : {}),
        lead: itemHeading(item, section.title),
        paragraphs: reason.length > 0 ? reason : [answers.say("No reason entered.")],
      };
    });
  return headed && away.length > 0 ? [subheading(answers.say("Not applicable")), ...away] : away;
}

const answerName = (say: Say): string => sayWord(say, PART_WORDS.answer.label);

export const heading = (text: string): ShareHeading => ({ type: "heading", level: 1, text });

const subheading = (text: string, answer?: ShareGrade): ShareBlock => ({
  type: "heading",
  level: 2,
  text,
  ...(answer ? { answer } : {}),
});

export const plain = (text: string): ShareText => ({ type: "text", paragraphs: paragraphsOf(text) });

const labelled = (margin: string, text: string): ShareText => ({
  type: "text",
  margin,
  paragraphs: paragraphsOf(text),
});
