import {
  aForm,
  blank,
  bold,
  heading,
  itemsOf,
  p,
  scaleLabels,
  strong,
  table,
  tableOf,
  title,
  withRoom,
} from "./a-form";
import { readingOf, wholeReading } from "./reading";
import type { Reading } from "./fresh-forms";

const standards = tableOf(
  [4000, 700, 700, 3000],
  strong("Standard", "Yes", "No", "Comments"),
  ...withRoom(3, "Visits", "Plans"),
);
const room = p("");
const labels = (...form: readonly string[]) =>
  itemsOf(aForm(title("Audit"), ...form)).map(({ label, kind }) => `${label} (${kind})`);
const reading = (form: readonly string[], reads: Partial<Reading>) => {
  const whole: Reading = { title: "Audit", sections: [["Audit", "Visits", "Plans"]], scales: [], ...reads };
  expect(readingOf(aForm(title("Audit"), ...form), whole)).toEqual(wholeReading(whole));
};

test("“Quality Tool: …” in bold is what the form is called", () => {
  const draft = aForm(bold("Quality Assurance Tool: Health Assessments for Children in Care"), standards);
  expect(draft.title).toBe("Quality Assurance Tool: Health Assessments for Children in Care");
});

test("the last of two questions in bold is answered on the empty line below it as the first is", () => {
  const asked = [bold("What was done well?"), room, bold("What could be improved?"), room];
  expect(labels(standards, ...asked, heading("Sign off"))).toEqual([
    "Visits (question)",
    "Plans (question)",
    "What was done well? (words)",
    "What could be improved? (words)",
  ]);
});

test.each(["Summary of this section:", "Crynodeb o'r adran:"])(
  "“%s” over an empty line is written of the section above",
  (summary) => {
    const sections = ["1. Record", "2. Plan"].flatMap((name) => [
      heading(name),
      standards,
      bold(summary),
      room,
    ]);
    const draft = aForm(title("Audit"), ...sections);
    expect(draft.sections.map((section) => [section.title, section.items.at(-1)?.label])).toEqual(
      ["1. Record", "2. Plan"].map((name) => [name, summary.slice(0, -1)]),
    );
  },
);

test("room below the answers, under a head that names a box, is that box", () => {
  const answers = `${p("Yes ☐ In part ☐ No ☐")}${p("")}`;
  reading([table(strong("Question", "Findings"), ["Visits", answers], ["Plans", answers])], {
    scales: [["Yes", "In part", "No"]],
    boxes: ["Findings"],
  });
});

test("a sentence tells what to enter by codes with what they mean in brackets", () => {
  const told = p("For each record enter Y (yes), N (no) or NA (not applicable). Count the Y and N.");
  const draft = aForm(
    title("Audit"),
    told,
    tableOf([4000, 900, 3000], strong("Standard", "Answer", "Comments"), ...withRoom(2, "Visits", "Plans")),
  );
  expect(scaleLabels(draft)).toEqual(["Y = yes", "N = no", "NA = not applicable"]);
});

test("lines that begin with room for a mark are each marked there", () => {
  const lines = ["Entries are dated", "Entries are signed", "Consent is recorded"];
  const draft = aForm(
    title("Audit"),
    p("Score 2 = met, 1 = partly met, 0 = not met. Write the score on the line."),
    heading("Basics"),
    ...lines.map((line) => p(`____  ${line}`)),
  );
  expect(itemsOf(draft).map(({ label, kind }) => [label, kind])).toEqual(
    lines.map((line) => [line, "judgement"]),
  );
  expect(scaleLabels(draft)).toEqual(["2 = met", "1 = partly met", "0 = not met"]);
  expect(draft.notPlaced).toEqual([]);
});

test("a judgement below several questions side by side is of none of them alone", () => {
  const asked = ["What works well?", "What are we worried about?", "What needs to happen?"];
  const part = table(strong(...asked), blank(3), ["Judgement", { text: "☐ Good ☐ Poor", wide: 2 }]);
  expect(labels(heading("The plan"), part, heading("The visit"), part)).toEqual(
    ["", ""].flatMap(() => [...asked.map((each) => `${each} (words)`), "Judgement (judgement)"]),
  );
});

test("a row for points out of points is worked out", () => {
  const draft = aForm(
    title("Audit"),
    tableOf(
      [4000, 700, 700, 3000],
      strong("Standard", "Yes", "No", "Remarks"),
      ...withRoom(3, "Visits", "Plans"),
      ["Score:      /      =      %", { text: "", wide: 3 }],
    ),
  );
  expect(itemsOf(draft).map(({ label }) => label)).toEqual(["Visits", "Plans"]);
  expect(draft.notPlaced.map(({ text }) => text)).toEqual(["Score: / = %"]);
});

test("“What we will do” until when is a table of actions", () => {
  const draft = aForm(
    title("Audit"),
    standards,
    table(strong("Problem", "What we will do", "Who", "When"), blank(4), blank(4)),
  );
  expect(draft.actions?.columns.map(({ kind }) => kind)).toEqual(["other", "what", "person", "due"]);
});

test("grades to tick, each with how many points are called so, are what the whole is rated by", () => {
  const draft = aForm(
    title("Audit"),
    standards,
    table(
      strong("Overall rating", "Average score"),
      ["☐ Excellent", "2.5 – 3.0"],
      ["☐ Good", "2.0 – 2.4"],
      ["☐ Poor", "below 2.0"],
    ),
  );
  const overall = itemsOf(draft).at(-1);
  expect([overall?.label, overall?.descriptors.length]).toEqual(["Overall rating", 3]);
  expect(scaleLabels(draft, overall?.scale)).toEqual(["Excellent", "Good", "Poor"]);
  expect(draft.notPlaced).toEqual([]);
});
