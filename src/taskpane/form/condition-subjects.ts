import type { AnswerCondition } from "../../audit/condition";
import { conditionSubject } from "../../audit/condition-words";
import type { Choice, Template } from "../../audit/template";
import type { FormDraft } from "../../forms/draft/form-draft";
import { numberedLabel } from "../../forms/draft/move-text";
import { shortened } from "../../report/phrases";

/** A question that something can depend on, with the answers it offers. */
export interface Subject extends Choice {
  readonly of: { readonly field: string } | { readonly item: string };
  readonly choices: readonly Choice[];
}

export const subjectId = (of: Subject["of"]): string =>
  "field" in of ? `field ${of.field}` : `item ${of.item}`;

/** Everything a part can depend on: what offers answers, beside the part itself and what stands in it. */
export function subjectsOf(template: Template, draft: FormDraft, part: string): readonly Subject[] {
  const groups = draft.fieldGroups.filter(({ fields }) => fields.length > 0);
  const fields = groups.flatMap(({ key, fields: own }, at) =>
    own.flatMap((field, place) => {
      const made = template.fieldGroups[at]?.fields[place];
      return made && part !== key && part !== field.key
        ? [{ of: { field: made.id }, label: made.label }]
        : [];
    }),
  );
  const items = draft.sections.flatMap(({ key, items: own }, at) =>
    own.flatMap((item, place) => {
      const made = template.sections[at]?.items[place];
      return made && part !== key && part !== item.key
        ? [{ of: { item: made.id }, label: numberedLabel(made) }]
        : [];
    }),
  );
  return [...fields, ...items].flatMap(({ of, label }) => {
    const choices = conditionSubject(template, { ...of, in: [] })?.choices ?? [];
    return choices.length > 0 ? [{ id: subjectId(of), of, label: shortened(label, 80), choices }] : [];
  });
}

/** The first answer of the first question of these. */
export function firstAnswer([subject]: readonly Subject[]): AnswerCondition | undefined {
  return (
    subject &&
    answerOf(
      subject,
      subject.choices.slice(0, 1).map(({ id }) => id),
    )
  );
}

export const answerOf = ({ of }: Subject, choices: readonly string[]): AnswerCondition => ({
  ...of,
  in: choices,
});
