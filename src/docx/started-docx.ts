import type { Template } from "../audit/template";
import type { Texts } from "../document/answers";
import { startAudit } from "../document/save-audit";
import type { Surroundings } from "../document/surroundings";
import { blankDocx } from "./blank-docx";
import { openDocx } from "./docx-document";

/** A new document with an audit started in it, as bytes. */
export async function startedDocx(
  template: Template,
  known: Texts,
  surroundings: Pick<Surroundings, "newId">,
): Promise<Uint8Array> {
  const document = openDocx(blankDocx());
  await startAudit(document, template, known, surroundings);
  return document.save();
}
