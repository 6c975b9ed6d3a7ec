import { useEffect, useMemo, useState } from "react";
import type { AuditComment } from "../../document/audit-comments";
import { fingerprintOf } from "../../document/fingerprints";
import { withKeptChanged, withKeptComment, type KeptChange } from "../../moderation/kept-comments";
import type { Moderated } from "../../moderation/take-step";
import { moderationProgress } from "../../moderation/to-moderate";
import { nameOfActor } from "../../moderation/whose-turn";
import {
  commentRefusalText,
  commentsLeftText,
  KEPT_INSTEAD,
  NO_COMMENT_HERE,
} from "../../report/comment-text";
import type { Outcome } from "../session/outcome";
import type { QueryChange } from "../session/queries";
import { useAudit, type PaneAudit } from "../use-session";
import { actorOf, type Who } from "../who/who";
import { commentWriter } from "./comment-writer";
import { DOINGS, readerPart, type Doing, type DoingText } from "./doings";
import { listedComments, type ListedComment } from "./listed-comments";
import { phrase } from "../../words/phrase";

const ACTORS = {
  auditor: phrase("Auditor"),
  moderator: phrase("Moderator"),
  lead: phrase("Lead auditor"),
  manager: phrase("Manager"),
};

const listedFor = (
  audit: Moderated,
  comments: readonly AuditComment[],
  today: PaneAudit["today"],
  { name, role }: Who,
): readonly ListedComment[] => listedComments(audit, comments, today, { name, part: readerPart(role) });

/** What stands behind the tabs: the comments that wait for this person, how many somebody has seen to, and how many judgements are moderated. */
export function standingBehind(pane: Pick<PaneAudit, "audit" | "comments" | "today" | "who">) {
  const listed = knownComments(pane);
  const seenTo = listed?.filter(({ state }) => state === "answered" || state === "resolved");
  return {
    waiting: listed?.filter(({ waits }) => waits),
    queries: listed && seenTo && { done: seenTo.length, total: listed.length },
    moderated: moderationProgress(pane.audit.template, pane.audit.record, fingerprintOf),
  };
}

/** Undefined while nobody knows. */
function knownComments({
  audit,
  comments,
  today,
  who,
}: Pick<PaneAudit, "audit" | "comments" | "today" | "who">): readonly ListedComment[] | undefined {
  return comments?.known ? listedFor(audit, comments.comments, today, who) : undefined;
}

export interface CommentWork {
  /** Undefined while they are being read. */
  readonly listed: readonly ListedComment[] | undefined;
  /** Nothing could be read, or the document gives no comments. */
  readonly missing: "failed" | "unknown" | undefined;
  readonly readAgain: () => void;
  /** Gives why nothing came of it, as a sentence; undefined once it is done. */
  readonly act: (comment: ListedComment, doing: Doing, text: string) => Promise<string | undefined>;
  /** A new one on what is selected; where it takes none, kept with that item. */
  readonly add: (text: string, item: string | undefined) => Promise<string | undefined>;
  /** A new one on the label of an answer; where that takes none, kept with its item. */
  readonly comment: (tag: string, item: string, text: string) => Promise<string | undefined>;
}

/** The comments of the audit, read when the tab is first there, and after each change of the document while it is looked at. */
export function useComments(active: boolean): CommentWork {
  const { session, audit, today, who, comments } = useAudit();
  const [failed, setFailed] = useState(false);
  const read = () => {
    void session.readComments().then((outcome) => {
      setFailed(!outcome.done);
    });
  };
  const isRead = comments !== undefined;
  useEffect(() => {
    if (!active && isRead) return undefined;
    let current = true;
    void session.readComments().then((outcome) => {
      if (current) setFailed(!outcome.done);
    });
    return () => {
      current = false;
    };
  }, [session, active, isRead, audit]);

  const listed = useMemo(
    () => comments && listedFor(audit, comments.comments, today, who),
    [audit, comments, today, who],
  );
  const writer = () => {
    const actor = actorOf(who);
    return commentWriter(who.name, nameOfActor(audit.template, audit.record, actor), ACTORS[actor]);
  };
  const leftOf = (now: { readonly comments: readonly AuditComment[]; readonly audit: Moderated }) =>
    listedFor(now.audit, now.comments, today, who).filter(({ state }) => state !== "resolved").length;
  const change = async (wanted: QueryChange, done: string): Promise<Outcome> =>
    session.changeComment(wanted, writer(), (now) => `${done} ${commentsLeftText(leftOf(now))}`);

  const keep = async (text: string, item: string | undefined) => {
    const by = writer().author;
    const keeping = (now: Moderated) =>
      withKeptComment(now, item, text, by) ?? { refused: [NO_COMMENT_HERE] };
    return whyNot(await session.moderate(keeping, { said: KEPT_INSTEAD }));
  };

  return {
    listed,
    missing: comments?.known === false ? "unknown" : failed && !comments ? "failed" : undefined,
    readAgain: read,
    act: async ({ from }, doing, text) => {
      const { done }: DoingText = DOINGS[doing];
      if ("id" in from) return whyNot(await change(changeOf(from.id, doing, text), done));
      const wanted = keptChangeOf(doing, writer().author, text);
      return whyNot(await session.moderate((now) => withKeptChanged(now, from.kept, wanted), { said: done }));
    },
    add: async (text, item) => {
      const outcome = await change({ kind: "new", text }, phrase("Comment added."));
      return outcome.done || outcome.why !== "impossible" ? whyNot(outcome) : keep(text, item);
    },
    comment: async (tag, item, text) => {
      const outcome = await session.comment({ tag, text, writer: writer(), said: phrase("Comment added.") });
      if (!outcome.done) return outcome.why === "impossible" ? keep(text, item) : whyNot(outcome);
      read();
      return undefined;
    },
  };
}

function changeOf(id: string, doing: Doing, text: string): QueryChange {
  switch (doing) {
    case "resolve":
    case "reopen":
    case "still-fine":
      return { kind: doing, id };
    default:
      return { kind: "reply", to: id, text };
  }
}

const keptChangeOf = (doing: Doing, by: string, text: string): KeptChange =>
  doing === "resolve" || doing === "reopen" ? { kind: doing } : { kind: "reply", by, text };

/** Why it was not done, as a sentence; "" where it failed, which is told above the tabs. */
function whyNot(outcome: Outcome): string | undefined {
  if (outcome.done) return undefined;
  if (outcome.why === "refused") return outcome.sentence;
  return outcome.why === "impossible" ? commentRefusalText("gone") : "";
}
