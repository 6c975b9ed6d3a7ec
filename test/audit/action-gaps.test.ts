import { unmeasurable } from "../../src/audit/measurable";
import type { IsoDate } from "../../src/audit/dates";
import { findGaps } from "../../src/audit/gaps";
import type { Action } from "../../src/audit/record";
import type { Template } from "../../src/audit/template";
import { aCompleteRecord, ACTION_COLUMNS, anAction, aTemplate } from "../support/builders";

const template = aTemplate({ lookBack: { months: 6, from: "from", until: "audit-date", reason: "why" } });

function found(
  actions: readonly Partial<Action>[],
  more: { limitReason?: string; today?: IsoDate; template?: Template } = {},
) {
  const record = aCompleteRecord(template, { actions, limitReason: more.limitReason ?? "" });
  return findGaps(more.template ?? template, record, more.today);
}

describe("An action", () => {
  it.each<[string, Partial<Action>, readonly (readonly string[])[]]>([
    ["complete lacks nothing", {}, []],
    ["without wording", { what: "" }, [["action-what-missing", "action.1.what"]]],
    ["without a person", { person: " " }, [["action-person-missing", "action.1.person"]]],
    ["without a date", { due: "" }, [["action-due-missing", "action.1.due"]]],
    ["with a date that does not exist", { due: "31 April 2026" }, [["action-date-invalid", "action.1.due"]]],
    ["with words for a date", { due: "asap" }, [["action-date-invalid", "action.1.due"]]],
    ["signed off on no date", { signedOff: "done" }, [["action-date-invalid", "action.1.signed-off"]]],
    ["due before the audit", { due: "14/03/2026" }, [["action-date-past", "action.1.due"]]],
    ["due before the audit, signed off", { due: "14/03/2026", signedOff: "1.4.26" }, []],
    ["due years away", { due: "15/03/2029" }, [["action-date-far", "action.1.due"]]],
    ["for one of many people", { person: "SW" }, [["person-unnamed", "action.1.person"]]],
    ["for one of two of many", { person: "TM / S/W" }, [["person-unnamed", "action.1.person"]]],
    ["for a role in full", { person: "Allocated social worker" }, []],
    ["due on the day of the audit", { due: "15/03/2026" }, []],
    ["signed off before the audit", { signedOff: "14/03/2026" }, []],
    ["that only stands in for one", { what: "TBC" }, [["filler", "action.1.what"]]],
    [
      "that is hard to measure",
      { what: "Consider a referral to advocacy" },
      [["action-not-measurable", "action.1.what"]],
    ],
    ["with nothing entered is none", { what: "", person: "", due: "" }, []],
  ])("%s", (_, action, expected) => {
    expect(found([anAction(action)]).map((gap) => [gap.code, gap.where])).toStrictEqual(expected);
  });

  it.each<[string, Partial<Action>, IsoDate, number]>([
    ["overdue", {}, "2026-05-01", 1],
    ["due today", {}, "2026-04-30", 0],
    ["overdue, signed off", { signedOff: "2026-04-20" }, "2026-05-01", 0],
  ])("%s", (_, action, today, gaps) => {
    expect(found([anAction(action)], { today })).toHaveLength(gaps);
  });

  it("due before the audit says so", () => {
    expect(found([anAction({ row: 2, due: "14/03/2026" })])).toStrictEqual([
      {
        code: "action-date-past",
        severity: "required",
        where: "action.2.due",
        row: 2,
        due: "2026-03-14",
        before: "audit",
        day: "2026-03-15",
      },
    ]);
  });

  it("hard to measure says which wording, as advice", () => {
    expect(found([anAction({ what: "Consider a referral to advocacy" })])).toStrictEqual([
      {
        code: "action-not-measurable",
        severity: "advice",
        where: "action.1.what",
        row: 1,
        wording: "Consider",
      },
    ]);
  });

  it("overdue says since when", () => {
    expect(found([anAction()], { today: "2026-05-01" })).toStrictEqual([
      {
        code: "action-date-past",
        severity: "advice",
        where: "action.1.due",
        row: 1,
        due: "2026-04-30",
        before: "today",
        day: "2026-05-01",
      },
    ]);
  });

  it("needs every column the template requires, and no other", () => {
    const columns = [
      { id: "what", label: "Action", type: "text", required: true },
      { id: "outcome", label: "Outcome", type: "text", required: true },
      { id: "review-date", label: "Review", type: "date", required: false },
    ] as const;
    const own = aTemplate({ actions: { ...template.actions, columns } });
    const gaps = found([anAction({ person: "", due: "", more: { "review-date": "soon" } })], {
      template: own,
    });
    expect(gaps).toStrictEqual([
      {
        code: "action-column-missing",
        severity: "required",
        where: "action.1.outcome",
        row: 1,
        column: "outcome",
      },
      {
        code: "action-date-invalid",
        severity: "required",
        where: "action.1.review-date",
        row: 1,
        column: "review-date",
        text: "soon",
      },
    ]);
  });
});

describe("The number of actions", () => {
  const actions = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      anAction({ row: index + 1, what: `Hold planning meeting ${String(index + 1)} with school` }),
    );

  it("may reach the limit", () => {
    expect(found(actions(5))).toStrictEqual([]);
    expect(found(actions(5), { limitReason: "tbc" })).toStrictEqual([]);
  });

  it("over the limit needs a reason", () => {
    expect(found(actions(7))).toStrictEqual([
      { code: "too-many-actions", severity: "required", where: "action.6.what", limit: 5, count: 7 },
    ]);
    expect(found(actions(7), { limitReason: "Two courts are involved" })).toStrictEqual([]);
    expect(found(actions(7), { limitReason: "tbc" })).toMatchObject([
      { code: "filler", where: "action-limit-reason" },
    ]);
  });

  it("counts only rows with something entered, wherever they stand", () => {
    const empty = { what: "", person: "", due: "" };
    expect(
      found([{ ...empty, row: 1 }, ...actions(5).map((action) => ({ ...action, row: action.row + 1 }))]),
    ).toStrictEqual([]);
  });

  it("is open where the template sets no limit", () => {
    const { limit: _, ...plan } = template.actions;
    expect(
      found(actions(12), { template: { ...template, actions: { ...plan, columns: ACTION_COLUMNS } } }),
    ).toStrictEqual([]);
  });
});

describe("An action that is hard to measure", () => {
  it.each([
    ["Consider a referral to the advocacy service", "Consider"],
    ["Social worker to continue to build the relationship", "continue to"],
    ["Explore contact with the paternal family", "Explore"],
    ["Be mindful of the child's first language", "Be mindful"],
    ["Social worker to try to see the child alone", "try to"],
    ["Update the chronology as appropriate and share", "as appropriate"],
    ["See the child alone where possible", "where possible"],
    ["Life story work is ongoing with the worker", "ongoing"],
    ["Finish the pathway plan asap with the young person", "asap"],
    ["Improve the quality of the plan", "Improve"],
    ["Consider a referral to advocacy (item 4)", "Consider"],
    ["Ensure the plan is child centred", "Ensure"],
    ["Make sure that mother engages", "Make sure"],
    ["Build trust with the young person", "Build trust"],
    ["Encourage her to attend school", "Encourage"],
    ["Work with father on his drinking", "Work with"],
    ["Improving management oversight of the case", "Improving"],
  ])("%j is open-ended: %s", (what, wording) => {
    expect(unmeasurable(what)).toStrictEqual({ wording });
  });

  it.each(["Recording", "Life story", "Plan", " Plan it soon ", "Case  notes"])(
    "%j is very short",
    (what) => {
      expect(unmeasurable(what)).toStrictEqual({});
    },
  );

  it.each([
    "Hold a family group conference with both sides",
    "See the child alone at every visit where possible",
    "Improve recording so that 9 of 10 visits are on file within 5 days",
    "Hold FGC by May",
    "Work with father so that he can have her to stay",
    "Continue to visit weekly until the review",
    "Explore contact with her father, recorded in the plan",
    "Complete the chronology and share it with school",
    "Reconsider nothing and write the plan",
    "Update his chronology promptly",
  ])("%j reads as measurable", (what) => {
    expect(unmeasurable(what)).toBeUndefined();
  });
});

test.each<[string, string, string]>([
  ["a date that can only be month first", "12/25/2026", "date-month-first"],
  ["nothing", "", "action-column-missing"],
])("a column of the template's own that holds %s lacks what any answer lacks", (_, value, code) => {
  const seen = { id: "seen", label: "Seen", type: "date-or-text", required: true } as const;
  const own = aTemplate({ actions: { ...template.actions, columns: [...ACTION_COLUMNS, seen] } });
  const gaps = found([anAction({ more: { seen: value } })], { template: own });
  expect(gaps).toMatchObject([{ code, where: "action.1.seen" }]);
});
