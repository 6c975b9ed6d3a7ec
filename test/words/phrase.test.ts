import { counted, listed } from "../../src/report/phrases";
import { languageOf } from "../../src/words/languages";
import { phrase, phraseFor, phraseOf, pieces, speak } from "../../src/words/phrase";

afterEach(() => {
  speak("en-GB");
});

const WELSH = {
  "Edit {name}": "Golygu {name}",
  "{count} dogs": {
    zero: "dim ci",
    one: "{count} ci",
    two: "{count} gi",
    few: "{count} chi",
    many: "{count} chi",
    other: "{count} o gŵn",
  },
};

test("English is what stands in the code", () => {
  expect(phrase("Edit {name}", { name: "Risk" })).toBe("Edit Risk");
  expect([1, 0, 2].map((count) => phraseOf(count, "{count} dog barks.", "{count} dogs bark."))).toEqual([
    "1 dog barks.",
    "0 dogs bark.",
    "2 dogs bark.",
  ]);
});

test("a word that Welsh has several for is said by what it is said of", () => {
  expect(phraseFor("Open", "a query")).toBe("Open");
  speak("cy-GB", { Open: "Agor", "Open (a query)": "Agored" });
  expect([phrase("Open"), phraseFor("Open", "a query"), phraseFor("Open", "a door")]).toEqual([
    "Agor",
    "Agored",
    "Open",
  ]);
});

test("Welsh has a form for each of its six kinds of number", () => {
  speak("cy-GB", WELSH);
  expect([0, 1, 2, 3, 6, 7].map((count) => counted(count, "dog"))).toEqual([
    "dim ci",
    "1 ci",
    "2 gi",
    "3 chi",
    "6 chi",
    "7 o gŵn",
  ]);
});

test("what the catalogue lacks is said in English", () => {
  speak("cy-GB", WELSH);
  expect([phrase("Edit {name}", { name: "Risg" }), phrase("Save"), counted(2, "cat")]).toEqual([
    "Golygu Risg",
    "Save",
    "2 cats",
  ]);
});

test("braces in a value stay as they are", () => {
  expect(phrase("Edit {name}", { name: "{count} $& {name}" })).toBe("Edit {count} $& {name}");
});

test("a list in Welsh has “ac” before a vowel and “a” before anything else", () => {
  speak("cy-GB");
  expect([listed(["Eitem 1", "Eitem 3"]), listed(["un", "“Ofn”"]), listed(["1", "2", "pump"])]).toEqual([
    "Eitem 1 ac Eitem 3",
    "un ac “Ofn”",
    "1, 2 a pump",
  ]);
});

test("elements go between the pieces of a sentence", () => {
  speak("cy-GB", WELSH);
  expect(pieces("Edit {name}")).toEqual(["Golygu ", { name: "name" }, ""]);
});

test.each([
  [["cy-GB", "en-GB"], "cy-GB"],
  [["cy"], "cy-GB"],
  [["cy_GB.UTF-8"], "cy-GB"],
  [["fr-FR", "cy-GB"], "cy-GB"],
  [["en-US", "cy"], "en-GB"],
  [[undefined, null, "", "C.UTF-8"], "en-GB"],
  [["cyx"], "en-GB"],
])("of %j Case Audit speaks %s", (wanted, language) => {
  expect(languageOf(wanted)).toBe(language);
});
