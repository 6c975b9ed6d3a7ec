import { CONFIDENTIAL } from "../../src/overview/published";
import { aFieldGroup, aTemplate } from "../support/builders";
import { deep } from "../support/sample";
import { kindsOf, kindsOfWork, shownOfCounts, toldOf, type Kinds, type WorkAudit } from "./all-sets";

/*
 * What became of audits, shown without asking the code what follows from what: of a few kinds of audits every set there can
 * be is made, and of every small count left out there is another set, with another count there, of which the same may be
 * printed. Each table has kinds that differ in what it counts and in nothing else.
 */

const FINAL = "2026-04-01";
const alone = (...audits: readonly WorkAudit[]): Kinds => kindsOfWork(audits.map((audit) => [audit]));
const agreed = (...actions: readonly (readonly string[])[]): Kinds =>
  alone(...actions.map((each) => ({ actions: each })));

const NUMBERED = aTemplate({
  fieldGroups: [
    aFieldGroup({
      fields: [
        {
          id: "days",
          label: "Days since the visit",
          type: "number",
          unit: "days",
          least: 0,
          required: false,
        },
        { id: "name", label: "Auditor", type: "declaration", statement: "I read it all.", required: false },
        {
          id: "plans",
          label: "Plans",
          type: "choices",
          required: false,
          options: [
            { id: "cin", label: "CIN" },
            { id: "cp", label: "CP" },
          ],
        },
      ],
    }),
  ],
  tables: [
    {
      id: "siblings",
      title: "Siblings",
      place: "start",
      rows: 2,
      columns: [{ id: "age", label: "Age", type: "number", required: false }],
    },
  ],
});
const numbered = (...headers: readonly Readonly<Record<string, string>>[]): Kinds =>
  kindsOf(
    NUMBERED,
    headers.map((header) => ({ header })),
  );
const siblings = (...ages: readonly (readonly string[])[]): Kinds =>
  kindsOf(
    NUMBERED,
    ages.map((of) => ({
      tables: { siblings: of.map((age, at) => ({ row: at + 1, values: { age } })) },
    })),
  );

const ACTIONS = /^\/actions|follow-up/;
const TABLES: readonly (readonly [table: string, of: RegExp, kinds: () => Kinds])[] = [
  ["states", ACTIONS, () => agreed([], ["TM open"], ["TM late"], ["TM done"], ["TM unsigned"])],
  ["outcomes", ACTIONS, () => agreed([], ["TM open"], ["TM superseded"], ["TM done"], ["TM unsigned"])],
  ["roles", ACTIONS, () => agreed([], ["TM open"], ["IRO open"], ["TM done"], ["IRO done"])],
  [
    "actions of an audit",
    ACTIONS,
    () =>
      agreed(
        [],
        ["TM open"],
        ["TM done"],
        ["TM open", "TM open"],
        ["TM open", "TM done"],
        ["TM done", "TM done"],
      ),
  ],
  [
    "follow-up",
    ACTIONS,
    () =>
      alone(
        {},
        { actions: ["TM open"] },
        { actions: ["TM open"], final: FINAL },
        { actions: ["TM open"], final: FINAL, followed: "2026-04-10" },
        { actions: ["TM open"], final: "2026-05-25" },
      ),
  ],
  [
    "what may still change",
    ACTIONS,
    () =>
      alone(
        {},
        { final: FINAL },
        { actions: ["TM open"] },
        { actions: ["TM open"], final: FINAL },
        { actions: ["TM done"] },
        { actions: ["TM done"], final: FINAL },
      ),
  ],
  [
    "children audited again",
    /^\/reAudits/,
    () => {
      const [good, low] = [{ overall: "good" }, { overall: "inadequate" }];
      const later = { date: "2026-02-05" };
      return kindsOfWork([
        [good],
        [{ ...good, ...later }],
        [low],
        [{ ...low, ...later }],
        [low, { ...good, ...later }],
        [good, { ...low, ...later }],
      ]);
    },
  ],
  [
    "teams",
    /^\/completeness/,
    () =>
      alone(
        {},
        { missing: true },
        { team: "Disability" },
        { team: "Disability", missing: true },
        { team: "" },
      ),
  ],
  [
    "time for completion",
    /^\/timeliness/,
    () =>
      alone(
        {},
        { received: "2026-05-25" },
        { received: "2026-05-01" },
        { received: "2026-03-01", sent: "2026-03-10" },
        { received: "2026-03-01", sent: "2026-03-25" },
      ),
  ],
  [
    "time for moderation",
    /^\/timeliness/,
    () =>
      alone(
        {},
        { sent: "2026-05-25" },
        { sent: "2026-03-01" },
        { sent: "2026-03-01", final: "2026-03-10" },
        { sent: "2026-03-01", final: "2026-05-25" },
      ),
  ],
  [
    "grades in moderation",
    /^\/moderation/,
    () =>
      alone(
        {},
        { overall: "outstanding" },
        { moderated: "good" },
        { moderated: "outstanding" },
        { overall: "outstanding", moderated: "good" },
        { overall: "outstanding", moderated: "outstanding" },
      ),
  ],
  [
    "moderation",
    /^\/moderation/,
    () =>
      alone(
        {},
        { overall: "" },
        { moderated: "good" },
        { overall: "", moderated: "good" },
        { exceptional: true },
        { moderated: "good", exceptional: true },
      ),
  ],
  [
    "numbers",
    /^\/numbers/,
    () => numbered({ days: "" }, { days: "0" }, { days: "1" }, { days: "9" }, { days: "soon" }),
  ],
  [
    "declarations and plans",
    /^\/(?:declarations|profile)/,
    () =>
      numbered(
        {},
        { name: "Ms Bray" },
        { plans: "cin" },
        { plans: "cp" },
        { plans: "cin cp" },
        { name: "Ms Bray", plans: "cin cp" },
      ),
  ],
  ["rows of tables", /^\/tables/, () => siblings([], ["3"], ["7"], ["3", "7"], [""])],
];

if (deep)
  test.each(TABLES)("of no set is a small count of %s told by what is printed", (_, of, kinds) => {
    const { sets, told } = toldOf(kinds(), of, { seen: 6, most: 7 });
    expect(sets).toBeGreaterThan(700);
    expect(told).toEqual([]);
  });

const isShown = (leaves: ReadonlyMap<string, unknown>, ...paths: readonly string[]) =>
  paths.map((path) => leaves.get(path) !== CONFIDENTIAL);

test.each<readonly [about: string, kinds: Kinds, counts: readonly number[], paths: readonly string[]]>([
  [
    "the percent signed off and what is settled tell what is not signed off",
    agreed(["TM done"], ["TM unsigned"], ["TM open"]),
    [28, 2, 10],
    ["/actions/percentSignedOff", "/actions/done"],
  ],
  [
    "the actions followed up and the audits with any tell those that are not final",
    alone({ actions: ["TM open"], final: FINAL }, { actions: ["TM open"] }, {}),
    [18, 2, 10],
    ["/timeliness/follow-up/begun", "/actions/perAudit/counts/0", "/audits"],
  ],
  [
    "of few answers a percent tells that one audit lacks one",
    alone({}, { missing: true }),
    [11, 1],
    ["/completeness/Duty/percent"],
  ],
  [
    "that all audits were moderated tells how many they are",
    alone({ moderated: "good" }, { moderated: "outstanding" }),
    [3, 1],
    ["/moderation/chosen"],
  ],
  [
    "that there is a measure of agreement tells that there are twenty pairs",
    alone({ moderated: "good" }, { overall: "", moderated: "good" }),
    [20, 1],
    ["/moderation/overall/agreement/ac2"],
  ],
  [
    "the mean of small numbers tells their sum, and the lowest and the highest are one audit’s",
    numbered({ days: "0" }, { days: "1" }),
    [30, 1],
    ["/numbers/days/mean", "/numbers/days/highest", "/numbers/days/lowest"],
  ],
  [
    "a middle of few is as good as they are",
    numbered({ days: "4" }, { days: "" }),
    [4, 20],
    ["/numbers/days/median"],
  ],
  [
    "who has not what all others have is told by the others",
    numbered({ plans: "cin cp" }, { plans: "cp" }),
    [20, 2],
    ["/profile/plans/cin", "/audits"],
  ],
])("%s", (_, kinds, counts, paths) => {
  const shown = shownOfCounts(kinds, counts);
  expect(paths.filter((path) => !shown.has(path))).toEqual([]);
  expect(isShown(shown, ...paths)).toContain(false);
});

test.each<readonly [about: string, kinds: Kinds, counts: readonly number[], paths: readonly string[]]>([
  [
    "many actions of one audit are that child’s",
    agreed(["TM open", "TM open", "TM done"], []),
    [3, 20],
    ["/actions/total", "/actions/open", "/actions/byRole/team-manager/open"],
  ],
  [
    "many rows of one audit are that child’s",
    siblings(["1", "2", "3", "4", "5", "6"], []),
    [1, 20],
    ["/tables/table.siblings/rows", "/tables/table.siblings/numbers/age/median"],
  ],
])("%s", (_, kinds, counts, paths) => {
  expect(isShown(shownOfCounts(kinds, counts), ...paths)).toEqual(paths.map(() => false));
});

test("of many audits numbers have their middle, and how many there are", () => {
  const shown = shownOfCounts(numbered({ days: "2" }, { days: "7" }, { days: "" }), [12, 9, 6]);
  const of = (name: string) => shown.get(`/numbers/days/${name}`);
  expect(["entered", "notEntered", "total", "median", "mean", "lowest", "highest"].map(of)).toEqual([
    21,
    6,
    27,
    2,
    CONFIDENTIAL,
    CONFIDENTIAL,
    CONFIDENTIAL,
  ]);
});
