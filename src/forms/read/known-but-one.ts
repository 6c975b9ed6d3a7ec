import { grade, type GradeFamily, type KnownGrade } from "./grade-families";

const FEWEST_KNOWN = 3;
/** A word that may be the name of a grade. */
const MAY_BE_NAME = /^\p{L}[\p{L}’'-]{3,}$/u;
const IS_NONE =
  /^(?:areas?|aspects?|standards?|themes?|domains?|sections?|criteri\w+|questions?|items?|grad(?:es?|ing)|scor(?:es?|ing)|ratings?|levels?|judge?ments?|keys?|comments?|evidence|notes?|actions?|others?|none)$/u;

const knownIn = ({ grades }: GradeFamily, word: string): KnownGrade | undefined =>
  grades.find(([pattern]) => pattern.test(word))?.[1];

/** "Exemplary", "Secure", "Developing" and "Unacceptable": the one among them that nobody knows is a grade as they are. */
export function knownButOne(
  words: readonly string[],
  families: readonly GradeFamily[],
): GradeFamily | undefined {
  for (const family of families) {
    const [other, ...more] = words.filter((word) => knownIn(family, word) === undefined);
    if (other === undefined || more.length > 0 || words.length <= FEWEST_KNOWN) continue;
    if (!MAY_BE_NAME.test(other) || IS_NONE.test(other)) continue;
    const rank = rankAmong(words.map((word) => knownIn(family, word)?.rank));
    return { ...family, grades: [...family.grades, grade(new RegExp(`^${other}$`, "u"), rank)] };
  }
  return undefined;
}

/** Where the one without a place stands among the others. */
function rankAmong(ranks: readonly (number | undefined)[]): number {
  const at = ranks.indexOf(undefined);
  const [before, after] = [ranks[at - 1], ranks[at + 1]];
  if (before !== undefined && after !== undefined) return (before + after) / 2;
  const known = ranks.flatMap((rank) => rank ?? []);
  const step = Math.sign((known.at(-1) ?? 0) - (known[0] ?? 0));
  return before === undefined ? (after ?? 0) - step : before + step;
}
