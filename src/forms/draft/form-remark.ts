import { phrase, phraseOf } from "../../words/phrase";

/** What a person has to know of a form before a template is made of it. */
export type FormRemark =
  /** A table has a column for each of several records. */
  | { readonly code: "cases-in-columns"; readonly where: string; readonly count: number }
  /** Places to fill in hold answers already. */
  | { readonly code: "filled-in"; readonly answers: number }
  /** Nothing in it is judged or asked. */
  | { readonly code: "no-audit-form"; readonly paragraphs: number; readonly tables: number };

/** A remark as sentences for a person. */
export function remarkText(remark: FormRemark): string {
  switch (remark.code) {
    case "cases-in-columns":
      return phrase(
        "This form records several cases in columns: {where} has {count}. The template asks each question once, for one case; make one document for each case, from a list.",
        { where: remark.where, count: remark.count },
      );
    case "filled-in":
      return phraseOf(
        remark.answers,
        "This form seems to be filled in: {count} answer was found in it, and none goes into the template. Take a blank one.",
        "This form seems to be filled in: {count} answers were found in it, and none goes into the template. Take a blank one.",
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

const FEWEST_ANSWERS = 2;

/** Said of a form in which someone gave several answers; one alone may be an example. */
export const filledIn = (answers: number): readonly FormRemark[] =>
  answers < FEWEST_ANSWERS ? [] : [{ code: "filled-in", answers }];
