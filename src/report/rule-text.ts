import { formatDate } from "./day-text";
import type { Gap } from "../audit/gap";
import { parseTag, type Tag } from "../audit/tags";
import { indexOf, scaleOf, type Template } from "../audit/template";
import { counted, listed, quoted, sentenceAt } from "./phrases";
import { concernName, fieldName, itemName, itemShortName, personText, placeText } from "./place-text";
import { phrase, phraseOf } from "../words/phrase";

const isOfAction = (where: Tag): boolean => parseTag(where).kind === "action";

type Told =
  | "overall-contradicted"
  | "features-contradicted"
  | "section-contradicted"
  | "no-actions"
  | "same-text"
  | "nothing-applicable"
  | "overall-not-applicable"
  | "person-unnamed"
  | "name-for-id"
  | "auditor-is-worker"
  | "date-month-first"
  | "date-in-future"
  | "date-before-period"
  | "period-backwards"
  | "audited-recently"
  | "age-outside"
  | "concern-without-action"
  | "concern-told-late"
  | "action-date-far";
/** What a rule found that looks at the audit as a whole, or at who and when. */
export type ToldGap = Extract<Gap, { readonly code: Told }>;

/** What such a rule found, and what to do about it: a sentence or two for the auditor. */
export function ruleText(template: Template, gap: ToldGap): string {
  const person = personText(template);
  switch (gap.code) {
    case "overall-contradicted":
      return sentenceAt(itemName(template, gap.item), contradiction(template, gap));
    case "features-contradicted":
      return sentenceAt(
        itemName(template, gap.item),
        phrase("no other item points towards {gradeLabel}. Read the findings again, or clear the choice.", {
          gradeLabel: gradeLabel(template, gap.of, gap.grade),
        }),
      );
    case "section-contradicted":
      return sentenceAt(
        itemName(template, gap.item),
        gap.unmet === 0
          ? gap.by === "answers"
            ? phrase(
                "the judgement is {gradeLabel}, and all of the {criteria} questions of the section are answered at the best. Read them again and check that they bear it out.",
                { gradeLabel: gradeLabel(template, gap.item, gap.grade), criteria: gap.criteria },
              )
            : phrase(
                "the judgement is {gradeLabel}, and none of the {criteria} of the section is judged below good. Read them again and check that they bear it out.",
                {
                  gradeLabel: gradeLabel(template, gap.item, gap.grade),
                  criteria: counted(gap.criteria, "criterion", "criteria"),
                },
              )
          : gap.by === "answers"
            ? phraseOf(
                gap.unmet,
                "the judgement is {grade}, and {count} of the {criteria} questions of the section is answered at the lowest. Read them again and check that they bear it out.",
                "the judgement is {grade}, and {count} of the {criteria} questions of the section are answered at the lowest. Read them again and check that they bear it out.",
                { grade: gradeLabel(template, gap.item, gap.grade), criteria: gap.criteria },
              )
            : phraseOf(
                gap.unmet,
                "the judgement is {grade}, and {count} of the {criteria} of the section is judged below good. Read them again and check that they bear it out.",
                "the judgement is {grade}, and {count} of the {criteria} of the section are judged below good. Read them again and check that they bear it out.",
                {
                  grade: gradeLabel(template, gap.item, gap.grade),
                  criteria: counted(gap.criteria, "criterion", "criteria"),
                },
              ),
      );
    case "no-actions":
      return phraseOf(
        gap.items.length,
        "There is no action yet, and {items} is judged below good. Agree at least one action that would bring the {person}’s experience to good.",
        "There is no action yet, and {items} are judged below good. Agree at least one action that would bring the {person}’s experience to good.",
        { items: listed(gap.items.map((id) => itemShortName(template, id))), person },
      );
    case "same-text":
      if (isOfAction(gap.where))
        return phrase("{text} stands in {actions} for one person. Make one action of them.", {
          text: quoted(gap.text),
          actions: counted(gap.places.length, "action"),
        });
      return sentenceAt(
        placeText(template, gap.where),
        gap.varied
          ? phrase(
              "{text} stands in {items} with a word or two changed. Say in each what was found for that item.",
              { text: quoted(gap.text), items: counted(gap.places.length, "item") },
            )
          : phrase("{text} stands in {items}. Say in each what was found for that item.", {
              text: quoted(gap.text),
              items: counted(gap.places.length, "item"),
            }),
      );
    case "nothing-applicable":
      return phrase(
        "Every item is marked not applicable. Judge those that apply, or say to the manager that this case is not one to audit.",
      );
    case "overall-not-applicable":
      return sentenceAt(
        itemName(template, gap.item),
        phrase(
          "the overall judgement is marked not applicable. Choose the grade that the whole audit bears out.",
        ),
      );
    case "age-outside":
      return sentenceAt(
        fieldName(template, gap.field),
        phrase(
          "the {person} was {age} on the day of the audit, which is for those {ages}. Check both dates, or whether another audit fits.",
          { person, age: gap.age, ages: agesText(gap) },
        ),
      );
    case "person-unnamed":
      return sentenceAt(
        placeText(template, gap.where),
        phrase("{text} could be more than one person. Name the person, or their role in full.", {
          text: quoted(gap.text),
        }),
      );
    case "name-for-id":
      return sentenceAt(
        fieldName(template, gap.field),
        phrase(
          "{text} looks like a person’s name. Write the case number instead, so that no name travels with the audit.",
          { text: quoted(gap.text) },
        ),
      );
    case "auditor-is-worker":
      return sentenceAt(
        fieldName(template, gap.field),
        phrase(
          "this is the auditor’s own name. Name the {role}, or pass the audit to someone independent of the case.",
          { role: gap.role },
        ),
      );
    case "date-month-first":
      return sentenceAt(
        placeText(template, gap.where),
        phrase(
          "{text} is read month first, as {date}, since there is no such day otherwise. Write it as {date2}, or correct it.",
          { text: quoted(gap.text), date: formatDate(gap.date), date2: formatDate(gap.date) },
        ),
      );
    case "date-in-future":
      return sentenceAt(
        placeText(template, gap.where),
        phrase("{date} is still to come. Correct the date if it is mistyped.", {
          date: formatDate(gap.date),
        }),
      );
    case "date-before-period":
      return sentenceAt(
        placeText(template, gap.where),
        phrase(
          gap.assumed
            ? "{date} is before {from}, from when the audit looks. Correct it, or enter the first day looked at."
            : "{date} is before the first day looked at, {from}. Correct whichever is mistyped.",
          { date: formatDate(gap.date), from: formatDate(gap.from) },
        ),
      );
    case "period-backwards":
      return sentenceAt(
        placeText(template, gap.where),
        phrase(
          "the first day looked at, {from}, is after the day of the audit, {until}. Correct whichever is mistyped.",
          { from: formatDate(gap.from), until: formatDate(gap.until) },
        ),
      );
    case "audited-recently": {
      const last = gap.last === undefined ? "" : phrase(", on {last}", { last: formatDate(gap.last) });
      return sentenceAt(
        placeText(template, gap.where),
        phrase(
          "there was an audit less than {months} before this one{last}. Ask whether another case should be audited instead.",
          { months: counted(gap.months, "month"), last },
        ),
      );
    }
    case "concern-without-action":
      return sentenceAt(
        concernName(template),
        phrase("no action is about it yet. Add an action that says what will be done, by whom and by when."),
      );
    case "concern-told-late":
      return sentenceAt(
        concernName(template),
        phrase(
          "the manager was told on {told}, later than the working day after the audit, {day}. Say why, or correct whichever date is mistyped.",
          { told: formatDate(gap.told), day: formatDate(gap.day) },
        ),
      );
    case "action-date-far":
      return phrase(
        "Action {row}: the completion date, {due}, is more than 18 months after the audit. Agree an earlier date, or correct it if it is mistyped.",
        { row: gap.row, due: formatDate(gap.due) },
      );
  }
}

/** "16 or over", "25 or under", "from 16 to 25". */
export function agesText({ least, most }: { readonly least?: number; readonly most?: number }): string {
  if (least === undefined) return phrase("{most} or under", { most: most ?? "" });
  return most === undefined
    ? phrase("{least} or over", { least })
    : phrase("from {least} to {most}", { least, most });
}

/** The same in a few words, behind the place. */
export function ruleLack(gap: ToldGap): string {
  switch (gap.code) {
    case "overall-contradicted":
      return gap.by === "concern"
        ? phrase("good, over an immediate concern")
        : phrase("overall judgement against the findings");
    case "features-contradicted":
      return phrase("features that no item bears out");
    case "section-contradicted":
      return gap.by === "answers"
        ? phrase("judgement against its own questions")
        : phrase("judgement against its own criteria");
    case "no-actions":
      return phrase("none yet, with judgements below good");
    case "same-text":
      if (isOfAction(gap.where)) return phrase("the same action twice");
      return phrase("same words in {places} items", { places: gap.places.length });
    case "nothing-applicable":
      return phrase("every item not applicable");
    case "overall-not-applicable":
      return phrase("overall judgement not applicable");
    case "person-unnamed":
      return phrase("no name or full role");
    case "name-for-id":
      return phrase("a name, not a case number");
    case "auditor-is-worker":
      return phrase("auditor is also the {role}", { role: gap.role });
    case "date-month-first":
      return phrase("date read month first");
    case "date-in-future":
      return phrase("date still to come");
    case "date-before-period":
      return phrase("date before the first day looked at");
    case "period-backwards":
      return phrase("begins after the audit");
    case "age-outside":
      return phrase("outside the ages it is for");
    case "audited-recently":
      return phrase("audited too recently");
    case "concern-without-action":
      return phrase("no action about it");
    case "concern-told-late":
      return phrase("manager told late");
    case "action-date-far":
      return phrase("due a long time after the audit");
  }
}

function contradiction(
  template: Template,
  gap: Extract<Gap, { readonly code: "overall-contradicted" }>,
): string {
  const judged = phrase("the overall judgement is {gradeLabel}", {
    gradeLabel: gradeLabel(template, gap.item, gap.grade),
  });
  const again = phrase("Read the findings again and check that they bear it out.");
  switch (gap.by) {
    case "concern":
      return phrase("{judged}, and an immediate concern was raised. {again}", { judged, again });
    case "every-item":
      return phrase("{judged}, lower than every other item. {again}", { judged, again });
    case "low-grade":
      return phraseOf(
        gap.items.length,
        "{judged}, and {items} is judged below good. {again}",
        "{judged}, and {items} are judged below good. {again}",
        { judged, items: listed(gap.items.map((id) => itemShortName(template, id))), again },
      );
  }
}

function gradeLabel(template: Template, id: string, grade: string): string {
  const scale = indexOf(template).items.get(id)?.item.judgement?.scale;
  const grades = scale === undefined ? [] : scaleOf(template, scale).grades;
  return quoted(grades.find((each) => each.id === grade)?.label ?? grade);
}
