import {
  aForm,
  ASKS,
  BOX,
  boxesOf,
  detailsOf,
  fieldsOf,
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
} from "./a-form";

test("each row of a table is answered from what it prints, and what is numbered on is no head", () => {
  const draft = aForm(
    title("Audit"),
    table(
      strong("#", "Question", "Response"),
      ["1", "Was each child named?", "Yes / No"],
      ["2", "How quickly was it shared?", "Same day / Within 3 days / Later"],
      ["3", "Was the child represented?", "Fully / Partly / Not at all"],
      ["4", "What was agreed?", ""],
      ["5", "Were they completed?", "All / Some / None"],
    ),
  );
  const answered = itemsOf(draft).map(({ scale }) => (scale === undefined ? [] : scaleLabels(draft, scale)));
  expect(answered).toEqual([
    ["Yes", "No"],
    ["Same day", "Within 3 days", "Later"],
    ["Fully", "Partly", "Not at all"],
    [],
    ["All", "Some", "None"],
  ]);
  expect(draft.remarks ?? []).toEqual([]);
});

test("answers stand before what they answer, however short that is", () => {
  const lines = (...texts: readonly string[]) => texts.map((text) => p(`☐ Yes  ☐ No   ${text}`));
  const draft = aForm(
    title("Audit"),
    heading("Admission"),
    ...lines("Placement plan signed", "Welcome pack given"),
    heading("Health"),
    ...lines("Consent forms signed", "Appointments recorded"),
  );
  expect(outlineOf(draft)).toEqual([
    ["Admission", "Placement plan signed", "Welcome pack given"],
    ["Health", "Consent forms signed", "Appointments recorded"],
  ]);
  expect(leftOf(draft)).toEqual([]);
});

test("levels are ticked in a column that is blank under “Tick”", () => {
  const parts = ["Preparation", "Reflection"];
  const levels = (part: string) => [
    heading(part),
    table(
      strong("Level", "What it looks like", "Tick"),
      ["4 Excellent", `${part} is excellent throughout`, ""],
      ["3 Good", `${part} is good in most respects`, ""],
      ["2 Fair", `${part} is uneven`, ""],
      ["1 Poor", `${part} is largely missing`, ""],
    ),
  ];
  const draft = aForm(title("Audit"), ...parts.flatMap(levels));
  expect(labelsOf(draft)).toEqual(parts);
  expect(scalesOf(draft)[0]).toEqual(["4 = Excellent", "3 = Good", "2 = Fair", "1 = Poor"]);
  expect(itemsOf(draft)[1]?.descriptors).toHaveLength(4);
});

test("a score for each section is worked out, and the rows below it are scored as those above", () => {
  const rows = (letter: string, ...texts: readonly string[]) =>
    texts.map((text, at) => [`${letter}${String(at + 1)}`, text, BOX, BOX, BOX, ""]);
  const score = (letter: string) => [
    { text: `Score for section ${letter}`, wide: 2 },
    { text: "", wide: 4 },
  ];
  const draft = aForm(
    title("Audit"),
    table(
      strong("Ref", "Indicator", "0", "1", "2", "Why"),
      [wide("A  Assessment", 6)],
      ...rows("A", "The child’s history is understood", "Views are there"),
      score("A"),
      [wide("B  The plan", 6)],
      ...rows("B", "Outcomes are clear", "Support is matched"),
      score("B"),
    ),
    p("0 = not evident   1 = partly evident   2 = fully evident"),
  );
  expect(itemsOf(draft)).toHaveLength(4);
  expect(new Set(scalesOf(draft).map((scale) => scale.join()))).toHaveProperty("size", 1);
  expect(leftOf(draft)).toEqual(["Score for section A", "Score for section B"]);
});

test("marks out of so many stay numbers where the outcome of them all is chosen from colours", () => {
  const draft = aForm(
    title("Audit"),
    table(
      strong("Area", "Max", "Score", "Notes"),
      ["Attendance is tracked", "5", "", ""],
      ["Plans are recorded", "10", "", ""],
      ["TOTAL", "15", "", ""],
    ),
    p("12–15 green, 8–11 amber, below 8 red"),
    p("Outcome:   Green  /  Amber  /  Red"),
    p("Strengths:"),
    p("Next steps:"),
  );
  expect(itemsOf(draft).map(({ answering }) => answering?.bounds.most)).toEqual([
    5,
    10,
    undefined,
    undefined,
    undefined,
  ]);
  expect(labelsOf(draft).slice(2)).toEqual(["Outcome", "Strengths", "Next steps"]);
  expect(scalesOf(draft)[2]).toEqual(["Green", "Amber", "Red"]);
  expect(draft.remarks ?? []).toEqual([]);
});

test("numbers to circle keep what both ends mean", () => {
  const draft = aForm(
    title("Audit"),
    ASKS,
    p("Overall effectiveness (circle): 1 2 3 4 5   (1 = poor, 5 = excellent)"),
  );
  expect(scalesOf(draft).at(-1)).toEqual(["1 = poor", "2", "3", "4", "5 = excellent"]);
  expect(leftOf(draft)).toEqual([]);
});

test("what is said in brackets alone in its cell is a hint of what to write there", () => {
  const card = (name: string) => [
    table(strong(name), ["[Say how well this was done and what you saw]"], ["Grade: Good / Poor"]),
    p(""),
  ];
  const draft = aForm(
    title("Audit"),
    table(
      ["Child’s reference", "[enter the number]"],
      ["Age / gender", "[enter]"],
      ["Legal status", "[choose: s20 / s31 / s38]"],
    ),
    p(""),
    ...card("Prevention"),
    ...card("Learning"),
  );
  expect(detailsOf(draft)).toEqual(["Child’s reference", "Age / gender", "Legal status"]);
  expect(fieldsOf(draft)[2]?.options).toEqual(["s20", "s31", "s38"]);
  expect(labelsOf(draft)).toEqual(["Prevention", "Learning"]);
  expect(boxesOf(draft)).toEqual([["Evidence"], ["Evidence"]]);
  expect(leftOf(draft)).toEqual([]);
});

test("codes that a key tells are answers in each row of a table without a head, before “Note:”", () => {
  const draft = aForm(
    title("Dip sample"),
    p("Y = yes, P = in part, N = no. Circle one."),
    heading("Assessment"),
    table(
      ["Whole family included", "Y   P   N", "Note:"],
      ["Each child’s voice heard", "Y   P   N", "Note:"],
      ["Strengths and worries balanced", "Y   P   N", "Note:"],
    ),
  );
  expect(labelsOf(draft)).toHaveLength(3);
  expect(scalesOf(draft)[0]).toEqual(["Y = yes", "P = in part", "N = no"]);
  expect(boxesOf(draft)).toEqual([["Note"], ["Note"], ["Note"]]);
  expect(leftOf(draft)).toEqual([]);
});

test("what is asked in a line below a table of several sections stands in none of them, with the answers it prints", () => {
  const draft = aForm(
    title("Audit"),
    table(
      strong("Standard", "Yes", "No", "N/A"),
      [wide("Visits", 4)],
      ["Visits are kept", BOX, BOX, BOX],
      [wide("Plans", 4)],
      ["Plans are dated", BOX, BOX, BOX],
    ),
    p("Immediate concern found during the audit?   ☐ Yes   ☐ No     If yes, describe what was done:"),
    table([""]),
  );
  expect(outlineOf(draft).at(-1)?.[0]).toBe("Immediate concern found during the audit?");
  expect(scalesOf(draft).at(-1)).toEqual(["Yes", "No"]);
});

test("“Response” down beside its questions is the name of a part", () => {
  const row = (area: string, merge: "start" | "on", question: string) => [
    { text: area, merge },
    question,
    "R / A / G / Grey",
    "",
  ];
  const draft = aForm(
    title("Audit"),
    table(
      strong("Theme", "Question", "RAG", "Evidence"),
      row("Recognition", "start", "1. Were signs seen?"),
      row("", "on", "2. Was the toolkit used?"),
      row("Response", "start", "3. Was the threshold right?"),
      row("", "on", "4. Was information shared?"),
    ),
  );
  expect(outlineOf(draft)).toEqual([
    ["Recognition", "Were signs seen?", "Was the toolkit used?"],
    ["Response", "Was the threshold right?", "Was information shared?"],
  ]);
});
