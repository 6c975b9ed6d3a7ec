import { parseDate } from "../audit/dates";
import {
  HAND_BACK_FIELDS,
  MODERATION_FIELDS,
  PANEL_FIELDS,
  wasHandedOver,
  type ModerationField,
} from "../audit/moderation";
import { sayIn } from "../document/fixed-words";
import { answerIn } from "../document/answers";
import type { Audit } from "../document/open-audit";
import { lifecycleOf } from "../moderation/lifecycle";
import { signOffRefusals, withSignOff, type SignedOff } from "../moderation/sign-off";
import { stepNamed, STEP_IDS, type StepId } from "../moderation/steps";
import {
  afterStep,
  entriesOf,
  refusals,
  type Moderated,
  type StepSurroundings,
  type StepTaken,
} from "../moderation/take-step";
import { refusalText } from "../report/lifecycle-text";
import { afterItemOrder } from "./item-orders";
import { listIn, objectIn, textIn, type Json } from "./json-file";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

/** What `moderate` is asked for. */
export interface Orders {
  readonly steps: readonly StepTaken[];
  readonly moderation: Json;
  readonly actions: readonly unknown[];
}

const PARTS = ["steps", "moderation", "actions"];

/** The orders in a JSON file. Throws UsageError for what is none. */
export function ordersIn(file: unknown): Orders {
  const given = objectIn(file, phrase("The file"));
  for (const key of Object.keys(given))
    if (!PARTS.includes(key))
      throw new UsageError(
        phrase('There is no "{key}" in such a file. There is: {parts}.', { key, parts: PARTS.join(", ") }),
      );
  return {
    steps: listIn(given["steps"] ?? [], "steps").map(stepIn),
    moderation: objectIn(given["moderation"] ?? {}, "moderation"),
    actions: listIn(given["actions"] ?? [], "actions"),
  };
}

function stepIn(value: unknown, at: number): StepTaken {
  const place = phrase("step {at}", { at: at + 1 });
  const { step, by, date, note, auditor, moderator } = objectIn(value, place);
  const name = textIn(step, `${place}, step`);
  const known = stepNamed(name);
  if (!known)
    throw new UsageError(
      phrase('There is no step "{name}". There is: {stepids}.', { name, stepids: STEP_IDS.join(", ") }),
    );
  return {
    step: known,
    by: textIn(by, `${place}, by`),
    date: textIn(date, `${place}, date`),
    note: textIn(note, `${place}, note`),
    ...(auditor === undefined ? {} : { auditor: textIn(auditor, `${place}, auditor`) }),
    ...(moderator === undefined ? {} : { moderator: textIn(moderator, `${place}, moderator`) }),
  };
}

/** Steps that come before anything is decided, and the one that comes after actions are signed off. */
const FIRST: ReadonlySet<StepId> = new Set(["allocate", "send", "withdraw", "reopen"]);
const LAST: StepId = "close";

/**
 * The audit once all of it is done, the steps in the order of the file. What was decided comes after those that begin with
 * allocating or sending, the signing off of actions before it is closed. Throws UsageError where something stands against any of it.
 */
export function afterOrders(
  audit: Audit,
  { steps, moderation, actions }: Orders,
  openQueries: (now: Moderated) => number,
): Moderated {
  const take = (before: Moderated, some: readonly StepTaken[]): Moderated =>
    some.reduce(
      (now, taken) => stepTaken({ problems: audit.problems, openQueries: openQueries(now) }, now, taken),
      before,
    );
  const decided = firstAt(steps, ({ step }) => !FIRST.has(step));
  const signed = Math.max(
    decided,
    firstAt(steps, ({ step }) => step === LAST),
  );
  let now: Moderated = { template: audit.template, record: audit.record };
  now = take(now, steps.slice(0, decided));
  now = moderated(now, moderation);
  now = take(now, steps.slice(decided, signed));
  now = actions.reduce<Moderated>(signedOff, now);
  return take(now, steps.slice(signed));
}

/** Where the first of these steps stands; behind all of them where there is none. */
function firstAt(steps: readonly StepTaken[], is: (taken: StepTaken) => boolean): number {
  const at = steps.findIndex(is);
  return at < 0 ? steps.length : at;
}

function refuse(said: readonly string[]): void {
  if (said.length > 0) throw new UsageError(said.join(" "));
}

function stepTaken(around: StepSurroundings, now: Moderated, taken: StepTaken): Moderated {
  refuse(refusals(now, taken, around).map((refusal) => refusalText(now.template, refusal)));
  return afterStep(now, taken, sayIn(now.template));
}

const GENERAL: Readonly<Record<string, ModerationField>> = MODERATION_FIELDS;

function moderated(before: Moderated, given: Json): Moderated {
  const { items = {}, overall, panel = {}, handBack = {}, ...general } = given;
  let now = before;
  for (const [id, decision] of Object.entries(objectIn(items, "items")))
    now = afterItemOrder(now, id, decision);
  if (overall !== undefined) {
    const { overallItem } = before.template;
    if (overallItem === undefined) throw new UsageError(phrase("This template has no overall judgement."));
    now = afterItemOrder(now, overallItem, overall);
  }
  const answers = {
    ...answersIn(GENERAL, general, "moderation"),
    ...answersIn(PANEL_FIELDS, objectIn(panel, "panel"), "panel"),
    ...answersIn(HAND_BACK_FIELDS, objectIn(handBack, "handBack"), "handBack"),
  };
  if (Object.keys(answers).length === 0) return now;
  if (!wasHandedOver(now.record))
    throw new UsageError(
      phrase('This audit is not in moderation. Send it for moderation first, with a step "send".'),
    );
  return {
    ...now,
    record: { ...now.record, moderation: entriesOf({ ...now.record.moderation, ...answers }) },
  };
}

function answersIn(
  fields: Readonly<Record<string, ModerationField>>,
  given: Json,
  place: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (!field || key === "state")
        throw new UsageError(
          phrase('There is no "{key}" in {place}. There is: {keys}.', {
            key,
            place,
            keys: Object.keys(fields)
              .filter((each) => each !== "state")
              .join(", "),
          }),
        );
      const text = textIn(value, key);
      if (field.kind === "date" && text.trim() !== "" && parseDate(text) === undefined)
        throw new UsageError(phrase('"{text}" is no date for {key}. Write it as 2026-12-01.', { text, key }));
      const answer = answerIn({ kind: field.kind, choices: field.choices ?? [] }, text);
      if (answer === undefined)
        throw new UsageError(
          phrase('"{text}" is no answer for {key}. It takes: {choices}.', {
            text,
            key,
            choices: (field.choices ?? []).map(({ id }) => id).join(", "),
          }),
        );
      return [key, answer];
    }),
  );
}

function signedOff(now: Moderated, value: unknown): Moderated {
  const { action, outcome = "done", signedOff: date, lineManager, note } = objectIn(value, "an action");
  const row = Number(action);
  const found = (["open", "done", "superseded"] as const).find((each) => each === outcome);
  if (!found)
    throw new UsageError(
      phrase('"{outcome}" is no outcome of an action. It takes: open, done, superseded.', {
        outcome: String(outcome),
      }),
    );
  const wanted: SignedOff = {
    row,
    outcome: found,
    signedOff: textIn(date, "signedOff"),
    ...(lineManager === undefined ? {} : { lineManager: textIn(lineManager, "lineManager") }),
    ...(note === undefined ? {} : { note: textIn(note, "note") }),
  };
  refuse(
    signOffRefusals(now, lifecycleOf(now.template, now.record), wanted).map((refusal) =>
      refusalText(now.template, refusal),
    ),
  );
  return withSignOff(now, wanted);
}
