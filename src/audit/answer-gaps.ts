import { isMonthFirst, parseDate } from "./dates";
import type { Field } from "./field";
import { isBareJudgement, isFiller, isVerdict } from "./filler";
import type { Gap } from "./gap";
import { chosenIn, type AnswerKind } from "./answering";
import { narrativeIn, type ConcernPart, type ItemPart } from "./parts";
import { isAnswer, notTakenAs, type Question } from "./question";
import type { AuditRecord } from "./record";
import type { Tag } from "./tags";

/** What one question that is asked still lacks: an answer, a date that is one, words that say something. */
export function answerGaps(question: Question, record: AuditRecord): readonly Gap[] {
  const value = question.get(record);
  if (question.required && !isAnswer(question, value)) return missingGap(question);
  const { tag: where, kind, owner } = question;
  const notTaken = notTakenGap(question, value);
  if (notTaken) return [notTaken];
  if (isReadAsDate(kind)) return monthFirstGap(value, where);
  if (kind === "choices") return noneBesideGap(question, value);
  return kind === "narrative"
    ? fillerGap(value, where, {
        needed: isNarrativeNeeded(question),
        bears: owner.kind === "header" && tellsMore(owner.field),
      })
    : [];
}

/** A detail that is asked for at length, or for what somebody said: "Positive" and "No issues" are neither. */
export const tellsMore = ({ type, label }: Field): boolean =>
  type === "long-text" || (type === "text" && /\b(?:feedback|views?|said|adborth|barn)\b/i.test(label));

/** That what is entered is no date, no number, or a number out of its bounds, where one is asked for. */
export function notTakenGap(question: Question, value: string): Gap | undefined {
  const { tag: where, bounds = {} } = question;
  const not = value.trim() === "" ? undefined : notTakenAs(question, value);
  if (not === undefined) return undefined;
  const severity = question.owner.kind === "moderation" ? "advice" : "required";
  if (not === "date") return { code: "date-invalid", severity, where, text: value };
  const code = not === "number" ? "number-invalid" : "number-out-of-bounds";
  return { code, severity: "required", where, text: value, bounds };
}

/** A choice that leaves no room for another: "None of these", "Not known". "No recourse to public funds" does. */
const NONE =
  /^(?:none\b.*|nothing\b.*|no|nil|n\/a|not (?:applicable|known|recorded)|unknown|no (?:concerns?|needs?|plans?)|dim(?: un)?(?: o.*)?|ddim yn (?:berthnasol|hysbys)|anhysbys)$/iu;

/** That a choice which says that none holds stands beside others, which both can't be. */
export function noneBesideGap({ tag: where, choices }: Question, value: string): readonly Gap[] {
  const chosen = choices.filter(({ id }) => chosenIn(value).includes(id));
  const none = chosen.find(({ label }) => NONE.test(label.trim()));
  return none && chosen.length > 1
    ? [{ code: "none-beside-others", severity: "advice", where, text: none.label }]
    : [];
}

const isReadAsDate = (kind: AnswerKind): boolean =>
  kind === "date" || kind === "date-or-text" || kind === "moment";

/** That a date is read month first, where it is, so that whoever typed it can say whether that is what they mean. */
export function monthFirstGap(text: string, where: Tag): readonly Gap[] {
  const date = isMonthFirst(text) ? parseDate(text) : undefined;
  return date === undefined ? [] : [{ code: "date-month-first", severity: "advice", where, text, date }];
}

/** A narrative that has to be there, which nothing but filler never is. An answer may well be "None". */
export function isNarrativeNeeded({ owner, required }: Question): boolean {
  const isNarrative =
    (owner.kind === "item" && owner.part !== "answer" && owner.part !== "reason") ||
    (owner.kind === "concern" && owner.part === "what");
  return required && isNarrative;
}

/** A narrative that only stands in for one, if it does: one that is `needed` has to be there, one that `bears` a judgement out says more than that. */
export function fillerGap(
  text: string,
  where: Tag,
  { needed = false, bears = false }: { readonly needed?: boolean; readonly bears?: boolean } = {},
): readonly Gap[] {
  const filler = isFiller(text);
  const severity = needed && (filler || (bears && isBareJudgement(text))) ? "required" : "advice";
  return filler || (bears && isVerdict(text))
    ? [{ code: "filler", severity, where, text: text.trim(), repeats: "nothing" }]
    : [];
}

const CONCERN_GAPS = {
  raised: "concern-unanswered",
  what: "concern-what-missing",
  manager: "concern-manager-missing",
  notified: "concern-date-missing",
} as const satisfies Record<ConcernPart, Gap["code"]>;

const ACTION_GAPS = {
  what: "action-what-missing",
  person: "action-person-missing",
  due: "action-due-missing",
} as const;

/** That an answer is missing; why a reason for more actions is, the action rules say. */
export function missingGap({ tag: where, owner, required }: Question): readonly Gap[] {
  const gap = { severity: "required", where } as const;
  switch (owner.kind) {
    case "header":
      return [{ code: "header-missing", ...gap, field: owner.field.id }];
    case "item": {
      const { item, part } = owner;
      const narrative = narrativeIn(part);
      const missing = { severity: required ? "required" : "advice", where, item: item.id } as const;
      return narrative === undefined
        ? [{ code: `${part as ItemPart}-missing`, ...missing }]
        : [{ code: "narrative-missing", ...missing, narrative }];
    }
    case "concern":
      return [{ code: CONCERN_GAPS[owner.part], ...gap }];
    case "action": {
      const { row, column } = owner;
      return Object.hasOwn(ACTION_GAPS, column.id)
        ? [{ code: ACTION_GAPS[column.id as keyof typeof ACTION_GAPS], ...gap, row }]
        : [{ code: "action-column-missing", ...gap, row, column: column.id }];
    }
    case "row": {
      const { table, row, column } = owner;
      return [{ code: "row-column-missing", ...gap, table: table.id, row, column: column.id }];
    }
    case "status":
    case "limit-reason":
    case "service-actions":
    case "moderation":
      return [];
  }
}
