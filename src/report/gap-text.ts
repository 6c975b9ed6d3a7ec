import type { Answering } from "../audit/answering";
import { hasDecimalComma } from "../audit/numbers";
import { formatDate } from "../audit/dates";
import type { Gap } from "../audit/gap";
import { narrativeOf } from "../audit/narratives";
import { furtherPart, type AnyPart } from "../audit/parts";
import { parseTag } from "../audit/tags";
import { indexOf, scaleOf, type Item, type Template } from "../audit/template";
import { counted, quoted, sentenceAt } from "./phrases";
import { concernName, fieldName, itemName, partName, placeText } from "./place-text";
import { boundsText, takesText } from "./takes-text";
import { ruleText } from "./rule-text";

const EXAMPLE_DATE = "15 March 2026";
const NO_DATE = `is not a date that can be read. Write day, month and year, for example ${EXAMPLE_DATE}.`;
const MEASURE = "Say what will be different, and how anyone will see that it is done.";

/** What an audit lacks, where, and what to do about it: a sentence or two for the auditor. */
export function gapText(template: Template, gap: Gap): string {
  switch (gap.code) {
    case "header-missing":
      return sentenceAt(fieldName(template, gap.field), fieldTask(template, gap.field));
    case "date-invalid":
      return sentenceAt(placeText(template, gap.where), `${quoted(gap.text)} ${NO_DATE}`);
    case "number-invalid":
    case "number-out-of-bounds":
      return sentenceAt(
        placeText(template, gap.where),
        `${quoted(gap.text)} is ${gap.code === "number-invalid" ? "not a number that can be read" : "outside what can be entered here"}. ${takesText({ kind: "number", choices: [], bounds: gap.bounds })}${hasDecimalComma(gap.text) ? " Decimals begin with a point, as in 12.5." : ""}`,
      );
    case "look-back-too-long":
      return `The audit looks back to ${formatDate(gap.from)}, more than ${counted(gap.months, "month")} before ${formatDate(gap.until)}. Record why, or move the first day looked at to ${formatDate(gap.earliest)} or later.`;
    case "judgement-missing":
      return sentenceAt(
        itemName(template, gap.item),
        `choose a judgement${orNotApplicable(template, gap.item, "judgement")}.`,
      );
    case "narrative-missing":
      return sentenceAt(itemName(template, gap.item), underTask(template, furtherPart(gap.narrative)));
    case "overall-missing":
      return sentenceAt(
        itemName(template, gap.item),
        "choose the overall judgement. It is the auditor’s own view of the whole audit, and is not worked out from the other items.",
      );
    case "answer-missing":
      return sentenceAt(itemName(template, gap.item), answerTask(template, gap.item));
    case "evidence-missing":
      return sentenceAt(
        itemName(template, gap.item),
        ownTask(template, "evidence") ?? evidenceTask(template, gap.item),
      );
    case "impact-missing":
      return sentenceAt(
        itemName(template, gap.item),
        ownTask(template, "impact") ?? `add the impact on the ${person(template)}. ${difference(template)}.`,
      );
    case "good-without-impact":
      return sentenceAt(
        itemName(template, gap.item),
        `the judgement is ${gradeName(template, gap.item, gap.grade)}, and the impact is not entered yet. ${difference(template)}, or look again at the judgement.`,
      );
    case "features-not-neighbouring":
      return sentenceAt(
        itemName(template, gap.item),
        `features of ${gradeName(template, gap.of, gap.grade)} can only go with the grade above or below it. Choose another, or clear the choice.`,
      );
    case "reason-missing":
      return sentenceAt(
        itemName(template, gap.item),
        "say why this is not applicable. A short reason shows that it was considered and not left out.",
      );
    case "filler":
      return fillerText(template, gap);
    case "overall-unsupported":
      return sentenceAt(
        itemName(template, gap.item),
        `the overall judgement is ${gradeName(template, gap.item, gap.grade)}, and ${reach(gap.supporting)} of the ${String(gap.judged)} other items judged ${gap.supporting === 1 ? "reaches" : "reach"} that grade. Read the findings again and check that they bear it out.`,
      );
    case "below-good-without-action":
      return sentenceAt(
        itemName(template, gap.item),
        `the judgement is ${gradeName(template, gap.item, gap.grade)}, and no action says that it is about this item. Add an action that would bring it to good, or name ${mention(template, gap.item)} at the end of the action that will.`,
      );
    case "concern-unanswered":
      return sentenceAt(concernName(template), "choose yes or no, so that a reader knows it was considered.");
    case "concern-what-missing":
      return sentenceAt(concernName(template), "say what the concern is.");
    case "concern-manager-missing":
      return sentenceAt(
        concernName(template),
        "name the manager who was told. A manager must know of every immediate concern.",
      );
    case "concern-date-missing":
      return sentenceAt(
        concernName(template),
        `add the date the manager was told, for example ${EXAMPLE_DATE}.`,
      );
    case "action-what-missing":
      return `Action ${String(gap.row)}: say what is to be done.`;
    case "action-person-missing":
      return `Action ${String(gap.row)}: name the person who will do it.`;
    case "action-due-missing":
      return `Action ${String(gap.row)}: add the date it is to be completed by, for example ${EXAMPLE_DATE}.`;
    case "row-column-missing":
      return sentenceAt(placeText(template, gap.where), "fill this in, or clear the row.");
    case "action-column-missing":
      return `Action ${String(gap.row)}: fill in ${quoted(columnLabel(template, gap.column))}.`;
    case "action-date-invalid":
      return sentenceAt(placeText(template, gap.where), `${quoted(gap.text)} ${NO_DATE}`);
    case "action-date-past":
      return pastText(template, gap);
    case "action-not-measurable":
      return gap.wording === undefined
        ? `Action ${String(gap.row)} is very short. ${MEASURE}`
        : `Action ${String(gap.row)}: ${quoted(gap.wording)} leaves open what will be done. ${MEASURE}`;
    case "too-many-actions":
      return `There are ${counted(gap.count, "action")}, and the limit is ${String(gap.limit)}. Combine actions that belong together, or record why this audit needs more.`;
    default:
      return ruleText(template, gap);
  }
}

type GapWith<Code extends Gap["code"]> = Extract<Gap, { readonly code: Code }>;

function fillerText(template: Template, gap: GapWith<"filler">): string {
  const place = placeText(template, gap.where);
  if (gap.repeatsEvidence)
    return sentenceAt(
      place,
      `this repeats the evidence. Say what the evidence means for the ${person(template)}.`,
    );
  const leave = gap.severity === "required" ? "" : ", or leave it if that is the whole answer";
  return sentenceAt(
    place,
    `${quoted(gap.text)} tells a reader little. ${fillerTask(template, gap.where)}${leave}.`,
  );
}

function fillerTask(template: Template, where: string): string {
  const target = parseTag(where);
  if (target.kind === "action") return "Say what is to be done";
  if (target.kind === "header") return "Say what is known, or why it is not";
  switch (target.kind === "item" ? target.part : "") {
    case "evidence":
      return "Say what you found";
    case "impact":
      return difference(template);
    case "reason":
      return "Say why this is not applicable";
    default:
      return "Say more in your own words";
  }
}

function pastText(template: Template, gap: GapWith<"action-date-past">): string {
  const due = `Action ${String(gap.row)}: the completion date, ${formatDate(gap.due)},`;
  if (gap.before === "audit") {
    return `${due} is before the day of the audit, ${formatDate(gap.day)}. Agree a later date, or correct whichever is mistyped.`;
  }
  const signedOff = template.actions.columns.find((column) => column.id === "signed-off");
  return signedOff
    ? `${due} has passed and the action is not signed off. Add the sign-off date, or agree a new completion date.`
    : `${due} has passed. Agree a new completion date.`;
}

function fieldTask(template: Template, id: string): string {
  const field = indexOf(template).fields.get(id)?.field;
  return field ? typedTask(field) : "add an answer.";
}

function typedTask(answering: Answering): string {
  switch (answering.type) {
    case "choice":
    case "yes-no":
      return "choose one of the answers offered.";
    case "choices":
      return "choose one or more of the answers offered.";
    case "date":
      return `add the date, for example ${EXAMPLE_DATE}.`;
    case "date-or-text":
      return "add the date, or say roughly when.";
    case "number":
      return `add the number${boundsText(answering)}.`;
    case "text":
    case "long-text":
      return "add an answer.";
  }
}

function answerTask(template: Template, id: string): string {
  const answer = itemWithId(template, id)?.answer;
  if (answer?.scale !== undefined) return `choose an answer${orNotApplicable(template, id, "answer")}.`;
  return answer?.type === undefined
    ? "add an answer in your own words."
    : typedTask({ ...answer, type: answer.type });
}

const underTask = (template: Template, part: AnyPart): string =>
  `add what belongs under ${quoted(partName(part, template))}.`;

/** Where the template calls a narrative otherwise. */
const ownTask = (template: Template, part: AnyPart): string | undefined =>
  narrativeOf(template, part) ? underTask(template, part) : undefined;

function evidenceTask(template: Template, id: string): string {
  const bearing = itemWithId(template, id)?.judgement ? "the judgement" : "the answer";
  return `add the evidence. Say what you found, and how it leads to ${bearing}.`;
}

function orNotApplicable(template: Template, id: string, part: "judgement" | "answer"): string {
  const scale = itemWithId(template, id)?.[part]?.scale;
  const choice = scale === undefined ? undefined : scaleOf(template, scale).notApplicable;
  return choice ? `, or ${quoted(choice.label)} with a reason` : "";
}

const person = (template: Template): string => template.person ?? "child";

function difference(template: Template): string {
  return `Say what difference this has made to the ${person(template)}`;
}

function gradeName(template: Template, id: string, grade: string): string {
  const scale = itemWithId(template, id)?.judgement?.scale;
  const grades = scale === undefined ? [] : scaleOf(template, scale).grades;
  return quoted(grades.find((each) => each.id === grade)?.label ?? grade);
}

function reach(supporting: number): string {
  return supporting === 0 ? "none" : `only ${String(supporting)}`;
}

function mention(template: Template, id: string): string {
  const number = itemWithId(template, id)?.number;
  return number === undefined ? "it" : `item ${number}`;
}

function columnLabel(template: Template, id: string): string {
  return template.actions.columns.find((column) => column.id === id)?.label ?? id;
}

function itemWithId(template: Template, id: string): Item | undefined {
  return indexOf(template).items.get(id)?.item;
}
