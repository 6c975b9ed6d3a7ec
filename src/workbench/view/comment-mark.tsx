import { mergeClasses } from "@fluentui/react-components";
import { counted } from "../../report/phrases";
import { useViewStyles } from "./view-styles";

/** Says that comments are anchored here; reading and writing them is Word's business. */
export function CommentMark({ count, className }: { readonly count: number; readonly className?: string }) {
  const styles = useViewStyles();
  return <span className={mergeClasses(styles.comment, className)}>{counted(count, "comment")}</span>;
}
