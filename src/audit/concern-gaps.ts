import { isRealAction } from "./addressed";
import { addDays, parseDate, weekday } from "./dates";
import { toldGaps } from "./date-gaps";
import type { IsoDate } from "./dates";
import { enteredActions } from "./entered";
import type { Gap } from "./gap";
import { unnamedGap } from "./person-gaps";
import type { AuditRecord } from "./record";
import { concernTag } from "./tags";
import { auditDateField, type Template } from "./template";

/** What keeps someone safe, in the words of an action. */
const SAFETY =
  /\b(?:immediate concern|concern|safeguard|strategy (?:discussion|meeting)|section 47|s\.? ?47|protect|safety|safe|risk|harm|police|lado|mash|epo\b|emergency|medical|disclos|injur|bruis|exploit)/i;
const SHORTEST_WORD = 5;
const LATEST_WEEKDAY = 4;

/** What an immediate concern that was raised still wants (R45). It blocks nothing else. */
export function concernGaps(
  template: Template,
  record: AuditRecord,
  today: IsoDate | undefined,
): readonly Gap[] {
  const { immediateConcern: concern } = record;
  if (!template.immediateConcerns || concern.raised !== "yes") return [];
  const told = parseDate(concern.notified);
  const day = parseDate(record.header[auditDateField(template) ?? ""] ?? "");
  const odd = toldGaps(template, record, today);
  return [
    ...unnamedGap(concern.manager, concernTag("manager")),
    ...odd,
    ...(odd.length === 0 && told !== undefined && day !== undefined && told > nextWorkday(day)
      ? [{ code: "concern-told-late", severity: "advice", where: concernTag("notified"), told, day } as const]
      : []),
    ...(isActedOn(record)
      ? []
      : [{ code: "concern-without-action", severity: "advice", where: concernTag("what") } as const]),
  ];
}

/** Whether an action is about the concern: it speaks of safety, or shares a word with what the concern is. */
function isActedOn(record: AuditRecord): boolean {
  const words = wordsOf(record.immediateConcern.what);
  return enteredActions(record)
    .filter(isRealAction)
    .some(({ what, more }) => {
      const text = [what, ...Object.values(more)].join("\n");
      return SAFETY.test(text) || wordsOf(text).some((word) => words.includes(word));
    });
}

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
    (word) => word.length >= SHORTEST_WORD && !ANYWHERE.has(word),
  );

/** Words that stand in most actions, so that one in common says nothing. */
const ANYWHERE: ReadonlySet<string> = new Set(
  (
    "about after again allocated arrange being before between brother carer carers child children complete contact " +
    "could during every family father first foster following further having house least mother mummy night number " +
    "other parent parents person placement please plans record recorded records report reported review school " +
    "should since sister social still support their there these they third those today update updated visit visited " +
    "visits wasn weekly weeks where which while would worker workers write young yesterday"
  ).split(" "),
);

/** The next day that is no Saturday or Sunday. */
function nextWorkday(day: IsoDate): IsoDate {
  const next = addDays(day, 1);
  return weekday(next) > LATEST_WEEKDAY ? nextWorkday(next) : next;
}
