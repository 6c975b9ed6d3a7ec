import { parseDate } from "../audit/dates";
import { inDocumentOrder } from "../audit/document-order";
import type { Gap } from "../audit/gap";
import type { StateId } from "../audit/moderation";
import { isRequired, type Problem } from "../audit/problem";
import type { AuditRecord } from "../audit/record";
import { lifecycleOf } from "./lifecycle";
import { isOpenToDecisions } from "./moderated-items";
import { openActions } from "./open-actions";
import { STEPS, type Actor, type StepId } from "./steps";
import type { Moderated } from "./take-step";
import { stepsFrom } from "./whose-turn";

/** A comment that waits for whoever looks. */
export interface WaitingQuery {
  readonly key: string;
  /** "Item 3, evidence". */
  readonly place: string;
  /** Tag of the answer it is about; undefined where nothing tells. */
  readonly goTo: string | undefined;
}

/** What comes next in an audit. */
export type NextThing =
  | { readonly kind: "gap"; readonly gap: Gap }
  /** Words of the document that no answer holds, or boxes out of their places. */
  | { readonly kind: "settle"; readonly problem: Problem }
  | { readonly kind: "query"; readonly query: WaitingQuery }
  | { readonly kind: "moderate" }
  | { readonly kind: "sign-off"; readonly row: number }
  | { readonly kind: "step"; readonly step: StepId };

export interface NextIn extends Moderated {
  readonly gaps: readonly Gap[];
  readonly problems: readonly Problem[];
}

export interface NextFor {
  /** Tag of the answer where this person is; what comes after it comes first. */
  readonly place?: string | undefined;
  readonly actor: Actor;
  /** Undefined while nobody knows. */
  readonly waiting?: readonly WaitingQuery[] | undefined;
  /** Whether every judgement is moderated. */
  readonly moderated?: boolean;
}

/**
 * What comes next for this person: of what is required the first after the place they are at, in the order of the
 * document, then from the top; then what is to be settled, then the queries that wait for them, then their step.
 * Nothing where it is not their turn.
 */
export function nextThing(audit: NextIn, person: NextFor): NextThing | undefined {
  const { template, record, problems } = audit;
  const { state } = lifecycleOf(template, record);
  const { place, actor, waiting = [], moderated = false } = person;
  if (WITH_ITS_AUDITOR.has(state) && actor !== "moderator" && actor !== "manager") {
    const gap = nextGap(audit, place);
    if (gap) return { kind: "gap", gap };
    const problem = problems.find(isRequired);
    if (problem) return { kind: "settle", problem };
  }
  const [query] = waiting;
  if (query) return { kind: "query", query };
  if (isOpenToDecisions(state) && actor === "moderator" && !moderated) return { kind: "moderate" };
  const [row] = state === "shared" || state === "actions-open" ? firstDue(record) : [];
  if (row !== undefined && actor === "manager") return { kind: "sign-off", row };
  // Whoever wants one of these takes the step itself: to make final what nobody has moderated, to follow up what is signed off.
  const skips = (each: StepId) =>
    (each === "finalise" && state === "ready") || (each === "follow" && openActions(record).length === 0);
  const step = stepsFrom(state, template).find(
    (each) => STEPS[each].by === actor && !("back" in STEPS[each]) && !skips(each),
  );
  return step && { kind: "step", step };
}

/** Open actions, the first due first, as they are listed to be signed off. */
function firstDue(record: AuditRecord): readonly number[] {
  const due = new Map(record.actions.map((action) => [action.row, parseDate(action.due) ?? "9999"]));
  return [...openActions(record)].sort((one, other) => {
    const [first = "", second = ""] = [due.get(one), due.get(other)];
    return first < second ? -1 : first > second ? 1 : one - other;
  });
}

const WITH_ITS_AUDITOR: ReadonlySet<StateId> = new Set(["allocated", "in-progress", "ready", "returned"]);

/** The first required gap after that place, or the first of all. */
function nextGap({ template, record, gaps }: NextIn, place: string | undefined): Gap | undefined {
  const order = new Map(inDocumentOrder(template, record).map(({ tag }, at): [string, number] => [tag, at]));
  const at = (tag: string) => order.get(tag) ?? order.size;
  const required = gaps
    .filter(({ severity }) => severity === "required")
    .sort((one, other) => at(one.where) - at(other.where));
  const here = place === undefined ? undefined : order.get(place);
  return (here === undefined ? undefined : required.find(({ where }) => at(where) > here)) ?? required[0];
}
