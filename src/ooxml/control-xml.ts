import type { Slot } from "../document/layout-model";
import { escapeAttribute, joined, markup, NOTHING, type Markup } from "../xml/write";
import { declare } from "./namespaces";
import { contentXml, paragraphXml, PROMPT_STYLE, RUN_STYLE, runStyle } from "./paragraph";
import { guidOf, type NewId } from "./stable-ids";
import { COLOUR } from "./tints";

/** How an answer stands in its cell. */
export interface ControlLook {
  /** Of its paragraphs. */
  readonly style: string;
  /** Its paragraph stays on the page of the next; of a stretch within one only. */
  readonly keepNext: boolean;
  /** Whether nobody can delete it. */
  readonly locked: boolean;
}

/**
 * The control of an answer with its paragraphs, holding this text or showing its
 * prompt, always editable: block-level around a paragraph for each line
 * (17.5.2.29), or run-level within one (17.5.2.31). Children of `w:sdtPr` stand
 * in the order Word and the schema both accept. Rich text is the type a control
 * has when it names none, as Word itself writes it.
 */
export function answerControl(slot: Slot, text: string, newId: NewId, look: ControlLook): Markup {
  const own = slot.look === "grade" || slot.look === "small-grade" ? runStyle(RUN_STYLE.grade) : NOTHING;
  const properties = [
    own,
    markup`<w:alias w:val="${escapeAttribute(slot.alias)}"/>`,
    markup`<w:tag w:val="${escapeAttribute(slot.tag)}"/>`,
    markup`<w:id w:val="${newId(slot.tag)}"/>`,
    look.locked ? markup`<w:lock w:val="sdtLocked"/>` : NOTHING,
    markup`<w:placeholder><w:docPart w:val="${escapeAttribute(promptName(slot.prompt))}"/></w:placeholder>`,
    text === "" ? markup`<w:showingPlcHdr/>` : NOTHING,
    slot.choices.length > 0 ? dropDownList(slot) : NOTHING,
  ];
  const { style, keepNext } = look;
  const content = (line: string) => contentXml(line, { prompt: slot.prompt, properties: own });
  if (slot.level === "run") {
    return paragraphXml(controlXml(properties, content(text)), { style, keepNext, text });
  }
  const lines = text.split(/\r\n?|\n|\v/);
  const paragraphs = lines.map((line) =>
    paragraphXml(line === "" && lines.length > 1 ? NOTHING : content(line), { style, text: line }),
  );
  return controlXml(properties, joined(paragraphs));
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

/** Name of the building block that holds a prompt. It follows from the text, so two documents never differ in what it means. */
export function promptName(prompt: string): string {
  return `CaseAudit${guidOf(prompt).replace(/[{}-]/g, "")}`;
}

/** /word/glossary/document.xml: the prompts as building blocks (17.12), where Word looks when an answer is emptied. */
export function glossaryXml(prompts: Iterable<string>): Markup {
  const parts = [...new Set(prompts)].map(promptPart);
  return markup`<w:glossaryDocument${declare("w", "r")}><w:docParts>${parts}</w:docParts></w:glossaryDocument>`;
}

/** A prompt as a building block. */
export function promptPart(prompt: string): Markup {
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
  markup`<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:semiHidden/><w:rPr><w:color w:val="${escapeAttribute(COLOUR.prompt)}"/></w:rPr></w:style>`,
  markup`</w:styles>`,
]);
