import { Fragment } from "react";
import type { PageInline, PageText } from "../../ooxml/page-model";
import { Answer } from "./answer";
import { CommentMark } from "./comment-mark";
import { useViewStyles } from "./view-styles";

/** What stands in a paragraph, in order. */
export function Inlines({ content }: { readonly content: readonly PageInline[] }) {
  return content.map((inline, at) => <Inline key={at} inline={inline} />);
}

function Inline({ inline }: { readonly inline: PageInline }) {
  const styles = useViewStyles();
  switch (inline.type) {
    case "text":
      return <Text {...inline} />;
    case "control":
      return <Answer control={inline} />;
    case "break":
      return <br />;
    case "tab":
      return "\t";
    case "comment":
      return <CommentMark count={1} />;
    case "image":
      return <span className={styles.image}>{inline.label ? `Picture: ${inline.label}` : "Picture"}</span>;
  }
}

function Text({ text, bold, italic, underline }: PageText) {
  let shown = <Fragment>{text}</Fragment>;
  if (underline) shown = <u>{shown}</u>;
  if (italic) shown = <em>{shown}</em>;
  if (bold) shown = <strong>{shown}</strong>;
  return shown;
}
