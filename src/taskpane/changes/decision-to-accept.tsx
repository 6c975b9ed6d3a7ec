import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { DECIDERS, judgementsOf } from "../../audit/moderation";
import type { Item } from "../../audit/template";
import { judgementOf, judgementTag, type ModeratedItem } from "../../moderation/moderated-items";
import { placeText } from "../../report/place-text";
import { lowerFirst, quoted } from "../../report/phrases";
import { CommentForm } from "../comments/comment-form";
import { DOINGS } from "../comments/doings";
import type { ListedComment } from "../comments/listed-comments";
import type { CommentWork } from "../comments/use-comments";
import { AnswerHeading } from "../parts/answer-heading";
import { useHalfWritten } from "../half-written";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { phrase } from "../../words/phrase";
import { fixedText } from "../../report/fixed-words";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    "& dd": { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  },
});

const NOTHING = { writing: false, text: "" };

const isWritten = ({ writing, text }: typeof NOTHING): boolean => writing && text.trim() !== "";

interface DecisionToAcceptProps {
  readonly decision: ModeratedItem & { readonly item: Item };
  /** Whether the person may take it over or disagree: the auditor, while the audit is back. */
  readonly open: boolean;
  readonly comments: readonly ListedComment[];
  readonly disagree: CommentWork["comment"];
  /** Of the heading of its card. */
  readonly titleId: string;
  /** Where focus may go once the card is gone. */
  readonly nextIds: readonly string[];
}

/** A judgement that was moderated otherwise: both, the reason, and what the auditor says to it. The first stays in the moderation section (R100). */
export function DecisionToAccept({
  decision,
  open,
  comments,
  disagree,
  titleId,
  nextIds,
}: DecisionToAcceptProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { session, audit } = useAudit();
  const { item, moderated, reason, by } = decision;
  const [{ writing, text }, set] = useHalfWritten(`changes decision ${item.id}`, NOTHING, isWritten);
  const fieldId = useId();
  const { template, record } = audit;
  const tag = judgementTag(item);
  const place = placeText(template, tag);
  const lower = lowerFirst(place);
  const labelOf = (id: string) => judgementsOf(template, item).find((each) => each.id === id)?.label ?? id;
  const yours = judgementOf(template, record, item);
  const label = labelOf(moderated);
  const close = () => {
    set((now) => ({ ...now, writing: false }));
    focusLater(titleId);
  };
  return (
    <article aria-labelledby={titleId} className={panel.card}>
      <AnswerHeading id={titleId} place={place} tag={tag} />
      <dl className={styles.facts}>
        <dt>{open ? phrase("Yours") : phrase("Auditor’s")}</dt>
        <dd>{yours === "" ? phrase("Not entered") : labelOf(yours)}</dd>
        <dt>{phrase("Moderated")}</dt>
        <dd>
          <strong>{label}</strong>
        </dd>
        <dt>{phrase("Reason")}</dt>
        <dd>{reason || phrase("None given")}</dd>
        <dt>{phrase("Decided by")}</dt>
        <dd>{fixedText(DECIDERS.find(({ id }) => id === by)?.label ?? by)}</dd>
      </dl>
      {comments.map(({ key, author, text: said }) => (
        <p key={key} className={panel.quiet}>
          {author || phrase("Somebody")}: {quoted(said, 200)}
        </p>
      ))}
      {writing ? (
        <CommentForm
          id={fieldId}
          label={`${DOINGS.disagree.field}: ${lower}`}
          hint={phrase("It goes into the document as a comment on the judgement. Yours stays as it is.")}
          send={DOINGS.disagree.send}
          text={text}
          onText={(words) => {
            set({ writing, text: words });
          }}
          onSend={async (words) => {
            const refused = await disagree(tag, item.id, `${DOINGS.disagree.lead}${words}`);
            if (refused !== undefined) return refused;
            close();
            set(NOTHING);
            return undefined;
          }}
          onCancel={close}
        />
      ) : (
        open && (
          <div className={panel.row}>
            <Button
              size="small"
              aria-label={phrase("Accept {label}: {lower}", { label, lower })}
              onClick={() => {
                void session.writeTexts(new Map([[tag, label]])).then(({ done }) => {
                  if (!done) return;
                  session.say(phrase("Your judgement is now {label}.", { label }));
                  focusLater(...nextIds);
                });
              }}
            >
              {phrase("Accept")}
            </Button>
            <Button
              size="small"
              aria-label={phrase("Disagree, with a reason: {lower}", { lower })}
              onClick={() => {
                set({ writing: true, text });
                focusLater(fieldId);
              }}
            >
              {phrase("Disagree…")}
            </Button>
          </div>
        )
      )}
    </article>
  );
}
