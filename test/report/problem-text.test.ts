import type { Problem } from "../../src/audit/problem";
import type { NoPlace } from "../../src/audit/versions";
import { noPlaceText, refusalText } from "../../src/report/no-place-text";
import { problemText } from "../../src/report/problem-text";
import { aField, aFieldGroup, anItem, aTemplate, aTemplateOf } from "../support/builders";

type Code = Problem["code"];

/** An example of every problem, with its sentence. */
const EXAMPLES: { readonly [C in Code]: readonly [Extract<Problem, { code: C }>, string][] } = {
  "control-missing": [
    [
      { code: "control-missing", where: ["item.risk.evidence"] },
      "The document has lost the answer box for Item 1, evidence, with any text in it. An earlier copy of the document may still hold what was written there.",
    ],
    [
      {
        code: "control-missing",
        where: [
          "item.risk.judgement",
          "item.risk.evidence",
          "item.risk.impact",
          "action.1.what",
          "action.1.person",
          "action.1.due",
          "status",
        ],
      },
      "The document has lost the answer boxes for Item 1, judgement; Item 1, evidence; Item 1, impact; Action 1, agreed action; Action 1, person and 2 more, with any text in them. An earlier copy of the document may still hold what was written there.",
    ],
  ],
  "control-duplicated": [
    [
      { code: "control-duplicated", where: "header.auditor-name", text: "" },
      "The document has another answer box for Auditor name, with nothing in it. It can be deleted.",
    ],
  ],
  "box-copied": [
    [
      {
        code: "box-copied",
        where: "item.risk.impact",
        place: { in: "text", near: "beside", tag: "action.2.what" },
        text: "She sleeps through",
      },
      "Beside Action 2, agreed action: there is a copy of the answer box for Item 1, impact, which says “She sleeps through”. It is not read as an answer. Keep what you want as plain text where it belongs and delete the copy.",
    ],
    [
      {
        code: "box-copied",
        where: "item.risk.impact",
        place: { in: "text", near: "beside", tag: "item.risk.evidence" },
        text: "She sleeps through",
        readIn: "item.risk.evidence",
      },
      "Beside Item 1, evidence: there is a copy of the answer box for Item 1, impact, which says “She sleeps through”. It is read as part of Item 1, evidence, as plain text. Keep what you want as plain text where it belongs and delete the copy.",
    ],
  ],
  "box-moved": [
    [
      {
        code: "box-moved",
        where: "item.risk.impact",
        place: { in: "text", near: "beside", tag: "header.auditor-name" },
        text: "She sleeps through",
      },
      "Beside Auditor name: the answer box for Item 1, impact stands here, away from its own place. It says “She sleeps through” and is read as Item 1, impact only. Move it back to its row, or delete it and write its text there.",
    ],
  ],
  "second-audit": [
    [
      { code: "second-audit", from: "Audit details" },
      "The document holds a second audit, from the table that begins with “Audit details”. Only the first was read, and only the first is written. Take the second out into a document of its own.",
    ],
    [
      { code: "second-audit", from: "" },
      "The document holds a second audit. Only the first was read, and only the first is written. Take the second out into a document of its own.",
    ],
  ],
  "words-outside": (
    [
      [{ in: "text", near: "row", tag: "item.risk.evidence" }, "In the row of Item 1, evidence"],
      [{ in: "text", near: "under", tag: "item.risk.evidence" }, "In a row under Item 1, evidence"],
      [{ in: "text", near: "after", tag: "item.risk.impact" }, "After the table of Item 1, impact"],
      [{ in: "text", near: "after", table: "Visits" }, "After the table “Visits”"],
      [{ in: "text", near: "start" }, "Before the first table"],
      [{ in: "text", near: "table", table: "Visits", row: "Monday" }, "In the table “Visits”, row “Monday”"],
      [{ in: "text", near: "table", table: "Visits", row: "Visits" }, "In the table “Visits”"],
      [{ in: "text", near: "table" }, "In a table of its own"],
      [
        { in: "text-box", near: "beside", tag: "item.risk.evidence" },
        "In a text box or drawing, beside Item 1, evidence",
      ],
      [
        { in: "footnote", near: "beside", tag: "item.risk.evidence" },
        "In a footnote, beside Item 1, evidence",
      ],
      [{ in: "endnote", near: "start" }, "In an endnote, before the first table"],
      [{ in: "header", near: "page" }, "In the page header"],
      [{ in: "footer", near: "page" }, "In the page footer"],
    ] as const
  ).map(([place, said]) => [
    { code: "words-outside", place, text: "Ring him\non Monday" },
    `${said}: “Ring him on Monday” is in no answer. Move the words into the answer they belong to, or say that they belong nowhere.`,
  ]),
  "labels-changed": [
    [
      { code: "labels-changed", labels: [{ was: "Evidence", now: "Proof" }] },
      "In the document 1 label or note says something else than the template: “Proof” for “Evidence”. The answers beside them were read as before.",
    ],
    [
      {
        code: "labels-changed",
        labels: ["A", "B", "C", "D", "E"].map((was) => ({ was, now: was.toLowerCase() })),
      },
      "In the document 5 labels and notes say something else than the template: “a” for “A”, “b” for “B”, “c” for “C” and 2 more. The answers beside them were read as before.",
    ],
    [
      {
        code: "labels-changed",
        labels: [
          {
            was: "Write enough for a reader to see why the file has this grade and no other",
            now: "Write enough for a reader to see why the file has this mark and no other",
          },
        ],
      },
      "In the document 1 label or note says something else than the template: “… why the file has this mark and no other” for “… why the file has this grade and no other”. The answers beside them were read as before.",
    ],
  ],
  "labels-of-another-version": [
    [
      {
        code: "labels-of-another-version",
        version: "0.9",
        labels: [{ was: "Evidence", now: `Proof ${"of what was seen ".repeat(20)}Ring him` }],
      },
      `The document is of version 0.9, whose own wording it has lost. 1 label or note in it says something else than the version at hand: “Proof ${"of what was seen ".repeat(20)}Ring him”. If somebody has written there, move those words into the answer they belong to.`,
    ],
    [
      {
        code: "labels-of-another-version",
        version: "0.9",
        labels: [
          { was: "Evidence", now: "Proof" },
          { was: "Impact", now: "What it meant" },
        ],
      },
      "The document is of version 0.9, whose own wording it has lost. 2 labels and notes in it say something else than the version at hand: “Proof” and “What it meant”. If somebody has written there, move those words into the answer they belong to.",
    ],
  ],
  "hidden-text": [
    [
      {
        code: "hidden-text",
        place: { in: "text", near: "beside", tag: "item.risk.evidence" },
        text: "A note to myself",
      },
      "Beside Item 1, evidence: “A note to myself” is hidden text, so it is not read as an answer. Show it in Word (Home, ¶) and take the mark “Hidden” off, or delete it.",
    ],
  ],
  "answers-recovered": [
    [
      { code: "answers-recovered", where: ["header.auditor-name", "item.risk.impact"] },
      "Another program removed the labels of 2 answer boxes. The answers were found by where they stand: Auditor name and Item 1, impact. Check that each is where it belongs.",
    ],
  ],
  "answers-from-mirror": [
    [
      { code: "answers-from-mirror", where: ["item.risk.impact"] },
      "The document has lost the answer box for Item 1, impact. The saved data still held what was written there, so it was taken from there. Check it before you rely on it.",
    ],
    [
      { code: "answers-from-mirror", where: ["item.risk.evidence", "item.risk.impact"] },
      "The document has lost the answer boxes for Item 1, evidence and Item 1, impact. The saved data still held what was written there, so it was taken from there. Check it before you rely on it.",
    ],
  ],
  "unknown-choice": [
    [
      { code: "unknown-choice", where: "item.risk.judgement", text: "Goodish" },
      "Item 1, judgement: “Goodish” is not one of the choices offered. Choose one from the list.",
    ],
  ],
  "action-row-typed-by-hand": [
    [
      { code: "action-row-typed-by-hand", where: "action.6.what" },
      "Action 6 is in a row someone added to the table. It is read and counted like the others.",
    ],
  ],
  "moderation-lost": [
    [
      { code: "moderation-lost" },
      "The moderation section is gone from the document, as when it is undone in Word. What it said is still in the saved data: the steps so far, and what was decided. It can be written again.",
    ],
  ],
  "changed-since-final": [
    [
      { code: "changed-since-final" },
      "An answer has been edited since the audit was made final. Put back what it said, or reopen the audit with a reason.",
    ],
  ],
  "mirror-missing": [
    [
      { code: "mirror-missing" },
      "The document holds no saved data for this audit. Every answer was read from the page, and nothing written there is lost. Saving the audit makes the data again.",
    ],
  ],
  "mirror-malformed": [
    [
      { code: "mirror-malformed", detail: "line 3: tag not closed" },
      "The saved data in the document could not be read (line 3: tag not closed). Every answer was read from the page instead. Saving the audit makes the data again.",
    ],
  ],
  "mirror-newer": [
    [
      { code: "mirror-newer", namespace: "urn:case-audit:record:9" },
      "The saved data in the document comes from a newer version of Case Audit. Answers were read from the page. Update Case Audit before saving, so that nothing the newer version keeps is lost.",
    ],
  ],
  "mirror-several": [
    [
      { code: "mirror-several", count: 2 },
      "The document holds 2 sets of saved data where there should be one. Answers were read from the page, which is what counts.",
    ],
  ],
  "mirror-differs": [
    [
      { code: "mirror-differs", where: ["item.risk.impact"] },
      "The saved data differs from the page at Item 1, impact. The page counts. Saving the audit brings the data into line.",
    ],
  ],
  "mirror-shortened": [
    [
      { code: "mirror-shortened", bytes: 700_000 },
      "The audit is too long for its saved data (684 KB). Evidence, impact and other longer answers stay on the page and are left out of the data.",
    ],
    [
      { code: "mirror-shortened", bytes: 1_600_000 },
      "The audit is too long for its saved data (1.5 MB). Evidence, impact and other longer answers stay on the page and are left out of the data.",
    ],
  ],
  "custom-xml-unavailable": [
    [
      { code: "custom-xml-unavailable" },
      "This Word does not let Case Audit keep its data in the document. Every answer is on the page and nothing is lost: the figures are read from there.",
    ],
  ],
  "taken-as-prompt": [
    [
      { code: "taken-as-prompt", where: "item.risk.evidence", text: "Seen weekly." },
      "Item 1, evidence: “Seen weekly.” is marked as the prompt of its answer box, so it is not read as an answer. If it is one, write it into the box again.",
    ],
  ],
  "reads-otherwise": [
    [
      { code: "reads-otherwise", where: "item.risk.evidence", text: "Seen. And heard." },
      "Item 1, evidence: this was written, but the answer reads “Seen. And heard.”, since the document has more in its place than its box. Look at it in Word.",
    ],
    [
      { code: "reads-otherwise", where: "item.risk.evidence", text: "" },
      "Item 1, evidence: what was written is what an empty answer box shows, so it is read as no answer. Write what you found in its place.",
    ],
  ],
  "changed-meanwhile": [
    [
      { code: "changed-meanwhile", where: "item.risk.impact", text: "She feels safe" },
      "Item 1, impact: someone else changed this answer at the same moment, so yours was not written over it: “She feels safe”. Look at what it says now and enter yours again if it is still right.",
    ],
    [
      { code: "changed-meanwhile", where: "item.risk.impact", text: "" },
      "Item 1, impact: someone else changed this answer at the same moment, so yours was not written over it. Look at what it says now and enter yours again if it is still right.",
    ],
  ],
  "choose-in-document": [
    [
      { code: "choose-in-document", where: "item.risk.judgement", text: "Meets good" },
      "Item 1, judgement: choose “Meets good” in the document itself. This version of Word does not let the pane choose from a list.",
    ],
    [
      { code: "choose-in-document", where: "item.risk.judgement", text: "" },
      "Item 1, judgement: choose the first line of the list in the document itself. This version of Word does not let the pane choose from a list.",
    ],
  ],
  "not-written-commented": [
    [
      { code: "not-written-commented", where: "item.risk.impact", text: "She feels safe" },
      "Item 1, impact: this was not written, because someone has commented on the answer and replacing it from here would delete the comment. Change the answer in the document itself: “She feels safe”.",
    ],
    [
      { code: "not-written-commented", where: "item.risk.impact", text: "" },
      "Item 1, impact: this was not written, because someone has commented on the answer and replacing it from here would delete the comment. Change the answer in the document itself.",
    ],
  ],
  "template-missing": [
    [
      { code: "template-missing" },
      "The document does not hold the template it was made from. Choose the template to read it with.",
    ],
  ],
  "template-malformed": [
    [
      { code: "template-malformed", detail: "sections: missing" },
      "The template in the document could not be read (sections: missing).",
    ],
  ],
  "template-newer": [
    [
      { code: "template-newer", namespace: "urn:case-audit:template:9" },
      "The template in the document comes from a newer version of Case Audit. Update Case Audit to work with this document.",
    ],
  ],
  "template-from-library": [
    [
      { code: "template-from-library", id: "small-audit", version: "1.0" },
      "The template in the document could not be used. The document was read with “small-audit”, version 1.0, which comes with Case Audit.",
    ],
  ],
  "characters-replaced": [
    [
      { code: "characters-replaced", where: "item.risk.impact", count: 1 },
      "Item 1, impact: 1 character that a document cannot hold was replaced by “\uFFFD”. Check the text there.",
    ],
    [
      { code: "characters-replaced", where: "item.risk.impact", count: 3 },
      "Item 1, impact: 3 characters that a document cannot hold were replaced by “\uFFFD”. Check the text there.",
    ],
  ],
  "not-written": [
    [
      { code: "not-written", where: "item.risk.impact", text: "She feels safe" },
      "Item 1, impact: this was not written, because its answer box is no longer in the document: “She feels safe”.",
    ],
    [
      { code: "not-written", where: "item.risk.impact", text: "" },
      "Item 1, impact: this was not written, because its answer box is no longer in the document.",
    ],
  ],
  guarded: [
    [
      { code: "guarded", how: ["signed"] },
      "The document is signed. Changing it makes the signature invalid. Answers are read as they stand. Ask whoever did so before you change it.",
    ],
    [
      { code: "guarded", how: ["protected", "final"] },
      "The document is protected against editing and the document is marked as final. Answers are read as they stand. Ask whoever did so before you change it.",
    ],
  ],
  "answers-locked": [
    [
      { code: "answers-locked", where: ["item.risk.evidence"] },
      "Somebody has locked the answer box for Item 1, evidence against changes. Ask whoever did so before you change what is written there.",
    ],
  ],
  "comments-on-first-lines": [
    [
      { code: "comments-on-first-lines", where: ["item.risk.evidence", "item.risk.impact"] },
      "Comments end in the first paragraph of Item 1, evidence and Item 1, impact. LibreOffice drops them when it saves, with the words before them. Before the document goes through LibreOffice, move such a comment to the label of the answer.",
    ],
  ],
  "part-unreadable": [
    [
      { code: "part-unreadable", part: "word/comments.xml", detail: "not well formed" },
      "Part of the document, word/comments.xml, could not be read (not well formed). Everything else was.",
    ],
  ],
};
const examples = Object.entries(EXAMPLES).flatMap(([code, rows]) =>
  rows.map((row) => [code, ...row] as const),
);

describe("The sentence for a problem", () => {
  it.each(examples)("%s", (_, problem, sentence) => {
    expect(problemText(aTemplate(), problem)).toBe(sentence);
  });

  it.each(examples)("%s can be said without a template", (_, problem) => {
    expect(problemText(undefined, problem)).toMatch(/^[A-Z].*\.$/);
    expect(problemText(undefined, problem)).not.toMatch(/!|please|undefined/i);
  });
});

const CASES: Readonly<Record<NoPlace, string>> = {
  "not-asked": "Version 4 has no question for it.",
  "no-such-choice": "Version 4 does not offer this choice.",
  "not-a-choice": "It is none of the choices offered.",
  outside: "It stood outside every answer.",
  "second-box": "It stood in a second answer box, beside the one that counts.",
  "kept-before": "It was kept when the answers were moved before.",
};

test.each(Object.entries(CASES) as [NoPlace, string][])("%s", (why, sentence) => {
  expect(noPlaceText({ version: "4" }, why)).toBe(sentence);
});

test("why a change to the actions is refused", () => {
  expect(refusalText({ code: "too-many-actions", count: 5 })).toBe("There are 5 actions already.");
  expect(refusalText({ code: "action-changed" })).toBe(
    "This action has changed in the document since. Look at it again.",
  );
  expect(refusalText({ code: "answer-changed" })).toBe(
    "An answer has changed in the document since. Look at it again.",
  );
  expect(refusalText({ code: "choice-unread", row: 2, text: "Grandma" })).toBe(
    "Row 2 says “Grandma”, which is not among the choices offered. Put it right in the document first: it would not go along with its row.",
  );
});

test.each([
  [
    "Neglect; Spiritual",
    "“Spiritual” is not among the choices offered, and nothing here counts until it is put right or taken out.",
  ],
  [
    "Spiritual\nNeglect\nOther",
    "“Spiritual” and “Other” are not among the choices offered, and nothing here counts until they are put right or taken out.",
  ],
])("of several choices, %j names those that are none", (text, said) => {
  const kinds = ["Neglect", "Physical"].map((label) => ({ id: label.toLowerCase(), label }));
  const fields = [aField({ id: "abuse", label: "Kinds of abuse", type: "choices", options: kinds })];
  const template = aTemplateOf([anItem()], { fieldGroups: [aFieldGroup({ fields })] });
  const problem = { code: "unknown-choice", where: "header.abuse", text } as const;
  expect(problemText(template, problem)).toBe(`Kinds of abuse: ${said}`);
});
