import { isOverall } from "../is-overall";
import { isBand, isBandBehind, isGradeWord } from "./printed-grades";
import { isJudgementWord } from "./printed-boxes";

/** "(40–48)", "(under 18)", "(80% or more)" behind a name: how many points it is given for. */
const POINTS_BEHIND =
  /^\p{L}[^()]*\((?:\d{1,3} ?%? ?(?:[-–—]|to|i) ?\d{1,3}|(?:below|under|less than|fewer than|over|above|more than|up to|o dan|dros|[<>≤≥]) ?\d{1,3}|\d{1,3} ?%? ?(?:\+|(?:or|and|neu) (?:more|less|fewer|above|below|over|under|fwy|lai)))(?: ?%| points| marks| pwynt)?\)$/iu;

const nameIn = (text: string): string => text.replace(/\s*\([^()]*\)$/u, "");

/** "Sound (2)" beside such bands. */
const POINT_BEHIND = /^\p{L}[^()]*\(\d{1,3} ?%?\)$/iu;

/** "Strong (40–48)", "30–39 Secure": what a result of so many points is called. */
const isBanded = (text: string): boolean =>
  isBand(text) ||
  ((POINTS_BEHIND.test(text) || isBandBehind(text)) &&
    !isJudgementWord(nameIn(text)) &&
    !(isOverall(text) && !isGradeWord(text)));

/**
 * Lines under one another that are each what a result of so many points is called ("Urgent attention (0–17)"), where several are
 * grades or something asks for a judgement: those to choose from, whatever they are called. None elsewhere.
 */
export function bandsAmong(texts: readonly string[]): readonly string[] {
  const banded = texts.filter(isBanded);
  const bands = texts.filter(
    (text) => banded.includes(text) || (banded.length > 0 && POINT_BEHIND.test(text)),
  );
  const isAsked =
    bands.filter(isGradeWord).length > 1 ||
    texts.some((text) => !bands.includes(text) && (isJudgementWord(text) || isOverall(text)));
  return bands.length > 1 && isAsked ? bands : [];
}

/** All lines beside a label are such results. */
export const areBandsBeside = (label: string, texts: readonly string[]): boolean => {
  const bands = bandsAmong([label, ...texts]);
  return texts.length > 1 && texts.every((text) => bands.includes(text));
};
