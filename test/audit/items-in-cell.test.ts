import * as fc from "fast-check";
import { cellNaming, itemsInCell } from "../../src/audit/items-in-cell";
import { allItems, type Section, type Template } from "../../src/audit/template";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { anItem, aSection, aTemplate } from "../support/builders";
import { shippedTemplate } from "../support/a-shipped-template";
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

  const sectionOf = (id: string, title: string, more: Partial<Section> = {}): Section =>
    aSection({
      id,
      title,
      items: [unnumbered(`${id}-1`, `${title} one`), unnumbered(`${id}-2`, "Two")],
      ...more,
    });
  const only = (choice: string): Partial<Section> => ({ when: { field: "case-type", in: [choice] } });
  const sectioned = aTemplate({
    sections: [
      sectionOf("referral", "Referral"),
      sectionOf("recording", "Recording"),
      sectionOf("cin", "Child in need", only("cin")),
      sectionOf("cp", "Child protection", only("cp")),
      sectionOf("voice", "Voice"),
    ],
  });
  const titled = aTemplate({
    sections: [sectionOf("referral", "1. Referral"), sectionOf("plans", "Section 3b – Plans")],
  });

  test.each<[Template, cell: string, sections: readonly string[], rest: readonly string[]]>([
    [sectioned, "2", ["recording"], []],
    [sectioned, "s2", ["recording"], []],
    [sectioned, "Section 2", ["recording"], []],
    [sectioned, "S1 and S2", ["referral", "recording"], []],
    [sectioned, "1-2, 4", ["referral", "recording", "voice"], []],
    [sectioned, "3", ["cin", "cp"], []],
    [sectioned, "3b; Adran 4", ["cp", "voice"], []],
    [sectioned, "9", [], ["9"]],
    [sectioned, "s9", [], ["s9"]],
    [titled, "1", ["referral"], []],
    [titled, "section 3b", ["plans"], []],
    [titled, "2", [], ["2"]],
    // Items are numbered here, and there is no ninth.
    [template, "2", [], ["2"]],
    [template, "s2", [], ["s2"]],
  ])("of %# a section is named by its number: %j", (each, cell, sections, rest) => {
    const items = sections.flatMap((id) => [`${id}-1`, `${id}-2`]);
    expect(itemsInCell(each, cell)).toEqual({ items, rest });
  });

  test("a bare number is a section's only in the column for it", () => {
    expect(itemsInCell(sectioned, "2; S4", "names")).toEqual({ items: ["voice-1", "voice-2"], rest: ["2"] });
    expect(itemsInCell(sectioned, "2", "numbers")).toEqual({ items: [], rest: ["2"] });
  });

  test("the detailed audit's sections go by the numbers they have on paper", () => {
    const detailed = shippedTemplate("detailed-case-audit");
    const startOf = (cell: string) =>
      [...new Set(itemsInCell(detailed, cell).items.map((id) => id.replace(/-.*/, "")))].join(" ");
    expect(["6", "s6", "7", "7b", "Sections 2 and 4"].map(startOf)).toEqual([
      "s6",
      "s6",
      "s7a s7b s7c s7d",
      "s7b",
      "s2 s4",
    ]);
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
