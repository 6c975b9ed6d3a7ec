import { YES_NO } from "./answering";
import { isEntered } from "./entered";
import type { AuditRecord } from "./record";
import { parseTag } from "./tags";
import {
  allItems,
  scaleChoices,
  scaleOf,
  type Choice,
  type Item,
  type ModerationRoom,
  type Template,
} from "./template";

/*
 * What a moderation adds to an audit: each part entered here once. Its boxes stand in a section of their own, which
 * a document has from the first step of its moderation on (R79-R105).
 */

export const NO_ROOM: ModerationRoom = { items: [], actions: [], steps: 0 };

/** Whether a document has the history of its audit and nothing else of a moderation: it was allocated, and no more. */
export const isHistoryAlone = ({ items, actions, whole }: ModerationRoom): boolean =>
  whole !== true && items.length === 0 && actions.length === 0;

/** Room for the whole section. Where nothing is judged and no action agreed, no row of either tells that. */
export const wholeRoom = (room: ModerationRoom): ModerationRoom =>
  isHistoryAlone(room) ? { ...room, whole: true } : room;

/** From the sample to the last action signed off. The first three are told from the audit itself. */
export const STATES = [
  { id: "allocated", label: "Allocated" },
  { id: "in-progress", label: "In progress" },
  { id: "ready", label: "Ready to hand over" },
  { id: "in-moderation", label: "In moderation" },
  { id: "returned", label: "Returned to the auditor" },
  { id: "final", label: "Final" },
  { id: "shared", label: "Shared" },
  { id: "actions-open", label: "Actions open" },
  { id: "closed", label: "Closed" },
] as const;
export type StateId = (typeof STATES)[number]["id"];

/** Who decided a moderated judgement (R95, R96, R101). */
export const DECIDERS = [
  { id: "moderator", label: "Moderator" },
  { id: "panel", label: "Chair of the panel" },
  { id: "lead-auditor", label: "Lead auditor" },
] as const;

/** Where an agreed action stands (R108, R110). */
export const OUTCOMES = [
  { id: "open", label: "Still open" },
  { id: "done", label: "Done" },
  { id: "superseded", label: "No longer needed" },
] as const;

/** A question of the moderation section, whatever it is about. */
export interface ModerationField {
  readonly label: string;
  readonly kind: "choice" | "date" | "line" | "narrative";
  readonly choices?: readonly Choice[];
  /** What the person is in the audit whose name it holds. */
  readonly role?: string;
}

/** Asked of the moderation as a whole, in the order of the document. */
export const MODERATION_FIELDS = {
  state: { label: "State of the audit", kind: "choice", choices: STATES },
  moderator: { label: "Moderator", kind: "line", role: "moderator" },
  moderated: { label: "Date moderated", kind: "date" },
  safe: { label: "Child safe?", kind: "choice", choices: YES_NO },
  exceptional: { label: "Exceptional practice, for the director?", kind: "choice", choices: YES_NO },
  checked: { label: "What was checked", kind: "line" },
  quality: { label: "Quality of the audit", kind: "narrative" },
} as const satisfies Record<string, ModerationField>;

/** The panel that looks at a sample of the audits (R97-R102). */
export const PANEL_FIELDS = {
  "panel-date": { label: "Panel date", kind: "date" },
  "panel-decision": { label: "Decision of the chair", kind: "line" },
  "panel-present": { label: "Who came, by role", kind: "narrative" },
  "panel-discussion": { label: "What was discussed", kind: "narrative" },
  "panel-dispute": { label: "Who disagreed, and why", kind: "narrative" },
} as const satisfies Record<string, ModerationField>;

/** What the moderator gives back to the auditor (R92, R93). */
export const HAND_BACK_FIELDS = {
  good: { label: "What is good", kind: "narrative" },
  change: { label: "What to change", kind: "narrative" },
  manager: { label: "For the team manager", kind: "narrative" },
} as const satisfies Record<string, ModerationField>;

/** Of each item whose judgement was looked at: the auditor's as it then stood, the moderator's, and what the narratives have. */
export const MODERATED_PARTS = {
  auditor: { label: "Auditor", kind: "choice" },
  judgement: { label: "Moderated judgement", kind: "choice" },
  by: { label: "Decided by", kind: "choice", choices: DECIDERS },
  why: { label: "Why", kind: "narrative" },
  found: { label: "What was found", kind: "narrative" },
} as const satisfies Record<string, ModerationField>;

/** Of each agreed action that is followed up (R107-R114). */
export const SIGN_OFF_PARTS = {
  outcome: { label: "Outcome", kind: "choice", choices: OUTCOMES },
  "signed-off": { label: "Signed off", kind: "date" },
  "line-manager": { label: "Line manager", kind: "line", role: "line manager" },
  note: { label: "Note", kind: "narrative" },
} as const satisfies Record<string, ModerationField>;

/** Of each step of the audit. */
export const STEP_PARTS = {
  date: { label: "Date", kind: "date" },
  step: { label: "Step", kind: "line" },
  by: { label: "By", kind: "line", role: "person of a step" },
  note: { label: "Note", kind: "narrative" },
} as const satisfies Record<string, ModerationField>;

export type ModeratedPart = keyof typeof MODERATED_PARTS;
export type SignOffPart = keyof typeof SIGN_OFF_PARTS;
export type StepPart = keyof typeof STEP_PARTS;

/** The whole fields, with the headings they stand under. */
export const MODERATION_GROUPS = [
  { title: "Moderation", fields: MODERATION_FIELDS },
  { title: "Panel", fields: PANEL_FIELDS },
  { title: "Hand-back note", fields: HAND_BACK_FIELDS },
] as const satisfies readonly { title: string; fields: Readonly<Record<string, ModerationField>> }[];

export type ModerationKey =
  keyof typeof MODERATION_FIELDS | keyof typeof PANEL_FIELDS | keyof typeof HAND_BACK_FIELDS;

/** The keys of a moderation's answers: `moderator`, `safety.judgement`, `action-2.outcome`, `step-1.date`. */
export const itemKey = (item: string, part: ModeratedPart): string => `${item}.${part}`;
export const signOffKey = (row: number, part: SignOffPart): string => `action-${row}.${part}`;
export const stepKey = (step: number, part: StepPart): string => `step-${step}.${part}`;

/** Whether somebody else has had an audit than who writes it: each step from there on has written a state. */
export const wasHandedOver = ({ moderation }: Pick<AuditRecord, "moderation">): boolean =>
  isEntered(moderation?.["state"] ?? "");

/** Whether its auditor is still writing it, and nobody else has had it. */
export const isBeingWritten = (record: Pick<AuditRecord, "status" | "moderation">): boolean =>
  record.status === "in-progress" && !wasHandedOver(record);

/** Whether an answer may be known of an audit that is being made for somebody: of its header, and of the steps so far. */
export function isOfCase(tag: string): boolean {
  const target = parseTag(tag);
  return target.kind === "header" || (target.kind === "moderation" && target.key.startsWith("step-"));
}

/**
 * The items a moderator judges, in the order of the template: those with a judgement, and those that name features of
 * one. The overall judgement and its features come last, wherever they stand.
 */
export function moderatedItems(template: Template): readonly Item[] {
  const { overallItem } = template;
  const items = allItems(template).filter(
    ({ judgement, answer }) => judgement !== undefined || answer?.featuresOf !== undefined,
  );
  const isOverall = ({ id, answer }: Item): boolean =>
    overallItem !== undefined && (id === overallItem || answer?.featuresOf === overallItem);
  return [...items.filter((item) => !isOverall(item)), ...items.filter(isOverall)];
}

/** What is judged last, when all else was: the overall judgement; the last item where there is none. */
export function lastJudged(template: Template): Item | undefined {
  const items = moderatedItems(template);
  return items.find(({ id }) => id === template.overallItem) ?? items.at(-1);
}

/** The judgements there are for an item; none where it has none. */
export function judgementsOf(template: Template, { judgement, answer }: Item): readonly Choice[] {
  const scale = judgement?.scale ?? answer?.scale;
  return scale === undefined ? [] : scaleChoices(scaleOf(template, scale));
}

/** The template with room for a moderation of that extent. */
export const withRoom = (template: Template, moderation: ModerationRoom): Template => ({
  ...template,
  moderation,
});
