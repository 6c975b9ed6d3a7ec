import { restoreAudit, type RemadeAudit } from "../../document/remake-audit";
import { rescueAudit, type RescuedAudit } from "../../document/rescue-audit";
import type { Surroundings } from "../../document/surroundings";
import type { DocumentKind } from "../content-types";
import { remadeDocx } from "../remade-docx";
import { rescueDocx, type RescuedDocx } from "./rescue-docx";

/** A new document made of what is left of a damaged one, and what that was. */
export type RescuedDocument =
  | ({ readonly ok: true; readonly bytes: Uint8Array; readonly remade: RemadeAudit } & RescuedAudit &
      Pick<RescuedDocx, "isWhole" | "lostParts" | "breaksOff" | "hadMacros">)
  /** Too little is left to tell the template, or it has no room for what would have to be kept. */
  | { readonly ok: false; readonly why: "unknown" }
  | { readonly ok: false; readonly why: "no-room"; readonly fault: string };

/** Reads a damaged .docx as far as it goes into a new document, comments included. Throws HostError where nothing of its text is left. */
export async function rescuedDocument(
  damaged: Uint8Array,
  { templates, newId }: Pick<Surroundings, "templates" | "newId">,
  kind?: DocumentKind,
): Promise<RescuedDocument> {
  const { document, brokenIn, beside, doubted, behind, savedSound, ...left } = rescueDocx(damaged);
  const content = await document.read();
  const rescued = rescueAudit(content, templates, {
    isWhole: left.isWhole,
    brokenIn,
    beside,
    doubted,
    behind,
    ...(savedSound === undefined ? {} : { savedSound }),
  });
  if (!rescued) return { ok: false, why: "unknown" };
  const remade = restoreAudit(rescued.audit, templates.parse);
  if (!remade.ok) return { ok: false, why: "no-room", fault: remade.fault };
  const from = { template: rescued.audit.template, content, document };
  const bytes = await remadeDocx(remade.audit, from, newId, kind);
  // A box that text without damage lacks was not lost with any of it.
  const notFound = left.isWhole ? [] : rescued.notFound;
  return { ok: true, bytes, remade: remade.audit, ...rescued, notFound, ...left };
}
