import fc from "fast-check";
import type { Auditor, Barred } from "../../src/programme/allocation";
import { allocate, type Allocating, type CaseToAllocate } from "../../src/programme/allocate";
import { allocateBeside } from "../../src/programme/keep-allocated";
import { assign } from "../../src/programme/assign";
import { readAllocation } from "../../src/programme/read-programme";
import { managersText, reasonText, unplacedText } from "../../src/report/programme/allocation-text";

const anAuditor = (name: string, more: Partial<Auditor> = {}): Auditor => ({
  name,
  service: `${name}'s own`,
  role: "",
  away: [],
  experienced: true,
  notWith: [],
  ...more,
});

const aCase = (id: string, more: Partial<CaseToAllocate> = {}): CaseToAllocate => ({
  id,
  team: "East",
  service: "",
  workers: [],
  details: {},
  sampled: { kind: "drawn" },
  overSampled: false,
  ...more,
});

const allocating = (
  cases: readonly CaseToAllocate[],
  auditors: readonly Auditor[],
  more: Partial<Allocating> = {},
): Allocating => ({
  cases,
  auditors,
  stretch: { received: "2026-11-02", due: "2026-11-16", closed: [] },
  before: () => 0,
  byHand: [],
  panel: 0,
  lot: "lot",
  ...more,
});

const someCases = (count: number) => Array.from({ length: count }, (_, at) => aCase(`C-${String(at)}`));

test("what is given costs as little as by trying every way", () => {
  const problem = fc
    .record({ things: fc.integer({ min: 1, max: 5 }), people: fc.integer({ min: 1, max: 4 }) })
    .chain(({ things, people }) =>
      fc.record({
        costs: fc.array(
          fc.array(fc.option(fc.nat(20), { nil: undefined, freq: 4 }), {
            minLength: people,
            maxLength: people,
          }),
          { minLength: things, maxLength: things },
        ),
        most: fc.array(fc.nat(3), { minLength: people, maxLength: people }),
        before: fc.array(fc.nat(4), { minLength: people, maxLength: people }),
      }),
    );
  fc.assert(
    fc.property(problem, ({ costs, most, before }) => {
      const load = (person: number, count: number) => 5 * (2 * ((before[person] ?? 0) + count) - 1);
      const unplaced = 1000;
      const costOf = (holder: readonly (number | undefined)[]): number => {
        const counts = before.map(() => 0);
        let sum = 0;
        for (const [thing, person] of holder.entries()) {
          if (person === undefined) {
            sum += unplaced;
            continue;
          }
          counts[person] = (counts[person] ?? 0) + 1;
          if ((counts[person] ?? 0) > (most[person] ?? 0)) return Infinity;
          sum += (costs[thing]?.[person] ?? Infinity) + load(person, counts[person] ?? 0);
        }
        return sum;
      };
      const every = costs.reduce<readonly (readonly (number | undefined)[])[]>(
        (ways) => ways.flatMap((way) => [...before.keys(), undefined].map((person) => [...way, person])),
        [[]],
      );
      const found = assign({
        things: costs.length,
        people: before.length,
        cost: (thing, person) => costs[thing]?.[person],
        load,
        most: (person) => most[person] ?? 0,
        unplaced,
      });
      expect(costOf(found)).toBe(Math.min(...every.map(costOf)));
    }),
    { numRuns: 200 },
  );
});

test("loads are even, those of the months before counted in, and the order of the lists changes nothing", () => {
  const cases = someCases(9);
  const auditors = ["A", "B", "C"].map((name) => anAuditor(name));
  const before = (name: string) => (name === "A" ? 3 : 0);
  const given = allocate(allocating(cases, auditors, { before }));
  const loads = (name: string) => given.cases.filter(({ auditor }) => auditor === name).length;
  expect(["A", "B", "C"].map(loads)).toEqual([1, 4, 4]);
  const turned = allocate(allocating(cases.toReversed(), auditors.toReversed(), { before }));
  expect(turned.cases.toReversed()).toEqual(given.cases);
});

test.each<[string, Partial<Auditor>, Partial<CaseToAllocate>, Barred]>([
  ["their own service", { service: "east" }, {}, "own-service"],
  ["one of their services", { service: "West; East" }, {}, "own-service"],
  ["a case they worked on", {}, { workers: ["Ms A. Able (SW)"] }, "worked-on-it"],
  ["a case of somebody they don't audit", { notWith: ["B. Baker"] }, { workers: ["b baker"] }, "not-with"],
  ["anything once they left", { left: "2026-11-10" }, {}, "left"],
  ["anything while they are away", { away: [{ from: "2026-11-01", to: "2026-11-12" }] }, {}, "away"],
  ["more than none", { most: 0 }, {}, "full"],
])("nobody is given %s", (_, auditor, theCase, why) => {
  const only = anAuditor("A. Able", auditor);
  const asked = allocating([aCase("C-1", theCase)], [only]);
  expect(allocate(asked)).toEqual({
    cases: [],
    unplaced: [{ id: "C-1", details: {}, barred: [{ why, names: ["A. Able"] }] }],
  });
  expect(allocate(allocating([aCase("C-1", theCase)], [only, anAuditor("B. Other")])).cases).toMatchObject([
    { auditor: "B. Other" },
  ]);
});

test("somebody away for part of the time is given an audit as long as a week is left", () => {
  const auditor = anAuditor("A", { away: [{ from: "2026-11-01", to: "2026-11-09" }] });
  expect(allocate(allocating(someCases(1), [auditor])).cases).toHaveLength(1);
});

test("a case nobody else may have comes before an even load, and most a month is kept", () => {
  const cases = [aCase("C-1", { team: "West" }), aCase("C-2", { team: "West" }), aCase("C-3")];
  const { cases: given, unplaced } = allocate(
    allocating(cases, [anAuditor("A", { most: 2 }), anAuditor("B", { service: "West" })]),
  );
  expect(given.map(({ id, auditor }) => [id, auditor])).toEqual([
    ["C-1", "A"],
    ["C-2", "A"],
    ["C-3", "B"],
  ]);
  expect(unplaced).toEqual([]);
  const full = allocate(allocating(someCases(3), [anAuditor("A", { most: 2 })]));
  expect(full.unplaced.map(unplacedText)).toEqual([
    "Nobody may audit it: A has as many as they take. Add an auditor, or set one by hand with a reason.",
  ]);
});

test("the moderator is another person, experienced, and apart from the auditor; who alone may moderate does not audit", () => {
  const auditors = [
    anAuditor("A", { experienced: false }),
    anAuditor("B", { experienced: true }),
    anAuditor("C", { experienced: false, notWith: ["B"] }),
  ];
  const { cases } = allocate(allocating(someCases(4), auditors));
  expect(new Set(cases.map(({ auditor, moderator }) => `${auditor} ${moderator}`))).toEqual(new Set(["A B"]));
  const [alone] = allocate(allocating(someCases(1), [anAuditor("B")])).cases;
  expect(alone && reasonText(alone)).toBe(
    "B has 1 audit now; nobody else may audit it. Nobody may moderate it: name somebody experienced who is another person.",
  );
});

test("what is set by hand stays, with why and what it goes against, and counts as load", () => {
  const { cases } = allocate(
    allocating(someCases(4), [anAuditor("A", { service: "East" }), anAuditor("B"), anAuditor("C")], {
      byHand: [{ id: "c-0", name: "a", because: "knows the school" }],
    }),
  );
  expect(cases[0]).toMatchObject({
    auditor: "A",
    reason: { byHand: { because: "knows the school", against: ["own-service"] } },
  });
  expect(cases[0] && reasonText(cases[0])).toContain(
    "Set by hand: knows the school. Against the rules: A works in the service or team of the case.",
  );
  expect(cases.slice(1).some(({ auditor }) => auditor === "A")).toBe(false);
});

test("a panel is so many of the allocated, by lot, and an allocation is the same once it was a file", () => {
  const auditors = [anAuditor("A"), anAuditor("B")];
  const panelOf = (lot: string) =>
    allocate(allocating(someCases(12), auditors, { panel: 3, lot })).cases.flatMap(({ id, panel }) =>
      panel ? [id] : [],
    );
  expect(panelOf("one")).toHaveLength(3);
  expect(panelOf("one")).toEqual(panelOf("one"));
  expect(new Set(["one", "two", "three"].map((lot) => panelOf(lot).join())).size).toBeGreaterThan(1);
  const allocation = {
    kind: "case-audit-allocation" as const,
    version: 1 as const,
    on: "2026-11-02" as const,
    certificate: "",
    ...allocate(allocating(someCases(3), [anAuditor("A", { most: 2 }), anAuditor("B", { most: 0 })])),
  };
  expect(readAllocation(JSON.stringify(allocation))).toEqual({ ok: true, value: allocation });
});

test("who is away while audits are moderated, or has left by then, moderates none (R80)", () => {
  const moderation = { from: "2026-12-01", to: "2026-12-14" } as const;
  const stretch = { received: "2026-11-02", due: "2026-11-16", closed: [], moderation } as const;
  const moderators = (more: Partial<Auditor>) =>
    allocate(
      allocating(
        someCases(4),
        [anAuditor("A", { most: 0, ...more }), anAuditor("B", { experienced: false })],
        {
          stretch,
        },
      ),
    ).cases.map(({ moderator }) => moderator);
  expect(moderators({})).toEqual(["A", "A", "A", "A"]);
  expect(moderators({ away: [{ from: "2026-12-01", to: "2026-12-08" }] })).toEqual(["", "", "", ""]);
  expect(moderators({ away: [{ from: "2026-12-03", to: "2026-12-04" }] })).toEqual(["A", "A", "A", "A"]);
  expect(moderators({ left: "2026-12-01" })).toEqual(["", "", "", ""]);
});

test.each([
  ["no role is known of anybody", [["A", ""]], []],
  [
    "the list has none",
    [["A", "Social worker"]],
    ["No team manager is in this list", "No service manager is in this list"],
  ],
  [
    "they have nothing",
    [
      ["T", "Team manager"],
      ["S", "Service Manager (Duty)"],
    ],
    ["No team manager has an audit", "No service manager has an audit"],
  ],
  [
    "one of them moderates",
    [
      ["M", "Team manager"],
      ["A", "SM"],
    ],
    [],
  ],
] as const)("managers take part (R3), and it is said where %s", (_, people, sentences) => {
  const auditors = people.map(([name, role]) => ({ name, role }));
  const said = managersText(auditors, [{ auditor: "A", moderator: "M" }]);
  expect(said).toHaveLength(sentences.length);
  said.forEach((sentence, at) => {
    expect(sentence).toContain(sentences[at]);
  });
});

describe("beside an allocation that is out", () => {
  const auditors = [
    anAuditor("A", { most: 3 }),
    anAuditor("B", { most: 3 }),
    anAuditor("C", { most: 3 }),
    anAuditor("D", { experienced: true, most: 0 }),
  ];
  const before = {
    kind: "case-audit-allocation",
    version: 1,
    on: "2026-11-02",
    certificate: "one",
    ...allocate(allocating(someCases(7), auditors)),
  } as const;
  const replaced = [...someCases(7).slice(1), aCase("K-99")];

  test("a case that takes the place of another changes nothing for anybody else", () => {
    const later = allocating(replaced, auditors, {
      lot: "another",
      stretch: { received: "2026-11-09", due: "2026-11-23", closed: [] },
    });
    const found = allocateBeside(before, later);
    expect(found.cases.map(({ id }) => id)).toEqual(replaced.map(({ id }) => id));
    expect(found.cases.slice(0, -1)).toEqual(before.cases.slice(1));
    expect(found.gone).toEqual(before.cases.slice(0, 1));
    expect(found.cases.at(-1)).toMatchObject({ received: "2026-11-09", due: "2026-11-23" });
  });

  test("nobody gets more than their most in all, and what they have now is all of it", () => {
    const many = [...replaced, aCase("K-98"), aCase("K-97"), aCase("K-96")];
    const { cases, unplaced } = allocateBeside(before, allocating(many, auditors));
    const loads = auditors.map(({ name }) => cases.filter(({ auditor }) => auditor === name).length);
    expect([loads, unplaced.length]).toEqual([[3, 3, 3, 0], 1]);
    expect(cases.filter(({ id }) => id.startsWith("K-")).map(({ reason }) => reason.now)).toEqual([3, 3, 3]);
  });

  test("of two cases that noughts in front tell apart the one that is new is given out", () => {
    const first = { ...before, cases: before.cases.slice(0, 1).map((each) => ({ ...each, id: "0012" })) };
    const { cases, kept } = allocateBeside(first, allocating([aCase("0012"), aCase("12")], auditors));
    expect([cases.map(({ id }) => id), kept]).toEqual([["0012", "12"], 1]);
  });

  test("a case that is set by hand is given anew", () => {
    const [, second] = before.cases;
    const other = ["A", "B", "C"].find((name) => name !== second?.auditor) ?? "";
    const byHand = [{ id: second?.id ?? "", name: other, because: "off sick" }];
    const { cases, kept } = allocateBeside(before, allocating(someCases(7), auditors, { byHand }));
    expect(kept).toBe(6);
    expect(cases[1]).toMatchObject({ auditor: other, reason: { byHand: { because: "off sick" } } });
  });
});
