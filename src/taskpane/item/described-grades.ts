import { shownWordings } from "../../audit/relevance";
import { scaleOf, type Grade, type Item, type Wording } from "../../audit/template";
import { wordingsText } from "../../guidance/wordings-text";
import type { OpenAudit } from "../session/session-state";
import { entryOf } from "./item-view";

/** The grade a text is compared with: the next one down, or the one above the lowest. */
export interface NeighbouringGrade {
  readonly grade: Grade;
  readonly text: string;
}

/** What one grade looks like for an item. */
export interface DescribedGrade {
  readonly grade: Grade;
  readonly wordings: readonly Wording[];
  readonly chosen: boolean;
  readonly neighbour?: NeighbouringGrade;
}

/** The part of an item that its descriptors tell the grades of. */
export function describedPart(item: Item): "judgement" | "answer" {
  return item.judgement ? "judgement" : "answer";
}

/** What each grade looks like for an item, going by the answers so far: the best grade first. */
export function describedGrades(
  audit: Pick<OpenAudit, "template" | "record">,
  item: Item,
): readonly DescribedGrade[] {
  const { template, record } = audit;
  const part = describedPart(item);
  const scale = item[part]?.scale;
  if (scale === undefined) return [];
  const chosen = entryOf(audit, item)[part];
  const described = scaleOf(template, scale).grades.flatMap((grade) => {
    const descriptor = item.descriptors.find((each) => each.grade === grade.id);
    const wordings = descriptor ? shownWordings(template, record, descriptor.text) : [];
    return wordings.length > 0 ? [{ grade, wordings, chosen: grade.id === chosen }] : [];
  });
  return described.map((each, at) => {
    const next = described[at + 1] ?? described[at - 1];
    return next ? { ...each, neighbour: { grade: next.grade, text: wordingsText(next.wordings) } } : each;
  });
}
