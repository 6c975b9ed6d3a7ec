import { phrase } from "../../words/phrase";
import { isOfPart } from "../is-overall";
import { cellText, type Grid } from "./form-grid";

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
  const isOutOf =
    isOfPart(text) && /\b(?:scores?|marks?|points)\b/iu.test(text) && OUT_OF.test(said[1]?.text ?? "");
  return cells.length > 1 && (NAMES_TOTAL.test(text) || isOutOf || (said.length === 1 && IS_SUM.test(text)));
};

/** "/ 12" beside "Domain score" */
const OUT_OF = /^[_….\s]*(?:\/|out of)\s?\d{1,3}$/iu;

/** "Score:   /   =   %" */
const IS_SUM = /^(?:\p{L}+ )?(?:score|marks?)\s*:?[\s_.…]*\/[\s_.…\d]*(?:=[\s_.…]*%?)?$/iu;
