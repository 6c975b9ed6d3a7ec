import { contentXml, PROMPT_STYLE } from "./control-content";
import { guidOf } from "./hash";
import { declare } from "./namespaces";
import { paragraphXml } from "./paragraph";

/** Name of the building block that holds a prompt. It follows from the text, so two documents never differ in what it means. */
export function promptName(prompt: string): string {
  return `CaseAudit${guidOf(prompt).replace(/[{}-]/g, "")}`;
}

/** /word/glossary/document.xml: the prompts as building blocks (17.12), where Word looks when an answer is emptied. */
export function glossaryXml(prompts: Iterable<string>): string {
  const parts = [...new Set(prompts)].map(promptPart).join("");
  return `<w:glossaryDocument${declare("w", "r")}><w:docParts>${parts}</w:docParts></w:glossaryDocument>`;
}

function promptPart(prompt: string): string {
  const name = promptName(prompt);
  const properties =
    `<w:name w:val="${name}"/>` +
    '<w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>' +
    '<w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors>' +
    `<w:guid w:val="${guidOf(name)}"/>`;
  const body = paragraphXml(contentXml("", { prompt }));
  return `<w:docPart><w:docPartPr>${properties}</w:docPartPr><w:docPartBody>${body}</w:docPartBody></w:docPart>`;
}

/** Styles the glossary needs of its own: a building block can't see those of the document. */
export const GLOSSARY_STYLES =
  `<w:styles${declare("w")}>` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
  '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  `<w:style w:type="character" w:styleId="${PROMPT_STYLE}"><w:name w:val="Placeholder Text"/>` +
  '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:semiHidden/><w:rPr><w:color w:val="595959"/></w:rPr></w:style>' +
  "</w:styles>";
