import type { Slot } from "../document/layout-model";
import { escapeAttribute } from "../xml/write";
import { contentXml } from "./control-content";
import type { NewId } from "./control-ids";
import { promptName } from "./glossary";

/**
 * The run-level control of an answer (17.5.2.31), holding this text or showing
 * its prompt: editable, not deletable. Children of `w:sdtPr` stand in the order
 * Word and the schema both accept. Rich text is the type a control has when it
 * names none, as Word itself writes it.
 */
export function answerControl(slot: Slot, text: string, newId: NewId): string {
  const properties =
    `<w:alias w:val="${escapeAttribute(slot.alias)}"/>` +
    `<w:tag w:val="${escapeAttribute(slot.tag)}"/>` +
    `<w:id w:val="${String(newId(slot.tag))}"/>` +
    '<w:lock w:val="sdtLocked"/>' +
    `<w:placeholder><w:docPart w:val="${promptName(slot.prompt)}"/></w:placeholder>` +
    (text === "" ? "<w:showingPlcHdr/>" : "") +
    (slot.choices.length > 0 ? dropDownList(slot) : "");
  const content = contentXml(text, { prompt: slot.prompt });
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/**
 * What can be chosen (17.5.2.15). The first item is the prompt, as Word makes
 * it: without a display text, and choosing it brings the prompt back.
 */
function dropDownList({ prompt, choices }: Slot): string {
  const items = choices.map(
    ({ id, label }) =>
      `<w:listItem w:displayText="${escapeAttribute(label)}" w:value="${escapeAttribute(id)}"/>`,
  );
  return `<w:dropDownList><w:listItem w:value="${escapeAttribute(prompt)}"/>${items.join("")}</w:dropDownList>`;
}
