import { mergeClasses } from "@fluentui/react-components";
import { use } from "react";
import type { PageParagraph } from "../../ooxml/page-model";
import { HeadingOffset } from "./heading-offset";
import { Inlines } from "./inlines";
import { useViewStyles } from "./view-styles";

export interface ParagraphProps {
  readonly paragraph: PageParagraph;
  readonly inCell: boolean;
}

/** A paragraph as its style has it: a real heading where it is one. */
export function Paragraph({ paragraph, inCell }: ParagraphProps) {
  const styles = useViewStyles();
  const offset = use(HeadingOffset);
  const { role, level, align, size, content } = paragraph;
  const aligned = align === "start" ? undefined : styles[align];
  const inside = <Inlines content={content} />;
  if (content.length > 0 && (role === "title" || role === "heading")) {
    const Heading = `h${String(role === "title" ? 1 : Math.min(6, level + offset))}` as "h1" | "h2" | "h3";
    const look = role === "title" ? styles.title : level === 1 ? styles.heading1 : styles.heading2;
    return (
      <Heading className={mergeClasses(styles.paragraph, look, inCell && styles.inCell, aligned)}>
        {inside}
      </Heading>
    );
  }
  return (
    <p
      className={mergeClasses(
        styles.paragraph,
        role === "subtitle" && styles.subtitle,
        inCell && styles.inCell,
        aligned,
      )}
      style={size === undefined ? undefined : { fontSize: `${String(size)}pt` }}
    >
      {inside}
    </p>
  );
}
