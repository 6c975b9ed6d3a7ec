import { mergeClasses } from "@fluentui/react-components";
import { createContext, Fragment, use } from "react";
import type { PageControl, PageInline, PageParagraph, PageText } from "../../ooxml/page-model";
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
                <Lines number={number} numberApart content={content} />
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
  /** The number stands in a place of its own. */
  readonly numberApart?: true;
  readonly content: readonly PageInline[];
}

/** The lines of a paragraph, each of which can be chosen where texts can, as can what its boxes offer. */
function Lines({ number, numberApart, content }: LinesProps) {
  const choosing = use(ChoosingInForce);
  const printed = number === undefined || numberApart ? null : `${number} `;
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
      <Choosable text={lineSaid(line)} number={at === 0 ? number : undefined}>
        {at === 0 && printed}
        <Inlines content={line} />
      </Choosable>
      {lineSaid(line) !== "" && " "}
      <Offered choices={line.flatMap((inline) => (inline.type === "control" ? inline.choices : []))} />
    </Fragment>
  ));
}

/** What a form offers to choose from in a line, each of which can be chosen itself. */
function Offered({ choices }: { readonly choices: readonly string[] }) {
  return choices.map((choice, at) => (
    <Fragment key={at}>
      {at > 0 && " / "}
      <Choosable text={choice}>{choice}</Choosable>
    </Fragment>
  ));
}

/** A control that stands for paragraphs of its own, where texts can be chosen. */
export function ControlToChoose({ control }: { readonly control: PageControl }) {
  const styles = useViewStyles();
  return (
    <p dir="auto" className={styles.paragraph}>
      <Lines content={[control]} />
    </p>
  );
}

/** A line as the form is read: its words, once its tracked changes are accepted, with one space between them. */
const lineSaid = (line: readonly PageInline[]): string =>
  line.map(saidBy).join("").replace(/\s+/gu, " ").trim();

function saidBy(inline: PageInline): string {
  if (inline.type === "control") return inline.choices.includes(inline.text) ? "" : inline.text;
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
  if (change === "inserted") shown = <ins className={styles.inserted}>{shown}</ins>;
  if (change === "deleted") shown = <del className={styles.deleted}>{shown}</del>;
  if (underline) shown = <u>{shown}</u>;
  if (italic) shown = <em>{shown}</em>;
  if (bold) shown = <strong>{shown}</strong>;
  return shown;
}

/** How many levels a document's headings stand below its title: 1 where it has one. */
export const HeadingOffset = createContext(0);
