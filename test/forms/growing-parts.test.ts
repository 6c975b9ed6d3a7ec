import { FORMAT } from "../../src/audit/template-format";
import type { FormDraft } from "../../src/forms/draft/form-draft";
import { formListing } from "../../src/forms/draft/form-summary";
import { templateFrom } from "../../src/forms/template/form-template";
import { parseTemplate } from "../../src/templates/parse-template";
import { aForm, ASKS, blank, bold, heading, leftOf, p, strong, table, title, wide } from "./a-form";

const JUDGED = table(
  strong("Question", "Yes", "No"),
  ["Is there a plan?", "", ""],
  ["Was the child seen alone?", "", ""],
);
const form = (...blocks: readonly string[]): FormDraft => aForm(title("File audit"), ...blocks);
const rows = (count: number, columns: number) => Array.from({ length: count }, () => blank(columns));

/** The template of a draft; a fault in it fails the test. */
function templateOf(draft: FormDraft) {
  const parsed = parseTemplate(templateFrom(draft, { title: "", publisher: "Ours", version: "1" }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  expect(parsed.template.format).toBe(FORMAT);
  return parsed.template;
}
const tablesOf = (draft: FormDraft) =>
  (templateOf(draft).tables ?? []).map(({ title: named, place, rows: count, columns }) => [
    named,
    place,
    count,
    columns.map(({ label, type }) => `${label} (${type})`),
  ]);
const detailsOf = (draft: FormDraft) =>
  templateOf(draft).fieldGroups.flatMap(({ fields }) =>
    fields.map(({ label, type }) => `${label} (${type})`),
  );

describe("A table that grows", () => {
  it("is a chronology: heads over blank rows", () => {
    const draft = form(
      JUDGED,
      heading("Chronology"),
      p("Significant events only."),
      table(strong("Date", "Event", "Source"), ...rows(6, 3)),
    );
    expect(tablesOf(draft)).toEqual([
      ["Chronology", { after: "file-audit" }, 6, ["Date (date)", "Event (text)", "Source (text)"]],
    ]);
    expect(draft.tables?.map(({ note }) => note)).toEqual(["Significant events only."]);
    expect(leftOf(draft)).toEqual([]);
    expect(formListing(draft)).toContain("Chronology (a table of 6 rows, or more)");
  });

  it.each([
    ["under a line that names it", p("People spoken to:"), strong("Name", "Relationship to child", "Date")],
    ["under heads that are not bold", heading("People spoken to"), ["Name", "Relationship to child", "Date"]],
  ])("is people spoken to, %s, before anything is judged", (_, above, heads) => {
    const draft = form(above, table(heads, ...rows(3, 3)), JUDGED);
    expect(tablesOf(draft)).toEqual([
      ["People spoken to", "start", 3, ["Name (text)", "Relationship to child (text)", "Date (date)"]],
    ]);
    expect(leftOf(draft)).toEqual([]);
  });

  it("has a name in a row of its own, and rows that are numbered", () => {
    const draft = form(
      table(
        [wide("Documents read", 3)],
        ["No.", ...strong("Document", "Date")],
        ["1", "", ""],
        ["2", "", ""],
      ),
      JUDGED,
    );
    expect(tablesOf(draft)).toEqual([["Documents read", "start", 2, ["Document (text)", "Date (date)"]]]);
    expect(leftOf(draft)).toEqual([]);
  });

  it("has rows that are counted by a name", () => {
    const counted = ["Sibling 1", "Sibling 2", "Sibling 3"].map((name) => [name, "", ""]);
    const draft = form(table(["", ...strong("Name", "Date of birth")], ...counted), JUDGED);
    expect(tablesOf(draft)).toEqual([["Sibling", "start", 3, ["Name (text)", "Date of birth (date)"]]]);
    expect(leftOf(draft)).toEqual([]);
  });

  it("offers in each row what its head, or each row alike, says can be chosen", () => {
    const draft = form(
      JUDGED,
      heading("Visits"),
      table(
        strong("Date", "Seen alone", "Significance (High / Medium / Low)"),
        ["", "Yes / No", ""],
        ["", "Yes / No", ""],
      ),
    );
    expect(templateOf(draft).tables?.[0]?.columns).toMatchObject([
      { type: "date" },
      { type: "yes-no" },
      { type: "choice", options: [{ label: "High" }, { label: "Medium" }, { label: "Low" }] },
    ]);
  });

  it("stands behind the actions where it does in the form, and is told from another of the same columns", () => {
    const people = () => table(strong("Name", "Role"), ...rows(2, 2));
    const draft = form(
      heading("Siblings"),
      people(),
      JUDGED,
      heading("Actions"),
      table(strong("Action", "Who", "By when"), ...rows(3, 3)),
      heading("Read by"),
      people(),
    );
    expect(tablesOf(draft)).toEqual([
      ["Siblings", "start", 2, ["Name (text)", "Role (text)"]],
      ["Read by", "end", 2, ["Name (Read by) (text)", "Role (text)"]],
    ]);
    expect(draft.actions?.rows).toBe(3);
  });

  it("is details that are asked again for each of several", () => {
    const sibling = (at: number) =>
      heading(`Sibling ${String(at)}`) + table(["Name:", ""], ["Date of birth:", ""], ["School:", ""]);
    const draft = form(sibling(1), sibling(2), JUDGED);
    expect(tablesOf(draft)).toEqual([
      ["Sibling", "start", 2, ["Name (text)", "Date of birth (date)", "School (text)"]],
    ]);
    expect([detailsOf(draft), leftOf(draft)]).toEqual([[], []]);
  });

  it("is details of one table that say each whom they are about, and leaves the others where they are", () => {
    const draft = form(
      table(
        ["Child ID:", "", "Team:", ""],
        ["Sibling 1 name:", "", "Sibling 1 date of birth:", ""],
        ["Sibling 2 name:", "", "Sibling 2 date of birth:", ""],
      ),
      JUDGED,
    );
    expect(tablesOf(draft)).toEqual([["Sibling", "start", 2, ["name (text)", "date of birth (date)"]]]);
    expect([detailsOf(draft), leftOf(draft)]).toEqual([["Child ID (text)", "Team (text)"], []]);
  });

  it.each([
    ["one blank row", table(strong("Name", "Team", "Date"), blank(3))],
    [
      "two of a kind, and lines of an address",
      table(["Parent 1:", ""], ["Parent 2:", ""], ["Address line 1:", ""], ["Address line 2:", ""]),
    ],
  ])("is not %s", (_, details) => {
    const draft = form(details, JUDGED);
    expect(draft.tables).toBeUndefined();
    expect(detailsOf(draft).length).toBeGreaterThan(2);
  });

  it("is not rows to be judged, blank as they are, nor the action table", () => {
    const draft = form(
      JUDGED,
      heading("Further areas"),
      table(strong("Area", "Judgement", "Evidence"), ...rows(3, 3)),
      table(strong("Action", "Person", "Date"), ...rows(3, 3)),
    );
    expect(draft.tables).toBeUndefined();
    expect(draft.actions?.columns).toHaveLength(3);
  });
});

describe("A declaration", () => {
  const declared = (draft: FormDraft) =>
    templateOf(draft).fieldGroups.flatMap(({ fields }) =>
      fields.flatMap((field) => (field.type === "declaration" ? [[field.label, field.statement]] : [])),
    );
  const CONFIRM = "I confirm that I read the record and had no part in the work.";

  it.each([
    ["in lines", p("Name:") + p("Role:") + p("Signature:") + p("Date:")],
    ["in one line", p("Signed: ............ Role: ............ Date: ............")],
    ["in a table", table(["Name", ""], ["Job title", ""], ["Date", ""])],
    ["in a row", table(["Print name", "", "Signature", "", "Date", ""])],
  ])("is name, role and date %s under what is declared", (_, block) => {
    const draft = form(JUDGED, heading("Declaration"), p(CONFIRM), block);
    expect(declared(draft)).toEqual([["Declaration", CONFIRM]]);
    expect([detailsOf(draft), leftOf(draft)]).toEqual([["Declaration (declaration)"], []]);
    expect(draft.notes).toEqual([]);
  });

  it("is one for each who signs, by whose signature it is", () => {
    const draft = form(
      JUDGED,
      table(["Auditor’s signature", "", "Date", ""], ["Team manager’s signature", "", "Date", ""]),
    );
    expect(declared(draft).map(([label]) => label)).toEqual(["Auditor", "Team manager"]);
    expect(leftOf(draft)).toEqual([]);
  });

  it("is required where the form asks for all of it before the rest", () => {
    const asked = (...labels: readonly string[]) =>
      templateOf(form(table(...labels.map((label) => [label, ""])), JUDGED)).fieldGroups[0]?.fields[0]
        ?.required;
    expect(asked("Signature", "Role", "Date")).toBe(true);
    // No role was asked for, and none holds an audit up.
    expect(asked("Signature", "Date")).toBe(false);
  });

  it("is no name and date of the audit, and no date alone", () => {
    const draft = form(
      table(["Name", "", "Role", "", "Date", ""], ["Date of audit", "", "Team", ""]),
      JUDGED,
      p("Date:"),
    );
    expect(declared(draft)).toEqual([]);
    expect(detailsOf(draft)).toContain("Name (text)");
  });

  it("leaves what is confirmed elsewhere among the notes", () => {
    const draft = form(p(CONFIRM), JUDGED, bold("Details"), p("Team:"));
    expect(JSON.stringify(draft.notes)).toContain(CONFIRM);
  });
});

test("“Record | Date | Author” over blank rows is a table to fill in", () => {
  const draft = aForm(
    title("Audit"),
    heading("Records examined"),
    table(strong("Record", "Date", "Author"), blank(3), blank(3)),
    heading("Standards"),
    ASKS,
  );
  expect(draft.tables?.map(({ fields }) => fields.map(({ label }) => label))).toEqual([
    ["Record", "Date", "Author"],
  ]);
});
