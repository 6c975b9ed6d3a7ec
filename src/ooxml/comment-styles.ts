import { child, childrenNamed, type XmlElement } from "../xml/parse";
import { attributes, element, joined, markup, NOTHING, type Markup } from "../xml/write";
import type { CommentStyles } from "./comment-markup";
import { declarationOfW } from "./splice";

interface WantedStyle {
  readonly as: keyof CommentStyles;
  /** What Word calls it in every language, and its usual id. */
  readonly name: string;
  readonly id: string;
  readonly type: "character" | "paragraph";
  readonly look: Markup;
}

const WANTED: readonly WantedStyle[] = [
  {
    as: "reference",
    name: "annotation reference",
    id: "CommentReference",
    type: "character",
    look: markup`<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>`,
  },
  {
    as: "text",
    name: "annotation text",
    id: "CommentText",
    type: "paragraph",
    look: markup`<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>`,
  },
];

/** The two styles of comments as a document has them, and the markup of those it lacks, to stand at the end of its styles. */
export function commentStyles(root: XmlElement): {
  readonly styles: CommentStyles;
  readonly missing: Markup;
} {
  const all = childrenNamed(root, "w:style");
  const declared = declarationOfW(root);
  const found = WANTED.map((wanted) => {
    const { as, name, id, type, look } = wanted;
    const there = all.find(
      (style) => child(style, "w:name")?.attributes["w:val"]?.toLowerCase() === name && isOf(type, style),
    );
    const known = there ?? all.find((style) => style.attributes["w:styleId"] === id);
    if (known) return { as, id: known.attributes["w:styleId"] ?? id, made: NOTHING };
    const base = all.find((style) => style.attributes["w:default"] === "1" && isOf(type, style));
    const basedOn = base ? element("w:basedOn", { "w:val": base.attributes["w:styleId"] ?? "" }) : NOTHING;
    const named = element("w:name", { "w:val": name });
    const rest = markup`<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>`;
    const said = attributes({ "w:type": type, "w:styleId": id });
    return { as, id, made: markup`<w:style${declared}${said}>${named}${basedOn}${rest}${look}</w:style>` };
  });
  return {
    styles: Object.fromEntries(found.map(({ as, id }) => [as, id])),
    missing: joined(found.map(({ made }) => made)),
  };
}

const isOf = (type: string, { attributes }: XmlElement): boolean => attributes["w:type"] === type;
