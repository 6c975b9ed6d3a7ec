import type { ChangeRefusal } from "../audit/actions";
import type { Guard, Problem } from "../audit/problem";
import { questionAt } from "../audit/questions";
import type { Template } from "../audit/template";
import type { NoPlace } from "../audit/versions";
import { capital, counted, listed, quoted, sentenceAt } from "./phrases";
import { placeText } from "./place-text";
import { wordsPlaceText } from "./words-place-text";

/** What was found wrong with a document, what was done about it and what a person can do: a sentence or two. */
export function problemText(template: Template | undefined, problem: Problem): string {
  const place = (tag: string) => placeText(template, tag);
  const places = (tags: readonly string[]) => listed(tags.map(place));
  const boxesFor = (tags: readonly string[]) =>
    `the answer ${tags.length === 1 ? "box" : "boxes"} for ${places(tags)}`;
  switch (problem.code) {
    case "control-missing":
      return `The document has lost ${boxesFor(problem.where)}, with any text in ${problem.where.length === 1 ? "it" : "them"}. An earlier copy of the document may still hold what was written there.`;
    case "control-duplicated":
      return `The document has another answer box for ${place(problem.where)}, with nothing in it. It can be deleted.`;
    case "box-copied":
      return sentenceAt(
        capital(wordsPlaceText(template, problem.place)),
        `there is a copy of the answer box for ${place(problem.where)}, which says ${quoted(problem.text, 200)}. ${
          problem.readIn === undefined
            ? "It is not read as an answer."
            : `It is read as part of ${place(problem.readIn)}, as plain text.`
        } Keep what you want as plain text where it belongs and delete the copy.`,
      );
    case "box-moved":
      return sentenceAt(
        capital(wordsPlaceText(template, problem.place)),
        `the answer box for ${place(problem.where)} stands here, away from its own place. It says ${quoted(problem.text, 200)} and is read as ${place(problem.where)} only. Move it back to its row, or delete it and write its text there.`,
      );
    case "second-audit":
      return `The document holds a second audit${problem.from === "" ? "" : `, from the table that begins with ${quoted(problem.from)}`}. Only the first was read, and only the first is written. Take the second out into a document of its own.`;
    case "words-outside":
      return sentenceAt(
        capital(wordsPlaceText(template, problem.place)),
        `${quoted(problem.text, 200)} is in no answer. Move the words into the answer they belong to, or say that they belong nowhere.`,
      );
    case "labels-changed":
      return `In the document ${counted(problem.labels.length, "label or note", "labels and notes")} ${problem.labels.length === 1 ? "says" : "say"} something else than the template: ${listed(
        problem.labels.map(({ was, now }) => `${quoted(now)} for ${quoted(was)}`),
        3,
      )}. The answers beside them were read as before.`;
    case "labels-of-another-version":
      return `The document is of version ${problem.version}, whose own wording it has lost. ${counted(problem.labels.length, "label or note", "labels and notes")} in it ${problem.labels.length === 1 ? "says" : "say"} something else than the version at hand: ${listed(
        problem.labels.map(({ now }) => quoted(now, Infinity)),
        40,
      )}. If somebody has written there, move those words into the answer they belong to.`;
    case "hidden-text":
      return sentenceAt(
        capital(wordsPlaceText(template, problem.place)),
        `${quoted(problem.text, 200)} is hidden text, so it is not read as an answer. Show it in Word (Home, ¶) and take the mark “Hidden” off, or delete it.`,
      );
    case "answers-recovered":
      return `Another program removed the labels of ${counted(problem.where.length, "answer box", "answer boxes")}. The answers were found by where they stand: ${places(problem.where)}. Check that each is where it belongs.`;
    case "answers-from-mirror":
      return `The document has lost ${boxesFor(problem.where)}. The saved data still held what was written there, so it was taken from there. Check it before you rely on it.`;
    case "moderation-lost":
      return "The moderation section is gone from the document, as when it is undone in Word. What it said is still in the saved data: the steps so far, and what was decided. It can be written again.";
    case "unknown-choice":
      return sentenceAt(place(problem.where), unknownChoiceText(template, problem));
    case "action-row-typed-by-hand":
      return `${place(problem.where).replace(/, [^,]*$/, "")} is in a row someone added to the table. It is read and counted like the others.`;
    case "changed-since-final":
      return "An answer has been edited since the audit was made final. Put back what it said, or reopen the audit with a reason.";
    case "mirror-missing":
      return "The document holds no saved data for this audit. Every answer was read from the page, and nothing written there is lost. Saving the audit makes the data again.";
    case "mirror-malformed":
      return `The saved data in the document could not be read (${problem.detail}). Every answer was read from the page instead. Saving the audit makes the data again.`;
    case "mirror-newer":
      return "The saved data in the document comes from a newer version of Case Audit. Answers were read from the page. Update Case Audit before saving, so that nothing the newer version keeps is lost.";
    case "mirror-several":
      return `The document holds ${String(problem.count)} sets of saved data where there should be one. Answers were read from the page, which is what counts.`;
    case "mirror-differs":
      return `The saved data differs from the page at ${places(problem.where)}. The page counts. Saving the audit brings the data into line.`;
    case "mirror-shortened":
      return `The audit is too long for its saved data (${sizeText(problem.bytes)}). Evidence, impact and other longer answers stay on the page and are left out of the data.`;
    case "custom-xml-unavailable":
      return "This Word does not let Case Audit keep its data in the document. Every answer is on the page and nothing is lost: the figures are read from there.";
    case "template-missing":
      return "The document does not hold the template it was made from. Choose the template to read it with.";
    case "template-malformed":
      return `The template in the document could not be read (${problem.detail}).`;
    case "template-newer":
      return "The template in the document comes from a newer version of Case Audit. Update Case Audit to work with this document.";
    case "template-from-library":
      return `The template in the document could not be used. The document was read with ${quoted(problem.id)}, version ${problem.version}, which comes with Case Audit.`;
    case "characters-replaced":
      return sentenceAt(
        place(problem.where),
        `${counted(problem.count, "character")} that a document cannot hold ${problem.count === 1 ? "was" : "were"} replaced by “\uFFFD”. Check the text there.`,
      );
    case "not-written":
      return sentenceAt(
        place(problem.where),
        `this was not written, because its answer box is no longer in the document${problem.text === "" ? "" : `: ${quoted(problem.text, 200)}`}.`,
      );
    case "taken-as-prompt":
      return sentenceAt(
        place(problem.where),
        `${quoted(problem.text, 200)} is marked as the prompt of its answer box, so it is not read as an answer. If it is one, write it into the box again.`,
      );
    case "reads-otherwise":
      return sentenceAt(
        place(problem.where),
        `this was written, but the answer reads ${problem.text === "" ? "as if nothing stood there" : quoted(problem.text, 200)}, since the document has more in its place than its box. Look at it in Word.`,
      );
    case "changed-meanwhile":
      return sentenceAt(
        place(problem.where),
        `someone else changed this answer at the same moment, so yours was not written over it${problem.text === "" ? "" : `: ${quoted(problem.text, 200)}`}. Look at what it says now and enter yours again if it is still right.`,
      );
    case "choose-in-document":
      return sentenceAt(
        place(problem.where),
        `choose ${problem.text === "" ? "the first line of the list" : quoted(problem.text, 200)} in the document itself. This version of Word does not let the pane choose from a list.`,
      );
    case "not-written-commented":
      return sentenceAt(
        place(problem.where),
        `this was not written, because someone has commented on the answer and replacing it from here would delete the comment. Change the answer in the document itself${problem.text === "" ? "" : `: ${quoted(problem.text, 200)}`}.`,
      );
    case "guarded":
      return `${capital(listed(problem.how.map((how) => GUARDS[how])))}. ${problem.how.includes("signed") ? "Changing it makes the signature invalid. " : ""}Answers are read as they stand. Ask whoever did so before you change it.`;
    case "answers-locked":
      return `Somebody has locked ${boxesFor(problem.where)} against changes. Ask whoever did so before you change what is written there.`;
    case "comments-on-first-lines":
      return `Comments end in the first paragraph of ${places(problem.where)}. LibreOffice drops them when it saves, with the words before them. Before the document goes through LibreOffice, move such a comment to the label of the answer.`;
    case "part-unreadable":
      return `Part of the document, ${problem.part}, could not be read (${problem.detail}). Everything else was.`;
    default:
      return problem satisfies never;
  }
}

const GUARDS: Readonly<Record<Guard, string>> = {
  signed: "the document is signed",
  protected: "the document is protected against editing",
  final: "the document is marked as final",
  open: "somebody has the document open",
};

function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${String(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

/** Why an answer has no place in another document, as a sentence. */
export function noPlaceText({ version }: Pick<Template, "version">, why: NoPlace): string {
  switch (why) {
    case "not-asked":
      return `Version ${version} has no question for it.`;
    case "no-such-choice":
      return `Version ${version} does not offer this choice.`;
    case "not-a-choice":
      return "It is none of the choices offered.";
    case "second-box":
      return "It stood in a second answer box, beside the one that counts.";
    case "outside":
      return "It stood outside every answer.";
    case "kept-before":
      return "It was kept when the answers were moved before.";
    default:
      return why satisfies never;
  }
}

/** Why a change to the actions can't be made, as a sentence. */
export function refusalText(refusal: ChangeRefusal): string {
  switch (refusal.code) {
    case "too-many-actions":
      return `There are ${counted(refusal.count, "action")} already.`;
    case "action-changed":
      return "This action has changed in the document since. Look at it again.";
    case "answer-changed":
      return "An answer has changed in the document since. Look at it again.";
  }
}

/** Of several choices those that are none are named: all of the answer waits for them. */
function unknownChoiceText(
  template: Template | undefined,
  { where, text }: Extract<Problem, { code: "unknown-choice" }>,
): string {
  const question = template && questionAt(template, where);
  if (question?.kind !== "choices")
    return `${quoted(text)} is not one of the choices offered. Choose one from the list.`;
  const known = new Set(question.choices.map(({ label }) => label.toLowerCase()));
  const isKnown = (part: string) => known.has(part.trim().toLowerCase());
  const unknown = text
    .split(/[;\n]/)
    .filter((part) => part.trim() !== "" && !isKnown(part) && !part.split(",").every(isKnown));
  const named = unknown.length === 0 ? [text] : unknown.map((part) => part.trim());
  return `${listed(named.map((part) => quoted(part)))} ${named.length === 1 ? "is" : "are"} not among the choices offered, and nothing here counts until ${named.length === 1 ? "it is" : "they are"} put right or taken out.`;
}
