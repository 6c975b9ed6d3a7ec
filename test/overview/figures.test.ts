import type { Template } from "../../src/audit/template";
import { caseKey, factsOf } from "../../src/overview/audit-facts";
import { byTemplate } from "../../src/overview/by-template";
import { figures } from "../../src/overview/figures";
import { figuresJson } from "../../src/overview/figures-json";
import { filtered, offeredFilters } from "../../src/overview/filter";
import { shareOf } from "../../src/overview/shares";
import { overviewReport } from "../../src/report/overview-report/overview-report";
import { overviewText } from "../../src/report/overview-text";
import { itemKey, stepKey, withRoom } from "../../src/audit/moderation";
import {
  aField,
  aFieldGroup,
  anItem,
  aScale,
  aSection,
  aTemplate,
  aTemplateOf,
  aQuestion,
} from "../support/builders";
import { shippedTemplate } from "../support/a-shipped-template";
import { aReading, aSummary } from "./a-reading";
import { THEMED } from "./a-themed-set";
import { trendPoints } from "./trend-points";

const OPTIONS = { asOf: "2026-06-01" } as const;
const CASE = { pageHeader: { case: "child-id" } };
const withCase = aTemplate({
  ...CASE,
  fieldGroups: [
    aFieldGroup({
      fields: [aField({ id: "child-id" }), aField({ id: "audit-date", type: "date" })],
    }),
  ],
});

describe("versions and templates", () => {
  const first = aTemplateOf([
    anItem({ id: "risk" }),
    aQuestion({ id: "seen", answer: { scale: "yes-no", required: true } }),
  ]);
  const second = aTemplateOf([anItem({ id: "risk", label: "Risk" }), anItem({ id: "plans" })], {
    version: "2.0",
    scales: [aScale({ grades: aScale().grades.slice(0, 2) })],
  });

  test("a grade that a version means otherwise is named; other spelling of its words is not", () => {
    const [best, ...others] = aScale().grades;
    if (!best) throw new Error("no grade");
    const asScale = (grade: typeof best) =>
      aTemplateOf([anItem({ id: "risk" })], {
        version: "2.0",
        scales: [aScale({ grades: [grade, ...others] })],
      });
    const warningsWith = (grade: typeof best) =>
      figures(
        aSummary(
          aReading("a", first, { items: { risk: { judgement: best.id } } }),
          aReading("b", asScale(grade), { items: { risk: { judgement: best.id } } }),
        ),
        OPTIONS,
      ).warnings.filter(({ code }) => code === "choices-differ");
    expect(warningsWith({ ...best, label: best.label.toUpperCase() })).toEqual([]);
    const differs = [{ code: "choices-differ", template: first.id, tags: ["item.risk.judgement"] }];
    expect(warningsWith({ ...best, label: "Met" })).toEqual(differs);
    expect(warningsWith({ ...best, standing: "below-good" })).toEqual(differs);
  });

  test("versions of one template are joined by ids, and what one alone asks has a denominator of its own", () => {
    const summary = aSummary(
      aReading("a", first, { items: { risk: { judgement: "does-not-meet-good" }, seen: { answer: "yes" } } }),
      aReading("b", first, { items: { risk: { judgement: "meets-good" } } }),
      aReading("c", second, {
        items: { risk: { judgement: "meets-good" }, plans: { judgement: "exceeds-good" } },
      }),
    );
    const all = figures(summary, OPTIONS);
    const [joined] = all.templates;
    expect(joined?.template.versions).toEqual([
      { version: "1.0", audits: 2 },
      { version: "2.0", audits: 1 },
    ]);
    expect(
      joined?.sections.map(({ id, label, counts, total, notAsked }) => ({
        id,
        label,
        counts,
        total,
        notAsked,
      })),
    ).toEqual([
      {
        id: "risk",
        label: "Risk",
        // A grade that only the first version has is counted after those of the second.
        counts: { "exceeds-good": 0, "meets-good": 2, "does-not-meet-good": 1 },
        total: 3,
        notAsked: 0,
      },
      expect.objectContaining({ id: "plans", total: 1, notAsked: 2 }),
    ]);
    expect(joined?.questions).toMatchObject([{ id: "seen", yes: 1, notEntered: 1, total: 2, notAsked: 1 }]);
    expect(all.warnings).toContainEqual({
      code: "several-versions",
      template: first.id,
      versions: ["1.0", "2.0"],
    });
  });

  test("figures of two templates stand apart, in JSON as a list", () => {
    const other = aTemplate({ id: "other-audit" });
    const all = figures(aSummary(aReading("a", other), aReading("b", first), aReading("c", first)), OPTIONS);
    expect(all.templates.map(({ template, audits }) => [template.id, audits])).toEqual([
      [first.id, 2],
      ["other-audit", 1],
    ]);
    expect(all.warnings).toContainEqual({ code: "several-templates", templates: [first.id, "other-audit"] });
    expect(figuresJson(all)).toMatchObject({ audits: 3, templates: [{ audits: 2 }, { audits: 1 }] });
  });

  test("one template’s figures stand beside what is common", () => {
    const json = figuresJson(figures(aSummary(aReading("a", first)), OPTIONS));
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining([
        ...["audits", "notRead", "duplicates", "template", "final", "sections", "questions", "profile"],
        ...["ageBands", "moderation", "actions", "timeliness", "warnings"],
      ]),
    );
    expect(json).not.toHaveProperty("form");
  });

  test("no audit at all has figures of nothing", () => {
    expect(figuresJson(figures(aSummary(), OPTIONS))).toEqual({
      audits: 0,
      notRead: [],
      duplicates: [],
      templates: [],
      reconciliation: {
        found: 0,
        notRead: 0,
        read: 0,
        twice: 0,
        outsidePeriod: 0,
        noDateForPeriod: 0,
        counted: 0,
        expected: null,
      },
      warnings: [],
    });
  });
});

test("of copies of one audit whose last steps are of one day, the one that took more of them counts", () => {
  const withSteps = withRoom(withCase, { items: [], actions: [], steps: 3 });
  const after = (file: string, steps: readonly string[], modified: string) =>
    aReading(
      file,
      withSteps,
      {
        id: "one",
        moderation: Object.fromEntries(
          steps.flatMap((step, at) => [
            [stepKey(at + 1, "step"), step],
            [stepKey(at + 1, "date"), "2026-03-03"],
          ]),
        ),
      },
      { modified },
    );
  const summary = aSummary(
    after("closed", ["Sent for moderation", "Made final", "Closed"], "2026-03-03T10:00:00Z"),
    after("sent", ["Sent for moderation"], "2026-03-04T10:00:00Z"),
  );
  expect(figures(summary, OPTIONS).duplicates).toEqual([{ id: "one", counted: "closed", others: ["sent"] }]);
});

describe("an audit in several files", () => {
  const at = (file: string, child: string, id: string, modified: string) =>
    aReading(file, withCase, { id, header: { "child-id": child } }, { modified });

  test.each([
    ["the one changed last counts", ["a", "C1", "2026-01-01"], ["b", "C1", "2026-01-02"], ["b"]],
    [
      "a copy in which nobody has named the child yet is the same audit",
      ["a", "", "2026-01-01"],
      ["b", "C1", "2026-01-02"],
      ["b"],
    ],
    ["however a case is written", ["a", "c  1", "2026-01-03"], ["b", "C 1", "2026-01-02"], ["a"]],
  ] as const)("%s", (_, one, other, counted) => {
    const summary = aSummary(
      ...[one, other].map(([file, child, day]) => at(file, child, "id-1", `${day}T00:00:00Z`)),
    );
    const { templates, duplicates } = figures(summary, OPTIONS);
    expect(templates[0]?.audits).toBe(1);
    expect(duplicates.map((each) => each.counted)).toEqual(counted);
  });

  test("an audit begun in a copy of another child’s counts as its own, and is named", () => {
    const all = figures(
      aSummary(at("a", "C1", "id-1", "2026-01-01T00:00:00Z"), at("b", "C2", "id-1", "2026-01-02T00:00:00Z")),
      OPTIONS,
    );
    expect(all.audits).toBe(2);
    expect(all.warnings).toContainEqual({ code: "one-id-several-cases", id: "id-1", files: ["a", "b"] });
  });

  test("audits that have lost their id are all counted, and named", () => {
    const all = figures(
      aSummary(aReading("a", withCase, { id: "" }), aReading("b", withCase, { id: "" })),
      OPTIONS,
    );
    expect(all.audits).toBe(2);
    expect(all.warnings).toContainEqual({ code: "no-record-id", files: ["a", "b"] });
  });
});

test("a time asked for takes both its days, and names what is outside or has no day", () => {
  const on = (file: string, date: string) => aReading(file, withCase, { header: { "audit-date": date } });
  const all = figures(
    aSummary(
      on("a", "2026-01-31"),
      on("b", "2026-02-01"),
      on("c", "2026-02-28"),
      on("d", "2026-03-01"),
      on("e", "soon"),
    ),
    { ...OPTIONS, from: "2026-02-01", to: "2026-02-28" },
  );
  expect(all.audits).toBe(2);
  expect(all.warnings).toEqual(
    expect.arrayContaining([
      { code: "outside-period", files: ["a", "d"] },
      { code: "no-date-for-period", files: ["e"] },
    ]),
  );
});

test("what mirror and document tell differently of a judgement is named; of other answers it is no concern here", () => {
  const all = figures(
    aSummary(
      aReading(
        "a",
        withCase,
        {},
        {
          problems: [
            { code: "mirror-differs", where: ["item.plans.judgement", "item.plans.evidence"] },
            { code: "unknown-choice", where: "item.risk.judgement", text: "Quite good" },
            { code: "answers-from-mirror", where: ["item.overall.judgement"] },
          ],
        },
      ),
    ),
    OPTIONS,
  );
  const of = { template: withCase.id, file: "a" };
  expect(all.warnings).toEqual(
    expect.arrayContaining([
      { code: "mirror-disagrees", ...of, tags: ["item.plans.judgement"] },
      { code: "only-in-mirror", ...of, tags: ["item.overall.judgement"] },
      { code: "unknown-choice", ...of, tags: ["item.risk.judgement"] },
    ]),
  );
});

test("a judgement entered anew since it was moderated is named, and the moderated one counts", () => {
  const all = figures(
    aSummary(
      aReading("a", withCase, {
        items: { overall: { judgement: "exceeds-good" } },
        moderation: {
          [itemKey("overall", "auditor")]: "meets-good",
          [itemKey("overall", "judgement")]: "does-not-meet-good",
        },
      }),
    ),
    OPTIONS,
  );
  expect(all.templates[0]?.final).toMatchObject({ "does-not-meet-good": 1 });
  expect(all.templates[0]?.finalBefore).toMatchObject({ "meets-good": 1 });
  expect(all.warnings).toContainEqual({
    code: "judged-since-moderated",
    template: withCase.id,
    file: "a",
    tags: ["item.overall.judgement"],
  });
});

test("a template has age bands of its own, and the day on which ages are counted", () => {
  const template = aTemplate({
    ages: {
      on: "period-to",
      bands: [
        { id: "babies", label: "Babies", from: 0, to: 1 },
        { id: "school", label: "At school", from: 5, to: 15 },
      ],
    },
    fieldGroups: [
      aFieldGroup({
        fields: ["dob", "audit-date", "period-to"].map((id) =>
          aField({ id, label: `The ${id}`, type: "date", required: false }),
        ),
      }),
    ],
  });
  const born = (file: string, dob: string, on: string) =>
    aReading(file, template, { header: { dob, "period-to": on, "audit-date": "2026-09-01" } });
  const all = figures(
    aSummary(
      born("a", "2024-02-01", "2026-01-31"),
      born("b", "2010-06-01", "2026-05-31"),
      born("c", "2010-06-01", "2026-06-01"),
      born("d", "2010-06-01", ""),
      born("e", "2022-06-01", "2026-06-01"),
    ),
    OPTIONS,
  );
  expect(all.templates[0]?.ageBands).toEqual({ babies: 1, school: 1, older: 2, notKnown: 1 });
  expect(overviewText(all)).toMatch(/Age on the day of “The period-to”\n {2}Babies +1\n {2}At school +1\n/);
});

test("an audit counts under each of several choices, and a filter finds it by any of them", () => {
  const template = aTemplate({
    ...CASE,
    fieldGroups: [
      aFieldGroup({
        fields: [
          aField({ id: "child-id" }),
          aField({
            id: "case-types",
            label: "Case types",
            type: "choices",
            options: [
              { id: "cin", label: "CIN" },
              { id: "lac", label: "LAC" },
              { id: "cp", label: "CP" },
            ],
          }),
          aField({ id: "seen", type: "yes-no" }),
        ],
      }),
    ],
  });
  const of = (file: string, types: string, seen: string) =>
    aReading(file, template, { header: { "child-id": file, "case-types": types, seen } });
  const summary = aSummary(of("a", "cin lac", "yes"), of("b", "lac", "no"), of("c", "", "yes"));
  const whole = figures(summary, OPTIONS);
  expect(overviewText(whole)).toContain("Sample “Case types”: of 2, not of all 3 audits: 1 not entered.");
  const [found] = whole.templates;
  expect(found?.profile).toEqual({
    "case-types": { cin: 1, lac: 2, cp: 0, notEntered: 1, notAsked: 0 },
    seen: { yes: 2, no: 1, notEntered: 0, notAsked: 0 },
  });
  const [read] = byTemplate(summary, Object.values(summary.audits));
  if (!read) throw new Error("There is no audit.");
  expect(offeredFilters(read)[0]?.choices).toEqual([
    { id: "cin", label: "CIN", audits: 1 },
    { id: "lac", label: "LAC", audits: 2 },
    { id: "", label: "", audits: 1 },
  ]);
  expect(Object.keys(filtered(summary, read, { "header.case-types": ["lac"] }).audits)).toEqual(["a", "b"]);
  const sample = overviewReport(summary, OPTIONS).blocks.flatMap((block) =>
    block.type === "table" && block.id === "sample-case-types" ? block.rows : [],
  );
  expect(sample).toEqual([
    ["CIN", "1", "50%"],
    ["LAC", "2", "100%"],
    ["CP", "0", "0%"],
    ["Not entered", "1", ""],
    ["All audits", "3", ""],
  ]);
});

test("an item whose answer is several choices counts under each of them", () => {
  const options = [
    { id: "neglect", label: "Neglect" },
    { id: "harm", label: "Harm" },
    { id: "none", label: "None" },
  ];
  const template = aTemplateOf([
    aQuestion({ id: "abuse", label: "Types of abuse", answer: { required: true, type: "choices", options } }),
  ]);
  const of = (file: string, answer: string) => aReading(file, template, { items: { abuse: { answer } } });
  const summary = aSummary(of("a", "neglect harm"), of("b", "harm"), of("c", ""));
  const whole = figures(summary, OPTIONS);
  expect(whole.templates[0]?.questions).toMatchObject([
    { id: "abuse", counts: { neglect: 1, harm: 2, none: 0 }, answered: 2, notEntered: 1, total: 3 },
  ]);
  expect(overviewText(whole)).toMatch(
    /Types of abuse\n {2}Neglect +1\n {2}Harm +2\n {2}None +0\n {2}Not entered +1\n/,
  );
});

test("what an audit does not ask is counted apart from what is not entered", () => {
  const template = aTemplateOf([
    anItem({ id: "risk" }),
    anItem({ id: "plans", when: { item: "risk", in: ["meets-good"] } }),
  ]);
  const risk = (file: string, judgement: string) =>
    aReading(file, template, { items: { risk: { judgement } } });
  const [of] = figures(aSummary(risk("a", "meets-good"), risk("b", "exceeds-good")), OPTIONS).templates;
  expect(of?.sections[1]).toMatchObject({ id: "plans", notEntered: 1, total: 1, notAsked: 1 });
});

test("a section with several judgements has a row for each item", () => {
  const template = aTemplate({
    sections: [
      aSection({ id: "one", items: [anItem({ id: "risk" })] }),
      aSection({
        id: "two",
        items: [anItem({ id: "plans" }), anItem({ id: "voice" }), anItem({ id: "overall" })],
      }),
    ],
  });
  const [of] = figures(aSummary(aReading("a", template)), OPTIONS).templates;
  expect(of?.sections.map(({ id, section, item }) => [id, section, item])).toEqual([
    ["one", "one", "risk"],
    ["plans", "two", "plans"],
    ["voice", "two", "voice"],
  ]);
});

test("a theme looked into again after more than ninety days has figures of the first time and of the last", () => {
  const on = (file: string, date: string, judgement: string) =>
    aReading(file, THEMED, { header: { "audit-date": date }, items: { overall: { judgement } } });
  const all = figures(
    aSummary(
      on("a", "2026-01-10", "inadequate"),
      on("b", "2026-02-10", "good"),
      on("c", "2026-05-11", ""),
      // The ninetieth day after still belongs to those before; these two are the last time.
      on("d", "2026-08-10", "outstanding"),
      on("e", "2026-08-20", "good"),
    ),
    OPTIONS,
  );
  expect(all.templates[0]?.reAudits?.themes).toEqual([
    {
      id: "moving-on",
      title: "Moving on",
      before: { from: "2026-01", to: "2026-05", audits: 3, entered: 2, goodOrBetter: shareOf(1, 2) },
      after: { from: "2026-08", to: "2026-08", audits: 2, entered: 2, goodOrBetter: shareOf(2, 2) },
    },
  ]);
  expect(overviewText(all)).toMatch(
    /^ {2}Moving on +2026-01 to 2026-05 +1 of 2 +50% +2026-08 +2 of 2 +100%$/m,
  );
});

describe("the trend", () => {
  test("limits are those of each month’s size, and firm from twelve months on", () => {
    // Ten of twenty every month, but the last: twenty of twenty. In all 130 of 240, 54 percent.
    const trend = trendPoints([...Array.from({ length: 11 }, () => [10, 20] as const), [20, 20]]);
    expect(trend?.limits).toBe("firm");
    // 54.2 ± 3 · sqrt(0.5417 · 0.4583 / 20) = 54.2 ± 33.4, whole percents as all others.
    expect(trend?.points.at(-1)).toEqual({
      month: "2026-12",
      n: 20,
      entered: 20,
      percent: 100,
      low: 21,
      high: 88,
      outside: true,
    });
    expect(trend?.points.filter(({ outside }) => outside)).toHaveLength(1);
    expect([trend?.mean, trend?.median]).toEqual([54, 50]);
  });

  test("two months have no limits, and a month without audits is there all the same", () => {
    expect(
      trendPoints([
        [1, 2],
        [1, 1],
      ])?.limits,
    ).toBe("none");
    const trend = trendPoints([
      [1, 2],
      [0, 0],
      [1, 1],
      [1, 3],
    ]);
    expect(trend?.points.map(({ month, percent }) => [month, percent])).toEqual([
      ["2026-01", 50],
      ["2026-02", null],
      ["2026-03", 100],
      ["2026-04", 33],
    ]);
    expect(trend?.limits).toBe("trial");
  });
});

test("a child whose number is written in other letters is one child, and each audit shows it as it is written", () => {
  const audits = [
    aReading("a", withCase, { id: "a", header: { "child-id": "CY 12a", "audit-date": "2026-01-05" } }),
    aReading("b", withCase, { id: "b", header: { "child-id": "cy  12A", "audit-date": "2026-05-05" } }),
  ];
  const facts = audits.map(({ audit }) => factsOf(audit));
  expect(facts.map((each) => each.case)).toEqual(["CY 12a", "cy 12A"]);
  expect(new Set(facts.map(caseKey)).size).toBe(1);
});

test("of questions that offer no partly none is counted in the text", () => {
  const heads = (template: Template) =>
    /^Questions\n.*/m.exec(
      overviewText(figures(aSummary(aReading("1", template)), { asOf: "2026-12-01" })),
    )?.[0];
  expect(heads(shippedTemplate("dip-sample"))).toMatch(/yes {2}no {2}n\/a/);
  expect(heads(shippedTemplate("camden-themed-audit"))).toMatch(/yes {2}partly {2}no {2}n\/a/);
});
