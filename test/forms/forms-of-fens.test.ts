import {
  aForm,
  type Cell,
  bold,
  detailsOf,
  heading,
  itemsOf,
  labelsOf,
  leftOf,
  outlineOf,
  p,
  scaleLabels,
  scalesOf,
  strong,
  table,
  title,
  wide,
  withRoom,
} from "./a-form";

const CHECKS = table(
  strong("Standard", "Yes", "No"),
  ...withRoom(2, "The plan is dated", "The plan is shared"),
);

describe("a line for a code beside each row", () => {
  test("asks on the scale that is told above, and details stay details", () => {
    const draft = aForm(
      title("Pupil file audit"),
      table(["Pupil", ""], ["Date", ""]),
      p("Y = in place, P = partly in place, N = not in place. Write Y, P or N on the line."),
      heading("Identify"),
      table(["Initial concerns form", "____"], ["Parent meeting note", "____"]),
      heading("Plan"),
      table(["Plan signed by parents", "____"], ["Provision map", "____"]),
      table(["Auditor", "____"], ["Date", "____"]),
    );
    expect(outlineOf(draft)).toEqual([
      ["Identify", "Initial concerns form", "Parent meeting note"],
      ["Plan", "Plan signed by parents", "Provision map"],
    ]);
    expect(scaleLabels(draft)).toEqual(["Y = in place", "P = partly in place", "N = not in place"]);
    expect(detailsOf(draft)).toEqual(["Pupil", "Date", "Auditor", "Date"]);
  });

  test("is told of in Welsh, and stands behind a number", () => {
    const draft = aForm(
      title("Ffurflen wirio ffeil"),
      p("A = ar gael, R = yn rhannol, N = ddim ar gael. Rhowch A, R neu N ar bob llinell."),
      table(["1", "Nodyn cyfarfod", "____"], ["2", "Adroddiad ysgol", "____"]),
    );
    expect(labelsOf(draft)).toEqual(["Nodyn cyfarfod", "Adroddiad ysgol"]);
    expect(scaleLabels(draft)).toEqual(["A = ar gael", "R = yn rhannol", "N = ddim ar gael"]);
  });

  test("asks nothing where no code is told", () => {
    const draft = aForm(title("Audit"), table(["Pupil", "____"], ["Class", "____"]), CHECKS);
    expect(detailsOf(draft)).toEqual(["Pupil", "Class"]);
  });
});

describe("lists beside one another under a name each", () => {
  const lists = (names: readonly Cell[]) =>
    aForm(
      title("Adopter record audit"),
      table(
        names,
        strong("Document", "Y / N / NA", "Document", "Y / N / NA"),
        ["Interest form", "", "Report", ""],
        ["Agreement", "", "Minutes", ""],
      ),
    );
  test.each([
    ["merged over its heads", [wide("Stage One", 2), wide("Stage Two", 2)]],
    ["before an empty cell", strong("Stage One", "", "Stage Two", "")],
  ])("are sections: %s", (_, names) => {
    const draft = lists(names);
    expect(outlineOf(draft)).toEqual([
      ["Stage One", "Interest form", "Agreement"],
      ["Stage Two", "Report", "Minutes"],
    ]);
    expect(new Set(scalesOf(draft).map(String))).toEqual(new Set(["Y,N,NA"]));
  });
});

describe("what says how something is", () => {
  test("is judged, whatever it speaks of", () => {
    const draft = aForm(
      title("Home audit"),
      table(
        [wide("Health and education", 3)],
        strong("Area", "Rating", "Evidence seen"),
        ["Health appointments are up to date", "☐ Red ☐ Amber ☐ Green", ""],
        ["School attendance is above 95%", "☐ Red ☐ Amber ☐ Green", ""],
      ),
    );
    expect(outlineOf(draft)).toEqual([
      ["Health and education", "Health appointments are up to date", "School attendance is above 95%"],
    ]);
    expect(itemsOf(draft).map(({ evidenceLabel }) => evidenceLabel)).toEqual([
      "Evidence seen",
      "Evidence seen",
    ]);
  });
});

describe("a heading called as a box is", () => {
  const asked = (question: string): string =>
    table([wide(question, 2)], ["Rating", "☐ Good ☐ Fair ☐ Poor"], ["Explanation", ""]);
  test.each([
    ["in a style", heading("Outcomes for the child")],
    ["in bold", bold("Outcomes for the child")],
  ])("heads the tables of questions below it: %s", (_, name) => {
    const draft = aForm(
      title("Neglect audit"),
      heading("Response"),
      asked("Q1. Was it timely?"),
      p(""),
      name,
      asked("Q2. Was the child heard?"),
    );
    expect(outlineOf(draft)).toEqual([
      ["Response", "Was it timely?"],
      ["Outcomes for the child", "Was the child heard?"],
    ]);
  });
});

describe("a key of grades", () => {
  test("may share a word between them", () => {
    const draft = aForm(
      title("Neglect audit"),
      heading("Ratings"),
      table(
        ["Strong practice", "More than is expected"],
        ["Good practice", "What is expected"],
        ["Poor practice", "Standards were missed"],
      ),
      table(strong("Standard", "Rating", "Notes"), ...withRoom(2, "The plan is dated", "The plan is shared")),
    );
    expect(leftOf(draft)).toEqual([]);
    expect(scaleLabels(draft)).toEqual(["Strong practice", "Good practice", "Poor practice"]);
  });
});

describe("one table for the whole form", () => {
  test("ends in who signs, and keeps the room over each grade", () => {
    const graded = "\n\nGrade: ☐ Good ☐ Fair ☐ Poor";
    const draft = aForm(
      title("Collaborative audit"),
      table(
        strong("Area", "Auditor’s findings"),
        ["Permanence", graded],
        ["Placement", graded],
        [wide("Conclusion", 2)],
        ["Strengths", ""],
        [wide("Sign-off", 2)],
        ["Auditor", ""],
        ["Head of service", ""],
      ),
    );
    expect(itemsOf(draft).map(({ label, evidence }) => [label, evidence])).toEqual([
      ["Permanence", true],
      ["Placement", true],
      ["Strengths", false],
    ]);
    expect(detailsOf(draft)).toEqual(["Auditor", "Head of service"]);
  });

  test("is named below who issues it", () => {
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

  test("may be called by a section of the law", () => {
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
});

test.each(["A short reflective audit", "For use in case file audits"])(
  "“%s” below the title only tells of the form",
  (told) => {
    expect(aForm(bold("Learning Together"), bold(told), p("Name: ______"), CHECKS).title).toBe(
      "Learning Together",
    );
  },
);

test.each(["e.g. home visit, conference", "(for example, a review)", "er enghraifft cartref"])(
  "“%s” beside a label is an example of what to write there",
  (example) => {
    const draft = aForm(
      title("Observation"),
      table(["Worker", ""], ["Type of activity", example], ["Date", ""]),
      CHECKS,
    );
    expect(detailsOf(draft)).toEqual(["Worker", "Type of activity", "Date"]);
  },
);
