import { readDocxPage } from "../../src/docx/read-page";
import { readForm } from "../../src/forms/read/read-form";
import { NAMESPACES } from "../../src/ooxml/namespaces";
import { aDocx } from "../support/docx-builder";
import {
  aForm,
  bold,
  detailsOf,
  fieldsOf,
  heading,
  itemsOf,
  labelsOf,
  leftOf,
  p,
  strong,
  table,
  title,
  withRoom,
} from "./a-form";

const CHECKS = ["The plan is dated", "The plan is shared"] as const;
const DETAILS = table(...withRoom(1, "Team", "Date of audit"));
const ASKS = table(strong("Standard", "Yes", "No"), ...withRoom(2, ...CHECKS));
const GRADES = "☐ Good ☐ Satisfactory ☐ Weak";

describe("questions beside their answers, and what is graded among them, are asked in their section", () => {
  test.each([
    [
      "before a grade",
      [
        ["Was it held in time?", "☐ Yes ☐ No"],
        ["Which agencies wrote?", ""],
        ["Report of the social worker", GRADES],
      ],
    ],
    [
      "under a grade",
      [
        ["Report of the team", GRADES],
        ["Was it held in time?", "Yes / No"],
        ["What was agreed?", ""],
      ],
    ],
    [
      "in Welsh",
      [
        ["A gynhaliwyd y cyfarfod mewn pryd?", "☐ Do ☐ Naddo"],
        ["Ansawdd yr adroddiad", "☐ Da ☐ Boddhaol ☐ Gwan"],
      ],
    ],
  ])("%s", (_, rows) => {
    const draft = aForm(
      title("Conference audit"),
      DETAILS,
      p(""),
      heading("Before the meeting"),
      table(...rows),
    );
    expect(draft.sections.map((section) => section.title)).toEqual(["Before the meeting"]);
    expect(labelsOf(draft)).toEqual(rows.map(([label]) => label));
    expect(detailsOf(draft)).toEqual(["Team", "Date of audit"]);
  });

  test("but not where a detail is among them", () => {
    const details = [
      ["Team", ""],
      ["Was a visit made?", "☐ Yes ☐ No"],
      ["Level of risk", "☐ High ☐ Medium ☐ Low"],
    ];
    const draft = aForm(title("Visit audit"), table(...details), p(""), ASKS);
    expect(detailsOf(draft)).toEqual(details.map(([label]) => label));
  });
});

describe("whoever stands under the heading for signing signs, whatever they are called", () => {
  test.each([
    ["Sign-off", ["Learning partner", "Practitioner"]],
    ["Signatures", ["Second reader", "Person spoken to"]],
    ["Declaration", ["Practice partner", "Case holder"]],
    ["Llofnodion", ["Partner dysgu", "Ymarferydd"]],
  ])("%s", (named, who) => {
    const draft = aForm(
      title("Learning audit"),
      DETAILS,
      p(""),
      ASKS,
      heading(named),
      table(...withRoom(1, ...who)),
    );
    expect(draft.fieldGroups.at(-1)).toMatchObject({ title: named, place: "end" });
    expect(draft.fieldGroups.at(-1)?.fields.map(({ label }) => label)).toEqual(who);
    expect(labelsOf(draft)).toEqual(CHECKS);
  });

  test("and what is said there is still asked", () => {
    const draft = aForm(
      title("Learning audit"),
      ASKS,
      heading("Sign-off"),
      table(...withRoom(1, "What will you do next?")),
    );
    expect(labelsOf(draft)).toEqual([...CHECKS, "What will you do next?"]);
  });
});

test.each([
  ["Signed:", "Dated:"],
  ["Llofnodwyd:", "Dyddiedig:"],
])("“%s” and “%s” are signed as one", (signed, dated) => {
  const draft = aForm(title("File audit"), ASKS, p(""), p(signed), p(dated));
  expect(fieldsOf(draft).map(({ type }) => type)).toEqual(["declaration"]);
  expect(labelsOf(draft)).toEqual(CHECKS);
});

describe("a form called by two names has both in its title, whoever issues it", () => {
  const headed = (line: string, issuer: string) =>
    readForm(
      readDocxPage(
        aDocx({
          body: bold(line) + DETAILS + p("") + ASKS,
          related: [["header", "header1.xml"]],
          parts: { "word/header1.xml": `<w:hdr xmlns:w="${NAMESPACES.w}">${p(issuer)}</w:hdr>` },
        }),
      ),
    );
  test.each([
    ["Persistent Absence: Pupil File Check", "Ridgeway Federation of Schools"],
    ["Missing from Care: Return Interview Review", "Moor Support Alliance"],
    ["Presenoldeb: Adolygiad Ffeil Disgybl", "Ffederasiwn y Bryn"],
  ])("%s", (line, issuer) => {
    expect(headed(line, issuer).title).toBe(line);
  });

  test("but not where it only says of what kind the case is", () => {
    expect(headed("Case type: Next annual review", "Fostering File Audit").title).toBe(
      "Fostering File Audit",
    );
  });
});

describe("the scores of the sections are worked out, under no head as under one", () => {
  test.each([
    [
      ["Section A – Contact", "Section B – Need"],
      ["Section A (12)", "Section B (12)", "Total (24)"],
      "Summary of scores",
    ],
    [["1. Contact", "2. Need"], ["1. Contact /6", "2. Need /6", "Total /12"], "Scores"],
    [
      ["Rhan A: Cyswllt", "Rhan B: Angen"],
      ["Rhan A (6)", "Rhan B (6)", "Cyfanswm (12)"],
      "Crynodeb o’r sgoriau",
    ],
  ])("%j", (sections, sums, named) => {
    const asked = sections.flatMap((each) => [bold(each), ASKS, p("")]);
    const draft = aForm(title("Record audit"), ...asked, bold(named), table(...withRoom(1, ...sums)));
    expect(draft.sections.map((section) => section.title)).toEqual(sections);
    expect(leftOf(draft)).toEqual(sums.slice(-1));
  });

  test("but not where no total is below them", () => {
    const asked = ["Contact", "Need"].flatMap((each) => [bold(each), ASKS, p("")]);
    const draft = aForm(
      title("Record audit"),
      ...asked,
      bold("Summary"),
      table(...withRoom(1, "Contact", "Need")),
    );
    expect(itemsOf(draft)).toHaveLength(2 * CHECKS.length + 2);
  });
});

test("“Attendance to date” is no day, and “Date of attendance” is one", () => {
  const draft = aForm(
    title("Record audit"),
    table(["Attendance to date (%)", "", "Date of attendance", ""]),
    bold("Attendance"),
    ASKS,
  );
  expect(draft.fieldGroups.flatMap(({ fields }) => fields.map(({ label, type }) => [label, type]))).toEqual([
    ["Attendance to date (%)", "text"],
    ["Date of attendance", "date"],
  ]);
});
