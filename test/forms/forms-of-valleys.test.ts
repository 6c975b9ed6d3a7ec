import {
  aForm,
  bold,
  detailsOf,
  heading,
  itemsOf,
  labelsOf,
  leftOf,
  outlineOf,
  p,
  scaleLabels,
  strong,
  table,
  title,
  wide,
  withRoom,
} from "./a-form";
import type { FormDraft } from "../../src/forms/draft/form-draft";

const asked = (...form: readonly string[]): FormDraft => aForm(title("File audit"), ...form);
/** What the item that is called so is answered from. */
const scaleOf = (draft: FormDraft, label: string): readonly string[] =>
  scaleLabels(draft, itemsOf(draft).find((item) => item.label === label)?.scale);
const looksOf = (draft: FormDraft) =>
  (draft.remarks ?? []).flatMap((remark) => (remark.code === "look" ? [remark.text] : []));

const PLAN = table(
  [wide("1. Plan", 2)],
  ["1.1 Is there a plan?", "☐ Yes ☐ No"],
  ["1.2 Is it shared?", "☐ Yes ☐ No"],
);

describe("questions beside one another, each before its own answers", () => {
  test("are those of the name above them, with the comments below them", () => {
    const draft = asked(
      table(
        [wide("Contact", 2), wide("Screening", 2)],
        ["Details complete", "☐Y ☐N", "Parents spoken to", "☐Y ☐N"],
        ["Reason clear", "☐Y ☐N", "Views noted", "☐Y ☐N"],
        [
          { text: "Comments:\n", wide: 2 },
          { text: "Comments:\n", wide: 2 },
        ],
        [wide("Decision", 2), wide("Follow up", 2)],
        ["Made in time", "☐Y ☐N", "Allocated", "☐Y ☐N"],
      ),
    );
    expect(outlineOf(draft).slice(0, 2)).toEqual([
      ["Contact", "Details complete", "Reason clear", "Comments"],
      ["Screening", "Parents spoken to", "Views noted", "Comments"],
    ]);
    expect(itemsOf(draft).flatMap(({ prompts }) => prompts)).toEqual([]);
  });

  test("are read in the order of their numbers", () => {
    const down = table(
      ["1. Cynllun clir", "Ydy / Nac ydy", "3. Teulu wedi'i weld", "Ydy / Nac ydy"],
      ["2. Cynllun wedi'i rannu", "Ydy / Nac ydy", "4. Risg wedi'i bwyso", "Ydy / Nac ydy"],
    );
    const inRows = table(
      ["Child", "", "Date", ""],
      ["1. Plan on file", "Y / N / NA", "2. Plan shared", "Y / N / NA"],
      ["3. Child seen", "Y / N / NA", "4. Risk weighed", "Y / N / NA"],
      ["5. Family met", "Y / N / NA", "", ""],
    );
    expect(itemsOf(asked(down)).map(({ number }) => number)).toEqual(["1", "2", "3", "4"]);
    const draft = asked(inRows);
    expect(itemsOf(draft).map(({ number }) => number)).toEqual(["1", "2", "3", "4", "5"]);
    expect(detailsOf(draft)).toEqual(["Child", "Date"]);
  });
});

describe("what is ticked is the scale, and what is told beside the boxes tells of it", () => {
  test.each([
    [
      "the points of each",
      "(0–2 Poor, 3–4 Fair, 5–6 Strong)",
      "☐ Poor\n☐ Fair\n☐ Strong",
      ["Strong", "Fair", "Poor"],
    ],
    ["in one line", "0–1 Weak, 2–4 Fair, 5–6 Strong", "☐ Weak ☐ Fair ☐ Strong", ["Strong", "Fair", "Weak"]],
    ["codes", "1 = Poor, 2 = Fair, 3 = Good", "☐ 1 ☐ 2 ☐ 3", ["3 = Good", "2 = Fair", "1 = Poor"]],
  ])("%s", (_, told, boxes, scale) => {
    const name = `${bold("Overall judgement")}${bold(told)}`;
    const draft = asked(PLAN, table([name, boxes]));
    expect(scaleOf(draft, "Overall judgement")).toEqual(scale);
    expect(looksOf(draft)).toEqual([]);
  });
});

test("a second question with answers of its own below the overall grade is another item", () => {
  const draft = asked(
    PLAN,
    table([
      "Overall grade: ☐ Good ☐ Fair ☐ Poor\nWas the file closed in time? ☐ Yes ☐ No ☐ N/A\nIs the manager told? ☐ Yes ☐ No – return to worker",
    ]),
  );
  expect(labelsOf(draft).slice(2)).toEqual([
    "Overall grade",
    "Was the file closed in time?",
    "Is the manager told?",
  ]);
  expect(scaleOf(draft, "Overall grade")).toEqual(["Good", "Fair", "Poor"]);
  expect(scaleOf(draft, "Is the manager told?")).toEqual(["Yes", "No – return to worker"]);
});

describe("rows of levels, each with what it looks like and a box to tick", () => {
  const levels = (name: string, ...rows: readonly (readonly [string, string])[]) =>
    table([wide(name, 3)], ...rows.map((row) => [...row, "☐"]), [
      ...strong("Evidence"),
      { text: "", wide: 2 },
    ]);
  const LONG = "Supervision is held every twelve weeks";

  test.each([
    ["with a number and a name", ["Level 3 – Met", "Level 2 – Partly met", "Level 1 – Not met"]],
    ["in Welsh", ["Lefel 3: Cryf", "Lefel 2: Ar y ffordd", "Lefel 1: Gwan"]],
    ["by their words, shortly told", ["Met", "Partly met", "Not met"]],
  ])("%s are one item", (_, [best = "", middle = "", worst = ""]) => {
    const rows = [
      [best, LONG],
      [middle, "One is late"],
      [worst, "None"],
    ] as const;
    const draft = asked(levels("Standard 1: Frequency", ...rows), levels("Standard 2: Reflection", ...rows));
    expect(labelsOf(draft)).toEqual(["Standard 1: Frequency", "Standard 2: Reflection"]);
    expect(scaleLabels(draft)).toEqual([best, middle, worst]);
    expect(itemsOf(draft).map(({ evidence }) => evidence)).toEqual([true, true]);
    expect(leftOf(draft)).toEqual([]);
  });

  test("a number in the cell beside them all is that of the item", () => {
    const on = { text: "", merge: "on" } as const;
    const draft = asked(
      table(
        strong("Standard", "Level", "What it looks like", "Tick"),
        [{ text: "1. Frequency", merge: "start" }, "Level 2 – Met", LONG, "☐"],
        [on, "Level 1 – Partly met", "One is late", "☐"],
        [on, "Level 0 – Not met", "None", "☐"],
        [{ text: "2. Reflection", merge: "start" }, "Level 2 – Met", LONG, "☐"],
        [on, "Level 1 – Partly met", "Some", "☐"],
        [on, "Level 0 – Not met", "None", "☐"],
      ),
    );
    expect(labelsOf(draft)).toEqual(["Frequency", "Reflection"]);
  });
});

describe("what was found and its rating in one cell, beside what to look at", () => {
  const TOLD = "What good looks like\nThe plan is clear\nThe plan is shared";
  const ASKED = "What I found\n\n\nRating: ☐ Strong ☐ Mixed ☐ Weak";

  test.each([
    ["under a row that names it", (name: string) => table([wide(name, 2)], [TOLD, ASKED])],
    ["the other way round, under a heading", (name: string) => heading(name) + table([ASKED, TOLD])],
  ])("%s", (_, part) => {
    const draft = asked(part("Before the review"), part("After the review"));
    expect(labelsOf(draft)).toEqual(["Before the review", "After the review"]);
    expect(scaleLabels(draft)).toEqual(["Strong", "Mixed", "Weak"]);
    const [item] = itemsOf(draft);
    expect(item?.evidenceLabel ?? item?.further?.[0]).toBe("What I found");
    expect(item?.prompts).toEqual(["What good looks like", "The plan is clear", "The plan is shared"]);
    expect(leftOf(draft)).toEqual([]);
  });
});

test.each([
  ["in bold", [bold("Three messages for the service")]],
  ["under the name of its part", [heading("Part D – Summary"), p("Three messages for the service")]],
])("numbered lines to write on are the room of what stands above them, %s", (_, lines) => {
  const numbered = ["1", "2", "3"].map((number) => p(`${number}. ________________`));
  const draft = asked(PLAN, ...lines, ...numbered);
  expect(labelsOf(draft).at(-1)).toBe("Three messages for the service");
  expect(detailsOf(draft)).toEqual([]);
  expect(leftOf(draft)).toEqual([]);
});

test.each([
  "Gradd yr adran (1–3)",
  "Sgôr ar gyfer yr adran",
  "Section 1 grade (1–3)",
  "Grade for planning (1–3)",
])("“%s” is graded as the key tells", (name) => {
  const draft = asked(
    p("1 = Strong, 2 = Sound, 3 = Weak"),
    table(strong("Question", "Yes", "No", "Evidence"), ...withRoom(3, "Is there a plan?", "Is it shared?"), [
      ...strong(name),
      { text: "", wide: 3 },
    ]),
  );
  expect(scaleOf(draft, name)).toEqual(["1 = Strong", "2 = Sound", "3 = Weak"]);
});

test("letters in a row of their own are offered as the grades they begin", () => {
  const draft = asked(
    table(
      strong("Part", "RED", "AMBER", "GREEN", "RAG", "Note"),
      ["Attainment", "Data are missing", "Data without a comment", "Data with a comment", "", ""],
      ["Views", "Nothing is recorded", "Recorded, not acted on", "Recorded and acted on", "", ""],
    ),
    bold("Overall: ☐ R ☐ A ☐ G"),
  );
  expect(scaleLabels(draft)).toEqual(["GREEN", "AMBER", "RED"]);
  expect(looksOf(draft)).toEqual([]);
});

test("“Part” over the names of the rows is no grade beside those of another scale", () => {
  const draft = asked(
    table(
      strong("Part", "RED", "AMBER", "GREEN", "R / A / G", "Note"),
      ["Attainment", "Data are missing", "Data without a comment", "Data with a comment", "", ""],
      ["Views", "Nothing is recorded", "Recorded, not acted on", "Recorded and acted on", "", ""],
    ),
  );
  expect(scaleLabels(draft)).toEqual(["GREEN", "AMBER", "RED"]);
  expect(itemsOf(draft).map(({ descriptors }) => descriptors.length)).toEqual([3, 3]);
});

test("what is out of date is put right by somebody until a day: a table of actions", () => {
  const head = ["Document missing or out of date", "Person responsible", "Target date", "Date done"];
  const draft = asked(
    PLAN,
    bold("Outstanding documents"),
    table(strong(...head), ["", "", "", ""], ["", "", "", ""]),
  );
  expect(draft.actions?.columns.map(({ label }) => label)).toEqual(head);
});
