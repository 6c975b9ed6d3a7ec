import { phrase, phraseOf } from "../../words/phrase";

/** What a person has to know of a form before a template is made of it. */
export type FormRemark =
  /** A table has a column for each of several records. */
  | { readonly code: "cases-in-columns"; readonly where: string; readonly count: number }
  /** A table has a row for each of several records. */
  | { readonly code: "cases-in-rows"; readonly where: string; readonly count: number }
  /** Places to fill in hold answers already. */
  | { readonly code: "filled-in"; readonly answers: number }
  /** A place of the form that may have been read wrongly. */
  | ({ readonly code: "look" } & Doubtful)
  /** It asks and offers answers, and no item came of it. */
  | { readonly code: "not-understood"; readonly questions: number; readonly lists: number }
  /** Nothing in it is judged or asked. */
  | { readonly code: "no-audit-form"; readonly paragraphs: number; readonly tables: number };

/** What of a form may have been read wrongly, and its place there; "" where none is known. */
export interface Doubtful {
  readonly doubt: Doubt;
  readonly text: string;
  readonly where: string;
}

/**
 * Why to look: answers of the form are none in the template; a level of a scale is missing; a column, or a table with rows to fill in, is no part of it; an
 * item has no place in the form; what can be chosen there is offered nowhere; there is room that nothing asks for; what asks for a grade or an answer
 * is written in words, perhaps beside another that is not; a number stands between those of two items; boxes to tick may be answers; a detail asks about the work; what is
 * to be written is graded; sections are named alike; a box or a grade is an item several times in one section; items may be details; a
 * judgement is only told; the table of actions has columns of items; actions are agreed and have no place; most of a table is left out; an answer that the form does not print is offered; a part
 * is called as the form is; several details are one.
 */
export type Doubt =
  | "choice"
  | "levels"
  | "column"
  | "heading"
  | "growing"
  | "not-offered"
  | "room"
  | "in-words"
  | "second"
  | "number"
  | "checks"
  | "detail"
  | "judged"
  | "named-alike"
  | "again"
  | "item"
  | "only-note"
  | "actions"
  | "actions-left"
  | "table"
  | "offered"
  | "titled"
  | "several";

/** The remarks with another; a form asks for the same in many places, and is told of it once. */
export function withRemark(remarks: readonly FormRemark[], remark: FormRemark): readonly FormRemark[] {
  const isSame = (each: FormRemark) =>
    each.code === "look" &&
    remark.code === "look" &&
    each.doubt === remark.doubt &&
    each.text === remark.text;
  return remarks.some(isSame) ? remarks : [...remarks, remark];
}

/** A remark as sentences for a person. */
export function remarkText(remark: FormRemark): string {
  switch (remark.code) {
    case "cases-in-columns":
      return phrase(
        "This form records several cases in columns: {where} has {count}. The template asks each question once, for one case; make one document for each case, from a list.",
        { where: remark.where, count: remark.count },
      );
    case "cases-in-rows":
      return phrase(
        "This form records several cases in rows: {where} has {count}. The template asks each question once, for one case; make one document for each case, from a list.",
        { where: remark.where, count: remark.count },
      );
    case "look":
      return DOUBTS[remark.doubt]({ text: remark.text, where: remark.where || phrase("in the form") });
    case "filled-in":
      return phraseOf(
        remark.answers,
        "This form seems to be filled in: {count} answer was found in it, and none goes into the template. Take a blank one.",
        "This form seems to be filled in: {count} answers were found in it, and none goes into the template. Take a blank one.",
      );
    case "not-understood":
      return phrase(
        "Nothing that this form judges or asks was understood, though it seems to have {questions} and {lists}: add them as items, from the form beside.",
        {
          questions: phraseOf(remark.questions, "{count} question", "{count} questions"),
          lists: phraseOf(remark.lists, "{count} list of answers", "{count} lists of answers"),
        },
      );
    case "no-audit-form":
      return phrase(
        "Nothing in this document is judged or asked, so it seems to be no audit form. What was read: {paragraphs} and {tables}.",
        {
          paragraphs: phraseOf(remark.paragraphs, "{count} paragraph", "{count} paragraphs"),
          tables: phraseOf(remark.tables, "{count} table", "{count} tables"),
        },
      );
  }
}

type Said = Readonly<Record<"text" | "where", string>>;

const DOUBTS: Readonly<Record<Doubt, (said: Said) => string>> = {
  choice: (said) =>
    phrase(
      "Look at “{text}” ({where}): the form prints answers to choose from there, and the template asks for words alone; give it what the form prints.",
      said,
    ),
  levels: (said) =>
    phrase(
      "Look at “{text}” ({where}): the form prints it to choose from, beside others that the template offers; add it there.",
      said,
    ),
  column: (said) =>
    phrase(
      "Nothing in the template stands for “{text}” ({where}): look at it in the form beside and add it.",
      said,
    ),
  heading: (said) =>
    phrase(
      "Look at “{text}” ({where}): it is an item, and the form has no room to answer it there; make it a heading or a note where it is.",
      said,
    ),
  growing: (said) =>
    phrase(
      "Nothing in the template stands for the table with room under “{text}” ({where}): look at it in the form beside and add it.",
      said,
    ),
  "not-offered": (said) =>
    phrase(
      "Look at “{text}” ({where}): it seems to be answers to choose from, and the template offers them nowhere.",
      said,
    ),
  room: (said) =>
    phrase(
      "Look at “{text}” ({where}): there seems to be room to answer, and nothing in the template asks for it.",
      said,
    ),
  "in-words": (said) =>
    phrase(
      "Look at “{text}” ({where}): it seems to ask for a grade or an answer, and is answered in words, since the form prints none for it.",
      said,
    ),
  second: (said) =>
    phrase(
      "Look at “{text}” ({where}): it is asked beside another grade or answer of the same row, of which an item has one, and is answered in words.",
      said,
    ),
  number: (said) =>
    phrase("Look at “{text}” ({where}): its number stands between those of two items, and it is none.", said),
  checks: (said) =>
    phrase(
      "Look at “{text}” ({where}): each box below it is a line to check off, and they may be answers to choose from.",
      said,
    ),
  detail: (said) =>
    phrase(
      "Look at “{text}” ({where}): it is a detail of the audit, and seems to ask about the work; make it an item where it does.",
      said,
    ),
  judged: (said) =>
    phrase(
      "Look at “{text}” ({where}): it is graded, and seems to be something to write or to read; give it no scale where it is.",
      said,
    ),
  "named-alike": (said) =>
    phrase(
      "Look at “{text}” ({where}): it is the name of a section, and seems to be what stands in each; give the sections their own names.",
      said,
    ),
  again: (said) =>
    phrase(
      "Look at “{text}” ({where}): it is an item several times in one section, and seems to be a box or the grade of what stands above it each time; make it that where it is.",
      said,
    ),
  item: (said) =>
    phrase(
      "Look at “{text}” ({where}): it is an item, as others beside it are, and they seem to be details of the audit; make them details where they are.",
      said,
    ),
  "only-note": (said) =>
    phrase(
      "Look at “{text}” ({where}): it seems to ask for a judgement, and is only a note; make it an item where it does.",
      said,
    ),
  actions: (said) =>
    phrase(
      "Look at “{text}” ({where}): its table is the action plan, and seems to be one of items; take what it says as items where it is.",
      said,
    ),
  "actions-left": (said) =>
    phrase(
      "Look at “{text}” ({where}): actions seem to be agreed there, and the template has no place for them; add actions.",
      said,
    ),
  offered: (said) =>
    phrase(
      "Look at “{text}” ({where}): the template offers it as an answer, and the form seems to print no such answer there; take it out where it is none.",
      said,
    ),
  titled: (said) =>
    phrase(
      "Look at “{text}” ({where}): a part of the template bears the name of the form; give it its own name, or take it out.",
      said,
    ),
  several: (said) =>
    phrase(
      "Look at “{text}” ({where}): it is one detail, and the form has room for several there; make one of each.",
      said,
    ),
  table: (said) =>
    phrase(
      "Look at {where}, which begins to be left out at “{text}”: most of what it says is in no part of the template.",
      said,
    ),
};

const FEWEST_ANSWERS = 2;

/** Said of a form in which someone gave several answers; one alone may be an example. */
export const filledIn = (answers: number): readonly FormRemark[] =>
  answers < FEWEST_ANSWERS ? [] : [{ code: "filled-in", answers }];
