import { gradeOf, levelOf } from "../audit/grades";
import { enteredActions } from "../audit/entered";
import { actionQuestions } from "../audit/questions";
import { EMPTY_ITEM } from "../audit/record";
import { concernTag, headerTag, LIMIT_REASON_TAG, SERVICE_ACTIONS_TAG } from "../audit/tags";
import { fieldsIn, indexOf, scaleOf } from "../audit/template";
import { actionWidths } from "./layout-actions";
import { CONCERN_LABELS } from "./part-labels";
import { AUDITOR, judgementLabel, type ShareAnswers } from "./share-answers";
import { SHARE_WIDTH, type ShareBlock, type ShareRow, type ShareTable } from "./share-model";
import {
  countTables,
  judgedSections,
  MOST_ON_ONE_PAGE,
  profileTables,
  type JudgedSection,
} from "./share-profile";
import { numberedRows } from "./share-rows";
import { heading, isFact, plain } from "./share-text";

const FACT_WIDTHS = [1985, 2834, 1985, 2834];
/** Longer answers take a whole row. */
const HALF_ROW = 56;

/** Who and when: the short answers about the audit itself, two to a row. */
export function factBlocks({ template, text }: ShareAnswers): readonly ShareBlock[] {
  const facts = template.fieldGroups.flatMap((group) =>
    fieldsIn(group).flatMap(({ id, label }) => {
      const answer = text(headerTag(id)).trim();
      return answer === "" || !isFact(group, answer) ? [] : [{ label, answer }];
    }),
  );
  return factsTable("Audit details", facts);
}

interface Fact {
  readonly label: string;
  readonly answer: string;
}

function factsTable(title: string, facts: readonly Fact[]): readonly ShareTable[] {
  if (facts.length === 0) return [];
  const rows: (readonly Fact[])[] = [];
  let open: Fact[] = [];
  const close = () => {
    if (open.length > 0) rows.push(open);
    open = [];
  };
  for (const fact of facts) {
    const whole = fact.answer.length > HALF_ROW;
    if (whole) close();
    open.push(fact);
    if (whole || open.length === 2) close();
  }
  close();
  return [
    {
      type: "table",
      title,
      description: `${title}: labels, each with its answer at the right.`,
      look: "facts",
      widths: FACT_WIDTHS,
      rows: rows.map(factRow),
    },
  ];
}

function factRow(facts: readonly Fact[]): ShareRow {
  return {
    cells: facts.flatMap(({ label, answer }) => [
      { text: label, style: "fact-label" } as const,
      {
        text: answer,
        style: "fact",
        ...(facts.length === 1 ? { span: FACT_WIDTHS.length - 1 } : {}),
      } as const,
    ]),
  };
}

/** The overall judgement, where the template asks for one. */
export function overallBlocks({ template, record, reported }: ShareAnswers): readonly ShareBlock[] {
  const { overallItem } = template;
  const item = overallItem === undefined ? undefined : indexOf(template).items.get(overallItem)?.item;
  if (!item?.judgement) return [];
  const scale = scaleOf(template, item.judgement.scale);
  const entry = record.items[item.id] ?? EMPTY_ITEM;
  const { judgement, auditor } = reported(item);
  const grade = gradeOf(template, item, { ...entry, judgement });
  const level = grade && levelOf(scale, grade);
  const title = "Overall judgement";
  return [
    {
      type: "table",
      title,
      description: `${title}: the grade, at the right of its label.`,
      look: "band",
      widths: [2835, SHARE_WIDTH - 2835],
      rows: [
        {
          cells: [
            { text: title, style: "band-label" },
            {
              text: judgementLabel(scale, judgement),
              ...(auditor === undefined ? {} : { beside: `${AUDITOR}: ${judgementLabel(scale, auditor)}` }),
              style: "overall",
              ...(level ? { fill: { level, pale: false } } : {}),
              ...(grade ? {} : { none: true }),
            },
          ],
        },
      ],
    },
  ];
}

/** A concern that somebody may be at risk now, where there is one: what it is, who was told and when (R45). */
export function concernBlocks({ template, record, text }: ShareAnswers): readonly ShareBlock[] {
  const { immediateConcerns } = template;
  const what = text(concernTag("what"));
  const told = (["manager", "notified"] as const).flatMap((part) => {
    const answer = text(concernTag(part));
    return answer === "" ? [] : [{ label: CONCERN_LABELS[part], answer }];
  });
  const isRaised = record.immediateConcern.raised === "yes";
  if (!immediateConcerns || (!isRaised && what === "" && told.length === 0)) return [];
  return [
    heading(immediateConcerns.title),
    plain(what === "" ? "There is one; what it is has not been entered." : what),
    ...factsTable(immediateConcerns.title, told),
  ];
}

/** The judgements at a glance: each of them, or how many of each grade in each section. */
export function judgementBlocks(answers: ShareAnswers): {
  readonly blocks: readonly ShareBlock[];
  readonly judged: readonly JudgedSection[];
  readonly counted: boolean;
} {
  const judged = judgedSections(answers);
  const items = judged.flatMap((each) => each.items);
  const counted = items.length > MOST_ON_ONE_PAGE;
  // One that is the overall judgement has been told.
  if (items.every(({ id }) => id === answers.template.overallItem)) return { blocks: [], judged, counted };
  const title = counted ? "Judgements by section" : "Judgements";
  const tables = (counted ? countTables : profileTables)(answers, judged, title);
  const changed = items.filter((item) => answers.reported(item).auditor !== undefined).length;
  const told = changed === 0 ? [] : [plain(decidedOtherwise(changed, counted))];
  return { blocks: [heading(title), ...tables, ...told], judged, counted };
}

const decidedOtherwise = (changed: number, counted: boolean): string =>
  `Moderation decided ${changed === 1 ? "one judgement" : `${String(changed)} judgements`} otherwise than the auditor. ${
    counted
      ? `The moderated ones are counted; further on “${AUDITOR}” stands where the auditor’s was.`
      : `The moderated one is reported; “${AUDITOR}” stands where the auditor’s was.`
  }`;

/** The actions that were agreed, why they are more than the limit, and what the service should do. */
export function actionBlocks(answers: ShareAnswers): readonly ShareBlock[] {
  const { template, text } = answers;
  const { actions, serviceActions } = template;
  const [reason, service] = [text(LIMIT_REASON_TAG), text(SERVICE_ACTIONS_TAG)];
  const table = actionTable(answers);
  return [
    ...(table || reason !== "" ? [heading(actions.title)] : []),
    ...(table ? [table] : []),
    ...(reason === ""
      ? []
      : [{ ...plain(reason), lead: `Reason for more than ${String(actions.limit ?? 0)} actions` } as const]),
    ...(serviceActions && service !== "" ? [heading(serviceActions.title), plain(service)] : []),
  ];
}

/** Only rows and columns in which anything stands. */
function actionTable({ template, record, text }: ShareAnswers): ShareTable | undefined {
  const rows = enteredActions(record).map(({ row }) =>
    actionQuestions(template, row).map((question) => text(question.tag)),
  );
  const shown = template.actions.columns.map((_, at) => rows.some((row) => row[at] !== ""));
  const columns = template.actions.columns.filter((_, at) => shown[at]);
  if (rows.length === 0 || columns.length === 0) return undefined;
  const { title } = template.actions;
  return numberedRows(
    title,
    columns.map(({ label }) => label),
    actionWidths(columns, "portrait"),
    rows.map((row) => row.filter((_, at) => shown[at])),
  );
}
