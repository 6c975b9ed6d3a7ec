import {
  aForm,
  ASKS,
  BOX,
  boxesOf,
  type Cell,
  labelsOf,
  outlineOf,
  p,
  scalesOf,
  STANDARDS,
  strong,
  table,
  tableOf,
  title,
  wide,
  withRoom,
} from "./a-form";

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
  ])("are sections, the names %s", (_, names) => {
    const draft = lists(names);
    expect(outlineOf(draft)).toEqual([
      ["Stage One", "Interest form", "Agreement"],
      ["Stage Two", "Report", "Minutes"],
    ]);
    expect(new Set(scalesOf(draft).map(String))).toEqual(new Set(["Y,N,NA"]));
  });
});

const [filed, seen] = [
  ["Referral is filed", "Consent is filed", "Plan is filed"],
  ["Risk is assessed", "Safety plan given", "Review is held"],
];
test.each([
  ["Yes and No", ["Yes", "No"], false],
  ["grades", ["Met", "Partly", "Not met"], false],
  ["Welsh answers", ["Ydy", "Nac ydy"], false],
  ["a gap between them", ["Yes", "No"], true],
])("two lists beside one another, their names over %s alone, keep both", (_, answers, hasGap) => {
  const gap = hasGap ? [""] : [];
  const size = answers.length + 1;
  const draft = aForm(
    title("Quick check"),
    table(
      [wide("Assessment", size), ...gap, wide("Risk", size)],
      ["", ...answers, ...gap, "", ...answers],
      ...filed.map((text, at) => [
        text,
        ...answers.map(() => BOX),
        ...gap,
        seen[at] ?? "",
        ...answers.map(() => BOX),
      ]),
    ),
  );
  expect(outlineOf(draft)).toEqual([
    ["Assessment", ...filed],
    ["Risk", ...seen],
  ]);
  expect(scalesOf(draft)).toEqual(Array(6).fill(answers));
});

describe("of two columns that judge the same, the item’s own is that of", () => {
  test.each([
    ["the auditor, beside one’s own", "Self-rating", "Auditor rating"],
    ["the auditor, beside the worker’s", "Worker's rating", "Auditor's rating"],
    ["the reviewer", "Self-assessed grade", "Reviewer grade"],
    ["this audit, beside the last", "Last audit", "This audit"],
    ["this review", "Previous review", "This review"],
  ])("%s", (_, other, own) => {
    const asked = table(strong("Standard", other, own, "Comments"), ...withRoom(3, ...STANDARDS));
    const draft = aForm(title("Audit"), p("1 = Weak, 2 = Sound, 3 = Strong"), asked);
    expect(scalesOf(draft)[0]).toEqual(["1 = Weak", "2 = Sound", "3 = Strong"]);
    expect(boxesOf(draft)[0]).toEqual(["Comments", other]);
  });
});

describe("columns to tick", () => {
  test.each(["In place", "On file", "Present", "Seen"])("“%s” alone asks yes or no", (head) => {
    const rows = STANDARDS.map((check) => [check, BOX, ""]);
    const draft = aForm(title("Audit"), tableOf([6000, 900, 3000], strong("Item", head, "Comment"), ...rows));
    expect(scalesOf(draft)[0]).toEqual(["Yes", "No"]);
    const even = aForm(title("Audit"), table(strong("Item", head, "Comment"), ...rows));
    expect(boxesOf(even)[0]).toEqual(["Comment"]);
  });

  test.each([
    ["Attended", "Report only", "Neither"],
    ["Came", "Sent a note", "Absent"],
  ])("“%s”, “%s” and “%s” are one scale, however wide", (...heads) => {
    const rows = ["Police", "Health", "School"].map((agency) => [agency, BOX, BOX, BOX]);
    const draft = aForm(
      title("Audit"),
      tableOf([1800, 2600, 3400, 1800], strong("Agency", ...heads), ...rows),
    );
    expect(scalesOf(draft)[0]).toEqual(heads);
  });
});

test("a label with its room in one cell beside a question with its answers in the other asks for itself", () => {
  const pair = table([
    "Last month’s actions: all done?  ☐ Yes   ☐ No\nIf no, say which:",
    "Manager’s evaluation of the file:",
  ]);
  const draft = aForm(title("Audit"), ASKS, p(""), pair);
  expect(labelsOf(draft).slice(-2)).toEqual([
    "Last month’s actions: all done?",
    "Manager’s evaluation of the file",
  ]);
});
