import { templateFrom } from "../../src/forms/template/form-template";
import { aForm, bold, heading, itemsOf, p, strong, table, title, withRoom } from "./a-form";
import { readingOf, wholeReading } from "./reading";
import type { Reading } from "./fresh-forms";

const reading = (form: readonly string[], reads: Partial<Reading>) => {
  const whole: Reading = { title: "Audit", sections: [], scales: [], ...reads };
  const draft = aForm(title("Audit"), ...form);
  expect(readingOf(draft, whole)).toEqual(wholeReading(whole));
  expect(draft.notPlaced).toEqual([]);
  return draft;
};

test("answers to tick under one another belong to the question above them", () => {
  const draft = reading(
    [
      p("1. How useful was the visit?"),
      ...["Very useful", "Quite useful", "Not useful"].map((each) => p(`☐ ${each}`)),
      p("2. Was the child seen alone?"),
      p("☐ Yes"),
      p("☐ No"),
      p("3. What would you change?"),
      p(""),
    ],
    {
      sections: [
        ["Audit", "1 How useful was the visit?", "2 Was the child seen alone?", "3 What would you change?"],
      ],
      scales: [
        ["Very useful", "Quite useful", "Not useful"],
        ["Yes", "No"],
      ],
    },
  );
  expect(itemsOf(draft).map(({ kind }) => kind)).toEqual(["question", "question", "words"]);
});

test("boxes of which as many as are right are ticked make a question with several choices", () => {
  const agencies = ["Health visitor", "GP", "School", "Police", "Housing"];
  const draft = reading(
    [
      p("Which agencies attended? (tick all that apply)"),
      p("☐ Health visitor ☐ GP ☐ School"),
      p("☐ Police ☐ Housing"),
    ],
    { sections: [["Audit", "Which agencies attended? (tick all that apply)"]], scales: [agencies] },
  );
  const template = templateFrom(draft, { version: "1.0", title: "", publisher: "" });
  expect(template.sections[0]?.items[0]?.answer).toMatchObject({
    type: "choices",
    options: agencies.map((label) => ({ label })),
  });
  expect(template.scales).toEqual([]);
});

test("grades to tick under a heading judge what it names", () => {
  const draft = reading(
    [
      table(strong("Question", "Yes", "No"), ...withRoom(2, "Is it signed?", "Is it kept to?")),
      bold("Joint grade (agreed at the meeting)"),
      ...["Outstanding", "Good", "Inadequate"].map((each) => p(`☐ ${each}`)),
    ],
    {
      sections: [["Audit", "Is it signed?", "Is it kept to?", "Joint grade (agreed at the meeting)"]],
      scales: [
        ["Yes", "No"],
        ["Outstanding", "Good", "Inadequate"],
      ],
    },
  );
  expect(itemsOf(draft).map(({ kind }) => kind)).toEqual(["question", "question", "judgement"]);
});

test("a list to check off is a question for each line, in the sections it stands in", () => {
  reading(
    [
      heading("Opening the file"),
      p("☐ Referral form complete"),
      p("☐ Consent form signed"),
      heading("Closing the file"),
      p("☐ Feedback asked for"),
      p("☐ Closing letter sent"),
      p("Anything else to note:"),
      p("________________"),
      p("Checked by ………………………  Date ………………"),
    ],
    {
      details: ["Checked by", "Date"],
      sections: [
        ["Opening the file", "Referral form complete", "Consent form signed"],
        ["Closing the file", "Feedback asked for", "Closing letter sent", "Anything else to note"],
      ],
      scales: [["Yes", "No"]],
    },
  );
});

test.each([
  [
    "a column to tick",
    table(strong("Gofyniad", "✓"), ["Mae’r cynllun ar y ffeil", ""], ["Mae’r enw yn gywir", ""]),
  ],
  ["lines to check off", heading("Y ffeil") + p("☐ Mae’r cynllun ar y ffeil") + p("☐ Mae’r enw yn gywir")],
])("%s in a Welsh form asks for yes or no in Welsh", (_, form) => {
  const draft = aForm(title("Archwiliad ffeil y plentyn"), form);
  expect(itemsOf(draft).map(({ label }) => label)).toEqual([
    "Mae’r cynllun ar y ffeil",
    "Mae’r enw yn gywir",
  ]);
  expect(draft.scales.map(({ grades }) => grades.map(({ label }) => label))).toEqual([["Ie", "Na"]]);
});

test("rows to write in under the name of an action plan are its rows, with a column for what joins two places", () => {
  const draft = aForm(
    title("Audit"),
    p("Was the child seen? Yes / No"),
    p("Action required:"),
    p("1. ________________ by ________"),
    p("2. ________________ by ________"),
  );
  expect(itemsOf(draft).map(({ label }) => label)).toEqual(["Was the child seen?"]);
  expect(draft.actions).toMatchObject({ rows: 2, columns: [{ label: "Action required" }, { label: "by" }] });
  expect(draft.notPlaced).toEqual([]);
});

test("the number of a detail is no text without a place", () => {
  const draft = aForm(
    title("Audit"),
    p("1. Date of conference: ______________"),
    p("2. Was the child seen?"),
    p("☐ Yes"),
    p("☐ No"),
  );
  expect(draft.fieldGroups.flatMap(({ fields }) => fields)).toMatchObject([{ label: "Date of conference" }]);
  expect(draft.notPlaced).toEqual([]);
});

test("a list to check off in a cell is a section under the name beside it", () => {
  reading(
    [
      table(
        ["Documents on file", "☐ Birth certificate seen\n☐ Consent form signed\n☐ Care plan in date"],
        ["Health", "☐ Registered with a GP\n☐ Dentist seen this year"],
        ["Comments", ""],
      ),
    ],
    {
      sections: [
        ["Documents on file", "Birth certificate seen", "Consent form signed", "Care plan in date"],
        ["Health", "Registered with a GP", "Dentist seen this year"],
        ["Comments", "Comments"],
      ],
      scales: [["Yes", "No"]],
    },
  );
});

test("answers to choose from in a cell are a detail, and several of them in a row of items are choices", () => {
  const draft = reading(
    [
      table(["Child's name", ""], ["Type of visit", "☐ Planned\n☐ Unannounced"]),
      table(
        strong("Question", "Yes/No", "Notes"),
        ["Is it signed?", "", ""],
        ["Who took part? (tick all that apply)", "☐ Child\n☐ Parent\n☐ School", ""],
        ["Is it kept to?", "", ""],
      ),
    ],
    {
      details: ["Child's name", "Type of visit"],
      sections: [["Audit", "Is it signed?", "Who took part? (tick all that apply)", "Is it kept to?"]],
      scales: [
        ["Yes", "No"],
        ["Child", "Parent", "School"],
      ],
      boxes: ["Notes"],
    },
  );
  expect(itemsOf(draft).map(({ kind }) => kind)).toEqual(["question", "choices", "question"]);
});
