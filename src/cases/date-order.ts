import { phrase } from "../words/phrase";

/** In which order the days of a column are written in figures. */
export interface DateOrder {
  /** A day as it is read here, day first; undefined where it may be either of two days. */
  readonly inOrder: (text: string) => string | undefined;
  /** Why a day may be either. */
  readonly why: string;
  /** What is to be said of the column. */
  readonly notes: readonly string[];
}

/** A day in figures, with the time of day behind it where there is one. */
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})((?:[T,\s]+\d.*)?)$/i;

/** The order that the cells of a column prove: month first where one of them can be nothing else. */
export function dateOrder(name: string, cells: readonly string[]): DateOrder {
  const proof = cells.find((cell) => isMonthFirst(cell));
  if (proof === undefined) return { inOrder: (text) => text, why: "", notes: [] };
  const other = cells.find((cell) => isDayFirst(cell));
  return {
    inOrder: (text) => (isEither(text) ? undefined : isMonthFirst(text) ? turned(text) : text),
    why:
      other === undefined
        ? phrase("The column has the month first elsewhere, as in “{proof}”.", { proof })
        : phrase(
            "The column has the month first elsewhere, as in “{proof}”, and the day first in “{other}”.",
            { proof, other },
          ),
    notes: [
      phrase(
        "Column “{name}”: the month stands first in “{proof}”, so it was read so; days that may be of two months are held back.",
        { name, proof },
      ),
    ],
  };
}

const parts = (text: string): readonly [number, number] | undefined => {
  const [, first, , second] = NUMBERS.exec(text) ?? [];
  return first === undefined || second === undefined ? undefined : [Number(first), Number(second)];
};

function isMonthFirst(text: string): boolean {
  const [first, second] = parts(text) ?? [0, 0];
  return first >= 1 && first <= 12 && second > 12 && second <= 31;
}

function isDayFirst(text: string): boolean {
  const [first, second] = parts(text) ?? [0, 0];
  return first > 12 && first <= 31 && second >= 1 && second <= 12;
}

function isEither(text: string): boolean {
  const [first, second] = parts(text) ?? [0, 0];
  return first >= 1 && first <= 12 && second >= 1 && second <= 12 && first !== second;
}

const turned = (text: string): string => text.replace(NUMBERS, "$3$2$1$2$4$5");
