import type { KnownGrade } from "./grade-families";

interface Ranked {
  readonly label: string;
  readonly grade: KnownGrade | undefined;
}

const rankOf = ({ grade }: Ranked): number => grade?.rank ?? 0;

/** Grades from best to worst; those of one rank as they are printed, or the other way round where the worst is printed first ("1 = Poor, 2 = Weak"). */
export function bestFirst(printed: readonly Ranked[]): readonly Ranked[] {
  const ranks = printed.map(rankOf);
  const isRising = ranks.every((rank, at) => at === 0 || rank <= (ranks[at - 1] ?? rank));
  const isWorstFirst = isRising && (ranks[0] ?? 0) > (ranks.at(-1) ?? 0);
  return (isWorstFirst ? printed.toReversed() : [...printed]).sort(
    (one, other) => rankOf(one) - rankOf(other),
  );
}
