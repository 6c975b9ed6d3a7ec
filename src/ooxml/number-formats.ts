/** A number of a list as Word prints it in that format (17.18.59); in a format that is not known, as plain digits. */
export function numberWritten(number: number, format: string): string {
  if (number < 1) return format === "decimalZero" ? String(number).padStart(2, "0") : String(number);
  // A format of its own is given by its first numbers: "001, 002, ...".
  const [, noughts] = /^(0*)1,/.exec(format) ?? [];
  if (noughts !== undefined) return String(number).padStart(noughts.length + 1, "0");
  return FORMATS[format]?.(number) ?? String(number);
}

const FORMATS: Readonly<Record<string, (number: number) => string | undefined>> = {
  decimalZero: (number) => String(number).padStart(2, "0"),
  lowerLetter: (number) => letters(number, "a"),
  upperLetter: (number) => letters(number, "A"),
  lowerRoman: (number) => roman(number)?.toLowerCase(),
  upperRoman: roman,
  ordinal,
  cardinalText: (number) => capital(inWords(number)),
  ordinalText: (number) => capital(ordinalInWords(number)),
  hex: (number) => number.toString(16).toUpperCase(),
  numberInDash: (number) => `- ${String(number)} -`,
  decimalEnclosedCircle: (number) => (number <= 20 ? String.fromCodePoint(0x245f + number) : undefined),
  decimalEnclosedCircleChinese: (number) => FORMATS["decimalEnclosedCircle"]?.(number),
  decimalEnclosedParen: (number) => (number <= 20 ? String.fromCodePoint(0x2473 + number) : undefined),
  decimalEnclosedFullstop: (number) => (number <= 20 ? String.fromCodePoint(0x2487 + number) : undefined),
  decimalFullWidth: (number) =>
    String(number).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  arabicAlpha: (number) => ARABIC[number - 1],
  hebrew1: (number) => HEBREW[number - 1],
  chicago: (number) => CHICAGO[(number - 1) % CHICAGO.length]?.repeat(Math.ceil(number / CHICAGO.length)),
};

/** a to z, then aa to zz. */
function letters(number: number, first: string): string {
  const letter = String.fromCharCode(first.charCodeAt(0) + ((number - 1) % 26));
  return letter.repeat(Math.min(5, Math.ceil(number / 26)));
}

function ordinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  const ending = isTeen ? undefined : ["th", "st", "nd", "rd"][number % 10];
  return `${String(number)}${ending ?? "th"}`;
}

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

/** Below a hundred; higher ones are digits. */
function inWords(number: number): string {
  if (number >= 100) return String(number);
  const ones = ONES[number];
  if (ones !== undefined) return ones;
  const [tens = "", rest] = [TENS[Math.floor(number / 10)], number % 10];
  return rest === 0 ? tens : `${tens}-${ONES[rest] ?? ""}`;
}

function ordinalInWords(number: number): string {
  if (number >= 100) return ordinal(number);
  return inWords(number).replace(/[a-z]+$/, (last) => ORDINALS[last] ?? `${last.replace(/y$/, "ie")}th`);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const CHICAGO = ["*", "†", "‡", "§"];
const ARABIC = "أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي".split(" ");
const HEBREW = "א ב ג ד ה ו ז ח ט י יא יב יג יד טו טז יז יח יט כ כא כב כג כד כה כו כז כח כט ל".split(" ");

const ROMAN = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

function roman(number: number): string | undefined {
  if (number > 3999) return undefined;
  let left = number;
  return ROMAN.map(([sign, value]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  }).join("");
}
