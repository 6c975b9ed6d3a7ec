import {
  answerIn,
  findChoice,
  headerTexts,
  recordOfTexts,
  shownTexts,
  strictAnswer,
  typedChoices,
} from "../../src/document/answers";
import { shownText } from "../../src/audit/shown-text";
import { headerQuestion, isAnswer } from "../../src/audit/question";
import type { Field } from "../../src/audit/template";
import { aField, aFieldGroup, anAction, aRecord, aTemplate } from "../support/builders";

const choices = ["C", "C+", "C-", "Meets good", "–", "Choice 1"].map((label, at) => ({
  id: `choice-${String(at)}`,
  label,
}));

test.each([
  ["the very label", "C-", "C-"],
  ["a label that differs from another by a sign alone", "C+", "C+"],
  ["other case and punctuation", "meets  Good.", "Meets good"],
  ["a sign that is a label", " – ", "–"],
  ["an id", "choice 3", "Meets good"],
  ["a label before another's id", "Choice-1", "Choice 1"],
  ["a sign that is none", "?", undefined],
  ["nothing", "", undefined],
  ["something else", "Good", undefined],
])("%s", (_, text, label) => {
  expect(findChoice(choices, text)?.label).toBe(label);
});

test.each([
  ["both named, in the order offered", "Meets good; c+", ["choice-1", "choice-3"], []],
  ["one among others", "C+, Grandma\nOther; meets good", ["choice-1", "choice-3"], ["Grandma", "Other"]],
  ["none", "Grandma", [], ["Grandma"]],
  ["as a record holds them", "choice-3 choice-1", ["choice-1", "choice-3"], []],
])("of several choices, %s", (_, text, meant, others) => {
  expect(typedChoices(choices, text)).toEqual({ meant, others });
});

const ask = (type: Field["type"]) => headerQuestion(aField({ type }), { place: "start" });

describe("an answer as a person reads it", () => {
  test.each([
    ["a choice by its label", "yes-no", "yes", "Yes"],
    ["none of the choices as it is", "yes-no", "perhaps", "perhaps"],
    ["a date in words", "date", "2026-03-05", "5 March 2026"],
    ["a date where there may be one", "date-or-text", "2026-03-05", "5 March 2026"],
    ["what is no date as it is", "date", "2026-3-5", "2026-3-5"],
    ["what only begins with a date as it is", "date", "2026-03-05 or so", "2026-03-05 or so"],
    ["what only ends with a date as it is", "date", "by 2026-03-05", "by 2026-03-05"],
    ["words that look like a date as they are", "text", "2026-03-05", "2026-03-05"],
  ] as const)("%s", (_, type, value, text) => {
    expect(shownText(ask(type), value)).toBe(text);
  });
});

describe("what a person wrote, as a record holds it", () => {
  test.each([
    ["a choice by its id", "yes-no", " YES ", "yes", { ok: true, value: "yes" }],
    ["no choice", "yes-no", " \n", "", { ok: true, value: "" }],
    ["a date as ISO", "date", "5 March 2026", "2026-03-05", { ok: true, value: "2026-03-05" }],
    ["what is no date as typed", "date", "soon", "soon", { ok: false, not: "date" }],
    ["no date", "date", " \u200E ", "", { ok: true, value: "" }],
    [
      "a date among marks",
      "date",
      "5 March\u200E 2026\u200F",
      "2026-03-05",
      { ok: true, value: "2026-03-05" },
    ],
    ["a choice among marks", "yes-no", "\u202AYes\u202C\uFEFF", "yes", { ok: true, value: "yes" }],
    ["roughly when", "date-or-text", "in spring", "in spring", { ok: true, value: "in spring" }],
    ["a date, roughly", "date-or-text", "5/3/26", "2026-03-05", { ok: true, value: "2026-03-05" }],
    ["words", "text", "5/3/26", "5/3/26", { ok: true, value: "5/3/26" }],
    ["a number in plain digits", "number", "1,250.50", "1250.5", { ok: true, value: "1250.5" }],
    ["what is no number as typed", "number", "a few", "a few", { ok: false, not: "number" }],
    ["none of the choices", "yes-no", "perhaps", undefined, { ok: false, choices: ask("yes-no").choices }],
  ] as const)("%s", (_, type, text, value, strict) => {
    expect(answerIn(ask(type), text)).toBe(value);
    expect(strictAnswer(ask(type), text)).toEqual(strict);
  });
});

describe("the texts of a document", () => {
  const template = aTemplate({
    fieldGroups: [
      aFieldGroup({
        fields: [aField(), aField({ id: "born", type: "date" }), aField({ id: "seen", type: "yes-no" })],
      }),
    ],
  });

  test("are one for every question of its record", () => {
    const texts = shownTexts(template, aRecord(template, { header: { seen: "yes" }, actions: [anAction()] }));
    expect([texts.get("header.seen"), texts.get("action.1.due"), texts.get("service-actions")]).toEqual([
      "Yes",
      "30 April 2026",
      "",
    ]);
  });

  test("give the record back, but for what is none of the choices and what nobody asks", () => {
    const texts = new Map([
      ["header.seen", " yes "],
      ["header.born", "5/3/26"],
      ["item.risk.judgement", "Rather good"],
      ["item.nowhere.answer", "Yes"],
      ["action.2.what", " Ring her "],
    ]);
    expect(recordOfTexts(template, texts)).toEqual(
      aRecord(template, {
        id: "",
        header: { seen: "yes", born: "2026-03-05" },
        actions: [{ row: 2, what: "Ring her" }],
      }),
    );
  });

  test("of header fields are those the template asks", () => {
    expect(headerTexts(template, { seen: "no", born: "2026-03-05", team: "North" })).toEqual(
      new Map([
        ["header.seen", "No"],
        ["header.born", "5 March 2026"],
      ]),
    );
  });
});

describe("several choices", () => {
  const options = [
    { id: "neglect", label: "Neglect" },
    { id: "harm", label: "Physical harm, injury" },
    { id: "online", label: "Online" },
  ];
  const several = headerQuestion(aField({ type: "choices", options }), { place: "start" });

  test.each([
    ["one", "online", "online"],
    ["two between semicolons, in whatever order", "Online; Neglect", "neglect online"],
    ["lines", "Neglect\nPhysical harm, injury", "neglect harm"],
    ["commas", "neglect, online", "neglect online"],
    ["one whose own words hold a comma", "physical harm, injury; online", "harm online"],
    ["one twice", "Online; online", "online"],
    ["nothing", " ", ""],
    ["ids, as a record holds them", "neglect online", "neglect online"],
    ["one that is not offered, among others", "Neglect; other", undefined],
  ])("%s", (_, text, value) => {
    expect(answerIn(several, text)).toBe(value);
  });

  test("are shown as they are offered, and read again as they were", () => {
    expect(shownText(several, "online harm")).toBe("Physical harm, injury; Online");
    expect(answerIn(several, "Physical harm, injury; Online")).toBe("harm online");
  });

  test("answer where each is offered", () => {
    expect(["", "neglect", "neglect harm", "neglect other"].map((value) => isAnswer(several, value))).toEqual(
      [false, true, true, false],
    );
  });
});
