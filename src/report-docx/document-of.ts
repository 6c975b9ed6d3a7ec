import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TableOfContents,
  TextRun,
  type ISectionOptions,
  type IXmlableObject,
  type PageNumberEstimator,
  type Table,
} from "docx";
import type { Report, ReportBlock } from "../report/overview-report/report-block";
import { xmlSafe } from "../xml/write";
import { chartDocx } from "./chart-docx";
import { BULLETS, documentStyles, numbering, STYLES, TABLE_STYLES } from "./document-styles";
import { caption, runsOf, type Numbers } from "./lines";
import { contentsOf, type ContentsEntry } from "./page-numbers";
import { numbersOf } from "./report-numbers";
import { tableDocx } from "./table-docx";

/** A4, in twips. */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = 1134;
const textWidth = (wide: boolean): number => (wide ? PAGE.height : PAGE.width) - 2 * MARGIN;

type Child = Paragraph | Table | TableOfContents;

/** A report as Word's document: title page, contents, then its blocks. */
export function documentOf(report: Report): Document {
  const numbers = numbersOf(report);
  const [first = { wide: false, blocks: [] }, ...others] = stretches(report.blocks);
  const children = ({ wide, blocks }: Stretch): readonly Child[] =>
    blocks.flatMap((block) => childrenOf(block, textWidth(wide), numbers));
  return new Document({
    title: xmlSafe(report.title),
    subject: xmlSafe(report.subtitle),
    creator: "Case Audit",
    lastModifiedBy: "Case Audit",
    externalStyles: TABLE_STYLES,
    styles: documentStyles(),
    numbering: numbering(),
    pageNumbers: pageNumbersOf(report),
    sections: [
      section(
        report,
        first.wide,
        [...titlePage(report), ...(report.brief ? [] : contents()), ...children(first)],
        true,
      ),
      ...others.map((stretch) => section(report, stretch.wide, children(stretch), false)),
    ],
  });
}

interface Stretch {
  readonly wide: boolean;
  readonly blocks: readonly ReportBlock[];
}

/** Blocks on pages of one orientation. */
function stretches(blocks: readonly ReportBlock[]): readonly Stretch[] {
  const found: { wide: boolean; blocks: ReportBlock[] }[] = [{ wide: false, blocks: [] }];
  for (const block of blocks) {
    if (block.type === "pages") found.push({ wide: block.wide, blocks: [] });
    else found.at(-1)?.blocks.push(block);
  }
  return found.filter((stretch) => stretch.blocks.length > 0);
}

function section(
  { title, marking }: Report,
  wide: boolean,
  children: readonly Child[],
  titlePage: boolean,
): ISectionOptions {
  const right = [{ type: TabStopType.RIGHT, position: textWidth(wide) }];
  const line = (style: "Header" | "Footer", texts: readonly TextRun[]) =>
    new Paragraph({ style, tabStops: right, children: texts });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage,
      page: {
        size: { ...PAGE, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 567, footer: 567 },
      },
    },
    headers: {
      default: new Header({
        children: [line("Header", [new TextRun(xmlSafe(title)), new TextRun(`\t${xmlSafe(marking ?? "")}`)])],
      }),
      first: new Header({ children: [line("Header", [new TextRun(`\t${xmlSafe(marking ?? "")}`)])] }),
    },
    footers: {
      default: new Footer({
        children: [
          line("Footer", [
            new TextRun({
              children: ["\tPage ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES],
            }),
          ]),
        ],
      }),
      first: new Footer({ children: [line("Footer", [])] }),
    },
    children,
  };
}

function titlePage({ title, subtitle, about, brief }: Report): readonly Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      ...(brief ? { spacing: { before: 0, after: 80 } } : {}),
      children: [new TextRun({ text: xmlSafe(title), ...(brief ? { size: 40 } : {}) })],
    }),
    new Paragraph({ style: "Subtitle", children: [new TextRun(xmlSafe(subtitle))] }),
    ...about.map((text) => new Paragraph({ style: STYLES.about, children: [new TextRun(xmlSafe(text))] })),
    ...(brief ? [] : [new Paragraph({ children: [new PageBreak()] })]),
  ];
}

const contents = (): readonly Child[] => [
  new Paragraph({ style: STYLES.contents, children: [new TextRun("Contents")] }),
  new TableOfContents("Contents", { hyperlink: true, headingStyleRange: "1-2" }),
  new Paragraph({
    style: STYLES.note,
    children: [
      new TextRun({
        text: "[When you have edited the report: click the contents, press F9 and choose the whole table]",
        style: STYLES.edit,
      }),
    ],
  }),
];

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

function childrenOf(block: ReportBlock, width: number, numbers: Numbers): readonly Child[] {
  switch (block.type) {
    case "heading":
      return [headingOf(block)];
    case "paragraph":
      return [
        new Paragraph({
          ...(block.look === "note" ? { style: STYLES.note } : {}),
          keepNext: block.look === "keep",
          children: runsOf(block.line, numbers),
        }),
      ];
    case "list":
      return block.lines.map(
        (line) =>
          new Paragraph({
            style: "ListParagraph",
            numbering: { reference: BULLETS, level: 0 },
            contextualSpacing: false,
            children: runsOf(line, numbers),
          }),
      );
    case "table":
      return [
        caption(block.id, block.caption, numbers),
        tableDocx(block, width, numbers),
        new Paragraph({ style: STYLES.afterTable, children: [] }),
      ];
    case "chart":
      return [caption(block.id, block.caption, numbers), chartDocx(block, width)];
    case "quotes":
      return block.quotes.flatMap(({ text, by }) => [
        new Paragraph({ style: STYLES.quote, children: [new TextRun(`“${xmlSafe(text)}”`)] }),
        new Paragraph({ style: STYLES.quoteBy, alignment: AlignmentType.LEFT, children: [new TextRun(by)] }),
      ]);
    case "pages":
      return [];
  }
}

function headingOf({
  level,
  text,
  unnumbered,
  newPage,
}: Extract<ReportBlock, { type: "heading" }>): Paragraph {
  return new Paragraph({
    heading: LEVELS[level - 1] ?? HeadingLevel.HEADING_4,
    pageBreakBefore: newPage ?? false,
    ...(unnumbered ? { numbering: false } : {}),
    children: [new TextRun(xmlSafe(text))],
  });
}

/** The numbers and pages that the contents show until Word counts anew. */
function pageNumbersOf(report: Report): PageNumberEstimator {
  const entries = contentsOf(report);
  const byBookmark = <T>(
    body: IXmlableObject,
    value: (entry: ContentsEntry) => T | undefined,
  ): Map<string, T> =>
    new Map(
      bookmarksOf(body).flatMap((name, at) => {
        const entry = entries[at];
        const found = entry && value(entry);
        return found === undefined ? [] : [[name, found] as const];
      }),
    );
  return Object.assign(
    (body: IXmlableObject) => ({ bookmarks: byBookmark(body, ({ page }) => String(page)) }),
    {
      listNumbers: (body: IXmlableObject) =>
        byBookmark(body, ({ number }) =>
          number === undefined ? undefined : { text: number, separator: "tab" as const, width: NUMBER_WIDTH },
        ),
    },
  );
}

/** Twips of a heading's number in the contents. */
const NUMBER_WIDTH = 300;

/** The bookmarks of headings, in their order. */
const bookmarksOf = (body: IXmlableObject): readonly string[] => [
  ...new Set(JSON.stringify(body).match(/(?<=")_Toc\d+(?=")/g)),
];
