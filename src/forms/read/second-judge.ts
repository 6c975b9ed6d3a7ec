import { phrase } from "../../words/phrase";
import { roleUnder } from "./column-role";
import type { ShapedColumn } from "./column-shapes";
import { endsInGrade } from "./printed-boxes";
import { isGradeWord } from "./printed-grades";

/** Columns in which somebody else judges again, with whose they are. */
export interface SecondJudge {
  readonly name: string;
  /** The name, where the form prints it over them, and their heads. */
  readonly says: string;
  readonly columns: readonly ShapedColumn[];
}

/**
 * Groups of columns under heads of their own that each ask for a judgement: "Auditor" over grade and comment,
 * "Moderator" over grade and comment. The first is the auditor's, unless its name says that it is not.
 */
export function secondJudges(columns: readonly ShapedColumn[]): readonly SecondJudge[] {
  const groups = new Map<string, ShapedColumn[]>();
  for (const column of columns) {
    const name = column.over === "" ? judgeIn(column) : column.over;
    if (name !== "") groups.set(name, [...(groups.get(name) ?? []), column]);
  }
  const judges = [...groups]
    .map(([name, own]) => ({ name, says: saidBy(name, own), columns: own }))
    .filter(({ name, columns: own }) => asksIn(own) || MODERATOR.test(name));
  const others = columns.filter((column) => !judges.some((judge) => judge.columns.includes(column)));
  // "Auditor" over columns of other names judges first all the same.
  const isFirst = others.some(({ over, content }) => over !== "" && content === "blank");
  const own =
    judges.find(({ name }) => !SECOND.test(name)) ?? (isFirst || asksIn(others) ? undefined : judges[0]);
  const isTold = judges.some(({ name }) => SECOND.test(name)) || haveSameHeads(judges);
  return isTold && (own === undefined || judges.length > 1) ? judges.filter((judge) => judge !== own) : [];
}

const saidBy = (name: string, columns: readonly ShapedColumn[]): string =>
  [columns.some(({ over }) => over === name) ? name : "", ...columns.map(({ text }) => text)]
    .filter((text) => text !== "")
    .join(" | ");

/** "Moderator’s grade" and "Moderator’s comments" belong together without a head over them. */
const judgeIn = ({ text, content }: ShapedColumn): string =>
  content === "words" || content === "numbers" ? "" : (SECOND.exec(text)?.[0].toLowerCase() ?? "");

/** Whoever moderates writes no comment for the auditor to fill in, whether or not they give a grade of their own. */
const MODERATOR = /\bmoderat|\bcymedrol/iu;

const SECOND =
  /\bmoderat(?:or|ion|ed|ing)\b|\bcymedrol\w*|\b(?:second|2nd|peer) (?:audit|assess|review|mark|check|read)\w*|\bverif(?:ier|ication|ied)\b/iu;

/** Why what a second judge is asked for finds no place in a template. */
export const whyLeft = (text: string): string =>
  MODERATOR.test(text)
    ? phrase(
        "This is for whoever moderates: moderation has its own place beside each item for the moderated judgement, the reason and who moderated, so the template needs none.",
      )
    : phrase("Every row asks for a second judgement under this heading, and an item has one.");

/** "Moderated (0-3)", "Checked": a column of whoever judges again, beside that of the first. */
export const isOfSecond = ({ text }: Pick<ShapedColumn, "text">): boolean =>
  SECOND.test(text) || MODERATOR.test(text) || /^checked\b/iu.test(text);

const asksIn = (columns: readonly ShapedColumn[]): boolean =>
  columns.some(
    (column) =>
      column.content === "answers" ||
      (column.content === "blank" && (isGradeWord(column.text) || asks(column))),
  );

/** "Moderator’s grade" asks for a grade as "Grade" does. */
const asks = (column: ShapedColumn): boolean =>
  [column.text, column.text.replace(SECOND, "").replace(/^[\s'’]*s?\s+/u, "")].some(
    (text) => endsInGrade(text) || roleUnder({ ...column, text }, false) === "answer",
  );

/** The same heads stand under each of the names. */
const haveSameHeads = ([first, ...more]: readonly SecondJudge[]): boolean => {
  const heads = ({ columns }: SecondJudge) => columns.map(({ text }) => text.toLowerCase()).join("|");
  return (
    first !== undefined &&
    more.length > 0 &&
    first.columns.length > 1 &&
    more.every((each) => heads(each) === heads(first))
  );
};
