import { scaleChoices } from "../../audit/template";
import type { FormDraft } from "../draft/form-draft";
import { answeredParts, plainLabel, scalesUsed } from "./draft-answers";
import type { FormPiece } from "./form-flow";
import { rowName } from "./form-flow";
import { cellText } from "./form-grid";
import { printedBox } from "./printed-boxes";
import { isGradeWord } from "./printed-grades";
import { numberAlone } from "./printed-label";

interface Level {
  readonly text: string;
  readonly where: string;
}

/** Levels that a form prints between or beside those of a scale, one below or beside the other, and that the scale does not have. */
export function levelsLeft(draft: FormDraft, flow: readonly FormPiece[]): readonly Level[] {
  const known = new Map<string, Set<string>>();
  for (const scale of scalesUsed(draft))
    for (const { label } of scaleChoices(scale))
      for (const name of namesOf(label)) known.set(name, (known.get(name) ?? new Set()).add(scale.id));
  // Where a row has two scales, that is said.
  const isTold = draft.remarks?.some((each) => each.code === "look" && each.doubt === "second") ?? false;
  if (known.size === 0 || isTold) return [];
  const scalesOf = ({ text }: Level): ReadonlySet<string> => {
    for (const name of namesOf(text)) {
      const found = known.get(name);
      if (found) return found;
    }
    return new Set();
  };
  const told = new Set(answeredParts(draft).flatMap((part) => part.told));
  return runsIn(flow).flatMap(({ run, across, within }) => {
    const levels = run.map((each) => ({ each, scales: scalesOf(each) }));
    return levels.flatMap(({ each, scales }, at) => {
      if (scales.size > 0 || !mayBeLevel(each.text) || told.has(plainLabel(each.text))) return [];
      const before = levels[at - 1]?.scales ?? NONE;
      const after = levels[at + 1]?.scales ?? NONE;
      const isNumberHead = across && at === 1 && /^no\.?$/iu.test(run[0]?.text ?? "");
      const isBetween = !isNumberHead && [...before].some((scale) => after.has(scale));
      const beyond = levels[at - 2]?.scales ?? levels[at + 2]?.scales ?? NONE;
      const beside = before.size > 0 ? before : after;
      const isEnd = at === 0 || at === run.length - 1 || after.size === 0;
      const isAtEnd =
        !across && isEnd && isGradeWord(leadOf(each.text)) && [...beside].some((scale) => beyond.has(scale));
      const isOnlyOther =
        within === true &&
        (at > 0 || isGradeWord(each.text)) &&
        levels.every((other) => other.each === each || other.scales.size > 0);
      return isBetween || isAtEnd || isOnlyOther ? [each] : [];
    });
  });
}

const NONE: ReadonlySet<string> = new Set();
const LONGEST_LEVEL = 60;
const MOST_WORDS = 5;

const mayBeLevel = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text) &&
  leadOf(text).split(" ").length <= MOST_WORDS &&
  !/[?:]$/u.test(leadOf(text)) &&
  printedBox(text) === undefined;

/** "Good: what is expected is done" begins with its name. */
const leadOf = (text: string): string => text.split(/\s[–—=-]\s|[:=]\s/u)[0]?.trim() ?? "";

/** "4 – Excellent: …" goes by "4", by "4 – Excellent" and by "Excellent". */
function namesOf(text: string): readonly string[] {
  const parts = text.split(/\s[–—=-]\s|[:=]\s/u);
  const [first = "", second = ""] = parts;
  const isCode = first.trim().length <= 3;
  const names = isCode ? [text, `${first} ${second}`, second, first] : [text, first];
  return names.map((name) => plainLabel(name.slice(0, LONGEST_LEVEL * 2))).filter((name) => name !== "");
}

interface Run {
  readonly run: readonly Level[];
  readonly across: boolean;
  /** The lines of one cell. */
  readonly within?: true;
}

/** Texts one below the other and one beside the other. */
function runsIn(flow: readonly FormPiece[]): readonly Run[] {
  const runs: Run[] = [];
  let lines: Level[] = [];
  for (const piece of flow) {
    if (piece.type === "line") {
      lines.push({ text: piece.line.text, where: piece.where });
      continue;
    }
    runs.push({ run: lines, across: false });
    lines = [];
    const columns = Array.from({ length: piece.grid.columns }, (): Level[] => []);
    for (let row = 0; row < piece.grid.rows; row += 1) {
      const where = rowName(piece.where, row);
      const texts = piece.grid.begin(row).map((cell) => ({ cell, text: cellText(cell), where }));
      runs.push({
        run: texts.filter(({ text }) => text !== "").map(({ text }) => ({ text, where })),
        across: true,
      });
      for (const { cell, text } of texts)
        if (text !== "" && (cell.column > 0 || numberAlone(text) === undefined))
          columns[cell.column]?.push({ text, where });
      for (const { cell } of texts)
        if (cell.lines.length > 2)
          runs.push({
            run: cell.lines.map((line) => ({ text: line.text, where })),
            across: false,
            within: true,
          });
    }
    runs.push(
      ...columns
        .filter((run) => !run.every(({ text }) => numberAlone(text) !== undefined))
        .map((run) => ({ run, across: false })),
    );
  }
  return [...runs, { run: lines, across: false }];
}
