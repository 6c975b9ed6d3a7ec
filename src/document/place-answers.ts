import { chosenIn } from "../audit/answering";
import { isAnswer, type Owner, type Question } from "../audit/question";
import { questionAt, questionsOf } from "../audit/questions";
import { parseTag, STATUS_TAG } from "../audit/tags";
import { fieldsIn, type Template } from "../audit/template";
import type { NoPlace } from "../audit/versions";
import { shownText } from "../audit/shown-text";
import { answerIn, shownTexts, type Texts } from "./answers";
import { asInEnglish, textInOwnWords } from "./answers-in-language";
import { isKeptGroup } from "./kept-answers";
import type { Audit } from "./open-audit";

/** An answer without a place, and where it stood. */
export interface UnplacedAnswer {
  readonly tag: string;
  readonly text: string;
  readonly why: NoPlace;
}

/** Where the answers of an audit go in another version of its template, by tag; the status apart. */
export function placeAnswers(
  { template, record, problems }: Pick<Audit, "template" | "record" | "problems">,
  other: Template,
): { readonly placed: Texts; readonly unplaced: readonly UnplacedAnswer[] } {
  const keptBefore = new Set(
    template.fieldGroups.filter(isKeptGroup).flatMap((group) => fieldsIn(group).map(({ id }) => id)),
  );
  const placed = new Map<string, string>();
  const unplaced: UnplacedAnswer[] = [];

  const place = (tag: string, text: string) => {
    const now = questionAt(other, tag);
    const asked = questionAt(template, tag);
    const found = placeIn(now, asked, asked ? asInEnglish(template, asked, text) : text);
    if ("placed" in found) placed.set(tag, now ? textInOwnWords(other, now, found.placed) : found.placed);
    else if (found.why === "not-asked")
      unplaced.push({ tag, text, why: wasKept(tag) ? "kept-before" : "not-asked" });
    // In its own template, what is none of the choices stays where somebody wrote it.
    else if (other === template) placed.set(tag, text);
    else unplaced.push({ tag, text, why: found.why });
  };
  const wasKept = (tag: string): boolean => {
    const target = parseTag(tag);
    return target.kind === "header" && keptBefore.has(target.field);
  };

  for (const [tag, text] of shownTexts(template, record))
    if (text !== "" && tag !== STATUS_TAG) place(tag, text);
  // What no record holds, but somebody wrote.
  for (const problem of problems) {
    if (problem.code === "unknown-choice" && problem.text !== "") {
      const { where: tag, text } = problem;
      // A status is no answer.
      if (tag === STATUS_TAG) unplaced.push({ tag, text, why: "not-a-choice" });
      else place(tag, text);
    }
    // A copy of a box has no place beside it, but for what is read elsewhere as plain text.
    if (problem.code === "box-copied" && problem.readIn === undefined)
      unplaced.push({ tag: problem.where, text: problem.text, why: "second-box" });
    if (problem.code === "words-outside")
      unplaced.push({ tag: problem.place.tag ?? "", text: problem.text, why: "outside" });
  }
  return { placed, unplaced };
}

/** How an answer to one question stands in the place of another, in English, or why it has none there. */
export function placeIn(
  now: Question | undefined,
  asked: Question | undefined,
  text: string,
): { readonly placed: string } | { readonly why: "not-asked" | "no-such-choice" | "not-a-choice" } {
  if (!now) return { why: "not-asked" };
  if (now.choices.length === 0) return { placed: text };
  const before = asked && asked.choices.length > 0 ? answerIn(asked, text) : undefined;
  const value = before !== undefined && takes(now, before) ? before : answerIn(now, text);
  if (value !== undefined) return { placed: shownText(now, value) };
  return { why: before ? "no-such-choice" : "not-a-choice" };
}

/** Whether a question takes the choices of another: each of them is offered, and no more than it takes. */
const takes = (question: Question, value: string): boolean =>
  isAnswer(question, value) && (question.kind === "choices" || chosenIn(value).length === 1);

/** What another version of a template asks and this one does not: the first tag of each question. */
export function newQuestions(template: Template, other: Template): readonly string[] {
  const asked = new Set<string>(questionsOf(template).map(({ tag }) => tag));
  const first = new Map<string, string>();
  for (const { tag, owner } of questionsOf(other)) {
    // Asked for only by an answer that is none.
    if (owner.kind === "item" && owner.part === "reason") continue;
    const name = questionName(owner);
    if (!asked.has(tag) && !first.has(name)) first.set(name, tag);
  }
  return [...first.values()];
}

/** An item is one question however many parts it has, and so is a column of the action table. */
export function questionName(owner: Owner): string {
  switch (owner.kind) {
    case "header":
      return `header ${owner.field.id}`;
    case "item":
      return `item ${owner.item.id}`;
    case "action":
      return `column ${owner.column.id}`;
    case "row":
      return `column ${owner.table.id} ${owner.column.id}`;
    default:
      return owner.kind;
  }
}
