import type { DraftItem } from "../../src/forms/draft/form-draft";
import {
  aForm,
  BOX,
  detailsOf,
  heading,
  itemsOf,
  labelsOf,
  leftOf,
  scalesOf,
  p,
  strong,
  table,
  tableOf,
  title,
  wide,
  type Cell,
} from "./a-form";

const PLAN = [
  "There is no plan on the file",
  "The plan has gaps that matter",
  "The plan is clear and not shared",
  "The plan is clear and everyone has it",
];
const VISITS = [
  "There were no visits to the child",
  "Visits were late or not recorded",
  "Visits were held at the right times",
  "Visits were on time and purposeful",
];
const rows = (texts: readonly string[], cells: (text: string, level: string) => readonly Cell[]) =>
  texts.map((text, at) => cells(text, String(at + 1)));

const levelsOf = ({ descriptors }: DraftItem) => descriptors.map(({ text }) => text).flat();
const labelOf = ({ number, label }: DraftItem) => [number, label].filter(Boolean).join(" ");

describe("numbered levels to tick, in rows under what they are levels of, are those of one item", () => {
  test.each<[string, (text: string, level: string) => readonly Cell[]]>([
    ["number, words and box", (text, level) => [level, text, "☐"]],
    ["number and words in one cell", (text, level) => [{ text: `${level} ${text}`, wide: 2 }, "☐"]],
    ["the box before them", (text, level) => ["☐", `Level ${level}`, text]],
    ["the number behind its words", (text, level) => [text, level, "☐"]],
  ])("%s", (_, cells) => {
    const draft = aForm(
      title("Audit"),
      heading("Planning"),
      table([wide("Plans", 3)], ...rows(PLAN, cells), [wide("Visits", 3)], ...rows(VISITS, cells)),
    );
    expect(itemsOf(draft).map(labelOf)).toEqual(["Plans", "Visits"]);
    expect(itemsOf(draft).map(levelsOf)).toEqual([PLAN, VISITS]);
    expect(itemsOf(draft).map(({ kind }) => kind)).toEqual(["judgement", "judgement"]);
    expect(draft.scales).toHaveLength(1);
    expect([draft.notPlaced, draft.remarks]).toEqual([[], []]);
  });

  test("in a table of its own under a question of how well, with a box to write in", () => {
    const asked = (question: string, texts: readonly string[]) => [
      p(question),
      tableOf([700, 6000, 900], ...rows(texts, (text, level) => [level, text, "☐"]), [
        { text: "Comments:\n", wide: 3 },
      ]),
    ];
    const draft = aForm(
      title("Audit"),
      heading("Planning"),
      ...asked("1. How good is the plan?", PLAN),
      ...asked("2. How useful were visits?", VISITS),
    );
    expect(itemsOf(draft).map(labelOf)).toEqual(["1 How good is the plan?", "2 How useful were visits?"]);
    expect(itemsOf(draft).map(levelsOf)).toEqual([PLAN, VISITS]);
    expect(itemsOf(draft).every(({ evidence }) => evidence)).toBe(true);
  });

  test("under a head, beside a name over all of them", () => {
    const beside = (name: string, texts: readonly string[]) =>
      rows(texts, (text, level) => [
        { text: level === "1" ? name : "", merge: level === "1" ? "start" : "on" },
        level,
        text,
        "☐",
      ]);
    const draft = aForm(
      title("Audit"),
      table(
        strong("Area", "Score", "What it looks like", "Tick"),
        ...beside("Plans", PLAN),
        ...beside("Visits", VISITS),
      ),
    );
    expect(itemsOf(draft).map(labelOf)).toEqual(["Plans", "Visits"]);
    expect(itemsOf(draft).map(levelsOf)).toEqual([PLAN, VISITS]);
  });
});

test("a list to check off is none of levels, and its numbers may begin anew in each part", () => {
  const draft = aForm(
    title("Audit"),
    table(
      strong("No", "Check", "Done?"),
      [wide("Plans", 3)],
      ...rows(PLAN, (text, level) => [level, text, "☐"]),
      [wide("Visits", 3)],
      ...rows(VISITS, (text, level) => [level, text, "☐"]),
    ),
  );
  expect(draft.sections.map((section) => section.title)).toEqual(["Plans", "Visits"]);
  expect(itemsOf(draft).map(labelOf)).toEqual(
    [...PLAN, ...VISITS].map((text, at) => `${String((at % 4) + 1)} ${text}`),
  );
});

describe("names of levels that come again under other things, with a box to tick beside what each looks like", () => {
  const PARTS = ["Pupil voice", "Targets"] as const;
  const looks = (part: string, grade: string) => `${part} as ${grade} has it`;
  const rubric = (
    grades: readonly string[],
    row: (grade: string, looksLike: string) => readonly string[],
    note: string,
  ) =>
    PARTS.flatMap((part) => [
      table([wide(part, 3)], ...grades.map((grade) => row(grade, looks(part, grade))), [note, wide("", 2)]),
      p(""),
    ]);

  test.each([
    [["Gold", "Silver", "Bronze", "Not yet met"], "Reviewer’s note"],
    [["Thriving", "Growing", "Starting", "Stuck"], "Comments"],
    [["Platinum", "Gold", "Silver", "Working towards"], "Moderator’s remarks"],
    [["Aur", "Arian", "Efydd", "Heb ei gyrraedd eto"], "Nodyn yr adolygydd"],
  ])("are a scale: %j", (grades, note) => {
    const draft = aForm(
      title("Quality rubric"),
      ...rubric(grades, (grade, told) => [grade, told, BOX], `${note}:`),
    );
    expect(labelsOf(draft)).toEqual(PARTS);
    expect(scalesOf(draft)).toEqual([grades, grades]);
    expect(itemsOf(draft).map(({ descriptors }) => descriptors.length)).toEqual([4, 4]);
    expect(itemsOf(draft).map(({ evidenceLabel = "" }) => evidenceLabel)).toEqual([note, note]);
    expect(detailsOf(draft)).toEqual([]);
  });

  test("may stand behind the box, or before a dash in the cell of what they look like", () => {
    const grades = ["Thriving", "Growing", "Stuck"];
    for (const row of [
      (grade: string, told: string) => [BOX, grade, told],
      (grade: string, told: string) => [`${grade} – ${told}`, BOX, ""],
    ]) {
      const draft = aForm(title("Quality rubric"), ...rubric(grades, row, "Comments"));
      expect(labelsOf(draft)).toEqual(PARTS);
      expect(scalesOf(draft)).toEqual([grades, grades]);
      expect(leftOf(draft)).toEqual([]);
    }
  });

  test("are things to check off where each says the same everywhere", () => {
    const list = (name: string) =>
      table(
        [wide(name, 3)],
        ...["Chronology", "Genogram", "Plan"].map((label) => [label, "Up to date and in order", BOX]),
      );
    const draft = aForm(title("File check"), list("First file"), p(""), list("Second file"));
    expect(scalesOf(draft).flat()).not.toContain("Genogram");
  });
});
