import { addressedBy, isRealAction, lowJudgements } from "./addressed";
import { enteredActions } from "./entered";
import type { Gap } from "./gap";
import type { AuditRecord } from "./record";
import { actionTag, itemTag } from "./tags";
import type { Item, Template } from "./template";

/** That there is no action at all while something is judged below good (R31, R116): said once, and not again for each. */
export function noActionsGap(
  template: Template,
  record: AuditRecord,
  items: readonly Item[],
): readonly Gap[] {
  const low = lowJudgements(template, record, items);
  if (low.length === 0 || enteredActions(record).some(isRealAction)) return [];
  const severity = low.some(({ plan }) => plan) ? "required" : "advice";
  return [
    { code: "no-actions", severity, where: actionTag(1, "what"), items: low.map(({ item }) => item.id) },
  ];
}

/** The gap of an item judged below good that no action addresses, while there are actions; `items` are those asked for. */
export function lowJudgementGap(
  template: Template,
  record: AuditRecord,
  items: readonly Item[],
): (item: Item) => readonly Gap[] {
  const actions = enteredActions(record);
  const isAddressed = addressedBy(template, actions);
  const low = new Map(
    actions.some(isRealAction)
      ? lowJudgements(template, record, items).map((each) => [each.item.id, each] as const)
      : [],
  );
  return (item) => {
    const found = low.get(item.id);
    if (!found || isAddressed(item)) return [];
    const severity = found.plan ? "required" : "advice";
    const where = itemTag(item.id, "judgement");
    return [{ code: "below-good-without-action", severity, where, item: item.id, grade: found.grade.id }];
  };
}
