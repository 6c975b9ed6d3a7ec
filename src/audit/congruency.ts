import type { Gap } from "./gap";
import { gradeOf, isGood, needsPlan } from "./grades";
import { narrativesOf } from "./narratives";
import { EMPTY_ITEM, partValue, type AuditRecord } from "./record";
import { itemTag } from "./tags";
import {
  indexOf,
  isOverallItem,
  scaleOf,
  type Grade,
  type Item,
  type Section,
  type Template,
} from "./template";

/** Fewer judgements say too little about the whole. */
const FEWEST_JUDGED = 3;

/** Of a scale with one grade below good: so many judgements at it, and so large a part of all, speak against a good whole. */
const FEWEST_LOW = 2;
const MOST_GOOD_TO_ONE_LOW = 4;

/** Harm that was done to someone, or that they told of: a finding of weight whatever the item. */
const HARM =
  /\b(?:disclos(?:ed|ure|ures|ing)|allegations?|alleged|assault(?:ed|s)?|(?:was|is|been|being) (?:hit|beaten|hurt|abused|raped|groomed|strangled)|(?:hits|hurts|beats|beat|hurting|hitting) (?:me|him|her|them)|injur(?:y|ies|ed)|bruis(?:e|es|ed|ing)|overdose|self-?harm(?:ed|ing)?|sexual(?:ly)? (?:abuse|abused|exploit\w*)|datgel\w*)\b/iu;

function tellsOfHarm(record: AuditRecord, item: Item): boolean {
  const entry = record.items[item.id] ?? EMPTY_ITEM;
  return narrativesOf(item).some((part) => HARM.test(partValue(entry, part)));
}

/** Grades that each have words of their own; more are points. */
const MOST_GRADES_IN_WORDS = 6;

interface Judged {
  readonly item: Item;
  readonly grade: Grade;
  /** Place on the scale, from 0 for the best. */
  readonly rank: number;
}

/** Those of the items that are judged on one scale, save one item. */
function judgedOn(
  template: Template,
  record: AuditRecord,
  scale: string,
  items: readonly Item[],
  save: Item,
): readonly Judged[] {
  const { grades } = scaleOf(template, scale);
  return items.flatMap((item): readonly Judged[] => {
    if (item.id === save.id || item.judgement?.scale !== scale) return [];
    const grade = gradeOf(template, item, record.items[item.id] ?? EMPTY_ITEM);
    return grade ? [{ item, grade, rank: grades.indexOf(grade) }] : [];
  });
}

/**
 * R19: whether the other items bear the overall judgement out: one gap for each way in which they don't. By number, where
 * fewer than half of those judged on its scale reach it; by weight, where a good one stands over a grade that has to have a
 * plan, or, where its number says nothing, over a quarter below good on a scale with no such grade or the best over one below
 * good, or any good one over an item below good whose narrative tells of harm, or over an immediate concern; and where it is
 * below every other.
 */
export function congruencyGaps(
  template: Template,
  record: AuditRecord,
  items: readonly Item[],
  overall: Item,
): readonly Gap[] {
  const grade = gradeOf(template, overall, record.items[overall.id] ?? EMPTY_ITEM);
  if (!grade || !overall.judgement) return [];
  const scale = scaleOf(template, overall.judgement.scale);
  const rank = scale.grades.indexOf(grade);
  const others = items.filter(({ id }) => !isOverallItem(template, id));
  const judged = judgedOn(template, record, scale.id, others, overall);
  const place = { where: itemTag(overall.id, "judgement"), item: overall.id, grade: grade.id } as const;
  const contradicted = (by: "low-grade" | "concern" | "every-item", found: readonly Judged[]): Gap => ({
    code: "overall-contradicted",
    severity: "advice",
    ...place,
    by,
    items: found.map(({ item }) => item.id),
  });
  const below = judged.filter((each) => each.grade.standing === "below-good");
  // On a scale of many points, a point more or less says the same.
  const near = scale.grades.length > MOST_GRADES_IN_WORDS ? 1 : 0;
  const supporting = judged.filter((each) => each.rank <= rank + near).length;
  const enough = judged.length >= FEWEST_JUDGED;
  const isUnsupported = enough && supporting * 2 < judged.length;
  // Where a scale has but one grade below good, no single item of it weighs as one that has to have a plan.
  const isWeighty =
    !scale.grades.some((each) => needsPlan(scale, each)) &&
    below.length >= FEWEST_LOW &&
    below.length * MOST_GOOD_TO_ONE_LOW >= judged.length;
  const low = judged.filter(
    (each) =>
      needsPlan(scale, each.grade) ||
      (each.grade.standing === "below-good" &&
        // What speaks against the whole by its number is not said again.
        ((!isUnsupported && (grade.standing === "above-good" || isWeighty)) ||
          tellsOfHarm(record, each.item))),
  );
  return [
    ...(isUnsupported
      ? [
          {
            code: "overall-unsupported",
            severity: "advice",
            ...place,
            judged: judged.length,
            supporting,
          } as const,
        ]
      : []),
    ...(isGood(grade) && low.length > 0 ? [contradicted("low-grade", low)] : []),
    ...(isGood(grade) && template.immediateConcerns && record.immediateConcern.raised === "yes"
      ? [contradicted("concern", [])]
      : []),
    ...(enough && judged.every((each) => each.rank < rank - near) ? [contradicted("every-item", [])] : []),
  ];
}

/**
 * A grade with features of another (R103) has those of its neighbour on the scale: the grade just above or just below.
 * Beside the overall judgement another item has to point the same way, beside a section's own rating one of its criteria.
 */
export function featuresGap(
  template: Template,
  record: AuditRecord,
  item: Item,
  items: readonly Item[],
): readonly Gap[] {
  const of = item.answer?.featuresOf;
  const grade = record.items[item.id]?.answer ?? "";
  const judged = indexOf(template).items.get(of ?? "")?.item;
  if (!judged?.judgement) return [];
  const { id: scale, grades } = scaleOf(template, judged.judgement.scale);
  const rankOf = (id: string | undefined) => grades.findIndex((each) => each.id === id);
  const own = rankOf(gradeOf(template, judged, record.items[judged.id] ?? EMPTY_ITEM)?.id);
  const named = rankOf(grade);
  if (named < 0 || own < 0) return [];
  const place = { where: itemTag(item.id, "answer"), item: item.id, of: judged.id, grade } as const;
  if (Math.abs(named - own) !== 1) {
    return [{ code: "features-not-neighbouring", severity: "required", ...place }];
  }
  const isOverall = isOverallItem(template, judged.id);
  const section = indexOf(template).items.get(judged.id)?.section;
  const others = judgedOn(
    template,
    record,
    scale,
    isOverall ? items : items.filter(({ id }) => section?.items.some((each) => each.id === id)),
    judged,
  );
  const answers = isOverall || !section ? [] : answersIn(template, record, section);
  const borneOut =
    others.some(({ rank }) => (named < own ? rank <= named : rank >= named)) ||
    answers.some((answer) => (named < own ? answer !== "lowest" : answer !== "best"));
  return borneOut || others.length + answers.length < FEWEST_JUDGED
    ? []
    : [{ code: "features-contradicted", severity: "advice", ...place }];
}

/**
 * A section's own rating over its criteria. A good one: most of its answers are the lowest of their scale, or of the
 * judgements under it most are below good, or one is of a grade that has to have a plan. One that has to have a plan:
 * each of several criteria is judged good, or answered at the best.
 */
export function sectionGaps(template: Template, record: AuditRecord, section: Section): readonly Gap[] {
  const rating = ratingOf(section);
  const grade = rating && gradeOf(template, rating, record.items[rating.id] ?? EMPTY_ITEM);
  if (!rating?.judgement || grade?.standing === undefined || grade.standing === "middle") return [];
  const found = (by: "answers" | "judgements", criteria: number, unmet: number): readonly Gap[] => [
    {
      code: "section-contradicted",
      severity: "advice",
      where: itemTag(rating.id, "judgement"),
      item: rating.id,
      grade: grade.id,
      by,
      criteria,
      unmet,
    },
  ];
  const scale = scaleOf(template, rating.judgement.scale);
  const judged = judgedOn(template, record, scale.id, section.items, rating).map((each) => each.grade);
  const answers = answersIn(template, record, section);
  if (!isGood(grade)) {
    if (!needsPlan(scale, grade)) return [];
    const criteria = judged.length + answers.length;
    const isAllMet = judged.every(isGood) && answers.every((answer) => answer === "best");
    return criteria >= FEWEST_JUDGED && isAllMet
      ? found(judged.length > 0 ? "judgements" : "answers", criteria, 0)
      : [];
  }
  const low = judged.filter(({ standing }) => standing === "below-good").length;
  const isGrave = judged.some((each) => needsPlan(scale, each));
  if (isGrave || isMost(low, judged.length)) return found("judgements", judged.length, low);
  const unmet = answers.filter((answer) => answer === "lowest").length;
  return isMost(unmet, answers.length) ? found("answers", answers.length, unmet) : [];
}

/** Where each answer of a section's questions stands on its scale. */
function answersIn(
  template: Template,
  record: AuditRecord,
  { items }: Section,
): readonly ("best" | "between" | "lowest")[] {
  return items.flatMap(({ id, answer }) => {
    if (answer?.scale === undefined || answer.featuresOf !== undefined) return [];
    const { grades } = scaleOf(template, answer.scale);
    const at = grades.findIndex((each) => each.id === record.items[id]?.answer);
    if (at < 0) return [];
    return at === grades.length - 1 ? ["lowest"] : at === 0 ? ["best"] : ["between"];
  });
}

/** The item that rates a whole section: its only judgement, or the only one that is required. */
function ratingOf({ items }: Section): Item | undefined {
  const judged = items.filter(({ judgement }) => judgement);
  const required = judged.filter(({ judgement }) => judgement?.required === true);
  const [rating, ...others] = judged.length === 1 ? judged : required;
  return others.length === 0 ? rating : undefined;
}

const isMost = (some: number, all: number): boolean => all >= FEWEST_JUDGED && some * 2 > all;
