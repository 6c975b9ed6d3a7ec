import type { Problem } from "../audit/problem";
import type { Template } from "../audit/template";
import type { Texts } from "../document/answers";
import { HostError } from "../document/host-error";
import { layoutOf } from "../document/layout";
import { slotsOf, type Slot } from "../document/layout-model";
import { insertedParts } from "../ooxml/document-parts";
import { flatOpc } from "../ooxml/package-parts";
import { isBlankFlatOpc } from "../ooxml/read-content";
import { charactersReplaced } from "../ooxml/replace-controls";
import { offersLists } from "./abilities";
import { answersIn, askForControls, bodyMarkup, controlOf, TEXT } from "./controls";
import { askForParts, isOurs, offersCustomXml } from "./custom-xml-parts";
import { codeOf } from "./office-errors";
import { inWord, untracked } from "./run";

/**
 * Puts a template into an empty document with one `insertOoxml`, since each costs
 * seconds on the web, and looks whether all of it arrived: three round trips.
 * Whatever fails, nothing half-written stays, or the next try takes its place.
 */
export async function insertInWord(
  template: Template,
  known: Texts,
  customXml: boolean,
): Promise<readonly Problem[]> {
  const slots = slotsOf(layoutOf(template));
  const state = { begun: false };
  try {
    await inWord(async (context) => {
      const mode = await emptyDocument(context, slots, customXml);
      state.begun = true;
      await untracked(context, mode, () => {
        context.document.body.insertOoxml(flatOpc(insertedParts(template, known)), "Replace");
      });
      const lost = await notArrived(context, slots);
      if (lost.length > 0) throw incomplete(lost, slots.length);
    });
  } catch (error) {
    if (state.begun) await removeWhatArrived(template, known);
    throw error;
  }
  return charactersReplaced([...known].map(([tag, text]) => ({ tag, text })));
}

/** Throws HostError `not-empty` where the document has anything in it. */
export async function mustBeEmpty(): Promise<void> {
  const customXml = await offersCustomXml();
  await inWord((context) => emptyDocument(context, [], customXml));
}

/** Makes sure that there is nothing to lose, and gives the document's mode of tracking changes. */
async function emptyDocument(context: Word.RequestContext, slots: readonly Slot[], customXml: boolean) {
  const { document } = context;
  const controls = askForControls(context, TEXT);
  const markup = bodyMarkup(context);
  document.load("changeTrackingMode");
  const parts = customXml ? askForParts(context) : undefined;
  try {
    await context.sync();
  } catch (error) {
    throw codeOf(error) === TOO_LARGE ? notEmpty() : error;
  }
  const empty = isBlankFlatOpc(markup.value) && !parts?.items.some(isOurs);
  const found = answersIn(controls);
  const remains = unanswered(found, slots) && tagsOf(found).size < expected(slots).length;
  if (!empty && !remains) throw notEmpty();
  return document.changeTrackingMode;
}

const TOO_LARGE = "ResponsePayloadSizeLimitExceeded";

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

/** Takes out what is ours, unless somebody has written into the document meanwhile. */
async function removeWhatArrived(template: Template, known: Texts): Promise<void> {
  try {
    await inWord(async (context) => {
      const { body } = context.document;
      const controls = askForControls(context, TEXT);
      body.load("text");
      await context.sync();
      const ours = answersIn(controls).every(
        (control) =>
          controlOf(control).text === (known.get(control.tag) ?? "") ||
          unanswered([control], slotsOf(layoutOf(template))),
      );
      if (!ours || !body.text.trimStart().startsWith(template.title)) return;
      body.clear();
      await context.sync();
    });
  } catch {
    // The failure of the insert is the one to tell. What is left holds no answer, and the next insert takes its place.
  }
}

function notEmpty(): HostError {
  return new HostError(
    "not-empty",
    "This document already has something in it. Open a new, blank document and start the audit there.",
  );
}

function incomplete(lost: readonly Slot[], all: number): HostError {
  const named = lost.slice(0, 3).map(({ alias }) => `“${alias}”`);
  return new HostError(
    "insert-incomplete",
    `Word took in only ${String(all - lost.length)} of the ${String(all)} answer boxes: ${named.join(", ")}` +
      `${lost.length > 3 ? " and others are" : lost.length === 1 ? " is" : " are"} missing. ` +
      "What did arrive is taken out again, unless someone has written in it. Try again, or start the audit in a new document.",
  );
}
