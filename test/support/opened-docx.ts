import { commentsIn } from "../../src/document/audit-comments";
import { openAudit } from "../../src/document/open-audit";
import { openDocx } from "../../src/docx/docx-document";
import { templateSource } from "../../src/templates/shipped-templates";

/** The audit in a .docx, the document that holds it, and what gives its comments. */
export async function opened(bytes: Uint8Array) {
  const document = openDocx(bytes);
  const found = await openAudit(document, { templates: templateSource });
  if (!found.found) throw new Error("The document holds no audit.");
  const { audit, content } = found;
  const comments = async () =>
    commentsIn({ template: audit.template, content }, await document.readComments());
  return { document, audit, content, comments };
}
