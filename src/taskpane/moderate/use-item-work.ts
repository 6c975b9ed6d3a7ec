import { useState } from "react";
import { isEntered } from "../../audit/entered";
import { itemTag } from "../../audit/tags";
import type { Narrative } from "../../moderation/found";
import { missingElements, type Judged } from "../../moderation/found";
import type { ToModerate } from "../../moderation/to-moderate";
import { commentAddedText, judgementText, suggestedComment } from "../../report/moderation-text";
import { commentWriter } from "../comments/comment-writer";
import { hasAny, useHalfWritten } from "../half-written";
import { refusalOf } from "../session/outcome";
import { useAudit } from "../use-session";
import {
  keepingComment,
  readyPart,
  recording,
  stillRight,
  tickedNarratives,
  viewOf,
  withoutWritten,
  type ItemDraft,
  type ItemView,
} from "./item-draft";
import { phrase } from "../../words/phrase";

/** How it stands with the comment suggested on a narrative. */
export interface Offer {
  /** Ticks were set or taken away since the pane was opened. */
  readonly touched?: boolean;
  readonly open?: boolean;
  /** As edited; the template's line where it was not. */
  readonly text?: string;
  /** It was added, or is not needed. */
  readonly settled?: boolean;
  /** It stands in the document, as a comment of Word's own. */
  readonly added?: boolean;
}

type Key = `${string} ${Narrative}`;
const keyOf = ({ item }: ToModerate, on: Narrative): Key => `${item.id} ${on}`;

/** By the item. */
type ItemDrafts = Readonly<Record<string, ItemDraft>>;
type Offers = Readonly<Partial<Record<Key, Offer>>>;

const hasWritten = (drafts: ItemDrafts): boolean => Object.values(drafts).some(hasAny);

const isWrittenOffer = (offer: Offer | undefined): boolean =>
  offer?.open === true && isEntered(offer.text ?? "");

const hasWrittenOffer = (offers: Offers): boolean => Object.values(offers).some(isWrittenOffer);

/** What a moderator does with one item. */
export interface ItemWork {
  readonly entry: ToModerate;
  readonly view: ItemView;
  /** What was refused when it was last written, as a sentence. */
  readonly refused: string | undefined;
  readonly offer: (on: Narrative) => Offer & { readonly suggested: string };
  readonly set: (change: ItemDraft) => void;
  /** Writes what can be written of what was chosen and typed. */
  readonly save: () => void;
  readonly judge: (judged: Judged, moderated?: string) => Promise<void>;
  readonly tick: (on: Narrative, ticked: readonly string[]) => void;
  readonly setOffer: (on: Narrative, offer: Offer) => void;
  /** Opens the comment to suggest where something was left unticked; whether it did. */
  readonly offerComments: (of: readonly Narrative[], unlooked: boolean) => boolean;
  /** Whether it was added. */
  readonly comment: (on: Narrative, text: string) => Promise<boolean>;
  readonly noComment: (on: Narrative) => void;
  readonly stillRight: () => Promise<boolean>;
}

/**
 * What was chosen and typed of all items, kept until it is in the document: nothing is lost on the way from one item
 * to another.
 */
export function useItemWork() {
  const { session, audit, who } = useAudit();
  const names = [who.name, audit.record.moderation?.["moderator"] ?? "", phrase("Moderator")];
  const [drafts, setDrafts] = useHalfWritten<ItemDrafts>("moderate items", {}, hasWritten);
  const [offers, setOffers] = useHalfWritten<Offers>("moderate comments", {}, hasWrittenOffer);
  const [refusals, setRefusals] = useState<Readonly<Record<string, string | undefined>>>({});
  const { template } = audit;

  const workOf = (entry: ToModerate): ItemWork => {
    const { id } = entry.item;
    const draft = drafts[id] ?? {};
    const view = viewOf(audit, entry, draft);
    const change = (more: ItemDraft) => {
      setDrafts((all) => ({ ...all, [id]: { ...all[id], ...more } }));
    };
    const write = async (all: ItemDraft, said?: string) => {
      const ready = readyPart(all, viewOf(audit, entry, all));
      if (Object.keys(ready).length === 0) return;
      const outcome = await session.moderate(recording(entry, ready), said === undefined ? {} : { said });
      setRefusals((before) => ({ ...before, [id]: refusalOf(outcome) }));
      if (outcome.done) setDrafts((now) => ({ ...now, [id]: withoutWritten(now[id] ?? {}, ready) }));
    };
    const setOffer = (on: Narrative, offer: Offer) => {
      setOffers((all) => ({ ...all, [keyOf(entry, on)]: { ...all[keyOf(entry, on)], ...offer } }));
    };
    const missing = (on: Narrative) => missingElements(template, on, view.ticked[on]);
    return {
      entry,
      view,
      refused: refusals[id],
      offer: (on) => ({ ...offers[keyOf(entry, on)], suggested: suggestedComment(missing(on)) }),
      set: change,
      save: () => {
        void write(draft);
      },
      judge: (judged, moderated) => {
        const chosen = { judged, ...(moderated === undefined ? {} : { moderated }) };
        change(chosen);
        const auditors = judgementText(template, entry, view.auditor, view.auditorFeatures);
        const agree = judged.judgement === view.auditor;
        const said =
          judged.judgement === ""
            ? phrase("The auditor’s judgement is: {auditors}.", { auditors })
            : phrase(
                agree
                  ? "The judgements agree. The auditor’s is: {auditors}."
                  : "The judgements differ. The auditor’s is: {auditors}.",
                { auditors },
              );
        return write({ ...draft, ...chosen }, said);
      },
      tick: (on, ticked) => {
        change({ [on]: ticked });
        setOffer(on, { touched: true });
      },
      setOffer,
      offerComments: (of, unlooked) => {
        const opened = of.filter((on) => {
          const { touched, open, settled } = offers[keyOf(entry, on)] ?? {};
          const looked = view.decided?.found[on] !== undefined;
          const commented = view.decided?.found.comments.some((each) => each.on === on) ?? false;
          if (settled === true || open === true || commented) return false;
          if (!tickedNarratives(audit, entry).includes(on) || missing(on).length === 0) return false;
          return touched === true || (unlooked && !looked);
        });
        for (const on of opened) setOffer(on, { open: true });
        return opened.length > 0;
      },
      comment: async (on, text) => {
        const said = commentAddedText(template, entry.item, on);
        const writer = commentWriter(...names);
        const tag = itemTag(id, on);
        const outcome = await session.comment({ tag, text: text.trim(), writer, said });
        if (!outcome.done && outcome.why !== "impossible") return false;
        const ticked = view.ticked[on];
        const { done } = await session.moderate(
          outcome.done ? recording(entry, { [on]: ticked }) : keepingComment(entry, on, text, ticked),
          outcome.done ? {} : { said },
        );
        if (!outcome.done && !done) return false;
        setOffer(on, { settled: true, open: false, added: outcome.done });
        if (done) setDrafts((now) => ({ ...now, [id]: withoutWritten(now[id] ?? {}, { [on]: ticked }) }));
        return true;
      },
      noComment: (on) => {
        setOffer(on, { settled: true, open: false });
        const looked = { [on]: view.ticked[on] };
        change(looked);
        void write({ ...draft, ...looked }, phrase("No comment needed."));
      },
      stillRight: async () => {
        const outcome = await session.moderate(stillRight(entry), { said: phrase("The decision stands.") });
        setRefusals((before) => ({ ...before, [id]: refusalOf(outcome) }));
        return outcome.done;
      },
    };
  };
  /** The item in which something stands that is not in the document yet, if any. */
  const writtenIn =
    Object.keys(drafts).find((id) => hasAny(drafts[id] ?? {})) ??
    Object.entries(offers)
      .find(([, offer]) => isWrittenOffer(offer))?.[0]
      .split(" ")[0];
  return { workOf, writtenIn };
}
