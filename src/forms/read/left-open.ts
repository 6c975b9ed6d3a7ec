import type { FormDraft } from "../draft/form-draft";
import type { Doubt, Doubtful } from "../draft/form-remark";
import type { Account } from "./accounted";
import type { AnswerPlace } from "./answer-place";
import {
  columnsIn,
  isSameName,
  listsIn,
  offers,
  plainLabel,
  answeredParts,
  scalesUsed,
} from "./draft-answers";
import { asksToRing, roleOf } from "./head-words";
import { printedLabel, numberAlone } from "./printed-label";
import { scaleChoices } from "../../audit/template";
import { type FormPiece, rowName } from "./form-flow";
import { cellText } from "./form-grid";
import { printedBox } from "./printed-boxes";
import { isGradeWord, isNotApplicable } from "./printed-grades";

/** Places that nothing asks for. */
export function openPlaces({ open }: Account, draft: FormDraft): readonly Doubtful[] {
  const lists = listsIn(draft);
  const left = new Map<string, string[]>();
  for (const { where, text } of draft.notPlaced)
    left.set(where, [...(left.get(where) ?? []), plainLabel(text)]);
  const isLeft = (text: string, where: string) =>
    (left.get(where) ?? []).some((each) => each.includes(plainLabel(text)));
  return open.flatMap((place) => {
    const text = place.askers[0] ?? "";
    if (text === "" || isLeft(text, place.where) || isOfKey(place, text, lists)) return [];
    return [{ doubt: doubtOf(place), text, where: place.where } as const];
  });
}

const doubtOf = ({ labels, askers }: AnswerPlace): Doubt =>
  labels.length < 2 ? "room" : askers.slice(1).some(asksToRing) ? "only-note" : "not-offered";

/** A key to what is offered elsewhere: a row for each grade, a line that lists them and is asked by nothing. */
function isOfKey(
  { labels, row, askers }: AnswerPlace,
  text: string,
  lists: readonly (readonly string[])[],
): boolean {
  const offered = (texts: readonly string[]) => lists.some((list) => offers(list, texts));
  if (offered([text]) || (row >= 0 && areLevelsTold(labels, text, lists))) return true;
  if (labels.length < 2) return false;
  const isAsking = row >= 0 || isNumbered(text) || text.endsWith("?") || askers.some(asksToRing);
  return !isAsking && offered(labels);
}

/** "RED: standard not met" beside "AMBER: standard partly met". */
function areLevelsTold(
  [own = ""]: readonly string[],
  text: string,
  lists: readonly (readonly string[])[],
): boolean {
  const said = `${plainLabel(text)} `;
  return lists.some(
    (list) =>
      own !== "" && offers(list, [own]) && list.some((choice) => said.startsWith(`${plainLabel(choice)} `)),
  );
}

const isNumbered = (text: string): boolean => printedLabel(text).number !== undefined;

/** What stands over the room of whoever signs. */
const SIGNS = /\b(?:signatures?|signed|sign|name|date|role|llofnod\w*|enw|dyddiad)\b/iu;

/** Rows of room under heads alone that are none of the draft's tables. */
export function growingLeft(growing: Account["growing"], draft: FormDraft): readonly Doubtful[] {
  const columns = columnsIn(draft);
  const isSigned = draft.fieldGroups.some(({ fields }) => fields.some(({ type }) => type === "declaration"));
  const isFound = ({ head }: AnswerPlace) =>
    columns.some((column) => isSameName(column, head)) || (isSigned && SIGNS.test(head));
  return growing.flatMap((places): readonly Doubtful[] => {
    const heads = [...new Map(places.map((place) => [place.head, place])).values()].filter(
      ({ head }) => roleOf(head, true) !== "number",
    );
    const lost = heads.filter((place) => !isFound(place));
    const [first] = lost;
    if (first && lost.length === heads.length)
      return [{ doubt: "growing", text: heads.map(({ head }) => head).join(" / "), where: first.table }];
    return lost.map(({ head, table }) => ({ doubt: "column", text: head, where: table }));
  });
}

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
  const isAbsent = scalesUsed(draft).some(({ notApplicable }) => notApplicable !== undefined);
  return runsIn(flow).flatMap(({ run, across, within }) => {
    const levels = run.map((each) => ({ each, scales: scalesOf(each) }));
    return levels.flatMap(({ each, scales }, at) => {
      if (scales.size > 0 || !mayBeLevel(each.text) || told.has(plainLabel(each.text))) return [];
      if (isAbsent && isNotApplicable(each.text)) return [];
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
