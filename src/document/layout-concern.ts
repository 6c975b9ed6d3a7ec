import { concernTag } from "../audit/tags";
import type { Template } from "../audit/template";
import type { Block } from "./layout-model";
import { answerRow, answerTable, CHOOSE, slot } from "./layout-parts";
import { visible } from "./layout-wordings";

const YES_NO = [
  { id: "yes", label: "Yes" },
  { id: "no", label: "No" },
];

/** Heading and table for an immediate concern: whether there is one, and who was told (R45). */
export function concernBlocks(template: Template): readonly Block[] {
  const asked = template.immediateConcerns;
  if (!asked) return [];
  return [
    { type: "heading", level: 1, text: asked.title },
    { type: "text", wordings: visible(template, asked.prompts) },
    answerTable(
      asked.title,
      `${asked.title}: whether there is one, and who was told.`,
      [
        answerRow(
          "Immediate concern?",
          slot(concernTag("raised"), "Immediate concern", CHOOSE, { choices: YES_NO }),
        ),
        answerRow(
          "What is the concern",
          slot(concernTag("what"), "Concern", "Only if yes: write what it is", { long: true }),
        ),
        answerRow(
          "Manager notified",
          slot(concernTag("manager"), "Concern manager notified", "Only if yes: who was told"),
        ),
        answerRow(
          "Date notified",
          slot(concernTag("notified"), "Concern date notified", "Only if yes: the date"),
        ),
      ],
      { widths: [30, 40, 30] },
    ),
  ];
}
