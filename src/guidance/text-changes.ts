import { diffArrays } from "diff";

/** A stretch of one of two texts: in the other as well, or in this one only; or so many words of both that are left out. */
export type Stretch = { readonly text: string; readonly onlyHere: boolean } | { readonly leftOut: number };

/** An earlier text and what became of it, each as the stretches that show what changed. */
export interface TextChanges {
  readonly before: readonly Stretch[];
  readonly now: readonly Stretch[];
  /** The words are the same, and only the spaces or line ends between them are not. */
  readonly onlySpaces: boolean;
}

/** Fewer words than this are not worth a line that says they are left out. */
const LEAST_LEFT_OUT = 12;

/** So many changed words are no change of a text, but another text; more would take seconds to tell apart. */
const MOST_CHANGES = 2000;

interface Run {
  readonly before: readonly string[];
  readonly now: readonly string[];
}

/**
 * Two texts compared word by word. Of a long text whole sentences with no change in or beside them are left out, the
 * same ones of both.
 */
export function textChanges(before: string, now: string): TextChanges {
  const runs = runsOf(wordsOf(before), wordsOf(now));
  const sides = { before: [] as Stretch[], now: [] as Stretch[] };
  runs.forEach((run, at) => {
    const previous = runs[at - 1];
    if (isSame(run)) addSame(sides, run, previous && endOf(previous), at < runs.length - 1);
    else {
      add(sides.before, run.before, true);
      add(sides.now, run.now, true);
    }
  });
  return { ...sides, onlySpaces: before !== now && runs.every(isSame) };
}

/** Words, each with the space after it: joined, they are the text. */
const wordsOf = (text: string): readonly string[] => text.match(/^\s+|\S+\s*/g) ?? [];

const isSame = ({ before, now }: Run): boolean => before.length === now.length && before.every(isWordOf(now));

const isWordOf =
  (others: readonly string[]) =>
  (word: string, at: number): boolean =>
    word.trim() === others[at]?.trim();

function runsOf(before: readonly string[], now: readonly string[]): readonly Run[] {
  const changes = diffArrays([...before], [...now], {
    comparator: (one, other) => one.trim() === other.trim(),
    maxEditLength: MOST_CHANGES,
  });
  if (!changes) return [{ before, now }];
  const runs: Run[] = [];
  let [atBefore, atNow] = [0, 0];
  for (const { added, removed, count } of changes) {
    const run = {
      before: added ? [] : before.slice(atBefore, (atBefore += count)),
      now: removed ? [] : now.slice(atNow, (atNow += count)),
    };
    const last = runs.at(-1);
    if (last && (added || removed) && !isSame(last))
      runs[runs.length - 1] = { before: [...last.before, ...run.before], now: [...last.now, ...run.now] };
    else runs.push(run);
  }
  return runs;
}

function add(side: Stretch[], words: readonly string[], onlyHere: boolean): void {
  if (words.length > 0) side.push({ text: words.join(""), onlyHere });
}

/** The last word before what follows a run. */
const endOf = ({ before, now }: Run): string => now.at(-1) ?? before.at(-1) ?? "";

/**
 * What both have: of a sentence that a change stands in, all stays. `after` is the last word of the change before it,
 * where there is one.
 */
function addSame(
  sides: { readonly before: Stretch[]; readonly now: Stretch[] },
  { before, now }: Run,
  after: string | undefined,
  isBefore: boolean,
): void {
  const isBegun = after !== undefined && !endsSentence(after);
  const first = isBegun ? now.findIndex(endsSentence) + 1 : 0;
  const last = isBefore ? now.findLastIndex(endsSentence) + 1 : now.length;
  const leftOut = isBegun && first === 0 ? 0 : last - first;
  if (leftOut < LEAST_LEFT_OUT) {
    add(sides.before, before, false);
    add(sides.now, now, false);
    return;
  }
  for (const [side, words] of [
    [sides.before, before],
    [sides.now, now],
  ] as const) {
    add(side, words.slice(0, first), false);
    side.push({ leftOut });
    add(side, words.slice(last), false);
  }
}

const endsSentence = (word: string): boolean => /[.!?]["”’')\]]*\s*$|\n/.test(word);
