import { itemsBelowGood } from "../../src/audit/addressed";
import {
  itemsNamed,
  withoutItemsNamed,
  itemsReferredTo,
  withoutReference,
  withReference,
} from "../../src/audit/items-named";
import { anItem, aRecord, aTemplate, aTemplateOf } from "../support/builders";

const template = aTemplate();

describe("The items a text names", () => {
  it.each([
    ["Update the chronology (item 4)", ["4"]],
    ["Items 3 and 4: share the plan", ["3", "4"]],
    ["items 1, 3 & 12", ["1", "3", "12"]],
    ["Items 1, 2, and 4", ["1", "2", "4"]],
    ["item 3 and item 5", ["3", "5"]],
    ["Q4 and Q7", ["4", "7"]],
    ["questions 2 to 4", ["2", "3", "4"]],
    ["items 2-5", ["2", "3", "4", "5"]],
    ["items 2–3", ["2", "3"]],
    ["(4) Hold a meeting", ["4"]],
    ["Hold a meeting (2, 3)", ["2", "3"]],
    ["Item no. 6", ["6"]],
    ["Item 2.3 and 4a", ["2.3", "4a"]],
    ["item 4 to be done within 6 weeks", ["4"]],
    ["Hold 2 meetings within 6 weeks", []],
    ["items 1-99999999", ["1", "99999999"]],
    ["items 1-202", ["1", "202"]],
    ["items 198-200", ["198", "199", "200"]],
    ["", []],
  ])("%j: %j", (text, numbers) => {
    expect([...itemsNamed(text).numbers].sort((a, b) => parseFloat(a) - parseFloat(b))).toStrictEqual(
      numbers,
    );
    expect(itemsNamed(text).all).toBe(false);
  });

  it.each(["All items", "for all of the items", "every item", "all judged items"])(
    "%j names them all",
    (text) => {
      expect(itemsNamed(text).all).toBe(true);
    },
  );
});

describe("The items an action addresses", () => {
  const below = {
    items: { risk: { judgement: "does-not-meet-good" }, overall: { judgement: "does-not-meet-good" } },
  };

  test("are offered where judged below good, but not the overall judgement", () => {
    expect(itemsBelowGood(template, aRecord(template, below)).map(({ id }) => id)).toStrictEqual(["risk"]);
  });

  test("are named by their label where they have no number", () => {
    const { number: _, ...risk } = anItem({ label: "Risk; reduced (all)" });
    const unnumbered = aTemplateOf([risk, anItem({ id: "plans", number: "2" })]);
    expect(itemsBelowGood(unnumbered, aRecord(unnumbered, below)).map(({ id }) => id)).toStrictEqual([
      "risk",
    ]);
    const what = "Hold a meeting (item 2; Risk, reduced (all))";
    expect(withReference(unnumbered, "Hold a meeting", ["risk", "plans"])).toBe(what);
    expect(withoutReference(unnumbered, what)).toBe("Hold a meeting");
    expect(itemsReferredTo(unnumbered, what)).toStrictEqual(["risk", "plans"]);
  });

  test.each([
    [["risk"], "Hold a meeting (item 1)"],
    [["plans", "risk"], "Hold a meeting (items 1 and 2)"],
    [["risk", "plans", "overall"], "Hold a meeting (items 1, 2 and 3)"],
    [[], "Hold a meeting"],
  ])("%j are named at its end", (ids, what) => {
    expect(withReference(template, "Hold a meeting", ids)).toBe(what);
    expect(withoutReference(template, what)).toBe("Hold a meeting");
    expect([...itemsReferredTo(template, what)].sort()).toStrictEqual([...ids].sort());
  });

  test.each([
    "Agree the plan (item 9)",
    "Agree the plan (items 1 and 9)",
    "Agree the plan (item 1 of the plan)",
    "See (items 1 and 2) of the plan",
  ])("%j is the person's own wording", (what) => {
    expect(withoutReference(template, what)).toBe(what);
    expect(itemsReferredTo(template, what)).toStrictEqual([]);
  });
});

test("A range may be as wide as two hundred", () => {
  expect(itemsNamed("items 1-201").numbers.size).toBe(201);
});

test("A text without the items it names has no number of theirs", () => {
  expect(withoutItemsNamed("Hold 2 meetings (item 4), then items 5 and 6")).not.toMatch(/[456]/);
});
