import { questionAt } from "../audit/questions";
import type { AuditRecord } from "../audit/record";
import { relevanceOf, type Relevance } from "../audit/relevance";
import { headerTag, itemTag } from "../audit/tags";
import type { Condition, Template } from "../audit/template";
import { recordOfTexts, type Texts } from "./answers";
import { notAsked } from "./layout-parts";

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
    const tags =
      "field" in when
        ? [headerTag(when.field)]
        : [itemTag(when.item, "judgement"), itemTag(when.item, "answer")];
    for (const tag of tags) {
      const question = questionAt(template, tag);
      const answer = question?.choices.find(({ id }) => id === question.get(record));
      if (answer && !when.in.includes(answer.id)) {
        return notAsked(template, when, answer.label);
      }
    }
    return undefined;
  };
}
