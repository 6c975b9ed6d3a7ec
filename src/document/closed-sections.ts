import { chosenIn } from "../audit/answering";
import { answersNamed, isAnswerCondition, type AnswerCondition, type Condition } from "../audit/condition";
import { questionAt } from "../audit/questions";
import type { AuditRecord } from "../audit/record";
import { relevanceOf, type Relevance } from "../audit/relevance";
import { headerTag, itemTag } from "../audit/tags";
import type { Choice, Template } from "../audit/template";
import { recordOfTexts, type Texts } from "./answers";
import { notAsked, notAskedAsItStands } from "./layout-parts";

/**
 * Why what stands under a condition is not asked, as far as these answers tell:
 * while they say what they say. Undefined where it is asked, or not settled yet.
 */
export function closedReasons(template: Template, texts: Texts): (when: Condition) => string | undefined {
  let known: { readonly record: AuditRecord; readonly relevance: Relevance } | undefined;
  return (when) => {
    if (!known) {
      const record = recordOfTexts(template, texts);
      known = { record, relevance: relevanceOf(template, record) };
    }
    const { record, relevance } = known;
    if (relevance.holds(when)) return undefined;
    if (!isAnswerCondition(when)) {
      // It is settled once everything it looks at is answered.
      const isOpen = answersNamed(when).some(
        ({ answer }) => answersTo(template, record, answer).length === 0,
      );
      return isOpen ? undefined : notAskedAsItStands(template);
    }
    const said = answersTo(template, record, when).find(({ id }) => !when.in.includes(id));
    if (said) return notAsked(template, when, said);
    return undefined;
  };
}

/** What was chosen where a condition looks. */
function answersTo(template: Template, record: AuditRecord, named: AnswerCondition): readonly Choice[] {
  const tags =
    "field" in named
      ? [headerTag(named.field)]
      : [itemTag(named.item, "judgement"), itemTag(named.item, "answer")];
  return tags.flatMap((tag) => {
    const question = questionAt(template, tag);
    const chosen = question ? chosenIn(question.get(record)) : [];
    return question?.choices.filter(({ id }) => chosen.includes(id)) ?? [];
  });
}
