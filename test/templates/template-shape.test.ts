import { aTemplateFile, NOTHING, withValue } from "./a-template-file";
import { faultsOf, inWelsh } from "./parsed";

const ITEM = "sections[0].items[0]";
const FIELD = "fieldGroups[0].fields[0]";
const WHEN = "sections[1].when";
const BAD_ID = "An id is lower-case letters and digits, in words joined by hyphens.";
const ONE_OF_THEM =
  "A condition names either a field or an item, or holds conditions under “all”, “any” or “not”.";
const VALUES = "A condition that names a field or an item has values under “in”, and no other has.";
const CP = { field: "case-type", in: ["cp"] };
const NO_PLACE = "Nothing of this name belongs here.";
const NO_PLACE_OF_A_GROUP = "This has to be start, end, or the section it stands after.";
const BULETS = { text: "Read.", bulets: ["the plan"] };
const BOTH = { field: "case-type", item: "plan", in: ["yes"] };

type Case = [what: string, at: string, value: unknown, message: string, path?: string];

const CASES: readonly Case[] = [
  ["a title is missing", "title", NOTHING, "This is missing."],
  ["a title is a number", "title", 3, "This has to be text."],
  ["a version is blank", "version", " ", "This is empty."],
  ["a key is misspelt", `${ITEM}.promts`, [], NO_PLACE],
  ["a key of a wording is misspelt", `${ITEM}.prompts[0]`, BULETS, NO_PLACE, `${ITEM}.prompts[0].bulets`],
  ["a wording is a number", `${ITEM}.prompts[0]`, 4, "This has to be an object."],
  ["sections are no list", "sections", {}, "This has to be a list."],
  ["there are no sections", "sections", [], "There has to be at least one."],
  ["a section has no items", "sections[0].items", [], "There has to be at least one."],
  [
    "a scale has one grade",
    "scales[1].grades",
    [{ id: "yes", label: "Yes" }],
    "There have to be at least 2.",
  ],
  ["an id has a dot", `${ITEM}.id`, "risk.1", BAD_ID],
  ["an id has a capital", "scales[0].id", "Quality", BAD_ID],
  ["an id ends in a hyphen", "actions.columns[1].id", "due-", BAD_ID],
  ["a label is too long", `${ITEM}.label`, "x".repeat(151), "This is longer than 150 characters."],
  ["a label has two lines", `${ITEM}.label`, "Risk\nand need", "This has to stand on one line."],
  ["a title holds a tab", "title", "A\ttemplate", "This holds a tab or another control character."],
  ["half a character", "purpose", "\ud83d", "This holds a character that a Word document cannot hold."],
  [
    "a field is of no type",
    `${FIELD}.type`,
    "numbr",
    "This has to be one of: text, long-text, date, date-or-text, number, choice, choices, yes-no, declaration.",
  ],
  ["required is a word", `${FIELD}.required`, "yes", "This has to be true or false."],
  ["a condition names nothing", WHEN, { in: ["yes"] }, ONE_OF_THEM],
  ["a condition names a field and an item", WHEN, BOTH, ONE_OF_THEM],
  ["a condition has no values", WHEN, { field: "case-type" }, VALUES],
  ["conditions under “all” have values of their own", WHEN, { all: [CP, CP], in: ["yes"] }, VALUES],
  ["one condition stands under “any”", WHEN, { any: [CP] }, "There have to be at least 2.", `${WHEN}.any`],
  ["a group stands nowhere", "fieldGroups[0].place", "middle", NO_PLACE_OF_A_GROUP],
  ["a number's bound is a word", `${FIELD}.least`, "none", "This has to be a number."],
  ["a condition has no values", `${WHEN}.in`, [], "There has to be at least one."],
  ["the limit is nought", "actions.limit", 0, "This has to be at least 1."],
  ["the limit is a fraction", "actions.limit", 2.5, "This has to be a whole number."],
  ["there are too many rows", "actions.rows", 51, "This is more than 50."],
  ["the marking is two lines", "marking", "OFFICIAL\nSENSITIVE", "This has to stand on one line."],
  [
    "the page header names something else",
    "pageHeader",
    { page: "id" },
    "Nothing of this name belongs here.",
    "pageHeader.page",
  ],
  ["the look-back is nought months", "lookBack.months", 0, "This has to be at least 1."],
];

describe("one part of a template file is not as it should be:", () => {
  test.each(CASES)("%s", (_, at, value, message, path = at) => {
    expect(faultsOf(withValue(aTemplateFile(), at, value))).toEqual([{ path, message }]);
  });
});

test("each is said in Welsh while Welsh is spoken, and in English again after that", () => {
  const faults = CASES.map(([, at, value]) => withValue(aTemplateFile(), at, value)).map((file) => [
    inWelsh(() => faultsOf(file)),
    faultsOf(file),
  ]);
  const english = faults.map(([, again]) => again?.[0]?.message);
  expect(english).toEqual(CASES.map(([, , , message]) => message));
  expect(faults.filter(([welsh], at) => welsh?.[0]?.message === english[at])).toEqual([]);
});
