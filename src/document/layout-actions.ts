import { actionQuestions } from "../audit/questions";
import { LIMIT_REASON_TAG, SERVICE_ACTIONS_TAG } from "../audit/tags";
import type { Template } from "../audit/template";
import type { Block, LayoutRow } from "./layout-model";
import {
  answerCell,
  answerRow,
  answerTable,
  labelCell,
  plainWording,
  wordingsInDocument,
} from "./layout-parts";

/** The action plan: heading, prompts, the table with this many rows, and room for the reason where there is a limit. */
export function actionBlocks(template: Template, rows: number): readonly Block[] {
  const { actions } = template;
  return [
    { type: "heading", level: 1, text: actions.title },
    { type: "text", wordings: wordingsInDocument(template, actions.prompts) },
    {
      type: "table",
      title: numbersTitle(template),
      description: `${actions.title}: one action to a row.`,
      widths: actionWidths(template),
      header: [numbersTitle(template), ...actions.columns.map((column) => column.label)],
      rows: Array.from({ length: rows }, (_, index) => actionRow(template, index + 1)),
    },
    ...(actions.limit === undefined ? [] : [limitReasonTable(template, actions.limit)]),
  ];
}

/** What stands over the numbers of the rows, unlike any column's own label. */
function numbersTitle({ actions }: Template): string {
  return actions.columns.some(({ label: own }) => own.trim().toLowerCase() === "action") ? "No." : "Action";
}

/** A row of the action table, counted from 1. */
export function actionRow(template: Template, row: number): LayoutRow {
  const number = String(row);
  return {
    cells: [
      labelCell(number),
      ...actionQuestions(template, row).map((question) => {
        const { column } = question.owner;
        const prompt =
          column.id === "what" ? "Write the action" : column.type === "date" ? "Date" : column.label;
        return answerCell(template, question.tag, `Action ${number} ${column.label}`, prompt, {
          long: column.id === "what",
        });
      }),
    ],
  };
}

function actionWidths(template: Template): readonly number[] {
  const number = 9;
  const shares = template.actions.columns.map((column) =>
    column.id === "what" ? 3.2 : column.type === "date" ? 1.15 : 1.4,
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  return [number, ...shares.map((share) => ((100 - number) * share) / total)];
}

function limitReasonTable(template: Template, limit: number): Block {
  return answerTable("More actions", "Room for the reason where there are more actions than the limit.", [
    answerRow(
      `Reason for more than ${String(limit)} actions`,
      answerCell(
        template,
        LIMIT_REASON_TAG,
        "Reason for more actions",
        "Only where there are more: write why",
      ),
      [plainWording("Only in highly unusual circumstances.")],
    ),
  ]);
}

/** Heading and box for what the service should do, kept apart from the child's actions. */
export function serviceBlocks(template: Template): readonly Block[] {
  const asked = template.serviceActions;
  if (!asked) return [];
  const prompt = "Write service or strategic actions, if any";
  return [
    { type: "heading", level: 1, text: asked.title },
    answerTable(
      asked.title,
      `${asked.title}: for the service rather than the ${template.person ?? "child"}.`,
      [
        answerRow(
          asked.title,
          answerCell(template, SERVICE_ACTIONS_TAG, "Service actions", prompt, { long: true }),
          wordingsInDocument(template, asked.prompts),
        ),
      ],
    ),
  ];
}
