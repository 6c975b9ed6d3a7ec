import { dayOn } from "../audit/dates";
import { strictAnswer } from "../document/answers";
import type { DateOrder } from "./date-order";
import type { Question } from "../audit/question";
import type { Choice } from "../audit/template";
import { formatDate } from "../report/day-text";
import { bandAround, bandTakenForDay } from "./number-bands";
import { yesOrNo } from "./yes-or-no";
import { phrase } from "../words/phrase";

/** A cell as a record holds it, and what is to be said of how it was read; or what is wrong with it. */
export type CellReading =
  | { readonly ok: true; readonly value: string; readonly note?: string }
  | { readonly ok: false; readonly sentence: string };

/** Where a cell is: what its column asks, in which order its days are written, and the day that a workbook says it is. */
export interface CellAt {
  readonly column: {
    readonly name: string;
    readonly question: Pick<Question, "kind" | "choices" | "bounds">;
  };
  readonly order: DateOrder;
  readonly day?: string;
  /** Whether it holds a formula, and not what that comes to. */
  readonly isFormula?: boolean;
  /** Whether the workbook counts days from 1904. */
  readonly from1904?: boolean;
}

/** Characters that no text has: of a terminal or a printer, which no document holds. A break of lines or pages stands for a space. */
const CONTROLS = /[^\P{Cc}\t\n\r]/u;
const BREAKS = /[\v\f]/g;

/** What a cell says, past what spreadsheets make of values; without control characters, and then that is said. */
export function readCell(at: CellAt, cell: string): CellReading {
  if (!CONTROLS.test(cell)) return readText(at, cell);
  const text = cell.replace(BREAKS, " ").replace(new RegExp(CONTROLS, "gu"), "");
  const read = readText(at, text);
  if (!read.ok || text.trim() === "") return read;
  const note = phrase("Column “{name}”: control characters were left out of “{text}”.", {
    name: at.column.name,
    text: shown(text),
  });
  return { ...read, note: read.note === undefined ? note : `${read.note} ${note}` };
}

function readText(
  { column, order, day, isFormula = false, from1904 = false }: CellAt,
  cell: string,
): CellReading {
  const { name, question } = column;
  const { kind, choices } = question;
  const isDate = kind === "date" || kind === "date-or-text";
  const text = isDate ? (day ?? dateText(cell)) : cell.trim();
  const refuse = (why: string): CellReading => ({
    ok: false,
    sentence: phrase("Column “{name}”: {why}", { name, why }),
  });
  if (isFormula)
    return refuse(
      phrase(
        "“{text}” is a formula, and the file does not hold what it comes to. Open it in Excel, save it, and take it again.",
        { text: shown(text) },
      ),
    );
  if (ERROR.test(text))
    return refuse(
      phrase("“{text}” is an error of the spreadsheet, not a value. Put it right there.", { text }),
    );
  if (kind === "choice") {
    const found = strictAnswer(question, text);
    if (found.ok) return found;
    const band = choiceMeant(question, text, day ?? dayOfNumber(text, from1904));
    return band
      ? {
          ok: true,
          value: band.id,
          note: phrase("Column “{name}”: “{text}” was read as “{band}”.", { name, text, band: band.label }),
        }
      : refuse(notOffered(text, choices));
  }
  if (kind === "number" || kind === "choices") {
    const read = strictAnswer(question, text);
    return read.ok ? read : refuse(kind === "number" ? notNumber(text, question) : notOffered(text, choices));
  }
  if (!isDate)
    return SHORTENED.test(text)
      ? refuse(
          phrase(
            "“{text}” is a number that a spreadsheet shortened, so its last digits are lost. Write it out, as text.",
            { text },
          ),
        )
      : { ok: true, value: text };
  const number = dayOfNumber(text, from1904);
  if (number !== undefined)
    return {
      ok: true,
      value: number,
      note: phrase("Column “{name}”: “{text}” was read as {day}, which is the day of that number in Excel.", {
        name,
        text,
        day: formatDate(number),
      }),
    };
  // A spreadsheet that reads the day first makes a day of 04/05/2026, and leaves 04/25/2026 as text.
  const turned = order.inOrder(day === undefined ? text : inFigures(day)) && order.inOrder(text);
  if (turned === undefined)
    return refuse(
      phrase(
        "“{text}” may be a day of two months. {why} Write it as year-month-day, for example 2026-03-15.",
        { text: shown(cell.trim() === "" ? text : cell.trim()), why: order.why },
      ),
    );
  const read = strictAnswer(question, turned);
  return read.ok
    ? read
    : refuse(
        phrase("“{text}” is no date. It takes day, month and year, for example 15/03/2026.", {
          text: shown(text),
        }),
      );
}

/** The one choice that is meant where none has just these words: a band that Excel took for a day, an age by its band, Y and TRUE. */
export const choiceMeant = (
  { choices }: Pick<Question, "choices">,
  text: string,
  day: string | undefined = dayOfNumber(text, false),
): Choice | undefined =>
  bandTakenForDay(choices, day ?? dateText(text)) ?? bandAround(choices, text) ?? yesOrNo(choices, text);

/** A day that a workbook holds, ISO, as it would be written with its day first. */
const inFigures = (day: string): string => day.split("-").reverse().join("/");

/** A date out of a database may come with the beginning of its day. */
const MIDNIGHT = /^(\d{4}-\d\d-\d\d|\d\d?\/\d\d?\/\d{4})[ T]0?0:00(?::00(?:\.0+)?)?Z?$/;

export const dateText = (cell: string): string => cell.trim().replace(MIDNIGHT, "$1");

const ERROR = /^(?:#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)|#{2,})$/i;
const SHORTENED = /^\d(?:[.,]\d+E\+?|E\+)\d{2,}$/i;

/** From 1955 to 2064: no year, and no other number that people write for a day. */
const DAY_NUMBER = /^([2-5]\d{4})(?:\.\d+)?$/;

/** Excel counts days from 30 December 1899, or from 1 January 1904 (ECMA-376 Part 1, 18.17.4.1). */
function dayOfNumber(text: string, from1904: boolean) {
  const [, number] = DAY_NUMBER.exec(text) ?? [];
  if (number === undefined) return undefined;
  return dayOn(from1904 ? new Date(1904, 0, 1 + Number(number)) : new Date(1899, 11, 30 + Number(number)));
}

const notOffered = (text: string, choices: Question["choices"]): string =>
  phrase("“{text}” is not offered. It takes: {choices}.", {
    text: shown(text),
    choices: choices.map(({ label }) => label).join("; "),
  });

function notNumber(cell: string, { bounds = {} }: Pick<Question, "bounds">): string {
  const { unit, least, most } = bounds;
  const text = shown(cell);
  const number = unit === undefined ? phrase("a number") : phrase("a number of {unit}", { unit });
  if (least !== undefined && most !== undefined)
    return phrase("“{text}” is not taken. It takes {number} from {least} up to {most}.", {
      text,
      number,
      least,
      most,
    });
  if (least !== undefined)
    return phrase("“{text}” is not taken. It takes {number} from {least}.", { text, number, least });
  return most === undefined
    ? phrase("“{text}” is not taken. It takes {number}.", { text, number })
    : phrase("“{text}” is not taken. It takes {number} up to {most}.", { text, number, most });
}

const LONGEST_SHOWN = 60;

function shown(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN).trimEnd()} …` : line;
}
