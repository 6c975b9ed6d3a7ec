import { phrase } from "../../words/phrase";
import { tellsMost } from "./cell-marks";
import { cellText, type Grid } from "./form-grid";
import { tickBoxes } from "./printed-boxes";

/** Why a row for a sum has no place. */
export const totalLeft = (): string =>
  phrase("A total is worked out of the answers, so a template has no room for it.");

const NAMES_TOTAL =
  /^(?:(?:sub-?|grand |overall |section |part )?(?:totals?|cyfanswm|percentage|compliance score)\b|(?:\p{L}+ )?(?:mean|average) (?:score|mark|rating|grade)\b|(?:\p{L}+ )?(?:score|mark|rating|grade)s? ?\((?:mean|average|total|sum)\b)/iu;

/** "Total score out of 9:" names what is worked out; "Total number of visits" is a count somebody enters. */
export const namesTotal = (text: string): boolean =>
  NAMES_TOTAL.test(text) && !/^total number of\b/iu.test(text);

/** "% met", "Total": a column that is worked out of those beside it. */
export const headsTotal = (text: string): boolean =>
  NAMES_TOTAL.test(text) || /^%|^(?:per cent|percent)\b|\s%$/iu.test(text);

/** A row for the sum of those above. */
export const isTotal = (grid: Grid, at: number): boolean => {
  const cells = grid.begin(at);
  const said = cells.filter((cell) => cellText(cell) !== "");
  const [first] = said;
  const text = first ? cellText(first) : "";
  return (
    cells.length > 1 &&
    (NAMES_TOTAL.test(text) ||
      (said.length <= 2 && ENDS_IN_TOTAL.test(text)) ||
      (said.length === 1 && (IS_SUM.test(text) || /^%$/u.test(text))) ||
      (said.length === 1 && cells.length > 2 && COUNTS.test(text)) ||
      isOfSection(cells.map(cellText)) ||
      (said.length === 1 && OF_SECTION.test(text) && isScoredAbove(grid, at)) ||
      (said.length === 1 && OUT_OF_MOST.test(text)) ||
      areSums(said.map(cellText)))
  );
};

/** "Number of Yes answers", "How many met?", with room under each of the heads: counted of the answers above. */
const COUNTS =
  /^(?:(?:total )?(?:number|no\.|count) of|how many|nifer (?:yr|y|o|o’r)) (?:(?:answers?|standards?|criteria|questions?|items?|atebion) )?[“‘"']?(?:y|n|yes|no|n\/?a|(?:fully |partly |not |un)?met|(?:non-?)?compliant|ticks?|crosses|reds?|ambers?|greens?|ie|na|oes|nac oes)(?:[’'”"]?s)?[”’"']?(?: (?:answers?|responses?|scores?|ratings?|standards?))?\s?\??:?$/iu;

/** "Section A total (out of 16)", "Identification subtotal: /16": a sum of what the row names first. */
const ENDS_IN_TOTAL =
  /^(?:(?:section|part|domain|standard|area|theme|adran|rhan) \S{1,4}(?:\s?[–—:-])? (?:sub-?)?(?:total|cyfanswm)|(?!is |are |was |were |how )[^?.:]{2,50}\ssub-?total)(?:\s(?:score|marks?|points))?(?:\s?\([^()]*\)|\s?(?:out of|\/|max(?:imum)?)\s?\d+)?\s?:?$|^(?!is |are |was |were |how )[^?.:]{2,50}\s(?:total|cyfanswm)(?: score)?\s?(?:\((?:out of|max|\/|allan o|%)[^()]*\)|(?:out of|\/|allan o)\s?\d+)\s?:?$/iu;

/** "Section score | / 12 | ____" under the heads of what is scored. */
const isOfSection = ([name = "", ...beside]: readonly string[]): boolean =>
  OF_SECTION.test(name) && beside.some((text) => tellsMost(text) !== undefined);

/** The rows above are scored, each by itself: in boxes to tick, which this row has none of, or under "Score (0–3)". */
const isScoredAbove = (grid: Grid, at: number): boolean =>
  grid.begin(at - 1).filter((cell) => tickBoxes(cellText(cell)) !== undefined).length > 1 ||
  Array.from({ length: at }, (_, row) => grid.begin(row).slice(1)).some((cells) =>
    cells.some((cell) => /^(?:scores?|marks?|points|sgôr)(?!\p{L})/iu.test(cellText(cell))),
  );

const OF_SECTION =
  /^(?:(?:section|part|domain|standard|area|theme|adran|rhan)(?: \S{1,3})? (?:score|marks?|points)|(?:score|marks?|points) (?:for|of) (?:(?:this|the) )?(?:section|part|domain|standard|area|theme)(?: \S{1,3})?)\s?:?$/iu;

/** "Section score (maximum 8)", "Score for this section out of 8", "Sgôr yr adran (allan o 8)", with nothing said beside it. */
const OUT_OF_MOST =
  /^(?:(?:(?:section|part|domain|standard|area|theme)(?: \S{1,4})?(?:\s[–—:-])? (?:score|marks?|points)|(?:score|marks?|points) (?:for|of) (?:(?:this|the) )?(?:section|part|domain|standard|area|theme)(?: \S{1,4})?)|sgôr (?:(?:yr adran|y rhan)(?: hon)?|(?:adran|rhan) \S{1,4}))\s?:?\s?(?:\(\s*(?:max(?:imum)?|out of|of|\/|uchafswm|allan o)[^()]*\d[^()]*\)|(?:max(?:imum)?|out of|\/|uchafswm|allan o)[:\s]*\d+)\s?:?$/iu;

/** "Score achieved | Maximum possible | Compliance %": parts of a sum side by side. */
const areSums = (texts: readonly string[]): boolean =>
  texts.length > 1 &&
  texts.some((text) => WORKED_OUT.test(text) || COUNTS.test(text)) &&
  texts.every((text) => WORKED_OUT.test(text) || SCORED.test(text) || COUNTS.test(text));

const WORKED_OUT =
  /^out of:?$|^(?:total|max(?:imum)?|highest) (?:possible|available|scores?|marks?|points)\b|^(?:possible|available) (?:scores?|marks?|points)\b|^(?:scores?|marks?|points) (?:possible|available)\b|^(?:%|per ?cent(?:age)?)(?: \p{L}+){0,2}:?$|^(?:\p{L}+ ){1,3}(?:%|per ?cent(?:age)?):?$/iu;
const SCORED =
  /^(?:(?:actual|overall|audit|your|the) )*(?:scores?|marks?|points)(?: (?:achieved|obtained|scored|given|awarded|gained))?:?$/iu;

/** "Score:   /   =   %" */
const IS_SUM = /^(?:\p{L}+ )?(?:score|marks?)\s*:?[\s_.…]*\/[\s_.…\d]*(?:=[\s_.…]*%?)?$/iu;
