import { offeredChoices, type Answering } from "../audit/answering";
import type { Condition } from "../audit/condition";
import { conditionWords } from "../audit/condition-words";
import { needsPlan } from "../audit/grades";
import type { OwnTable, TableColumn } from "../audit/own-table";
import type { AnyPart } from "../audit/parts";
import { itemQuestions } from "../audit/questions";
import {
  hasActionPlan,
  isOverallItem,
  scaleChoices,
  scaleOf,
  type Declaration,
  type Field,
  type FieldGroup,
  type Item,
  type Scale,
  type Section,
  type Template,
  type Wording,
} from "../audit/template";
import { agesText } from "./rule-text";
import { capital, counted, listed, lowerFirst } from "./phrases";
import { partName } from "./place-text";
import { boundsText } from "./takes-text";

/** A template as a person reads it: what it asks, of whom, when and how it is answered, a line for each. */
export function templateText(template: Template): string {
  const { title, publisher, version, purpose, scales, fieldGroups, sections } = template;
  const groups = (isHere: (place: FieldGroup["place"]) => boolean) =>
    fieldGroups.filter(({ place }) => isHere(place)).flatMap((group) => groupLines(template, group));
  const tables = (isHere: (place: FieldGroup["place"]) => boolean) =>
    (template.tables ?? [])
      .filter(({ place }) => isHere(place))
      .flatMap((table) => tableLines(template, table));
  const lines = [
    title,
    [`${publisher}, version ${version}`, ...(template.kind ? [KIND[template.kind]] : [])].join(", "),
    "",
    purpose,
    ...(template.auditedBy === undefined ? [] : [template.auditedBy]),
    ...aboutLines(template),
    ...headed("Scales", scales.map(scaleLine)),
    ...groups((place) => place === "start"),
    ...tables((place) => place === "start"),
    ...sections.flatMap((section) => [
      ...sectionLines(template, section),
      ...groups((place) => typeof place === "object" && place.after === section.id),
      ...tables((place) => typeof place === "object" && place.after === section.id),
    ]),
    ...concernLines(template),
    ...actionLines(template),
    ...serviceLines(template),
    ...tables((place) => place === "end"),
    ...groups((place) => place === "end"),
  ];
  return `${lines.join("\n")}\n`;
}

const KIND = { "dip-sample": "a dip sample", "re-audit": "a re-audit" };

const headed = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];

function aboutLines(template: Template): readonly string[] {
  const { ages = {}, lookBack, marking, promptSets, rules = {} } = template;
  const set = Object.entries(rules).map(([rule, to]) => `${rule} ${to}`);
  return headed("About", [
    ...(marking === undefined ? [] : [`Marked ${marking} on every page.`]),
    ...(ages.least === undefined && ages.most === undefined ? [] : [`For those ${agesText(ages)}.`]),
    ...(lookBack ? [`Looks back ${counted(lookBack.months, "month")}.`] : []),
    ...promptSets.map(({ label, on }) => `${label}: ${on ? "shown" : "not shown"}.`),
    ...(set.length > 0 ? [`Rules set: ${listed(set, set.length)}.`] : []),
  ]);
}

const STANDING = {
  "above-good": "above good",
  good: "good",
  middle: "between good and below good",
  "below-good": "below good",
};

function scaleLine(scale: Scale): string {
  const grades = scale.grades.map((grade) => {
    const { label, standing, value } = grade;
    const notes = [
      ...(value === undefined ? [] : [String(value)]),
      ...(standing === undefined ? [] : [STANDING[standing]]),
      ...(needsPlan(scale, grade) ? ["has to have an action"] : []),
    ];
    return notes.length === 0 ? label : `${label} (${notes.join(", ")})`;
  });
  const away = scale.notApplicable ? `; or ${scale.notApplicable.label}, with a reason` : "";
  return `${scale.title}: ${grades.join(", ")}${away}`;
}

const onlyIf = (template: Template, when: Condition | undefined): readonly string[] =>
  when ? [`only if ${conditionWords(template, when)}`] : [];

const asLine = (label: string, notes: readonly string[]): string =>
  `${label.replace(/[:.]$/, "")}${/[?!]$/.test(label) ? "" : ":"} ${notes.join("; ")}`;

/** "required" and "optional", as one reads them behind a label. */
const need = (required: boolean, advised = false): string =>
  required ? "required" : advised ? "pointed out where it is missing" : "optional";

const KINDS: Readonly<Record<Answering["type"], string>> = {
  text: "words",
  "long-text": "longer words",
  date: "a date",
  "date-or-text": "a date, or roughly when",
  number: "a number",
  choice: "one of",
  choices: "any of",
  "yes-no": "yes or no",
};

/** "a number of days from 0 to 30", "any of Neglect, Harm". */
export function answeringText(answering: Answering): string {
  const { type } = answering;
  if (type === "number") return `${KINDS.number}${boundsText(answering)}`;
  if (type !== "choice" && type !== "choices") return KINDS[type];
  return `${KINDS[type]} ${offeredChoices(answering)
    .map(({ label }) => label)
    .join(", ")}`;
}

function groupLines(template: Template, { title, when, fields }: FieldGroup): readonly string[] {
  return headed(
    [title, ...onlyIf(template, when)].join(", "),
    fields.map((field) => fieldLine(template, field)),
  );
}

function fieldLine(template: Template, field: Field | Declaration): string {
  const { label, required, when } = field;
  const how =
    field.type === "declaration" ? `name, role and date under “${field.statement}”` : answeringText(field);
  return asLine(label, [how, need(required), ...onlyIf(template, when)]);
}

function sectionLines(template: Template, { title, when, items, notes }: Section): readonly string[] {
  return headed([title, ...onlyIf(template, when)].join(", "), [
    ...wordingLines(template, notes),
    ...items.flatMap((item) => itemLines(template, item)),
  ]);
}

const NOT_NARRATIVE: ReadonlySet<AnyPart> = new Set(["judgement", "answer", "reason"]);

function itemLines(template: Template, item: Item): readonly string[] {
  const { number, label, when, judgement, answer, prompts, descriptors } = item;
  const parts = [
    ...(judgement
      ? [`judged on ${scaleTitle(template, judgement.scale)}, ${need(judgement.required, judgement.advised)}`]
      : []),
    ...(answer ? [`answered ${answerHow(template, answer)}, ${need(answer.required, answer.advised)}`] : []),
    ...itemQuestions(template, item).flatMap(({ owner: { part }, required, advised }) =>
      NOT_NARRATIVE.has(part) ? [] : [`${lowerFirst(partName(part, template))} ${need(required, advised)}`],
    ),
    ...(isOverallItem(template, item.id) ? ["an overall judgement"] : []),
    ...(item.gate === true ? ["not applicable here settles the items after it in the section"] : []),
    ...onlyIf(template, when),
  ];
  const scale = (judgement ?? answer)?.scale;
  const labels = new Map(
    scale === undefined ? [] : scaleChoices(scaleOf(template, scale)).map((each) => [each.id, each.label]),
  );
  return [
    asLine(number === undefined ? label : `${number}. ${label}`, parts),
    ...wordingLines(template, prompts).map((line) => `  ${line}`),
    ...descriptors.map(
      ({ grade, text }) => `  ${labels.get(grade) ?? grade}: ${wordingLines(template, text).join(" ")}`,
    ),
  ];
}

const scaleTitle = (template: Template, id: string): string => `“${scaleOf(template, id).title}”`;

function answerHow(template: Template, answer: NonNullable<Item["answer"]>): string {
  const { scale, type } = answer;
  if (scale !== undefined) return `from ${scaleTitle(template, scale)}`;
  return type === undefined ? "in words" : `with ${answeringText({ ...answer, type })}`;
}

function wordingLines(template: Template, wordings: readonly Wording[]): readonly string[] {
  return wordings.map(({ text, bullets = [], when }) =>
    [
      ...onlyIf(template, when).map((only) => `${capital(only)}:`),
      text,
      ...bullets.map((bullet) => `- ${bullet}`),
    ].join(" "),
  );
}

const concernLines = ({ immediateConcerns }: Template): readonly string[] =>
  immediateConcerns
    ? headed(immediateConcerns.title, ["yes or no; if yes what it is, who was told and when"])
    : [];

const serviceLines = ({ serviceActions }: Template): readonly string[] =>
  serviceActions ? headed(serviceActions.title, ["words, optional"]) : [];

function actionLines(template: Template): readonly string[] {
  const { title, limit, rows, columns } = template.actions;
  if (!hasActionPlan(template)) return ["", "There is no action plan."];
  return headed(title, [
    limit === undefined
      ? `${counted(rows, "row")}, no limit`
      : `At most ${counted(limit, "action")}; more with a reason`,
    ...columns.map((column) => columnLine(column, column.followUp === true)),
  ]);
}

function tableLines(template: Template, { title, note, when, rows, columns }: OwnTable): readonly string[] {
  return headed([title, ...onlyIf(template, when)].join(", "), [
    ...(note === undefined ? [] : [note]),
    `${counted(rows, "row")} to begin with, and as many as are added`,
    ...columns.map((column) => columnLine(column)),
  ]);
}

const columnLine = (column: TableColumn, isFollowUp = false): string =>
  asLine(column.label, [
    answeringText(column),
    isFollowUp ? "what became of it, and no answer of the audit" : need(column.required),
  ]);
