import {
  aForm,
  BOX,
  bold,
  detailsOf,
  heading,
  itemsOf,
  labelsOf,
  p,
  scaleLabels,
  strong,
  table,
  title,
  wide,
} from "./a-form";

const items = table(
  strong("Standard", "Yes", "No"),
  ["Plan is up to date", BOX, BOX],
  ["Visits on time", BOX, BOX],
);
const PLAN = ["Plan is up to date", "Visits on time"];

test.each([
  [
    "two by two",
    [
      ["Family number", "Lead professional’s agency"],
      ["Checked by", "Date"],
    ],
  ],
  ["in one row", [["Team", "Team manager", "Service manager completing", "Month"]]],
  [
    "with a label shortened",
    [
      ["Advocate", "Case ref.", "Opened"],
      ["Closed", "Auditor", "Audit date"],
    ],
  ],
])("labels %s, each with its room in its own cell, are details", (_, rows) => {
  const draft = aForm(title("File audit"), table(...rows), items);
  expect(detailsOf(draft).map((label) => label.replace(/\.$/u, ""))).toEqual(
    rows.flat().map((label) => label.replace(/\.$/u, "")),
  );
  expect(labelsOf(draft)).toEqual(PLAN);
});

test("“Date” in the last cell is filled in behind it, as the label before it is beside its room", () => {
  const draft = aForm(title("File audit"), items, table(["Case holder has seen this audit", "", "Date"]));
  expect(detailsOf(draft)).toEqual(["Case holder has seen this audit", "Date"]);
});

test("labels below one another, most of them of the audit, are details", () => {
  const labels = ["Child", "Case number", "IRO", "Social worker spoken to", "Date of check"];
  const draft = aForm(title("Mid-point check"), ...labels.map((label) => p(label)), items);
  expect(detailsOf(draft)).toEqual(labels);
  expect(labelsOf(draft)).toEqual(PLAN);
});

test("labels in bold below one another, and two behind all that is judged, are details", () => {
  const labels = ["Student reference", "Tutor group", "Reviewed by", "Date"];
  const signed = ["Name of auditor", "Date sent to named nurse"];
  const draft = aForm(title("Record review"), ...labels.map(bold), items, ...signed.map((label) => p(label)));
  expect(detailsOf(draft)).toEqual([...labels, ...signed]);
});

test("labels apart on one line are details, with a colon behind some of them or none", () => {
  const draft = aForm(title("Audit"), items, p("Nurse in charge:            Ward manager:            Date"));
  expect(detailsOf(draft)).toEqual(["Nurse in charge", "Ward manager", "Date"]);
});

test("“Comments” over an empty line below what is ticked is written there", () => {
  const draft = aForm(
    title("Audit"),
    heading("Storage"),
    items,
    p("Comments"),
    p(""),
    heading("Consent"),
    table(strong("Standard", "Yes", "No"), ["Consent is on file", BOX, BOX]),
  );
  expect(labelsOf(draft)).toEqual([...PLAN, "Comments", "Consent is on file"]);
});

test("“Feedback from carer and school” across the last row is asked", () => {
  const rows = table(
    strong("Standard", "Yes", "No"),
    ["Plan is up to date", BOX, BOX],
    ["Visits on time", BOX, BOX],
    [wide("Summary for plan", 3)],
  );
  expect(labelsOf(aForm(title("Audit"), rows))).toEqual([...PLAN, "Summary for plan"]);
});

test("a question beside its room is asked in words without its mark", () => {
  const questions = [
    "What does the record tell us about this student’s progress",
    "How well have concerns been followed up, and by whom",
  ];
  const draft = aForm(title("Record review"), p("Date: ____"), table(...questions.map((each) => [each, ""])));
  expect(labelsOf(draft)).toEqual(questions);
  expect(detailsOf(draft)).toEqual(["Date"]);
});

test("“Note” behind the last answer is a box of it, and no part of the answer", () => {
  const draft = aForm(
    title("Audit"),
    ...["1. The head teacher decided", "2. The reason code matches"].flatMap((each) => [
      bold(each),
      p(`${BOX} Yes   ${BOX} No   ${BOX} Not applicable   Note`),
    ]),
  );
  expect(scaleLabels(draft)).toEqual(["Yes", "No", "Not applicable"]);
  expect(itemsOf(draft).map(({ evidence }) => evidence)).toEqual([true, true]);
});
