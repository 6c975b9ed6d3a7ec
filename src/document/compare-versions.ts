import type { Question } from "../audit/question";
import { questionAt, questionsOf } from "../audit/questions";
import { STATUS_TAG } from "../audit/tags";
import { indexOf, type Template } from "../audit/template";
import type { VersionChange } from "../audit/versions";
import { placeIn, questionName } from "./place-answers";

/**
 * What documents in use would lose, or read otherwise, if they moved from one version of a template to another. It goes
 * by the places that moving gives to answers, so that the two agree. New questions are `newQuestions`.
 */
export function versionChanges(before: Template, after: Template): readonly VersionChange[] {
  const [then, now] = [askedWhen(before), askedWhen(after)];
  const asked = new Map<string, Question[]>();
  for (const question of questionsOf(before)) {
    if (question.tag === STATUS_TAG) continue;
    const name = questionName(question.owner);
    asked.set(name, [...(asked.get(name) ?? []), question]);
  }
  return [...asked.values()].flatMap((questions) => {
    const changes = changesOf(after, firstOfEach(questions));
    const [first] = questions;
    const isGone = changes.some((change) => change.code === "not-asked" && change.whole);
    if (!first || isGone || then(first.owner) === now(first.owner)) return changes;
    return [...changes, { code: "asked-otherwise", where: first.tag }];
  });
}

/** What has to be so for a question to be asked, as a text that is the same where that is. */
function askedWhen(template: Template): (owner: Question["owner"]) => string {
  const { items, fields } = indexOf(template);
  const saying = (...parts: readonly unknown[]): string => JSON.stringify(parts.filter((part) => part));
  return (owner) => {
    if (owner.kind === "item") {
      const { item, section } = items.get(owner.item.id) ?? {};
      const at = section?.items.findIndex(({ id }) => id === owner.item.id) ?? 0;
      const gates = (section?.items ?? []).slice(0, at).filter(({ gate }) => gate === true);
      return saying(section?.when, item?.when, ...gates.map(({ id }) => id));
    }
    if (owner.kind === "header") {
      const { field, group } = fields.get(owner.field.id) ?? {};
      return saying(group?.when, field?.when);
    }
    if (owner.kind === "row") return saying(template.tables?.find(({ id }) => id === owner.table.id)?.when);
    return "";
  };
}

/** A column is asked once in every row; what it is in the first it is in all. */
function firstOfEach(questions: readonly Question[]): readonly Question[] {
  const [first] = questions;
  const isRow = first?.owner.kind === "action" || first?.owner.kind === "row";
  return isRow ? [first] : questions;
}

function changesOf(after: Template, questions: readonly Question[]): readonly VersionChange[] {
  const [first] = questions;
  const gone = questions.filter(({ tag }) => !questionAt(after, tag));
  if (first && gone.length === questions.length)
    return [{ code: "not-asked", where: first.tag, whole: true }];
  return questions.flatMap((question) => {
    const now = questionAt(after, question.tag);
    return now ? changesIn(question, now) : [{ code: "not-asked", where: question.tag, whole: false }];
  });
}

function changesIn(question: Question, now: Question): readonly VersionChange[] {
  const { tag: where, kind, choices } = question;
  if (choices.length === 0) {
    if (now.choices.length > 0) return [{ code: "not-a-choice", where }];
    return kind === "number" && now.kind === "number"
      ? boundsOtherwise(question, now)
      : takesOtherwise(kind, now);
  }
  const places = choices.map((choice) => ({ choice, found: placeIn(now, question, choice.label) }));
  const lost = places.flatMap(({ choice, found }) => ("placed" in found ? [] : [choice]));
  const renamed = places.flatMap(({ choice, found }): readonly VersionChange[] =>
    "placed" in found && found.placed !== choice.label
      ? [{ code: "renamed", where, choice, now: found.placed }]
      : [],
  );
  const isOneNow = kind === "choices" && now.kind === "choice" && choices.length > 1;
  return [
    ...(lost.length > 0 ? [{ code: "no-such-choice", where, choices: lost } as const] : []),
    ...(isOneNow ? [{ code: "one-of-several", where } as const] : []),
    ...renamed,
    ...(now.choices.length === 0 ? takesOtherwise(kind, now) : []),
  ];
}

/** Where numbers that were taken are not, or count something else. A unit that was not said may have been any. */
function boundsOtherwise(
  { tag: where, bounds: was = {} }: Question,
  { bounds: now = {} }: Question,
): readonly VersionChange[] {
  const isNarrower =
    (now.least ?? -Infinity) > (was.least ?? -Infinity) || (now.most ?? Infinity) < (was.most ?? Infinity);
  const isOther =
    was.unit !== undefined && now.unit !== undefined && was.unit.toLowerCase() !== now.unit.toLowerCase();
  return [
    ...(isNarrower ? [{ code: "narrower-bounds", where, now } as const] : []),
    ...(isOther ? [{ code: "other-unit", where, was: was.unit ?? "", now: now.unit ?? "" } as const] : []),
  ];
}

/** Where words, or a date, have to be a date or a number now. */
function takesOtherwise(before: Question["kind"], { tag, kind }: Question): readonly VersionChange[] {
  if (kind === before) return [];
  if (kind === "number") return [{ code: "answered-otherwise", where: tag, now: "number" }];
  return kind === "date" || (kind === "moment" && before !== "date")
    ? [{ code: "answered-otherwise", where: tag, now: "date" }]
    : [];
}
