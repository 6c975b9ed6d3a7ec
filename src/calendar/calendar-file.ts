import calendar, { ICalEventBusyStatus, ICalEventTransparency } from "ical-generator";

/** Something on one day. */
export interface DayEvent {
  /** Tells it from every other, and is the same each time it is written: a calendar then moves the event it has. */
  readonly id: string;
  /** ISO date. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
}

/**
 * Days as the text of an .ics (RFC 5545): each all day long, and nobody is busy for it. `stamp` is the ISO date it was written
 * for, so that the same days make the same file.
 */
export function icsOf(name: string, events: readonly DayEvent[], stamp: string): string {
  const made = calendar({ name, prodId: { company: "Case Audit", product: "Programme", language: "EN" } });
  for (const { id, day, summary, description } of events)
    made.createEvent({
      id: `${asciiId(id)}@case-audit`,
      stamp: midnight(stamp),
      start: midnight(day),
      allDay: true,
      summary: oneLine(summary),
      description,
      busystatus: ICalEventBusyStatus.FREE,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return `${made.toString()}\r\n`;
}

/** Its day is taken in UTC, so that no time zone moves it. */
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** An id in letters and figures of ASCII, "-", "_" and "%", so that no two cases share one. */
const asciiId = (id: string): string =>
  encodeURIComponent(id.toLowerCase().replace(/\p{Surrogate}/gu, "")).replace(
    /[!'()*.~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
