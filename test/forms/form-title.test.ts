import { readDocxPage } from "../../src/docx/read-page";
import { readForm } from "../../src/forms/read/read-form";
import { NAMESPACES } from "../../src/ooxml/namespaces";
import { aDocx } from "../support/docx-builder";
import {
  aForm,
  ASKS,
  bold,
  DETAILS,
  detailsOf,
  heading,
  p,
  scalesOf,
  strong,
  table,
  wide,
  withRoom,
} from "./a-form";

/** The head of its pages. */
const header = (...lines: readonly string[]) =>
  `<w:hdr xmlns:w="${NAMESPACES.w}">${lines.map((line) => p(line)).join("")}</w:hdr>`;

/** The properties of a document that has this name. */
const called = (name: string) =>
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${name}</dc:title></cp:coreProperties>`;

/** The title of a form with this text, these lines at the head of its pages and this name. */
const titleOf = (body: string, lines: readonly string[], name: string) =>
  readForm(
    readDocxPage(
      aDocx({
        body,
        related: [["header", "header1.xml"]],
        parts: { "word/header1.xml": header(...lines), "docProps/core.xml": called(name) },
      }),
    ),
  ).title;

test.each([
  ["at the head of its pages", ASKS, ["OFFICIAL", "Fostering file audit"], "Other", "Fostering file audit"],
  ["behind a detail", p("Child: ______") + ASKS, ["Visits audit", "Page 1 of 3"], "", "Visits audit"],
  ["in its properties", ASKS, ["Appendix 7", "12/03/2024"], "Visits audit", "Visits audit"],
  ["in its text first of all", bold("Plans audit") + ASKS, ["Visits audit"], "Other", "Plans audit"],
  ["above guidance", bold("Before you start") + p("Read all.") + ASKS, ["Visits audit"], "", "Visits audit"],
  [
    "beside who issues it",
    p("Confidential when completed") + p("Reviewer: ______") + ASKS,
    ["Northmere – Children and Families", "Visits audit"],
    "",
    "Visits audit",
  ],
  [
    "below who issues it",
    p("Northmere – Children and Families") + heading("Visits audit tool") + ASKS,
    [],
    "",
    "Visits audit tool",
  ],
  ["nowhere, where the properties have a file’s name", ASKS, ["Appendix 7"], "Microsoft Word - a.doc", ""],
])("a form is called what it says %s", (_, body, lines, name, said) => {
  expect(titleOf(body, lines, name)).toBe(said);
});

test.each(["Dip Sample: Accident and Incident Forms", "Weekly look: medicines and keys"])(
  "“%s” in bold names a form whose pages only say who issues it",
  (name) => {
    const body = bold(name) + p("Date: ________   Setting: ________") + ASKS;
    expect(titleOf(body, ["Little Alders Nursery Group"], "")).toBe(name);
  },
);

describe("what is in bold at the head of a form is its title", () => {
  test.each([
    [
      "with a colon",
      [bold("Young Person’s File: Monthly Manager’s Check")],
      "Young Person’s File: Monthly Manager’s Check",
    ],
    [
      "below a group of nurseries",
      [bold("Hazel Nursery Group"), bold("Peer Observation of Practice")],
      "Peer Observation of Practice",
    ],
    [
      "below a service",
      [bold("Heathland Fostering Ltd"), bold("Home Visit Inspection")],
      "Home Visit Inspection",
    ],
    [
      "below a service, over what is to be done",
      [bold("Heather Fostering Ltd"), bold("Home Safety Walk"), p("Walk round with the carer.")],
      "Home Safety Walk",
    ],
    ["in Welsh", [bold("Cofnod y Plentyn: Adolygiad neu Wiriad")], "Cofnod y Plentyn: Adolygiad neu Wiriad"],
  ])("%s", (_, above, said) => {
    expect(aForm(...above, ASKS).title).toBe(said);
  });
});

test.each(["A short reflective audit", "For use in case file audits"])(
  "“%s” below the title only tells of the form",
  (told) => {
    expect(aForm(bold("Learning Together"), bold(told), p("Name: ______"), ASKS).title).toBe(
      "Learning Together",
    );
  },
);

test("a form in one table is named below who issues it", () => {
  const draft = aForm(
    table(
      [wide("Elm Tree Nursery Group", 4)],
      [wide("Key Person Records: Spot Check", 4)],
      ["Child", "", "Room", ""],
      [wide("Check", 2), ...strong("Yes / No", "Note")],
      [{ text: "Form is complete", wide: 2 }, "Yes ☐   No ☐", ""],
      [{ text: "Contacts are there", wide: 2 }, "Yes ☐   No ☐", ""],
      ["Checked by", "", "Date", ""],
    ),
  );
  expect(draft.title).toBe("Key Person Records: Spot Check");
  expect(scalesOf(draft)).toEqual([
    ["Yes", "No"],
    ["Yes", "No"],
  ]);
  expect(detailsOf(draft)).toEqual(["Child", "Room", "Checked by", "Date"]);
});

test("a form may be called by a section of the law", () => {
  const draft = aForm(
    table(
      [wide("SECTION 47 ENQUIRY AUDIT", 2)],
      ["Child", ""],
      ["Worker", ""],
      [wide("Plan", 2)],
      ["Is there a plan?", "☐ Yes ☐ No"],
    ),
  );
  expect(draft.title).toBe("SECTION 47 ENQUIRY AUDIT");
});

describe("a form called by two names has both in its title, whoever issues it", () => {
  test.each([
    ["Persistent Absence: Pupil File Check", "Ridgeway Federation of Schools"],
    ["Missing from Care: Return Interview Review", "Moor Support Alliance"],
    ["Presenoldeb: Adolygiad Ffeil Disgybl", "Ffederasiwn y Bryn"],
  ])("“%s” in bold", (line, issuer) => {
    expect(titleOf(bold(line) + DETAILS + p("") + ASKS, [issuer], "")).toBe(line);
  });

  test("but not where it only says of what kind the case is", () => {
    const body = bold("Case type: Next annual review") + DETAILS + p("") + ASKS;
    expect(titleOf(body, ["Fostering File Audit"], "")).toBe("Fostering File Audit");
  });
});

test.each([
  ["Form PO1\nFor learning only", "Rating (A–C, X)", "A = Skilled; B = Developing; C = Weak; X = Not seen"],
  ["HR-14", "Score (1–3 or N/A)", "1 = Low; 2 = Some; 3 = High; N/A = not seen"],
  ["Ffurflen 7", "Gradd (1–3, NS)", "1 = Isel; 2 = Canolig; 3 = Uchel; NS = Heb ei weld"],
])("the name in bold beside “%s” is the title, and “%s” takes each code of the key", (code, head, key) => {
  const draft = aForm(
    table([bold("Direct Practice Observed"), code]),
    p(""),
    table(["Worker", "", "Observer", ""]),
    p(key),
    table(strong("Skill", head, "Strengths"), ...withRoom(2, "Listening", "Ending")),
  );
  expect(draft.title).toBe("Direct Practice Observed");
  expect(detailsOf(draft)).toEqual(["Worker", "Observer"]);
  expect(scalesOf(draft)[0]).toEqual(key.split("; "));
});

test.each(["ELMSHIRE FOSTERING SERVICE", "Rowan House School", "Alder Partnership"])(
  "“%s” above the name of the form is no detail to fill in",
  (organisation) => {
    const draft = aForm(bold(organisation), bold("Supervising Social Worker File Audit"), DETAILS, ASKS);
    expect(draft.title).toBe("Supervising Social Worker File Audit");
    expect(detailsOf(draft)).not.toContain(organisation);
    expect(draft.notes.flatMap(({ paragraphs }) => paragraphs)).toContain(organisation);
  },
);

test("a department before the name of a form is part of its title", () => {
  const name = "Paediatric Emergency Department: Safeguarding Documentation Spot Check";
  expect(aForm(bold(name), p("Look at five sets of notes."), ASKS).title).toBe(name);
});

test("a name in plain letters above that of a form in bold is who issues it", () => {
  const form = [p("Lantern Young Carers"), bold("Case Record Review"), p("We review two records."), ASKS];
  expect(aForm(...form).title).toBe("Case Record Review");
});

test("the name of somebody in bold above that of a form in bold is no title", () => {
  const form = [
    bold("Brightside Young Carers"),
    bold("Peer review of a young carer's file"),
    p("We look at each other's files twice a year."),
    ASKS,
  ];
  expect(aForm(...form).title).toBe("Peer review of a young carer's file");
});
