import { openAudit } from "../document/open-audit";
import { mayMirror, saveMirror } from "../document/save-audit";
import { download, type OpenFile } from "./files";
import { surroundings } from "../taskpane/surroundings";

/** Saves a document as a download, its mirror brought up to date first. */
export async function save({ document, name }: OpenFile): Promise<void> {
  document.flush();
  const opened = await openAudit(document, surroundings);
  if (opened.found && mayMirror(opened.audit.problems))
    await saveMirror(document, opened.audit, surroundings);
  download(document.save(), name);
}
