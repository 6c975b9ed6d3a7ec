import { isOverall } from "../is-overall";
import type { FormLine } from "./form-line";
import type { FormPart } from "./form-parts";
import { tickBoxes } from "./printed-boxes";
import { bandsApart, isBand, withoutBand } from "./printed-grades";

const FEWEST = 2;

/**
 * "Banding: 30–36 Strong; 22–29 Sound; 21 or below Weak": what a total of so many points is called. Undefined for a line that
 * asks, or leaves room.
 */
export function bandsTold({ text, room, controls }: FormLine): FormPart | undefined {
  const [, lead = "", list = text] = /^([^:\d]{1,60}):\s*(\S.*)$/u.exec(text) ?? [];
  const bands = list
    .replace(/\.$/u, "")
    .split(/\s*[;,|]\s*/u)
    .flatMap(bandsApart)
    .filter((band) => band !== "");
  const areTold =
    bands.length >= FEWEST && bands.every(isBand) && !isOverall(lead) && tickBoxes(text) === undefined;
  if (!areTold || room || controls.length > 0) return undefined;
  const results = bands.map(withoutPoints);
  return { is: "legend", labels: [], results, head: undefined, paragraphs: [text] };
}

/** "30–36", "Under 20% =", "13 or below": how many points. */
const POINTS =
  /^(?:(?:below|under|less than|fewer than|over|above|more than|up to|[<>≤≥])\s?)?\d{1,3}\s?%?(?:\s?(?:[-–—]|to)\s?\d{1,3}\s?%?|\s?\+|\s(?:or|and) (?:more|less|fewer|above|below|over|under))?(?:\s?(?:points|marks)\b)?\s?[:=–—-]?\s*/iu;

/** "30–36 Strong" and "Strong 30–36" are called "Strong". */
export const withoutPoints = (band: string): string => withoutBand(band.replace(POINTS, "")).trim();
