import type { LayoutWording } from "../document/layout-model";
import { contentXml } from "./control-content";
import type { NewId } from "./control-ids";
import { FIXED_TAG } from "./fixed-tag";
import { paragraphXml, type ParagraphOptions } from "./paragraph";

/**
 * Our own words in a control that can neither be edited nor deleted and shows
 * no frame (17.5.2.23; [MS-DOCX] 2.5.1.2), so that typing lands in answers only.
 */
export function fixedParagraph(text: string, newId: NewId, options: ParagraphOptions = {}): string {
  return paragraphXml(fixed(contentXml(text), text, newId), options);
}

export interface WordingStyles {
  readonly text?: string;
  readonly bullet: string;
  readonly keepNext?: boolean;
}

/** Wordings with their lists, in one control around the paragraphs; the empty text where there are none. */
export function fixedWordings(
  wordings: readonly LayoutWording[],
  styles: WordingStyles,
  newId: NewId,
): string {
  const textStyle = { ...(styles.text === undefined ? {} : { style: styles.text }) };
  const lines = wordings.flatMap(({ lead, text, bullets = [] }) => [
    { text, content: leadXml(lead) + contentXml(text), options: textStyle, leads: bullets.length > 0 },
    ...bullets.map((bullet) => ({
      text: bullet,
      content: contentXml(bullet),
      options: { style: styles.bullet },
      leads: false,
    })),
  ]);
  const last = lines.length - 1;
  const kept = lines.map((line, at) => ({
    ...line,
    options: { ...line.options, keepNext: line.leads || (styles.keepNext === true && at === last) },
  }));
  const [first, ...rest] = kept;
  if (!first) return "";
  // LibreOffice forgets the bold of the first run in a control around paragraphs.
  const alone = rest.length === 0 || wordings[0]?.lead !== undefined;
  return alone
    ? paragraphXml(fixed(first.content, first.text, newId), first.options) + aroundParagraphs(rest, newId)
    : aroundParagraphs(kept, newId);
}

interface FixedLine {
  readonly text: string;
  readonly content: string;
  readonly options: ParagraphOptions;
}

function aroundParagraphs(lines: readonly FixedLine[], newId: NewId): string {
  const [first] = lines;
  if (!first) return "";
  return fixed(
    lines.map(({ content, options }) => paragraphXml(content, options)).join(""),
    first.text,
    newId,
  );
}

/** A name in bold in front of a text, as "Good: ". */
function leadXml(lead: string | undefined): string {
  return lead === undefined ? "" : contentXml(`${lead}: `, { properties: "<w:rPr><w:b/></w:rPr>" });
}

function fixed(content: string, key: string, newId: NewId): string {
  const properties =
    `<w:tag w:val="${FIXED_TAG}"/><w:id w:val="${String(newId(`fixed ${key}`))}"/>` +
    '<w:lock w:val="sdtContentLocked"/><w15:appearance w15:val="hidden"/>';
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}
