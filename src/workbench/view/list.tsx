import { mergeClasses } from "@fluentui/react-components";
import type { PageParagraph } from "../../ooxml/page-model";
import { Inlines } from "./inlines";
import { useViewStyles } from "./view-styles";

export interface ListProps {
  readonly items: readonly PageParagraph[];
  readonly inCell: boolean;
}

/** Paragraphs that are the points of one list; deeper ones are set in. */
export function List({ items, inCell }: ListProps) {
  const styles = useViewStyles();
  const Kind = items[0]?.ordered ? "ol" : "ul";
  return (
    <Kind className={mergeClasses(styles.list, inCell && styles.listInCell)}>
      {items.map(({ content, level, size }, at) => (
        <li
          key={at}
          style={{
            ...(size === undefined ? {} : { fontSize: `${String(size)}pt` }),
            ...(level > 1 ? { marginLeft: `${String((level - 1) * 18)}px` } : {}),
          }}
        >
          <Inlines content={content} />
        </li>
      ))}
    </Kind>
  );
}
