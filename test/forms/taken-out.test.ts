import fc from "fast-check";
import type { DraftItem, FormDraft } from "../../src/forms/draft/form-draft";
import { remarkText } from "../../src/forms/draft/form-remark";
import { readDocxPage } from "../../src/docx/read-page";
import { formFlow } from "../../src/forms/read/form-flow";
import { withDoubts } from "../../src/forms/read/doubts";
import {
  aForm,
  aFormDocx,
  blank,
  BOX,
  detailsOf,
  heading,
  labelsOf,
  p,
  scaleLabels,
  strong,
  table,
  title,
  withRoom,
} from "./a-form";

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

const read = (blocks: readonly string[]): Read =>
  readBlocks([title("Case audit"), DETAILS, heading("Practice"), ...blocks, heading("Next"), ACTIONS]);

function readBlocks(all: readonly string[]): Read {
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

/** What a form is built of. */
interface Plan {
  readonly questions: readonly string[];
  readonly scale: readonly string[];
  readonly boxes: readonly string[];
  readonly details: readonly string[];
  /** Each answer has a column of its own. */
  readonly inColumns: boolean;
}

const some = (min: number, max: number, ...pool: readonly string[]) =>
  fc.shuffledSubarray([...pool], { minLength: min, maxLength: max });

const PLANS: fc.Arbitrary<Plan> = fc.record({
  questions: some(
    3,
    6,
    ...QUESTIONS,
    "Does the chronology show what changed?",
    "Did supervision move the work on?",
    "Were other agencies part of the plan?",
    "Has the risk been looked at again?",
  ),
  scale: fc.constantFrom(
    ["Yes", "No", "N/A"],
    ["Yes", "Partly", "No"],
    ["Met", "Partly met", "Not met"],
    ["Outstanding", "Good", "Requires improvement", "Inadequate"],
  ),
  boxes: some(0, 2, "Evidence seen", "What went well", "Further work"),
  details: some(2, 4, "Name of auditor", "Date of audit", "Team", "Case number", "Social worker"),
  inColumns: fc.boolean(),
});

function formOf({ questions, scale, boxes, details, inColumns }: Plan): readonly string[] {
  const heads = inColumns ? scale : ["Answer"];
  const answers = inColumns ? scale.map(() => BOX) : [scale.join(" / ")];
  return [
    title("Case audit"),
    table(...details.map((label) => [label, ""])),
    heading("Practice"),
    table(
      strong("Question", ...heads, ...boxes),
      ...questions.map((question) => [question, ...answers, ...blank(boxes.length)]),
    ),
    heading("Next"),
    ACTIONS,
  ];
}

const boxesOf = ({ evidence, evidenceLabel, impact, impactLabel, further = [] }: DraftItem) =>
  [evidence ? evidenceLabel : undefined, impact ? impactLabel : undefined, ...further]
    .filter((box) => box !== undefined)
    .toSorted();

function isReadRightly(draft: FormDraft, plan: Plan): boolean {
  const items = draft.sections.flatMap((section) => section.items);
  const isSame = (one: readonly string[], other: readonly string[]) => one.join("|") === other.join("|");
  return (
    isSame(labelsOf(draft), plan.questions) &&
    isSame(detailsOf(draft), plan.details) &&
    isSame(scaleLabels(draft).toSorted(), plan.scale.toSorted()) &&
    items.every((item) => isSame(boxesOf(item), plan.boxes.toSorted())) &&
    draft.actions?.columns.length === 3
  );
}

/** The draft without each part of it in turn, and what that part is called. */
function* takenOut(draft: FormDraft, plan: Plan): Generator<readonly [string, FormDraft]> {
  for (const question of plan.questions) {
    yield [question, withItems(draft, (item) => (item.label === question ? [] : [item]))];
    yield [question, withItems(draft, (item) => [item.label === question ? inWords(item) : item])];
  }
  for (const detail of plan.details) {
    const fieldGroups = draft.fieldGroups.map((group) => ({
      ...group,
      fields: group.fields.filter(({ label }) => label !== detail),
    }));
    yield [detail, { ...draft, fieldGroups }];
  }
  for (const box of plan.boxes) yield [box, withItems(draft, (item) => [withoutBoxNamed(item, box)])];
  for (const { id, label } of draft.scales.flatMap(({ grades }) => grades)) {
    const scales = draft.scales.map((scale) => ({
      ...scale,
      grades: scale.grades.filter((grade) => grade.id !== id),
    }));
    yield [label, { ...draft, scales }];
  }
  const { actions: _, ...rest } = draft;
  yield ["By whom", rest];
}

function withoutBoxNamed(item: DraftItem, box: string): DraftItem {
  const { evidenceLabel, impactLabel, further = [], ...rest } = item;
  const isEvidence = evidenceLabel === box;
  const isImpact = impactLabel === box;
  return {
    ...rest,
    ...(evidenceLabel !== undefined && !isEvidence ? { evidenceLabel } : {}),
    ...(impactLabel !== undefined && !isImpact ? { impactLabel } : {}),
    evidence: item.evidence && !isEvidence,
    impact: item.impact && !isImpact,
    further: further.filter((each) => each !== box),
  };
}

test("whatever is taken out of any form that was read rightly is named, and nothing is said of the whole", () => {
  fc.assert(
    fc.property(PLANS, (plan) => {
      const { draft, saidOf } = readBlocks(formOf(plan));
      fc.pre(isReadRightly(draft, plan));
      expect(saidOf(draft)).toEqual([]);
      for (const [name, broken] of takenOut(draft, plan)) {
        const said = saidOf(broken);
        expect(said.filter((each) => each.includes(name))).not.toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

describe("a form that is misread", () => {
  const GRADES = ["Strong practice", "Good practice", "Practice of concern"];

  test("is said to have room in a frame that is no box of the item over it", () => {
    const parts = ["Daily life of the child", "What has changed"].flatMap((part) => [
      heading(part),
      table([{ text: "", wide: 2 }], ["Grade", "Good / Requires improvement / Inadequate"]),
    ]);
    const { draft, saidOf } = readBlocks([title("Case audit"), DETAILS, ...parts, heading("Next"), ACTIONS]);
    const broken = withItems(draft, (item) => [
      { ...item, evidence: false, impact: false, kind: "judgement", further: [] },
    ]);
    for (const { label } of broken.sections.flatMap(({ items }) => items))
      expect(saidOf(broken).join("\n")).toContain(label);
  });

  test("names a level that is printed in a cell with the others, whatever its words are", () => {
    const levels = ["Strong (40–48)", "Secure (30–39)", "Developing (18–29)", "Urgent attention (0–17)"];
    const { draft, saidOf } = readBlocks([
      title("Case audit"),
      DETAILS,
      heading("Practice"),
      table(strong("Question", "Yes", "No"), ...QUESTIONS.map((q) => [q, BOX, BOX])),
      heading("Overall"),
      table(["Overall rating (circle one)", levels.join("\n")]),
    ]);
    const scales = [
      ...draft.scales,
      {
        ...(draft.scales[0] ?? { id: "", title: "", grades: [] }),
        id: "zz",
        grades: levels.slice(0, 3).map((label) => ({ id: label, label })),
      },
    ];
    const broken = withItems({ ...draft, scales }, (item) =>
      QUESTIONS.includes(item.label) ? [item] : [{ ...item, kind: "judgement", scale: "zz" }],
    );
    expect(saidOf(broken).join("\n")).toContain("Urgent attention (0–17)");
  });

  test("names an answer that became a box, and one that is cut short", () => {
    const { draft, saidOf } = readBlocks([
      title("Case audit"),
      DETAILS,
      heading("Practice"),
      table(strong("Question", ...GRADES), ...QUESTIONS.map((q) => [q, BOX, BOX, BOX])),
      p("Is the child safe now?"),
      p("☐ Yes   ☐ No – I have told the manager"),
    ]);
    const [first = ""] = GRADES;
    const scales = draft.scales.map((scale) => ({
      ...scale,
      grades: scale.grades.filter(({ label }) => label !== first),
    }));
    const boxed = withItems({ ...draft, scales }, (item) => [
      QUESTIONS.includes(item.label) ? { ...item, further: [first] } : item,
    ]);
    expect(saidOf(boxed).join("\n")).toContain(`“${first}”`);
    const answers = ["Yes", "No"].map((label) => ({ id: label, label }));
    const cut = withItems(
      { ...draft, scales: [...draft.scales, { id: "cut", title: "", grades: answers }] },
      (item) => [QUESTIONS.includes(item.label) ? item : { ...item, scale: "cut" }],
    );
    expect(saidOf(cut).join("\n")).toContain("“No – I have told the manager”");
  });

  test("names an answer that asks, a part that bears the form’s name, and two details in one", () => {
    const { draft, saidOf } = read(FORMS["answers in one cell"] ?? []);
    const [scale] = draft.scales;
    const scales = scale ? [{ ...scale, grades: [{ id: "o", label: "Overall" }, ...scale.grades] }] : [];
    expect(saidOf({ ...draft, scales }).join("\n")).toContain("“Overall”");
    const [first] = QUESTIONS;
    const named = withItems(draft, (item) => [item.label === first ? { ...item, label: draft.title } : item]);
    expect(saidOf(named).join("\n")).toContain("bears the name of the form");
    const fieldGroups = draft.fieldGroups.map((group) => ({
      ...group,
      fields: group.fields.map((field) => ({ ...field, label: `${field.label} ……………… Signature` })),
    }));
    expect(saidOf({ ...draft, fieldGroups }).join("\n")).toContain("it is one detail");
  });

  test("names a code of the key that no item offers, and an overall grade that is only a heading", () => {
    const { draft, saidOf } = readBlocks([
      title("Case audit"),
      DETAILS,
      p("A = Skilled      B = Developing      C = Not yet shown      X = Not seen this time"),
      table(strong("Skill", "Rating (A–C, X)", "Notes"), ...withRoom(2, ...QUESTIONS)),
      heading("Overall score for the plan"),
      p("Circle one:   3 – Excellent   2 – Good   1 – Poor"),
    ]);
    const scales = draft.scales.map((scale) => ({
      ...scale,
      grades: scale.grades.filter(({ label }) => !label.startsWith("X")),
    }));
    const broken = withItems({ ...draft, scales }, (item) => (QUESTIONS.includes(item.label) ? [item] : []));
    expect(saidOf(broken).join("\n")).toContain("X = Not seen this time");
    expect(saidOf(broken).join("\n")).toContain("Overall score for the plan");
  });

  test("names actions that have no place though nothing is printed for them, and details of a sign-off that are items", () => {
    const blocks = [
      title("Case audit"),
      DETAILS,
      heading("Practice"),
      ...(FORMS["answers in one cell"] ?? []),
      heading("Action plan"),
      p("Actions are agreed with the worker and entered by the team."),
    ];
    const { draft, saidOf } = readBlocks(blocks);
    expect(saidOf(draft)).toEqual([expect.stringContaining("“Action plan”")]);
    const [section] = draft.sections;
    const [item] = section?.items ?? [];
    if (!section || !item) throw new Error("no item");
    const signing = {
      ...section,
      key: "signing",
      title: "Sign-off",
      items: [inWords({ ...item, key: "auditor", label: "Auditor" })],
    };
    expect(saidOf({ ...draft, sections: [...draft.sections, signing] }).join("\n")).toContain("“Auditor”");
  });
});
