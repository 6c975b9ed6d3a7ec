import { layoutOf } from "../../src/document/layout";
import {
  linesOf,
  type Block,
  type CellPart,
  type LayoutCell,
  type LayoutRow,
  type LayoutWording,
} from "../../src/document/layout-model";
import type { Template } from "../../src/audit/template";
import {
  ACTION_COLUMNS,
  aField,
  aFieldGroup,
  anItem,
  aQuestion,
  aSection,
  aTemplate,
} from "../support/builders";

const words = (wordings: readonly LayoutWording[]) =>
  linesOf(wordings)
    .map(({ lead, text, bullet, condition }) =>
      [lead === undefined ? "" : `*${lead}* `, bullet ? "• " : "", condition ? `_${text}_` : text].join(""),
    )
    .join(" / ");

function inCell(part: CellPart): string {
  if (part.type === "label") return part.small ? `(${part.text})` : part.text;
  if (part.type === "words") return `{${words(part.wordings)}}`;
  const { alias, prompt, choices, initial, level, look } = part.slot;
  const offered = choices.length > 0 ? ` of ${String(choices.length)}` : "";
  return `[${alias}: ${initial ?? prompt}${offered}, ${level}${look === "answer" ? "" : ` ${look}`}]`;
}

const box = ({ span = 1, tint, holds }: LayoutCell): string =>
  [tint === "judgement" ? "#" : "", holds.map(inCell).join(" "), span > 1 ? ` <${String(span)}>` : ""].join(
    "",
  );

const row = ({ heading, height, together, spare, cells }: LayoutRow): string =>
  [
    heading ? "= " : "",
    cells.map(box).join(" | "),
    height === undefined ? "" : ` ^${String(height)}`,
    together ? " +" : "",
    spare ? " -" : "",
  ].join("");

/** A document from top to bottom, a line for each heading, text and row of a table. */
function outline(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "title":
        return [`${block.text}: ${block.subtitle}`];
      case "heading": {
        const only = block.only === undefined ? "" : ` (${block.only.text})`;
        return [`${block.level === "note" ? "note:" : "#".repeat(block.level)} ${block.text}${only}`];
      }
      case "text":
        return [`${block.style}: ${words(block.wordings)}`];
      case "columns":
        return [`${String(block.count)} columns:`];
      case "table":
        return [
          `${block.look} ${block.title}: ${block.description}`,
          block.widths.join(" "),
          ...block.rows.map(row),
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
    "introduction: A small audit to test with.",
    "# Audit details",
    "table Audit details: Audit details: labels, each with its answer at the right.",
    "1985 2834 1985 2834",
    "Auditor name | [Auditor name: Enter text, run] | Born | [Born: Date, such as 5 March 2026, run] {As on the file.}",
    "Audited before? | [Audited before?: Choose of 2, run] | Last audit {_Only if “Audited before?” is Yes._} | [Last audit: Date, or as near as you know, run] {Roughly.}",
    "Status | [Status: In progress of 2, run] {Change this when the audit is ready to hand over.} <3>",
    "# Judged fields (Only if “Audited before?” is Yes)",
    "note: Read the file first. / In a heatwave.",
    "## 1. Risk reduced",
    "table 1. Risk reduced: 1. Risk reduced. Answers: judgement; if not applicable, why; evidence; impact.",
    "1304 2381 2041 3912",
    "#Judgement | [1 Judgement: Choose a judgement of 4, run grade] | #If not applicable, why | [1 Reason not applicable: Only where it is not applicable, block] +",
    "{*Consider* Who saw him?} <4>",
    "(Meets good) | {Seen weekly. / Heard.} <3>",
    "(splendid) | {Seen daily.} <3>",
    "Evidence | [1 Evidence: Write the evidence, block] <3> ^760 +",
    "Impact | [1 Impact: Write the impact, block] <3> ^620",
    "# Questions",
    "table Questions: Questions: one row for each question, with the answer at the right.",
    "3345 6293",
    "The child's voice {In his words.} | [The child's voice Answer: Write your answer, block] ^760",
    "table Questions (2): Questions: one row for each question, with the answer at the right.",
    "5216 1644 2778",
    "= Question | Answer | If not applicable, why",
    "7. Seen alone {_Only if “Plans and how they were made, reviewed and shared” is Meets good or unheard-of._} | [7 Answer: Choose of 4, run grade] | [7 Reason not applicable: Reason, block small]",
    "## Plans and how they were made, reviewed and shared",
    "table Plans and how they were made, reviewed and shared: Plans and how they were made, reviewed and shared. Answers: judgement; if not applicable, why; answer.",
    "1304 2381 2041 3912",
    "#Judgement | [Plans and how they were made, reviewed Judgement: Choose a judgement of 4, run grade] | #If not applicable, why | [Plans and how they were made, reviewed Reason not applicable: Only where it is not applicable, block] +",
    "Answer | [Plans and how they were made, reviewed Answer: Write your answer, block] <3> +",
    "{*Consider* Dated?} <4>",
    "table Questions (3): Questions: one row for each question, with the answer at the right.",
    "3345 6293",
    "Anything else | [Anything else Answer: Write your answer, block] ^760",
    "## GP or school",
    "table GP or school: GP or school. Answers: answer; if not applicable, why; evidence.",
    "1304 2381 2041 3912",
    "#Answer | [GP or school Answer: Choose of 4, run grade] | #If not applicable, why | [GP or school Reason not applicable: Only where it is not applicable, block] +",
    "(Yes) | {Both were asked.} <3>",
    "Evidence | [GP or school Evidence: Write the evidence, block] <3> ^760",
    "# Nothing yet",
    "# Immediate concerns",
    "note: Tell a manager.",
    "table Immediate concerns: Immediate concerns: whether there is one, what it is, and who was told.",
    "1940 930 1690 2060 1340 1678",
    "Immediate concern? | [Immediate concern: Choose of 2, run grade] | Manager notified | [Concern manager notified: If Yes: who was told, run] | Date notified | [Concern date notified: If Yes: the date, run] +",
    "What is the concern | [Concern: Only if Yes: what the concern is, block] <5> ^500",
    "# Agreed actions",
    "note: At most two.",
    "table Agreed actions: Agreed actions: one action to a row.",
    "596 4082 1587 1786 1587",
    "= No. | Agreed action (child) | Person | Completion date | Cost",
    "1 | [Action 1 Agreed action (child): What will be done, block small] | [Action 1 Person: Who, run small] | [Action 1 Completion date: Date, run small] | [Action 1 Cost: Cost, block small] ^400 -",
    "2 | [Action 2 Agreed action (child): What will be done, block small] | [Action 2 Person: Who, run small] | [Action 2 Completion date: Date, run small] | [Action 2 Cost: Cost, block small] ^400 -",
    "table More actions: Room for the reason where there are more actions than the limit.",
    "2494 7144",
    "Reason for more than 2 actions | [Reason for more actions: Only in highly unusual circumstances, block]",
    "# For the service",
    "note: What should change?",
    "table For the service: For the service: for the service rather than the young person.",
    "9638",
    "[Service actions: Write service or strategic actions, if any, block] ^480",
    "# Sharing",
    "table Sharing: Sharing: one row for each question, with the answer at the right.",
    "3345 6293",
    "With | [With: Write your answer, block] ^600",
    "2 columns:",
    "# Notes for the auditor",
    "note: How it is done",
    "note: By two people.",
    "note: What good evidence holds",
    "note: *Finding of fact.* What happened. / *GP.* NHS words.",
    "note: What good impact holds",
    "note: *Meaning.* What it means.",
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
    "introduction: A small audit to test with.",
    "# Audit details",
    "table Audit details: Audit details: labels, each with its answer at the right.",
    "1985 2834 1985 2834",
    "Status | [Status: In progress of 2, run] {Change this when the audit is ready to hand over.} <3>",
    "# Judged fields",
    "## 1. Risk reduced",
    "table 1. Risk reduced: 1. Risk reduced. Answers: judgement; if not applicable, why; evidence; impact.",
    "1304 2381 2041 3912",
    "#Judgement | [1 Judgement: Choose a judgement of 4, run grade] | #If not applicable, why | [1 Reason not applicable: Only where it is not applicable, block] +",
    "Evidence | [1 Evidence: Write the evidence, block] <3> ^760 +",
    "Impact | [1 Impact: Write the impact, block] <3> ^620",
    "# Agreed actions",
    "table Agreed actions: Agreed actions: one action to a row.",
    "596 9042",
    "= No. |  Action",
    "1 | [Action 1  Action: What will be done, block small] ^400 -",
    "# Service actions",
    "table Service actions: Service actions: for the service rather than the child.",
    "9638",
    "[Service actions: Write service or strategic actions, if any, block] ^480",
  ]);
});
