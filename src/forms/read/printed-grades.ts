import type { Choice, Grade } from "../../audit/template";
import { MOST } from "../../audit/template-limits";
import { freeId } from "../free-id";
import {
  AS_PRINTED,
  COLOURS,
  FAMILIES,
  NUMBERED,
  type GradeFamily,
  type KnownGrade,
  knownButOne,
} from "./grade-families";
import { deniedFamily } from "./denied-words";

/** A scale as a form prints it, put best first where its words tell which that is. */
export interface PrintedScale {
  readonly kind: "graded" | "answers";
  readonly grades: readonly Grade[];
  readonly notApplicable?: Choice;
}

/** The scale of these labels; undefined where they are too few or too many for one. */
export function printedScale(labels: readonly string[]): PrintedScale | undefined {
  const different = labels.filter(
    (label, at) => labels.findIndex((each) => each.toLowerCase() === label.toLowerCase()) === at,
  );
  // Beside "N/A" the code "NA" is a grade.
  const isCode = (label: string) => label === "NA" && different.includes("N/A");
  const isAbsent = (label: string) =>
    (isNotApplicable(label, different) && !isCode(label)) ||
    (different.length > 2 && NOT_NEEDED.test(plain(label)));
  const grades = different.filter((label) => !isAbsent(label));
  if (grades.length < 2 || grades.length > MOST.grades) return undefined;
  const family = familyOf(grades);
  const known = grades.map((label) => ({ label, grade: family && gradeIn(family, label) }));
  const ordered = bestFirst(known);
  const taken = new Set<string>();
  const absent = different.find(isAbsent);
  const choice = (label: string): Choice => ({ id: freeId(label, taken, "grade"), label });
  return {
    kind: family?.kind ?? (isAnswered(grades) ? "answers" : "graded"),
    grades: ordered.map(({ label, grade }) => ({
      ...choice(label),
      ...(grade?.standing ? { standing: grade.standing } : {}),
    })),
    ...(absent === undefined ? {} : { notApplicable: choice(absent) }),
  };
}

/** "Yes", "No" and "None arose": yes and no say what the third is. */
const isAnswered = (labels: readonly string[]): boolean => {
  const words = labels.map(plain);
  return (
    words.some((each) => /^(?:yes|y|ydy|oes|do|ie)$/u.test(each)) &&
    words.some((each) => /^(?:no|n|na|nac ydy|nac oes|naddo)$/u.test(each))
  );
};

const ALL = [...FAMILIES, ...AS_PRINTED];

const NOT_APPLICABLE =
  /^(n ?\/ ?a|na|not applicable|not relevant|does not apply|amherthnasol|amh\.?|a ?\/ ?b|dd ?\/ ?b|ddim yn berthnasol|ddim yn gymwys|n\.?v\.?t\.?|entfällt|nicht zutreffend|niet van toepassing|sans objet|no procede|no aplica)$/;
/** The same, where two other answers stand beside it: "Required / Not required" is all there is to say. */
const NOT_NEEDED = /^(?:not|none|ddim) (?:yet )?(?:needed|required|ei angen)$/;
const LONGEST_GRADE = 80;

/** "40–50 Exemplary", "Under 20% = Inadequate": from how many points on, or up to how many, a result is called so. */
const BAND =
  /^(?:\d{1,3} ?%? ?(?:[-–—]|to) ?\d{1,3}|(?:below|under|less than|fewer than|over|above|more than|up to|[<>≤≥]) ?\d{1,3}|\d{1,3} ?(?:\+|%? (?:or|and) (?:more|less|fewer|above|below|over|under)))(?: ?%| points| marks)? ?[:=–—-]? ?(?=\p{L})(?!(?:years?|yrs|months?|weeks?|days?|hours?|min(?:ute)?s?|times|visits|children|oed)\b)/iu;

/** Whether a label is what a result of so many points is called. */
export const isBand = (label: string): boolean => BAND.test(label);

/** Whether so many points stand behind a name: "Assured 36–40", "Red: below 75%". */
export const isBandBehind = (label: string): boolean =>
  BAND_BEHIND.test(label) && /^\p{L}/u.test(label) && !COUNTS.test(label);

/** "Ages 5–10", "Questions 1–4": no result is called so. */
const COUNTS =
  /^(?:age[sd]?|years?|months?|weeks?|days?|pages?|part|stages?|steps?|questions?|standards?|sections?|items?|rows?|points?|scores?|marks?|total)\b|\bage[sd]?\b/iu;

/** "Assured" of "Assured 36–40" or of "36–40 Assured". */
export const withoutBand = (label: string): string => label.replace(BAND, "").replace(BAND_BEHIND, "").trim();

/** "30–36 Compliant 20–29 Partly Below 20 Not compliant": each band of a row with nothing but room between them. */
export const bandsApart = (text: string): readonly string[] => text.split(BEFORE_BAND);

/** "Green 90% or over", "Amber: 75–89%", "Red below 75%": so many points behind a name, in no brackets. */
const BAND_BEHIND =
  /(?<=\p{L})\s*[:=,–—-]?\s+(?:\d{1,3} ?%? ?(?:[-–—]|to|i) ?\d{1,3}|(?:below|under|less than|fewer than|over|above|more than|up to|at least|o dan|dros|[<>≤≥]) ?\d{1,3}|\d{1,3} ?%? ?(?:\+|(?:or|and|neu) (?:more|less|fewer|above|below|over|under|fwy|lai)))(?: ?%| points| marks| pwynt)?$/iu;

const BEFORE_BAND = new RegExp(`\\s+(?=${BAND.source.slice(1)})`, "iu");

/** The words of a grade alone: no code or band in front ("O: Outstanding", "1 - Good"), nothing in brackets behind. */
function plain(label: string): string {
  const words = label
    .normalize("NFKC")
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "")
    .toLowerCase()
    .replace(/[’']/gu, "")
    .replace(/[.:;*]+$/u, "")
    .replace(/\s*\([^)]*\)\s*$/u, "")
    .replace(/(?<![\s:–—-])[\s:–—-]+$/u, "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(BAND, "")
    .replace(BAND_BEHIND, "");
  // "n.v.t" is no code.
  if (/^[a-z](?:\.[a-z]){1,3}$/u.test(words)) return words;
  const named = words
    .replace(/^([a-z]{1,2}|\d|n\/a(?=\s*[:=–—-]))\s*[:.)=–—-]+\s*(?=\S)/u, (code) =>
      /^n\s*\/(?!a\s*[:=–—-])/.test(words) ? code : "",
    )
    .trim();
  return withoutNumber(named);
}

/** "1 Outstanding", "2 Secure": the word without its number, where it is one of a grade. */
function withoutNumber(words: string): string {
  const [, word] = /^\d\s+(\p{L}.*)$/u.exec(words) ?? [];
  return word !== undefined && FAMILIES.slice(0, 2).some((family) => gradeOf(family, word)) ? word : words;
}

/** How good something is, or how far it is done. */
const QUALITIES = [...FAMILIES.slice(0, 2), ...AS_PRINTED.slice(0, 1)];

/** Whether a label says "not applicable". Among Welsh answers `Na` is no. */
export const isNotApplicable = (label: string, among: readonly string[] = []): boolean =>
  label.length <= LONGEST_GRADE && isAbsentIn(plain(label), among.map(plain));

const isAbsentIn = (words: string, among: readonly string[]): boolean =>
  isAbsent(words) && !(words === "na" && among.some((each) => WELSH_YES.test(each)));

const isAbsent = (words: string): boolean =>
  NOT_APPLICABLE.test(words) || inTwoLanguages(words)?.every((each) => NOT_APPLICABLE.test(each)) === true;

const WELSH_YES = /^(ydy|ydyw|oes|ie|do)$/;

/** The grade these words stand for in a family. */
const gradeIn = (family: GradeFamily, label: string): KnownGrade | undefined =>
  label.length > LONGEST_GRADE ? undefined : gradeOf(family, plain(label));

function gradeOf(family: GradeFamily, words: string): KnownGrade | undefined {
  const gradeAlone = (each: string) => family.grades.find(([pattern]) => pattern.test(each))?.[1];
  const [one, other] = inTwoLanguages(words) ?? [];
  const [first, second] = [one, other].map((each) => (each === undefined ? undefined : gradeAlone(each)));
  return gradeAlone(words) ?? (first?.rank === second?.rank ? first : undefined);
}

/** "ie / yes": perhaps the same twice. */
function inTwoLanguages(words: string): readonly string[] | undefined {
  const parts = words.replace(/\bn ?\/ ?a\b/gu, "na").split(/\s?\/\s?/u);
  return parts.length === 2 && !parts.includes("") ? parts : undefined;
}

/** The family all of these labels belong to, "not applicable" aside. */
export function familyOf(labels: readonly string[]): GradeFamily | undefined {
  if (labels.some((label) => label.length > LONGEST_GRADE)) return undefined;
  const words = labels.map(plain);
  const grades = words.filter((each) => !isAbsentIn(each, words));
  const different = new Set(grades).size;
  const known = [...ALL, COLOURS].find((family) => {
    const ranks = new Set(grades.map((each) => gradeOf(family, each)?.rank));
    // One answer in two languages ("Oes / Yes") is no list of answers.
    const areApart = !FAMILIES.includes(family) || ranks.size > 1;
    return different >= family.fewest && areApart && !ranks.has(undefined);
  });
  if (known) return known;
  if (areCounted(labels.filter((label) => !isNotApplicable(label)))) return NUMBERED;
  // "Scoring" before "0 = Weak" is no grade as that is.
  const areAlike = new Set(labels.map((label) => /^\W?\d/u.test(label))).size === 1;
  return deniedFamily(grades) ?? (areAlike ? knownButOne(grades, QUALITIES) : undefined);
}

/** "0 - Not evident", "1 - Weak", "2 - Adequate": numbers one after the other, each with its word. */
function areCounted(labels: readonly string[]): boolean {
  const codes = labels.map((label) => Number(/^(\d{1,2})\s?[-–—=:]\s?\p{L}/u.exec(label)?.[1] ?? NaN));
  return (
    codes.length > 2 && codes.every((code, at) => at === 0 || Math.abs(code - (codes[at - 1] ?? NaN)) === 1)
  );
}

/** "A", "B", "C": letters in their order. */
export const areLetters = (labels: readonly string[]): boolean =>
  labels.length > 2 &&
  labels.every(
    (label, at) =>
      /^[A-Z]$/u.test(label) &&
      (at === 0 || label.charCodeAt(0) === (labels[at - 1]?.charCodeAt(0) ?? 0) + 1),
  );

/** Whether a text is a grade by its words alone. */
export function isGradeWord(label: string): boolean {
  if (label === "" || label.length > LONGEST_GRADE) return false;
  const words = plain(label);
  return isAbsent(words) || ALL.some((family) => gradeOf(family, words) !== undefined);
}

/** "Strong practice", "Good practice", "Poor practice": as they are without the last word that several of them share. */
export function withoutNoun(texts: readonly string[]): readonly string[] {
  const words = texts.map((text) => text.split(" "));
  const nouns = words.flatMap((each) => (each.length > 1 ? [each.at(-1)] : []));
  const isShared = (noun: string | undefined) => nouns.filter((other) => other === noun).length > 1;
  return words.map((each) => (each.length > 1 && isShared(each.at(-1)) ? each.slice(0, -1) : each).join(" "));
}

interface Ranked {
  readonly label: string;
  readonly grade: KnownGrade | undefined;
}

const rankOf = ({ grade }: Ranked): number => grade?.rank ?? 0;

/** Grades from best to worst; those of one rank as they are printed, or the other way round where the worst is printed first ("1 = Poor, 2 = Weak"). */
function bestFirst(printed: readonly Ranked[]): readonly Ranked[] {
  const ranks = printed.map(rankOf);
  const isRising = ranks.every((rank, at) => at === 0 || rank <= (ranks[at - 1] ?? rank));
  const isWorstFirst = isRising && (ranks[0] ?? 0) > (ranks.at(-1) ?? 0);
  return (isWorstFirst ? printed.toReversed() : [...printed]).sort(
    (one, other) => rankOf(one) - rankOf(other),
  );
}
