import type { DifferenceWord } from "./difference-words";

/** Words that stand together and are either all in both texts, or in the one text only. */
export interface WordRun {
  readonly words: readonly DifferenceWord[];
  readonly onlyHere: boolean;
}

const tellingIn = (run: WordRun | undefined): number => run?.words.filter((word) => word.telling).length ?? 0;

/** Runs made readable: no lone little words between changes, and none marked as a change. */
export function readableRuns(runs: readonly WordRun[]): readonly WordRun[] {
  const withoutLittle = joined(runs.map((run) => (tellingIn(run) === 0 ? { ...run, onlyHere: false } : run)));
  return joined(
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

function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const out: WordRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last?.onlyHere === run.onlyHere)
      out[out.length - 1] = { ...last, words: [...last.words, ...run.words] };
    else out.push(run);
  }
  return out;
}
