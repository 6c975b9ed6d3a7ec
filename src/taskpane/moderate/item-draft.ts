import { narrativesToTick } from "../../audit/checklist";
import { isEntered } from "../../audit/entered";
import { DECIDERS } from "../../audit/moderation";
import { fingerprintOf } from "../../document/fingerprints";
import type { Judged, Narrative } from "../../moderation/found";
import {
  decisionRefusals,
  isAway,
  judgementOf,
  moderatedOf,
  withDecision,
  withFound,
  writingRefusals,
  type ModeratedItem,
} from "../../moderation/moderated-items";
import type { Moderated } from "../../moderation/take-step";
import { standingOf, type ModeratedStanding, type ToModerate } from "../../moderation/to-moderate";
import { refusalText } from "../../report/lifecycle-text";
import type { ModerationChange } from "../session/moderate";

/** What was chosen and typed of an item, and is not in the document yet. */
export interface ItemDraft {
  readonly judged?: Judged;
  readonly evidence?: readonly string[];
  readonly impact?: readonly string[];
  readonly moderated?: string;
  readonly features?: string;
  readonly reason?: string;
  readonly by?: string;
}

/** An item as its moderator sees it: what the document says, with what is not in it yet. */
export interface ItemView extends Required<Omit<ItemDraft, "judged" | "evidence" | "impact">> {
  readonly decided: ModeratedItem | undefined;
  readonly standing: ModeratedStanding;
  /** The auditor's judgement as it now stands. */
  readonly auditor: string;
  readonly auditorFeatures: string;
  readonly judged: Judged | undefined;
  readonly ticked: Readonly<Record<Narrative, readonly string[]>>;
  /** The auditor says that it does not apply. */
  readonly away: boolean;
  /** The auditor's judgement may be shown. */
  readonly shown: boolean;
  /** It differs from the auditor's, and nothing says why. */
  readonly needsReason: boolean;
}

export function viewOf(
  { template, record }: Moderated,
  { item, features }: ToModerate,
  draft: ItemDraft = {},
): ItemView {
  const all = moderatedOf(template, record, fingerprintOf);
  const decided = all.get(item.id);
  const auditor = judgementOf(template, record, item);
  const auditorFeatures = features ? judgementOf(template, record, features) : "";
  const judged = draft.judged ?? decided?.found.judged;
  const moderated = draft.moderated ?? decided?.moderated ?? "";
  const beside = features && all.get(features.id);
  const featured =
    draft.features ?? (beside ? beside.moderated : moderated === auditor ? auditorFeatures : "");
  const reason = draft.reason ?? decided?.reason ?? "";
  const differs = moderated !== "" && (moderated !== auditor || featured !== auditorFeatures);
  return {
    decided,
    standing: standingOf(decided),
    auditor,
    auditorFeatures,
    judged,
    ticked: {
      evidence: draft.evidence ?? decided?.evidence ?? [],
      impact: draft.impact ?? decided?.impact ?? [],
    },
    moderated,
    features: featured,
    reason,
    by: [draft.by, decided?.by].find((by) => by !== undefined && by !== "") ?? DECIDERS[0].id,
    away: isAway(template, record, item),
    shown: judged !== undefined || isEntered(decided?.moderated ?? ""),
    needsReason: differs && !isEntered(reason),
  };
}

/** The narratives of an item whose elements are ticked: those it asks for, where the template says what they hold. */
export const tickedNarratives = ({ template }: Pick<Moderated, "template">, { item }: ToModerate) =>
  narrativesToTick(template, item);

const DECISION = ["moderated", "features", "reason", "by"] as const;

/** As much of a draft as can be written: a decision that still needs a judgement or a reason waits. */
export function readyPart(draft: ItemDraft, { moderated, needsReason }: ItemView): ItemDraft {
  if (moderated !== "" && !needsReason) return draft;
  const { judged, evidence, impact } = draft;
  return {
    ...(judged && { judged }),
    ...(evidence && { evidence }),
    ...(impact && { impact }),
  };
}

/** The draft without what has been written by now and was not changed since. */
export function withoutWritten(draft: ItemDraft, written: ItemDraft): ItemDraft {
  return Object.fromEntries(
    Object.entries(draft).filter(([key, value]) => written[key as keyof ItemDraft] !== value),
  );
}

export const isEmptyDraft = (draft: ItemDraft): boolean => Object.keys(draft).length === 0;

/** Writes what was chosen and typed of an item. */
export function recording(entry: ToModerate, draft: ItemDraft): ModerationChange {
  return (audit) => {
    const { item, features } = entry;
    const { judged, evidence, impact } = draft;
    const decides = DECISION.some((key) => draft[key] !== undefined);
    const view = viewOf(audit, entry, draft);
    const decision = { moderated: view.moderated, reason: view.reason, by: view.by };
    const against = [
      ...writingRefusals(audit),
      ...(decides ? decisionRefusals(audit, item, decision) : []),
      ...(decides && features
        ? decisionRefusals(audit, features, { ...decision, moderated: view.features })
        : []),
    ];
    const [first] = against;
    if (first) return { refused: [refusalText(audit.template, first)] };
    let now: Moderated = audit;
    if (judged ?? evidence ?? impact) {
      now = withFound(now, item, (found) => ({
        ...found,
        ...(judged && { judged }),
        ...(evidence && { evidence }),
        ...(impact && { impact }),
      }));
    }
    if (!decides) return now;
    const { judged: before } = view;
    const own = before?.judgement === "" && view.by === DECIDERS[0].id;
    now = withDecision(
      now,
      item,
      { ...decision, ...(own && { judged: { ...before, judgement: view.moderated } }) },
      fingerprintOf,
    );
    return features && (view.features !== "" || view.auditorFeatures !== "")
      ? withDecision(now, features, { ...decision, moderated: view.features }, fingerprintOf)
      : now;
  };
}

/** Says of a decision whose item was edited since that it is still right. */
export const stillRight = (entry: ToModerate): ModerationChange => {
  const all = (audit: Moderated): ItemDraft => {
    const { moderated, features, reason, by } = viewOf(audit, entry);
    return { moderated, features, reason, by };
  };
  return (audit, openQueries) => recording(entry, all(audit))(audit, openQueries);
};

/** Keeps a comment with what was found in an item, and what was ticked when it was written. */
export const keepingComment =
  ({ item }: ToModerate, on: Narrative, text: string, ticked: readonly string[]): ModerationChange =>
  (audit) => {
    const [first] = writingRefusals(audit);
    if (first) return { refused: [refusalText(audit.template, first)] };
    return withFound(audit, item, (found) => ({
      ...found,
      [on]: ticked,
      comments: [...found.comments, { on, text: text.trim() }],
    }));
  };
