import { descriptorIn, itemTexts } from "./item-texts";
import { aForm, bold, heading, itemsOf, legacyBox, p, scaleLabels, table } from "./a-form";
import { run } from "../support/docx-builder";

const LONG = [
  "Everything is thought through with the child and makes a clear and lasting difference.",
  "The work is done in time, and the reason for it is written down for all to see.",
  "Some of the work is done, but late, and nobody wrote down why it was done so.",
  "The work is missing, and the child is no better off for anything that was done.",
] as const;
const OFSTED = ["Outstanding", "Good", "Requires improvement", "Inadequate"] as const;
const TICKS = "☐ Exceeds good ☐ Meets good ☐ Does not meet good ☐ N/A";

describe("a table whose columns are grades", () => {
  test("has an item for each row, with the text under each grade", () => {
    const draft = aForm(
      p("Our form"),
      heading("Planning"),
      table(["", ...OFSTED], ["Aims", ...LONG], ["Dates", ...LONG]),
    );
    expect(draft.title).toBe("Our form");
    expect(draft.sections.map(({ title }) => title)).toEqual(["Planning"]);
    expect(itemTexts(draft)).toEqual([
      { label: "Aims", kind: "judgement", descriptors: LONG },
      { label: "Dates", kind: "judgement", descriptors: LONG },
    ]);
    expect(draft.scales[0]?.grades.map(({ standing }) => standing)).toEqual([
      "above-good",
      "good",
      "below-good",
      "below-good",
    ]);
    expect(draft.notPlaced).toEqual([]);
  });

  test("needs no labels: the words under good make one", () => {
    const [item] = itemsOf(aForm(table(OFSTED, LONG, LONG)));
    expect(item).toMatchObject({ label: "The work is done in time, and the reason for…" });
    expect(item?.descriptors).toHaveLength(4);
  });

  test("printed worst first is turned round, and the texts with it", () => {
    const draft = aForm(table(["", ...[...OFSTED].reverse()], ["Aims", ...[...LONG].reverse()]));
    expect(scaleLabels(draft)).toEqual(OFSTED);
    expect(descriptorIn(draft, 0, "outstanding")).toEqual([LONG[0]]);
  });

  test.each([
    [
      "a row over the whole table",
      table([{ text: "Planning", wide: 5 }], ["", ...OFSTED], ["Aims", ...LONG]),
    ],
    [
      "a row whose other cells are blank",
      table(["Planning", "", "", "", ""], ["", ...OFSTED], ["Aims", ...LONG]),
    ],
    ["a bold line above it", bold("Planning") + table(["", ...OFSTED], ["Aims", ...LONG])],
    [
      "a merged first column",
      table(
        ["Area", "Criteria", ...OFSTED],
        [{ text: "Planning", merge: "start" }, "Aims", ...LONG],
        [{ text: "", merge: "on" }, "Dates", ...LONG],
      ),
    ],
  ])("has its section from %s", (_, form) => {
    const draft = aForm(p("Our form"), p("Some words first."), form);
    expect(draft.sections.map(({ title }) => title)).toEqual(["Planning"]);
    expect(itemsOf(draft)[0]).toMatchObject({ label: "Aims" });
    expect(draft.notPlaced).toEqual([]);
  });

  test("has several sections in rows, and a head that is printed again", () => {
    const head = ["Criteria", ...OFSTED];
    const draft = aForm(
      table(
        [{ text: "Section 1: Planning", wide: 5 }],
        head,
        ["Aims", ...LONG],
        head,
        ["Dates", ...LONG],
        [{ text: "Section 2: Reviews", wide: 5 }],
        ["Papers", ...LONG],
      ),
    );
    expect(draft.sections.map(({ title, items }) => [title, items.length])).toEqual([
      ["Section 1: Planning", 2],
      ["Section 2: Reviews", 1],
    ]);
  });

  test("has a head of two rows", () => {
    const draft = aForm(
      table(
        [
          { text: "Criteria", merge: "start" },
          { text: "What it looks like", wide: 4 },
        ],
        [{ text: "", merge: "on" }, ...OFSTED],
        ["Aims", ...LONG],
      ),
    );
    expect(itemTexts(draft)).toEqual([{ label: "Aims", kind: "judgement", descriptors: LONG }]);
    expect(draft.understood).toContain("What it looks like");
  });

  test("gives a merged text to every row it spans", () => {
    const spanned = { text: LONG[0], merge: "start" } as const;
    const on = { text: "", merge: "on" } as const;
    const draft = aForm(
      table(["", ...OFSTED], ["Aims", spanned, ...LONG.slice(1)], ["Dates", on, ...LONG.slice(1)]),
    );
    expect(itemTexts(draft).map(({ descriptors }) => descriptors)).toEqual([LONG, LONG]);
  });

  test("adds rows without a label to the one above", () => {
    const draft = aForm(table(["", ...OFSTED], ["Aims", ...LONG], ["", "", "More that is good.", "", ""]));
    expect(itemsOf(draft)).toHaveLength(1);
    expect(descriptorIn(draft, 0, "good")).toEqual([LONG[1], "More that is good."]);
  });

  test("has boxes in columns beside the grades", () => {
    const draft = aForm(
      table(
        ["No.", "Criteria", ...OFSTED, "Grade", "Evidence", "Impact"],
        ["1.2", "Aims", ...LONG, "", "", ""],
      ),
    );
    expect(itemsOf(draft)[0]).toMatchObject({ number: "1.2", label: "Aims", evidence: true, impact: true });
    expect(draft.notPlaced).toEqual([]);
  });

  test("may use words of its own, as its shape tells", () => {
    const own = ["Blooming", "Growing", "Sown"];
    const draft = aForm(table(["", ...own], ["Aims", ...LONG.slice(1)], ["Dates", ...LONG.slice(1)]));
    expect(scaleLabels(draft)).toEqual(own);
    expect(draft.scales[0]?.grades[0]).toEqual({ id: "blooming", label: "Blooming" });
    expect(itemsOf(draft)).toHaveLength(2);
  });
});

describe("items with boxes to tick", () => {
  const item = "1. Risk is seen early.\nThink of places and people.";
  test.each([
    ["in one cell", table([`${item}\n${TICKS}\nEvidence:\n\nImpact:`])],
    ["one below the other", table([item], [TICKS], ["Evidence:"], ["Impact:"])],
    [
      "in columns",
      table(["Field", "Judgement", "Text"], [item, TICKS.replaceAll(" ☐", "\n☐"), "Evidence:\n\nImpact:"]),
    ],
    [
      "in a cell each",
      table(
        [{ text: item, wide: 8 }],
        ["Exceeds good", "", "Meets good", "", "Does not meet good", "", "N/A", ""],
        [{ text: "Evidence:\n\nImpact:", wide: 8 }],
      ),
    ],
    [
      "in a table in a cell",
      table(
        ["Field", "Judgement", "Text"],
        [
          item,
          table(["Exceeds good", ""], ["Meets good", ""], ["Does not meet good", ""], ["N/A", ""]) + p(""),
          "Evidence:\n\nImpact:",
        ],
      ),
    ],
    [
      "in lines without a table",
      item
        .split("\n")
        .map((line) => p(line))
        .join("") +
        p(TICKS) +
        p("Evidence:") +
        p("Impact:"),
    ],
    [
      "as a drop-down of the form's own",
      table(
        [item],
        [dropDown("Exceeds good", "Meets good", "Does not meet good", "N/A")],
        ["Evidence"],
        ["Impact"],
      ),
    ],
    [
      "as boxes of Word's older kind",
      table(
        [item],
        [`<w:p>${["Exceeds good", "Meets good", "Does not meet good", "N/A"].map(legacyBox).join("")}</w:p>`],
        ["Evidence:"],
        ["Impact:"],
      ),
    ],
  ])("%s", (_, form) => {
    const draft = aForm(p("Our form"), heading("Safety"), form);
    expect(itemsOf(draft)).toMatchObject([
      {
        number: "1",
        label: "Risk is seen early.",
        kind: "judgement",
        evidence: true,
        impact: true,
        prompts: ["Think of places and people."],
      },
    ]);
    expect(scaleLabels(draft)).toEqual(["Exceeds good", "Meets good", "Does not meet good", "N/A"]);
    expect(draft.notPlaced).toEqual([]);
  });

  test("in a table of its own, a row for each part", () => {
    const draft = aForm(
      p("Our form"),
      heading("1. Risk is seen early"),
      table(
        ["Item", "Answer"],
        ["Judgement", TICKS],
        ["If not applicable, why", ""],
        ["Evidence", ""],
        ["Impact", ""],
      ),
    );
    expect(itemsOf(draft)).toMatchObject([
      { number: "1", label: "Risk is seen early", kind: "judgement", evidence: true, impact: true },
    ]);
    expect(draft.notPlaced).toEqual([]);
  });

  test("questions with columns to tick are answered, not judged", () => {
    const draft = aForm(
      heading("Checks"),
      table(
        ["Question", "Yes", "No", "N/A", "Comments"],
        ["Q1 Was the child seen?", "☐", "☐", "☐", ""],
        ["Q2 Was the plan shared?", "", "", "", ""],
      ),
    );
    expect(itemsOf(draft)).toMatchObject([
      { number: "Q1", label: "Was the child seen?", kind: "question", evidence: true },
      { number: "Q2", label: "Was the plan shared?", kind: "question", evidence: true },
    ]);
    expect(scaleLabels(draft)).toEqual(["Yes", "No", "N/A"]);
  });

  test("a box below its heading is answered in words", () => {
    const draft = aForm(
      p("Our form"),
      heading("The child"),
      table(["What is a day in this child’s life like?"], [""]),
    );
    expect(itemsOf(draft)).toMatchObject([
      { label: "What is a day in this child’s life like?", kind: "words" },
    ]);
  });
});

test("header tables have a field for each label with room beside it", () => {
  const draft = aForm(
    p("Our form"),
    table(
      ["Auditor name", "", "Date of audit", ""],
      ["Seen before?", "Yes / No", "Team", ""],
      ["Kind of case", "☐ Plan ☐ Care", "If moved, when?", ""],
    ),
  );
  expect(
    draft.fieldGroups[0]?.fields.map(({ label, type, options, required }) => [
      label,
      type,
      options,
      required,
    ]),
  ).toEqual([
    ["Auditor name", "text", [], true],
    ["Date of audit", "date", [], true],
    ["Seen before?", "yes-no", [], true],
    ["Team", "text", [], true],
    ["Kind of case", "choice", ["Plan", "Care"], true],
    ["If moved, when?", "text", [], false],
  ]);
});

test("labels over room are fields too", () => {
  const draft = aForm(p("Our form"), table(["Name", "Team", "Date"], ["", "", ""]));
  expect(draft.fieldGroups[0]?.fields.map(({ label }) => label)).toEqual(["Name", "Team", "Date"]);
});

test("the action table has its columns by what they are for, its rows and its limit", () => {
  const draft = aForm(
    p("Our form"),
    heading("What happens next"),
    p("Please agree no more than five actions."),
    table(
      ["No.", "Action", "By whom", "By when", "Signed off", "Cost"],
      ["1", "", "", "", "", ""],
      ["2", "", "", "", "", ""],
    ),
  );
  expect(draft.actions).toMatchObject({
    title: "What happens next",
    prompts: ["Please agree no more than five actions."],
    rows: 2,
    limit: 5,
    columns: [
      { label: "Action", kind: "what" },
      { label: "By whom", kind: "person" },
      { label: "By when", kind: "due" },
      { label: "Signed off", kind: "signed-off" },
      { label: "Cost", kind: "other" },
    ],
  });
});

test("loose words are notes, under their heading", () => {
  const draft = aForm(
    p("Our form"),
    heading("Before you begin"),
    p("Read the file."),
    p("Talk with the worker."),
  );
  expect(draft.notes).toEqual([
    { key: "note-1", title: "Before you begin", paragraphs: ["Read the file.", "Talk with the worker."] },
  ]);
});

test("grades as headings, with no table at all, are one judgement of the whole", () => {
  const draft = aForm(p("Our form"), ...OFSTED.flatMap((grade, at) => [bold(grade), p(LONG[at] ?? "")]));
  expect(itemTexts(draft)).toEqual([{ label: "Our form", kind: "judgement", descriptors: LONG }]);
});

describe("what found no place", () => {
  test("is told with where it stands and why", () => {
    const draft = aForm(
      p("Our form"),
      table(["Version", "Changed by", "What"], ["2", "Somebody", "Wording"]),
    );
    expect(draft.notPlaced.map(({ text, where }) => [text, where])).toContainEqual([
      "Somebody",
      "table 1, row 2",
    ]);
    for (const { why } of draft.notPlaced) expect(why).toMatch(/^[A-Z].*\.$/);
  });

  test("a text box is not lost", () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p("Call us first.")}${p("Then write.")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const draft = aForm(p("Our form"), `<w:p>${box}</w:p>`, table(["", ...OFSTED], ["Aims", ...LONG]));
    expect(JSON.stringify(draft)).toContain("Call us first.");
    expect(JSON.stringify(draft)).toContain("Then write.");
  });
});

test("tracked changes count as accepted: rows and words taken out are out, those put in are in", () => {
  const deleted = `<w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr><w:tc>${p("Gone")}</w:tc></w:tr>`;
  const changed = `<w:p><w:ins w:id="2" w:author="a">${run("New ")}</w:ins><w:del w:id="3" w:author="a"><w:r><w:delText>Old </w:delText></w:r></w:del>${run("aims")}</w:p>`;
  const form = table(["", ...OFSTED], [changed, ...LONG]).replace("</w:tbl>", `${deleted}</w:tbl>`);
  const draft = aForm(form);
  expect(itemsOf(draft).map(({ label }) => label)).toEqual(["New aims"]);
  expect(JSON.stringify(draft)).not.toMatch(/Gone|Old/);
});

test("right-to-left text stays in the order it is read in", () => {
  const label = "خطة الطفل واضحة";
  const rtl = `<w:p><w:pPr><w:bidi/></w:pPr>${run(label, "<w:rtl/>")}</w:p>`;
  expect(itemsOf(aForm(table(["", ...OFSTED], [rtl, ...LONG])))[0]?.label).toBe(label);
});

test("a form framed by a table is read as if the frame were not there", () => {
  const draft = aForm(table([heading("Planning") + table(["", ...OFSTED], ["Aims", ...LONG]) + p("")]));
  expect(itemTexts(draft)).toEqual([{ label: "Aims", kind: "judgement", descriptors: LONG }]);
});

function dropDown(...choices: readonly string[]): string {
  const list = choices
    .map((choice) => `<w:listItem w:displayText="${choice}" w:value="${choice}"/>`)
    .join("");
  return `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/><w:dropDownList>${list}</w:dropDownList></w:sdtPr><w:sdtContent>${run("Choose an item.")}</w:sdtContent></w:sdt></w:p>`;
}
