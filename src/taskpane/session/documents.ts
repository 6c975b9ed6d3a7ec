import type { Template } from "../../audit/template";
import type { Texts } from "../../document/answers";
import type { Audit } from "../../document/open-audit";
import { hasLostBoxes, moveAudit, restoreAudit } from "../../document/remake-audit";
import { startAudit } from "../../document/save-audit";
import { noRoomText, restoredText } from "../../report/remade-text";
import { refuse, type SessionWork } from "./changes";
import { DONE, IMPOSSIBLE, type Outcome } from "./outcome";
import { saying, withoutFailure } from "./session-state";

/** Starts an audit in this document. */
export async function startHere(work: SessionWork, template: Template, known: Texts): Promise<Outcome> {
  const { document, surroundings, store, reader, policy } = work;
  const notWritten = await startAudit(document, template, known, surroundings);
  store.update((state) => ({ ...state, notWritten }));
  const audit = await reader.read("The audit has been started.");
  if (audit) policy.noteSaved(audit);
  return DONE;
}

/** Starts an audit in a new document, which the holder opens, and leaves this one as it is. */
export async function startElsewhere(work: SessionWork, template: Template, known: Texts): Promise<Outcome> {
  if (!(await openNew(work, template, known))) return IMPOSSIBLE;
  work.store.update((state) =>
    saying(withoutFailure(state), "A new document with the audit has been opened."),
  );
  return DONE;
}

/** Moves the answers, as the document now holds them, to a newer version of its template in a new document. */
export async function moveElsewhere(work: SessionWork, newer: Template): Promise<Outcome> {
  const audit = await work.reader.read();
  const moved = audit && moveAudit(audit, newer, work.surroundings.templates.parse);
  if (!moved?.ok) return IMPOSSIBLE;
  const { template, texts, record } = moved.audit;
  if (!(await openNew(work, template, texts, record.id))) return IMPOSSIBLE;
  work.store.update((state) => saying(state, "A new document with the answers has been opened."));
  return DONE;
}

/**
 * Makes the document anew with every answer box and every answer that was found: in the place of this one where its
 * holder can, and else as a new one.
 */
export async function restoreBoxes(work: SessionWork): Promise<Outcome> {
  const { document, surroundings, store, reader, policy } = work;
  const audit = await reader.read();
  if (!audit || !hasLostBoxes(audit) || restoringPlace(work) === undefined) return IMPOSSIBLE;
  const restored = restoreAudit(audit, surroundings.templates.parse);
  if (!restored.ok) return refuse(work, noRoomText(restored.fault));
  const { template, texts, record, kept } = restored.audit;
  const bytes = await surroundings.newDocx?.(template, texts, record.id);
  if (!bytes) return IMPOSSIBLE;
  const elsewhere = document.openHere === undefined;
  const said = restoredText(kept.length, elsewhere);
  if (document.openHere) {
    await document.openHere(bytes);
    const now = await reader.read(said);
    if (now) policy.noteSaved(now);
  } else {
    await document.openNew?.(bytes);
    store.update((state) => saying(state, said));
  }
  store.update((state) => ({ ...state, restored: { template, kept, elsewhere } }));
  return DONE;
}

/**
 * Makes a copy of the audit as the document now holds it. `hand` takes it, to save it as a file; without, its holder
 * opens it as a new document.
 */
export async function giveCopy(
  work: SessionWork,
  make: (audit: Audit) => Promise<Uint8Array>,
  hand?: (bytes: Uint8Array) => void,
): Promise<Outcome> {
  const audit = await work.reader.read();
  if (!audit) return IMPOSSIBLE;
  const bytes = await make(audit);
  if (hand) {
    hand(bytes);
    return DONE;
  }
  if (!work.document.openNew) return IMPOSSIBLE;
  await work.document.openNew(bytes);
  work.store.update((state) => saying(state, "The copy has been opened as a new document."));
  return DONE;
}

/** Where lost answer boxes can be given back: in this document or in a new one; undefined where in neither. */
export function restoringPlace({
  document,
  surroundings,
}: Pick<SessionWork, "document" | "surroundings">): "here" | "elsewhere" | undefined {
  if (!surroundings.newDocx) return undefined;
  if (document.openHere) return "here";
  return document.openNew ? "elsewhere" : undefined;
}

/** Opens a new document with an audit in it. False where there is none to open or no way to open it. */
async function openNew(
  { document, surroundings }: SessionWork,
  ...audit: Parameters<NonNullable<SessionWork["surroundings"]["newDocx"]>>
): Promise<boolean> {
  const bytes = await surroundings.newDocx?.(...audit);
  if (!bytes || !document.openNew) return false;
  await document.openNew(bytes);
  return true;
}
