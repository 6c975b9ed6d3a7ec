import { answeredAs, YES_NO, type Answered, type Answering } from "./answering";
import { enteredActions, isActionEntered } from "./entered";
import type { OwnTable, TableColumn, TableRow } from "./own-table";
import { furtherPart, ITEM_PARTS, type AnyPart, type ConcernPart } from "./parts";
import {
  actionValue,
  blankAction,
  EMPTY_ITEM,
  partValue,
  STATUSES,
  withActionValue,
  withPartValue,
  type Action,
  type AuditRecord,
  type ItemRecord,
} from "./record";
import type { Relevance } from "./relevance";
import {
  actionTag,
  concernTag,
  headerTag,
  itemTag,
  LIMIT_REASON_TAG,
  SERVICE_ACTIONS_TAG,
  STATUS_TAG,
  type Tag,
} from "./tags";
import {
  scaleChoices,
  scaleOf,
  type ActionColumn,
  type Field,
  type FieldGroup,
  type Item,
  type Part,
  type Scale,
  type Section,
  type Template,
} from "./template";

export { isAnswer, notTakenAs } from "./is-answer";

/** What a question is about, and which part of it. */
export type Owner =
  | { readonly kind: "status" }
  | { readonly kind: "header"; readonly field: Field; readonly place: FieldGroup["place"] }
  | { readonly kind: "item"; readonly item: Item; readonly part: AnyPart }
  | { readonly kind: "concern"; readonly part: ConcernPart }
  | { readonly kind: "action"; readonly row: number; readonly column: ActionColumn }
  | { readonly kind: "row"; readonly table: OwnTable; readonly row: number; readonly column: TableColumn }
  | { readonly kind: "limit-reason" }
  | { readonly kind: "service-actions" }
  /** `of` is the item or the row of the action table that a part of the moderation is about, `label` what it asks. */
  | {
      readonly kind: "moderation";
      readonly key: string;
      readonly label: string;
      readonly of?: { readonly item: Item } | { readonly action: number } | { readonly step: number };
    };

/** One question an audit asks. */
export interface Question extends Answered {
  /** The key of its answer box. */
  readonly tag: Tag;
  readonly owner: Owner;
  /** Whether hand-over waits for it where it is asked. */
  readonly required: boolean;
  /** Whether it is said where it is missing, though hand-over does not wait. */
  readonly advised?: boolean;
  /** What the person is in the audit whose name answers it; none where it asks for no name. */
  readonly role?: string;
  /** Whether the conditions hold under which a template asks it. */
  readonly isRelevant: (relevance: Relevance) => boolean;
  /** Whether what is answered beside it asks for it: the reason why an item is not applicable, who was told of a concern. */
  readonly isAsked: (record: AuditRecord) => boolean;
  /**
   * The answer: the id of a choice, or of several with a space between them, an ISO date or moment or a number in plain
   * digits where it is one, else the text; "" where nothing is entered.
   */
  readonly get: (record: AuditRecord) => string;
  /** Enters an answer into a record that is being made. */
  readonly set: (draft: RecordDraft, value: string) => void;
}

/** A question of an item. */
export interface ItemQuestion extends Question {
  readonly owner: Extract<Owner, { readonly kind: "item" }>;
}

/** A question of a row of the action table. */
export interface ActionQuestion extends Question {
  readonly owner: Extract<Owner, { readonly kind: "action" }>;
}

/** A record in the making. */
export interface RecordDraft extends Omit<AuditRecord, "status" | "header" | "items" | "immediateConcern"> {
  status: AuditRecord["status"];
  header: Record<string, string>;
  items: Record<string, ItemRecord>;
  immediateConcern: { -readonly [P in ConcernPart]: AuditRecord["immediateConcern"][P] };
  actions: Action[];
  limitReason: string;
  serviceActions: string;
  tables?: Readonly<Record<string, readonly TableRow[]>>;
  moderation?: Readonly<Record<string, string>>;
}

export const STATUS_QUESTION: Question = {
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

export function headerQuestion(field: Field, { place, when }: Pick<FieldGroup, "place" | "when">): Question {
  return {
    tag: headerTag(field.id),
    owner: { kind: "header", field, place },
    ...answeredAs(field),
    required: field.required,
    ...(field.role === undefined ? {} : { role: field.role }),
    isRelevant: ({ holds }) => holds(when) && holds(field.when),
    isAsked: () => true,
    get: ({ header }) => header[field.id] ?? "",
    set: ({ header }, value) => {
      header[field.id] = value;
    },
  };
}

const IN_WORDS: Answered = { kind: "narrative", choices: [] };

const fromScale = (scale: Scale): Answered => ({ kind: "choice", choices: scaleChoices(scale) });

/** An answer of no type is given in words. */
const ownAnswer = ({ type, ...answering }: Partial<Answering>): Answered =>
  type === undefined ? IN_WORDS : answeredAs({ type, ...answering });

/**
 * Not applicable, as the judgement or as the only answer, asks for a reason and
 * for no narrative.
 */
export function questionsOfItem(template: Template, section: Section, item: Item): readonly ItemQuestion[] {
  const scale = (id: string | undefined) => (id === undefined ? undefined : scaleOf(template, id));
  const scales = { judgement: scale(item.judgement?.scale), answer: scale(item.answer?.scale) };
  const entryOf = ({ items }: AuditRecord): ItemRecord => items[item.id] ?? EMPTY_ITEM;
  const isAway = (part: "judgement" | "answer", entry: ItemRecord): boolean =>
    scales[part]?.notApplicable?.id === entry[part];
  const isNarrativeAsked = (entry: ItemRecord): boolean =>
    !isAway("judgement", entry) && (item.judgement !== undefined || !isAway("answer", entry));
  const canBeAway = [scales.judgement, scales.answer].some((each) => each?.notApplicable !== undefined);

  const question = (
    part: AnyPart,
    { required, advised = false }: Part,
    isAsked: (entry: ItemRecord) => boolean,
    answered: Answered = IN_WORDS,
  ): ItemQuestion => ({
    tag: itemTag(item.id, part),
    owner: { kind: "item", item, part },
    ...answered,
    required,
    ...(advised ? { advised } : {}),
    isRelevant: ({ asks }) => asks(section, item),
    isAsked: (record) => isAsked(entryOf(record)),
    get: (record) => partValue(entryOf(record), part),
    set: ({ items }, value) => {
      items[item.id] = withPartValue(items[item.id] ?? EMPTY_ITEM, part, value);
    },
  });

  const further = Object.entries(item.further ?? {}).map(([id, asked]) =>
    question(furtherPart(id), asked, isNarrativeAsked),
  );
  const known = ITEM_PARTS.flatMap((part): readonly ItemQuestion[] => {
    switch (part) {
      case "judgement":
        return item.judgement && scales.judgement
          ? [question(part, item.judgement, () => true, fromScale(scales.judgement))]
          : [];
      case "answer":
        return item.answer
          ? [
              question(
                part,
                item.answer,
                (entry) => !isAway("judgement", entry),
                scales.answer ? fromScale(scales.answer) : ownAnswer(item.answer),
              ),
            ]
          : [];
      case "reason":
        return canBeAway
          ? [
              question(
                part,
                { required: true },
                (entry) => isAway("judgement", entry) || isAway("answer", entry),
              ),
            ]
          : [];
      default:
        return item[part] ? [question(part, item[part], isNarrativeAsked)] : [];
    }
  });
  return [...known, ...further];
}

const CONCERN_KINDS = { raised: "choice", what: "narrative", manager: "line", notified: "moment" } as const;

/** Where there is a concern: what it is, who was told, and when (R45). */
export function concernQuestion(part: ConcernPart): Question {
  return {
    tag: concernTag(part),
    owner: { kind: "concern", part },
    kind: CONCERN_KINDS[part],
    choices: part === "raised" ? YES_NO : [],
    required: true,
    ...(part === "manager" ? { role: "manager told of the concern" } : {}),
    isRelevant: () => true,
    isAsked: ({ immediateConcern }) => part === "raised" || immediateConcern.raised === "yes",
    get: ({ immediateConcern }) => immediateConcern[part],
    set: ({ immediateConcern }, value) => {
      if (part === "raised") immediateConcern.raised = value === "yes" || value === "no" ? value : "";
      else immediateConcern[part] = value;
    },
  };
}

export function actionQuestion(row: number, column: ActionColumn): ActionQuestion {
  const inRow = ({ actions }: Pick<AuditRecord, "actions">) => actions.find((action) => action.row === row);
  return {
    tag: actionTag(row, column.id),
    owner: { kind: "action", row, column },
    ...(column.id === "what" ? IN_WORDS : answeredAs(column)),
    required: column.required,
    ...roleIn(column),
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

function roleIn({ id, role }: ActionColumn): { readonly role?: string } {
  if (role !== undefined) return { role };
  return id === "person" ? { role: "person responsible" } : {};
}

/** Why there are more actions than the limit (R28). */
export const limitReasonQuestion = (limit: number): Question => ({
  ...narrative("limitReason"),
  tag: LIMIT_REASON_TAG,
  owner: { kind: "limit-reason" },
  required: true,
  isAsked: (record) => enteredActions(record).length > limit,
});

export const serviceActionsQuestion = (): Question => ({
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
