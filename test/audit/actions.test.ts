import * as fc from "fast-check";
import {
  addAction,
  adding,
  canAddAction,
  moveAction,
  moving,
  removeAction,
  removing,
  rolling,
  replaceAction,
  replacing,
  rowsByHand,
} from "../../src/audit/actions";
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
    expect(canAddAction(template, withActions(count, reason))).toStrictEqual(expected);
  });

  it("is always allowed where there is no limit", () => {
    const { limit: _, ...actions } = template.actions;
    expect(canAddAction({ ...template, actions }, withActions(30))).toStrictEqual({ allowed: true });
  });

  it("goes into the first empty row", () => {
    const actions = actionsIn([1, "a"], [3, "c"]);
    const added = addAction(actions, anAction({ what: "b" }));
    expect(inRows(added)).toStrictEqual([
      [1, "a"],
      [2, "b"],
      [3, "c"],
    ]);
    expect(inRows(addAction(added, anAction({ what: "d" })))).toStrictEqual([
      [1, "a"],
      [2, "b"],
      [3, "c"],
      [4, "d"],
    ]);
  });

  it("takes the place of a row in which nothing is entered", () => {
    expect(
      inRows(addAction([blankAction(1), ...actionsIn([2, "b"])], anAction({ what: "a" }))),
    ).toStrictEqual([
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
    expect(moved.map((action) => action.row)).toStrictEqual([1, 2, 4]);
  });

  it("closes up when an action is removed", () => {
    expect(inRows(removeAction(actions, 1))).toStrictEqual([
      [1, "b"],
      [2, "d"],
    ]);
    expect(inRows(removeAction(actions, 4))).toStrictEqual([
      [1, "a"],
      [2, "b"],
    ]);
    expect(inRows(removeAction(actions, 3))).toStrictEqual(inRows(actions));
  });

  it("replaces what a row holds, or fills the row", () => {
    expect(inRows(replaceAction(actions, anAction({ row: 2, what: "B" })))).toStrictEqual([
      [1, "a"],
      [2, "B"],
      [4, "d"],
    ]);
    expect(inRows(replaceAction(actions, anAction({ row: 3, what: "c" })))).toStrictEqual([
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
          expect(texts(moved)).toStrictEqual(texts(list));
          expect(rows(moved)).toStrictEqual(rows(list));
        },
      ),
    );
  });

  it("keeps every other action's text when one is removed", () => {
    holds(
      fc.property(lists, fc.integer({ min: 1, max: 12 }), (list, row) => {
        const others = list.filter((action) => action.row !== row);
        const left = removeAction(list, row);
        expect(texts(left)).toStrictEqual(texts(others));
        expect(rows(left)).toStrictEqual(rows(list).slice(0, others.length));
      }),
    );
  });
});

describe("A change to the actions of an audit", () => {
  const actions = actionsIn([1, "a"], [2, "b"], [4, "d"]);
  const [first, second, last] = actions as [Action, Action, Action];
  const audit = (list: readonly Action[] = actions, byHand: readonly number[] = []) => ({
    template,
    record: aRecord(template, { actions: list }),
    problems: byHand.map((row) => ({
      code: "action-row-typed-by-hand" as const,
      where: `action.${String(row)}.what`,
    })),
  });
  const made = (after: ReturnType<typeof removeFirst>) =>
    "refused" in after ? after : inRows(after.actions);
  const removeFirst = removing(first);

  it.each([
    [
      "adds one",
      adding(anAction({ what: "c" })),
      [
        [1, "a"],
        [2, "b"],
        [3, "c"],
        [4, "d"],
      ],
    ],
    [
      "replaces one in its row",
      replacing(second, anAction({ row: 9, what: "B" })),
      [
        [1, "a"],
        [2, "B"],
        [4, "d"],
      ],
    ],
    [
      "moves one",
      moving(last, -1),
      [
        [1, "a"],
        [2, "d"],
        [4, "b"],
      ],
    ],
    [
      "removes one",
      removeFirst,
      [
        [1, "b"],
        [2, "d"],
      ],
    ],
  ])("%s", (_, change, rows) => {
    expect(made(change(audit()))).toStrictEqual(rows);
  });

  it("is refused at the limit, with how many there are", () => {
    const five = actionsIn([1, "a"], [2, "b"], [3, "c"], [4, "d"], [5, "e"]);
    expect(adding(anAction({ what: "f" }))(audit(five))).toStrictEqual({
      refused: { code: "too-many-actions", count: 5 },
    });
  });

  it.each([
    ["replacing", replacing(first, anAction({ what: "A" }))],
    ["moving", moving(first, 1)],
    ["removing", removeFirst],
  ])("by %s is refused where the action is no longer what was seen", (_, change) => {
    for (const list of [actionsIn([1, "a, as the manager worded it"], [2, "b"]), []]) {
      expect(change(audit(list))).toStrictEqual({ refused: { code: "action-changed" } });
    }
  });

  it("leaves what would not go along where it is: words in a row that are none of the choices", () => {
    const typedIn = (row: number) => ({
      ...audit(),
      problems: [{ code: "unknown-choice" as const, where: `action.${String(row)}.for`, text: "Grandma" }],
    });
    const refused = { refused: { code: "choice-unread", row: 2, text: "Grandma" } };
    for (const change of [moving(first, 1), moving(last, -1), removeFirst, removing(second)])
      expect(change(typedIn(2))).toStrictEqual(refused);
    expect(rolling(first, second, first)(typedIn(2))).toStrictEqual(refused);
    for (const change of [moving(last, -1), removing(second), removing(last), rolling(second, last, second)])
      expect(change(typedIn(1))).not.toHaveProperty("refused");
    expect(made(replacing(first, anAction({ what: "A" }))(typedIn(1)))).toContainEqual([1, "A"]);
    expect(made(adding(anAction({ what: "c" }))(typedIn(3)))).toContainEqual([5, "c"]);
  });

  it("leaves rows typed by hand where they are, and can't be one to them", () => {
    expect([...rowsByHand(audit(actions, [2]).problems)]).toStrictEqual([2]);
    expect(made(moving(last, -1)(audit(actions, [2])))).toStrictEqual([
      [1, "d"],
      [2, "b"],
      [4, "a"],
    ]);
    expect(removing(second)(audit(actions, [2]))).toStrictEqual({ refused: { code: "action-changed" } });
  });
});
