import { diffArrays } from "diff";
import { FUNCTION_WORDS, TURNING_WORDS } from "./function-words";

/** A stretch of a text: in the other text as well, or in this one only. */
export interface Segment {
  readonly text: string;
  readonly onlyHere: boolean;
}

/** What a text says that another does not. The texts of its segments, joined, are the text. */
export interface WordingDifference {
  /** `all` where so little is shared that marking it would say nothing. */
  readonly differs: "nothing" | "some" | "all";
  readonly segments: readonly Segment[];
}

const LEAST_SHARED = 0.3;
const MOVED = 3;

/** Compares what a grade looks like with what a neighbouring grade does, word by word. */
export function wordingDifference(text: string, other: string): WordingDifference {
  const words = differenceWords(text);
  const others = differenceWords(other);
  const runs = runsOf(words, others);
  if (sharedPart(runs, words, others) < LEAST_SHARED) {
    return { differs: "all", segments: segmentsOf([{ words, onlyHere: true }]) };
  }
  const said = ` ${others.map(({ key }) => key).join(" ")} `;
  const readable = readableRuns(runs.map((run) => (isMoved(run, said) ? { ...run, onlyHere: false } : run)));
  return {
    differs: readable.some(({ onlyHere }) => onlyHere) ? "some" : "nothing",
    segments: segmentsOf(readable),
  };
}

function runsOf(words: readonly DifferenceWord[], others: readonly DifferenceWord[]): readonly WordRun[] {
  const changes = diffArrays([...others], [...words], { comparator: (a, b) => a.key === b.key });
  const runs: WordRun[] = [];
  let at = 0;
  let turned = false;
  for (const { added, removed, count, value } of changes) {
    if (removed) {
      turned = value.some(({ key }) => TURNING_WORDS.has(key));
      continue;
    }
    const here = words.slice(at, (at += count));
    // "Timely" against "not timely": what is missing here is what makes the difference.
    const split = turned && !added ? here.findIndex((word) => word.telling) + 1 : 0;
    if (split > 0) runs.push({ words: here.slice(0, split), onlyHere: true });
    if (split < here.length) runs.push({ words: here.slice(split), onlyHere: added });
    turned = false;
  }
  return runs;
}

/** How much of the shorter of two texts is in the other, by the words that say something. */
function sharedPart(
  runs: readonly WordRun[],
  words: readonly DifferenceWord[],
  others: readonly DifferenceWord[],
): number {
  const telling = (of: readonly DifferenceWord[]) => of.filter((word) => word.telling).length;
  const shared = telling(runs.flatMap((run) => (run.onlyHere ? [] : run.words)));
  const shorter = Math.min(telling(words), telling(others));
  return shorter === 0 ? Number(words.length === others.length) : shared / shorter;
}

/** The same words, said elsewhere in the other text. */
function isMoved({ words, onlyHere }: WordRun, said: string): boolean {
  return onlyHere && words.length >= MOVED && said.includes(` ${words.map(({ key }) => key).join(" ")} `);
}

/** A segment ends with its last letter: the space after what is marked is no part of it. */
function segmentsOf(runs: readonly WordRun[]): readonly Segment[] {
  return runs.flatMap(({ words, onlyHere }) => {
    const text = words.map((word) => word.text).join("");
    const end = text.trimEnd().length;
    if (!onlyHere || end === text.length) return [{ text, onlyHere }];
    return [
      { text: text.slice(0, end), onlyHere },
      { text: text.slice(end), onlyHere: false },
    ];
  });
}

/** A word with whatever stands around it, so that all of them joined give the text back. */
export interface DifferenceWord {
  readonly text: string;
  /** What it is compared by: its letters, plain. */
  readonly key: string;
  /** Whether it says something by itself. */
  readonly telling: boolean;
}

/** A text as words, each with the punctuation and the space after it. */
export function differenceWords(text: string): readonly DifferenceWord[] {
  return (text.match(/^\s+|\S+\s*/g) ?? []).map((piece) => {
    const key = piece
      .toLowerCase()
      .replace(/[’ʼ]/g, "'")
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    return { text: piece, key, telling: key !== "" && !FUNCTION_WORDS.has(key) };
  });
}

/** Words that stand together and are either all in both texts, or in the one text only. */
export interface WordRun {
  readonly words: readonly DifferenceWord[];
  readonly onlyHere: boolean;
}

const tellingIn = (run: WordRun | undefined): number => run?.words.filter((word) => word.telling).length ?? 0;

/** Runs made readable: no lone little words between changes, and none marked as a change. */
export function readableRuns(runs: readonly WordRun[]): readonly WordRun[] {
  const withoutLittle = joinedRuns(
    runs.map((run) => (tellingIn(run) === 0 ? { ...run, onlyHere: false } : run)),
  );
  return joinedRuns(
    withoutLittle.map((run, at) =>
      isIsland(run, withoutLittle[at - 1], withoutLittle[at + 1]) ? { ...run, onlyHere: true } : run,
    ),
  );
}

/** What both texts have, but so little of it between two changes that it would only break them up. */
function isIsland(run: WordRun, before: WordRun | undefined, after: WordRun | undefined): boolean {
  if (run.onlyHere || !before || !after || endsSentence(run) || endsSentence(before)) return false;
  const telling = tellingIn(run);
  if (telling === 0) return run.words.length <= 3;
  return telling === 1 && run.words.length <= 3 && tellingIn(before) + tellingIn(after) >= 5;
}

const endsSentence = ({ words }: WordRun): boolean => /[.:;!?]\s*$|\n/.test(words.at(-1)?.text ?? "");

function joinedRuns(runs: readonly WordRun[]): readonly WordRun[] {
  const out: WordRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last?.onlyHere === run.onlyHere)
      out[out.length - 1] = { ...last, words: [...last.words, ...run.words] };
    else out.push(run);
  }
  return out;
}
