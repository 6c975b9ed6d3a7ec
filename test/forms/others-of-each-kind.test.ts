import {
  aForm,
  blank,
  bold,
  heading,
  itemsOf,
  p,
  strong,
  table,
  tableOf,
  title,
  wide,
  withRoom,
} from "./a-form";
import { readingOf, wholeReading } from "./reading";
import type { Reading } from "./fresh-forms";

const reading = (form: readonly string[], reads: Partial<Reading>) => {
  const whole: Reading = { title: "Audit", sections: [["Audit", "Visits", "Plans"]], scales: [], ...reads };
  const draft = aForm(title("Audit"), ...form);
  expect(readingOf(draft, whole)).toEqual(wholeReading(whole));
  return draft;
};

test.each([
  ["ja", "nein", "entfällt"],
  ["Sí", "No", "No procede"],
  ["Ja", "Nee", "N.v.t."],
  ["erfüllt", "teilweise erfüllt", "nicht erfüllt"],
])("“%s / %s / %s” over narrow columns is a scale, though each is as wide as its word", (...scale) => {
  const widths = scale.map((label) => 500 + 40 * label.length);
  reading(
    [
      tableOf(
        [4000, ...widths, 3000],
        strong("Kriterium", ...scale, "Anmerkung"),
        ...withRoom(4, "Visits", "Plans"),
      ),
    ],
    { sections: [["Kriterium", "Visits", "Plans"]], scales: [scale], boxes: ["Anmerkung"] },
  );
});

test("answers may stand before what they answer, whatever they are called", () => {
  const form = tableOf(
    [800, 900, 4000, 2500],
    strong("Seen", "Not seen", "Record", "Notes"),
    ["", "", "Evidence of consent signed by the parent", ""],
    ["", "", "Chronology", ""],
  );
  reading([form], {
    sections: [["Record", "Evidence of consent signed by the parent", "Chronology"]],
    scales: [["Seen", "Not seen"]],
    boxes: ["Notes"],
  });
});

test("all that stands under one head with grades is one of them", () => {
  const bands = ["0–1: weak", "2–3: fair", "4–5: good", "six: very good"];
  const draft = aForm(
    title("Audit"),
    table(
      ["Criterion", wide("Level", 4), "Points"],
      ["", ...bands, ""],
      ["Question", "missing", "unclear", "clear", "clear and its own", ""],
      ["Sources", "none", "a few", "the right ones", "weighed up", ""],
    ),
  );
  expect(draft.scales.map(({ grades }) => grades.map(({ label }) => label))).toEqual([bands]);
});

test("a cell for each label, with room in it, holds a detail each", () => {
  const labels = [
    ["Name of young person", "Legal status", "Date placed"],
    ["Placement address", "Placing authority", "Social worker and telephone"],
    ["Independent reviewing officer", "Reviewer", "Date of review"],
  ];
  const standards = tableOf(
    [4000, 700, 700, 3000],
    strong("Question", "Yes", "No", "Comments"),
    ...withRoom(3, "Visits", "Plans"),
  );
  reading([table(...labels), standards], {
    details: labels.flat(),
    scales: [["Yes", "No"]],
    boxes: ["Comments"],
  });
});

test("what is narrated under a section is its own, whatever heads the next", () => {
  const head = (name: string) => strong(name, "Met", "Not met", "Comments");
  reading(
    [
      tableOf(
        [4000, 800, 800, 3000],
        head("Standard A: Visits"),
        ...withRoom(3, "Seen alone?"),
        [{ text: "Summary of this standard", wide: 4 }],
        head("Standard B: Plans"),
        ...withRoom(3, "Is it in time?"),
        [{ text: "Summary of this standard", wide: 4 }],
      ),
    ],
    {
      sections: [
        ["Standard A: Visits", "Seen alone?", "Summary of this standard"],
        ["Standard B: Plans", "Is it in time?", "Summary of this standard"],
      ],
      scales: [["Met", "Not met"]],
      boxes: ["Comments"],
    },
  );
});

test("rows that have their box beside their answers need no head", () => {
  const row = (text: string) => [text, "☐ Met ☐ Part met ☐ Not met", "Notes:"];
  reading([heading("A. Premises"), table(row("Visits"), row("Plans"))], {
    sections: [["A. Premises", "Visits", "Plans"]],
    scales: [["Met", "Part met", "Not met"]],
    boxes: ["Notes"],
  });
});

test("letters under “Ref” number the parts of each question", () => {
  const draft = aForm(
    title("Audit"),
    tableOf(
      [700, 4000, 700, 700],
      strong("Ref", "Question", "Yes", "No"),
      ["1", wide("Does the project collect:", 3)],
      ["a)", "health information", "", ""],
      ["b)", "photographs", "", ""],
      ["2", wide("Is it shared with:", 3)],
      ["a)", "a charity", "", ""],
      ["3", "Is there an end date?", "", ""],
    ),
  );
  expect(itemsOf(draft).map(({ number, label }) => `${number ?? ""} ${label}`)).toEqual([
    "1a Does the project collect: health information",
    "1b Does the project collect: photographs",
    "2a Is it shared with: a charity",
    "3 Is there an end date?",
  ]);
});

test("codes behind the name of a part number its rows, though one head stands over all three", () => {
  const draft = aForm(
    title("Audit"),
    tableOf(
      [1500, 800, 4000, 2500],
      [wide("Question", 3), bold("Yes / No")],
      [{ text: "Entrance", merge: "start" }, "E-1", "Is the door wide enough?", ""],
      [{ text: "", merge: "on" }, "E-2", "Is there a ramp?", ""],
    ),
  );
  expect(draft.sections.map((section) => section.title)).toEqual(["Entrance"]);
  expect(itemsOf(draft).map(({ number, label }) => [number, label])).toEqual([
    ["E-1", "Is the door wide enough?"],
    ["E-2", "Is there a ramp?"],
  ]);
});

test("“Call” over letters is a column for each of several", () => {
  const draft = aForm(
    title("Audit"),
    p("Key: Y = done P = partly done N = not done"),
    table(
      ["Question", wide("Call", 4)],
      ["", "A", "B", "C", "D"],
      ["Was the name taken?", ...blank(4)],
      ["Was advice given?", ...blank(4)],
    ),
  );
  expect(draft.remarks).toEqual([{ code: "cases-in-columns", where: "table 1", count: 4 }]);
  expect(draft.scales.map(({ grades }) => grades.map(({ label }) => label.charAt(0)))).toEqual([
    ["Y", "P", "N"],
  ]);
});

test("a tick or a cross is told to be given for yes and no", () => {
  reading(
    [
      p("Mark each one ✓ (in place), ✗ (missing) or N/A."),
      tableOf(
        [4000, 900, 3000],
        strong("Requirement", "Status", "Comments"),
        ...withRoom(2, "Visits", "Plans"),
      ),
    ],
    { scales: [["Yes", "No", "N/A"]], boxes: ["Comments"] },
  );
});

test("an appendix to something else is not what the form is called", () => {
  const draft = aForm(heading("Appendix 2 to the Quality Handbook"), heading("Fire drill record"));
  expect(draft.title).toBe("Fire drill record");
});

describe("a form that somebody filled in", () => {
  test("has each of its questions, wherever the ticks stand", () => {
    const draft = reading(
      [
        tableOf(
          [4000, 700, 700, 700, 3000],
          strong("Question", "Yes", "No", "N/A", "Comments"),
          ["Visits", "✓", "", "", "Seen"],
          ["Plans", "", "✓", "", "Not asked this time"],
          ["Views", "✓", "", "", ""],
        ),
      ],
      {
        sections: [["Audit", "Visits", "Plans", "Views"]],
        scales: [["Yes", "No", "N/A"]],
        boxes: ["Comments"],
      },
    );
    expect(draft.remarks?.map(({ code }) => code)).toContain("filled-in");
  });

  test("is said where boxes are ticked beside others that are not", () => {
    const draft = aForm(title("Audit"), p("1. Visits? ☒ Yes ☐ No"), p("2. Plans? ☐ Yes ☒ No"));
    expect(draft.remarks).toEqual([{ code: "filled-in", answers: 2 }]);
  });
});
