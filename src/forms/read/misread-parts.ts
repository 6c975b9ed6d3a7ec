import { scaleChoices } from "../../audit/template";
import { textOf } from "../draft/draft-text";
import type { DraftItem, FormDraft } from "../draft/form-draft";
import type { Doubt, Doubtful } from "../draft/form-remark";
import { isOverall } from "../is-overall";
import { placeOfTexts, plainText } from "./answer-places";
import { listsIn, offers, plainLabel, scalesUsed } from "./draft-answers";
import { withoutLine } from "./field-label";
import type { FormPiece } from "./form-flow";
import { isHeading } from "./form-line";
import { placedLines, type PlacedLine } from "./form-texts";
import { asksWhy, isJudgementWord, namesGrade, withoutBoxes } from "./printed-boxes";
import { rubricsElsewhere } from "./rubrics-elsewhere";
import { headsSigning } from "./signing-rows";

/** Parts of the draft that bear a name or offer an answer that is none, and what makes a part of its own and became none. */
export function misreadParts(draft: FormDraft, flow: readonly FormPiece[]): readonly Doubtful[] {
  const lines = flow.flatMap(placedLines);
  const whereOf = placeOfTexts(flow);
  const found = (doubt: Doubt, texts: readonly string[]) =>
    texts.map((text): Doubtful => ({ doubt, text, where: whereOf(text) }));
  return [
    ...found("offered", namesOffered(draft)),
    ...rubricsElsewhere(draft, flow),
    ...found("titled", namedAsForm(draft)),
    ...found("several", detailsInOne(draft)),
    ...found("only-note", [...overallHeadings(draft), ...headingsNoted(draft, lines)]),
    ...found("actions-left", actionsLost(draft, flow)),
    ...found("item", signedAsItems(draft)),
    ...keysLeft(draft, lines),
  ];
}

/** "Overall", "Rating" among the answers: it asks for one of the others; a box with nothing beside it is no answer. */
const namesOffered = (draft: FormDraft): readonly string[] =>
  scalesUsed(draft)
    .flatMap(scaleChoices)
    .map(({ label }) => label)
    .filter(
      (label) =>
        withoutBoxes(label) === "" ||
        /^overall$/iu.test(label) ||
        (isJudgementWord(label) && namesGrade(label)),
    );

/** Items and details that are called as the whole form is. */
function namedAsForm({ title, sections, fieldGroups }: FormDraft): readonly string[] {
  const labels = [
    ...sections.flatMap(({ items }) => items.map(({ label }) => label)),
    ...fieldGroups.flatMap(({ fields }) => fields.map(({ label }) => label)),
  ];
  return title !== "" && labels.some((label) => plainText(label) === plainText(title)) ? [title] : [];
}

/** "Observer’s signature ……… Practitioner’s signature" as one detail. */
const detailsInOne = ({ fieldGroups }: FormDraft): readonly string[] =>
  fieldGroups
    .flatMap(({ fields }) => fields.map(({ label }) => label))
    .filter((label) => /\p{L}.{0,3}(?:[_…]{3,}|\.{5,}).{0,3}\p{L}{3}/u.test(withoutLine(label)));

/** "Overall score for the plan" over nothing that is graded. */
const overallHeadings = ({ sections }: FormDraft): readonly string[] =>
  sections
    .filter(
      ({ title, items }) => isOverall(title) && namesGrade(title) && !asksWhy(title) && !items.some(isChosen),
    )
    .map(({ title }) => title);

const isChosen = ({ scale, answering }: DraftItem): boolean =>
  scale !== undefined || (answering?.options.length ?? 0) > 0;

/** Headings that are notes, right over items that are graded and all bear one name. */
function headingsNoted(draft: FormDraft, lines: readonly PlacedLine[]): readonly string[] {
  const alike = new Set(draft.sections.flatMap(({ items }) => labelledAlike(items)));
  if (alike.size === 0) return [];
  const notes = new Set(
    [
      ...draft.sections.flatMap((section) => section.notes.map(textOf)),
      ...draft.notes.flatMap(({ title, paragraphs }) => [title, ...paragraphs.map(textOf)]),
    ].map(plainText),
  );
  const found: string[] = [];
  let heading: string | undefined;
  for (const { line } of lines) {
    if (line.role === "heading") heading = line.text;
    else if (heading !== undefined && alike.has(plainText(line.text))) {
      if (notes.has(plainText(heading))) found.push(heading);
      heading = undefined;
    }
  }
  return found;
}

function labelledAlike(items: readonly DraftItem[]): readonly string[] {
  const graded = items.filter(isChosen).map(({ label }) => plainText(label));
  return graded.filter((label, at) => graded.indexOf(label) !== at);
}

/** "Action plan" as a heading, or in bold alone, of a form of which no actions are known. */
function actionsLost({ actions }: FormDraft, flow: readonly FormPiece[]): readonly string[] {
  if (actions) return [];
  return flow
    .flatMap((piece) => (piece.type === "line" && isHeading(piece.line) ? piece.line.text : []))
    .filter((text) => NAMES_ACTIONS.test(text))
    .slice(0, 1);
}

const NAMES_ACTIONS =
  /^(?:(?:section|part|adran|rhan) \S{1,3}[\s:.–—-]+|\S{1,3}[.)]\s)?(?:(?:agreed|smart|audit|the|key|any|recommended|improvement)\s)*(?:actions?(?: plan(?:ning)?| (?:agreed|needed|required|to be taken|arising))?|cynllun gweithredu|camau gweithredu)\s*:?$/iu;

/** "Auditor", "Date" in a section that is called "Sign-off": the first of them. */
const signedAsItems = ({ sections }: FormDraft): readonly string[] =>
  sections
    .filter(({ title, items }) => headsSigning(title) && !items.some(isChosen))
    .flatMap(({ items }) => items.slice(0, 1).map(({ label }) => label));

const FEWEST_KNOWN = 2;

/** "A = Skilled B = Developing X = Not seen": what a key explains and no list offers, beside others that one does. */
function keysLeft(draft: FormDraft, lines: readonly PlacedLine[]): readonly Doubtful[] {
  const lists = listsIn(draft);
  return lines.flatMap(({ line, where }) => {
    const entries = keyEntries(line.text);
    const isIn = (list: readonly string[]) => (entry: KeyEntry) =>
      [entry.code, entry.means, entry.text].some((said) => plainLabel(said) !== "" && offers(list, [said]));
    if (entries.length <= FEWEST_KNOWN) return [];
    if (!lists.some((list) => entries.filter(isIn(list)).length >= FEWEST_KNOWN)) return [];
    return entries
      .filter((entry) => !lists.some((list) => isIn(list)(entry)))
      .map(({ text }) => ({ doubt: "levels", text, where }) as const);
  });
}

interface KeyEntry {
  readonly text: string;
  readonly code: string;
  readonly means: string;
}

const keyEntries = (text: string): readonly KeyEntry[] =>
  text.split(/[\s;,]+(?=[\p{L}\d/]{1,3} ?= ?\p{L})/u).flatMap((part) => {
    const [entry = "", code = "", means = ""] = /^([\p{L}\d/]{1,3}) ?= ?(\p{L}.*)$/u.exec(part) ?? [];
    return entry === "" ? [] : [{ text: entry, code, means }];
  });
