import { hasDecimalComma } from "../audit/numbers";
import { formatDate } from "./day-text";
import type { Gap } from "../audit/gap";
import { narrativeOf } from "../audit/narratives";
import { furtherPart, type AnyPart } from "../audit/parts";
import { actionTag } from "../audit/tags";
import { indexOf, scaleOf, type Item, type Template } from "../audit/template";
import { counted, quoted, sentenceAt } from "./phrases";
import { columnLabel, concernName, fieldName, itemName, partName, placeText, personText } from "./place-text";
import { difference, fillerText } from "./filler-text";
import { EXAMPLE_DATE, fieldTask, typedTask } from "./field-task";
import { noSuchDayText, takesText } from "./takes-text";
import { ruleText } from "./rule-text";
import { phrase, phraseOf } from "../words/phrase";

const NO_DATE = phrase(
  "is not a date that can be read. Write day, month and year, for example {exampleDate}.",
  { exampleDate: EXAMPLE_DATE },
);
/** Behind a sentence: that the day is none of its month, where that is what is wrong. */
const noSuchDay = (text: string): string => {
  const sentence = noSuchDayText(text).trim();
  return sentence === "" ? "" : ` ${sentence}`;
};
const MEASURE = phrase("Say what will be different, and how anyone will see that it is done.");

/** What an audit lacks, where, and what to do about it: a sentence or two for the auditor. */
export function gapText(template: Template, gap: Gap): string {
  switch (gap.code) {
    case "header-missing":
      return sentenceAt(fieldName(template, gap.field), fieldTask(template, gap.field));
    case "date-invalid":
      return sentenceAt(
        placeText(template, gap.where),
        `${quoted(gap.text)} ${NO_DATE}${noSuchDay(gap.text)}`,
      );
    case "number-invalid":
    case "number-out-of-bounds":
      return sentenceAt(
        placeText(template, gap.where),
        phrase(
          gap.code === "number-invalid"
            ? "{text} is not a number that can be read. {takes}"
            : "{text} is outside what can be entered here. {takes}",
          {
            text: quoted(gap.text),
            takes: [
              takesText({ kind: "number", choices: [], bounds: gap.bounds }),
              ...(hasDecimalComma(gap.text) ? [phrase("Decimals begin with a point, as in 12.5.")] : []),
            ].join(" "),
          },
        ),
      );
    case "look-back-too-long":
      return phrase(
        "The audit looks back to {from}, more than {months} before {until}. Record why, or move the first day looked at to {earliest} or later.",
        {
          from: formatDate(gap.from),
          months: counted(gap.months, "month"),
          until: formatDate(gap.until),
          earliest: formatDate(gap.earliest),
        },
      );
    case "judgement-missing":
      return sentenceAt(
        itemName(template, gap.item),
        phrase("choose a judgement{orNotApplicable}.", {
          orNotApplicable: orNotApplicable(template, gap.item, "judgement"),
        }),
      );
    case "narrative-missing":
      return sentenceAt(itemName(template, gap.item), underTask(template, furtherPart(gap.narrative)));
    case "overall-missing":
      return sentenceAt(
        itemName(template, gap.item),
        phrase(
          "choose the overall judgement. It is the auditor’s own view of the whole audit, and is not worked out from the other items.",
        ),
      );
    case "answer-missing":
      return sentenceAt(itemName(template, gap.item), answerTask(template, gap.item));
    case "evidence-missing":
      return sentenceAt(
        itemName(template, gap.item),
        ownTask(template, "evidence") ?? evidenceTask(template, gap.item),
      );
    case "impact-missing":
      return sentenceAt(
        itemName(template, gap.item),
        ownTask(template, "impact") ??
          phrase("add the impact on the {person}. {difference}.", {
            person: person(template),
            difference: difference(template),
          }),
      );
    case "good-without-impact":
      return sentenceAt(
        itemName(template, gap.item),
        phrase(
          "the judgement is {grade}, and the impact is not entered yet. {difference}, or look again at the judgement.",
          { grade: gradeName(template, gap.item, gap.grade), difference: difference(template) },
        ),
      );
    case "features-not-neighbouring":
      return sentenceAt(
        itemName(template, gap.item),
        phrase(
          "features of {grade} can only go with the grade above or below it. Choose another, or clear the choice.",
          { grade: gradeName(template, gap.of, gap.grade) },
        ),
      );
    case "reason-missing":
      return sentenceAt(
        itemName(template, gap.item),
        phrase(
          "say why this is not applicable. A short reason shows that it was considered and not left out.",
        ),
      );
    case "none-beside-others":
      return sentenceAt(
        placeText(template, gap.where),
        phrase("{text} stands beside other answers. Choose it alone, or clear it.", {
          text: quoted(gap.text),
        }),
      );
    case "filler":
      return fillerText(template, gap);
    case "overall-unsupported":
      return sentenceAt(
        itemName(template, gap.item),
        phraseOf(
          gap.supporting,
          "the overall judgement is {grade}, and {reach} of the {judged} other items judged reaches that grade. Read the findings again and check that they bear it out.",
          "the overall judgement is {grade}, and {reach} of the {judged} other items judged reach that grade. Read the findings again and check that they bear it out.",
          {
            grade: gradeName(template, gap.item, gap.grade),
            reach: reach(gap.supporting),
            judged: gap.judged,
          },
        ),
      );
    case "below-good-without-action":
      return sentenceAt(
        itemName(template, gap.item),
        phrase(
          "the judgement is {grade}, and no action says that it is about this item. Add an action that would bring it to good, or name {mention} at the end of the action that will.",
          { grade: gradeName(template, gap.item, gap.grade), mention: mention(template, gap.item) },
        ),
      );
    case "concern-unanswered":
      return sentenceAt(
        concernName(template),
        phrase("choose yes or no, so that a reader knows it was considered."),
      );
    case "concern-what-missing":
      return sentenceAt(concernName(template), phrase("say what the concern is."));
    case "concern-manager-missing":
      return sentenceAt(
        concernName(template),
        phrase("name the manager who was told. A manager must know of every immediate concern."),
      );
    case "concern-date-missing":
      return sentenceAt(
        concernName(template),
        phrase("add the date the manager was told, for example {exampleDate}.", {
          exampleDate: EXAMPLE_DATE,
        }),
      );
    case "action-what-missing":
      return phrase("Action {row}: say what is to be done.", { row: gap.row });
    case "action-person-missing":
      return phrase("Action {row}: name the person who will do it.", { row: gap.row });
    case "action-due-missing":
      return phrase("Action {row}: add the date it is to be completed by, for example {exampleDate}.", {
        row: gap.row,
        exampleDate: EXAMPLE_DATE,
      });
    case "row-column-missing":
      return sentenceAt(placeText(template, gap.where), phrase("fill this in, or clear the row."));
    case "action-column-missing":
      return phrase("Action {row}: fill in {columnLabel}.", {
        row: gap.row,
        columnLabel: quoted(columnLabel(template, gap.column)),
      });
    case "action-date-invalid":
      return sentenceAt(placeText(template, gap.where), `${quoted(gap.text)} ${NO_DATE}`);
    case "action-date-past":
      return pastText(template, gap);
    case "action-not-measurable":
      if (gap.where !== actionTag(gap.row, "what"))
        return phrase("Action {row}: {wording} says no time. Give a day, or how often.", {
          row: gap.row,
          wording: quoted(gap.wording ?? ""),
        });
      return gap.wording === undefined
        ? phrase("Action {row} is very short. {measure}", { row: gap.row, measure: MEASURE })
        : phrase("Action {row}: {wording} leaves open what will be done. {measure}", {
            row: gap.row,
            wording: quoted(gap.wording),
            measure: MEASURE,
          });
    case "too-many-actions":
      return phrase(
        "There are {actions}, and the limit is {limit}. Combine actions that belong together, or record why this audit needs more.",
        { actions: counted(gap.count, "action"), limit: gap.limit },
      );
    default:
      return ruleText(template, gap);
  }
}

type GapWith<Code extends Gap["code"]> = Extract<Gap, { readonly code: Code }>;

function pastText(template: Template, gap: GapWith<"action-date-past">): string {
  const due = phrase("Action {row}: the completion date, {due},", { row: gap.row, due: formatDate(gap.due) });
  if (gap.before === "audit") {
    return phrase(
      "{due} is before the day of the audit, {day}. Agree a later date, or correct whichever is mistyped.",
      { due, day: formatDate(gap.day) },
    );
  }
  const signedOff = template.actions.columns.find((column) => column.id === "signed-off");
  return signedOff
    ? phrase(
        "{due} has passed and the action is not signed off. Add the sign-off date, or agree a new completion date.",
        { due },
      )
    : phrase("{due} has passed. Agree a new completion date.", { due });
}

function answerTask(template: Template, id: string): string {
  const answer = itemWithId(template, id)?.answer;
  if (answer?.scale !== undefined)
    return phrase("choose an answer{orNotApplicable}.", {
      orNotApplicable: orNotApplicable(template, id, "answer"),
    });
  return answer?.type === undefined
    ? phrase("add an answer in your own words.")
    : typedTask({ ...answer, type: answer.type });
}

const underTask = (template: Template, part: AnyPart): string =>
  phrase("add what belongs under {part}.", { part: quoted(partName(part, template)) });

/** Where the template calls a narrative otherwise. */
const ownTask = (template: Template, part: AnyPart): string | undefined =>
  narrativeOf(template, part) ? underTask(template, part) : undefined;

function evidenceTask(template: Template, id: string): string {
  const bearing = itemWithId(template, id)?.judgement ? phrase("the judgement") : phrase("the answer");
  return phrase("add the evidence. Say what you found, and how it leads to {bearing}.", { bearing });
}

function orNotApplicable(template: Template, id: string, part: "judgement" | "answer"): string {
  const scale = itemWithId(template, id)?.[part]?.scale;
  const choice = scale === undefined ? undefined : scaleOf(template, scale).notApplicable;
  return choice ? phrase(", or {label} with a reason", { label: quoted(choice.label) }) : "";
}

const person = (template: Template): string => personText(template);

function gradeName(template: Template, id: string, grade: string): string {
  const scale = itemWithId(template, id)?.judgement?.scale;
  const grades = scale === undefined ? [] : scaleOf(template, scale).grades;
  return quoted(grades.find((each) => each.id === grade)?.label ?? grade);
}

function reach(supporting: number): string {
  return supporting === 0 ? phrase("none") : phrase("only {supporting}", { supporting });
}

function mention(template: Template, id: string): string {
  const number = itemWithId(template, id)?.number;
  return number === undefined ? phrase("it") : phrase("item {number}", { number });
}

function itemWithId(template: Template, id: string): Item | undefined {
  return indexOf(template).items.get(id)?.item;
}
