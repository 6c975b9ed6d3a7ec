import type { DraftItem, FormDraft } from "../../src/forms/draft/form-draft";
import { remarkText } from "../../src/forms/draft/form-remark";
import { readDocxPage } from "../../src/docx/read-page";
import { formFlow } from "../../src/forms/read/form-flow";
import { withDoubts } from "../../src/forms/read/doubts";
import { aForm, aFormDocx, blank, BOX, heading, p, strong, table, title, withRoom } from "./a-form";

const QUESTIONS = ["Was the child seen alone?", "Is the plan up to date?", "Were the family's views heard?"];

const ACTIONS = table(strong("Action", "By whom", "By when"), blank(3), blank(3));
const DETAILS = table(["Name of auditor", ""], ["Date of audit", ""]);

/** Forms of different layouts, each with the same three questions. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  "boxes to tick under the answers": [
    table(
      strong("Question", "Yes", "No", "N/A", "Evidence seen"),
      ...QUESTIONS.map((q) => [q, BOX, BOX, BOX, ""]),
    ),
  ],
  "names of sections across the table": [
    table(
      strong("Question", "Yes", "No", "N/A", "Evidence seen"),
      [{ text: "Practice with the child", wide: 5 }],
      ...withRoom(4, ...QUESTIONS),
    ),
  ],
  "answers in one cell": [
    table(strong("Question", "Answer", "Evidence seen"), ...QUESTIONS.map((q) => [q, "Yes / No / N/A", ""])),
  ],
};

interface Read {
  readonly draft: FormDraft;
  /** What is said of a draft of the same form. */
  readonly saidOf: (draft: FormDraft) => readonly string[];
}

function read(blocks: readonly string[]): Read {
  const all = [title("Case audit"), DETAILS, heading("Practice"), ...blocks, heading("Next"), ACTIONS];
  const flow = formFlow(readDocxPage(aFormDocx(...all)).blocks);
  return {
    draft: aForm(...all),
    saidOf: (draft) => (withDoubts({ ...draft, remarks: [] }, flow).remarks ?? []).map(remarkText),
  };
}

const withItems = (
  draft: FormDraft,
  change: (item: DraftItem, at: number) => readonly DraftItem[],
): FormDraft => ({
  ...draft,
  sections: draft.sections.map((section) => ({ ...section, items: section.items.flatMap(change) })),
});

const inWords = ({ scale: _, ...item }: DraftItem): DraftItem => ({ ...item, kind: "words" });
const withoutBox = ({ evidenceLabel: _, ...item }: DraftItem): DraftItem => ({ ...item, evidence: false });

describe.each(Object.entries(FORMS))("a form with %s", (_, blocks) => {
  const { draft, saidOf } = read(blocks);
  const said = (broken: FormDraft) => saidOf(broken).join("\n");

  test("is said to lack nothing where nothing is taken out", () => {
    expect(draft.sections.flatMap(({ items }) => items.map(({ label }) => label))).toEqual(QUESTIONS);
    expect(saidOf(draft)).toEqual([]);
  });

  test.each(QUESTIONS)("says that “%s” is missing", (question) => {
    expect(said(withItems(draft, (item) => (item.label === question ? [] : [item])))).toContain(question);
  });

  test("names a column that is no box, once", () => {
    const remarks = saidOf(withItems(draft, (item) => [withoutBox(item)]));
    expect(remarks).toEqual([expect.stringContaining("Evidence seen")]);
    expect(remarks[0]).toContain("3 rows");
  });

  test("says that answers are lost", () => {
    expect(said(withItems(draft, (item) => [inWords(item)]))).toContain("answers to choose from");
    const one = withItems(draft, (item, at) => [at === 1 ? inWords(item) : item]);
    expect(said(one)).toContain(QUESTIONS[1]);
  });

  test("names an answer that the scale does not have", () => {
    const scales = draft.scales.map((scale) => ({
      ...scale,
      grades: scale.grades.filter(({ label }) => label !== "No"),
    }));
    expect(said({ ...draft, scales })).toContain("“No”");
  });

  test("names a detail that is left out, and columns of the actions", () => {
    const fieldGroups = draft.fieldGroups.map((group) => ({
      ...group,
      fields: group.fields.filter(({ label }) => label !== "Date of audit"),
    }));
    expect(said({ ...draft, fieldGroups })).toContain("Date of audit");
    const { actions, ...rest } = draft;
    expect(said(rest)).toContain("By whom");
    if (actions)
      expect(said({ ...draft, actions: { ...actions, columns: actions.columns.slice(0, 2) } })).toContain(
        "By when",
      );
  });
});

test("a form whose questions were not understood is not said to be no audit form", () => {
  const rows = ["Initial concerns form seen", "Parent meeting note seen", "Screening results on file"];
  const draft = aForm(title("Pupil file"), p("Write Y, P or N."), table(...rows.map((row) => [row, "____"])));
  const codes = (draft.remarks ?? []).map(({ code }) => code);
  expect(draft.sections.flatMap(({ items }) => items).length > 0 || codes.includes("not-understood")).toBe(
    true,
  );
});
