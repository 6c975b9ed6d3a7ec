import { formOf, namesIn, ruleOf, usualForm, type RuleForm } from "../../../src/taskpane/sample/rule-form";
import type { WrittenRule } from "../../../src/programme/rule-shape";

const FORM = usualForm("2026-03-09");

const wrongIn = (part: Partial<RuleForm>) => {
  const read = ruleOf({ ...FORM, ...part }, {});
  return read.ok ? [] : [...read.wrong.keys()];
};

test("the usual rule is that of the month before: twenty by lot, open in it, not audited in six months (R119, R120)", () => {
  const read = ruleOf(FORM, {});
  expect(read.ok && read.rule).toMatchObject({
    method: "random",
    number: 20,
    replacements: 20,
    notAuditedMonths: 6,
    period: { from: "2026-02-01", to: "2026-02-28" },
  });
});

test.each([
  ["a number that is none", { number: "many" }, ["number"]],
  ["a day that is none", { from: "soon" }, ["period.from"]],
  ["a period with one day", { to: "" }, ["period.to"]],
  ["a period that ends before it begins", { to: "1 January 2026" }, ["period"]],
  ["ages the wrong way round", { least: "9", most: "3" }, ["ages"]],
  [
    "a group without a name",
    { groups: [{ least: "", most: "", teams: "", services: "", caseTypes: "", name: "", number: "2" }] },
    ["groups[0].name"],
  ],
  [
    "groups that are more than all",
    {
      groups: [
        { least: "", most: "", teams: "", services: "", caseTypes: "", name: "Leavers", number: "21" },
      ],
    },
    ["groups"],
  ],
] as const)("%s is told where it stands", (_, part, places) => {
  expect(wrongIn(part)).toEqual(places);
});

test("a rule goes into the form and comes back as it was", () => {
  const rule: WrittenRule = {
    name: "Themed",
    method: "every-nth",
    number: 29,
    replacements: 0,
    period: { from: "2026-01-01", to: "2026-01-31" },
    closedSinceCounts: false,
    notAuditedMonths: 12,
    noughtsTell: true,
    ages: { least: 16 },
    services: ["Leaving care", "Safeguarding"],
    groups: [{ name: "Leavers", number: 9, teams: ["East"], ages: { most: 17 } }],
    columns: { id: "Person", workers: ["Worker", "Manager"] },
  };
  expect(ruleOf(formOf(rule), rule.columns)).toEqual({ ok: true, rule });
});

test("no period is asked where both days are empty", () => {
  const read = ruleOf({ ...FORM, from: "", to: " " }, {});
  expect(read.ok && read.rule.period).toBeUndefined();
});

test("names stand between semicolons or in lines, empty ones left out", () => {
  expect(namesIn(" East ;; West\nNorth ")).toEqual(["East", "West", "North"]);
});
