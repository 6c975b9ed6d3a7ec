import type { Choice } from "../audit/template";

/** Numbers that a choice stands for, both ends in it: "6-10", "under 1", "16+". */
interface Band {
  readonly choice: Choice;
  readonly from: number;
  readonly to: number;
}

const RANGE = /^\D*?(\d+)\s*(?:[-\u2010-\u2015]|to)\s*(\d+)\D*$/i;
const FROM = /^\D*?(\d+)\s*(?:\+|(?:years?\s+)?(?:and|or) (?:over|older|above|more))\D*$/i;
const UNDER = /^\D*?(?:under|below|less than|<)\s*(\d+)\D*$/i;
const OVER = /^\D*?(?:over|above|more than|>)\s*(\d+)\D*$/i;

function bandOf(choice: Choice): readonly Band[] {
  if (ALONE.test(choice.label)) return [{ choice, from: Number(choice.label), to: Number(choice.label) }];
  const [, from, to] = RANGE.exec(choice.label) ?? [];
  if (from !== undefined) return [{ choice, from: Number(from), to: Number(to) }];
  const [, least] = FROM.exec(choice.label) ?? [];
  if (least !== undefined) return [{ choice, from: Number(least), to: Infinity }];
  const [, above] = UNDER.exec(choice.label) ?? [];
  if (above !== undefined) return [{ choice, from: 0, to: Number(above) - 1 }];
  const [, below] = OVER.exec(choice.label) ?? [];
  return below === undefined ? [] : [{ choice, from: Number(below) + 1, to: Infinity }];
}

const only = (bands: readonly Band[]): Choice | undefined =>
  bands.length === 1 ? bands[0]?.choice : undefined;

/** An age as people and case systems write it: "aged 7", "14.5 years", "15y 3m", "8 months". */
const AGE =
  /^(aged?:? )?(\d{1,3})(\.\d+)? ?(?:(y|yo|y\/o|yrs?\.?|years?)(?: old)?(?:,? (?:and )?\d{1,2} ?(?:m|mths?|months?)(?: old)?)?|(mths?|months?|wks?|weeks?|days?)(?: old)?)?$/i;
const ALONE = /^\d+$/;
const YEARS = /^(?:aged? )?(\d{1,3})\s*(?:[-\u2010-\u2015]|to)\s*(\d{1,3}) ?(?:years?(?: old)?|yrs?)$/i;
const UNIT = /\b(day|week|month|year)s?\b/i;

/**
 * The one choice whose numbers a number is among, or two are the ends of: an age by its band, in whole years. Of bands in months
 * and in years a number alone tells none.
 */
export function bandAround(choices: readonly Choice[], text: string): Choice | undefined {
  const [, first, last] = YEARS.exec(text) ?? [];
  if (first !== undefined)
    return only(
      choices
        .flatMap(bandOf)
        .filter(
          ({ choice, from, to }) =>
            from === Number(first) && to === Number(last) && (unitOf(choice) ?? "year") === "year",
        ),
    );
  const [age, aged, whole = "", part = "", years, shorter] = AGE.exec(text.replace(/\s+/g, " ")) ?? [];
  if (age === undefined) return undefined;
  const bands = choices.flatMap(bandOf).map((band) => ({ ...band, unit: unitOf(band.choice) }));
  const inYears = bands.filter(({ unit = "year" }) => unit === "year");
  const around = (those: readonly Band[], number: number) =>
    only(those.filter(({ from, to }) => from <= number && number <= to));
  if (shorter !== undefined) {
    const unit = shortUnit(shorter);
    const same = bands.filter((band) => band.unit === unit);
    return around(same, Number(whole)) ?? around(inYears, Math.floor(Number(whole) / A_YEAR[unit]));
  }
  // Half a year more makes nobody older; of other numbers half of one may lie between two bands.
  if (Number(part) > 0 && years === undefined && aged === undefined) return undefined;
  if (years !== undefined || Number(part) > 0) return around(inYears, Number(whole));
  return new Set(bands.flatMap(({ unit }) => unit ?? [])).size > 1 ? undefined : around(bands, Number(whole));
}

const A_YEAR = { day: 366, week: 53, month: 12 } as const;
const shortUnit = (text: string): keyof typeof A_YEAR =>
  /^d/i.test(text) ? "day" : /^w/i.test(text) ? "week" : "month";

const unitOf = ({ label }: Choice): string | undefined => UNIT.exec(label)?.[1]?.toLowerCase();

/** As English, Welsh, German, Dutch, French, Spanish, Portuguese, Italian, Romanian and Polish begin them, without accents. */
const MONTHS = [
  ["jan", "ion", "ene", "gen", "ian", "sty"],
  ["feb", "chw", "fev", "lut"],
  ["mar", "maw", "mrz", "mrt", "maa"],
  ["apr", "ebr", "avr", "abr", "kwi"],
  ["may", "mai", "mei", "mag", "maj"],
  ["jun", "meh", "juin", "giu", "iun", "cze"],
  ["jul", "gor", "juil", "lug", "iul", "lip"],
  ["aug", "aws", "aou", "ago", "sie"],
  ["sep", "med", "set", "wrz"],
  ["oct", "hyd", "okt", "out", "ott", "paz"],
  ["nov", "tac", "noi", "lis"],
  ["dec", "rha", "dez", "dic", "gru"],
];
const DAY_MONTH = /^(\d{1,2})[-/. ]+(\p{L}{3,})\.?(?:[-/ ]\d{2,4})?$/iu;
const MONTH_DAY = /^(\p{L}{3,})\.?[-/ ](\d{1,2})$/iu;
const ISO = /^\d\d(\d\d)-(\d\d)-(\d\d)$/;
const DAY = /^(\d{1,2})[/.](\d{1,2})[/.](?:\d\d)?(\d\d)$/;

/**
 * The one choice of two numbers that Excel took for a day: "6-10" is 06-Oct there; and "11-15", which is no day, the first of
 * Nov-15.
 */
export function bandTakenForDay(choices: readonly Choice[], text: string): Choice | undefined {
  const pairs = numbersOfDay(text);
  const taken = choices
    .flatMap(bandOf)
    .filter(({ from, to }) =>
      pairs.some(([one, other]) => (from === one && to === other) || (from === other && to === one)),
    );
  return only(taken);
}

type Pair = readonly [number, number];

function numbersOfDay(text: string): readonly Pair[] {
  const [, yearOfIso, month, day] = ISO.exec(text) ?? [];
  if (yearOfIso !== undefined) return pairsOf(Number(month), Number(day), Number(yearOfIso));
  const [, first, second, year] = DAY.exec(text) ?? [];
  if (first !== undefined) return pairsOf(Number(first), Number(second), Number(year));
  const [, before = "", named = ""] = DAY_MONTH.exec(text) ?? [];
  const [, name = "", behind = ""] = MONTH_DAY.exec(text) ?? [];
  const word = plainLetters(named || name);
  const at = MONTHS.findIndex((names) => names.some((each) => word.startsWith(each)));
  return at < 0 ? [] : [[at + 1, Number(before || behind)]];
}

const plainLetters = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Day and month in any order; and where one of them is the first, the other with the year. */
const pairsOf = (one: number, other: number, year: number): readonly Pair[] => [
  [one, other],
  ...(one === 1 ? [[other, year] as const] : []),
  ...(other === 1 ? [[one, year] as const] : []),
];
