import {
  aForm,
  ASKS,
  blank,
  bold,
  BOX,
  boxesOf,
  CHECKS,
  closedBy,
  DETAILS,
  detailsOf,
  heading,
  labelsOf,
  leftOf,
  outlineOf,
  p,
  scalesOf,
  STANDARDS,
  strong,
  table,
  TICKED,
  title,
  wide,
} from "./a-form";

/** What is asked behind the two questions of a form. */
const closing = (...blocks: readonly string[]) => labelsOf(closedBy(...blocks)).slice(2);

describe("over room for several lines below what is judged,", () => {
  test.each([
    ["Main learning points for the case manager", "Case manager’s response"],
    ["Good practice to share with the team", "Message to the service"],
    ["Pwyntiau dysgu i’r gweithiwr", "Ymateb y rheolwr tîm"],
  ])("“%s” and “%s” are asked in words", (one, other) => {
    const form = aForm(
      title("Case audit"),
      ASKS,
      p(""),
      table(["Overall judgement", "☐ Good ☐ Fair ☐ Poor"], [one, "\n\n"], [other, "\n\n"]),
    );
    expect(labelsOf(form)).toEqual(expect.arrayContaining([one, other]));
    expect(detailsOf(form)).toEqual([]);
  });

  test("a name and a signature stay details", () => {
    const form = aForm(
      title("Case audit"),
      ASKS,
      p(""),
      table(["Name of auditor", "\n\n"], ["Auditor signature", "\n\n"]),
    );
    expect(labelsOf(form)).toEqual(CHECKS);
  });
});

describe("what is said of all the questions of a part", () => {
  /** As high as several lines. */
  const high = (form: string) =>
    form.replaceAll("<w:tr>", '<w:tr><w:trPr><w:trHeight w:val="1200"/></w:trPr>');
  const parts = [
    ["Arrival", "The child was welcomed", "The plan was shared"],
    ["Daily life", "Meals are eaten together", "Bedtimes are kept"],
  ] as const;

  test.each([
    "Comments on this part",
    "Section comments",
    "Reviewer’s views on this section",
    "Notes (explain every answer of No)",
    "Sylwadau ar y rhan hon",
  ])("is asked at its foot in a frame with nothing else in it: %s", (asked) => {
    const form = aForm(
      title("Visit"),
      ...parts.flatMap(([name, ...questions]) => [
        bold(name),
        ...questions.flatMap((each) => [p(each), p("☐ Yes  ☐ No")]),
        high(table(strong(asked))),
        p(""),
      ]),
    );
    expect(outlineOf(form)).toEqual(parts.map((part) => [...part, asked]));
    expect(leftOf(form)).toEqual([]);
  });

  test.each([
    ["Comments (give the reasons for any No):", "Is this section sufficient?"],
    ["Auditor’s comments (reasons for all answers of No)", "How good is this part?"],
    ["Sylwadau (rhowch resymau am bob Na):", "A yw’r adran hon yn ddigonol?"],
  ])("is asked before the part is judged, with the hint in brackets: %s", (asked, judged) => {
    const form = aForm(
      title("Plan check"),
      DETAILS,
      p(""),
      ...parts.flatMap(([name, ...questions]) => [
        table(
          [wide(name, 3)],
          ...questions.map((each) => [each, "☐ Yes", "☐ No"]),
          [{ text: asked, wide: 3 }],
          [wide(`${judged} ☐ Good ☐ Poor`, 3)],
        ),
        p(""),
      ]),
    );
    expect(outlineOf(form)).toEqual(parts.map((part) => [...part, asked.replace(/:$/u, ""), judged]));
    expect(boxesOf(form).flat()).toEqual([]);
  });

  test("a hint before the colon is no part of the name of a box", () => {
    const form = aForm(
      title("Plan check"),
      p("1. Is the plan clear? ☐ Yes ☐ No"),
      p("Comments (if it helps):"),
    );
    expect(boxesOf(form)).toEqual([["Comments"]]);
  });
});

describe("in a table below the items,", () => {
  test.each([
    ["questions side by side", ["What works well?", "What could be better?"]],
    ["names of what was found", ["Good practice seen", "Areas for development"]],
    ["comments on each part", ["Comments on the visit", "Comments on the decisions"]],
    ["questions in Welsh", ["Beth sy’n gweithio’n dda?", "Beth allai fod yn well?"]],
  ])("%s are asked each, in its own cell", (_, asked) => {
    const draft = aForm(title("Audit"), TICKED, p(""), table(strong(...asked)));
    expect(labelsOf(draft)).toEqual([...STANDARDS, ...asked]);
    expect(leftOf(draft)).toEqual([]);
  });

  test.each(["Areas to improve", "What must change"])(
    "“%s” beside room is asked, and names no actions that follow",
    (last) => {
      const draft = aForm(
        title("Audit"),
        TICKED,
        p(""),
        table(
          [bold("Strengths"), { text: "", wide: 2 }],
          [bold(last), { text: "", wide: 2 }],
          strong("Action", "Who", "By when"),
          blank(3),
          blank(3),
        ),
      );
      expect(labelsOf(draft)).toEqual([...STANDARDS, "Strengths", last]);
      expect(draft.actions?.columns).toHaveLength(3);
    },
  );

  test.each([
    ["☐ Outstanding\n☐ Good\n☐ Inadequate", ["Outstanding", "Good", "Inadequate"]],
    ["☐ Red\n☐ Amber\n☐ Green", ["Green", "Amber", "Red"]],
  ])("heads over “%s” and room are asked each for itself", (grades, scale) => {
    const heads = strong("Main strength", "Overall grade (tick one)", "Main area to develop");
    const draft = aForm(title("Audit"), TICKED, p(""), table(heads, ["", grades, ""]));
    expect(outlineOf(draft).at(-1)).toEqual([
      "Overall grade",
      "Overall grade",
      "Main strength",
      "Main area to develop",
    ]);
    expect(scalesOf(draft)[STANDARDS.length]).toEqual(scale);
    expect(draft.remarks ?? []).toEqual([]);
  });
});

test.each([
  "QA manager’s summary for the case manager",
  "Auditor’s feedback for the practitioner",
  "Team manager’s message to the worker",
  "Crynodeb y rheolwr ar gyfer y gweithiwr",
])("“%s” is written, and signed by nobody", (asked) => {
  const draft = aForm(
    title("Plan check"),
    table(
      strong("No.", "Criterion", "Yes", "No", "Evidence"),
      ["1", "The plan is clear", BOX, BOX, ""],
      ["2", "The plan is signed", BOX, BOX, ""],
      [wide("Overall quality of the plan", 2), wide("☐ Strong ☐ Sound ☐ Weak", 3)],
      [wide(asked, 2), wide("", 3)],
    ),
  );
  expect(labelsOf(draft).at(-1)).toBe(asked);
  expect(detailsOf(draft)).toEqual([]);
});

describe("what a form closes with is asked in words", () => {
  test.each([
    ["a heading", heading("Summary")],
    ["no heading", ""],
  ])("names in bold over one blank row, under %s", (_, above) => {
    const heads = ["Auditor’s overall comments", "What needs to improve"];
    expect(closing(above, table(strong(...heads), ["", ""]))).toEqual(heads);
  });

  test("“What needs to improve” beside “Feedback for the worker” is no table of actions", () => {
    const heads = ["What needs to improve", "Feedback for the worker"];
    const draft = closedBy(table(strong(...heads), ["", ""]));
    expect(labelsOf(draft).slice(2)).toEqual(heads);
    expect(draft.actions).toBeUndefined();
  });

  test.each([
    ["the overall judgement", table([wide("Overall rating", 3)], ["Good", "Adequate", "Poor"])],
    ["boxes to tick", p("Overall rating: ☐ Good ☐ Adequate ☐ Poor")],
    ["who signs", table(strong("", "Name", "Signature", "Date"), ["Auditor", "", "", ""])],
  ])("lines in bold over empty lines alike, before %s", (_, next) => {
    const room = p("").repeat(3);
    const asked = closing(bold("Learning for the team"), room, bold("Feedback for the worker"), room, next);
    expect(asked.slice(0, 2)).toEqual(["Learning for the team", "Feedback for the worker"]);
  });

  test("names over frames to write in are asked each, and the heading stands over both", () => {
    const names = ["What needs to improve", "Feedback for the worker"];
    const frames = names.flatMap((name) => [p(name), table(["\n\n"]), p("")]);
    const draft = closedBy(heading("Summary"), ...frames);
    expect(outlineOf(draft).at(-1)).toEqual(["Summary", ...names]);
  });

  test("a heading that is about the whole is that of a section, and no box of the last question", () => {
    const draft = aForm(
      title("Audit"),
      ...["1. Was the child seen?", "2. Is the plan clear?"].map((asked) =>
        table([asked, "Yes / No"], ["Details", ""]),
      ),
      heading("Overall findings"),
      table(strong("Feedback for the worker"), [""]),
      table(strong("Key strengths"), [""]),
    );
    expect(outlineOf(draft).at(-1)).toEqual(["Overall findings", "Feedback for the worker", "Key strengths"]);
  });

  test("“Areas for development: ____” is called so without the line to write on", () => {
    const draft = aForm(
      title("Audit"),
      p("1. Was the child seen?  ☐ Yes  ☐ No"),
      p("2. Is the plan clear?  ☐ Yes  ☐ No"),
      p("Overall rating: ☐ Good ☐ Adequate ☐ Poor"),
      p("Areas for development: ____________________"),
      p("______________________________"),
      p("Auditor’s overall comments: ____________________"),
      p("______________________________"),
    );
    expect(labelsOf(draft).slice(-2)).toEqual(["Areas for development", "Auditor’s overall comments"]);
  });
});
