import { STATUSES } from "../audit/record";
import { headerTag, STATUS_TAG } from "../audit/tags";
import { fieldChoices, type Field, type FieldGroup, type Template } from "../audit/template";
import type { Block, LayoutRow } from "./layout-model";
import { answerRow, answerTable, CHOOSE, slot, words } from "./layout-parts";
import { onlyIf } from "./layout-wordings";

/** Heading and table of a group of header fields. */
export function fieldBlocks(template: Template, group: FieldGroup, withStatus: boolean): readonly Block[] {
  const rows = group.fields.map((field) => fieldRow(template, field));
  return [
    { type: "heading", level: 1, text: group.title },
    answerTable(
      group.title,
      `${group.title}: one row for each detail, with the answer in the second column.`,
      withStatus ? [...rows, statusRow(template)] : rows,
      { widths: [30, 40, 30], promptsTitle: "Note" },
    ),
  ];
}

const statusRow = (template: Template): LayoutRow =>
  answerRow("Status", slot(template, STATUS_TAG, "Status", CHOOSE, { initial: STATUSES[0].label }), [
    words("Change this when the audit is ready to hand over."),
  ]);

function fieldRow(template: Template, field: Field): LayoutRow {
  return answerRow(field.label, slot(template, headerTag(field.id), field.label, fieldPrompt(field)), [
    ...(field.when ? [words(onlyIf(template, field.when))] : []),
    ...(field.help ? [words(field.help)] : []),
  ]);
}

function fieldPrompt(field: Field): string {
  if (fieldChoices(field).length > 0) return CHOOSE;
  if (field.type === "date") return "A date, such as 5 March 2026";
  return field.type === "date-or-text" ? "A date, or roughly when" : "Enter text";
}
