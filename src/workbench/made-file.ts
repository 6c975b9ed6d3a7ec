import { openAudit } from "../document/open-audit";
import type { Surroundings } from "../document/surroundings";
import { openDocx } from "../docx/docx-document";
import { blankDocx } from "../docx/new-docx";
import type { OpenFile } from "./files";
import { WorkbenchDocument } from "./workbench-document";

/** A document made from the one that is open, which nobody has saved yet, under a name of its own. */
export async function madeFile(
  bytes: Uint8Array,
  from: OpenFile,
  surroundings: Pick<Surroundings, "templates">,
): Promise<OpenFile> {
  const made = openDocx(bytes);
  // A document is unsaved while it differs from what it was opened as.
  const docx = openDocx(blankDocx());
  docx.restore(made.snapshot());
  const [before, after] = await Promise.all(
    [from.document, made].map((each) => openAudit(each, surroundings)),
  );
  const name =
    before?.found && after?.found ? versionName(from.name, after.audit.template.version) : "audit.docx";
  return { document: new WorkbenchDocument(docx), name };
}

/** "Case 17.docx" as "Case 17, version 4.docx". */
export function versionName(name: string, version: string): string {
  const base = name.replace(/\.docx$/i, "").replace(/, version [^,]*$/, "");
  return `${base}, version ${version.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-")}.docx`;
}
