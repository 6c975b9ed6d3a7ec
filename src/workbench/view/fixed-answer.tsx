import { makeStyles, tokens } from "@fluentui/react-components";
import type { PageControl } from "../../ooxml/page-model";
import { CommentMark } from "./comment-mark";

const useStyles = makeStyles({
  prompt: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  text: { whiteSpace: "pre-wrap" },
});

/** A control nobody can type in here: Word locks it, or it has lost the tag we write by. */
export function FixedAnswer({ control }: { readonly control: PageControl }) {
  const styles = useStyles();
  const { text, prompt, comments } = control;
  return (
    <>
      <span className={text === "" ? styles.prompt : styles.text}>{text === "" ? prompt : text}</span>
      {comments > 0 && <CommentMark count={comments} />}
    </>
  );
}
