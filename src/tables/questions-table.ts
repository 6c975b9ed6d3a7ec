import { indexOf, type Template } from "../audit/template";
import { isGood } from "../audit/grades";
import type { Question } from "../audit/question";
import { questionsIn } from "../audit/questions";
import { ACTION_COLUMNS } from "../audit/parts";
import { scaleOf, type Grade, type Scale } from "../audit/template";
import { placeText } from "../report/place-text";
import { inEnglish } from "../words/phrase";
import type { AuditInTables } from "./audit-in-tables";
import { auditTable, columnsOf } from "./table";

/** A question of an audit as the tables `questions` and `answers` tell of it. */
export interface AskedQuestion {
  readonly audit: AuditInTables;
  readonly question: Question;
  /** Its place among the questions of its audit, from 1. */
  readonly position: number;
}

/** Joins an answer with its question: one for each question of each version of a template. */
export const questionKey = ({ id, version }: Template, tag: string): string => `${id}/${version}/${tag}`;

const KNOWN_COLUMNS: ReadonlySet<string> = new Set(ACTION_COLUMNS);

/** Those that the tables of actions and of moderation do not tell already. */
export function askedQuestionsOf(audit: AuditInTables): readonly AskedQuestion[] {
  return questionsIn(audit.template, audit.record)
    .filter(({ owner }) => {
      if (owner.kind === "action") return !KNOWN_COLUMNS.has(owner.column.id);
      return owner.kind !== "status" && owner.kind !== "moderation";
    })
    .map((question, at) => ({ audit, question, position: at + 1 }));
}

/** The scale a question is answered from; none where it is answered otherwise. */
export function scaleFor(template: Template, { owner }: Question): Scale | undefined {
  if (owner.kind !== "item" || (owner.part !== "judgement" && owner.part !== "answer")) return undefined;
  const id = owner.item[owner.part]?.scale;
  return id === undefined ? undefined : scaleOf(template, id);
}

/** Whether a grade is good or better; undefined where it has no standing. */
export const goodOrBetter = (grade: Grade | undefined): boolean | undefined =>
  grade?.standing === undefined ? undefined : isGood(grade);

const { text, whole, yesNo } = columnsOf<AskedQuestion>();

const itemOf = ({ question: { owner } }: AskedQuestion) => (owner.kind === "item" ? owner.item : undefined);
const sectionOf = (asked: AskedQuestion) =>
  indexOf(asked.audit.template).items.get(itemOf(asked)?.id ?? "")?.section;

export const QUESTIONS = auditTable<AskedQuestion>(
  {
    name: "questions",
    words: "One row for each question of each version of a template that the audits have.",
    key: ["question"],
    columns: [
      text("question", "Key of the question: template, version and tag.", "Template", ({ audit, question }) =>
        questionKey(audit.template, question.tag),
      ),
      text("template", "Id of the template.", "Template", ({ audit }) => audit.template.id),
      text("template_version", "Version of the template.", "Template", ({ audit }) => audit.template.version),
      text(
        "tag",
        "Tag of its content control: what joins it with the same question of another version.",
        "Template",
        ({ question }) => question.tag,
      ),
      whole("position", "Its place in the template, from 1.", "Template", ({ position }) => position),
      text(
        "owner",
        "What it belongs to: header, item, concern, action, row (of a table of the template’s own), limit-reason or service-actions.",
        "Template",
        ({ question }) => question.owner.kind,
      ),
      text("item", "Id of the item.", "Template", (asked) => itemOf(asked)?.id),
      text("number", "Number printed before the item.", "Template", (asked) => itemOf(asked)?.number),
      text(
        "part",
        "Part of the item or of the concern: judgement, answer, evidence, impact, reason.",
        "Template",
        ({ question: { owner } }) =>
          owner.kind === "item" || owner.kind === "concern" ? owner.part : undefined,
      ),
      text("section", "Id of the section.", "Template", (asked) => sectionOf(asked)?.id),
      text("section_title", "Title of the section.", "Template", (asked) => sectionOf(asked)?.title),
      text("label", "What it asks: the words of the field or of the item.", "Template", (asked) => {
        const { owner, tag } = asked.question;
        if (owner.kind === "header") return owner.field.label;
        return itemOf(asked)?.label ?? inEnglish(() => placeText(asked.audit.template, tag));
      }),
      text(
        "kind",
        "How it is answered: choice, choices (any of them), date, moment, date-or-text, number, line or narrative.",
        "Template",
        ({ question }) => question.kind,
      ),
      text(
        "unit",
        "What a number counts, such as days.",
        "Template",
        ({ question }) => question.bounds?.unit,
      ),
      yesNo("required", "Whether hand-over waits for it.", "Template", ({ question }) => question.required),
      text(
        "role",
        "What the person is in the audit whose name answers it.",
        "Template",
        ({ question }) => question.role,
      ),
      yesNo(
        "overall",
        "Whether it is the overall judgement.",
        "Template",
        (asked) =>
          asked.question.owner.kind === "item" &&
          asked.question.owner.part === "judgement" &&
          itemOf(asked)?.id === asked.audit.template.overallItem,
      ),
      yesNo(
        "themed",
        "Whether its section belongs to the theme.",
        "Template",
        (asked) => asked.audit.template.theme?.sections.includes(sectionOf(asked)?.id ?? "") ?? false,
      ),
    ],
  },
  askedQuestionsOf,
);
