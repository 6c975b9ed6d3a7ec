import { programmeView } from "../../src/report/programme-screen/programme-view";
import { aStanding } from "../programme/a-standing";

const today = "2026-11-25";
const all = [
  aStanding({ row: 0, case: "K-10", due: "2026-11-30" }),
  aStanding({ row: 1, case: "K-2", due: "2026-11-20", daysOver: 5 }),
  aStanding({
    row: 2,
    case: "K-3",
    state: "no-document",
    auditor: "",
    turn: { by: "lead", name: "" },
    file: "",
  }),
  aStanding({ row: 3, case: "K-4", state: "no-document", exempt: "off sick", file: "" }),
  aStanding({
    row: 4,
    case: "K-5",
    state: "in-moderation",
    turn: { by: "moderator", name: "H. Bell" },
    due: "2026-12-14",
    moderation: { from: "2026-12-01", to: "2026-12-14" },
  }),
  aStanding({ row: 5, case: "K-6", state: "returned", queries: 2, due: today }),
];
const view = programmeView(all, today);
const cases = (cards: readonly { readonly standing: { readonly case: string } }[]) =>
  cards.map(({ standing }) => standing.case);

test("its numbers are of all, and say by when to moderate", () => {
  expect(view.title).toBe("Programme: November 2026");
  expect(view.numbers.map(({ count, label }) => `${String(count)} ${label}`)).toEqual([
    "1 overdue",
    "1 due today",
    "1 without a document",
    "1 to moderate, 1 December 2026 to 14 December 2026",
  ]);
});

test("the board is in the order of the steps, the worst first in each", () => {
  expect(view.steps.map(({ label, cards }) => [label, cases(cards)])).toEqual([
    ["No document", ["K-3", "K-4"]],
    ["In progress", ["K-2", "K-10"]],
    ["In moderation", ["K-5"]],
    ["Returned to the auditor", ["K-6"]],
  ]);
  expect(view.all.map(({ who, stands }) => `${who}: ${stands}`)).toEqual([
    "D. Park: 5 days over",
    "Lead auditor: not allocated",
    "D. Park: exempt: off sick",
    "H. Bell: due 14 December 2026",
    "D. Park: 2 queries open",
    "D. Park: due 30 November 2026",
  ]);
});

test("the calendar has the days that are due, with their weekday", () => {
  expect(view.days.map(({ label, cards }) => [label, cases(cards)])).toEqual([
    ["Friday 20 November 2026", ["K-2"]],
    ["Wednesday 25 November 2026", ["K-6"]],
    ["Monday 30 November 2026", ["K-10"]],
    ["Monday 14 December 2026", ["K-5"]],
  ]);
});

test.each([
  ["overdue", ["K-2"]],
  ["today", ["K-6"]],
  ["no-document", ["K-3"]],
  ["to-moderate", ["K-5"]],
] as const)("narrowed to %s it shows those alone, and counts all", (narrowing, shown) => {
  const narrowed = programmeView(all, today, narrowing);
  expect(cases(narrowed.all)).toEqual(shown);
  expect(narrowed.numbers).toEqual(view.numbers);
});

test("audits of several months, and of none", () => {
  expect(programmeView([...all, aStanding({ month: "2026-10" })], today).title).toBe(
    "Programme: October 2026 to November 2026",
  );
  expect(programmeView([aStanding({ month: "" })], today).title).toBe("Programme: without a month");
});
