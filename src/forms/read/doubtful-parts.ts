import { textOf } from "../draft/draft-text";
import type { DraftItem, FormDraft } from "../draft/form-draft";
import type { Doubt, Doubtful } from "../draft/form-remark";
import { placeOfTexts, plainText } from "./answer-places";
import { isFieldLabel, tellsToWrite } from "./field-label";
import { rowName, type FormPiece } from "./form-flow";
import { placedLines } from "./form-texts";
import { isPromptHead } from "./head-words";
import { isJudgementWord, namesGrade, printedBox } from "./printed-boxes";
import { isGradeWord } from "./printed-grades";
import { totalLeft } from "./totals";

/** Parts of the draft that say something else than parts of their kind do, each with its place in the form. */
export function doubtfulParts(draft: FormDraft, flow: readonly FormPiece[]): readonly Doubtful[] {
  const whereOf = placeOfTexts(flow);
  const found = (doubt: Doubt, texts: readonly string[]) =>
    texts.map((text): Doubtful => ({ doubt, text, where: whereOf(text) }));
  return [
    ...found("detail", askingDetails(draft)),
    ...found("judged", wordsJudged(draft)),
    ...found("named-alike", namedAlike(draft)),
    ...found("again", askedAgain(draft)),
    ...found("item", detailsAsked(draft)),
    ...found("only-note", judgementsNoted(draft)),
    ...found("actions", columnsOfItems(draft)),
    ...tablesLeft(draft, flow),
  ];
}

/** "Did the family agree to the observation?": whether the audit may be made at all. */
const ASKS_FOR_LEAVE =
  /^(?:did|does|has|have|do|were?|was)\b.{0,60}\b(?:agreed?|consent(?:ed)?)\b.{0,60}\?$/iu;
const FEWEST_WORDS = 7;
const MOST_NAMED = 3;

/** "Visits are at least as often as the plan says" among the details: it asks about the work. */
const askingDetails = ({ fieldGroups }: FormDraft): readonly string[] =>
  fieldGroups
    // "Did the family agree to be seen?" stands among the practitioner, the place and the date.
    .filter(({ fields }) => fields.filter(({ label }) => isFieldLabel(label)).length < MOST_NAMED)
    .flatMap(({ fields }) => fields)
    .filter(({ type, options }) => type === "text" && options.length === 0)
    .map(({ label }) => label)
    .filter((label) => {
      const words = label.replace(/\([^()]*\)/gu, "").split(/\s+/u).length;
      return (
        !isFieldLabel(label) &&
        !ASKS_FOR_LEAVE.test(label) &&
        words >= FEWEST_WORDS &&
        !/^(?:if|dates?|names?|times?|number|type|reason)\b|[/:]/iu.test(label)
      );
    });

/** "Recommendations", "Key": what nobody gives a grade. */
const IS_WRITTEN =
  /^(?:(?:any|key|main|other|further|overall|general|the)\s)*(?:recommendations?|comments?|notes|summary|observations|conclusions?|actions?|next steps|strengths|(?:areas? (?:for|of|to)|what (?:works?|worked|went|is working|could|needs?|should)) .{0,40}|lessons?|learning(?: points)?|key|legend|guidance)(?: (?:and|or|\/|for|of) (?:(?!\b(?:is|are|was|were|has|have)\b).){1,40})?\s?:?$/iu;

/** "Summary of this section", "Comments": no grade is asked for by that name. */
export const isWrittenAlone = (label: string): boolean =>
  IS_WRITTEN.test(label) || printedBox(label) !== undefined || /^(?:summary|crynodeb)\b/iu.test(label);

/** "What worked well?", "Overall grade": somebody writes there, whatever room is printed. */
export const tellsToFill = (label: string): boolean =>
  isWrittenAlone(label) ||
  /\?|^(?:one|two|three|any|anything|summary|feedback|overall|what|how)\b/iu.test(label) ||
  namesGrade(label);

/** "Summary", "Justify your answers, with examples" with a grade: words are written there. */
const wordsJudged = (draft: FormDraft): readonly string[] =>
  itemsIn(draft)
    .filter(({ label, kind, number, evidence, evidenceLabel, impact, descriptors, prompts }) => {
      const isGraded = kind === "judgement" || kind === "question";
      // A question with a number and room under a head of its own may be graded for what is told there.
      const isTold = number === undefined && evidenceLabel === undefined && tellsToWrite(label);
      return (
        isGraded &&
        descriptors.length === 0 &&
        prompts.length === 0 &&
        !label.endsWith("?") &&
        (isTold || (!evidence && !impact && IS_WRITTEN.test(label)))
      );
    })
    .map(({ label }) => label);

/** Several sections that bear the name of what stands in each of them; "Safety" may come under "Planning" and under "Review". */
function namedAlike({ sections }: FormDraft): readonly string[] {
  const named = sections.filter(({ items }) => items.length > 0);
  const titles = named.map(({ title }) => title);
  const areAlike = (title: string) => {
    const labels = named
      .flatMap((each) => (each.title === title ? each.items : []))
      .map(({ label }) => label);
    return new Set(labels).size < labels.length || labels.length < FEWEST_OWN * countOf(titles, title);
  };
  const again = titles.filter((title, at) => titles.indexOf(title) !== at && areAlike(title));
  return [...new Set([...again, ...titles.filter(isPromptHead)])];
}

const countOf = (all: readonly string[], one: string): number => all.filter((each) => each === one).length;

/** So many questions each are those of a section. */
const FEWEST_OWN = 2;

/** "Grade", "Evidence" several times among the items of one section. */
const askedAgain = ({ sections }: FormDraft): readonly string[] =>
  sections.flatMap(({ items }) => {
    const labels = items.map(({ label }) => label);
    const again = labels.filter(
      (label, at) =>
        labels.indexOf(label) !== at &&
        (isJudgementWord(label) ||
          printedBox(label)?.hint === "" ||
          items.every((item) => item.label !== label || item.kind === "judgement")),
    );
    return [...new Set(again)];
  });

const FEWEST_DETAILS = 2;

/** "Team", "Date of audit" among the items, answered in words as details are: the first of them in each section. */
const detailsAsked = ({ sections }: FormDraft): readonly string[] =>
  sections.flatMap(({ items }) => {
    const details = items.filter(
      ({ kind, label, number, evidence, impact, further = [] }) =>
        kind === "words" &&
        number === undefined &&
        !evidence &&
        !impact &&
        further.length === 0 &&
        isFieldLabel(label),
    );
    return details.length < FEWEST_DETAILS ? [] : details.slice(0, 1).map(({ label }) => label);
  });

const LONGEST_NAME = 80;

/** "Overall quality of the interview", "Final grade" among what is only told. */
function judgementsNoted(draft: FormDraft): readonly string[] {
  const labels = new Set(itemsIn(draft).map(({ label }) => plainText(label)));
  const isOfLegend = (texts: readonly string[]) => texts.some((text) => isGradeWord(text));
  return [
    ...draft.sections.map(({ notes }) => notes.map(textOf)),
    ...draft.notes.map(({ title, paragraphs }) => [title, ...paragraphs.map(textOf)]),
  ]
    .filter((texts) => !isOfLegend(texts))
    .flat()
    .filter(
      (text) =>
        text.length <= LONGEST_NAME &&
        !/[.?!]$/u.test(text) &&
        !labels.has(plainText(text)) &&
        (/^overall\s\p{L}/iu.test(text) || (/^final\b/iu.test(text) && isJudgementWord(text))),
    );
}

const MOST_COLUMNS = 7;

/** An action table with a column for what items are judged or evidenced by. */
function columnsOfItems({ actions }: FormDraft): readonly string[] {
  const labels = (actions?.columns ?? []).map(({ label }) => label);
  const isOfItem = (label: string) => isJudgementWord(label) || printedBox(label)?.box === "evidence";
  const isDoubtful = labels.length > MOST_COLUMNS || labels.filter(isOfItem).length > 1;
  return isDoubtful ? labels.slice(0, 1) : [];
}

const FEWEST_LEFT = 6;

/** A table of which most lines are in no part of the draft. */
function tablesLeft({ notPlaced }: FormDraft, flow: readonly FormPiece[]): readonly Doubtful[] {
  const left = new Map<string, string[]>();
  for (const { text, where, why } of notPlaced)
    if (why !== totalLeft()) left.set(where, [...(left.get(where) ?? []), text]);
  return flow.flatMap((piece): readonly Doubtful[] => {
    if (piece.type !== "table") return [];
    const lines = placedLines(piece);
    const rows = new Set(Array.from({ length: piece.grid.rows }, (_, row) => rowName(piece.where, row)));
    const isLeft = (text: string, where: string) =>
      (left.get(where) ?? []).some((each) => each.includes(text));
    const lost = lines.filter(({ line, where }) => rows.has(where) && isLeft(line.text, where));
    const first = lost.find(({ line }) => line.text !== "");
    return first && lost.length >= FEWEST_LEFT && lost.length * 2 > lines.length
      ? [{ doubt: "table", text: first.line.text, where: piece.where }]
      : [];
  });
}

const itemsIn = ({ sections }: FormDraft): readonly DraftItem[] => sections.flatMap(({ items }) => items);
