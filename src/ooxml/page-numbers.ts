import { child, childrenNamed, type XmlElement } from "../xml/parse";
import { signsRead } from "./symbols";

/** Counts the numbered paragraphs of a document from its beginning on (17.9): what Word prints in front of each. */
export interface PageNumbers {
  /** The number of the paragraph that now comes, with what its list prints around it; empty for bullets. */
  readonly next: (list: string, level: number) => string;
  /** The same, with the sign of a bullet where the paragraph has one. */
  readonly nextSign: (list: string, level: number) => string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2)" */
  readonly text: string;
  /** In which a bullet is drawn. */
  readonly font: string | undefined;
}

interface List {
  /** Lists of one abstract numbering go on counting where the last one stopped. */
  readonly counts: (number | undefined)[];
  readonly level: (level: number) => Level | undefined;
}

const MOST_LEVELS = 9;

export function countedNumbers(numbering: XmlElement | undefined): PageNumbers {
  const lists = listsIn(numbering);
  const next = (id: string, at: number): string => {
    const list = lists.get(id);
    const own = list?.level(at);
    if (!list || !own || at > MOST_LEVELS || !isNumbered(own)) return "";
    list.counts[at] = (list.counts[at] ?? own.start - 1) + 1;
    list.counts.length = at + 1;
    return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const level = list.level(Number(digit));
      return written(list.counts[Number(digit)] ?? level?.start ?? 1, level?.format ?? "decimal");
    });
  };
  return { next, nextSign: (id, at) => next(id, at) || bulletOf(lists.get(id)?.level(at)) };
}

/** A bullet as a character anyone can read: one of a font of signs that we don't know is a plain one. */
function bulletOf(level: Level | undefined): string {
  if (level?.format !== "bullet" || level.text.trim() === "") return "";
  return signsRead(level.text, level.font).replace(/[\uE000-\uF8FF]/g, "•");
}

const isNumbered = ({ format, text }: Level): boolean =>
  format !== "bullet" && format !== "none" && text.includes("%");

function listsIn(numbering: XmlElement | undefined): ReadonlyMap<string, List> {
  const abstracts = new Map(
    childrenNamed(numbering, "w:abstractNum").map((element) => [
      element.attributes["w:abstractNumId"] ?? "",
      { levels: levelsIn(element), counts: [] as (number | undefined)[] },
    ]),
  );
  return new Map(
    childrenNamed(numbering, "w:num").map((num) => {
      const abstract = abstracts.get(child(num, "w:abstractNumId")?.attributes["w:val"] ?? "");
      const restarts = new Map(
        childrenNamed(num, "w:lvlOverride").flatMap((each): [number, number][] => {
          const start = child(each, "w:startOverride")?.attributes["w:val"];
          return start === undefined ? [] : [[levelOf(each), Number(start) || 1]];
        }),
      );
      const list: List = {
        counts: restarts.size > 0 ? [] : (abstract?.counts ?? []),
        level: (at) => {
          const level = abstract?.levels.get(at);
          return level && { ...level, start: restarts.get(at) ?? level.start };
        },
      };
      return [num.attributes["w:numId"] ?? "", list];
    }),
  );
}

const levelsIn = (abstract: XmlElement): ReadonlyMap<number, Level> =>
  new Map(
    childrenNamed(abstract, "w:lvl").map((level) => {
      const value = (name: string) => child(level, name)?.attributes["w:val"];
      const start = Number(value("w:start") ?? 0) || 0;
      return [
        levelOf(level),
        {
          start,
          format: value("w:numFmt") ?? "decimal",
          text: value("w:lvlText") ?? "",
          font: fontOf(level),
        },
      ];
    }),
  );

function fontOf(level: XmlElement): string | undefined {
  const fonts = child(child(level, "w:rPr"), "w:rFonts")?.attributes;
  return fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"];
}

/** Counted from 1. */
const levelOf = (element: XmlElement): number => Number(element.attributes["w:ilvl"] ?? 0) + 1;

/** In the formats that forms use (17.18.59); any other as plain digits. */
function written(number: number, format: string): string {
  const letters = (first: string) => String.fromCharCode(first.charCodeAt(0) + ((number - 1) % 26));
  if (number < 1) return String(number);
  if (format === "lowerLetter") return letters("a").repeat(Math.min(5, Math.ceil(number / 26)));
  if (format === "upperLetter") return letters("A").repeat(Math.min(5, Math.ceil(number / 26)));
  if (format === "lowerRoman") return roman(number).toLowerCase();
  return format === "upperRoman" ? roman(number) : String(number);
}

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

function roman(number: number): string {
  if (number > 3999) return String(number);
  let left = number;
  return ROMAN.map(([sign, value]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  }).join("");
}
