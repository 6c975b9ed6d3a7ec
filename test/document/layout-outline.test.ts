import { layoutOf } from "../../src/document/layout";
import type { Block, LayoutCell } from "../../src/document/layout-model";
import type { Template, Wording } from "../../src/audit/template";
import {
  ACTION_COLUMNS,
  aField,
  aFieldGroup,
  anItem,
  aQuestion,
  aSection,
  aTemplate,
} from "../support/builders";

const words = (wordings: readonly (Wording & { lead?: string })[]) =>
  wordings.map(({ lead, text }) => (lead === undefined ? text : `${lead} = ${text}`)).join(" / ");

function box(cell: LayoutCell): string {
  if (cell.type === "label") return cell.text;
  if (cell.type === "prompts") return `(${words(cell.wordings)})`;
  const { alias, prompt, choices, initial, long } = cell.slot;
  const offered = choices.length > 0 ? ` of ${String(choices.length)}` : "";
  return `[${alias}: ${initial ?? prompt}${offered}${long ? ", long" : ""}]`;
}

/** A document from top to bottom, a line for each heading, text and row of a table. */
function outline(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "title":
        return [`${block.text}: ${block.subtitle}`];
      case "heading":
        return [`${"#".repeat(block.level)} ${block.text}`];
      case "text":
        return [`${block.small ? "small: " : ""}${words(block.wordings)}`];
      case "table":
        return [
          `${block.title}: ${block.description}`,
          [...block.header.map((text, at) => `${text} ${String(Math.round(block.widths[at] ?? 0))}%`)].join(
            " | ",
          ),
          ...block.rows.map(({ cells }) => cells.map(box).join(" | ")),
        ];
    }
  });
}

const whenAudited = { field: "audited", in: ["yes"] } as const;
const whenGood = { item: "plans", in: ["meets-good", "unheard-of"] } as const;

const { evidence: _, impact: __, number: ___, ...judged } = anItem();

const template: Template = aTemplate({
  person: "young person",
  theme: { id: "voice", title: "Voice", sections: ["asked"] },
  promptSets: [
    { id: "heat", label: "Heat", on: true },
    { id: "flu", label: "Flu", on: false },
  ],
  fieldGroups: [
    aFieldGroup({
      fields: [
        aField(),
        aField({ id: "born", label: "Born", type: "date", help: "As on the file." }),
        aField({ id: "audited", label: "Audited before?", type: "yes-no" }),
        aField({
          id: "last",
          label: "Last audit",
          type: "date-or-text",
          when: whenAudited,
          help: "Roughly.",
        }),
      ],
    }),
    aFieldGroup({
      id: "end",
      title: "Sharing",
      place: "end",
      fields: [aField({ id: "with", label: "With" })],
    }),
  ],
  sections: [
    aSection({
      when: whenAudited,
      notes: [{ text: "Read the file first." }, { text: "In a heatwave.", promptSet: "heat" }],
      items: [
        anItem({
          prompts: [{ text: "Who saw him?" }, { text: "Was it flu?", promptSet: "flu" }],
          descriptors: [
            { grade: "meets-good", text: [{ text: "Seen weekly." }, { text: "Heard." }] },
            { grade: "splendid", text: [{ text: "Seen daily." }] },
          ],
        }),
      ],
    }),
    aSection({
      id: "asked",
      title: "Questions",
      items: [
        aQuestion({ prompts: [{ text: "In his words." }] }),
        aQuestion({
          id: "seen",
          number: "7",
          label: "Seen alone",
          answer: { scale: "yes-no", required: true },
          when: whenGood,
          descriptors: [],
        }),
        {
          ...judged,
          id: "plans",
          label: "Plans and how they were made, reviewed and shared",
          answer: { required: false },
          prompts: [{ text: "Dated?" }],
        },
        aQuestion({ id: "again", label: "Anything else" }),
        aQuestion({
          id: "school",
          label: "GP or school",
          answer: { scale: "yes-no", required: true },
          evidence: { required: true },
          descriptors: [{ grade: "yes", text: [{ text: "Both were asked." }] }],
        }),
      ],
    }),
    aSection({ id: "empty", title: "Nothing yet", items: [] }),
  ],
  immediateConcerns: { title: "Immediate concerns", prompts: [{ text: "Tell a manager." }] },
  actions: {
    title: "Agreed actions",
    prompts: [{ text: "At most two." }],
    limit: 2,
    rows: 2,
    columns: [...ACTION_COLUMNS.slice(0, 3), { id: "cost", label: "Cost", type: "text", required: false }],
  },
  serviceActions: { title: "For the service", prompts: [{ text: "What should change?" }] },
  evidenceElements: [
    { id: "fact", label: "Finding of fact", help: "What happened." },
    { id: "gp", label: "GP", help: "NHS words." },
  ],
  impactDimensions: [{ id: "meaning", label: "Meaning", help: "What it means." }],
  notes: [
    { id: "how", title: "How it is done", wordings: [{ text: "By two people." }] },
    { id: "flu", title: "In a flu year", wordings: [{ text: "By telephone.", promptSet: "flu" }] },
  ],
});

test("a document says, from top to bottom, what its template asks and how to answer", () => {
  expect(outline(layoutOf(template))).toStrictEqual([
    "Small audit: Test council · version 1.0 · theme: Voice",
    "A small audit to test with.",
    "# Audit details",
    "Audit details: Audit details: one row for each detail, with the answer in the second column.",
    "Audit details 30% | Answer 40% | Note 30%",
    "Auditor name | [Auditor name: Enter text] | ()",
    "Born | [Born: A date, such as 5 March 2026] | (As on the file.)",
    "Audited before? | [Audited before?: Choose an answer of 2] | ()",
    "Last audit | [Last audit: A date, or roughly when] | (Only if “Audited before?” is Yes. / Roughly.)",
    "Status | [Status: In progress of 2] | (Change this when the audit is ready to hand over.)",
    "# Judged fields",
    "Only if “Audited before?” is Yes. / Read the file first. / In a heatwave.",
    "## 1. Risk reduced",
    "small: Meets good = Seen weekly. / Heard. / splendid = Seen daily.",
    "Item 1: 1. Risk reduced. One row each for: judgement; if not applicable, why; evidence; impact.",
    "Item 1 19% | Answer 52% | Consider 29%",
    "Judgement | [1 Judgement: Choose a judgement of 4] | ()",
    "If not applicable, why | [1 Reason not applicable: Only where not applicable: write why] | ()",
    "Evidence | [1 Evidence: Write the evidence: finding of fact, GP, long] | (Who saw him?)",
    "Impact | [1 Impact: Write the impact on the young person, long] | (Meaning)",
    "# Questions",
    "Questions: Questions: one row for each question.",
    "Questions 24% | Answer 48% | Consider 28%",
    "The child's voice | [The child's voice Answer: Write your answer, long] | (In his words.)",
    "Seen alone | [7 Answer: Choose an answer of 4] | (Only if “Plans and how they were made, reviewed and shared” is Meets good or unheard-of.)",
    "Why not applicable: Seen alone | [7 Reason not applicable: Only where not applicable: write why] | ()",
    "## Plans and how they were made, reviewed and shared",
    "Plans and how they were made, reviewed and shared: Plans and how they were made, reviewed and shared. One row each for: judgement; answer; if not applicable, why.",
    "Plans and how they were made, reviewed and shared 32% | Answer 40% | Consider 28%",
    "Judgement | [Plans and how they were made, reviewed a Judgement: Choose a judgement of 4] | ()",
    "Answer | [Plans and how they were made, reviewed a Answer: Write your answer, long] | (Dated?)",
    "If not applicable, why | [Plans and how they were made, reviewed a Reason not applicable: Only where not applicable: write why] | ()",
    "Questions (2): Questions: one row for each question.",
    "Questions (2) 24% | Answer 76%",
    "Anything else | [Anything else Answer: Write your answer, long]",
    "## GP or school",
    "small: Yes = Both were asked.",
    "GP or school: GP or school. One row each for: answer; if not applicable, why; evidence.",
    "GP or school 19% | Answer 81%",
    "Answer | [GP or school Answer: Choose an answer of 4]",
    "If not applicable, why | [GP or school Reason not applicable: Only where not applicable: write why]",
    "Evidence | [GP or school Evidence: Write the evidence: finding of fact, GP, long]",
    "# Nothing yet",
    "# Immediate concerns",
    "Tell a manager.",
    "Immediate concerns: Immediate concerns: whether there is one, and who was told.",
    "Immediate concerns 30% | Answer 70%",
    "Immediate concern? | [Immediate concern: Choose an answer of 2]",
    "What is the concern | [Concern: Only if yes: write what it is, long]",
    "Manager notified | [Concern manager notified: Only if yes: who was told]",
    "Date notified | [Concern date notified: Only if yes: the date]",
    "# Agreed actions",
    "At most two.",
    "Action: Agreed actions: one action to a row.",
    "Action 9% | Agreed action (child) 41% | Person 18% | Completion date 15% | Cost 18%",
    "1 | [Action 1 Agreed action (child): Write the action, long] | [Action 1 Person: Person] | [Action 1 Completion date: Date] | [Action 1 Cost: Cost]",
    "2 | [Action 2 Agreed action (child): Write the action, long] | [Action 2 Person: Person] | [Action 2 Completion date: Date] | [Action 2 Cost: Cost]",
    "More actions: Room for the reason where there are more actions than the limit.",
    "More actions 24% | Answer 48% | Consider 28%",
    "Reason for more than 2 actions | [Reason for more actions: Only where there are more: write why] | (Only in highly unusual circumstances.)",
    "# For the service",
    "For the service: For the service: for the service rather than the young person.",
    "For the service 24% | Answer 48% | Consider 28%",
    "For the service | [Service actions: Write service or strategic actions, if any, long] | (What should change?)",
    "# Sharing",
    "Sharing: Sharing: one row for each detail, with the answer in the second column.",
    "Sharing 30% | Answer 70%",
    "With | [With: Enter text]",
    "# Notes for the auditor",
    "## How it is done",
    "By two people.",
    "## What good evidence holds",
    "Finding of fact: what happened. / GP: NHS words.",
    "## What good impact holds",
    "Meaning: what it means.",
  ]);
});

test("a template with little in it makes a document without empty places", () => {
  const { immediateConcerns: _concerns, ...rest } = aTemplate();
  const { limit: _limit, ...actions } = rest.actions;
  const little: Template = {
    ...rest,
    fieldGroups: [],
    sections: [aSection({ items: [anItem()] })],
    actions: {
      ...actions,
      rows: 1,
      columns: [{ id: "what", label: " Action", type: "text", required: true }],
    },
    evidenceElements: [],
    impactDimensions: [],
  };
  expect(outline(layoutOf(little))).toStrictEqual([
    "Small audit: Test council · version 1.0",
    "A small audit to test with.",
    "# Audit details",
    "Audit details: Audit details: one row for each detail, with the answer in the second column.",
    "Audit details 30% | Answer 40% | Note 30%",
    "Status | [Status: In progress of 2] | (Change this when the audit is ready to hand over.)",
    "# Judged fields",
    "## 1. Risk reduced",
    "Item 1: 1. Risk reduced. One row each for: judgement; if not applicable, why; evidence; impact.",
    "Item 1 19% | Answer 81%",
    "Judgement | [1 Judgement: Choose a judgement of 4]",
    "If not applicable, why | [1 Reason not applicable: Only where not applicable: write why]",
    "Evidence | [1 Evidence: Write the evidence, long]",
    "Impact | [1 Impact: Write the impact on the child, long]",
    "# Agreed actions",
    "",
    "No.: Agreed actions: one action to a row.",
    "No. 9% |  Action 91%",
    "1 | [Action 1  Action: Write the action, long]",
    "# Service actions",
    "Service actions: Service actions: for the service rather than the child.",
    "Service actions 24% | Answer 76%",
    "Service actions | [Service actions: Write service or strategic actions, if any, long]",
  ]);
});
