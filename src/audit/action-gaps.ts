import { fillerGap, missingGap } from "./answer-gaps";
import { parseDate, type IsoDate } from "./dates";
import { enteredActions, isEntered } from "./entered";
import type { Gap } from "./gap";
import { withoutItemsNamed } from "./items-named";
import { wasHandedOver } from "./moderation";
import type { ActionQuestion } from "./question";
import { actionQuestions } from "./questions";
import { actionValue, type Action, type AuditRecord } from "./record";
import { actionTag, LIMIT_REASON_TAG, type Tag } from "./tags";
import type { Template } from "./template";

/** What the agreed actions still lack (R27, R32), and whether there are too many (R28). */
export function actionGaps(
  template: Template,
  record: AuditRecord,
  today: IsoDate | undefined,
): readonly Gap[] {
  const { limit = Infinity } = template.actions;
  const auditDate = parseDate(record.header[template.lookBack?.until ?? ""] ?? "");
  const actions = enteredActions(record);
  const written = isBeingWritten(record) ? today : undefined;
  return [
    ...actions.flatMap((action, index) => [
      ...actionQuestions(template, action.row).flatMap((question) =>
        columnGaps(question, action, auditDate, written),
      ),
      ...(index === limit ? limitGaps(actions.length, index, action, record) : []),
    ]),
    ...(actions.length > limit ? fillerGap(record.limitReason, LIMIT_REASON_TAG) : []),
  ];
}

/** Once it has been handed over, an action whose date has passed is overdue, and the audit is no less complete for it (R114). */
const isBeingWritten = (record: AuditRecord): boolean =>
  record.status === "in-progress" && !wasHandedOver(record);

function columnGaps(
  question: ActionQuestion,
  action: Action,
  auditDate?: IsoDate,
  today?: IsoDate,
): readonly Gap[] {
  const { tag: where, owner } = question;
  const { row, column } = owner;
  const value = actionValue(action, column.id);
  if (!isEntered(value)) return column.required ? missingGap(question) : [];
  if (column.id === "what") return wordingGaps(action, where);
  if (column.type !== "date") return [];
  const date = parseDate(value);
  if (date === undefined) {
    return [
      { code: "action-date-invalid", severity: "required", where, row, column: column.id, text: value },
    ];
  }
  if (column.id !== "due") return [];
  const past = { code: "action-date-past", severity: "required", where, row, due: date } as const;
  if (auditDate !== undefined && date < auditDate) return [{ ...past, before: "audit", day: auditDate }];
  if (today !== undefined && date < today && !isEntered(action.signedOff)) {
    return [{ ...past, before: "today", day: today }];
  }
  return [];
}

function wordingGaps({ what, row }: Action, where: Tag): readonly Gap[] {
  const filler = fillerGap(what, where);
  if (filler.length > 0) return filler;
  const found = unmeasurable(what);
  return found ? [{ code: "action-not-measurable", severity: "advice", where, row, ...found }] : [];
}

/** `action` is the first over the limit. */
function limitGaps(count: number, limit: number, action: Action, record: AuditRecord): readonly Gap[] {
  if (isEntered(record.limitReason)) return [];
  return [
    { code: "too-many-actions", severity: "required", where: actionTag(action.row, "what"), limit, count },
  ];
}

const FEWEST_WORDS = 4;

/** Wording that leaves open what will be done, or when it is done. */
const OPEN_ENDED = anyOf([
  "consider(?:ation|ing)?",
  "continues? to",
  "carry on",
  "explor(?:e|ing)",
  "be (?:mindful|aware)",
  "bear in mind",
  "try(?:ing)? to",
  "(?:endeavour|aim|seek) to",
  "think about",
  "look (?:at|into)",
  "as (?:and when|appropriate|needed|necessary|required)",
  "(?:where|if|when) (?:possible|appropriate|necessary|needed)",
  "on-?going",
  "as soon as possible",
  "a\\.?s\\.?a\\.?p",
  "improv(?:e|es|ing)",
  "enhanc(?:e|ing)",
  "more (?:robust|timely)",
]);

/** Something to count, or a result anyone can see on the record. */
const COUNTABLE = anyOf([
  "\\d+(?:st|nd|rd|th)?",
  "one|two|three|four|five|six|seven|eight|nine|ten|twelve",
  "once|twice|each|every",
  "daily|weekly|fortnightly|monthly|quarterly|yearly|annually",
  "completed|recorded|evidenced|written|minuted|signed|uploaded|shared|sent",
  "on (?:the )?(?:file|record)",
]);

/** The open-ended wording found; none where the action is only very short. */
export interface Unmeasurable {
  readonly wording?: string;
}

/** What makes an action hard to measure, as a rule of thumb (R27); `undefined` where it reads as measurable. */
export function unmeasurable(what: string): Unmeasurable | undefined {
  const openEnded = COUNTABLE.test(withoutItemsNamed(what)) ? undefined : OPEN_ENDED.exec(what)?.[0];
  if (openEnded !== undefined) return { wording: openEnded };
  return what.trim().split(/\s+/).length < FEWEST_WORDS ? {} : undefined;
}

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${patterns.join("|")})\\b`, "i");
}
