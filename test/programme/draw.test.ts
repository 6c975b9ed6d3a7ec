import fc from "fast-check";
import type { IsoDate } from "../../src/audit/dates";
import { keyedRows, caseKey } from "../../src/programme/case-row";
import { drawSample } from "../../src/programme/draw-sample";
import { prepare } from "../../src/programme/certify";
import { sift } from "../../src/programme/eligible";
import type { CaseRow } from "../../src/programme/case-row";
import type { SampleRule } from "../../src/programme/rule";
import { fingerprintOf } from "../../src/record/content-hash";
import { deep } from "../support/sample";
import { aCertificate, aRow, aRule, DAY, someRows } from "./a-sample";

const seed = (at: number): string => fingerprintOf(["a seed", String(at)]).replace("sha256:", "");

const drawOf = (rows: readonly CaseRow[], rule: SampleRule = aRule(), from = seed(1)) =>
  drawSample(rule, from, sift(rule, keyedRows(rows, rule.noughtsTell), DAY).eligible, DAY);
const idsOf = (rows: readonly CaseRow[], rule?: SampleRule, from?: string) =>
  drawOf(rows, rule, from).drawn.map(({ id }) => id);

test("a case that comes or goes and was not drawn changes nothing of the draw", () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 40 }), fc.nat(1000), fc.nat(1000), (count, at, of) => {
      const rows = someRows(count);
      const drawn = idsOf(rows, aRule(), seed(at));
      const others = rows.filter(({ id }) => !drawn.includes(id));
      const without = others[of % others.length]?.id;
      expect(
        idsOf(
          rows.filter(({ id }) => id !== without),
          aRule(),
          seed(at),
        ),
      ).toEqual(drawn);
    }),
    { numRuns: 60 },
  );
});

test("the order of a list, and how spaces, case and lost noughts change a number, change nothing of the draw", () => {
  const rows = someRows(20, (at) => ({ id: `00${String(at + 100)}` }));
  const written = rows
    .toReversed()
    .map((row, at) => ({ ...row, id: at % 2 ? `${Number(row.id)}` : ` ${row.id} ` }));
  expect(idsOf(written).map((id) => caseKey(id))).toEqual(idsOf(rows).map((id) => caseKey(id)));
});

test("over many seeds every case is drawn as often as every other", () => {
  const [cases, drawn, seeds] = [20, 4, deep ? 10_000 : 500];
  const rule = aRule({ number: drawn, replacements: 0 });
  const { eligible } = sift(rule, keyedRows(someRows(cases), false), DAY);
  const counts = new Map<string, number>();
  const places = new Map<string, number>();
  for (let at = 0; at < seeds; at += 1)
    drawSample(rule, seed(at), eligible, DAY).drawn.forEach(({ id }, place) => {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      if (place === 0) places.set(id, (places.get(id) ?? 0) + 1);
    });
  const chiSquare = (found: ReadonlyMap<string, number>, share: number, spread: number) =>
    eligible.reduce((sum, { row }) => {
      const expected = seeds * share;
      return sum + ((found.get(row.id) ?? 0) - expected) ** 2 / (expected * spread);
    }, 0);
  const share = drawn / cases;
  // Nineteen degrees of freedom: above 43.8 once in a thousand sets of seeds, below 5.4 as rarely.
  const all = chiSquare(counts, share, ((1 - share) * cases) / (cases - 1));
  const first = chiSquare(places, 1 / cases, 1);
  expect(counts.size).toBe(cases);
  for (const each of [all, first]) {
    expect(each).toBeLessThan(43.8);
    expect(each).toBeGreaterThan(5.4);
  }
});

test("groups are drawn by their own numbers, and one that has more of the sample than of the list is labelled", () => {
  const rows = someRows(100, (at) => ({ team: at < 10 ? "Leavers" : "East" }));
  const { drawn, groups, replacements } = drawOf(
    rows,
    aRule({ number: 12, replacements: 2, groups: [{ name: "Care leavers", number: 6, teams: ["leavers"] }] }),
  );
  expect(groups).toEqual([
    { name: "Care leavers", eligible: 10, asked: 6, drawn: 6, overSampled: true },
    { name: "", eligible: 90, asked: 6, drawn: 6, overSampled: false },
  ]);
  expect(drawn.map(({ team, group }) => [team, group])).toEqual([
    ...Array.from({ length: 6 }, () => ["Leavers", "Care leavers"]),
    ...Array.from({ length: 6 }, () => ["East", ""]),
  ]);
  expect(replacements.map(({ group }) => group)).toEqual(["Care leavers", "Care leavers", "", ""]);
});

test("fewer eligible than asked are all drawn, and the group says so", () => {
  const { drawn, groups } = drawOf(someRows(3), aRule({ number: 20 }));
  expect(drawn).toHaveLength(3);
  expect(groups).toEqual([{ name: "", eligible: 3, asked: 20, drawn: 3, overSampled: false }]);
});

test("every so-manieth is evenly apart, begins where the seed says, and is another by another seed", () => {
  const rows = someRows(60, (at) => ({ id: `C-${String(at).padStart(2, "0")}` }));
  const rule = aRule({ method: "every-nth", number: 6, replacements: 3 });
  const at = idsOf(rows, rule).map((id) => Number(id.slice(2)));
  expect(new Set(at.slice(1).map((each, before) => each - (at[before] ?? 0)))).toEqual(new Set([10]));
  expect(
    new Set(Array.from({ length: 20 }, (_, each) => idsOf(rows, rule, seed(each))[0])).size,
  ).toBeGreaterThan(3);
  expect(drawOf(rows, rule).replacements).toHaveLength(3);
});

test("a full list is all of the eligible", () => {
  expect(idsOf(someRows(7), aRule({ method: "full-list", number: 3 }))).toHaveLength(7);
});

const PERIOD = { from: "2026-10-01", to: "2026-10-31" } as const;

test.each<[string, Partial<SampleRule>, Partial<CaseRow>, string | undefined]>([
  ["open all through", { period: PERIOD }, {}, undefined],
  ["opened on the last day", { period: PERIOD }, { opened: "2026-10-31" }, undefined],
  ["opened after", { period: PERIOD }, { opened: "2026-11-01" }, "not-open"],
  ["closed before", { period: PERIOD }, { closed: "2026-09-30" }, "not-open"],
  ["closed on its first day", { period: PERIOD }, { closed: "2026-10-01" }, undefined],
  ["closed since, which counts", { period: PERIOD }, { closed: "2026-10-20" }, undefined],
  [
    "closed since, which does not",
    { period: PERIOD, closedSinceCounts: false },
    { closed: "2026-10-20" },
    "closed-since",
  ],
  ["without a day of opening", { period: PERIOD }, { opened: "" }, "unreadable"],
  ["audited within six months", { notAuditedMonths: 6 }, { lastAudited: "2026-05-03" }, "audited"],
  ["audited six months ago to the day", { notAuditedMonths: 6 }, { lastAudited: "2026-05-02" }, undefined],
  ["never audited", { notAuditedMonths: 6 }, {}, undefined],
  ["of another team", { teams: ["West"] }, {}, "team"],
  ["of the team, written otherwise", { teams: [" eAST"] }, {}, undefined],
  ["of another service", { services: ["Early help"] }, { service: "Disability" }, "service"],
  ["of another type", { caseTypes: ["CP"] }, { caseType: "CIN" }, "case-type"],
  ["too old", { ages: { most: 17 } }, { birth: "2008-11-02" }, "age"],
  ["seventeen until tomorrow", { ages: { most: 17 } }, { birth: "2008-11-03" }, undefined],
  ["of no known age", { ages: { least: 16 } }, {}, "age"],
  ["with an age for a birth", { ages: { least: 16 } }, { age: 16 }, undefined],
  ["unreadable", {}, { unreadable: true }, "unreadable"],
  ["without a number", {}, { id: "  " }, "no-id"],
])("a case that is %s", (_, rule, row, reason) => {
  const { eligible, leftOut } = sift(aRule(rule), keyedRows([aRow(row)], false), DAY);
  expect(leftOut.map((each) => each.reason)).toEqual(reason === undefined ? [] : [reason]);
  expect(eligible).toHaveLength(reason === undefined ? 1 : 0);
});

test("a child counts once, by the row that is eligible, and is audited if any row says so", () => {
  const old = aRow({ line: 2, id: "0012", opened: "2020-01-01", closed: "2021-01-01" });
  const open = aRow({ line: 3, id: "12", opened: "2026-02-01" });
  const sifted = (rows: readonly CaseRow[], rule = aRule({ period: PERIOD, notAuditedMonths: 6 })) =>
    sift(rule, keyedRows(rows, rule.noughtsTell), DAY);
  expect(sifted([old, open])).toMatchObject({
    eligible: [{ row: { line: 3 } }],
    leftOut: [{ row: { line: 2 }, reason: "second-row" }],
    alike: [{ one: { id: "12" }, other: { id: "0012" } }],
  });
  expect(sifted([{ ...old, lastAudited: "2026-09-01" }, open]).eligible).toEqual([]);
  expect(sifted([old, open], aRule({ noughtsTell: true })).eligible).toHaveLength(2);
});

test("of a child that a register writes in two ways the latest audit counts", () => {
  const one = aRow({ id: "12" });
  const elsewhere = new Map<string, IsoDate>([
    ["0012", "2026-10-01"],
    ["12", "2020-01-01"],
  ]);
  const { sifted } = prepare(aRule({ notAuditedMonths: 6 }), { file: "", rows: [one], elsewhere }, DAY);
  expect(sifted.leftOut.map(({ reason }) => reason)).toEqual(["audited"]);
});

test("an audit known from elsewhere leaves its child out", () => {
  const { eligible } = sift(
    aRule({ notAuditedMonths: 6 }),
    keyedRows(someRows(3), false),
    DAY,
    new Map([["C-2", "2026-08-01"]]),
  );
  expect(eligible.map(({ key }) => key)).toEqual(["C-1", "C-3"]);
});

test("another word, day, rule or eligible list makes another seed, and a word counts whatever its case and spaces", () => {
  const words = (one: string) => ({
    words: [
      { who: "lead", word: one },
      { who: "head", word: "ladder" },
    ],
  });
  const made = [
    aCertificate(),
    aCertificate(someRows(31)),
    aCertificate(someRows(30), aRule({ number: 6 })),
    aCertificate(undefined, undefined, words("crane")),
    aCertificate(undefined, undefined, words("heron")),
  ].map((certificate) => certificate.seed);
  expect(new Set(made).size).toBe(made.length);
  expect(aCertificate(undefined, undefined, words(" Heron ")).seed).toBe(made[4]);
});

test("a list, a rule, a day and two words give the sample that they always gave", () => {
  const { list, seed, draw } = aCertificate(someRows(30, (at) => ({ team: at % 2 ? "Éast" : "West" })));
  expect({
    fingerprint: list.fingerprint,
    codes: list.codes.slice(0, 60),
    seed,
    drawn: draw.drawn.map(({ id }) => id),
  }).toEqual({
    fingerprint: "sha256:1df94fd199082915cbcfa7c60fdc652e1e63ea71695769243759456b91dd04a8",
    codes: "ceua2cdxy0ps.r3iz6ii5vq6i 1cuasy4ernayq.1mhkjoi1049ybg 1d4ae",
    seed: "f2e4c288e7673cf64f3604ee2620da669a75b0cc79a44286ba95b5a34947078f",
    drawn: ["C-18", "C-6", "C-2", "C-15", "C-7"],
  });
});
