import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { createContext, use, useId } from "react";
import type { PageControl } from "../../ooxml/page-model";
import { counted } from "../../report/phrases";
import { ChoiceAnswer, Filling, TextAnswer } from "./answer-fields";
import { VeiledAnswer, VeilInForce } from "./veil";
import { useViewStyles } from "./view-styles";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  answer: {
    position: "relative",
    display: "block",
    // Cancels the padding of the frame, so that answers line up with other text.
    marginInline: "-4px",
  },
  comments: { margin: "2px 4px" },
});

/** A content control to fill in. */
export function Answer({ control }: { readonly control: PageControl }) {
  const styles = useStyles();
  const fixed = useFixedAnswerStyles();
  const { select, held } = use(Filling);
  const printed = use(Printed);
  const veiled = use(VeilInForce);
  const commentId = useId();
  const { tag, alias, kind, comments, locked, size } = control;
  // Without its tag we could not say which control to write; another editor has stripped it.
  if (printed) return <span className={fixed.text}>{control.text}</span>;
  if (veiled?.tags.includes(tag)) return <VeiledAnswer onShow={veiled.onShow} />;
  if (locked || tag === "") return <FixedAnswer control={control} />;
  const described = comments > 0 ? { describedBy: commentId } : {};
  return (
    <span
      className={styles.answer}
      data-tag={tag}
      data-name={alias || phrase("Answer")}
      style={size === undefined ? undefined : { fontSize: `${String(size)}pt` }}
      onFocus={() => {
        select(tag);
      }}
    >
      {kind === "choice" && !held ? (
        <ChoiceAnswer control={control} {...described} />
      ) : (
        <TextAnswer control={control} {...described} />
      )}
      {comments > 0 && (
        <span id={commentId}>
          <CommentMark count={comments} className={styles.comments} />
        </span>
      )}
    </span>
  );
}

const useFixedAnswerStyles = makeStyles({
  prompt: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  text: { whiteSpace: "pre-wrap" },
});

/** A control nobody can type in here: Word locks it, or it has lost the tag we write by. */
function FixedAnswer({ control }: { readonly control: PageControl }) {
  const styles = useFixedAnswerStyles();
  const { text, prompt, comments } = control;
  return (
    <>
      <span className={text === "" ? styles.prompt : styles.text}>{text === "" ? prompt : text}</span>
      {comments > 0 && <CommentMark count={comments} />}
    </>
  );
}

/** Whether the page is on its way to paper, where an answer is its text and a box without one is left white. */
export const Printed = createContext(false);

/** Says that comments are anchored here; reading and writing them is Word's business. */
export function CommentMark({ count, className }: { readonly count: number; readonly className?: string }) {
  const styles = useViewStyles();
  if (use(Printed)) return null;
  return <span className={mergeClasses(styles.comment, className)}>{counted(count, "comment")}</span>;
}
