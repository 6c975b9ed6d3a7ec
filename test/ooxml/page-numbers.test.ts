import { PREFIXES } from "../../src/ooxml/namespaces";
import { numberWritten } from "../../src/ooxml/number-formats";
import { countedNumbers } from "../../src/ooxml/page-numbers";
import { parseXml } from "../../src/xml/parse";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${String(id)}">${levels}</w:abstractNum>`;
const num = (id: number, of: number, overrides = "") =>
  `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(of)}"/>${overrides}</w:num>`;

/** What stands before paragraphs of a list, each given by its list and its level. */
function printed(numbering: string, ...paragraphs: readonly (readonly [list: number, level: number])[]) {
  const xml = `<w:numbering xmlns:w="${W}" xmlns:mc="${MC}">${numbering}</w:numbering>`;
  const numbers = countedNumbers(parseXml(xml, PREFIXES));
  return paragraphs.map(([list, at]) => numbers.nextSign(String(list), at + 1));
}

test("a level may print the numbers above it as plain digits", () => {
  const levels =
    level(0, "upperRoman", "%1.") +
    level(1, "lowerLetter", "%1.%2") +
    level(2, "decimal", "%1.%2.%3", "<w:isLgl/>") +
    level(3, "decimal", "%1.%2.%3.%4", '<w:isLgl w:val="0"/>');
  expect(printed(abstract(1, levels) + num(1, 1), [1, 0], [1, 0], [1, 1], [1, 2], [1, 3])).toEqual([
    "I.",
    "II.",
    "II.a",
    "2.1.1",
    "II.a.1.1",
  ]);
});

test("a level begins anew behind the levels it is told to, or never", () => {
  const levels =
    level(0, "decimal", "%1.") +
    level(1, "decimal", "%1.%2", '<w:lvlRestart w:val="0"/>') +
    level(2, "decimal", "%3)", '<w:lvlRestart w:val="1"/>');
  expect(
    printed(
      abstract(1, levels) + num(1, 1),
      ...([0, 1, 2, 1, 2, 0, 1, 2] as const).map((at) => [1, at] as const),
    ),
  ).toEqual(["1.", "1.1", "1)", "1.2", "2)", "2.", "2.3", "1)"]);
});

test("a list may have a level of its own, and begin where it says", () => {
  const own = `<w:lvlOverride w:ilvl="0">${level(0, "lowerLetter", "(%1)")}</w:lvlOverride>`;
  const from = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>';
  expect(
    printed(
      abstract(1, level(0, "decimal", "%1.")) + num(1, 1) + num(2, 1, own) + num(3, 1, from),
      [1, 0],
      [2, 0],
      [2, 0],
      [1, 0],
      [3, 0],
    ),
  ).toEqual(["1.", "(a)", "(b)", "2.", "4."]);
});

test("a list of a style has the levels of that style", () => {
  const style = abstract(1, `<w:styleLink w:val="House"/>${level(0, "upperLetter", "%1 –")}`);
  const user = abstract(2, '<w:numStyleLink w:val="House"/>');
  expect(printed(style + user + num(7, 2), [7, 0], [7, 0])).toEqual(["A –", "B –"]);
});

test("a format of its own stands beside the one for programs that know none", () => {
  const format =
    '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
  const own = `<w:lvl w:ilvl="0"><w:start w:val="9"/>${format}<w:lvlText w:val="%1"/></w:lvl>`;
  expect(printed(abstract(1, own) + num(1, 1), [1, 0], [1, 0])).toEqual(["009", "010"]);
});

test.each([
  ["decimal", [1, 27], ["1", "27"]],
  ["decimalZero", [0, 9, 10], ["00", "09", "10"]],
  ["lowerLetter", [1, 26, 27, 53], ["a", "z", "aa", "aaa"]],
  ["upperRoman", [4, 1994, 4000], ["IV", "MCMXCIV", "4000"]],
  ["ordinal", [1, 2, 3, 4, 11, 13, 22, 111], ["1st", "2nd", "3rd", "4th", "11th", "13th", "22nd", "111th"]],
  ["cardinalText", [1, 15, 30, 42, 100], ["One", "Fifteen", "Thirty", "Forty-two", "100"]],
  [
    "ordinalText",
    [1, 5, 12, 20, 21, 100],
    ["First", "Fifth", "Twelfth", "Twentieth", "Twenty-first", "100th"],
  ],
  ["decimalEnclosedCircle", [1, 20, 21], ["①", "⑳", "21"]],
  ["decimalEnclosedParen", [2], ["⑵"]],
  ["decimalFullWidth", [12], ["１２"]],
  ["numberInDash", [3], ["- 3 -"]],
  ["hex", [27], ["1B"]],
  ["chicago", [1, 2, 5], ["*", "†", "**"]],
  ["arabicAlpha", [3], ["ت"]],
  ["hebrew1", [15], ["טו"]],
  ["nobody's", [7], ["7"]],
])("numbers as %s", (format, numbers, said) => {
  expect(numbers.map((number) => numberWritten(number, format))).toEqual(said);
});
