import { addressedBy, itemsBelowGood } from "../audit/addressed";
import { enteredActions } from "../audit/entered";
import type { AuditRecord } from "../audit/record";
import { hasActionPlan, indexOf, type Item, type NarrativeElement, type Template } from "../audit/template";
import type { AskedComment } from "./asked-comments";
import { moderatedOf, type Fingerprint, type ModeratedItem } from "./moderated-items";

/** Something for the note a moderator hands an audit back with, told from what was ticked, left out, decided and asked (R86-R93). */
export type HandBackPoint =
  | {
      readonly code: "has-throughout";
      readonly element: NarrativeElement;
      readonly count: number;
      readonly of: number;
    }
  | { readonly code: "all-elements"; readonly item: Item }
  | {
      readonly code: "judged-otherwise";
      readonly item: Item;
      readonly moderated: string;
      readonly reason: string;
    }
  | { readonly code: "without-elements"; readonly item: Item; readonly elements: readonly NarrativeElement[] }
  | { readonly code: "no-action"; readonly item: Item }
  | ({ readonly code: "query" } & AskedComment)
  | { readonly code: "note-on-record" }
  | { readonly code: "sign-off" };

export interface HandBackPoints {
  readonly good: readonly HandBackPoint[];
  readonly change: readonly HandBackPoint[];
  readonly manager: readonly HandBackPoint[];
}

/** Of the items with ticks, how large a share has an element for it to be said of the whole audit. */
const THROUGHOUT = 0.75;
/** One or two items are no whole. */
const FEWEST = 3;

/** What a hand-back note would say, in the order of the template. What was asked and is resolved is left out. */
export function handBackPoints(
  template: Template,
  record: AuditRecord,
  fingerprint: Fingerprint,
  asked: readonly AskedComment[] = [],
): HandBackPoints {
  const { items } = indexOf(template);
  const plans = hasActionPlan(template);
  const isAddressed = addressedBy(template, enteredActions(record));
  const seen = [...moderatedOf(template, record, fingerprint)].flatMap(([id, decision]) => {
    const item = items.get(id)?.item;
    return item ? [{ item, decision, missing: missingIn(template, item, decision) }] : [];
  });
  const ticked = seen.filter(({ decision }) => isTicked(decision));
  const elements = [...template.evidenceElements, ...template.impactDimensions];
  return {
    good: [
      ...elements.flatMap((element): readonly HandBackPoint[] => {
        const count = ticked.filter(({ decision }) => has(decision, element)).length;
        const throughout = ticked.length >= FEWEST && count >= ticked.length * THROUGHOUT;
        return throughout ? [{ code: "has-throughout", element, count, of: ticked.length }] : [];
      }),
      ...ticked.flatMap(({ item, missing }): readonly HandBackPoint[] =>
        missing.length === 0 ? [{ code: "all-elements", item }] : [],
      ),
    ],
    change: [
      ...seen.flatMap(({ item, decision, missing }): readonly HandBackPoint[] => [
        ...(decision.moderated !== "" && decision.moderated !== decision.auditor
          ? [
              {
                code: "judged-otherwise",
                item,
                moderated: decision.moderated,
                reason: decision.reason,
              } as const,
            ]
          : []),
        ...(isTicked(decision) && missing.length > 0
          ? [{ code: "without-elements", item, elements: missing } as const]
          : []),
      ]),
      ...asked.flatMap((comment): readonly HandBackPoint[] =>
        comment.resolved ? [] : [{ code: "query", ...comment }],
      ),
      ...(plans ? itemsBelowGood(template, record) : []).flatMap((item): readonly HandBackPoint[] =>
        isAddressed(item) ? [] : [{ code: "no-action", item }],
      ),
    ],
    manager: [{ code: "note-on-record" }, ...(plans ? [{ code: "sign-off" } as const] : [])],
  };
}

/** An item on which nothing is ticked was not looked at for what it has. */
const isTicked = ({ evidence, impact }: ModeratedItem): boolean => evidence.length + impact.length > 0;

const has = ({ evidence, impact }: ModeratedItem, { id }: NarrativeElement): boolean =>
  evidence.includes(id) || impact.includes(id);

function missingIn(
  { evidenceElements, impactDimensions }: Template,
  item: Item,
  decision: ModeratedItem,
): readonly NarrativeElement[] {
  return [...(item.evidence ? evidenceElements : []), ...(item.impact ? impactDimensions : [])].filter(
    (element) => !has(decision, element),
  );
}
