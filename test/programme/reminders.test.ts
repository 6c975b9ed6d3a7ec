import { answersFor, roleOf, type Person } from "../../src/programme/people";
import { remindersOf, toEscalate } from "../../src/programme/reminders";
import { reminderText } from "../../src/report/reminder-text";
import type { Standing } from "../../src/programme/standing";
import type { OpenAction } from "../../src/programme/tracked";
import { aStanding } from "./a-standing";

const today = "2026-11-25";
const aPerson = (overrides: Partial<Person> = {}): Person => ({
  name: "D. Park",
  mail: "d.park@example.org",
  role: "other",
  post: "Social worker",
  teams: [],
  ...overrides,
});
const anAction = (overrides: Partial<OpenAction> = {}): OpenAction => ({
  row: 1,
  person: "Worker",
  lineManager: "",
  due: "2026-12-18",
  daysOver: 0,
  ...overrides,
});
const shared = (overrides: Partial<Standing> = {}) =>
  aStanding({ state: "shared", turn: { by: "manager", name: "" }, open: [anAction()], ...overrides });
const TM = aPerson({ name: "T. Manager", mail: "tm@example.org", role: "team-manager", teams: ["duty "] });

/** Whom, by name and address, and of which cases. */
const reminded = (all: readonly Standing[], people: readonly Person[] = []) =>
  remindersOf(all, people, today).map(({ to, late, actions }) => [
    to.name || `${to.role} of ${to.team}`,
    to.mail,
    [...late, ...actions].map((each) => each.case),
  ]);

test.each<readonly [string, Standing, boolean]>([
  ["an audit that is late", aStanding({ daysOver: 1 }), true],
  ["one that is not", aStanding(), false],
  ["one that is exempt", aStanding({ daysOver: 1, exempt: "Off sick" }), false],
  ["one that somebody said why it is late", aStanding({ daysOver: 1, lateBecause: "Court" }), true],
  ["one reminded of six days ago", aStanding({ daysOver: 9, reminded: "2026-11-19" }), false],
  ["one reminded of a week ago", aStanding({ daysOver: 9, reminded: "2026-11-18" }), true],
  ["actions open, though none is late", shared(), true],
  ["actions of an audit that is not shared yet", shared({ state: "final" }), false],
  ["one that is closed", aStanding({ state: "closed", daysOver: 3 }), true],
])("%s", (_, standing, is) => {
  expect(reminded([standing])).toHaveLength(is ? 1 : 0);
});

test("nobody is reminded of what nobody has", () => {
  const { turn: _, ...closed } = aStanding({ state: "closed", daysOver: 3 });
  expect(reminded([closed])).toEqual([]);
});

test("each person has one reminder, the worst first, by whatever title the list gives them", () => {
  const all = [
    aStanding({ case: "K-01", daysOver: 1 }),
    aStanding({ case: "K-02", daysOver: 5, turn: { by: "auditor", name: "Mr D. Park, Duty" } }),
    aStanding({ case: "K-03", daysOver: 2, turn: { by: "moderator", name: "H. Bell" } }),
  ];
  expect(reminded(all, [aPerson()])).toEqual([
    ["D. Park", "d.park@example.org", ["K-02", "K-01"]],
    ["H. Bell", "", ["K-03"]],
  ]);
});

test("actions go to the line manager an audit names, else to the manager of its team, else to what they are", () => {
  const named = shared({ open: [anAction(), anAction({ row: 2, lineManager: "L. Manager" })] });
  expect(reminded([named], [TM])).toEqual([["L. Manager", "", ["K-01"]]]);
  expect(reminded([shared()], [TM])).toEqual([["T. Manager", "tm@example.org", ["K-01"]]]);
  expect(reminded([shared({ team: "Other" })], [TM])).toEqual([["manager of Other", "", ["K-01"]]]);
});

test("what is late by more than so many days is escalated, an action as well", () => {
  const all = [
    aStanding({ case: "at", daysOver: 14 }),
    aStanding({ case: "past", daysOver: 15 }),
    aStanding({ case: "exempt", daysOver: 30, exempt: "Moved away" }),
    shared({ case: "action", open: [anAction({ daysOver: 20 })] }),
  ];
  expect(toEscalate(all, 14).map((each) => each.case)).toEqual(["past", "action"]);
});

test.each([
  ["Head of Service", "head-of-service"],
  ["Head of Children’s Services", "head-of-service"],
  ["HoS", "head-of-service"],
  ["Service Manager, East", "service-manager"],
  ["Team manager", "team-manager"],
  ["TM", "team-manager"],
  ["Social worker", "other"],
  ["", "other"],
] as const)("%s is a %s", (post, role) => {
  expect(roleOf(post)).toBe(role);
});

test("a head of service without teams answers for all, a team manager without for none", () => {
  expect(answersFor(aPerson({ role: "head-of-service" }), "Duty")).toBe(true);
  expect(answersFor(aPerson({ role: "head-of-service", teams: ["East"] }), "Duty")).toBe(false);
  expect(answersFor(aPerson({ role: "team-manager" }), "Duty")).toBe(false);
});

test("what is said of one audit is said of one, of more of all", () => {
  const textOf = (...all: readonly Standing[]) =>
    remindersOf(all, [TM], today).map((reminder) => reminderText(reminder, today).text);
  const one = aStanding({ daysOver: 1 });
  expect(textOf(one)[0]).toContain("This audit is overdue and with you:");
  expect(textOf(one)[0]).toContain("If it can’t be done now");
  expect(textOf(one, { ...one, case: "K-99" })[0]).toContain("These audits are overdue and with you:");
  expect(textOf(shared())[0]).toContain("The actions of this audit are not all signed off yet:");
});
