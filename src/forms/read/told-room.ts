import { isFieldLabel, isLabelShaped } from "./field-label";
import { cellText, type GridCell } from "./form-grid";
import { labelsWithRoom, roomBehind } from "./written-room";

/** "From ____ to ____", or "e.g. home visit, conference", beside a label: its room, and no label of its own. */
export function isRoomTold(cell: GridCell, label: GridCell): boolean {
  if (isHint(cell)) return true;
  const written = labelsWithRoom(cell);
  if (written.length === 0) return isExample(cell) && isLabelShaped(cellText(label).replace(/:$/u, ""));
  return (
    written.every(({ text }) => PERIOD.test(text)) ||
    !written.some(({ text }) => text.includes(":") || isFieldLabel(roomBehind(text)?.label ?? text))
  );
}

/** "[Enter the number]", "<name of child>": all that the cell says, in brackets, is what to write there. */
export const isHint = ({ lines: [line, ...more] }: GridCell): boolean =>
  line !== undefined && more.length === 0 && IN_BRACKETS.test(line.text) && !line.text.includes(" / ");

const IN_BRACKETS = /^(?:\[\s?\p{L}[^[\]]{2,250}\]|<\s?\p{L}[^<>]{2,250}>)$/u;

/** "From: … To: …" */
const PERIOD = /^(?:from|to|until|start|end|hyd|o)\s*:/iu;

/** A line that only says, by an example, what to write there. */
const isExample = ({ lines: [line, ...more] }: GridCell): boolean =>
  line !== undefined && more.length === 0 && line.controls.length === 0 && GIVES_EXAMPLE.test(line.text);

const GIVES_EXAMPLE =
  /^[([]?(?:e\.?\s?g\.?|for example|for instance|such as|er enghraifft|megis|please (?:state|specify|enter|insert|give|say|list|write)|(?:enter|insert|state|specify) (?:the|a|your)|nodwch|rhowch)(?=[\s:,])[^?]{2,100}$/iu;
