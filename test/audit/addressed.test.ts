import { addressedBy } from "../../src/audit/addressed";
import { anAction, anItem } from "../support/builders";

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
    expect(["Risk", "Home", "Meeting"].map((label) => addressed(anItem({ label })))).toStrictEqual([
      true,
      true,
      true,
    ]);
  });
});
