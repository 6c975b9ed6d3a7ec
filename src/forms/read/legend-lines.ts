import { lineAt, type FormPiece } from "./form-piece";
import { MOST } from "../../audit/template-limits";
import type { ReadLines } from "./bare-details";
import type { FormLine } from "./form-line";
import { keyWord, namesKey } from "./named-key";
import { tickBoxes } from "./printed-boxes";
import { familyOf } from "./printed-grades";
import { legendOf } from "./printed-legend";

const FEWEST = 2;

/** "Rating scale:" over a line for each grade, perhaps with what it means behind a colon or a dash. Undefined for other lines. */
export function legendLines(flow: readonly FormPiece[], at: number): ReadLines | undefined {
  const name = lineAt(flow, at);
  if (!name || !namesKey(name.text)) return undefined;
  const labels: string[] = [];
  const texts: string[] = [];
  for (let next = at + 1; labels.length <= MOST.grades; next += 1) {
    const line = lineAt(flow, next);
    const label = line && mayTellGrade(line) ? keyWord(line.text) : undefined;
    if (!line || label === undefined || line.bold !== lineAt(flow, at + 1)?.bold) break;
    labels.push(label);
    texts.push(line.text);
  }
  const areTold =
    texts.every((text, place) => text !== labels[place]) || areListed(flow, at + 1, labels.length);
  const areGrades = familyOf(labels) !== undefined || areTold;
  // Codes in lines are told of wherever they stand.
  if (labels.length < FEWEST || labels.length > MOST.grades || !areGrades || legendOf(texts).length > 0)
    return undefined;
  return {
    until: at + 1 + labels.length,
    parts: [{ is: "legend", labels, head: name.text, paragraphs: texts }],
  };
}

const mayTellGrade = ({ role, room, text }: FormLine): boolean =>
  (role === "normal" || role === "list") && !room && !tickBoxes(text);

const areListed = (flow: readonly FormPiece[], from: number, count: number): boolean =>
  flow.slice(from, from + count).every((piece) => piece.type === "line" && piece.line.role === "list");
