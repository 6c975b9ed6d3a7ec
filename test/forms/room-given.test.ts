import { readDocxPage } from "../../src/docx/read-page";
import type { DraftItem, FormDraft } from "../../src/forms/draft/form-draft";
import { formFlow } from "../../src/forms/read/form-flow";
import { withRoomGiven } from "../../src/forms/read/room-given";
import { aForm, aFormDocx, itemsOf, strong, table, title } from "./a-form";

const QUESTIONS = ["Was the child seen alone?", "Is the plan up to date?", "Were the family's views heard?"];

const boxesOf = ({ evidence, evidenceLabel, impact, impactLabel, further = [] }: DraftItem) => [
  ...(evidence ? [evidenceLabel ?? "Evidence"] : []),
  ...(impact ? [impactLabel ?? "Impact"] : []),
  ...further,
];

/** A form as it would be if its boxes had not been understood, and what becomes of it. */
function givenBack(heads: readonly string[], without: (item: DraftItem) => DraftItem) {
  const blocks = [
    title("Case audit"),
    table(strong("Question", "Answer", ...heads), ...QUESTIONS.map((q) => [q, "Yes / No", "", ""])),
  ];
  const draft = aForm(...blocks);
  const misread: FormDraft = {
    ...draft,
    sections: draft.sections.map((section) => ({ ...section, items: section.items.map(without) })),
  };
  const flow = formFlow(readDocxPage(aFormDocx(...blocks)).blocks);
  return { draft, whole: withRoomGiven(draft, flow), given: withRoomGiven(misread, flow) };
}

const bare = ({ key, label, kind, scale = "", prompts, descriptors }: DraftItem): DraftItem => ({
  key,
  label,
  kind,
  scale,
  prompts,
  descriptors,
  evidence: false,
  impact: false,
});

test.each([
  [["What did you find?", "Impact on the child"]],
  [["Findings", "Comments"]],
  [["Evidence seen", "Difference made"]],
])("room under %j that was not understood is each item's box", (heads) => {
  const { draft, given } = givenBack(heads, bare);
  expect(itemsOf(draft).map(boxesOf)).toEqual(QUESTIONS.map(() => heads));
  expect(itemsOf(given).map(boxesOf)).toEqual(QUESTIONS.map(() => heads));
});

test("what was understood stays as it is, and a second grade or whoever moderates gets no box", () => {
  const { draft, whole } = givenBack(["Evidence seen", "Comments"], bare);
  expect(whole).toBe(draft);
  const { given } = givenBack(["Evidence seen", "Moderator’s comments"], bare);
  expect(itemsOf(given).map(boxesOf)).toEqual(QUESTIONS.map(() => ["Evidence seen"]));
});

test("“Notes:” below what is judged in a cell is asked for once", () => {
  const cell = (name: string, ...checks: readonly string[]) =>
    [name, ...checks.flatMap((check) => [check, "☐ Met  ☐ Partly met  ☐ Not met"]), "Notes:\n\n"].join("\n");
  const draft = aForm(
    title("Foster carer file audit"),
    table(
      [
        cell("Checks", "Medical within two years", "Pet assessment on file"),
        cell("Training", "First aid", "Safeguarding"),
      ],
      [cell("Visits", "Visits on time", "Records signed"), cell("Review", "Held on time", "Views obtained")],
    ),
  );
  const notes = itemsOf(draft).flatMap((item) => [item.label, ...boxesOf(item)]);
  expect(notes.filter((name) => name === "Notes")).toHaveLength(4);
});
