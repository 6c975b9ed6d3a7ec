import {
  aForm,
  blank,
  bold,
  detailsOf,
  heading,
  labelsOf,
  p,
  sectionNames,
  table,
  title,
  withRoom,
} from "./a-form";

const CHECKS = ["The plan is dated", "The plan is shared"] as const;
const NOTES = ["The notes are signed", "The notes are clear"] as const;
const checks = (...rows: readonly string[]): string =>
  table(["Standard", "Yes", "No"], ...withRoom(2, ...rows));
const sectionsOf = (...blocks: readonly string[]): readonly string[] =>
  sectionNames(aForm(title("File check"), ...blocks));
/** The table with its first cell in grey. */
const shaded = (xml: string): string =>
  xml.replace("<w:tcPr>", '<w:tcPr><w:shd w:val="clear" w:fill="D9D9D9"/>');

describe("where nothing but the title is set apart", () => {
  test("a short line above a table is its heading", () => {
    const form = [p("Planning"), checks(...CHECKS), p("Recording"), checks(...NOTES)];
    expect(sectionsOf(...form)).toEqual(["Planning", "Recording"]);
  });

  test("a short line above a question is its heading", () => {
    const asked = (name: string, question: string) => [p(name), p(question), p("☐ Good ☐ Fair ☐ Poor")];
    const form = [...asked("Planning", "Is there a plan?"), ...asked("Next steps", "Are they clear?")];
    expect(sectionsOf(...form)).toEqual(["Planning", "Next steps"]);
  });

  test("the last of several short lines is no heading", () => {
    const labels = ["Child", "Social worker spoken to", "Date of check"];
    const draft = aForm(title("File check"), ...labels.map((label) => p(label)), checks(...CHECKS));
    expect(detailsOf(draft)).toEqual(labels);
  });
});

test("a line above a table is no heading where others are in bold", () => {
  const form = [bold("Planning"), checks(...CHECKS), p("For managers"), checks(...NOTES)];
  expect(sectionsOf(...form)).toEqual(["Planning"]);
});

test("a short sentence between a heading and its table changes nothing", () => {
  const guidance = p("Please complete this part in full.");
  const actions = table(["Page", "Amendment", "Returned by"], blank(3), blank(3));
  const draft = aForm(
    title("File check"),
    heading("Planning"),
    guidance,
    checks(...CHECKS),
    heading("Amendments required before panel"),
    guidance,
    actions,
  );
  expect(labelsOf(draft)).toEqual(CHECKS);
  expect(draft.actions?.columns.map(({ label }) => label)).toEqual(["Page", "Amendment", "Returned by"]);
});

test("empty lines above every table leave no room to write", () => {
  const gap = [p(""), p("")];
  const actions = table(["Action", "Who", "By when"], blank(3), blank(3));
  const form = [
    heading("Planning"),
    ...gap,
    checks(...CHECKS),
    heading("What happens next?"),
    ...gap,
    actions,
  ];
  expect(labelsOf(aForm(title("File check"), ...form))).toEqual(CHECKS);
});

test("a line to write on beside a label is no label over the row below", () => {
  const line = "______________";
  const details = table(["Team manager", line], ["Plan type (CIN / CP / CLA)", line], ["Auditor", line]);
  const draft = aForm(title("File check"), details, checks(...CHECKS));
  expect(detailsOf(draft)).toEqual(["Team manager", "Plan type (CIN / CP / CLA)", "Auditor"]);
});

test("a name in grey across its table is set apart as one in bold is", () => {
  const judged = (name: string, about: string) =>
    shaded(
      table(
        [{ text: name, wide: 2 }],
        [{ text: about, wide: 2 }],
        ["What worked well", "What could be better"],
        ["\n\n", ""],
        [{ text: "☐ Emerging ☐ Confident ☐ Exemplary", wide: 2 }],
      ),
    );
  const draft = aForm(
    title("Observation"),
    judged("Preparation and purpose", "Knows the history; clear aim; right place and time"),
    p(""),
    judged("Focus on the child", "Child seen, heard, observed; suitable tools"),
  );
  expect(labelsOf(draft)).toEqual(["Preparation and purpose", "Focus on the child"]);
});
