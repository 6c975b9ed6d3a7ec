import { addressedBy, itemsNamed, withoutItemsNamed } from "../../src/audit/addressed";
import { anAction, anItem } from "../support/builders";

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
    expect([...itemsNamed(text).numbers].sort((a, b) => parseFloat(a) - parseFloat(b))).toEqual(numbers);
    expect(itemsNamed(text).all).toBe(false);
  });

  it.each(["All items", "for all of the items", "every item", "all judged items"])(
    "%j names them all",
    (text) => {
      expect(itemsNamed(text).all).toBe(true);
    },
  );
});

test("A range may be as wide as two hundred", () => {
  expect(itemsNamed("items 1-201").numbers.size).toBe(201);
});

test("A text without the items it names has no number of theirs", () => {
  expect(withoutItemsNamed("Hold 2 meetings (item 4), then items 5 and 6")).not.toMatch(/[456]/);
});

describe("An action addresses an item", () => {
  const addresses = (what: string, label: string, number = "1") =>
    addressedBy([anAction({ what })])(anItem({ label, number }));

  it.each([
    ["Agree how to lower the risk", "Risk identified and reduced"],
    ["Arrange a move", "Living arrangements"],
    ["Record one visit by May", "Visits"],
    ["Ask mums and dads", "Mum's and dad’s views"],
  ])("sharing a word with its label: %j, %j", (what, label) => {
    expect(addresses(what, label)).toBe(true);
  });

  it.each([
    ["Improve the quality of recording", "Quality of plans"],
    ["Hold one of the meetings", "Voice of the child"],
    ["Ring her aunt", "Living arrangements"],
    ["2027", "16+"],
  ])("but not by %j, %j", (what, label) => {
    expect(addresses(what, label)).toBe(false);
  });

  it.each([
    ["item 4a", "4A"],
    ["item 2.3", "2.3"],
    ["item 4", "No. 4"],
    ["item 4", "(4)."],
    ["item 4", "Q4"],
  ])("naming its number however it is printed: %j, %j", (what, number) => {
    expect(addresses(what, "Plans", number)).toBe(true);
  });

  it.each([
    ["item 23", "2.3"],
    ["item 3", "4"],
  ])("but not naming another: %j, %j", (what, number) => {
    expect(addresses(what, "Plans", number)).toBe(false);
  });

  it("with a word at the end of what any of its columns or another action says", () => {
    const addressed = addressedBy([
      anAction({ what: "Agree how to lower the risk", more: { outcome: "A bigger home" } }),
      anAction({ row: 2, what: "Hold a meeting" }),
    ]);
    expect(["Risk", "Home", "Meeting"].map((label) => addressed(anItem({ label })))).toEqual([
      true,
      true,
      true,
    ]);
  });
});
