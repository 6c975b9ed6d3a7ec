import { FAMILIES, grade, type GradeFamily } from "./grade-families";

/** "Not seen", "Not in place": of what is said that it is not so. */
const DENIED = /^(?:not|non|ddim)(?: yet)?[ -](\p{L}.*)$/u;
const LONGEST = 30;

/** What none of those who answer knows: "Not known", "Unsure". */
const UNKNOWN = FAMILIES.flatMap(({ kind, grades }) =>
  kind === "answers" ? grades.filter(([, { rank }]) => rank === 4) : [],
);

/** "Seen", "Part seen" and "Not seen": words of one thing, which is so, partly so or not. Undefined where that is not all they say. */
export function deniedFamily(words: readonly string[]): GradeFamily | undefined {
  const family = familyAround(words);
  const areAll = family && words.every((each) => family.grades.some(([pattern]) => pattern.test(each)));
  return areAll ? family : undefined;
}

/** Those of the words that say of one thing that it is so, partly so or not. */
export function deniedAmong(words: readonly string[]): readonly string[] {
  const said = words.map((word) => word.toLowerCase());
  const family = familyAround(said);
  return words.filter((_, at) => family?.grades.some(([pattern]) => pattern.test(said[at] ?? "")));
}

function familyAround(words: readonly string[]): GradeFamily | undefined {
  const things = words.flatMap((word) => DENIED.exec(word)?.[1] ?? []);
  const thing = things.find((each) => each.length <= LONGEST && words.some((word) => isSo(each).test(word)));
  return thing === undefined ? undefined : familyOfThing(thing);
}

const escaped = (thing: string): string => thing.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

const isSo = (thing: string): RegExp =>
  new RegExp(`^(?:(?:fully|clearly|all|yes) )?${escaped(thing)}(?: fully| in full)?$`, "u");

function familyOfThing(thing: string): GradeFamily {
  const it = escaped(thing);
  return {
    kind: "answers",
    fewest: 2,
    grades: [
      grade(isSo(thing), 1),
      grade(new RegExp(`^(?:mostly|largely|mainly)(?: ${it})?$`, "u"), 2),
      grade(
        new RegExp(
          `^(?:part(?:ly|ial|ially)?|in part|some|sometimes)(?: ${it})?$|^${it} (?:in part|partly)$`,
          "u",
        ),
        3,
      ),
      grade(new RegExp(`^(?:not|non|ddim)(?: yet)?[ -]${it}$`, "u"), 4),
      grade(new RegExp(`^(?:\\p{L}{2,12}ly|very|well) ${it}$`, "u"), 0),
      ...UNKNOWN,
    ],
  };
}
