import { child, childrenNamed, type XmlElement } from "../xml/parse";
import { numberWritten } from "./number-formats";
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
  /** Whether the numbers of the levels above are plain digits in it (17.9.4). */
  readonly legal: boolean;
  /** The level after which it begins anew; 0 where it never does (17.9.10). */
  readonly restartsAfter: number;
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
    list.counts.forEach((_, below) => {
      const after = list.level(below)?.restartsAfter ?? below - 1;
      if (below > at && after >= at) list.counts[below] = undefined;
    });
    return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const level = list.level(Number(digit));
      const format = own.legal ? "decimal" : (level?.format ?? "decimal");
      return numberWritten(list.counts[Number(digit)] ?? level?.start ?? 1, format);
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
  const elements = childrenNamed(numbering, "w:abstractNum");
  const styled = new Map(elements.map((element) => [valueIn(element, "w:styleLink"), levelsIn(element)]));
  const abstracts = new Map(
    elements.map((element) => {
      // The levels of a list style stand where that style is defined (17.9.21).
      const link = valueIn(element, "w:numStyleLink");
      const levels = (link === undefined ? undefined : styled.get(link)) ?? levelsIn(element);
      return [element.attributes["w:abstractNumId"] ?? "", { levels, counts: [] as (number | undefined)[] }];
    }),
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
      const own = new Map(childrenNamed(num, "w:lvlOverride").flatMap((each) => [...levelsIn(each)]));
      const list: List = {
        counts: restarts.size > 0 || own.size > 0 ? [] : (abstract?.counts ?? []),
        level: (at) => {
          const level = own.get(at) ?? abstract?.levels.get(at);
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
      const value = (name: string) => valueIn(level, name);
      const start = Number(value("w:start") ?? 0) || 0;
      const legal = child(level, "w:isLgl");
      return [
        levelOf(level),
        {
          start,
          format: formatOf(level),
          text: value("w:lvlText") ?? "",
          font: fontOf(level),
          legal: legal !== undefined && !["0", "false", "off"].includes(legal.attributes["w:val"] ?? ""),
          restartsAfter: Number(value("w:lvlRestart") ?? levelOf(level) - 1),
        },
      ];
    }),
  );

const valueIn = (element: XmlElement, name: string): string | undefined =>
  child(element, name)?.attributes["w:val"];

function fontOf(level: XmlElement): string | undefined {
  const fonts = child(child(level, "w:rPr"), "w:rFonts")?.attributes;
  return fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"];
}

/** A format of its own stands beside the one for programs that know none (17.9.17). */
function formatOf(level: XmlElement): string {
  const choice = child(child(level, "mc:AlternateContent"), "mc:Choice");
  const format = child(choice, "w:numFmt") ?? child(level, "w:numFmt");
  return format?.attributes["w:format"] ?? format?.attributes["w:val"] ?? "decimal";
}

/** Counted from 1. */
const levelOf = (element: XmlElement): number => Number(element.attributes["w:ilvl"] ?? 0) + 1;
