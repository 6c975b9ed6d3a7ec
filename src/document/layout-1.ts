import { offeredChoices } from "../audit/answering";
import { CONCERN_PARTS, type ConcernPart } from "../audit/parts";
import { actionQuestions } from "../audit/questions";
import { concernTag, headerTag, LIMIT_REASON_TAG, SERVICE_ACTIONS_TAG, STATUS_TAG } from "../audit/tags";
import {
  fieldsIn,
  hasActionPlan,
  type Field,
  type FieldGroup,
  type Template,
  type Wording,
} from "../audit/template";
import { noFields, subtitleOf } from "./layout";
import { sectionBlocks1 } from "./layout-1-items";
import { answerRow1, CHOOSE, table1 } from "./layout-1-parts";
import { moderationBlocks } from "./layout-moderation";
import { labelOf, type Block, type LayoutRow } from "./layout-model";
import {
  boxCell,
  headingRow,
  labelCell,
  lowerFirst,
  onlyIf,
  plainWording,
  slotFor,
  wordingsInDocument,
} from "./layout-parts";
import { ownTableBlocks } from "./layout-own-tables";
import { withDistinctTitles } from "./layout-titles";
import { CONCERN_LABELS } from "./part-labels";

/*
 * The first layout of audit documents, as far as they are read by it: each
 * table has its title in its first cell and a row for each answer, with its
 * label at the left and our prompts at the right.
 */

const layouts = new WeakMap<Template, readonly Block[]>();

export function layout1Of(template: Template): readonly Block[] {
  let layout = layouts.get(template);
  if (!layout) layouts.set(template, (layout = madeFor(template)));
  return layout;
}

/** A moderation is younger than this layout, and looks as in the one after it. */
function madeFor(template: Template): readonly Block[] {
  const own = blocksOf(template);
  const blocks = withDistinctTitles([...own, ...moderationBlocks(template)], (name, longest) =>
    name.slice(0, longest),
  );
  return [...titled(blocks.slice(0, own.length)), ...blocks.slice(own.length)];
}

/** The title of a table, made its own, stands in its first cell. */
const titled = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => {
    if (block.type !== "table") return block;
    const [heading, ...rows] = block.rows;
    const others = (heading?.cells ?? []).slice(1).flatMap((cell) => labelOf(cell) ?? []);
    return { ...block, rows: [headingRow([block.title, ...others]), ...rows] };
  });

function blocksOf(template: Template): readonly Block[] {
  const groups = (place: "start" | "end") => template.fieldGroups.filter((group) => group.place === place);
  const first = groups("start");
  return [
    { type: "title", text: template.title, subtitle: subtitleOf(template) },
    ...textOf([plainWording(template.purpose)]),
    ...(first.length > 0 ? first : [noFields(template)]).flatMap((group, at) =>
      fieldBlocks(template, group, at === 0),
    ),
    ...template.sections.flatMap((section) => [
      ...sectionBlocks1(template, section),
      ...template.fieldGroups
        .filter(({ place }) => typeof place === "object" && place.after === section.id)
        .flatMap((group) => fieldBlocks(template, group, false)),
    ]),
    ...concernBlocks(template),
    ...actionBlocks(template),
    ...serviceBlocks(template),
    ...groups("end").flatMap((group) => fieldBlocks(template, group, false)),
    ...(template.tables ?? []).flatMap((table) => ownTableBlocks(template, table, table.rows)),
    ...noteBlocks(template),
  ];
}

const heading = (text: string): Block => ({ type: "heading", level: 1, text });
const textOf = (wordings: readonly Wording[]): readonly Block[] =>
  wordings.length === 0 ? [] : [{ type: "text", style: "note", wordings }];

function fieldBlocks(template: Template, group: FieldGroup, withStatus: boolean): readonly Block[] {
  const { title } = group;
  const rows = fieldsIn(group).map((field) => {
    const { id, label, when, help } = field;
    const notes = [
      ...(when ? [plainWording(onlyIf(template, when))] : []),
      ...(help === undefined ? [] : [plainWording(help)]),
    ];
    return answerRow1(template, label, headerTag(id), label, fieldPrompt(field), notes);
  });
  const note = plainWording("Change this when the audit is ready to hand over.");
  const status = answerRow1(template, "Status", STATUS_TAG, "Status", CHOOSE, [note]);
  return [heading(title), table1(title, withStatus ? [...rows, status] : rows, ["Answer", "Note"])];
}

function fieldPrompt(field: Field): string {
  if (offeredChoices(field).length > 0) return CHOOSE;
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

function concernBlocks(template: Template): readonly Block[] {
  const asked = template.immediateConcerns;
  if (!asked) return [];
  const rows = CONCERN_PARTS.map((part) =>
    answerRow1(template, CONCERN_LABELS[part], concernTag(part), ...CONCERN[part]),
  );
  return [
    heading(asked.title),
    ...textOf(wordingsInDocument(template, asked.prompts)),
    table1(asked.title, rows),
  ];
}

function actionBlocks(template: Template): readonly Block[] {
  if (!hasActionPlan(template)) return [];
  const { title, prompts, columns, rows, limit } = template.actions;
  const isNamed = columns.some(({ label }) => label.trim().toLowerCase() === "action");
  return [
    heading(title),
    ...textOf(wordingsInDocument(template, prompts)),
    table1(
      isNamed ? "No." : "Action",
      Array.from({ length: rows }, (_, index) => actionRow1(template, index + 1)),
      columns.map(({ label }) => label),
    ),
    ...(limit === undefined
      ? []
      : [
          table1(
            "More actions",
            [
              answerRow1(
                template,
                `Reason for more than ${String(limit)} actions`,
                LIMIT_REASON_TAG,
                "Reason for more actions",
                "Only where there are more: write why",
                [plainWording("Only in highly unusual circumstances.")],
              ),
            ],
            ["Answer", "Consider"],
          ),
        ]),
  ];
}

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

function serviceBlocks(template: Template): readonly Block[] {
  const asked = template.serviceActions;
  if (!asked) return [];
  const { title, prompts } = asked;
  const row = answerRow1(
    template,
    title,
    SERVICE_ACTIONS_TAG,
    "Service actions",
    "Write service or strategic actions, if any",
    wordingsInDocument(template, prompts),
  );
  return [heading(title), table1(title, [row], ["Answer", "Consider"])];
}

function noteBlocks(template: Template): readonly Block[] {
  const elements = [...template.evidenceElements, ...template.impactDimensions].map(({ label, help }) =>
    plainWording(`${label}: ${lowerFirst(help)}`),
  );
  return [
    heading("Notes for the auditor"),
    ...template.notes.flatMap(({ title, wordings }) => [
      heading(title),
      ...textOf(wordingsInDocument(template, wordings)),
    ]),
    heading("What good evidence holds"),
    heading("What good impact holds"),
    ...textOf(elements),
  ];
}
