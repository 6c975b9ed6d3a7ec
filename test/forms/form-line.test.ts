import {
  isBlankMark,
  listedWords,
  marksOf,
  optionsTogether,
  splitList,
} from "../../src/forms/read/cell-marks";
import { isHeading, isNamedPart, linesOf, oneLine, plainLine } from "../../src/forms/read/form-line";
import type { PageBlock, PageControl, PageInline, PageParagraph } from "../../src/ooxml/page-model";

const words = (text: string, more: object = {}) => ({ type: "text", text, ...more }) as PageInline;
const mark = (type: "tab" | "break") => ({ type }) as PageInline;
const control = (text: string, choices: readonly string[] = []) =>
  ({ type: "control", tag: "", alias: "", prompt: "", text, choices }) as unknown as PageControl;
const paragraph = (content: readonly PageInline[], more: Partial<PageParagraph> = {}) =>
  ({ type: "paragraph", role: "normal", content, ...more }) as PageBlock;
const texts = (blocks: readonly PageBlock[]) => linesOf(blocks).map(({ text }) => text);
const first = (...content: readonly PageInline[]) => linesOf([paragraph(content)])[0];

describe("the lines of a form", () => {
  test("are its paragraphs, split at line breaks, without those that say nothing", () => {
    const content = [
      words(" Was the  child"),
      words(" seen?"),
      mark("break"),
      words("Yes"),
      mark("break"),
      words("  "),
    ];
    expect(linesOf([paragraph(content), paragraph([])])).toStrictEqual([
      plainLine("Was the child seen?"),
      plainLine("Yes"),
    ]);
  });

  test("hold the boxes to fill in, with what they say but not what was chosen", () => {
    const written = control("By whom\nand when");
    const chosen = control("Good", ["Good", "Poor"]);
    expect(texts([paragraph([words("Seen "), written, words(" ever")])])).toEqual([
      "Seen By whom",
      "and when ever",
    ]);
    expect(first(words("Grade: "), chosen)).toMatchObject({ text: "Grade:", controls: [chosen] });
    expect(linesOf([control("")])).toMatchObject([
      { text: "", role: "normal", controls: [{ type: "control" }] },
    ]);
    expect(texts([control("A\nB", ["A\nB"])])).toEqual([""]);
  });

  test("are those of tables inside them too, which are known to stand there", () => {
    const table = { type: "table", rows: [{ cells: [{ blocks: [paragraph([words("Inside")])] }] }] };
    expect(linesOf([table as unknown as PageBlock])).toMatchObject([{ text: "Inside", nested: true }]);
    expect(first(words("Outside"))).toMatchObject({ nested: false });
  });

  test.each([
    ["all of it", [words("Plan", { bold: true }), words(" "), mark("tab"), words("A", { bold: true })], true],
    ["a part of it", [words("Plan", { bold: true }), words("A")], false],
    ["nothing that is text", [control("Plan")], false],
  ])("are bold where %s is", (_, content, bold) => {
    expect(first(...content)?.bold).toBe(bold);
  });

  test.each([
    ["a text box", [words("Plan"), words("A", { boxed: true })], true],
    ["the page", [words("Plan"), control("A")], false],
  ])("stand in %s", (_, content, boxed) => {
    expect(first(...content)?.boxed).toBe(boxed);
  });

  test.each([
    ["a tab at its end", [words("Name"), mark("tab"), words(" ")], true],
    ["a tab within", [words("Plan"), mark("tab"), words("Its aims")], false],
    ["a tab between two labels", [words("Name"), mark("tab"), words("Date")], true],
    ["dots", [words("Name .... Date")], true],
    ["an ellipsis", [words("Name … Date")], true],
    ["three dots", [words("Name ... Date")], false],
  ])("leave room to write: %s", (_, content, room) => {
    expect(first(...content)?.room).toBe(room);
  });

  test.each([
    ["Was the child seen?", "4. Was the child seen?"],
    ["Outstanding", "Outstanding"],
    ["Judgement:", "Judgement:"],
    ["Evidence:", "Evidence:"],
    ["☐ Yes ☐ No", "☐ Yes ☐ No"],
  ])("have the number of their list in front, but for grades and boxes: %j", (text, line) => {
    const numbered = paragraph([words(text), mark("break"), words("Why?")], { number: "4." });
    expect(texts([numbered])).toEqual([line, "Why?"]);
    expect(texts([paragraph([control("")], { number: "4." })])).toEqual([""]);
  });
});

test("a text on one line has single spaces", () => {
  expect(oneLine(" a \n\t b ")).toBe("a b");
});

describe("a heading", () => {
  const long = "w".repeat(121);
  test.each<[string, object, boolean]>([
    ["Any words.", { role: "heading" }, true],
    ["Any words.", { role: "title" }, true],
    ["Any words.", { role: "subtitle" }, true],
    ["", { role: "heading" }, false],
    ["Planning", { bold: true }, true],
    ["", { bold: true }, false],
    ["v1.2 Planning", { bold: true }, true],
    ["Read this first.", { bold: true }, false],
    [long, { bold: true }, false],
    [long.slice(1), { bold: true }, true],
    ["Planning", {}, false],
    ["PLANNING", {}, true],
    ["NHS", {}, false],
    ["PLANNING and more", {}, false],
    ["Section 3: Planning", {}, true],
  ])("%j %j: %s", (text, more, heads) => {
    expect(isHeading({ ...plainLine(text), ...more })).toBe(heads);
  });

  test.each([
    ["Part B", true],
    ["section  12", true],
    ["Theme iv of six", true],
    ["Part viii", true],
    ["See section 3", false],
    ["Partly 3", false],
    ["Section about the plan", false],
    [`Section 3 ${"w".repeat(110)}`, true],
    [`Section 3 ${"w".repeat(111)}`, false],
  ])("%j is a named part: %s", (text, named) => {
    expect(isNamedPart(text)).toBe(named);
  });
});

describe("what a line of a cell is there for", () => {
  const marks = (text: string, ...controls: readonly PageControl[]) =>
    marksOf([{ ...plainLine(text), controls }]).map((each) => [
      each.type,
      ...(each.type === "options" ? [each.lead, each.labels.join("|")] : []),
    ]);

  test.each([
    ["", [["room"]]],
    ["....", [["room"]]],
    ["☐", [["room"]]],
    ["☐ Yes ☐ No", [["options", "", "Yes|No"]]],
    ["Yes / No", [["options", "", "Yes|No"]]],
    ["Good", [["word"]]],
    ["Judgement", [["judgement"]]],
    ["Evidence:", [["box"]]],
    ["The child's plan", [["text"]]],
  ])("%j: %j", (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  test("a box to choose from offers its choices, one with a single choice none", () => {
    expect(marks("Grade", control("", ["Good", "Poor"]))).toEqual([["options", "Grade", "Good|Poor"]]);
    expect(marks("Grade", control("", ["Choose"]))).not.toContainEqual(["options", "Grade", "Choose"]);
    expect(marks("", control(""))).toEqual([["room"]]);
  });

  test("two grade words are options, one is a word", () => {
    const types = (...each: readonly string[]) =>
      optionsTogether(marksOf(each.map(plainLine))).map(({ type }) => type);
    expect(types("Good", "Poor work")).toEqual(["word", "text"]);
    expect(types("Good", "Inadequate", "The plan")).toEqual(["options", "options", "text"]);
  });
});

describe("words to choose from", () => {
  test.each([
    ["Yes / No / N/A", "", ["Yes", "No", "N/A"]],
    ["Seen alone? Yes / No", "Seen alone?", ["Yes", "No"]],
    ["Grade: Good, Inadequate", "Grade:", ["Good", "Inadequate"]],
    ["(circle one) Yes / No", "(circle one)", ["Yes", "No"]],
    [" O  G  RI  I ", "", ["O", "G", "RI", "I"]],
    ["Seen alone?", undefined, undefined],
    ["The plan, the review", undefined, undefined],
    ["Good", undefined, undefined],
    [`Yes / No / ${"w".repeat(300)}`, undefined, undefined],
  ])("%j", (text, lead, labels) => {
    const found = listedWords(text);
    expect([found?.lead, found?.labels]).toEqual([lead, labels]);
  });

  test.each([
    ["(Yes/No).", ["Yes", "No"]],
    ["(Yes/No)*", ["Yes", "No"]],
    ["Yes or no", ["Yes", "no"]],
    ["n / a; Yes | No,", ["n / a", "Yes", "No"]],
    ["N/a", ["N/a"]],
    ["for order", ["for order"]],
    ["the (old) plan", ["the (old) plan"]],
    ["", []],
  ])("%j is split", (text, parts) => {
    expect(splitList(text)).toEqual(parts);
  });

  test.each([
    ["", true],
    [" ____ ", true],
    ["dd/mm/yy", true],
    ["DD / MM / YYYY", true],
    ["dd-mm-yyyy", true],
    ["Click or tap here to enter text.", true],
    ["Click to enter a date.", true],
    ["to enter", false],
    ["on dd/mm/yy", false],
    ["dd/mm/yy or so", false],
    ["dd of mm of yy", false],
    ["Click here to enter the names of everybody", false],
  ])("%j leaves room to write: %s", (text, blank) => {
    expect(isBlankMark(text)).toBe(blank);
  });
});
