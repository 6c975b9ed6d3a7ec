import type { Standing } from "../../audit/template";

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

/** The words of a grade, and its place. */
export const grade = (pattern: RegExp, rank: number, standing?: Standing) =>
  [pattern, standing ? { rank, standing } : { rank }] as const;

/** In the order from best to worst. */
export const FAMILIES: readonly GradeFamily[] = [
  {
    kind: "graded",
    fewest: 2,
    grades: [
      grade(
        /^(outstanding|excellent|exemplary|rhagorol|ardderchog|exceed(s|ed|ing) good|better than good)$/,
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
      grade(/^(yes|y|true|fully)(,? (fully|in full))?$|^(ydy|ydyw|oes|ie|do|byddai|llawn|ja|oui|s[iíì])$/, 0),
      grade(/^(mostly|mainly)$/, 1),
      grade(
        /^(part(ly|ially|ial)?|in part|to some extent|sometimes|yes,? (in part|partly)|rhannol|yn rhannol)$/,
        2,
      ),
      grade(/^(no|n|false|not at all|nac ydy|nac ydyw|nac oes|na|naddo|nage|na fyddai|dim|nein|nee|non)$/, 3),
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
export const NUMBERED: GradeFamily = {
  kind: "graded",
  fewest: 3,
  grades: [grade(/^((level|grade|score|rating|lefel|gradd|sgôr) )?(\d|10)$/, 0)],
};

/** The letters of colours, which are none alone: "A" and "B" number things too. */
export const COLOURS: GradeFamily = { kind: "graded", fewest: 3, grades: [grade(/^[brag]$/, 0)] };

/** How far something is on its way: in the order that is printed. */
export const AS_PRINTED: readonly GradeFamily[] = [
  {
    kind: "graded",
    fewest: 3,
    grades: [
      grade(
        /^(leading( practice)?|exemplary|mature|((well|fully) )?embedded|((fully|mostly|part(ly|ially)|not( yet)?) )?in place|sustained|((well|firmly) )?established|strong|secured?|expected|exceeding|developing|progressing|(work )?in progress|emerging|beginning|early( stages?)?|weak|absent|excellent|outstanding|good|sound|confident|competent|proficient|adequate|acceptable|satisfactory|fair|poor|inadequate|inconsistent|((not )?good|secure) enough|needs? (some |more )?(work|attention|development|improvement)|requires improvement|((highly|very|mostly|part(ly|ially)|not) )?effective|ineffective|cryf|cadarn|gwan|da|rhagorol|ardderchog|digonol|gwael|angen (ei )?(wella|gwella|gwelliant|sylw|gwaith)|(no|little|limited|some|partial|good|strong|clear|full|excellent) evidence|platinum|gold|silver|bronze|aur|arian|efydd|heb ei (gyrraedd|gyflawni|fodloni)( eto)?|not yet|not( yet)? (evident|started|begun|present|embedded|met|achieved|awarded))$/,
        0,
      ),
    ],
  },
  NUMBERED,
];

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
