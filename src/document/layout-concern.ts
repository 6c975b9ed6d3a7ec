import type { ConcernPart } from "../audit/parts";
import { questionsOf } from "../audit/questions";
import type { Template } from "../audit/template";
import type { Block } from "./layout-model";
import { answerRow, answerTable, CHOOSE, slot } from "./layout-parts";
import { visible } from "./layout-wordings";

interface RowWords {
  readonly label: string;
  readonly alias: string;
  readonly prompt: string;
}

const WORDS: Readonly<Record<ConcernPart, RowWords>> = {
  raised: { label: "Immediate concern?", alias: "Immediate concern", prompt: CHOOSE },
  what: { label: "What is the concern", alias: "Concern", prompt: "Only if yes: write what it is" },
  manager: {
    label: "Manager notified",
    alias: "Concern manager notified",
    prompt: "Only if yes: who was told",
  },
  notified: { label: "Date notified", alias: "Concern date notified", prompt: "Only if yes: the date" },
};

/** Heading and table for an immediate concern: whether there is one, and who was told (R45). */
export function concernBlocks(template: Template): readonly Block[] {
  const asked = template.immediateConcerns;
  if (!asked) return [];
  const rows = questionsOf(template).flatMap((question) => {
    if (question.owner.kind !== "concern") return [];
    const { label, alias, prompt } = WORDS[question.owner.part];
    return [
      answerRow(label, slot(template, question.tag, alias, prompt, { long: question.kind === "narrative" })),
    ];
  });
  return [
    { type: "heading", level: 1, text: asked.title },
    { type: "text", wordings: visible(template, asked.prompts) },
    answerTable(asked.title, `${asked.title}: whether there is one, and who was told.`, rows, {
      widths: [30, 40, 30],
    }),
  ];
}
