import type { LayoutWording, Slot } from "../document/layout-model";
import { escapeAttribute, joined, markup, NOTHING, type Markup } from "../xml/write";
import { FIXED_TAG } from "./control-properties";
import { declare } from "./namespaces";
import { contentXml, paragraphXml, PROMPT_STYLE, type ParagraphOptions } from "./paragraph";
import { guidOf, type NewId } from "./stable-ids";

/**
 * The run-level control of an answer (17.5.2.31), holding this text or showing
 * its prompt: editable, not deletable. Children of `w:sdtPr` stand in the order
 * Word and the schema both accept. Rich text is the type a control has when it
 * names none, as Word itself writes it.
 */
export function answerControl(slot: Slot, text: string, newId: NewId): Markup {
  const properties = [
    markup`<w:alias w:val="${escapeAttribute(slot.alias)}"/>`,
    markup`<w:tag w:val="${escapeAttribute(slot.tag)}"/>`,
    markup`<w:id w:val="${newId(slot.tag)}"/>`,
    markup`<w:lock w:val="sdtLocked"/>`,
    markup`<w:placeholder><w:docPart w:val="${escapeAttribute(promptName(slot.prompt))}"/></w:placeholder>`,
    text === "" ? markup`<w:showingPlcHdr/>` : NOTHING,
    slot.choices.length > 0 ? dropDownList(slot) : NOTHING,
  ];
  return controlXml(properties, contentXml(text, { prompt: slot.prompt }));
}

function controlXml(properties: readonly Markup[], content: Markup): Markup {
  return markup`<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/**
 * What can be chosen (17.5.2.15). The first item is the prompt, as Word makes
 * it: without a display text, and choosing it brings the prompt back.
 */
function dropDownList({ prompt, choices }: Slot): Markup {
  const items = choices.map(
    ({ id, label }) =>
      markup`<w:listItem w:displayText="${escapeAttribute(label)}" w:value="${escapeAttribute(id)}"/>`,
  );
  return markup`<w:dropDownList><w:listItem w:value="${escapeAttribute(prompt)}"/>${items}</w:dropDownList>`;
}

/**
 * Our own words in a control that can neither be edited nor deleted and shows
 * no frame (17.5.2.23; [MS-DOCX] 2.5.1.2), so that typing lands in answers only.
 */
export function fixedParagraph(text: string, newId: NewId, options: ParagraphOptions = {}): Markup {
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
): Markup {
  const textStyle = { ...(styles.text === undefined ? {} : { style: styles.text }) };
  const lines = wordings.flatMap(({ lead, text, bullets = [] }) => [
    {
      text,
      content: markup`${leadXml(lead)}${contentXml(text)}`,
      options: textStyle,
      leads: bullets.length > 0,
    },
    ...bullets.map((bullet) => ({
      text: bullet,
      content: contentXml(bullet),
      options: { style: styles.bullet },
      leads: false,
    })),
  ]);
  const last = lines.length - 1;
  const together = lines.map((line, at) => ({
    ...line,
    options: { ...line.options, keepNext: line.leads || (styles.keepNext === true && at === last) },
  }));
  const [first, ...rest] = together;
  if (!first) return NOTHING;
  // LibreOffice forgets the bold of the first run in a control around paragraphs.
  const alone = rest.length === 0 || wordings[0]?.lead !== undefined;
  return alone
    ? joined([
        paragraphXml(fixed(first.content, first.text, newId), first.options),
        aroundParagraphs(rest, newId),
      ])
    : aroundParagraphs(together, newId);
}

interface FixedLine {
  readonly text: string;
  readonly content: Markup;
  readonly options: ParagraphOptions;
}

function aroundParagraphs(lines: readonly FixedLine[], newId: NewId): Markup {
  const [first] = lines;
  if (!first) return NOTHING;
  return fixed(
    joined(lines.map(({ content, options }) => paragraphXml(content, options))),
    first.text,
    newId,
  );
}

/** A name in bold in front of a text, as "Good: ". */
function leadXml(lead: string | undefined): Markup {
  return lead === undefined
    ? NOTHING
    : contentXml(`${lead}: `, { properties: markup`<w:rPr><w:b/></w:rPr>` });
}

function fixed(content: Markup, key: string, newId: NewId): Markup {
  const properties = [
    markup`<w:tag w:val="${escapeAttribute(FIXED_TAG)}"/><w:id w:val="${newId(`fixed ${key}`)}"/>`,
    markup`<w:lock w:val="sdtContentLocked"/><w15:appearance w15:val="hidden"/>`,
  ];
  return controlXml(properties, content);
}

/** Name of the building block that holds a prompt. It follows from the text, so two documents never differ in what it means. */
export function promptName(prompt: string): string {
  return `CaseAudit${guidOf(prompt).replace(/[{}-]/g, "")}`;
}

/** /word/glossary/document.xml: the prompts as building blocks (17.12), where Word looks when an answer is emptied. */
export function glossaryXml(prompts: Iterable<string>): Markup {
  const parts = [...new Set(prompts)].map(promptPart);
  return markup`<w:glossaryDocument${declare("w", "r")}><w:docParts>${parts}</w:docParts></w:glossaryDocument>`;
}

function promptPart(prompt: string): Markup {
  const name = promptName(prompt);
  const properties = [
    markup`<w:name w:val="${escapeAttribute(name)}"/>`,
    markup`<w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>`,
    markup`<w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors>`,
    markup`<w:guid w:val="${escapeAttribute(guidOf(name))}"/>`,
  ];
  const body = paragraphXml(contentXml("", { prompt }));
  return markup`<w:docPart><w:docPartPr>${properties}</w:docPartPr><w:docPartBody>${body}</w:docPartBody></w:docPart>`;
}

/** Styles the glossary needs of its own: a building block can't see those of the document. */
export const GLOSSARY_STYLES = joined([
  markup`<w:styles${declare("w")}>`,
  markup`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
  markup`<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>`,
  markup`<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`,
  markup`<w:style w:type="character" w:styleId="${escapeAttribute(PROMPT_STYLE)}"><w:name w:val="Placeholder Text"/>`,
  markup`<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:semiHidden/><w:rPr><w:color w:val="595959"/></w:rPr></w:style>`,
  markup`</w:styles>`,
]);
