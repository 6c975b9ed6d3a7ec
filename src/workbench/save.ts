import { openAudit } from "../document/open-audit";
import { mayMirror, saveMirror } from "../document/save-audit";
import type { Surroundings } from "../document/surroundings";
import { download, type OpenFile } from "./files";

/** Saves a document as a download, its mirror brought up to date first. */
export async function save({ document, name }: OpenFile, surroundings: Surroundings): Promise<void> {
  document.flush();
  const opened = await openAudit(document, surroundings);
  if (opened.found && mayMirror(opened.audit.problems))
    await saveMirror(document, opened.audit, surroundings);
  download(document.save(), name);
}
