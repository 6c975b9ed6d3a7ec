import { isEntered } from "../audit/entered";
import type { ItemPart } from "../audit/parts";
import type { Question } from "../audit/question";
import { questionsIn } from "../audit/questions";
import type { AuditRecord } from "../audit/record";
import { relevanceOf } from "../audit/relevance";
import type { Tag } from "../audit/tags";
import { sayWord, word, type Say } from "../audit/say";
import { scaleOf, type Item, type Scale, type Template } from "../audit/template";
import { reportedOf, type Reported } from "../moderation/reported";
import type { Texts } from "./answers";
import { sayIn } from "./fixed-words";

/** What an audit answers of what it asks, as it is to be read. */
export interface ShareAnswers {
  readonly template: Template;
  readonly record: AuditRecord;
  /** Says what is fixed in the language of the audit. */
  readonly say: Say;
  /** "" where nothing is entered, or where it is not asked. */
  readonly text: (tag: Tag) => string;
  /** The answers there are, in the order of the record. */
  readonly given: readonly Question[];
  /** Tags of what is entered where the audit does not ask for it: a copy leaves it out. */
  readonly notAsked: readonly Tag[];
  readonly isRelevant: (question: Question) => boolean;
  /** The judgement that goes out: the moderated one where an audit is final. */
  readonly reported: (item: Item) => Reported;
}

/** `texts` has the answers as they are to be read, by tag. */
export function shareAnswers(template: Template, record: AuditRecord, texts: Texts): ShareAnswers {
  const relevance = relevanceOf(template, record);
  const isRelevant = (question: Question) => question.isRelevant(relevance);
  const entered = questionsIn(template, record).filter(({ tag }) => isEntered(texts.get(tag) ?? ""));
  const isAsked = (question: Question) =>
    isRelevant(question) && (question.isAsked(record) || mayBeUrgent(question, record));
  const given = entered.filter(isAsked);
  const shown = new Set<string>(given.map(({ tag }) => tag));
  return {
    template,
    record,
    say: sayIn(template),
    text: (tag) => (shown.has(tag) ? (texts.get(tag) ?? "") : ""),
    given,
    notAsked: entered.flatMap(({ tag }) => (shown.has(tag) ? [] : [tag])),
    isRelevant,
    reported: reportedOf(template, record),
  };
}

/** A concern somebody has written down is read, unless it is said that there is none. */
const mayBeUrgent = ({ owner }: Question, { immediateConcern }: AuditRecord): boolean =>
  owner.kind === "concern" && immediateConcern.raised !== "no";

/** The name that a judgement of the auditor's is told by, beside one that moderation put in its place. */
const AUDITOR = word("Auditor");
export const auditorName = (say: Say): string => sayWord(say, AUDITOR);

/** What a reader calls a judgement: the label of a grade or of not applicable, or that there is none. */
export function judgementLabel(say: Say, { grades, notApplicable }: Scale, judgement: string): string {
  const grade = grades.find(({ id }) => id === judgement);
  return grade?.label ?? (notApplicable?.id === judgement ? notApplicable.label : say("Not entered"));
}

/** The scale a part of an item is answered from. */
export function scaleOfPart(template: Template, item: Item, part: ItemPart): Scale | undefined {
  const id =
    part === "judgement" ? item.judgement?.scale : part === "answer" ? item.answer?.scale : undefined;
  return id === undefined ? undefined : scaleOf(template, id);
}
