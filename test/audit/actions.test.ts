import * as fc from "fast-check";
import {
  addAction,
  adding,
  canAddAction,
  moveAction,
  moving,
  removeAction,
  removing,
  replaceAction,
  replacing,
  rowsByHand,
} from "../../src/audit/actions";
import type { Problem } from "../../src/audit/problem";
import { blankAction, type Action } from "../../src/audit/record";
import { anAction, aRecord, aTemplate } from "../support/builders";
import { holds } from "../support/holds";

const template = aTemplate();
const actionsIn = (...rows: readonly [number, string][]) =>
  rows.map(([row, what]) => anAction({ row, what }));
const inRows = (actions: readonly Action[]) => actions.map(({ row, what }) => [row, what]);

describe("One more action", () => {
  const withActions = (count: number, limitReason = "") =>
    aRecord(template, {
      actions: Array.from({ length: count }, () => ({ what: "Visit him weekly" })),
      limitReason,
    });

  it.each([
    ["is allowed below the limit", 4, "", { allowed: true }],
    ["is not allowed at the limit", 5, "", { allowed: false, limit: 5, count: 5 }],
    ["is not allowed over the limit", 6, "  ", { allowed: false, limit: 5, count: 6 }],
    ["is allowed over the limit with a reason", 5, "Two courts are involved", { allowed: true }],
  ])("%s", (_, count, reason, expected) => {
    expect(canAddAction(template, withActions(count, reason))).toEqual(expected);
  });

  it("is always allowed where there is no limit", () => {
    const { limit: _, ...actions } = template.actions;
    expect(canAddAction({ ...template, actions }, withActions(30))).toEqual({ allowed: true });
  });

  it("goes into the first empty row", () => {
    const actions = actionsIn([1, "a"], [3, "c"]);
    const added = addAction(actions, anAction({ what: "b" }));
    expect(inRows(added)).toEqual([
      [1, "a"],
      [2, "b"],
      [3, "c"],
    ]);
    expect(inRows(addAction(added, anAction({ what: "d" })))).toEqual([
      [1, "a"],
      [2, "b"],
      [3, "c"],
      [4, "d"],
    ]);
  });

  it("takes the place of a row in which nothing is entered", () => {
    expect(inRows(addAction([blankAction(1), ...actionsIn([2, "b"])], anAction({ what: "a" })))).toEqual([
      [1, "a"],
      [2, "b"],
    ]);
  });
});

describe("The action list", () => {
  const actions = actionsIn([1, "a"], [2, "b"], [4, "d"]);

  it.each<[number, number, string]>([
    [4, -1, "a d b"],
    [4, -2, "d a b"],
    [4, -9, "d a b"],
    [1, 1, "b a d"],
    [1, 9, "b d a"],
    [2, 0, "a b d"],
    [3, 1, "a b d"],
  ])("moves row %i by %i places", (row, places, order) => {
    const moved = moveAction(actions, row, places);
    expect(moved.map((action) => action.what).join(" ")).toBe(order);
    expect(moved.map((action) => action.row)).toEqual([1, 2, 4]);
  });

  it("closes up when an action is removed", () => {
    expect(inRows(removeAction(actions, 1))).toEqual([
      [1, "b"],
      [2, "d"],
    ]);
    expect(inRows(removeAction(actions, 4))).toEqual([
      [1, "a"],
      [2, "b"],
    ]);
    expect(inRows(removeAction(actions, 3))).toEqual(inRows(actions));
  });

  it("replaces what a row holds, or fills the row", () => {
    expect(inRows(replaceAction(actions, anAction({ row: 2, what: "B" })))).toEqual([
      [1, "a"],
      [2, "B"],
      [4, "d"],
    ]);
    expect(inRows(replaceAction(actions, anAction({ row: 3, what: "c" })))).toEqual([
      [1, "a"],
      [2, "b"],
      [3, "c"],
      [4, "d"],
    ]);
  });

  const lists = fc
    .uniqueArray(fc.record({ row: fc.integer({ min: 1, max: 12 }), what: fc.string() }), {
      selector: (each) => each.row,
    })
    .map((list) => list.map((each) => anAction(each)));
  const texts = (list: readonly Action[]) => list.map((action) => action.what).sort();
  const rows = (list: readonly Action[]) => list.map((action) => action.row).sort((a, b) => a - b);

  it("keeps every action's text and every row when one moves", () => {
    holds(
      fc.property(
        lists,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -12, max: 12 }),
        (list, row, places) => {
          const moved = moveAction(list, row, places);
          expect(texts(moved)).toEqual(texts(list));
          expect(rows(moved)).toEqual(rows(list));
        },
      ),
    );
  });

  it("keeps every other action's text when one is removed", () => {
    holds(
      fc.property(lists, fc.integer({ min: 1, max: 12 }), (list, row) => {
        const others = list.filter((action) => action.row !== row);
        const left = removeAction(list, row);
        expect(texts(left)).toEqual(texts(others));
        expect(rows(left)).toEqual(rows(list).slice(0, others.length));
      }),
    );
  });
});

test("rows typed by hand are those that were said to be", () => {
  const problems: readonly Problem[] = [
    { code: "action-row-typed-by-hand", where: "action.3.what" },
    { code: "action-row-typed-by-hand", where: "item.4.evidence" },
    { code: "not-written", where: "action.5.what", text: "Ring her" },
  ];
  expect([...rowsByHand(problems)]).toStrictEqual([3]);
});

describe("A change of the actions as the document now holds them", () => {
  const [a, b, hand, d] = [
    anAction({ row: 1, what: "a" }),
    anAction({ row: 2, what: "b" }),
    anAction({ row: 3, what: "by hand" }),
    anAction({ row: 4, what: "d" }),
  ];
  const audit = (actions: readonly Action[] = [a, b, hand, d]) => ({
    template,
    record: aRecord(template, { actions, serviceActions: "Train the team" }),
    problems: [{ code: "action-row-typed-by-hand", where: "action.3.what" }] as const,
  });
  const made = (change: ReturnType<typeof adding>, of = audit()) => {
    const result = change(of);
    if ("refused" in result) return result;
    expect(result).toEqual({ ...of.record, actions: result.actions });
    return inRows(result.actions);
  };

  it("adds one", () => {
    expect(made(adding(anAction({ what: "new" })))).toEqual([
      [1, "a"],
      [2, "b"],
      [3, "by hand"],
      [4, "d"],
      [5, "new"],
    ]);
  });

  it("adds none over the limit", () => {
    const full = audit([a, b, hand, d, anAction({ row: 5 })]);
    expect(made(adding(anAction()), full)).toEqual({ refused: { code: "too-many-actions", count: 5 } });
  });

  it.each([
    ["replaces the one seen, in its row", replacing(b, anAction({ row: 9, what: "B" })), "a B by hand d"],
    ["moves the one seen past rows typed by hand", moving(d, -1), "a d by hand b"],
    ["moves it down", moving(a, 2), "b d by hand a"],
  ])("%s", (_, change, order) => {
    const rows = made(change);
    expect(Array.isArray(rows) && rows.map(([, what]) => what).join(" ")).toBe(order);
    expect(Array.isArray(rows) && rows.map(([row]) => row)).toEqual([1, 2, 3, 4]);
  });

  it("closes up what has boxes when one is removed", () => {
    expect(made(removing(a))).toEqual([
      [1, "b"],
      [2, "d"],
      [3, "by hand"],
    ]);
  });

  it.each([
    ["says something else by now", replacing({ ...b, what: "B" }, anAction())],
    ["is gone", removing(anAction({ row: 7 }))],
    ["was typed by hand", moving(hand, 1)],
  ])("is refused where the one seen %s", (_, change) => {
    expect(made(change)).toEqual({ refused: { code: "action-changed" } });
  });
});
