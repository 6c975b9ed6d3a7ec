import { editDraft } from "../../src/forms/draft/edit-draft";
import { templateFrom } from "../../src/forms/template/form-template";
import { parseTemplate } from "../../src/templates/parse-template";
import {
  aForm,
  ASKS,
  blank,
  belowScores,
  bold,
  detailsOf,
  heading,
  leftOf,
  p,
  strong,
  table,
  TICKED,
  title,
} from "./a-form";

describe("a plan that is audited is none that is agreed", () => {
  const heads = strong("Pupil identifier", "Setting", "Agency of auditor", "Date");
  test.each([
    ["a sentence about the plan", [title("Audit"), p("Each auditor reads the plan before the meeting.")]],
    ["a title that names plans", [title("Audit of Education, Health and Care Plans")]],
    ["a title in Welsh", [title("Archwiliad Cynlluniau"), p("Darllenwch y cynllun cyn dechrau.")]],
  ])("under %s, heads over an empty row are details", (_, above) => {
    const draft = aForm(...above, table(heads, blank(4)), p(""), TICKED);
    expect(detailsOf(draft)).toEqual(["Pupil identifier", "Setting", "Agency of auditor", "Date"]);
    expect(draft.actions).toBeUndefined();
  });

  test.each([
    ["Improvement plan", "Task"],
    ["Audit action plan", "Task"],
    ["Our plan for next term:", "Task"],
    ["Cynllun gwella", "Tasg"],
    ["Required amendments", "Amendment"],
    ["Development points", "Development point"],
  ])("under “%s” heads over empty rows are those of actions", (name, first) => {
    const plan = table(strong(first, "Support", "Review date"), blank(3), blank(3));
    const draft = aForm(title("Audit"), TICKED, heading(name), plan);
    expect(draft.actions?.columns.map(({ label }) => label)).toEqual([first, "Support", "Review date"]);
  });
});

test.each([
  [["Change needed", "Page", "Needed by"]],
  [["Page", "Correction required", "Needed by"]],
  [["Amendment needed", "Page", "By whom", "Required by"]],
  [["Newid sydd ei angen", "Tudalen", "Erbyn pryd"]],
])("what is to be changed by a day is an action: %j", (heads) => {
  const draft = belowScores(
    table(strong(...heads), ...Array<readonly string[]>(3).fill(blank(heads.length))),
  );
  expect(draft.actions?.columns.map(({ label }) => label)).toEqual(heads);
});

test("what is still to come in, by its days, is a table of its own", () => {
  const heads = ["Item", "Requested from", "Date requested", "Date received"];
  const draft = belowScores(
    bold("Outstanding items"),
    table(strong(...heads), ...Array<readonly string[]>(3).fill(blank(heads.length))),
  );
  expect(draft.tables?.map(({ fields }) => fields.map(({ label }) => label))).toEqual([heads]);
  expect(leftOf(draft)).toEqual([]);
});

test("room for what the service has to do is in the template, and can be taken out as any part", () => {
  const draft = aForm(
    title("File check"),
    ASKS,
    heading("Actions"),
    table(strong("Action", "Who", "By when"), blank(3)),
    heading("Strategic actions"),
    table(strong("Learning point", "Lead", "By when"), blank(3)),
  );
  const made = templateFrom(draft, { title: "", publisher: "", version: "1" });
  expect(parseTemplate(made).ok).toBe(true);
  expect(made.serviceActions).toEqual({
    title: "Strategic actions",
    prompts: [{ text: "Learning point | Lead | By when" }],
  });
  const without = editDraft(draft, { do: "remove", key: draft.serviceActions?.key ?? "" });
  expect(without.serviceActions).toBeUndefined();
  expect(without.notPlaced).toMatchObject([{ text: "Strategic actions\nLearning point | Lead | By when" }]);
});

test("what the rows of an action plan begin with is chosen from in its first column", () => {
  const { actions } = aForm(
    title("Audit"),
    TICKED,
    p(""),
    bold("Action plan"),
    table(
      strong("Learning points for", "Action", "Deadline"),
      ["Worker", "", ""],
      ["Team", "", ""],
      ["Service", "", ""],
    ),
  );
  expect(actions?.columns.map(({ label, options }) => [label, options])).toEqual([
    ["Learning points for", ["Worker", "Team", "Service"]],
    ["Action", undefined],
    ["Deadline", undefined],
  ]);
  expect(actions?.rows).toBe(3);
});

test("rows with a box to tick under “Done ☐” are open", () => {
  const { actions } = aForm(
    title("Audit"),
    TICKED,
    p(""),
    heading("Actions"),
    table(strong("Action", "Owner", "Due", "Done ☐"), ["", "", "", "☐"], ["", "", "", "☐"]),
  );
  expect(actions?.rows).toBe(2);
  expect(actions?.prompts).toEqual([]);
});

test("“Cam | Cyfrifoldeb | Dyddiad targed” are actions", () => {
  const { actions } = aForm(
    title("Archwiliad"),
    TICKED,
    p(""),
    bold("Camau i’w cymryd"),
    table(strong("Cam", "Cyfrifoldeb", "Dyddiad targed"), blank(3), blank(3)),
  );
  expect(actions?.columns.map(({ kind }) => kind)).toEqual(["what", "person", "due"]);
});
