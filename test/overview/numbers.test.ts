import { figures } from "../../src/overview/figures";
import { figuresJson } from "../../src/overview/figures-json";
import { overviewReport } from "../../src/report/overview-report/overview-report";
import { numbersView } from "../../src/report/overview-screen/numbers-view";
import { overviewText } from "../../src/report/overview-text";
import every from "../document/every-kind.json";
import { anAction } from "../support/builders";
import { templateOf } from "../templates/parsed";
import { aReading, aSummary } from "./a-reading";

const template = templateOf(every);
/** An earlier version, that asked for no visits and had one plan less to choose. */
const earlier = templateOf({
  ...every,
  version: "0.9",
  sections: every.sections.map((section) => ({
    ...section,
    items: section.items.filter(({ id }) => id !== "visits"),
  })),
});

const audit = (
  file: string,
  placements: string,
  visits: string,
  rest: {
    readonly plans?: string;
    readonly signed?: string;
    readonly spokenTo?: readonly (readonly [how: string, minutes: string])[];
    readonly costs?: readonly string[];
  } = {},
  of = template,
) =>
  aReading(file, of, {
    header: { placements, plans: rest.plans ?? "", signed: rest.signed ?? "" },
    items: { visits: { answer: visits } },
    actions: (rest.costs ?? []).map((cost, at) =>
      anAction({ row: at + 1, what: "Fit a lock", more: { cost, priority: at === 0 ? "high" : "" } }),
    ),
    tables: {
      "spoken-to": (rest.spokenTo ?? []).map(([how, minutes], at) => ({
        row: at + 1,
        values: { who: "Grandmother", ...(how && { how }), ...(minutes && { minutes }) },
      })),
    },
  });

const SUMMARY = aSummary(
  audit("1", "0", "14", {
    plans: "cin cp",
    signed: "Ms Bray",
    spokenTo: [
      ["met", "45"],
      ["phone", "10"],
    ],
  }),
  audit("2", "1", "3.5", {
    plans: "cp",
    spokenTo: [
      ["met", ""],
      ["", "an hour"],
    ],
    costs: ["120", "30.5"],
  }),
  audit("3", "2", "", { plans: "cin", signed: "Ms Bray" }),
  audit("4", "7", "many"),
  // More than there can be.
  audit("5", "99", "200"),
  audit("6", "", "", {}, earlier),
);
const FIGURES = figures(SUMMARY, { asOf: "2026-12-01" });

test("a number is counted by its middle, its mean and its ends, and what is none by itself", () => {
  expect(figuresJson(FIGURES)).toMatchObject({
    numbers: [
      {
        id: "placements",
        section: "",
        unit: "placements",
        // 0, 1, 2 and 7; 99 is beyond 20.
        entered: 4,
        notCounted: 1,
        notEntered: 1,
        total: 6,
        notAsked: 0,
        median: 1.5,
        mean: 2.5,
        lowest: 0,
        highest: 7,
      },
      {
        id: "visits",
        section: "safety",
        entered: 2,
        notCounted: 2,
        notEntered: 1,
        total: 5,
        notAsked: 1,
        median: 8.75,
        // 17.5 of two is 8.75.
        mean: 8.8,
        lowest: 3.5,
        highest: 14,
      },
    ],
  });
  const [of] = FIGURES.templates;
  expect(of?.words.map(({ id }) => id)).not.toContain("visits");
  expect(of?.profile).not.toHaveProperty("placements");
});

test("of several choices each is counted, of declarations who made them, of tables their rows", () => {
  const [of] = FIGURES.templates;
  expect(of?.profile["plans"]).toEqual({ cin: 2, cp: 2, none: 0, notEntered: 3, notAsked: 0 });
  expect(of?.declarations).toEqual([
    { id: "signed", label: "Auditor", answered: 2, notEntered: 4, total: 6, notAsked: 0 },
    { id: "second", label: "Second reader", answered: 0, notEntered: 6, total: 6, notAsked: 0 },
  ]);
  expect(of?.tables).toMatchObject([
    {
      id: "table.spoken-to",
      title: "People spoken to",
      total: 6,
      filled: 2,
      rows: 4,
      columns: [{ id: "how", counts: { met: 2, phone: 1 }, notEntered: 1 }],
      numbers: [
        { id: "minutes", entered: 2, notCounted: 1, notEntered: 1, median: 27.5, lowest: 10, highest: 45 },
      ],
    },
    {
      id: "table.chronology",
      rows: 0,
      filled: 0,
      columns: [{ id: "harms", counts: { neglect: 0, physical: 0 }, notEntered: 0 }],
    },
    {
      id: "actions",
      title: "Plan",
      rows: 2,
      filled: 1,
      columns: [
        { id: "priority", counts: { high: 1, low: 0 }, notEntered: 1 },
        { id: "status", counts: { r: 0, g: 0 }, notEntered: 2 },
      ],
      numbers: [{ id: "cost", unit: "£", entered: 2, mean: 75.3, lowest: 30.5, highest: 120 }],
    },
  ]);
});

test("text, screen and report show them", () => {
  const text = overviewText(FIGURES);
  expect(text).toMatch(/Number of placements +4 +1 +1 +1\.5 +2\.5 +0 +7\n/);
  expect(text).toMatch(/Declared\n {2}Auditor +2 of 6\n/);
  expect(text).toMatch(/People spoken to: How, by row\n {2}Met +2\n {2}By phone +1\n {2}Not entered +1\n/);
  const [of] = FIGURES.templates;
  const view = of && numbersView(of);
  expect(view?.rows.map(({ label, cells }) => [label, ...cells].join(" "))).toEqual([
    "Number of placements 4 1 1 1.5 2.5 0 7",
    "Visits in the period 2 1 2 8.75 8.8 3.5 14",
    "People spoken to, by row: Minutes 2 1 1 27.5 27.5 10 45",
    "Plan, by row: Cost (£) 2 0 0 75.25 75.3 30.5 120",
  ]);
  const tables = overviewReport(SUMMARY, { asOf: "2026-12-01" }).blocks.flatMap((block) =>
    block.type === "table"
      ? [
          [
            block.caption,
            ...block.rows.map((row) => row.filter((cell) => typeof cell === "string").join(" ")),
          ],
        ]
      : [],
  );
  expect(tables).toEqual(
    expect.arrayContaining([
      ["Answered with a number", "Number of placements 4 1 1 1.5 2.5 0 7"],
      ["Numbers of this section", "Visits in the period 2 1 2 8.75 8.8 3.5 14"],
      ["Declarations", "Auditor 2 4", "Second reader 0 6"],
      ["People spoken to: How, by row", "Met 2 50%", "By phone 1 25%", "Not entered 1 "],
      ["People spoken to: numbers, by row", "Minutes 2 1 1 27.5 27.5 10 45"],
    ]),
  );
});
