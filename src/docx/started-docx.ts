import type { Template } from "../audit/template";
import type { Texts } from "../document/answers";
import { startAudit } from "../document/save-audit";
import type { Surroundings } from "../document/surroundings";
import { blankDocx } from "./blank-docx";
import { openDocx } from "./docx-document";

/** A new document with an audit in it, as bytes; `id` is the audit's where it has one already. */
export async function startedDocx(
  template: Template,
  known: Texts,
  { newId }: Pick<Surroundings, "newId">,
  id = "",
): Promise<Uint8Array> {
  const document = openDocx(blankDocx());
  await startAudit(document, template, known, { newId: () => (id === "" ? newId() : id) });
  return document.save();
}
