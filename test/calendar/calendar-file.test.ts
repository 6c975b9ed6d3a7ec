import fc from "fast-check";
import ical from "ical.js";
import { icsOf, type DayEvent } from "../../src/calendar/calendar-file";

const anEvent = (overrides: Partial<DayEvent> = {}): DayEvent => ({
  id: "K-07 2026-11-02",
  day: "2026-11-16",
  summary: "Audit K-07 is due",
  description: "D. Park: 2026-11 K-07.docx",
  ...overrides,
});

const eventsIn = (text: string) =>
  new ical.Component(ical.parse(text) as unknown[]).getAllSubcomponents("vevent").map((each) => {
    const event = new ical.Event(each);
    return {
      id: event.uid,
      day: event.startDate.toString(),
      isDay: event.startDate.isDate,
      summary: event.summary,
      description: event.description,
      stamp: String(each.getFirstPropertyValue("dtstamp")),
    };
  });

test("each is all day long, on its day in every time zone, and the same each time", () => {
  const text = icsOf("Audits due", [anEvent()], "2026-11-02");
  expect(eventsIn(text)).toEqual([
    {
      id: "k-07%202026-11-02@case-audit",
      day: "2026-11-16",
      isDay: true,
      summary: "Audit K-07 is due",
      description: "D. Park: 2026-11 K-07.docx",
      stamp: "2026-11-02T00:00:00Z",
    },
  ]);
  expect(icsOf("Audits due", [anEvent()], "2026-11-02")).toBe(text);
});

test("whatever is in its words comes back, and no line has more than 75 octets", () => {
  const words = fc.string({
    unit: fc.constantFrom("a", "é", "😀", " ", ",", ";", ":", "\\", '"', "\n"),
    maxLength: 150,
  });
  fc.assert(
    fc.property(words, (description) => {
      const text = icsOf("Audits due", [anEvent({ description })], "2026-11-02");
      expect(eventsIn(text)[0]?.description ?? "").toBe(description);
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    }),
    { numRuns: 50 },
  );
});

test("no two cases share an id, whatever their numbers are written in", () => {
  const ids = ["K 7", "K-7", "K/7", "K7", "Ŵ7", "7"];
  const events = eventsIn(
    icsOf(
      "Audits due",
      ids.map((id) => anEvent({ id })),
      "2026-11-02",
    ),
  );
  expect(new Set(events.map(({ id }) => id)).size).toBe(ids.length);
});
