import type { Choice, Grade, Standing } from "../../audit/template";
import { MOST } from "../../audit/template-limits";
import { freeId } from "../free-id";
import { bestFirst } from "./best-first";

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

/** A grade by the words audits use, with its place from best (0) to worst. */
export interface KnownGrade {
  readonly rank: number;
  readonly standing?: Standing;
}

/** `graded` says how good something is; `answers` only whether it is so. */
export interface GradeFamily {
  readonly kind: "graded" | "answers";
  readonly fewest: number;
  readonly grades: readonly (readonly [RegExp, KnownGrade])[];
}

const grade = (pattern: RegExp, rank: number, standing?: Standing) =>
  [pattern, standing ? { rank, standing } : { rank }] as const;

const FAMILIES: readonly GradeFamily[] = [
  {
    kind: "graded",
    fewest: 2,
    grades: [
      grade(
        /^(outstanding|excellent|exemplary|rhagorol|exceed(s|ed|ing) good|better than good)$/,
        0,
        "above-good",
      ),
      grade(/^very good$/, 0.5, "above-good"),
      grade(/^(good|da|meet(s|ing)? good|at good|strong)$/, 1, "good"),
      grade(/^good with (features|elements|aspects) of .+$/, 1.5, "good"),
      grade(
        /^(requir(es|ing) improvements?( to be good)?|requires? to improve|needs improvement|ri|adequate|satisfactory|fair|digonol|not yet good|part(ly|ially) meets good|working towards good|developing|emerging|angen (?:ei )?(?:wella|gwella|gwelliant))$/,
        2,
        "below-good",
      ),
      grade(/^requires improvement( to be good)? with (features|elements|aspects) of .+$/, 2.5, "below-good"),
      grade(
        /^(inadequate|anfoddhaol|annigonol|gwael|poor|unsatisfactory|weak|(does|do) not( yet)? meet good|not( yet)? meeting good|below good)$/,
        3,
        "below-good",
      ),
      grade(/^very (poor|weak)$/, 4, "below-good"),
    ],
  },
  {
    kind: "graded",
    fewest: 2,
    grades: [
      grade(/^(exceed(s|ed)?|exceeding|above)( the)?( expectations?| standards?)?$/, 0),
      grade(
        /^(fully |standards? |expectations? )?(met|meets?|achieved|compliant|evidenced)( the)?( expectations?| standards?)?( in full)?$/,
        1,
      ),
      grade(/^at( the)?( expected)? standard$/, 1.5),
      grade(/^approaching( the)?( expected)? standard$/, 2.5),
      grade(/^(mostly|largely|substantially) (meets?|met|achieved|compliant|evidenced)$/, 2),
      grade(
        /^(part(ly|ially)?|some)( (met|achieved|compliant|meets?|evidenced))?( the)?( expectations?| standards?)?$/,
        3,
      ),
      grade(
        /^not( yet)?$|^(below|beneath)( the)? (expectations?|standards?)$|^(standards? |expectations? )?(not|non|does not|do not|un)( yet)?[ -]?(met|meet|achieved|compliant|evidenced)( the)?( expectations?| standards?)?$/,
        4,
      ),
    ],
  },
  {
    kind: "answers",
    fewest: 2,
    grades: [
      grade(/^(yes|y|true|fully)( fully| in full)?$|^(ydy|ydyw|oes|ie|do|llawn|ja|oui|s[iíì])$/, 0),
      grade(/^(mostly|mainly)$/, 1),
      grade(/^(part(ly|ially|ial)?|in part|to some extent|sometimes|yes in part|rhannol|yn rhannol)$/, 2),
      grade(/^(no|n|false|not at all|nac ydy|nac ydyw|nac oes|na|naddo|nage|dim|nein|nee|non)$/, 3),
      grade(/^(don.?t know|not known|unknown|unsure|unclear|not (?:sure|clear)|ansicr|ddim yn gwybod)$/, 4),
    ],
  },
  {
    kind: "graded",
    fewest: 2,
    grades: [
      grade(/^distinction$/, 0),
      grade(/^merit$/, 1),
      grade(/^pass(ed)?$/, 2),
      grade(/^(refer(red)?|borderline|resubmit|marginal|deferred?)$/, 3),
      grade(/^fail(ed)?$/, 4),
    ],
  },
  {
    kind: "graded",
    fewest: 2,
    grades: [
      grade(/^(blue|glas)$/, 0),
      grade(/^(green|gwyrdd)$/, 1),
      grade(/^(amber|yellow|oren|ambr|melyn)$/, 2),
      grade(/^(red|coch)$/, 3),
    ],
  },
  {
    kind: "graded",
    fewest: 3,
    grades: [
      grade(/^always$/, 0),
      grade(/^(usually|mostly|often)$/, 1),
      grade(/^sometimes$/, 2),
      grade(/^rarely$/, 3),
      grade(/^never$/, 4),
    ],
  },
  {
    kind: "graded",
    fewest: 3,
    grades: [
      grade(/^o$/, 0, "above-good"),
      grade(/^g$/, 1, "good"),
      grade(/^(r|ri)$/, 2, "below-good"),
      grade(/^i$/, 3, "below-good"),
    ],
  },
];

/** Numbers stand in the order they are printed in: nobody can tell whether 1 or 4 is best. */
const NUMBERED: GradeFamily = {
  kind: "graded",
  fewest: 3,
  grades: [grade(/^((level|grade|score|rating) )?(\d|10)$/, 0)],
};

/** The letters of colours, which are none alone: "A" and "B" number things too. */
const COLOURS: GradeFamily = { kind: "graded", fewest: 3, grades: [grade(/^[brag]$/, 0)] };

/** How far something is on its way: in the order that is printed. */
const AS_PRINTED: readonly GradeFamily[] = [
  {
    kind: "graded",
    fewest: 3,
    grades: [
      grade(
        /^(leading( practice)?|exemplary|mature|((well|fully) )?embedded|((fully|mostly|part(ly|ially)|not( yet)?) )?in place|sustained|((well|firmly) )?established|strong|secured?|expected|exceeding|developing|progressing|(work )?in progress|emerging|beginning|early( stages?)?|weak|absent|excellent|outstanding|good|sound|confident|competent|proficient|adequate|acceptable|satisfactory|fair|poor|inadequate|inconsistent|((not )?good|secure) enough|needs? (some |more )?(work|attention|development|improvement)|requires improvement|((highly|very|mostly|part(ly|ially)|not) )?effective|ineffective|cryf|cadarn|gwan|da|rhagorol|digonol|gwael|angen (ei )?(wella|gwella|gwelliant|sylw|gwaith)|(no|little|limited|some|partial|good|strong|clear|full|excellent) evidence|gold|silver|bronze|not yet|not( yet)? (evident|started|begun|present|embedded))$/,
        0,
      ),
    ],
  },
  NUMBERED,
];

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
    .replace(BAND, "");
  // "n.v.t" is no code.
  if (/^[a-z](?:\.[a-z]){1,3}$/u.test(words)) return words;
  return words
    .replace(/^([a-z]{1,2}|\d|n\/a(?=\s*[:=–—-]))\s*[:.)=–—-]+\s*(?=\S)/u, (code) =>
      /^n\s*\/(?!a\s*[:=–—-])/.test(words) ? code : "",
    )
    .replace(NUMBERED_GRADE, "")
    .trim();
}

/** The number of "1 Outstanding", "3 Requires improvement". */
const NUMBERED_GRADE =
  /^\d\s+(?=(?:outstanding|excellent|exemplary|very good|good|requir(?:es|ing) improvement|requires to improve|needs improvement|adequate|satisfactory|fair|inadequate|poor|unsatisfactory|weak|(?:fully|part(?:ly|ially)|mostly|not)(?: yet)? met|met|rhagorol|da|digonol|anfoddhaol)$)/u;

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
  return known ?? (areCounted(labels.filter((label) => !isNotApplicable(label))) ? NUMBERED : undefined);
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
