import { isRealAction } from "./addressed";
import { answerGaps, fillerGap, missingGap, monthFirstGap } from "./answer-gaps";
import { addMonths, parseDate, type IsoDate } from "./dates";
import { enteredActions, isEntered } from "./entered";
import type { Gap } from "./gap";
import { withoutReference } from "./items-named";
import { saysNoTime, unmeasurable } from "./measurable";
import { firstDayOf, type FirstDay } from "./first-day";
import { isBeingWritten } from "./moderation";
import { unnamedGap } from "./person-gaps";
import type { ActionQuestion } from "./question";
import { actionQuestions } from "./questions";
import { actionValue, type Action, type AuditRecord } from "./record";
import { actionTag, LIMIT_REASON_TAG, type Tag } from "./tags";
import { auditDateField, type Template } from "./template";
import { wordsIn } from "./words-in";

/** What the agreed actions still lack (R27, R32), and whether there are too many (R28). */
export function actionGaps(
  template: Template,
  record: AuditRecord,
  today: IsoDate | undefined,
): readonly Gap[] {
  const { limit = Infinity } = template.actions;
  const auditDate = parseDate(record.header[auditDateField(template) ?? ""] ?? "");
  const actions = enteredActions(record);
  // Once it has been handed over, an action that is overdue makes the audit no less complete (R114).
  const first = firstDayOf(template, record);
  const written = isBeingWritten(record) ? today : undefined;
  return [
    ...actions.flatMap((action, index) => [
      ...actionQuestions(template, action.row).flatMap((question) =>
        KNOWN_COLUMNS.has(question.owner.column.id) || question.owner.column.type === "date"
          ? columnGaps(template, question, action, { auditDate, first, today, tracked: written }, record)
          : answerGaps(question, record),
      ),
      ...(index === limit ? limitGaps(actions.length, index, action, record) : []),
    ]),
    ...sameActions(actions),
    ...(actions.length > limit ? fillerGap(record.limitReason, LIMIT_REASON_TAG) : []),
  ];
}

/** One action that stands in several rows, for one person and one day; several people may well do the same, and one person again. */
function sameActions(actions: readonly Action[]): readonly Gap[] {
  const rows = new Map<string, Action[]>();
  for (const action of actions.filter(isRealAction)) {
    const key = [action.what, action.person, action.due].map((text) => wordsIn(text).join(" ")).join("\n");
    rows.set(key, [...(rows.get(key) ?? []), action]);
  }
  return [...rows.values()].flatMap((same): readonly Gap[] => {
    const places = same.map(({ row }) => actionTag(row, "what"));
    const [, where] = places;
    const text = same[0]?.what.trim() ?? "";
    return where === undefined
      ? []
      : [{ code: "same-text", severity: "advice", where, text, places, varied: false }];
  });
}

/** Columns of words that rules of their own look at, as at those of dates; the others are answers like any. */
const KNOWN_COLUMNS: ReadonlySet<string> = new Set(["what", "person", "due"]);

interface Days {
  readonly auditDate: IsoDate | undefined;
  readonly first: FirstDay | undefined;
  readonly today: IsoDate | undefined;
  /** Today, where an action that is overdue is worth saying. */
  readonly tracked: IsoDate | undefined;
}

/** Actions are for months; a date further off is most often a slip of the finger. */
const FURTHEST_MONTHS = 18;

function columnGaps(
  template: Template,
  question: ActionQuestion,
  action: Action,
  { auditDate, first, today, tracked }: Days,
  record: AuditRecord,
): readonly Gap[] {
  const { tag: where, owner } = question;
  const { row, column } = owner;
  const value = actionValue(action, column.id);
  if (!isEntered(value)) return column.required ? missingGap(question) : [];
  if (column.id === "what") return wordingGaps(template, action, where);
  if (column.id === "person") return unnamedGap(value, where);
  if (column.type !== "date") {
    return saysNoTime(value)
      ? [{ code: "action-not-measurable", severity: "advice", where, row, wording: value.trim() }]
      : answerGaps(question, record);
  }
  const date = parseDate(value);
  if (date === undefined) {
    return [
      { code: "action-date-invalid", severity: "required", where, row, column: column.id, text: value },
    ];
  }
  const monthFirst = monthFirstGap(value, where);
  if (monthFirst.length > 0) return monthFirst;
  if (column.id === "signed-off" && today !== undefined && date > today) {
    return [{ code: "date-in-future", severity: "advice", where, date, today }];
  }
  if (column.id === "signed-off" && first && date < first.from) {
    return [{ code: "date-before-period", severity: "advice", where, date, ...first }];
  }
  return column.id === "due" && !isEntered(action.signedOff)
    ? dueGaps(where, row, date, { auditDate, tracked })
    : [];
}

/** An action that is signed off is never late. One that is overdue is for tracking, and the audit is no less complete. */
function dueGaps(
  where: Tag,
  row: number,
  due: IsoDate,
  { auditDate, tracked }: Pick<Days, "auditDate" | "tracked">,
): readonly Gap[] {
  const past = { code: "action-date-past", where, row, due } as const;
  if (auditDate !== undefined && due < auditDate) {
    return [{ ...past, severity: "required", before: "audit", day: auditDate }];
  }
  if (tracked !== undefined && due < tracked) {
    return [{ ...past, severity: "advice", before: "today", day: tracked }];
  }
  return auditDate !== undefined && due > addMonths(auditDate, FURTHEST_MONTHS)
    ? [{ code: "action-date-far", severity: "advice", where, row, due, day: auditDate }]
    : [];
}

function wordingGaps(template: Template, { what, row }: Action, where: Tag): readonly Gap[] {
  const filler = fillerGap(what, where);
  if (filler.length > 0) return filler;
  const found = unmeasurable(withoutReference(template, what));
  return found ? [{ code: "action-not-measurable", severity: "advice", where, row, ...found }] : [];
}

/** `action` is the first over the limit. */
function limitGaps(count: number, limit: number, action: Action, record: AuditRecord): readonly Gap[] {
  if (isEntered(record.limitReason)) return [];
  return [
    { code: "too-many-actions", severity: "required", where: actionTag(action.row, "what"), limit, count },
  ];
}
