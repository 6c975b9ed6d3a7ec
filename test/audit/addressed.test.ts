import { addressedBy } from "../../src/audit/addressed";
import { allItems } from "../../src/audit/template";
import { ACTION_COLUMNS, anAction, anItem, aSection, aTemplate } from "../support/builders";

const columns = [
  ...ACTION_COLUMNS,
  { id: "item", label: "Item", type: "text", required: false, addresses: true },
] as const;
const { number: _, ...homes } = anItem({ id: "homes", label: "Living arrangements" });
const base = aTemplate();
const template = aTemplate({
  actions: { ...base.actions, columns },
  sections: [
    aSection({ items: [anItem({ id: "risk", number: "1", label: "Risk" }), homes] }),
    aSection({
      id: "planning",
      title: "Planning, and review",
      items: [
        anItem({ id: "plans", number: "Q4", label: "Plans" }),
        anItem({ id: "reviews", number: "4a", label: "Reviews" }),
      ],
    }),
    aSection({ id: "whole", title: "Whole", items: [anItem({ id: "overall", number: "(23)." })] }),
  ],
});

function addressed(what: string, item = ""): readonly string[] {
  const isAddressed = addressedBy(template, [anAction({ what, more: { item } })]);
  return allItems(template)
    .filter((each) => each.id !== "overall" && isAddressed(each))
    .map(({ id }) => id);
}

describe("An action addresses", () => {
  it.each<[string, string, readonly string[]]>([
    ["Arrange a family group conference by 1 May (item 4a)", "", ["reviews"]],
    ["Agree how to lower the risk (items 1 and 4)", "", ["risk", "plans"]],
    ["Arrange a move by 1 May (Living arrangements)", "", ["homes"]],
    ["Arrange a move by 1 May (item 1; Living arrangements)", "", ["risk", "homes"]],
    ["All items: hold a review by 1 May", "", ["risk", "homes", "plans", "reviews"]],
    ["Hold a review by 1 May", "1", ["risk"]],
    ["Hold a review by 1 May", "4, 4a", ["plans", "reviews"]],
    ["Hold a review by 1 May", "Q4; living  arrangements", ["homes", "plans"]],
    ["Hold a review by 1 May", "Planning, and Review", ["plans", "reviews"]],
  ])("what it states: %j in %j", (what, item, expected) => {
    expect(addressed(what, item)).toStrictEqual(expected);
  });

  it.each([
    ["Update the plans and lower the risk by 1 May", ""],
    ["Look at his living arrangements by 1 May", ""],
    ["Hold 4 meetings by 1 May", ""],
    ["Hold a review by 1 May", "risk of harm"],
    ["Hold a review by 1 May (item 9; Living arrangements)", ""],
    ["tbc", "1"],
    ["", "1"],
  ])("nothing by words in common, or where it says nothing: %j in %j", (what, item) => {
    expect(addressed(what, item)).toStrictEqual([]);
  });

  it("the overall judgement, whatever it is about, if it says what to do", () => {
    const overall = allItems(template).at(-1) ?? anItem();
    expect(addressedBy(template, [anAction()])(overall)).toBe(true);
    expect(addressedBy(template, [anAction({ what: "tbc" })])(overall)).toBe(false);
  });
});
