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
  title,
  wide,
  withRoom,
} from "./a-form";
import { numberedLabel } from "../../src/forms/draft/move-text";
import { readingOf, wholeReading } from "./reading";
import type { Reading } from "./fresh-forms";
import { run } from "../support/docx-builder";

const reading = (form: readonly string[], reads: Partial<Reading>) => {
  const whole: Reading = { title: "Audit", sections: [["Audit", "Visits", "Plans"]], scales: [], ...reads };
  expect(readingOf(aForm(title("Audit"), ...form), whole)).toEqual(wholeReading(whole));
};
const plain = (text: string): string => `<w:p>${run(text)}</w:p>`;
const GRADES = ["Outstanding", "Good", "Requires improvement", "Inadequate"];
const offered = (labels: readonly string[]) => labels.map((label) => `☐ ${label}`);

test("boxes side by side between the name of an item and its grades are those of the item", () => {
  const levels = ["Emerging", "Developing", "Confident", "Exemplary"];
  const card = (name: string, told: string) =>
    table(
      [wide(name, 2)],
      [{ text: plain(told), wide: 2 }],
      strong("What I saw that worked well", "What could be even better"),
      blank(2),
      [{ text: offered(levels).join("  "), wide: 2 }],
    ) + p("");
  const cards = [
    card("Engagement", "Warmth, respect, honesty about worries"),
    card("Preparation", "Knows the history"),
  ];
  reading(cards, {
    sections: [["Audit", "Engagement", "Preparation"]],
    scales: [levels],
    boxes: ["What I saw that worked well", "What could be even better"],
  });
  const [item] = itemsOf(aForm(title("Audit"), ...cards));
  expect(item).toMatchObject({ kind: "judgement", prompts: ["Warmth, respect, honesty about worries"] });
});

test("a card may have boxes in several rows, and its grades in a cell each", () => {
  const pair = (one: string, other: string) => [
    [
      { text: bold(one), wide: 2 },
      { text: bold(other), wide: 2 },
    ],
    [
      { text: "", wide: 2 },
      { text: "", wide: 2 },
    ],
  ];
  const card = (name: string) =>
    table(
      [wide(name, 4)],
      ...pair("Strengths", "Gaps"),
      ...pair("Impact on the child", "Actions needed"),
      offered(GRADES),
    ) + p("");
  reading([card("Visits"), card("Plans")], {
    scales: [GRADES],
    boxes: ["Impact on the child", "Strengths", "Gaps", "Actions needed"],
  });
});

test("labels over room are details, however long their examples are", () => {
  const label = "Type of activity observed (such as a home visit, a conference or direct work)";
  const details = table(["Practitioner", "Observer"], blank(2), [label, "Date and time"], blank(2));
  reading([details, table(strong("Standard", "Yes", "No"), ...withRoom(2, "Visits", "Plans"))], {
    details: ["Practitioner", "Observer", label, "Date and time"],
    scales: [["Yes", "No"]],
  });
});

test("the dates across a table of details are one of them", () => {
  const details = table(
    strong("Auditor", "Date", "Team"),
    blank(3),
    [wide("Dates of the visits sampled", 3)],
    [{ text: "", wide: 3 }],
  );
  reading([details, table(strong("Standard", "Yes", "No"), ...withRoom(2, "Visits", "Plans"))], {
    details: ["Auditor", "Date", "Team", "Dates of the visits sampled"],
    scales: [["Yes", "No"]],
  });
});

test("the regulation that several rows are taken from numbers them and heads nothing", () => {
  const asks = table(
    strong("Source", "Requirement", "Y", "N", "Evidence"),
    [wide("FIRST VISIT", 5)],
    ["Reg 4", "Child was spoken to alone", ...blank(3)],
    ["Reg 4", "Parent was spoken to", ...blank(3)],
    ["NMS 3", "Checks were done", ...blank(3)],
  );
  const draft = aForm(title("Audit"), asks);
  expect(draft.sections.map(({ title: name }) => name)).toEqual(["FIRST VISIT"]);
  expect(itemsOf(draft).map(numberedLabel)).toEqual([
    "Reg 4 Child was spoken to alone",
    "Reg 4 Parent was spoken to",
    "NMS 3 Checks were done",
  ]);
});

test("boxes that come again below the levels of each standard belong to it", () => {
  const standard = (name: string) =>
    table(
      [wide(name, 3)],
      ...GRADES.map((grade) => [bold(grade), `${grade} is how the plan for the child looks here`, "☐"]),
      [bold("Evidence"), { text: "", wide: 2 }],
      [bold("What would have made it better?"), { text: "", wide: 2 }],
    ) + p("");
  reading([standard("Visits"), standard("Plans")], {
    scales: [GRADES],
    boxes: ["Evidence", "What would have made it better?"],
  });
});

test("levels with a box before each are those of what is named above, and the rooms below them its boxes", () => {
  const standard = (name: string) =>
    table(
      [wide(name, 2)],
      ...GRADES.map((grade) => [bold(`☐ ${grade}`), `${grade} is how the plan for the child looks here`]),
      [bold("Strengths"), ""],
      [bold("What needs to change"), ""],
    ) + p("");
  const form = [standard("Visits"), standard("Plans")];
  reading(form, { scales: [GRADES], boxes: ["Strengths", "What needs to change"] });
  const draft = aForm(title("Audit"), ...form);
  expect(itemsOf(draft).map(({ descriptors }) => descriptors.length)).toEqual([4, 4]);
  expect(draft.notPlaced).toEqual([]);
});

test("the reasons for the overall grade are written in a box of it", () => {
  const overall = table([wide("Overall grade", 4)], offered(GRADES), [
    { text: plain("Reasons for the overall grade") + p(""), wide: 4 },
  ]);
  const asks = table(strong("Standard", "Yes", "No"), ...withRoom(2, "Visits", "Plans"));
  const item = itemsOf(aForm(title("Audit"), asks, overall)).at(-1);
  expect(item).toMatchObject({
    label: "Overall grade",
    evidence: true,
    evidenceLabel: "Reasons for the overall grade",
  });
});

test("a section is summed up in words and then graded", () => {
  const section = table(
    strong("Ref", "Standard", "Met", "Not met", "Evidence"),
    ["1.1", "Visits", ...blank(3)],
    ["1.2", "Plans", ...blank(3)],
    [wide("Summary of this section (strengths, impact)", 2), { text: "", wide: 3 }],
    [wide("Section grade", 2), { text: offered(GRADES).join("  "), wide: 3 }],
  );
  const draft = aForm(title("Audit"), heading("1. Planning"), section);
  const [summary, grade] = itemsOf(draft).slice(-2);
  expect(summary).toMatchObject({ label: "Summary of this section (strengths, impact)", kind: "words" });
  expect(grade).toMatchObject({ label: "Section grade", kind: "judgement" });
  expect(scaleLabels(draft, grade?.scale)).toEqual(GRADES);
});

test("the overall grade for a section stands in that section", () => {
  const section = table(strong("Standard", "Yes", "No", "Evidence"), ...withRoom(3, "Visits", "Plans"), [
    bold("Overall grade for this section"),
    { text: offered(GRADES).join("  "), wide: 3 },
  ]);
  const draft = aForm(title("Audit"), heading("1. Planning"), section, heading("2. Visits"), section);
  expect(draft.sections.map(({ title: name, items }) => [name, items.length])).toEqual([
    ["1. Planning", 3],
    ["2. Visits", 3],
  ]);
});

test("a question about the whole stands in the section that a heading above it begins", () => {
  const asks = table(strong("Standard", "Yes", "No"), ...withRoom(2, "Visits", "Plans"));
  const question = "Overall, how well was this child protected?";
  const draft = aForm(
    title("Audit"),
    asks,
    heading("Conclusion"),
    bold(question),
    p("☐ Very well ☐ Well ☐ Poorly"),
    bold("Is immediate action needed?"),
    p("☐ Yes ☐ No"),
  );
  const last = draft.sections.at(-1);
  expect([last?.title, ...(last?.items ?? []).map(({ label }) => label)]).toEqual([
    "Conclusion",
    question,
    "Is immediate action needed?",
  ]);
});

test("what is found is written in the cell that asks for it, above the rating", () => {
  const card = (name: string) =>
    table([bold(name)], [plain("What did you find?") + p("")], ["Rating: ☐ Red ☐ Amber ☐ Green"]) + p("");
  reading([card("1. Visits"), card("2. Plans")], {
    sections: [["Audit", "1. Visits", "2. Plans"]],
    scales: [["Green", "Amber", "Red"]],
    boxes: ["What did you find?"],
  });
});

test("an action for somebody is written, and no detail", () => {
  const asks = table(strong("Standard", "Yes", "No"), ...withRoom(2, "Visits", "Plans"));
  const draft = aForm(title("Audit"), asks, p("Action for the team manager: ______________"));
  expect(itemsOf(draft).at(-1)).toMatchObject({ label: "Action for the team manager", kind: "words" });
  expect(draft.fieldGroups).toEqual([]);
});

test("grades with a box to tick each, beside what they are of, head no columns", () => {
  const overall = table(
    [bold("Overall grade"), ...offered(GRADES)],
    [bold("Rationale for the overall grade"), { text: "", wide: 4 }],
  );
  const asks = table(strong("Standard", "Met", "Not met"), ...withRoom(2, "Visits", "Plans"));
  const draft = aForm(title("Audit"), asks, heading("Overall judgement"), overall);
  expect(scaleLabels(draft, itemsOf(draft).at(-1)?.scale)).toEqual(GRADES);
});

test("a table that offers its own grades does not go on with the one above it", () => {
  const levels = ["Excellent", "Good", "Fair", "Poor"];
  const asks = table(strong("Please tick one", ...levels), ...withRoom(4, "Visits", "Plans"));
  const overall = table(
    [bold("Overall quality of the report and of how it was presented"), ...offered(levels)],
    [
      bold("Should it have been brought to panel at this time?"),
      { text: "☐ Yes", wide: 2 },
      { text: "☐ No", wide: 2 },
    ],
  );
  const draft = aForm(title("Audit"), asks, heading("Overall"), overall);
  const last = itemsOf(draft).slice(-2);
  expect(last.map(({ scale }) => scaleLabels(draft, scale))).toEqual([levels, ["Yes", "No"]]);
  expect(last.flatMap(({ descriptors }) => descriptors)).toEqual([]);
});

test.each(["What the auditor found", "Auditor's view of the plan"])(
  "“%s” is written and graded in one cell",
  (head) => {
    const cell = `${p("")}${plain("Grade: Outstanding / Good / Requires improvement / Inadequate")}`;
    const asks = table(
      strong("What to look for", head),
      [`${bold("1. Visits")}${plain("Who can the child call at night?")}`, cell],
      [`${bold("2. Plans")}${plain("Aims, money, health.")}`, cell],
    );
    reading([asks], { sections: [["Audit", "1. Visits", "2. Plans"]], scales: [GRADES], boxes: [head] });
    expect(itemsOf(aForm(title("Audit"), asks))[0]?.prompts).toEqual(["Who can the child call at night?"]);
  },
);

describe("a row of grades that only tells what is chosen elsewhere is no item", () => {
  const rows = ["Visits", "Plans"];
  test("below how to choose one in each row", () => {
    const key = ["1 – Inadequate", "2 – Requires improvement", "3 – Good", "4 – Outstanding"];
    const asks = table(
      strong("Standard", "Rating", "Comments"),
      ...rows.map((row) => [row, "1  2  3  4", ""]),
    );
    reading([p("Circle one number in each row:"), table(key), p(""), asks], {
      scales: [key.toReversed()],
      boxes: ["Comments"],
    });
  });

  test("before anything is asked", () => {
    const key = ["1 = Poor", "2 = Fair", "3 = Good"];
    const asks = table(strong("Standard", "Score", "Comments"), ...withRoom(2, ...rows));
    reading([table(key), p(""), asks], { scales: [key.toReversed()], boxes: ["Comments"] });
  });

  test("in two rows, below a line that says to score each statement", () => {
    const means = ["Not evident", "Partly evident", "Fully evident"];
    const asks = table(strong("Statement", "Score", "Comments"), ...withRoom(2, ...rows));
    reading([p("Please score each statement"), table(["0", "1", "2"], means), p(""), asks], {
      scales: [means.map((each, at) => `${String(at)} = ${each}`)],
      boxes: ["Comments"],
    });
  });

  test("below what both ends of a scale mean, which the table asks for", () => {
    const steps = Array.from({ length: 11 }, (_, step) => String(step));
    const asks = table(strong("Theme", "What is working well?", "Scale 0–10"), ...withRoom(2, ...rows));
    const said = "Scale: 0 means the child was worse off for it; 10 means you would be proud of it.";
    reading([bold(said), table(steps), p(""), asks], { scales: [steps], boxes: ["What is working well?"] });
  });
});

test("a statement about strengths is graded without a doubt", () => {
  const asks = table(
    strong("Please tick one", "Good", "Fair", "Poor"),
    ...withRoom(3, "Strengths and vulnerabilities are balanced", "Visits"),
  );
  expect(aForm(title("Audit"), asks).remarks ?? []).toEqual([]);
});
