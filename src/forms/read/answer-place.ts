/** A place of a form where somebody is to write or to choose, by its looks alone, and what it is asked by. */
export interface AnswerPlace {
  readonly type: "place";
  /** What may ask for it, the nearest first: the label of its row, what is said before it. */
  readonly askers: readonly string[];
  /** What asks for another place before it in the row, whose box it may be. */
  readonly beyond: readonly string[];
  /** What stands over its column, or names it as a box. */
  readonly head: string;
  /** What is printed to choose from; empty where there is room to write. */
  readonly labels: readonly string[];
  /** A box to tick without a label of its own. */
  readonly tick?: true;
  /** Room across the whole table. */
  readonly framed?: true;
  readonly where: string;
  /** Its table, in words for a person; "" of a line. */
  readonly table: string;
  /** Its piece of the form, its row and its column there. */
  readonly at: number;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

/** What a form says, in its order, between the places to answer. */
export interface SaidText {
  readonly type: "text";
  readonly text: string;
  readonly lines: readonly string[];
  readonly where: string;
  /** There may be room below it, which looks like nothing: empty lines, a list to go on with, the end of the form. */
  readonly open: boolean;
  readonly at: number;
  readonly row: number;
}

export type Seen = AnswerPlace | SaidText;
