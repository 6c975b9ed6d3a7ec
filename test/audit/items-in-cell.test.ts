import * as fc from "fast-check";
import { cellNaming, itemsInCell } from "../../src/audit/items-in-cell";
import { allItems } from "../../src/audit/template";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { anItem, aSection, aTemplate } from "../support/builders";
import { holds } from "../support/holds";

const unnumbered = (id: string, label: string) => {
  const { number: _, ...item } = anItem({ id, label });
  return item;
};
const template = aTemplate({
  sections: [
    aSection({ title: "Safety", items: [anItem({ id: "risk", number: "1", label: "Risk" })] }),
    aSection({
      id: "home",
      title: "Home, and contact",
      items: [unnumbered("rooms", "Living arrangements"), unnumbered("contact", "Contact; family time")],
    }),
    aSection({
      id: "recording",
      title: "Recording",
      items: [unnumbered("case-recording", "Recording"), unnumbered("dates", "Chronology")],
    }),
    aSection({
      id: "whole",
      title: "Whole",
      items: [anItem({ id: "overall", number: "12.", label: "Outcomes" })],
    }),
  ],
});

describe("A cell for what an action is about", () => {
  test.each<[cell: string, items: readonly string[], rest: readonly string[]]>([
    ["", [], []],
    ["1", ["risk"], []],
    ["item 1 and 12", ["risk", "overall"], []],
    ["1, 12", ["risk", "overall"], []],
    ["Q1; living arrangements", ["risk", "rooms"], []],
    ["HOME, and contact", ["rooms", "contact"], []],
    ["Contact; family time", ["contact"], []],
    ["1 Risk", ["risk"], []],
    ["Recording", ["case-recording", "dates"], []],
    ["Recording: Recording", ["case-recording"], []],
    ["overall", ["overall"], []],
    ["All items", ["risk", "rooms", "contact", "case-recording", "dates", "overall"], []],
    ["9", [], ["9"]],
    ["1, 9", ["risk"], ["9"]],
    ["1-3", [], ["1-3"]],
    ["risk of harm", [], ["risk of harm"]],
    ["His moves, and why; 1", ["risk"], ["His moves, and why"]],
    ["moves; 1; schools\nand clubs", ["risk"], ["moves", "schools\nand clubs"]],
  ])("%j names %j, and says %j besides", (cell, items, rest) => {
    expect(itemsInCell(template, cell)).toEqual({ items, rest });
  });

  test("names by number only where it is for that", () => {
    expect(itemsInCell(template, "1; Risk", "names")).toEqual({ items: ["risk"], rest: ["1"] });
  });

  test.each<[items: readonly string[], rest: readonly string[], cell: string]>([
    [["risk", "overall"], [], "1, 12"],
    [["rooms"], ["His moves, and why"], "His moves, and why; Living arrangements"],
    [["rooms", "contact"], [], "Home, and contact"],
    [["case-recording"], [], "Recording: Recording"],
    [["case-recording", "dates"], [], "Recording"],
    [["risk", "contact"], [], "1; Contact; family time"],
  ])("about %j, with %j besides, says %j", (items, rest, cell) => {
    expect(cellNaming(template, items, rest)).toBe(cell);
  });

  test.each([template, ...shippedTemplates()].map((each) => [each.id, each] as const))(
    "of %s is read as it was written, and keeps what else was typed",
    (_, each) => {
      const ids = allItems(each).map(({ id }) => id);
      holds(
        fc.property(fc.subarray(ids), fc.constantFrom([], ["What she said"]), (items, rest) => {
          expect(itemsInCell(each, cellNaming(each, items, rest))).toEqual({ items, rest });
        }),
      );
    },
  );
});
