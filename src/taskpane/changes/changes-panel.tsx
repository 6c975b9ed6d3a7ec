import { Button, Link } from "@fluentui/react-components";
import { Fragment, useEffect, useMemo, useState } from "react";
import { formatDate } from "../../report/day-text";
import { questionAt } from "../../audit/questions";
import type { Item } from "../../audit/template";
import type { TrackedChange } from "../../document/audit-document";
import type { Difference } from "../../document/compare-audits";
import { fingerprintOf } from "../../document/fingerprints";
import { changesSince } from "../../document/changes-since";
import { whoChanged, type ChangedBy } from "../../document/who-changed";
import { changesFrom } from "../../moderation/changes-from";
import { lifecycleOf } from "../../moderation/lifecycle";
import { differingDecisions, judgementTag } from "../../moderation/moderated-items";
import { stepsFrom } from "../../moderation/whose-turn";
import { changedByText, changesCountText, changesTitle, sendingBackText } from "../../report/changes-text";
import { counted } from "../../report/phrases";
import { placeText } from "../../report/place-text";
import { STEP_WORDS } from "../../report/step-text";
import { commentTitle } from "../comments/comment-card";
import { readerPart } from "../comments/doings";
import type { ListedComment } from "../comments/listed-comments";
import { useComments, type CommentWork } from "../comments/use-comments";
import { AnswerHeading } from "../parts/answer-heading";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";
import type { TabId } from "../tabs";
import { useAudit } from "../use-session";
import { AnswerToQuery } from "./answer-to-query";
import { changesByItem } from "./changes-by-item";
import { ChangedText } from "./changed-text";
import { DecisionToAccept } from "./decision-to-accept";
import { phrase } from "../../words/phrase";

const TITLE = "case-audit-changes";
/** The heading of a changed answer, by its tag. */
export const changeTitle = (tag: string): string => `${TITLE}-${tag}`;
const decisionTitle = ({ item }: { readonly item: Item }): string => `${TITLE}-${item.id}`;

interface ChangesPanelProps {
  /** Whether it is what is looked at now. */
  readonly active: boolean;
  /** To another tab, and there to what has that id. */
  readonly onTab: (tab: TabId, focus?: string) => void;
}

/** What became of an audit since it was sent for moderation, and what its auditor says to what was decided otherwise (R26, R92, R96). */
export function ChangesPanel({ active, onTab }: ChangesPanelProps) {
  const panel = usePanelStyles();
  const { session, audit, who, openStep } = useAudit();
  const work = useComments(active);
  const { template } = audit;
  const { content } = session;
  const answers = readerPart(who.role) === "answers";
  const { lifecycle, since, changes } = useMemo(() => {
    const lifecycle = lifecycleOf(audit.template, audit.record);
    const since = changesFrom(lifecycle, answers);
    return { lifecycle, since, changes: content && changesSince(since.step, audit, content) };
  }, [answers, audit, content]);
  const decisions = useMemo(() => differingDecisions(audit, fingerprintOf), [audit]);
  const taken = lifecycle.steps.findLast(({ kind }) => kind === since.step);
  const tracked = useTracked(active);
  const by = useMemo(() => whoChanged(tracked, taken?.date ?? ""), [tracked, taken?.date]);
  const known = changes?.filter(({ tag }) => by.has(tag)).length;
  const isBack = answers && lifecycle.state === "returned";
  const openAt = (tag: string) =>
    work.listed?.filter((comment) => comment.goTo === tag && comment.state !== "resolved") ?? [];
  const open = work.missing
    ? undefined
    : work.listed?.filter(({ state, waits }) => state === "open" && waits);
  const parts = changes && changesByItem(template, changes);

  return (
    <div className={panel.panel}>
      <div className={panel.group}>
        <h2 id={TITLE} tabIndex={-1} className={panel.title}>
          {changesTitle(since)}
        </h2>
        <p className={panel.quiet}>
          {taken?.date
            ? `${since.step === "send" ? phrase("Sent") : phrase("Returned")} ${formatDate(taken.date)}. `
            : ""}
          {changesCountText(since, changes?.length, known)}
        </p>
      </div>
      {parts
        ? parts.map(([name, all]) => (
            <Disclosure
              key={name}
              framed
              summary={phrase("{name}: {answers} changed", { name, answers: counted(all.length, "answer") })}
            >
              <div className={panel.panel}>
                {all.map((change) => (
                  <Change
                    key={change.tag}
                    change={change}
                    by={by.get(change.tag) ?? []}
                    open={openAt(change.tag)}
                    act={work.act}
                  />
                ))}
              </div>
            </Disclosure>
          ))
        : changes?.map((change) => (
            <Change
              key={change.tag}
              change={change}
              by={by.get(change.tag) ?? []}
              open={openAt(change.tag)}
              act={work.act}
            />
          ))}
      {decisions.length > 0 && (
        <div className={panel.group}>
          <h2 className={panel.title}>{phrase("Judged otherwise in moderation")}</h2>
          <p className={panel.quiet}>
            {answers
              ? phrase("Both judgements stay in the moderation section, whatever you choose here.")
              : phrase("Both judgements stay in the moderation section, whatever the auditor chooses here.")}
          </p>
        </div>
      )}
      {decisions.map((decision, at) => (
        <DecisionToAccept
          titleId={decisionTitle(decision)}
          nextIds={[decisions[at + 1], decisions[at - 1]]
            .flatMap((next) => (next ? decisionTitle(next) : []))
            .concat(TITLE)}
          key={decision.item.id}
          decision={decision}
          open={isBack}
          comments={openAt(judgementTag(decision.item))}
          disagree={work.comment}
        />
      ))}
      {isBack && (
        <div className={panel.group}>
          <SendingBack open={open} onTab={onTab} />
          <div className={panel.row}>
            {open?.length !== 0 && (
              <Button
                size="small"
                onClick={() => {
                  onTab("comments");
                }}
              >
                {phrase("Go to the comments")}
              </Button>
            )}
            {stepsFrom(lifecycle.state, audit.template).includes("send") && (
              <Button
                size="small"
                appearance={open?.length === 0 ? "primary" : "secondary"}
                onClick={() => {
                  openStep("send");
                }}
              >
                {STEP_WORDS.send.command}…
              </Button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}

interface SendingBackProps extends Pick<ChangesPanelProps, "onTab"> {
  /** Undefined where nobody knows. */
  readonly open: readonly ListedComment[] | undefined;
}

/** Whether an audit can be sent back, and where its queries are open: each place once, with the way to the first query there. */
function SendingBack({ open, onTab }: SendingBackProps) {
  const panel = usePanelStyles();
  const places = new Map([...(open ?? [])].reverse().map((query) => [query.place, query]));
  return (
    <p className={panel.text}>
      {sendingBackText(open?.length)}
      {[...places.values()].reverse().map((query, at) => (
        <Fragment key={query.key}>
          {at === 0 ? " " : at === places.size - 1 ? ` ${phrase("and")} ` : ", "}
          <Link
            inline
            onClick={() => {
              onTab("comments", commentTitle(query));
            }}
          >
            {query.place}
          </Link>
          {at === places.size - 1 && "."}
        </Fragment>
      ))}
    </p>
  );
}

/** The tracked changes of the document as it now is, once they are read. */
function useTracked(active: boolean): readonly TrackedChange[] {
  const { session, audit } = useAudit();
  const [tracked, setTracked] = useState<readonly TrackedChange[]>([]);
  useEffect(() => {
    if (!active) return undefined;
    let current = true;
    const know = (read: readonly TrackedChange[]) => {
      if (current) setTracked(read);
    };
    void session.readTracked().then(know, () => {
      know([]);
    });
    return () => {
      current = false;
    };
  }, [session, active, audit]);
  return tracked;
}

interface ChangeProps {
  readonly change: Difference;
  /** Who changed it, where that is known. */
  readonly by: readonly ChangedBy[];
  readonly open: readonly ListedComment[];
  readonly act: CommentWork["act"];
}

/** One answer, as it was and as it is, with the open queries on it. */
function Change({ change: { tag, one, other }, by, open, act }: ChangeProps) {
  const panel = usePanelStyles();
  const titleId = changeTitle(tag);
  const { template } = useAudit().audit;
  const kind = questionAt(template, tag)?.kind;
  return (
    <article aria-labelledby={titleId} className={panel.card}>
      <AnswerHeading id={titleId} place={placeText(template, tag)} tag={tag} />
      <ChangedText before={one} now={other} whole={kind !== "line" && kind !== "narrative"} />
      {by.length > 0 && <p className={panel.quiet}>{changedByText(by)}</p>}
      {open
        .filter(({ state }) => state === "open")
        .map((comment) => (
          <AnswerToQuery
            key={comment.key}
            comment={comment}
            titleId={titleId}
            onDo={(doing, text) => act(comment, doing, text)}
          />
        ))}
    </article>
  );
}
