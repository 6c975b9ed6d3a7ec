import type { Wording } from "../audit/template";
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
export function fixedWordings(wordings: readonly Wording[], styles: WordingStyles, newId: NewId): string {
  const keepNext = styles.keepNext ?? false;
  const textStyle = { ...(styles.text === undefined ? {} : { style: styles.text }) };
  const lines = wordings.flatMap((wording) => [
    {
      text: wording.text,
      options: { ...textStyle, keepNext: keepNext || (wording.bullets ?? []).length > 0 },
    },
    ...(wording.bullets ?? []).map((text) => ({ text, options: { style: styles.bullet, keepNext } })),
  ]);
  const [only] = lines;
  if (!only) return "";
  if (lines.length === 1) return fixedParagraph(only.text, newId, only.options);
  return fixed(
    lines.map(({ text, options }) => paragraphXml(contentXml(text), options)).join(""),
    only.text,
    newId,
  );
}

function fixed(content: string, key: string, newId: NewId): string {
  const properties =
    `<w:tag w:val="${FIXED_TAG}"/><w:id w:val="${String(newId(`fixed ${key}`))}"/>` +
    '<w:lock w:val="sdtContentLocked"/><w15:appearance w15:val="hidden"/>';
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}
