import { knownFields } from "../audit/known-fields";
import { addMonths, daysBetween, parseDate, type IsoDate } from "../audit/dates";
import { isEntered } from "../audit/entered";
import { itemKey, moderatedItems, type StateId } from "../audit/moderation";
import type { Problem } from "../audit/problem";
import { progressOf } from "../audit/progress";
import { questionsOf } from "../audit/questions";
import type { AuditRecord } from "../audit/record";
import { relevanceOf, type Relevance } from "../audit/relevance";
import { itemTag } from "../audit/tags";
import type { Template } from "../audit/template";
import type { OrganisationDates } from "../audit/timescales";
import { visibleText } from "../audit/visible-text";
import { followedActions } from "../moderation/due";
import { isFinal, lifecycleOf, type Lifecycle } from "../moderation/lifecycle";
import { countedQuestionsOf, formKey, formOf } from "./form";
import { countedRowsOf, numberTold, type CountedRow } from "./counted-tables";
import { packedAnswers } from "./packed-answers";
import { personRole, type PersonRole } from "./person-role";
import { stagesOf, type Stage, type StageId } from "./stages";

/** An audit as it was read from its file. */
export interface ReadAudit {
  /** The path or name of its file; no two have the same. */
  readonly file: string;
  /** When the file was last changed, as an ISO instant in UTC; where that is known. */
  readonly modified?: string;
  readonly template: Template;
  readonly record: AuditRecord;
  readonly problems: readonly Problem[];
  /** Comments in the document, and queries among them that nobody has answered. */
  readonly comments: { readonly total: number; readonly open: number };
}

/** What was decided on a judgement beside the auditor's; ids of the scale, "" where there was none (R100). */
export interface ModeratedFact {
  readonly auditor: string;
  readonly moderated: string;
}

/** An agreed action without its words and without names (R107-R110). */
export interface ActionFact {
  readonly outcome: "open" | "done" | "superseded";
  readonly due?: IsoDate;
  readonly signedOff?: IsoDate;
  readonly role: PersonRole;
}

/**
 * What figures need of one audit, as plain data: no narrative, no name, no date of birth. The case is in it, to know a
 * child that was audited before, and the file, to name it.
 */
export interface AuditFacts {
  readonly file: string;
  readonly modified?: string;
  /** The record's id; "" where the document has lost it. */
  readonly id: string;
  /** Key of its form. */
  readonly form: string;
  readonly case: string;
  readonly team: string;
  /** What the auditor is, as far as the audit says it. */
  readonly auditedBy: PersonRole;
  readonly date?: IsoDate;
  /** In whole years on the day of the audit, or on that the template counts ages on. */
  readonly age?: number;
  readonly state: StateId;
  /** The day of the last step of its history. */
  readonly stepped?: IsoDate;
  /** How many steps it has taken. */
  readonly steps?: number;
  /** What is answered to each question of the form, in its order, as {@link packedAnswers} gives it. */
  readonly answers: string;
  /** By the tag of the question: the numbers that count. None where the audit has none. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** By the id of the table, of those the audit asks for: its rows. None where it asks for none. */
  readonly rows?: Readonly<Record<string, readonly CountedRow[]>>;
  /** By the tag of the judgement: those that were moderated. */
  readonly moderated: Readonly<Record<string, ModeratedFact>>;
  readonly exceptional: boolean;
  readonly actions: readonly ActionFact[];
  readonly final: boolean;
  readonly stages: Readonly<Partial<Record<StageId, Stage>>>;
  /** The required answers that are entered, of all that are asked for. */
  readonly required: { readonly done: number; readonly total: number };
  readonly comments: { readonly total: number; readonly open: number };
  /** Tags of choices that the mirror tells otherwise than the document. */
  readonly disagree: readonly string[];
  /** Tags of choices that only the mirror still held. */
  readonly fromMirror: readonly string[];
  /** Tags of choices that are none of those offered. */
  readonly unknown: readonly string[];
  /** How many problems the file has, by their code. */
  readonly problems: Readonly<Record<string, number>>;
}

/** A case as audits are joined by it, however its letters are written; a case is shown as it stands in the audit. */
export const caseKey = ({ case: written }: Pick<AuditFacts, "case">): string => written.toLowerCase();

/** The facts of one audit; timescales are the organisation's where it says any. */
export function factsOf(read: ReadAudit, organisation?: OrganisationDates): AuditFacts {
  const { file, modified, template, record, problems, comments } = read;
  const fields = knownFields(template);
  const header = (field: string | undefined) =>
    field === undefined ? "" : visibleText(record.header[field] ?? "").trim();
  const lifecycle = lifecycleOf(template, record);
  const date = parseDate(header(fields.auditDate));
  const counted = template.ages?.on === undefined ? date : parseDate(header(template.ages.on));
  const age = ageAt(parseDate(header(fields.born)), counted);
  const relevance = relevanceOf(template, record);
  const stepped = lifecycle.steps.flatMap((step) => parseDate(step.date) ?? []).at(-1);
  return {
    file,
    ...(modified === undefined ? {} : { modified }),
    id: record.id,
    form: formKey(formOf(template)),
    case: header(fields.case).replace(/\s+/g, " "),
    team: nameOf(header(fields.team)),
    auditedBy: personRole(template, record, auditorOf(template, record)),
    ...(date ? { date } : {}),
    ...(age === undefined ? {} : { age }),
    state: lifecycle.state,
    ...(stepped ? { stepped } : {}),
    ...(lifecycle.steps.length > 0 ? { steps: lifecycle.steps.length } : {}),
    answers: answersOf(template, record, relevance),
    ...numbersOf(template, record),
    ...rowsOf(template, record, relevance),
    moderated: moderatedFacts(template, record),
    exceptional: record.moderation?.["exceptional"] === "yes",
    actions: actionFacts(template, record, lifecycle),
    final: isFinal(lifecycle.state),
    stages: stagesOf(template, record, lifecycle, organisation),
    required: progressOf(template, record, relevance),
    comments,
    ...problemFacts(template, problems),
  };
}

/** Characters of a team's name; what is longer is a narrative that somebody put there, and is cut where it shows. */
const LONGEST_NAME = 200;

function nameOf(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= LONGEST_NAME
    ? line
    : `${line.slice(0, LONGEST_NAME).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** What stands where the audit asks for its auditor. */
function auditorOf(template: Template, record: AuditRecord): string {
  const asked = questionsOf(template).find(
    ({ owner, role }) => owner.kind === "header" && role === "auditor",
  );
  return asked ? visibleText(asked.get(record)) : "";
}

function answersOf(template: Template, record: AuditRecord, relevance: Relevance): string {
  const answers = countedQuestionsOf(template).map((question) => {
    if (!question.isRelevant(relevance)) return null;
    const answer = question.get(record);
    return isEntered(answer) ? answer : "";
  });
  return packedAnswers(formOf(template).questions, answers);
}

function numbersOf(template: Template, record: AuditRecord): Pick<AuditFacts, "numbers"> {
  const numbers = countedQuestionsOf(template).flatMap(({ kind, tag, bounds, get }) => {
    const number = kind === "number" ? numberTold(get(record), bounds) : undefined;
    return number === undefined ? [] : [[tag, Number(number)] as const];
  });
  return numbers.length === 0 ? {} : { numbers: Object.fromEntries(numbers) };
}

function rowsOf(template: Template, record: AuditRecord, relevance: Relevance): Pick<AuditFacts, "rows"> {
  const rows = countedRowsOf(template, record, relevance);
  return Object.keys(rows).length === 0 ? {} : { rows };
}

function moderatedFacts(template: Template, { moderation }: AuditRecord): AuditFacts["moderated"] {
  if (!moderation) return {};
  const facts = moderatedItems(template).flatMap((item) => {
    const moderated = moderation[itemKey(item.id, "judgement")] ?? "";
    // A judgement without a grade is only begun; features may be decided to be none.
    const decided = item.judgement ? moderated : moderated + (moderation[itemKey(item.id, "by")] ?? "");
    if (!isEntered(decided)) return [];
    const auditor = moderation[itemKey(item.id, "auditor")] ?? "";
    return [[itemTag(item.id, item.judgement ? "judgement" : "answer"), { auditor, moderated }] as const];
  });
  return Object.fromEntries(facts);
}

function actionFacts(template: Template, record: AuditRecord, lifecycle: Lifecycle): readonly ActionFact[] {
  // How late an action is depends on the day the figures are of, which is not known yet.
  return followedActions(record, lifecycle, "1900-01-01").map(({ outcome, due, signedOff, person }) => {
    const [dueDay, signedDay] = [parseDate(due), parseDate(signedOff)];
    return {
      outcome,
      ...(dueDay ? { due: dueDay } : {}),
      ...(signedDay ? { signedOff: signedDay } : {}),
      role: personRole(template, record, person),
    };
  });
}

function problemFacts(
  template: Template,
  problems: readonly Problem[],
): Pick<AuditFacts, "disagree" | "fromMirror" | "unknown" | "problems"> {
  const counted = new Set<string>(countedQuestionsOf(template).map(({ tag }) => tag));
  const tags = (code: "mirror-differs" | "answers-from-mirror") =>
    problems.flatMap((problem) =>
      problem.code === code ? problem.where.filter((tag) => counted.has(tag)) : [],
    );
  const codes: Record<string, number> = {};
  for (const { code } of problems) codes[code] = (codes[code] ?? 0) + 1;
  return {
    disagree: tags("mirror-differs"),
    fromMirror: tags("answers-from-mirror"),
    unknown: problems.flatMap((problem) =>
      problem.code === "unknown-choice" && counted.has(problem.where) ? [problem.where] : [],
    ),
    problems: codes,
  };
}

/** Whole years from birth to a day; none where the child was not born yet. Somebody born on 29 February is a year older on the 28th. */
export function ageAt(born: IsoDate | undefined, on: IsoDate | undefined): number | undefined {
  if (!born || !on || daysBetween(born, on) < 0) return undefined;
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return addMonths(born, years * 12) <= on ? years : years - 1;
}
