import type { RecordChange } from "../../audit/actions";
import type { IsoMoment } from "../../audit/dates";
import { isEntered } from "../../audit/entered";
import type { CONCERN_TEXTS } from "../../audit/parts";
import { notTakenAs, type Owner, type Question } from "../../audit/question";
import { questionsOf, withAnswers } from "../../audit/questions";
import type { AuditRecord } from "../../audit/record";
import type { Tag } from "../../audit/tags";
import type { Template } from "../../audit/template";
import { formatMoment } from "../../report/day-text";
import { answerText } from "../../report/answer-text";
import { keptText } from "../parts/typed-answer";

/** A question about an immediate concern. */
type ConcernQuestion = Question & { readonly owner: Extract<Owner, { readonly kind: "concern" }> };

/** What was typed of a concern, by tag, and what the document said there when it was. */
export type ConcernDraft = Readonly<Partial<Record<Tag, { readonly text: string; readonly over: string }>>>;

/** What is written of a concern that there is. */
export type ConcernPart = (typeof CONCERN_TEXTS)[number];

/** A question of the form with what stands in its field. */
export interface ConcernField {
  readonly question: ConcernQuestion;
  readonly part: ConcernPart;
  readonly text: string;
}

export type ConcernFault =
  | { readonly code: "missing"; readonly part: ConcernPart }
  | { readonly code: "no-moment"; readonly text: string }
  /** What stands in the document is no longer what this was typed over. */
  | { readonly code: "changed"; readonly now: string };

interface Concerned {
  readonly template: Template;
  readonly record: AuditRecord;
}

const questionsAbout = (template: Template): readonly ConcernQuestion[] =>
  questionsOf(template).filter((question): question is ConcernQuestion => question.owner.kind === "concern");

/** What is asked of a concern, each with what was typed, else what the document says, else the minute it is opened. */
export function concernFields(
  { template, record }: Concerned,
  draft: ConcernDraft,
  opened: IsoMoment,
): readonly ConcernField[] {
  return questionsAbout(template).flatMap((question): readonly ConcernField[] => {
    const { part } = question.owner;
    if (part === "raised") return [];
    const said = answerText(question, question.get(record));
    const known = isEntered(said) || question.kind !== "moment" ? said : formatMoment(opened);
    return [{ question, part, text: draft[question.tag]?.text ?? known }];
  });
}

/** The draft with something typed in a field. */
export function withTyped(
  draft: ConcernDraft,
  { question }: ConcernField,
  text: string,
  record: AuditRecord,
): ConcernDraft {
  const over = draft[question.tag]?.over ?? question.get(record);
  return { ...draft, [question.tag]: { text, over } };
}

/** What stands against recording it, by tag; nothing where it can be recorded. */
export function concernFaults(
  audit: Concerned,
  draft: ConcernDraft,
  opened: IsoMoment,
): ReadonlyMap<Tag, ConcernFault> {
  return new Map(
    concernFields(audit, draft, opened).flatMap(
      ({ question, part, text }): (readonly [Tag, ConcernFault])[] => {
        const { tag } = question;
        const now = question.get(audit.record);
        const typed = draft[tag];
        if (!isEntered(text)) return [[tag, { code: "missing", part }]];
        if (notTakenAs(question, text) !== undefined)
          return [[tag, { code: "no-moment", text: text.trim() }]];
        return typed && typed.over !== now && keptText(question, text) !== now
          ? [[tag, { code: "changed", now: answerText(question, now) }]]
          : [];
      },
    ),
  );
}

/** The draft once its person knows what the document says by now: recording it replaces that. */
export const knowing = (draft: ConcernDraft, { template, record }: Concerned): ConcernDraft =>
  questionsAbout(template).reduce<ConcernDraft>((known, { tag, get }) => {
    const typed = known[tag];
    return typed ? { ...known, [tag]: { ...typed, over: get(record) } } : known;
  }, draft);

/** Records that there is a concern, and what the form says of it. */
export function recordingConcern(draft: ConcernDraft, opened: IsoMoment): RecordChange {
  return (audit) => {
    if (concernFaults(audit, draft, opened).size > 0) return { refused: { code: "answer-changed" } };
    const { template, record } = audit;
    const raised = questionsAbout(template).filter(({ owner }) => owner.part === "raised");
    return withAnswers(template, record, [
      ...raised.map(({ tag }) => [tag, "yes"] as const),
      ...concernFields(audit, draft, opened).map(
        ({ question, text }) => [question.tag, keptText(question, text)] as const,
      ),
    ]);
  };
}
