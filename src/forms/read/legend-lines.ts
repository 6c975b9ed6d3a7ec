import type { ReadLines } from "./bare-details";
import { MOST } from "../../audit/template-limits";
import type { FormPiece } from "./form-flow";
import type { FormLine } from "./form-line";
import { mayHeadGrade } from "./head-words";
import { NAMES_KEY } from "./legend-table";
import { tickBoxes } from "./printed-boxes";
import { familyOf } from "./printed-grades";
import { legendOf } from "./printed-legend";

const FEWEST = 3;
const FEWEST_KNOWN = 2;

/** "Rating scale:" over a line for each grade, perhaps with what it means behind a colon or a dash. Undefined for other lines. */
export function legendLines(flow: readonly FormPiece[], at: number): ReadLines | undefined {
  const name = lineAt(flow, at);
  if (!name || !NAMES_KEY.test(name.text)) return undefined;
  const told: FormLine[] = [];
  for (let next = at + 1; told.length <= MOST.grades; next += 1) {
    const line = lineAt(flow, next);
    if (line?.role !== "normal" || line.room || !mayHeadGrade(gradeIn(line.text)) || tickBoxes(line.text))
      break;
    told.push(line);
  }
  const texts = told.map(({ text }) => text);
  const labels = texts.map(gradeIn);
  const isKnown = familyOf(labels) !== undefined && labels.length >= FEWEST_KNOWN;
  const areTold = labels.length >= FEWEST && texts.every((text) => gradeIn(text) !== text);
  if (legendOf(texts).length > 0 || !(isKnown || areTold) || labels.length > MOST.grades) return undefined;
  return {
    until: at + 1 + told.length,
    parts: [{ is: "legend", labels, head: name.text, paragraphs: texts }],
  };
}

/** The grade that a line tells of, without the sign of its list. */
const gradeIn = (text: string): string =>
  (
    /^(?:\d{1,2}[.)]\s|[a-z][.)]\s|[•–-]\s)?(.+?)(?:\s?:\s|\s[–—-]\s|\s?=\s|$)/u.exec(text)?.[1] ?? text
  ).trim();

const lineAt = (flow: readonly FormPiece[], at: number): FormLine | undefined => {
  const piece = flow[at];
  return piece?.type === "line" && piece.line.controls.length === 0 ? piece.line : undefined;
};
