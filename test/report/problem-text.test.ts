import type { Problem } from "../../src/audit/problem";
import type { NoPlace } from "../../src/audit/versions";
import { noPlaceText, problemText, refusalText } from "../../src/report/problem-text";
import { aTemplate } from "../support/builders";

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
      "The document has two answer boxes for Auditor name. The first is the one read; the second can be deleted.",
    ],
    [
      { code: "control-duplicated", where: "item.risk.impact", text: "She sleeps through" },
      "The document has two answer boxes for Item 1, impact. The first is the one read; the second says “She sleeps through”. Keep the text you want in the first and delete the second.",
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
});
