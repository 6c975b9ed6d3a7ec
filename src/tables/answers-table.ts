import { chosenIn, type Choice } from "../audit/answering";
import { parseDate, parseMoment, type IsoMoment } from "../audit/dates";
import { isEntered } from "../audit/entered";
import { parseNumber } from "../audit/numbers";
import { isAnswer } from "../audit/question";
import { relevanceOf } from "../audit/relevance";
import { knownFields } from "../audit/known-fields";
import type { AuditInTables } from "./audit-in-tables";
import { askedQuestionsOf, goodOrBetter, questionKey, scaleFor, type AskedQuestion } from "./questions-table";
import { auditTable, columnsOf } from "./table";

/** What became of a question in an audit. */
export const ANSWER_STATES = [
  "answered",
  "not-applicable",
  "not-entered",
  "not-asked",
  "not-offered",
] as const;
type AnswerState = (typeof ANSWER_STATES)[number];

interface Answer extends AskedQuestion {
  readonly state: AnswerState;
  /** As it stands in the record. */
  readonly given: string;
}

const { text, whole, decimal, date, yesNo } = columnsOf<Answer>();

/** What was chosen: one of the choices, or several where several may be; none where any of it is not offered. */
const chosenOf = ({ question, given }: Answer): readonly Choice[] =>
  isAnswer(question, given) ? question.choices.filter(({ id }) => chosenIn(given).includes(id)) : [];

const isBorn = ({ audit, question: { owner } }: Answer): boolean =>
  owner.kind === "header" && owner.field.id === knownFields(audit.template).born;

/** A choice or a day tells nobody apart by itself; what was typed, and a day of birth, may. */
const isTold = (answer: Answer): boolean =>
  chosenOf(answer).length > 0 ||
  numberOf(answer) !== undefined ||
  (momentOf(answer) !== undefined && !isBorn(answer));

/** The day that was entered where one is asked for, with the time behind it where there is one. */
function momentOf({ question: { kind }, given }: Answer): IsoMoment | undefined {
  if (kind === "moment") return parseMoment(given);
  return kind === "date" || kind === "date-or-text" ? parseDate(given) : undefined;
}

function numberOf({ question: { kind, bounds }, given }: Answer): number | undefined {
  const number = kind === "number" ? parseNumber(given, bounds) : undefined;
  return number === undefined ? undefined : Number(number);
}

/** The judgement that counts: what moderation decided, else the auditor's. */
function finalOf(answer: Answer): string | undefined {
  const { audit, question } = answer;
  const { owner, tag, choices } = question;
  if (owner.kind !== "item" || scaleFor(audit.template, question) === undefined) return undefined;
  const decided = audit.facts.moderated[tag]?.moderated;
  return choices.find(({ id }) => id === (decided ?? answer.given))?.id;
}

export const ANSWERS = auditTable<Answer>(
  {
    name: "answers",
    words: "One row for each question that an audit asks, or has an answer to although it does not ask it.",
    key: ["audit", "question"],
    columns: [
      text("audit", "Code of the audit.", "Record id, coded", ({ audit }) => audit.code, { of: "audits" }),
      text(
        "question",
        "Key of the question.",
        "Template",
        ({ audit, question }) => questionKey(audit.template, question.tag),
        { of: "questions" },
      ),
      text("month", "Month of the audit.", "Header, audit date", ({ audit }) => audit.month),
      text(
        "state",
        `What became of it: ${ANSWER_STATES.join(", ")}. Not offered is a choice that the template does not have.`,
        "Answer",
        ({ state }) => state,
      ),
      text("value", "Id of the choice; of several, with a space between them.", "Answer", (answer) =>
        chosenOf(answer)
          .map(({ id }) => id)
          .join(" "),
      ),
      text(
        "value_label",
        "Words of the choice; of several, with a semicolon between them.",
        "Template",
        (answer) =>
          chosenOf(answer)
            .map(({ label }) => label)
            .join("; "),
      ),
      decimal(
        "value_number",
        "The number, where one was asked for and what is entered is one.",
        "Answer",
        numberOf,
      ),
      yesNo(
        "good",
        "Whether it is a grade that is good or better; empty where it is no such grade.",
        "Template, scale",
        ({ audit, question, given }) =>
          goodOrBetter(scaleFor(audit.template, question)?.grades.find(({ id }) => id === given)),
      ),
      text(
        "final_value",
        "Of a scale: the choice after moderation; the auditor’s where nobody decided otherwise.",
        "Answer and moderation",
        finalOf,
      ),
      yesNo(
        "final_good",
        "Whether that grade is good or better; empty where it is no such grade.",
        "Template, scale",
        (answer) =>
          goodOrBetter(
            scaleFor(answer.audit.template, answer.question)?.grades.find(({ id }) => id === finalOf(answer)),
          ),
      ),
      date(
        "value_date",
        "The day, where a day was asked for and what is entered is one; never the day of birth.",
        "Answer",
        (answer) => (isTold(answer) ? momentOf(answer)?.slice(0, 10) : undefined),
        { of: "dates" },
      ),
      text("value_time", "Time of that day, such as 14:05, where one is entered.", "Answer", (answer) =>
        isTold(answer) ? momentOf(answer)?.slice(11) : undefined,
      ),
      whole(
        "characters",
        "How long a narrative is, in characters as UTF-16 counts them; empty where it is no narrative.",
        "Answer",
        ({ question, given }) => (question.kind === "narrative" ? given.length : undefined),
      ),
      text(
        "particulars",
        "What was typed in a line: names, ids, teams, the day of birth, what is no date or no choice.",
        "Answer",
        (answer) =>
          answer.question.kind === "narrative" || isTold(answer) || answer.state === "not-entered"
            ? undefined
            : answer.given,
        { only: "identifiers" },
      ),
      text(
        "narrative",
        "What was written. It may name people.",
        "Answer",
        ({ question, given }) => (question.kind === "narrative" && isEntered(given) ? given : undefined),
        { only: "narratives" },
      ),
    ],
  },
  answersOf,
);

function answersOf(audit: AuditInTables): readonly Answer[] {
  const { template, record } = audit;
  const relevance = relevanceOf(template, record);
  return askedQuestionsOf(audit).flatMap((asked) => {
    const { question } = asked;
    const given = question.get(record);
    const isAsked = question.isRelevant(relevance) && question.isAsked(record);
    if (!isAsked && !isEntered(given)) return [];
    return [{ ...asked, given, state: isAsked ? stateOf(asked, given) : "not-asked" }];
  });
}

function stateOf({ audit, question }: AskedQuestion, given: string): AnswerState {
  if (!isEntered(given)) return "not-entered";
  if (question.choices.length === 0) return "answered";
  if (scaleFor(audit.template, question)?.notApplicable?.id === given) return "not-applicable";
  return isAnswer(question, given) ? "answered" : "not-offered";
}
