import { gradeOf, levelOf } from "../audit/grades";
import { enteredActions } from "../audit/entered";
import { actionQuestions } from "../audit/questions";
import { EMPTY_ITEM } from "../audit/record";
import { concernTag, headerTag, LIMIT_REASON_TAG, SERVICE_ACTIONS_TAG } from "../audit/tags";
import { fieldsIn, indexOf, scaleOf } from "../audit/template";
import { actionWidths } from "./layout-actions";
import { CONCERN_LABELS, fieldLabel } from "./part-labels";
import { sayWord, type Say } from "../audit/say";
import { auditorName, judgementLabel, type ShareAnswers } from "./share-answers";
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
export function factBlocks({ template, say, text }: ShareAnswers): readonly ShareBlock[] {
  const facts = template.fieldGroups.flatMap((group) =>
    fieldsIn(group).flatMap((field) => {
      const answer = text(headerTag(field.id)).trim();
      return answer === "" || !isFact(group, field, answer)
        ? []
        : [{ label: fieldLabel(template, field), answer }];
    }),
  );
  return factsTable(say, say("Audit details"), facts);
}

interface Fact {
  readonly label: string;
  readonly answer: string;
}

function factsTable(say: Say, title: string, facts: readonly Fact[]): readonly ShareTable[] {
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
      description: say("{title}: labels, each with its answer at the right.", { title }),
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
export function overallBlocks({ template, record, say, reported }: ShareAnswers): readonly ShareBlock[] {
  const { overallItem } = template;
  const item = overallItem === undefined ? undefined : indexOf(template).items.get(overallItem)?.item;
  if (!item?.judgement) return [];
  const scale = scaleOf(template, item.judgement.scale);
  const entry = record.items[item.id] ?? EMPTY_ITEM;
  const { judgement, auditor } = reported(item);
  const grade = gradeOf(template, item, { ...entry, judgement });
  const level = grade && levelOf(scale, grade);
  const title = say("Overall judgement");
  return [
    {
      type: "table",
      title,
      description: say("{title}: the grade, at the right of its label.", { title }),
      look: "band",
      widths: [2835, SHARE_WIDTH - 2835],
      rows: [
        {
          cells: [
            { text: title, style: "band-label" },
            {
              text: judgementLabel(say, scale, judgement),
              ...(auditor === undefined
                ? {}
                : { beside: `${auditorName(say)}: ${judgementLabel(say, scale, auditor)}` }),
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
export function concernBlocks({ template, record, say, text }: ShareAnswers): readonly ShareBlock[] {
  const { immediateConcerns } = template;
  const what = text(concernTag("what"));
  const told = (["manager", "notified"] as const).flatMap((part) => {
    const answer = text(concernTag(part));
    return answer === "" ? [] : [{ label: sayWord(say, CONCERN_LABELS[part]), answer }];
  });
  const isRaised = record.immediateConcern.raised === "yes";
  if (!immediateConcerns || (!isRaised && what === "" && told.length === 0)) return [];
  return [
    heading(immediateConcerns.title),
    plain(what === "" ? say("There is one; what it is has not been entered.") : what),
    ...factsTable(say, immediateConcerns.title, told),
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
  const { say } = answers;
  const title = counted ? say("Judgements by section") : say("Judgements");
  const tables = (counted ? countTables : profileTables)(answers, judged, title);
  const changed = items.filter((item) => answers.reported(item).auditor !== undefined).length;
  const told = changed === 0 ? [] : [plain(decidedOtherwise(say, changed, counted))];
  return { blocks: [heading(title), ...tables, ...told], judged, counted };
}

function decidedOtherwise(say: Say, changed: number, counted: boolean): string {
  const count = String(changed);
  const auditor = auditorName(say);
  const decided =
    changed === 1
      ? say("Moderation decided one judgement otherwise than the auditor.")
      : say("Moderation decided {count} judgements otherwise than the auditor.", { count });
  const told = counted
    ? say("The moderated ones are counted; further on “{auditor}” stands where the auditor’s was.", {
        auditor,
      })
    : say("The moderated one is reported; “{auditor}” stands where the auditor’s was.", { auditor });
  return `${decided} ${told}`;
}

/** The actions that were agreed, why they are more than the limit, and what the service should do. */
export function actionBlocks(answers: ShareAnswers): readonly ShareBlock[] {
  const { template, say, text } = answers;
  const { actions, serviceActions } = template;
  const [reason, service] = [text(LIMIT_REASON_TAG), text(SERVICE_ACTIONS_TAG)];
  const table = actionTable(answers);
  return [
    ...(table || reason !== "" ? [heading(actions.title)] : []),
    ...(table ? [table] : []),
    ...(reason === ""
      ? []
      : [
          {
            ...plain(reason),
            lead: say("Reason for more than {limit} actions", { limit: String(actions.limit ?? 0) }),
          } as const,
        ]),
    ...(serviceActions && service !== "" ? [heading(serviceActions.title), plain(service)] : []),
  ];
}

/** Only rows and columns in which anything stands. */
function actionTable({ template, record, say, text }: ShareAnswers): ShareTable | undefined {
  const rows = enteredActions(record).map(({ row }) =>
    actionQuestions(template, row).map((question) => text(question.tag)),
  );
  const shown = template.actions.columns.map((_, at) => rows.some((row) => row[at] !== ""));
  const columns = template.actions.columns.filter((_, at) => shown[at]);
  if (rows.length === 0 || columns.length === 0) return undefined;
  const { title } = template.actions;
  return numberedRows(
    say,
    title,
    columns.map(({ label }) => label),
    actionWidths(columns, "portrait"),
    rows.map((row) => row.filter((_, at) => shown[at])),
  );
}
