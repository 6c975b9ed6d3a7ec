import { CONCERN_PARTS, NARRATIVE_PARTS, type ConcernPart, type ItemPart } from "../audit/parts";
import { actionQuestions, itemQuestions } from "../audit/questions";
import {
  concernTag,
  headerTag,
  LIMIT_REASON_TAG,
  SERVICE_ACTIONS_TAG,
  STATUS_TAG,
  type Tag,
} from "../audit/tags";
import { fieldChoices, type Field, type Item, type Section, type Template } from "../audit/template";
import type { Block, LayoutRow, LayoutTable } from "./layout-model";
import { boxCell, headingRow, labelCell, lowerFirst, slotFor } from "./layout-parts";
import { withDistinctTitles } from "./layout-titles";
import { CONCERN_LABELS, PART_LABELS } from "./part-labels";

/*
 * The first layout of audit documents, as far as answers are found by it: each
 * table has its title in its first cell and a row for each answer, behind its label.
 */

const layouts = new WeakMap<Template, readonly Block[]>();

export function layout1Of(template: Template): readonly Block[] {
  let layout = layouts.get(template);
  if (!layout) layouts.set(template, (layout = titled(withDistinctTitles(tablesOf(template)))));
  return layout;
}

/** The title of a table that holds one stands in its first cell. */
const titled = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) =>
    block.type === "table" ? { ...block, rows: [headingRow([block.title]), ...block.rows] } : block,
  );

function tablesOf(template: Template): readonly LayoutTable[] {
  const { immediateConcerns, actions, serviceActions } = template;
  const groups = (place: "start" | "end") => template.fieldGroups.filter((group) => group.place === place);
  const first = groups("start");
  const row = rowMaker(template);
  const fields = (each: readonly Field[]) =>
    each.map((field) => row(field.label, headerTag(field.id), field.label, fieldPrompt(field)));
  const status = row("Status", STATUS_TAG, "Status", CHOOSE);
  const details = first.map(({ title, fields: own }, at) =>
    table(title, at === 0 ? [...fields(own), status] : fields(own)),
  );
  return [
    ...(first.length > 0 ? details : [table("Audit details", [status])]),
    ...template.sections.flatMap((section) => sectionTables(template, section)),
    ...(immediateConcerns
      ? [
          table(
            immediateConcerns.title,
            CONCERN_PARTS.map((part) => row(CONCERN_LABELS[part], concernTag(part), ...CONCERN[part])),
          ),
        ]
      : []),
    table(
      actions.columns.some(({ label }) => label.trim().toLowerCase() === "action") ? "No." : "Action",
      Array.from({ length: actions.rows }, (_, index) => actionRow1(template, index + 1)),
    ),
    ...(actions.limit === undefined
      ? []
      : [
          table("More actions", [
            row(
              `Reason for more than ${String(actions.limit)} actions`,
              LIMIT_REASON_TAG,
              "Reason for more actions",
              "Only where there are more: write why",
            ),
          ]),
        ]),
    ...(serviceActions
      ? [
          table(serviceActions.title, [
            row(
              serviceActions.title,
              SERVICE_ACTIONS_TAG,
              "Service actions",
              "Write service or strategic actions, if any",
            ),
          ]),
        ]
      : []),
    ...groups("end").map(({ title, fields: own }) => table(title, fields(own))),
  ];
}

const table = (title: string, rows: readonly LayoutRow[]): LayoutTable => ({
  type: "table",
  title,
  description: "",
  look: "table",
  widths: [],
  rows,
});

const rowMaker =
  (template: Template) =>
  (label: string, tag: Tag, alias: string, prompt: string): LayoutRow => ({
    cells: [labelCell(label), boxCell(slotFor(template, tag, alias, prompt, { level: "run" }))],
  });

const CHOOSE = "Choose an answer";

function fieldPrompt(field: Field): string {
  if (fieldChoices(field).length > 0) return CHOOSE;
  if (field.type === "date") return "A date, such as 5 March 2026";
  return field.type === "date-or-text" ? "A date, or roughly when" : "Enter text";
}

/** Title of the control and prompt. */
const CONCERN: Readonly<Record<ConcernPart, readonly [alias: string, prompt: string]>> = {
  raised: ["Immediate concern", CHOOSE],
  what: ["Concern", "Only if yes: write what it is"],
  manager: ["Concern manager notified", "Only if yes: who was told"],
  notified: ["Concern date notified", "Only if yes: the date"],
};

/** A row of the action table, counted from 1. */
export function actionRow1(template: Template, row: number): LayoutRow {
  const number = String(row);
  return {
    cells: [
      labelCell(number),
      ...actionQuestions(template, row).map(({ tag, owner: { column } }) => {
        const prompt =
          column.id === "what" ? "Write the action" : column.type === "date" ? "Date" : column.label;
        return boxCell(slotFor(template, tag, `Action ${number} ${column.label}`, prompt, { level: "run" }));
      }),
    ],
  };
}

/** A table for each judged item and one for the plain questions between them. */
function sectionTables(template: Template, section: Section): readonly LayoutTable[] {
  const tables: LayoutTable[] = [];
  let plain: LayoutRow[] = [];
  const flush = () => {
    if (plain.length > 0) tables.push(table(section.title, plain));
    plain = [];
  };
  for (const item of section.items) {
    if (isPlain(item)) plain.push(...itemRows(template, item));
    else {
      flush();
      tables.push(table(item.number ? `Item ${item.number}` : item.label, itemRows(template, item)));
    }
  }
  flush();
  return tables;
}

const isPlain = (item: Item): boolean =>
  !item.judgement && NARRATIVE_PARTS.every((part) => item[part] === undefined);

const ORDER: readonly ItemPart[] = ["judgement", "answer", "reason", "evidence", "impact"];

function itemRows(template: Template, item: Item): readonly LayoutRow[] {
  const key = item.number ?? item.label.slice(0, 40);
  const row = rowMaker(template);
  const questions = itemQuestions(template, item);
  return ORDER.flatMap((part) => {
    const question = questions.find(({ owner }) => owner.part === part);
    if (!question) return [];
    const [label, alias, prompt] = partWords(template, item, part);
    return [row(label, question.tag, `${key} ${alias}`, prompt)];
  });
}

function partWords(
  template: Template,
  item: Item,
  part: ItemPart,
): readonly [label: string, alias: string, prompt: string] {
  const only = isPlain(item) ? item.label : undefined;
  switch (part) {
    case "judgement":
      return [PART_LABELS.judgement, "Judgement", "Choose a judgement"];
    case "answer":
      return [
        only ?? PART_LABELS.answer,
        "Answer",
        item.answer?.scale === undefined ? "Write your answer" : CHOOSE,
      ];
    case "reason":
      return [
        only === undefined ? PART_LABELS.reason : `Why not applicable: ${only}`,
        "Reason not applicable",
        "Only where not applicable: write why",
      ];
    case "evidence": {
      const elements = template.evidenceElements.map((element) => lowerFirst(element.label)).join(", ");
      return [
        PART_LABELS.evidence,
        "Evidence",
        `Write the evidence${elements === "" ? "" : `: ${elements}`}`,
      ];
    }
    case "impact":
      return [PART_LABELS.impact, "Impact", `Write the impact on the ${template.person ?? "child"}`];
  }
}
