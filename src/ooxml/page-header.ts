import { sayWord, type Say } from "../audit/say";
import { headerTag } from "../audit/tags";
import type { Template } from "../audit/template";
import type { Texts } from "../document/answers";
import { inEachLanguage, sayIn } from "../document/fixed-words";
import { pageShape, TEXT_WIDTH } from "../document/layout-page";
import { NOT_TOLD, shortName } from "../document/page-lines";
import { childElements, type XmlElement } from "../xml/parse";
import { escapeAttribute, escapeText, joined, markup, NOTHING, type Markup } from "../xml/write";
import { declare } from "./namespaces";
import { contentXml, paragraphXml, RUN_STYLE, runStyle, STYLE } from "./paragraph";
import { declarationOfW, spliced, type Splice } from "./splice";
import { guidOf } from "./stable-ids";

/** What a page header tells of the audit. */
type Told = keyof typeof NOT_TOLD;

const MARK = "CaseAudit_";

/** The bookmark around what a header tells: which answer it is of follows from the answer's tag (17.13.6.2), in which language is at its end. */
const markName = (told: Told, tag: string, { language = "en-GB" }: Pick<Template, "language"> = {}): string =>
  `${MARK}${told}_${guidOf(tag).replace(/[{}-]/g, "").slice(0, 16)}${language === "en-GB" ? "" : `_${language.slice(0, 2)}`}`;

export const bold = (text: string): Markup => contentXml(text, { properties: runStyle(RUN_STYLE.grade) });

/** The header: title, the child's ID and the date of the audit at the left, the protective marking at the right (17.10.4). */
export function headerXml(template: Template, values: Texts): Markup {
  const { title, marking, pageHeader = {}, lookBack } = template;
  const say = sayIn(template);
  const fields: Readonly<Record<Told, string | undefined>> = {
    case: pageHeader.case,
    date: pageHeader.date ?? lookBack?.until,
  };
  const told = (["case", "date"] as const).flatMap((each, at) => {
    const field = fields[each];
    if (field === undefined) return [];
    const tag = headerTag(field);
    const id = FIRST_MARK + at;
    return [
      contentXml(" · "),
      markup`<w:bookmarkStart w:id="${id}" w:name="${escapeAttribute(markName(each, tag, template))}"/>`,
      contentXml(oneLine(values.get(tag)) || sayWord(say, NOT_TOLD[each])),
      markup`<w:bookmarkEnd w:id="${id}"/>`,
    ];
  });
  const right = marking === undefined ? [] : [TAB, bold(marking)];
  const tabs = tabsXml([["right", TEXT_WIDTH[pageShape(template)]]]);
  const content = joined([bold(title), ...told, ...right]);
  return markup`<w:hdr${declare("w")}>${paragraphXml(content, { style: STYLE.header, more: tabs })}</w:hdr>`;
}

/** Ids of bookmarks are counted through a document; people's own begin at 0. */
const FIRST_MARK = 99001;

const oneLine = (text = ""): string => text.replace(/\s+/g, " ").trim();

/** A footer with publisher and version, the protective marking, and "Page n of m" (17.10.3, 17.16.5.44, 17.16.5.40). */
export function footerXml(template: Template): Markup {
  const { publisher, version, marking } = template;
  const say = sayIn(template);
  const words = `${shortName(publisher)} · ${say("version {version}", { version })}`;
  return footerOf(say, words, marking, TEXT_WIDTH[pageShape(template)]);
}

/** A footer with these words at the left, on a page with text of that width. */
export function footerOf(say: Say, words: string, marking: string | undefined, width: number): Markup {
  const [before = "", between = "", after = ""] = say("Page {page} of {pages}").split(/\{\w+\}/);
  const runs = [
    contentXml(words),
    TAB,
    marking === undefined ? NOTHING : bold(marking),
    TAB,
    contentXml(before),
    fieldXml("PAGE"),
    contentXml(between),
    fieldXml("NUMPAGES"),
    ...(after === "" ? [] : [contentXml(after)]),
  ];
  const tabs = tabsXml([
    ["center", Math.floor(width / 2)],
    ["right", width],
  ]);
  return markup`<w:ftr${declare("w")}>${paragraphXml(joined(runs), { style: STYLE.footer, more: tabs })}</w:ftr>`;
}

export const TAB = markup`<w:r><w:tab/></w:r>`;

export function tabsXml(tabs: readonly (readonly [kind: string, at: number])[]): Markup {
  const stops = tabs.map(([kind, at]) => markup`<w:tab w:val="${escapeAttribute(kind)}" w:pos="${at}"/>`);
  return markup`<w:tabs>${stops}</w:tabs>`;
}

/** A complex field, with a result for editors that do not work it out (17.16.18). */
function fieldXml(instruction: string): Markup {
  const mark = (type: string) => markup`<w:r><w:fldChar w:fldCharType="${escapeAttribute(type)}"/></w:r>`;
  const code = markup`<w:r><w:instrText xml:space="preserve"> ${escapeText(instruction)} </w:instrText></w:r>`;
  return markup`${mark("begin")}${code}${mark("separate")}<w:r><w:t>1</w:t></w:r>${mark("end")}`;
}

/** A header with what it tells of these answers brought up to date; as it was where it tells of none of them. */
export function rewrittenHeader(xml: string, root: XmlElement, values: Texts): string {
  const splices = paragraphsIn(root).flatMap((paragraph) => marksIn(paragraph, values, declarationOfW(root)));
  return splices.length === 0 ? xml : spliced(xml, splices);
}

const paragraphsIn = (element: XmlElement): readonly XmlElement[] =>
  childElements(element).flatMap((each) => (each.name === "w:p" ? [each] : paragraphsIn(each)));

function marksIn(paragraph: XmlElement, values: Texts, declaration: Markup): readonly Splice[] {
  const inside = childElements(paragraph);
  return inside.flatMap((start, at): readonly Splice[] => {
    if (start.name !== "w:bookmarkStart") return [];
    const found = wanted(start.attributes["w:name"] ?? "", values);
    const end = inside.findIndex(
      (each, index) =>
        index > at && each.name === "w:bookmarkEnd" && each.attributes["w:id"] === start.attributes["w:id"],
    );
    const close = inside[end];
    if (found === undefined || !close) return [];
    return [{ start: start.end, end: close.start, text: contentXml(found, { declaration }) }];
  });
}

function wanted(name: string, values: Texts): string | undefined {
  if (!name.startsWith(MARK)) return undefined;
  for (const [tag, text] of values) {
    for (const told of ["case", "date"] as const) {
      for (const { of, say } of inEachLanguage())
        if (name === markName(told, tag, of)) return oneLine(text) || sayWord(say, NOT_TOLD[told]);
    }
  }
  return undefined;
}
