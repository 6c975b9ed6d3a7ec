import type { Problem } from "../audit/problem";
import type { Template } from "../audit/template";
import { textsInOwnWords, type Texts } from "../document/answers";
import { HostError } from "../document/host-error";
import { layoutOf } from "../document/layout";
import { slotsOf, type Slot } from "../document/layout-model";
import { insertedParts } from "../ooxml/document-parts";
import { flatOpc } from "../ooxml/package-parts";
import { isBlankFlatOpc } from "../ooxml/read-content";
import { charactersReplaced } from "../ooxml/replace-controls";
import { offersLists } from "./abilities";
import { clearBody, LOCKS, unlock, type Cleared } from "./clear";
import { answersIn, askForControls, bodyMarkup, controlOf, TEXT } from "./controls";
import { askForParts, isOurs, offersCustomXml } from "./custom-xml-parts";
import { codeOf } from "./office-errors";
import { inWord, untracked } from "./run";
import { phrase, phraseOf } from "../words/phrase";

/**
 * Puts a template into an empty document with one `insertOoxml`, since each costs
 * seconds on the web, and looks whether all of it arrived: three round trips, or
 * four where an insert that broke off has left boxes, which make way. Whatever
 * fails, nothing half-written stays, or the failure says so.
 */
export async function insertInWord(
  template: Template,
  said: Texts,
  customXml: boolean,
): Promise<readonly Problem[]> {
  const known = textsInOwnWords(template, said);
  const slots = slotsOf(layoutOf(template));
  const state = { begun: false };
  try {
    await inWord(async (context) => {
      const { mode, remains } = await emptyDocument(context, slots, customXml);
      state.begun = true;
      if (remains.length > 0) {
        unlock(remains);
        await context.sync();
      }
      await untracked(context, mode, () => {
        context.document.body.insertOoxml(flatOpc(insertedParts(template, known)), "Replace");
      });
      const lost = await notArrived(context, slots);
      if (lost.length > 0) throw incomplete(lost, slots.length);
    });
  } catch (error) {
    if (!state.begun) throw error;
    throw withWhatIsLeft(error, await takeOut(template, known));
  }
  return charactersReplaced([...known].map(([tag, text]) => ({ tag, text })));
}

/** Throws HostError `not-empty` where the document has anything in it. */
export async function mustBeEmpty(): Promise<void> {
  const customXml = await offersCustomXml();
  await inWord((context) => emptyDocument(context, [], customXml));
}

/**
 * Makes sure that there is nothing to lose, and gives the document's mode of tracking changes and what an insert left
 * behind. `what` is to be done in a blank document instead: an audit started, or a file put there.
 */
export async function emptyDocument(
  context: Word.RequestContext,
  slots: readonly Slot[],
  customXml: boolean,
  what: ToDo = "start",
) {
  const { document } = context;
  const controls = askForControls(context, [...TEXT, ...LOCKS]);
  const markup = bodyMarkup(context);
  document.load("changeTrackingMode");
  const parts = customXml ? askForParts(context) : undefined;
  try {
    await context.sync();
  } catch (error) {
    throw codeOf(error) === TOO_LARGE ? notEmpty(what) : error;
  }
  const empty = isBlankFlatOpc(markup.value) && !parts?.items.some(isOurs);
  const found = answersIn(controls);
  const remains = unanswered(found, slots) && tagsOf(found).size < expected(slots).length;
  if (!empty && !remains) throw notEmpty(what);
  return { mode: document.changeTrackingMode, remains: controls.items };
}

/** Word's code for an answer that does not fit through. */
export const TOO_LARGE = "ResponsePayloadSizeLimitExceeded";

/** Answer boxes of this template and nothing in any: what an insert that broke off leaves behind. */
function unanswered(found: readonly Word.ContentControl[], slots: readonly Slot[]): boolean {
  const bySlot = new Map(slots.map((slot) => [slot.tag, slot]));
  return (
    found.length > 0 &&
    found.every((control) => {
      const slot = bySlot.get(control.tag);
      const { text } = controlOf(control);
      return slot !== undefined && ["", slot.prompt, slot.initial].includes(text);
    })
  );
}

const tagsOf = (found: readonly Word.ContentControl[]) => new Set(found.map(({ tag }) => tag));

/** Slots whose controls this Word lists. */
const expected = (slots: readonly Slot[]): readonly Slot[] =>
  offersLists() ? slots : slots.filter(({ choices }) => choices.length === 0);

async function notArrived(context: Word.RequestContext, slots: readonly Slot[]): Promise<readonly Slot[]> {
  const controls = askForControls(context, ["tag"]);
  await context.sync();
  const arrived = tagsOf(controls.items);
  return expected(slots).filter(({ tag }) => !arrived.has(tag));
}

/** Takes out again what came in, unless somebody has written into the document meanwhile. */
function takeOut(template: Template, known: Texts): Promise<Cleared> {
  const slots = slotsOf(layoutOf(template));
  return clearBody(
    (controls, text) =>
      text.trimStart().startsWith(template.title) &&
      answersIn(controls).every(
        (control) =>
          controlOf(control).text === (known.get(control.tag) ?? "") || unanswered([control], slots),
      ),
  );
}

/** The failure with what it leaves behind, for a person to act on. */
function withWhatIsLeft(error: unknown, cleared: Cleared): unknown {
  if (!(error instanceof HostError)) return error;
  if (cleared === "cleared" && error.code !== "insert-incomplete") return error;
  return new HostError(error.code, `${error.message} ${LEFT[cleared]()}`);
}

const LEFT: Readonly<Record<Cleared, () => string>> = {
  cleared: () =>
    phrase("What did arrive has been taken out again. Try again, or start the audit in a new document."),
  theirs: () =>
    phrase(
      "What did arrive is left in the document, since there is something in it that Case Audit did not put there. Start the audit in a new document.",
    ),
  refused: () =>
    phrase(
      "Word did not let Case Audit take out again what did arrive. Try again; if that fails too, close this document without saving it and start the audit in a new one.",
    ),
};

type ToDo = "start" | "put-it";

function notEmpty(what: ToDo): HostError {
  return new HostError(
    "not-empty",
    what === "start"
      ? phrase(
          "This document already has something in it. Open a new, blank document and start the audit there.",
        )
      : phrase("This document already has something in it. Open a new, blank document and put it there."),
  );
}

const MOST_NAMED = 3;

function incomplete(lost: readonly Slot[], all: number): HostError {
  const named = lost.slice(0, MOST_NAMED).map(({ alias }) => `“${alias}”`);
  const values = { taken: all - lost.length, all, named: named.join(", ") };
  return new HostError(
    "insert-incomplete",
    lost.length > MOST_NAMED
      ? phrase("Word took in only {taken} of the {all} answer boxes: {named} and others are missing.", values)
      : phraseOf(
          lost.length,
          "Word took in only {taken} of the {all} answer boxes: {named} is missing.",
          "Word took in only {taken} of the {all} answer boxes: {named} are missing.",
          values,
        ),
  );
}
