import type { Note } from "../../src/audit/template";
import file from "../../src/templates/torbay-full-audit.json";
import { templateOf } from "./parsed";

const groups = templateOf(file).references;
const told = (group: Note): readonly string[] =>
  group.wordings.map(({ text, bullets }) => [text, ...(bullets ?? [])].join("\n"));
const statements = groups.flatMap(told);
const allOf = (title: string): string => {
  const group = groups.find((each) => each.title === NAMED + title);
  if (!group) throw new Error(`There is no group "${title}".`);
  return told(group).join("\n");
};

const NAMED = "Statements of good: ";
const HELP = "Children in need of help and protection";
const LOOKED_AFTER = "Looked after Children";
const LEAVERS = "Care Leavers";
const LEADERSHIP = "Leadership, Management and Governance";

describe("the statements of good", () => {
  test("stand in four groups, one wording to a statement", () => {
    expect(groups.map(({ title, wordings }) => [title.replace(NAMED, ""), wordings.length])).toEqual([
      [HELP, 19],
      [LOOKED_AFTER, 28],
      [LEAVERS, 11],
      [LEADERSHIP, 10],
    ]);
  });

  test("are 68, each said once", () => {
    expect(statements).toHaveLength(68);
    expect(new Set(statements).size).toBe(68);
  });

  test("are all for every audit", () => {
    const limited = groups
      .flatMap(({ wordings }) => wordings)
      .filter((each) => each.when !== undefined || each.promptSet !== undefined);
    expect(limited).toEqual([]);
  });

  test.each([
    [LOOKED_AFTER, "25 hours per week"],
    [LEAVERS, "16 and 17"],
    [LEAVERS, "up to their 18th birthday"],
    [LEAVERS, "past their 18th birthday"],
    [LEAVERS, "at least 21 and, where necessary, to 25"],
    [LEAVERS, "aged 21 to 24 years"],
  ])("%s keep the figure: %s", (title, figure) => {
    expect(allOf(title)).toContain(figure);
  });

  test("hold no other figure", () => {
    expect(statements.join("\n").match(/\d+/g)?.sort()).toEqual([
      "16",
      "17",
      "18",
      "18",
      "21",
      "21",
      "24",
      "25",
      "25",
    ]);
  });

  test.each([
    [HELP, "multi-agency risk assessment conferences (MARAC)"],
    [HELP, "child protection plan"],
    [HELP, "local framework for assessment"],
    [HELP, "statutory guidance"],
    [HELP, "strategy meeting"],
    [LOOKED_AFTER, "Public Law Outline"],
    [LOOKED_AFTER, "letters before proceedings"],
    [LOOKED_AFTER, "family group conferences"],
    [LOOKED_AFTER, "Special Guardianship or Child Arrangements Orders"],
    [LOOKED_AFTER, "Viability assessments"],
    [LOOKED_AFTER, "placement regulations"],
    [LOOKED_AFTER, "Care plans"],
    [LOOKED_AFTER, "Cafcass (the Children and Family Court Advisory Support Service)"],
    [LOOKED_AFTER, "Independent reviewing officers (IROs)"],
    [LOOKED_AFTER, "Children in Care Council"],
    [LOOKED_AFTER, "kinship carers (connected persons)"],
    [LEAVERS, "care leaver's pledge"],
    [LEAVERS, "national insurance number, birth certificate and passport"],
    [LEAVERS, "Houses of multiple occupancy"],
    [LEADERSHIP, "joint strategic needs assessment"],
    [LEADERSHIP, "sufficiency statements"],
    [LEADERSHIP, "Health and Well-being Board"],
    [LEADERSHIP, "Clinical Commissioning Groups"],
    [LEADERSHIP, "Cafcass"],
    [LEADERSHIP, "local Family Justice Board"],
    [LEADERSHIP, "employer standards"],
  ])("%s name: %s", (title, name) => {
    expect(allOf(title)).toContain(name);
  });
});
