import { enteredActions, isActionEntered } from "./entered";
import { CONCERN_PARTS, ITEM_PARTS, type ConcernPart, type ItemPart } from "./parts";
import type { ActionQuestion, ItemQuestion, Question, RecordDraft } from "./question";
import {
  actionValue,
  blankAction,
  EMPTY_ITEM,
  STATUSES,
  withActionValue,
  type AuditRecord,
  type ItemRecord,
} from "./record";
import { relevanceOf } from "./relevance";
import {
  actionTag,
  concernTag,
  headerTag,
  itemTag,
  LIMIT_REASON_TAG,
  parseTag,
  SERVICE_ACTIONS_TAG,
  STATUS_TAG,
} from "./tags";
import {
  fieldChoices,
  scaleChoices,
  scaleOf,
  YES_NO,
  type ActionColumn,
  type Choice,
  type Field,
  type FieldGroup,
  type Item,
  type Section,
  type Template,
} from "./template";

interface Questions {
  readonly all: readonly Question[];
  readonly byTag: ReadonlyMap<string, Question>;
  readonly byItem: ReadonlyMap<string, readonly ItemQuestion[]>;
}

const made = new WeakMap<Template, Questions>();

/** Made once for each template: templates never change. */
function questionsMade(template: Template): Questions {
  let found = made.get(template);
  if (!found) made.set(template, (found = makeQuestions(template)));
  return found;
}

/** Every question of a template, in the order of the record, with the action rows that a new document has. */
export function questionsOf(template: Template): readonly Question[] {
  return questionsMade(template).all;
}

/** Every question of an audit: those of its template, and those of action rows beyond them. */
export function questionsIn(template: Template, { actions }: AuditRecord): readonly Question[] {
  const { all } = questionsMade(template);
  const beyond = actions.filter(({ row }) => !(row >= 1 && row <= template.actions.rows));
  return beyond.length === 0 ? all : [...all, ...beyond.flatMap(({ row }) => actionQuestions(template, row))];
}

/** The question whose answer box has that tag: of any row of the action table, and of an item whatever its scale. */
export function questionAt(template: Template, tag: string): Question | undefined {
  const known = questionsMade(template).byTag.get(tag);
  const target = known ? undefined : parseTag(tag);
  if (target?.kind !== "action" || !(Number.isInteger(target.row) && target.row > 0)) return known;
  const column = template.actions.columns.find(({ id }) => id === target.column);
  return column && actionQuestion(target.row, column);
}

/** The questions of one item, in the order of the record. */
export function itemQuestions(template: Template, item: Item): readonly ItemQuestion[] {
  return questionsMade(template).byItem.get(item.id) ?? [];
}

/** The questions of one row of the action table, counted from 1. */
export function actionQuestions(template: Template, row: number): readonly ActionQuestion[] {
  return template.actions.columns.map((column) => actionQuestion(row, column));
}

/** The questions an audit asks, given what is answered so far. */
export function askedQuestions(
  template: Template,
  record: AuditRecord,
  relevance = relevanceOf(template, record),
): readonly Question[] {
  return questionsIn(template, record).filter(
    (question) => question.isRelevant(relevance) && question.isAsked(record),
  );
}

/** The record with these answers in it, by tag. What the template does not ask is passed over. */
export function withAnswers(
  template: Template,
  record: AuditRecord,
  answers: Iterable<readonly [tag: string, value: string]>,
): AuditRecord {
  const draft: RecordDraft = {
    ...record,
    header: { ...record.header },
    items: Object.fromEntries(Object.entries(record.items).map(([id, entry]) => [id, { ...entry }])),
    immediateConcern: { ...record.immediateConcern },
    actions: [...record.actions],
  };
  for (const [tag, value] of answers) questionAt(template, tag)?.set(draft, value);
  return draft;
}

function makeQuestions(template: Template): Questions {
  const { immediateConcerns, actions, serviceActions } = template;
  const byItem = new Map(
    template.sections.flatMap((section) =>
      section.items.map((item) => [item.id, questionsOfItem(template, section, item)] as const),
    ),
  );
  const rows = Array.from({ length: actions.rows }, (_, index) => index + 1);
  const all = [
    STATUS,
    ...template.fieldGroups.flatMap(({ fields, place }) =>
      fields.map((field) => headerQuestion(field, place)),
    ),
    ...[...byItem.values()].flat(),
    ...(immediateConcerns ? CONCERN_PARTS.map(concernQuestion) : []),
    ...rows.flatMap((row) => actionQuestions(template, row)),
    ...(actions.limit === undefined ? [] : [limitReasonQuestion(actions.limit)]),
    ...(serviceActions ? [serviceActionsQuestion()] : []),
  ];
  return { all, byTag: new Map(all.map((question) => [question.tag, question])), byItem };
}

const STATUS: Question = {
  tag: STATUS_TAG,
  owner: { kind: "status" },
  kind: "choice",
  choices: STATUSES,
  required: false,
  isRelevant: () => true,
  isAsked: () => true,
  get: (record) => record.status,
  set: (draft, value) => {
    draft.status = STATUSES.find(({ id }) => id === value)?.id ?? "in-progress";
  },
};

function headerQuestion(field: Field, place: FieldGroup["place"]): Question {
  const choices = fieldChoices(field);
  return {
    tag: headerTag(field.id),
    owner: { kind: "header", field, place },
    kind:
      choices.length > 0
        ? "choice"
        : field.type === "date" || field.type === "date-or-text"
          ? field.type
          : "line",
    choices,
    required: field.required,
    isRelevant: ({ holds }) => holds(field.when),
    isAsked: () => true,
    get: ({ header }) => header[field.id] ?? "",
    set: ({ header }, value) => {
      header[field.id] = value;
    },
  };
}

/**
 * Not applicable, as the judgement or as the only answer, asks for a reason and
 * for no narrative.
 */
function questionsOfItem(template: Template, section: Section, item: Item): readonly ItemQuestion[] {
  const scale = (id: string | undefined) => (id === undefined ? undefined : scaleOf(template, id));
  const scales = { judgement: scale(item.judgement?.scale), answer: scale(item.answer?.scale) };
  const entryOf = ({ items }: AuditRecord): ItemRecord => items[item.id] ?? EMPTY_ITEM;
  const isAway = (part: "judgement" | "answer", entry: ItemRecord): boolean =>
    scales[part]?.notApplicable?.id === entry[part];
  const canBeAway = [scales.judgement, scales.answer].some((each) => each?.notApplicable !== undefined);

  const question = (
    part: ItemPart,
    required: boolean,
    isAsked: (entry: ItemRecord) => boolean,
    choices: readonly Choice[] = [],
  ): ItemQuestion => ({
    tag: itemTag(item.id, part),
    owner: { kind: "item", item, part },
    kind: choices.length > 0 ? "choice" : "narrative",
    choices,
    required,
    isRelevant: ({ holds }) => holds(section.when) && holds(item.when),
    isAsked: (record) => isAsked(entryOf(record)),
    get: (record) => entryOf(record)[part],
    set: ({ items }, value) => {
      (items[item.id] ??= { ...EMPTY_ITEM })[part] = value;
    },
  });

  return ITEM_PARTS.flatMap((part): readonly ItemQuestion[] => {
    switch (part) {
      case "judgement":
        return item.judgement && scales.judgement
          ? [question(part, item.judgement.required, () => true, scaleChoices(scales.judgement))]
          : [];
      case "answer":
        return item.answer
          ? [
              question(
                part,
                item.answer.required,
                (entry) => !isAway("judgement", entry),
                scales.answer ? scaleChoices(scales.answer) : [],
              ),
            ]
          : [];
      case "reason":
        return canBeAway
          ? [question(part, true, (entry) => isAway("judgement", entry) || isAway("answer", entry))]
          : [];
      default: {
        const asked = (entry: ItemRecord) =>
          !isAway("judgement", entry) && (item.judgement !== undefined || !isAway("answer", entry));
        return item[part] ? [question(part, item[part].required, asked)] : [];
      }
    }
  });
}

const CONCERN_KINDS = { raised: "choice", what: "narrative", manager: "line", notified: "date" } as const;

/** Where there is a concern: what it is, who was told, and when (R45). */
function concernQuestion(part: ConcernPart): Question {
  return {
    tag: concernTag(part),
    owner: { kind: "concern", part },
    kind: CONCERN_KINDS[part],
    choices: part === "raised" ? YES_NO : [],
    required: true,
    isRelevant: () => true,
    isAsked: ({ immediateConcern }) => part === "raised" || immediateConcern.raised === "yes",
    get: ({ immediateConcern }) => immediateConcern[part],
    set: ({ immediateConcern }, value) => {
      if (part === "raised") immediateConcern.raised = value === "yes" || value === "no" ? value : "";
      else immediateConcern[part] = value;
    },
  };
}

function actionQuestion(row: number, column: ActionColumn): ActionQuestion {
  const inRow = ({ actions }: Pick<AuditRecord, "actions">) => actions.find((action) => action.row === row);
  return {
    tag: actionTag(row, column.id),
    owner: { kind: "action", row, column },
    kind: column.type === "date" ? "date" : column.id === "what" ? "narrative" : "line",
    choices: [],
    required: column.required,
    isRelevant: () => true,
    isAsked: (record) => {
      const action = inRow(record);
      return action !== undefined && isActionEntered(action);
    },
    get: (record) => {
      const action = inRow(record);
      return action ? actionValue(action, column.id) : "";
    },
    set: (draft, value) => {
      const at = draft.actions.findIndex((action) => action.row === row);
      const action = withActionValue(draft.actions[at] ?? blankAction(row), column.id, value);
      if (at >= 0) draft.actions[at] = action;
      else if (value !== "") draft.actions.push(action);
    },
  };
}

/** Why there are more actions than the limit (R28). */
const limitReasonQuestion = (limit: number): Question => ({
  ...narrative("limitReason"),
  tag: LIMIT_REASON_TAG,
  owner: { kind: "limit-reason" },
  required: true,
  isAsked: (record) => enteredActions(record).length > limit,
});

const serviceActionsQuestion = (): Question => ({
  ...narrative("serviceActions"),
  tag: SERVICE_ACTIONS_TAG,
  owner: { kind: "service-actions" },
});

const narrative = (key: "limitReason" | "serviceActions") =>
  ({
    kind: "narrative",
    choices: [],
    required: false,
    isRelevant: () => true,
    isAsked: () => true,
    get: (record) => record[key],
    set: (draft, value) => {
      draft[key] = value;
    },
  }) as const satisfies Partial<Question>;
