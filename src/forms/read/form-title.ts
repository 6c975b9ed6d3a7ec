import { LONGEST } from "../../audit/template-limits";
import type { FormPiece } from "./form-flow";
import { isHeading, type FormLine } from "./form-line";

const FAR_ENOUGH = 15;

/** Words at the head of a form that say where it stands or who may see it: "Appendix 7", "OFFICIAL". */
const NO_TITLE =
  /^(appendix|annexe?|atodiad|schedule|attachment|enclosure|form|document|tool|template|version|page|ref(erence)?|part|section|draft|updated|issued|(private and )?confidential|official(\s?[-–]\s?sensitive)?|protect(ed)?|restricted|sensitive)\b[\s:.–-]*(no\.?\s*)?[\p{L}\d.]{0,6}$/iu;

/** Only the name of who issues it: a council, a trust. */
const ISSUER =
  /\b(council|trust|board|authority|partnership|nhs|academy|school|university|hospital|cyngor|bwrdd)$/iu;

const isNoTitle = (text: string): boolean => NO_TITLE.test(text) || ISSUER.test(text);

/**
 * The line that is the title of a form: one in the style of a title, else the first that says what the form is.
 * Undefined where the first line does, or none.
 */
export function titleLine(flow: readonly FormPiece[]): FormLine | undefined {
  const lines = flow.slice(0, FAR_ENOUGH).flatMap((piece) => (piece.type === "line" ? [piece.line] : []));
  const styled = lines.find(({ role, text }) => role === "title" && text !== "");
  if (styled) return styled;
  const first = flow.findIndex((piece) => piece.type !== "line" || !isNoTitle(piece.line.text));
  const piece = flow[first];
  if (first < 1 || !piece) return undefined;
  const line = piece.type === "line" ? piece.line : firstRow(piece);
  return line && (isHeading(line) || line.text.length <= LONGEST.label) ? line : undefined;
}

/** A row over the whole table, before any other. */
function firstRow(piece: FormPiece): FormLine | undefined {
  if (piece.type !== "table") return undefined;
  const [cell, ...more] = piece.grid.across(0);
  const isWide = cell && more.length === 0 && piece.grid.rows > 1 && cell.lines.length === 1;
  return isWide ? cell.lines[0] : undefined;
}
