import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  ArrowSyncRegular,
  CheckmarkCircleRegular,
  CommentCheckmarkRegular,
  QuestionCircleRegular,
} from "@fluentui/react-icons";
import { useId, type ReactElement } from "react";
import type { QueryState } from "../../moderation/queries";
import { queryAgeText, queryStateText } from "../../report/comment-text";
import { counted, lowerFirst, quoted } from "../../report/phrases";
import { AnswerHeading } from "../parts/answer-heading";
import { Disclosure } from "../parts/disclosure";
import { focusLater } from "../parts/focus-later";
import { Lost } from "../parts/go-to";
import { usePanelStyles } from "../parts/use-panel-styles";
import { CommentForm } from "./comment-form";
import { DOINGS, type Doing, type DoingText } from "./doings";
import type { ListedComment } from "./listed-comments";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  state: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  words: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  on: {
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalS,
  },
  earlier: { display: "grid", gap: tokens.spacingVerticalXS },
});

const SHAPES: Readonly<Record<QueryState, ReactElement>> = {
  changed: <ArrowSyncRegular aria-hidden />,
  open: <QuestionCircleRegular aria-hidden />,
  answered: <CommentCheckmarkRegular aria-hidden />,
  resolved: <CheckmarkCircleRegular aria-hidden />,
};

/** How much of the words it stands on is shown. */
const LONGEST_ON = 120;

/** The heading of a comment in the list. */
export const commentTitle = ({ key }: Pick<ListedComment, "key">): string => `case-audit-${key}`;

interface CommentCardProps {
  readonly comment: ListedComment;
  /** What is being written; undefined while nothing is. */
  readonly writing: Doing | undefined;
  readonly onWrite: (writing: Doing | undefined) => void;
  /** What was written so far, whether it is looked at or not. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Why the last thing that was asked for was not done. */
  readonly refused: string | undefined;
  readonly onSeeChanges: ((tag: string) => void) | undefined;
  /** Gives why nothing came of it, as a sentence; undefined once it is done. */
  readonly onDo: (doing: Doing, text: string) => Promise<string | undefined>;
}

/** One comment with how it stands, the words it stands on, what was said, and what this person can do with it. */
export function CommentCard({
  comment,
  writing,
  onWrite,
  text,
  onText,
  refused,
  onSeeChanges,
  onDo,
}: CommentCardProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const id = useId();
  const titleId = commentTitle(comment);
  const { state, age, place, on, replies, odd, doings, goTo: tag } = comment;
  const last = replies.at(-1);
  const earlier = replies.slice(0, -1);
  const form: DoingText | undefined = writing && DOINGS[writing];
  const lower = lowerFirst(place);
  return (
    <article aria-labelledby={titleId} className={panel.card}>
      <div className={panel.group}>
        <div className={styles.head}>
          <span className={styles.state}>
            {SHAPES[state]}
            {queryStateText(state)}
          </span>
          {age && state !== "changed" && <span className={panel.quiet}>{queryAgeText(state, age)}</span>}
        </div>
        <AnswerHeading id={titleId} place={place} tag={tag} />
        {on !== "" && (
          <p className={mergeClasses(panel.quiet, styles.words, styles.on)}>{quoted(on, LONGEST_ON)}</p>
        )}
        <p className={mergeClasses(panel.text, styles.words)}>
          <strong>{comment.author || phrase("Somebody")}:</strong> {comment.text}
        </p>
        {earlier.length > 0 && (
          <Disclosure summary={counted(earlier.length, "earlier reply", "earlier replies")}>
            <div className={styles.earlier}>
              {earlier.map((reply, at) => (
                <Reply key={at} {...reply} />
              ))}
            </div>
          </Disclosure>
        )}
        {last && <Reply {...last} />}
        {odd.map((line) => (
          <p key={line} className={panel.quiet}>
            {line}
          </p>
        ))}
      </div>
      {writing && form?.field !== undefined ? (
        <CommentForm
          id={`${id}-field`}
          label={`${form.field}: ${lower}`}
          send={form.send ?? form.label}
          text={text}
          onText={onText}
          onSend={(words) => onDo(writing, `${form.lead ?? ""}${words}`)}
          onCancel={() => {
            onWrite(undefined);
            focusLater(titleId);
          }}
        />
      ) : (
        <div className={panel.row}>
          {state === "changed" && tag !== undefined && onSeeChanges && (
            <Button
              size="small"
              aria-label={phrase("See what changed: {lower}", { lower })}
              onClick={() => {
                onSeeChanges(tag);
              }}
            >
              {phrase("See what changed")}
            </Button>
          )}
          {doings.map((doing) => (
            <Button
              key={doing}
              size="small"
              aria-label={`${DOINGS[doing].label.replace("…", "")}: ${lower}`}
              onClick={() => {
                if ("field" in DOINGS[doing]) {
                  onWrite(doing);
                  focusLater(`${id}-field`);
                } else void onDo(doing, "");
              }}
            >
              {DOINGS[doing].label}
            </Button>
          ))}
        </div>
      )}
      <Lost sentence={writing === undefined && refused ? refused : undefined} />
    </article>
  );
}

function Reply({ author, text }: { readonly author: string; readonly text: string }) {
  const styles = useStyles();
  const panel = usePanelStyles();
  return (
    <p className={mergeClasses(panel.quiet, styles.words)}>
      {author || phrase("Somebody")}: {text}
    </p>
  );
}
