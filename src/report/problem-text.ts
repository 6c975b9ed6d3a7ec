import type { Guard, Problem } from "../audit/problem";
import type { Template } from "../audit/template";
import { capital, counted, listed, quoted, quotedApart, sentenceAt } from "./phrases";
import { placeText } from "./place-text";
import { unknownChoiceText } from "./unknown-choice-text";
import { wordsPlaceText } from "./words-place-text";
import { phrase, phraseOf } from "../words/phrase";

/** What was found wrong with a document, what was done about it and what a person can do: a sentence or two. */
export function problemText(template: Template | undefined, problem: Problem): string {
  const place = (tag: string) => placeText(template, tag);
  const places = (tags: readonly string[]) => listed(tags.map(place));
  const boxesFor = (tags: readonly string[]) =>
    phraseOf(tags.length, "the answer box for {places}", "the answer boxes for {places}", {
      places: places(tags),
    });
  switch (problem.code) {
    case "control-missing":
      return phraseOf(
        problem.where.length,
        "The document has lost {boxesFor}, with any text in it. An earlier copy of the document may still hold what was written there.",
        "The document has lost {boxesFor}, with any text in them. An earlier copy of the document may still hold what was written there.",
        { boxesFor: boxesFor(problem.where) },
      );
    case "control-duplicated":
      return phrase(
        "The document has another answer box for {place}, with nothing in it. It can be deleted.",
        { place: place(problem.where) },
      );
    case "box-copied":
      return sentenceAt(
        capital(wordsPlaceText(template, problem.place)),
        problem.readIn === undefined
          ? phrase(
              "there is a copy of the answer box for {place}, which says {text}. It is not read as an answer. Keep what you want as plain text where it belongs and delete the copy.",
              { place: place(problem.where), text: quoted(problem.text, 200) },
            )
          : phrase(
              "there is a copy of the answer box for {place}, which says {text}. It is read as part of {place2}, as plain text. Keep what you want as plain text where it belongs and delete the copy.",
              { place: place(problem.where), text: quoted(problem.text, 200), place2: place(problem.readIn) },
            ),
      );
    case "box-moved":
      return sentenceAt(
        capital(wordsPlaceText(template, problem.place)),
        phrase(
          "the answer box for {place} stands here, away from its own place. It says {text} and is read as {place2} only. Move it back to its row, or delete it and write its text there.",
          { place: place(problem.where), text: quoted(problem.text, 200), place2: place(problem.where) },
        ),
      );
    case "second-audit":
      return problem.from === ""
        ? phrase(
            "The document holds a second audit. Only the first was read, and only the first is written. Take the second out into a document of its own.",
          )
        : phrase(
            "The document holds a second audit, from the table that begins with {from}. Only the first was read, and only the first is written. Take the second out into a document of its own.",
            { from: quoted(problem.from) },
          );
    case "words-outside":
      return sentenceAt(
        capital(wordsPlaceText(template, problem.place)),
        phrase(
          "{text} is in no answer. Move the words into the answer they belong to, or say that they belong nowhere.",
          { text: quoted(problem.text, 200) },
        ),
      );
    case "labels-changed":
      return phraseOf(
        problem.labels.length,
        "In the document {count} label or note says something else than the template: {labels}. The answers beside them were read as before.",
        "In the document {count} labels and notes say something else than the template: {labels}. The answers beside them were read as before.",
        {
          labels: listed(
            problem.labels.map((label) => {
              const [now, was] = quotedApart(label.now, label.was);
              return phrase("{now} for {was}", { now, was });
            }),
            3,
          ),
        },
      );
    case "labels-of-another-version":
      return phraseOf(
        problem.labels.length,
        "The document is of version {version}, whose own wording it has lost. {count} label or note in it says something else than the version at hand: {labels}. If somebody has written there, move those words into the answer they belong to.",
        "The document is of version {version}, whose own wording it has lost. {count} labels and notes in it say something else than the version at hand: {labels}. If somebody has written there, move those words into the answer they belong to.",
        {
          version: problem.version,
          labels: listed(
            problem.labels.map(({ now }) => quoted(now, Infinity)),
            40,
          ),
        },
      );
    case "hidden-text":
      return sentenceAt(
        capital(wordsPlaceText(template, problem.place)),
        phrase(
          "{text} is hidden text, so it is not read as an answer. Show it in Word (Home, ¶) and take the mark “Hidden” off, or delete it.",
          { text: quoted(problem.text, 200) },
        ),
      );
    case "answers-recovered":
      return phrase(
        "Another program removed the labels of {answerBoxes}. The answers were found by where they stand: {places}. Check that each is where it belongs.",
        {
          answerBoxes: counted(problem.where.length, "answer box", "answer boxes"),
          places: places(problem.where),
        },
      );
    case "answers-from-mirror":
      return phrase(
        "The document has lost {boxesFor}. The saved data still held what was written there, so it was taken from there. Check it before you rely on it.",
        { boxesFor: boxesFor(problem.where) },
      );
    case "moderation-lost":
      return phrase(
        "The moderation section is gone from the document, as when it is undone in Word. What it said is still in the saved data: the steps so far, and what was decided. It can be written again.",
      );
    case "unknown-choice":
      return sentenceAt(place(problem.where), unknownChoiceText(template, problem));
    case "action-row-typed-by-hand":
      return phrase(
        "{replace} is in a row someone added to the table. It is read and counted like the others.",
        { replace: place(problem.where).replace(/, [^,]*$/, "") },
      );
    case "changed-since-final":
      return phrase(
        "An answer has been edited since the audit was made final. Put back what it said, or reopen the audit with a reason.",
      );
    case "mirror-missing":
      return phrase(
        "The document holds no saved data for this audit. Every answer was read from the page, and nothing written there is lost. Saving the audit makes the data again.",
      );
    case "mirror-malformed":
      return phrase(
        "The saved data in the document could not be read ({detail}). Every answer was read from the page instead. Saving the audit makes the data again.",
        { detail: problem.detail },
      );
    case "mirror-newer":
      return phrase(
        "The saved data in the document comes from a newer version of Case Audit. Answers were read from the page. Update Case Audit before saving, so that nothing the newer version keeps is lost.",
      );
    case "mirror-several":
      return phrase(
        "The document holds {count} sets of saved data where there should be one. Answers were read from the page, which is what counts.",
        { count: problem.count },
      );
    case "mirror-differs":
      return phrase(
        "The saved data differs from the page at {places}. The page counts. Saving the audit brings the data into line.",
        { places: places(problem.where) },
      );
    case "mirror-shortened":
      return phrase(
        "The audit is too long for its saved data ({size}). Evidence, impact and other longer answers stay on the page and are left out of the data.",
        { size: sizeText(problem.bytes) },
      );
    case "custom-xml-unavailable":
      return phrase(
        "This Word does not let Case Audit keep its data in the document. Every answer is on the page and nothing is lost: the figures are read from there.",
      );
    case "template-missing":
      return phrase(
        "The document does not hold the template it was made from. Choose the template to read it with.",
      );
    case "template-malformed":
      return phrase("The template in the document could not be read ({detail}).", { detail: problem.detail });
    case "template-newer":
      return phrase(
        "The template in the document comes from a newer version of Case Audit. Update Case Audit to work with this document.",
      );
    case "template-from-library":
      return phrase(
        "The template in the document could not be used. The document was read with {id}, version {version}, which comes with Case Audit.",
        { id: quoted(problem.id), version: problem.version },
      );
    case "characters-replaced":
      return sentenceAt(
        place(problem.where),
        phraseOf(
          problem.count,
          "{count} character that a document cannot hold was replaced by “�”. Check the text there.",
          "{count} characters that a document cannot hold were replaced by “�”. Check the text there.",
        ),
      );
    case "not-written":
      return sentenceAt(
        place(problem.where),
        problem.text === ""
          ? phrase("this was not written, because its answer box is no longer in the document.")
          : phrase("this was not written, because its answer box is no longer in the document: {what}.", {
              what: quoted(problem.text, 200),
            }),
      );
    case "taken-as-prompt":
      return sentenceAt(
        place(problem.where),
        phrase(
          "{text} is marked as the prompt of its answer box, so it is not read as an answer. If it is one, write it into the box again.",
          { text: quoted(problem.text, 200) },
        ),
      );
    case "reads-otherwise":
      return sentenceAt(
        place(problem.where),
        problem.text === ""
          ? phrase(
              "what was written is what an empty answer box shows, so it is read as no answer. Write what you found in its place.",
            )
          : phrase(
              "this was written, but the answer reads {text}, since the document has more in its place than its box. Look at it in Word.",
              { text: quoted(problem.text, 200) },
            ),
      );
    case "changed-meanwhile":
      return sentenceAt(
        place(problem.where),
        problem.text === ""
          ? phrase(
              "someone else changed this answer at the same moment, so yours was not written over it. Look at what it says now and enter yours again if it is still right.",
            )
          : phrase(
              "someone else changed this answer at the same moment, so yours was not written over it: {what}. Look at what it says now and enter yours again if it is still right.",
              { what: quoted(problem.text, 200) },
            ),
      );
    case "choose-in-document":
      return sentenceAt(
        place(problem.where),
        phrase(
          "choose {choice} in the document itself. This version of Word does not let the pane choose from a list.",
          { choice: problem.text === "" ? phrase("the first line of the list") : quoted(problem.text, 200) },
        ),
      );
    case "not-written-commented":
      return sentenceAt(
        place(problem.where),
        problem.text === ""
          ? phrase(
              "this was not written, because someone has commented on the answer and replacing it from here would delete the comment. Change the answer in the document itself.",
            )
          : phrase(
              "this was not written, because someone has commented on the answer and replacing it from here would delete the comment. Change the answer in the document itself: {what}.",
              { what: quoted(problem.text, 200) },
            ),
      );
    case "guarded":
      return phrase(
        problem.how.includes("signed")
          ? "{how}. Changing it makes the signature invalid. Answers are read as they stand. Ask whoever did so before you change it."
          : "{how}. Answers are read as they stand. Ask whoever did so before you change it.",
        { how: capital(listed(problem.how.map((how) => GUARDS[how]))) },
      );
    case "answers-locked":
      return phrase(
        "Somebody has locked {boxesFor} against changes. Ask whoever did so before you change what is written there.",
        { boxesFor: boxesFor(problem.where) },
      );
    case "comments-on-first-lines":
      return phrase(
        "Comments end in the first paragraph of {places}. LibreOffice drops them when it saves, with the words before them. Before the document goes through LibreOffice, move such a comment to the label of the answer.",
        { places: places(problem.where) },
      );
    case "part-unreadable":
      return phrase("Part of the document, {part}, could not be read ({detail}). Everything else was.", {
        part: problem.part,
        detail: UNREADABLE[problem.detail]?.() ?? problem.detail,
      });
    default:
      return problem satisfies never;
  }
}

const GUARDS: Readonly<Record<Guard, string>> = {
  signed: phrase("the document is signed"),
  protected: phrase("the document is protected against editing"),
  tracked: phrase("the document asks for tracked changes, which those made here are not"),
  recommended: phrase("the document asks to be opened as read-only"),
  final: phrase("the document is marked as final"),
  open: phrase("somebody has the document open"),
};

function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024
    ? phrase("{kilobytes} KB", { kilobytes })
    : phrase("{toFixed} MB", { toFixed: (kilobytes / 1024).toFixed(1) });
}

/** Why a part can't be read, as it is told in data. */
const UNREADABLE: Readonly<Record<string, () => string>> = {
  "its XML is damaged": () => phrase("its XML is damaged"),
  "its XML is unsafe": () => phrase("its XML is unsafe"),
  "it is too large": () => phrase("it is too large"),
  "it is damaged": () => phrase("it is damaged"),
  "it is empty": () => phrase("it is empty"),
};
