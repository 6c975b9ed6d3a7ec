import type { CommentedAudit } from "../document/audit-comments";
import type { AuditDocument } from "../document/audit-document";
import { threadsToBring } from "../document/bring-comments";
import type { RemadeAudit } from "../document/remake-audit";
import type { Surroundings } from "../document/surroundings";
import { auditMaker } from "./audit-maker";
import { commentedDocx } from "./commented-docx";
import type { DocumentKind } from "./content-types";

/** A new document of an audit that was remade of another document, with the comments of that one. */
export async function remadeDocx(
  { template, texts, record, kept }: RemadeAudit,
  from: CommentedAudit & { readonly document: Pick<AuditDocument, "readComments"> },
  newId: Surroundings["newId"],
  kind?: DocumentKind,
): Promise<Uint8Array> {
  const bytes = auditMaker(template, newId, kind)(texts, record.id);
  return commentedDocx(bytes, template, threadsToBring(from, await from.document.readComments(), kept));
}
