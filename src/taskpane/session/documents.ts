import type { Template } from "../../audit/template";
import type { Texts } from "../../document/answers";
import { threadsToBring } from "../../document/bring-comments";
import type { PlacedThread } from "../../document/comments";
import { hasLostBoxes } from "../../document/has-lost-boxes";
import type { Audit } from "../../document/open-audit";
import { readyToMake } from "../../document/ready-to-make";
import { moveAudit, restoreAudit, type KeptAnswer } from "../../document/remake-audit";
import { safeName } from "../../cases/file-names";
import { COMMENTS_STAY, newDocumentText, noRoomText, restoredText } from "../../report/remade-text";
import { problemText } from "../../report/problem-text";
import { readDefinition } from "../../templates/parse-template";
import { refuse, type SessionWork } from "./changes";
import { placeOf, restoringPlace } from "./document-places";
import { DONE, IMPOSSIBLE, type Outcome } from "./outcome";
import { saying, withoutFailure } from "./session-state";
import { phrase } from "../../words/phrase";

/** Starts an audit in a new document, which the holder opens, and leaves this one as it is. */
export async function startElsewhere(work: SessionWork, template: Template, known: Texts): Promise<Outcome> {
  await readyToMake(template);
  if (!(await openNew(work, template, known))) return IMPOSSIBLE;
  work.store.update((state) =>
    saying(withoutFailure(state), newDocumentText(phrase("the audit"), placeOf(work))),
  );
  return DONE;
}

/** Moves the answers, as the document now holds them, to a newer version of its template in a new document. */
export async function moveElsewhere(work: SessionWork, newer: Template): Promise<Outcome> {
  await readyToMake(newer);
  const audit = await work.reader.read();
  const moved = audit && moveAudit(audit, newer, readDefinition);
  if (!audit || !moved?.ok) return IMPOSSIBLE;
  const { template, texts, record, kept } = moved.audit;
  const comments = await commentsOf(work, audit.template, kept);
  if (!(await openNew(work, template, texts, record.id, comments.threads))) return IMPOSSIBLE;
  const said = newDocumentText(phrase("the answers"), placeOf(work));
  work.store.update((state) => saying(state, comments.known ? said : `${said} ${COMMENTS_STAY}`));
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
  const second = audit.problems.find(({ code }) => code === "second-audit");
  if (second) return refuse(work, problemText(audit.template, second));
  const restored = restoreAudit(audit, readDefinition);
  if (!restored.ok) return refuse(work, noRoomText(restored.fault));
  const { template, texts, record, kept } = restored.audit;
  const comments = await commentsOf(work, audit.template, kept);
  forgetFile(work);
  const bytes = await surroundings.newDocx?.(template, texts, record.id, comments.threads);
  if (!bytes) return IMPOSSIBLE;
  const place = document.openHere ? "here" : placeOf(work);
  const done = restoredText(kept.length, place);
  const said = comments.known ? done : `${done} ${COMMENTS_STAY}`;
  if (document.openHere) {
    await document.openHere(bytes);
    const now = await reader.read(said);
    if (now) policy.noteSaved(now);
  } else {
    await handOver(work, template, bytes);
    store.update((state) => saying(state, said));
  }
  store.update((state) => ({ ...state, restored: { template, kept, place } }));
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
  work.store.update((state) => saying(state, newDocumentText(phrase("the copy"), placeOf(work))));
  return DONE;
}

/** The comments that go into a document made of this one. */
async function commentsOf(
  { document }: SessionWork,
  template: Template,
  kept: readonly KeptAnswer[],
): Promise<{ readonly threads: readonly PlacedThread[]; readonly known: boolean }> {
  const held = await document.readComments();
  if (held.comments.length === 0) return { threads: [], known: held.known };
  const content = await document.read();
  return { threads: threadsToBring({ template, content }, held, kept), known: held.known };
}

/** Opens a new document with an audit in it. False where there is none to open or no way to open it. */
async function openNew(
  work: SessionWork,
  ...audit: Parameters<NonNullable<SessionWork["surroundings"]["newDocx"]>>
): Promise<boolean> {
  forgetFile(work);
  const bytes = await work.surroundings.newDocx?.(...audit);
  if (!bytes || !work.document.openNew) return false;
  await handOver(work, audit[0], bytes);
  return true;
}

/** What was made before is not what is made now. */
function forgetFile({ store }: SessionWork): void {
  store.update(({ newFile: _, ...state }) => state);
}

/** Has the holder open a document, and keeps it as a file where the holder can't tell whether it did. */
async function handOver(
  { document, store }: SessionWork,
  template: Template,
  bytes: Uint8Array,
): Promise<void> {
  const name = `${safeName(template.title) || phrase("Audit")}.docx`;
  if (document.opensInCloud) store.update((state) => ({ ...state, newFile: { name, bytes } }));
  await document.openNew?.(bytes);
}
