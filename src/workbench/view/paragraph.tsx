import { mergeClasses } from "@fluentui/react-components";
import { createContext, Fragment, use } from "react";
import type { PageInline, PageParagraph, PageText } from "../../ooxml/page-model";
import { Answer, CommentMark } from "./answer";
import { Choosable, ChoosingInForce } from "./choosing";
import { useViewStyles } from "./view-styles";
import { phrase } from "../../words/phrase";

export interface ParagraphProps {
  readonly paragraph: PageParagraph;
  readonly inCell: boolean;
}

/** A paragraph as its style has it: a real heading where it is one. */
export function Paragraph({ paragraph, inCell }: ParagraphProps) {
  const styles = useViewStyles();
  const offset = use(HeadingOffset);
  const { role, level, align, size, quiet, number, content } = paragraph;
  const aligned = align === "start" ? undefined : styles[align];
  const inside = <Lines number={role === "list" ? undefined : number} content={content} />;
  if (content.length > 0 && (role === "title" || role === "heading")) {
    const Heading = `h${String(role === "title" ? 1 : Math.min(6, level + offset))}` as "h1" | "h2" | "h3";
    const look = role === "title" ? styles.title : level === 1 ? styles.heading1 : styles.heading2;
    return (
      <Heading dir="auto" className={mergeClasses(styles.paragraph, look, inCell && styles.inCell, aligned)}>
        {inside}
      </Heading>
    );
  }
  return (
    <p
      dir="auto"
      className={mergeClasses(
        styles.paragraph,
        role === "subtitle" && styles.subtitle,
        quiet && styles.quiet,
        inCell && styles.inCell,
        aligned,
      )}
      style={size === undefined ? undefined : { fontSize: `${String(size)}pt` }}
    >
      {inside}
    </p>
  );
}

export interface ListProps {
  readonly items: readonly PageParagraph[];
  readonly inCell: boolean;
}

/** Paragraphs that are the points of one list; deeper ones are set in. */
export function List({ items, inCell }: ListProps) {
  const styles = useViewStyles();
  const Kind = items[0]?.ordered ? "ol" : "ul";
  const isNumbered = items.every(({ number }) => number !== undefined);
  return (
    <Kind
      className={mergeClasses(styles.list, inCell && styles.listInCell, isNumbered && styles.numberedList)}
    >
      {items.map(({ content, level, size, number }, at) => (
        <li
          key={at}
          dir="auto"
          className={mergeClasses(number !== undefined && styles.numbered)}
          style={{
            ...(size === undefined ? {} : { fontSize: `${String(size)}pt` }),
            ...(level > 1 ? { marginLeft: `min(${String((level - 1) * 18)}px, 20%)` } : {}),
          }}
        >
          {/* What the list prints may go on from a list further up. */}
          {number === undefined ? (
            <Lines content={content} />
          ) : (
            <>
              <span className={styles.number}>{number}</span>
              <span className={styles.behindNumber}>
                <Lines content={content} />
              </span>
            </>
          )}
        </li>
      ))}
    </Kind>
  );
}

interface LinesProps {
  /** What is printed in front. */
  readonly number?: string | undefined;
  readonly content: readonly PageInline[];
}

/** The lines of a paragraph, each of which can be chosen where texts can. */
function Lines({ number, content }: LinesProps) {
  const choosing = use(ChoosingInForce);
  const printed = number === undefined ? null : `${number} `;
  if (!choosing) {
    return (
      <>
        {printed}
        <Inlines content={content} />
      </>
    );
  }
  return linesOf(content).map((line, at) => (
    <Fragment key={at}>
      {at > 0 && <br />}
      {at === 0 && printed}
      <Choosable text={line.map(saidBy).join("").trim()}>
        <Inlines content={line} />
      </Choosable>
    </Fragment>
  ));
}

/** What a line says once its tracked changes are accepted, as the form is read. */
function saidBy(inline: PageInline): string {
  if (inline.type === "control") return inline.text;
  if (inline.type === "tab") return "\t";
  return inline.type !== "text" || inline.change === "deleted" ? "" : inline.text;
}

function linesOf(content: readonly PageInline[]): readonly (readonly PageInline[])[] {
  const lines: PageInline[][] = [[]];
  for (const inline of content) {
    if (inline.type === "break") lines.push([]);
    else lines[lines.length - 1]?.push(inline);
  }
  return lines;
}

/** What stands in a paragraph, in order. */
function Inlines({ content }: { readonly content: readonly PageInline[] }) {
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
      return (
        <span className={styles.image}>
          {inline.label ? phrase("Picture: {label}", { label: inline.label }) : phrase("Picture")}
        </span>
      );
  }
}

function Text({ text, bold, italic, underline, boxed, change }: PageText) {
  const styles = useViewStyles();
  let shown = <Fragment>{text}</Fragment>;
  if (boxed) shown = <span className={styles.boxed}>{text}</span>;
  if (change === "inserted") shown = <ins>{shown}</ins>;
  if (change === "deleted") shown = <del>{shown}</del>;
  if (underline) shown = <u>{shown}</u>;
  if (italic) shown = <em>{shown}</em>;
  if (bold) shown = <strong>{shown}</strong>;
  return shown;
}

/** How many levels a document's headings stand below its title: 1 where it has one. */
export const HeadingOffset = createContext(0);
