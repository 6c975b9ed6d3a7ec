import { conditionWords } from "../audit/condition-words";
import { inDocumentOrder } from "../audit/document-order";
import type { Gap } from "../audit/gap";
import type { Problem } from "../audit/problem";
import { isAnswer, type Question } from "../audit/question";
import type { AuditRecord } from "../audit/record";
import { relevanceOf } from "../audit/relevance";
import { parseTag } from "../audit/tags";
import { scaleOf, type Item, type Template } from "../audit/template";
import { answerText } from "./answer-text";
import { gapLack } from "./gap-title";
import { partOf } from "./group-gaps";
import { capital, sayOnScreen, shortened } from "./phrases";
import { concernName, fieldName, itemTitle, partName, placeText } from "./place-text";
import { phrase } from "../words/phrase";

/** How something that an audit asks stands: all there, some of it, nothing, or it does not apply. */
export type RowState = "done" | "begun" | "untouched" | "away";

/** One thing that an audit asks: an item, a detail, an action, the question about concerns. */
export interface ToDoRow {
  readonly id: string;
  readonly name: string;
  readonly state: RowState;
  /** What was answered, or what is missing: "Meets good", "Impact missing", "Not started". */
  readonly says: string;
  /** Tag of the answer to go to: the first that is missing, else the first. */
  readonly goTo: string;
}

/** What one part of the document asks. */
export interface ToDoGroup {
  readonly id: string;
  readonly title: string;
  readonly state: RowState;
  /** "6 of 8 done", "Done"; of a part that is not asked, on what it depends. */
  readonly says: string;
  /** None where the part is not asked. */
  readonly rows: readonly ToDoRow[];
}

interface Asked {
  readonly template: Template;
  readonly record: AuditRecord;
  readonly gaps: readonly Gap[];
  readonly problems?: readonly Problem[];
}

/** All that an audit asks and must have, done or not, part by part in the order of the document. */
export function toDoGroups({ template, record, gaps, problems = [] }: Asked): readonly ToDoGroup[] {
  const groups = new Map<string, { readonly title: string; readonly rows: Map<string, Question[]> }>();
  const relevance = relevanceOf(template, record);
  for (const question of inDocumentOrder(template, record)) {
    if (!COUNTED.has(question.owner.kind)) continue;
    const { id, title } = partOf(template, question.tag);
    const closed = question.owner.kind === "item" && !question.isRelevant(relevance);
    // The plan is shown without an action in it too.
    const asked = question.owner.kind === "action" || question.isAsked(record);
    if (!closed && !(question.isRelevant(relevance) && asked)) continue;
    const group = groups.get(id) ?? { title, rows: new Map<string, Question[]>() };
    groups.set(id, group);
    if (closed) continue;
    const row = rowId(question.tag);
    group.rows.set(row, [...(group.rows.get(row) ?? []), question]);
  }
  const missing = gaps.filter(({ severity }) => severity === "required");
  const unread = problems.flatMap((problem) => (problem.code === "unknown-choice" ? [problem.where] : []));
  return [...groups].flatMap(([id, { title, rows }]): readonly ToDoGroup[] => {
    const shown = [...rows]
      .filter(([row, questions]) =>
        isShown(record, row, questions, [...missing.map(({ where }) => where), ...unread]),
      )
      .map(([row, questions]) => {
        const [typed] = unread.filter((where) => rowId(where) === row);
        const seen = rowOf(template, record, row, questions, missing);
        return typed === undefined
          ? seen
          : { ...seen, state: "begun" as const, says: phrase("None of the choices"), goTo: typed };
      });
    const elsewhere = missing
      .filter(
        ({ where }) => partOf(template, where).id === id && !shown.some((row) => row.id === rowId(where)),
      )
      .map((gap): ToDoRow => ({
        id: rowId(gap.where),
        name: capital(placeText(template, gap.where)),
        state: "untouched",
        says: capital(gapLack(template, gap)),
        goTo: gap.where,
      }));
    const all = [...shown, ...elsewhere];
    if (all.length > 0) return [{ id, title, ...standing(all), rows: all }];
    if (id === ACTIONS) return [{ id, title, state: "untouched", says: phrase("None yet"), rows: [] }];
    const when = template.sections.find((section) => `section.${section.id}` === id)?.when;
    if (!when) return [];
    const says = shortened(
      phrase("Asked if {condition}", { condition: conditionWords(template, when, sayOnScreen) }),
      LONGEST_CONDITION,
    );
    return [{ id, title, state: "away", says, rows: [] }];
  });
}

const COUNTED: ReadonlySet<string> = new Set(["header", "item", "concern", "action", "row"]);
const ACTIONS = "actions";
const LONGEST_CONDITION = 90;
const LONGEST_ANSWER = 40;

/** What a question is a part of: an item, a detail, a row of a table. */
export function rowId(tag: string): string {
  const target = parseTag(tag);
  switch (target.kind) {
    case "item":
      return `item.${target.item}`;
    case "action":
      return `action.${String(target.row)}`;
    case "row":
      return `row.${target.table}.${String(target.row)}`;
    case "concern":
      return "concern";
    default:
      return tag;
  }
}

/** An optional detail and a spare row of a table are nothing to do; an item is shown whatever it asks. */
function isShown(
  record: AuditRecord,
  row: string,
  questions: readonly Question[],
  /** Tags of what there is to see to. */
  where: readonly string[],
): boolean {
  const [first] = questions;
  if (!first || where.some((tag) => rowId(tag) === row)) return true;
  if (first.owner.kind === "item") return true;
  if (first.owner.kind === "action" || first.owner.kind === "row")
    return questions.some((question) => isAnswer(question, question.get(record)));
  return questions.some(({ required }) => required);
}

function rowOf(
  template: Template,
  record: AuditRecord,
  id: string,
  questions: readonly Question[],
  gaps: readonly Gap[],
): ToDoRow {
  const missing = gaps.filter(({ where }) => rowId(where) === id);
  const answered = questions.filter((question) => isAnswer(question, question.get(record)));
  const [first] = questions;
  const goTo = missing[0]?.where ?? first?.tag ?? "";
  const name = first ? rowName(template, first) : "";
  const base = { id, name, goTo };
  if (missing.length > 0) {
    const [gap] = missing;
    const begun = answered.length > 0;
    if (!begun && questions.length > 1) return { ...base, state: "untouched", says: phrase("Not started") };
    const says =
      missing.length === 1 && gap
        ? lackOf(template, gap, questions)
        : phrase("{missing} missing", { missing: missing.length });
    return { ...base, state: begun ? "begun" : "untouched", says };
  }
  if (first?.owner.kind === "item" && isAway(template, record, first.owner.item))
    return { ...base, state: "away", says: phrase("Not applicable") };
  const state = answered.length > 0 ? "done" : "untouched";
  return {
    ...base,
    state,
    says: answered.length > 0 ? answerOf(record, questions) : phrase("Nothing required"),
  };
}

/** "Impact missing", "Date not readable". */
function lackOf(template: Template, gap: Gap, questions: readonly Question[]): string {
  const owner = questions.find(({ tag }) => tag === gap.where)?.owner;
  if (owner?.kind === "item" && (gap.code.endsWith("-missing") || gap.code === "good-without-impact"))
    return phrase("{part} missing", {
      part: owner.part === "reason" ? phrase("Reason") : partName(owner.part, template),
    });
  if (gap.code.endsWith("-column-missing") && (owner?.kind === "action" || owner?.kind === "row"))
    return phrase("{part} missing", { part: owner.column.label });
  return gap.code === "header-missing" ? phrase("Not answered") : capital(gapLack(template, gap));
}

/** What was judged or chosen, or the first words of what was written. */
function answerOf(record: AuditRecord, questions: readonly Question[]): string {
  const answered = questions.filter((question) => isAnswer(question, question.get(record)));
  const said = answered.find(isOfWhatIsToBeDone) ?? answered[0];
  return said ? shortened(answerText(said, said.get(record)), LONGEST_ANSWER) : "";
}

/** An action goes by what is to be done, wherever that stands in its row. */
const isOfWhatIsToBeDone = ({ owner }: Question): boolean =>
  owner.kind === "action" && owner.column.id === "what";

function rowName(template: Template, { owner, tag }: Question): string {
  switch (owner.kind) {
    case "item":
      return itemTitle(owner.item);
    case "header":
      return fieldName(template, owner.field.id);
    case "concern":
      return concernName(template);
    case "action":
      return phrase("Action {row}", { row: owner.row });
    default:
      return capital(placeText(template, tag));
  }
}

function isAway(template: Template, record: AuditRecord, { id, judgement, answer }: Item): boolean {
  const scale = (judgement ?? answer)?.scale;
  const entry = record.items[id];
  const chosen = judgement ? entry?.judgement : entry?.answer;
  return scale !== undefined && chosen !== undefined && scaleOf(template, scale).notApplicable?.id === chosen;
}

/** How a part stands, going by what is in it. */
function standing(rows: readonly ToDoRow[]): Pick<ToDoGroup, "state" | "says"> {
  const [only] = rows;
  if (only && rows.length === 1) return { state: only.state, says: only.says };
  const away = rows.filter(({ state }) => state === "away").length;
  const done = rows.filter(({ state }) => state === "done").length + away;
  if (done === rows.length)
    return {
      state: "done",
      says: away > 0 ? phrase("Done, {away} not applicable", { away }) : phrase("Done"),
    };
  const begun = rows.some(({ state }) => state !== "untouched");
  return {
    state: begun ? "begun" : "untouched",
    says: phrase("{done} of {rows} done", { done, rows: rows.length }),
  };
}
