import type { RecordChange } from "../../audit/actions";
import { requiredThings } from "../../audit/gaps";
import type { Problem } from "../../audit/problem";
import type { AuditRecord, Status } from "../../audit/record";
import type { Template } from "../../audit/template";
import type { Texts } from "../../document/answers";
import type { AuditDocument } from "../../document/audit-document";
import { mayMirror, saveMirror, startAudit } from "../../document/save-audit";
import type { Surroundings } from "../../document/surroundings";
import { restoreLabels } from "../../document/restore-labels";
import { unreadWords } from "../../document/unread-words";
import { writeRecordChanges, writeTexts } from "../../document/write-answers";
import { labelsRestoredText } from "../../report/labels-text";
import { refusalText } from "../../report/no-place-text";
import type { Store } from "../../store/store";
import type { AuditReader } from "./audit-reader";
import { FINAL, standsAsItIs } from "./final";
import type { MirrorPolicy } from "./mirror-policy";
import { leftText } from "./news";
import { isNotWritten, notWrittenNews } from "./not-written";
import { DONE, IMPOSSIBLE, type Outcome } from "./outcome";
import { saying, type OpenAudit, type SessionState } from "./session-state";
import { phrase } from "../../words/phrase";

/** What every use case of the session works with. */
export interface SessionWork {
  readonly document: AuditDocument;
  readonly surroundings: Surroundings;
  readonly store: Store<SessionState>;
  readonly reader: AuditReader;
  readonly policy: MirrorPolicy;
}

/** Starts an audit in this document. */
export async function startHere(work: SessionWork, template: Template, known: Texts): Promise<Outcome> {
  const { document, surroundings, store, reader, policy } = work;
  const notWritten = await startAudit(document, template, known, surroundings);
  store.update((state) => ({ ...state, notWritten }));
  const audit = await reader.read(phrase("The audit has been started."));
  if (audit) policy.noteSaved(audit);
  return DONE;
}

/** Writes these texts into their controls. */
export async function writeAnswers(work: SessionWork, texts: Texts): Promise<Outcome> {
  const { audit } = work.store.getState();
  if (!audit) return IMPOSSIBLE;
  if (standsAsItIs(audit)) return refuse(work, FINAL);
  return afterWriting(work, await writeTexts(work.document, audit.template, texts));
}

/** Changes the record as the document holds it at that moment. `said` is said aloud once it is done. */
export async function changeRecord(
  work: SessionWork,
  change: RecordChange,
  said: string | undefined,
): Promise<Outcome> {
  const audit = await work.reader.read();
  if (!audit) return IMPOSSIBLE;
  if (standsAsItIs(audit)) return refuse(work, FINAL);
  const after = change(audit);
  if ("refused" in after) return refuse(work, refusalText(after.refused));
  return afterWriting(work, await writeRecord(work, audit, after), said);
}

/** Marks the audit ready to hand over, once all of the document has been read again and nothing required is lacking or left to settle. */
export async function markReady(work: SessionWork): Promise<Outcome> {
  const audit = await work.reader.read();
  if (!audit) return IMPOSSIBLE;
  const left = requiredThings(audit.gaps, audit.problems);
  const unread = left === 0 ? await unreadWords(work.document, work.surroundings) : [];
  if (left + unread.length === 0)
    return setStatus(work, audit, "ready", phrase("Marked as ready to hand over."));
  work.store.update((state) => ({ ...state, audit: { ...audit, problems: [...audit.problems, ...unread] } }));
  return refuse(work, phrase("Not ready yet: {left}", { left: leftText(left + unread.length) }));
}

/** Changes what the record alone holds, and no answer: words that belong to none, what is ticked beside them. */
export async function keepInRecord(
  work: SessionWork,
  change: (record: AuditRecord) => AuditRecord,
  said?: string,
): Promise<Outcome> {
  const { document, surroundings, reader, policy } = work;
  const audit = await reader.read();
  if (!audit) return IMPOSSIBLE;
  if (!mayMirror(audit.problems)) return refuse(work, NOT_KEPT);
  const { template } = audit;
  const record = change(audit.record);
  await saveMirror(document, { template, record }, surroundings);
  policy.noteSaved({ template, record });
  await reader.read(said);
  return DONE;
}

const NOT_KEPT = phrase(
  "This Word does not let Case Audit keep that with the document. Move the words into an answer or delete them.",
);

/** Gives labels that say something else than the template their own words again. */
export async function putLabelsBack(work: SessionWork): Promise<Outcome> {
  const { document, reader } = work;
  const audit = await reader.read();
  const { content } = reader;
  if (!audit || !content) return IMPOSSIBLE;
  const left = await restoreLabels(document, audit.problems, content);
  await reader.read(labelsRestoredText(left.length));
  return DONE;
}

/** Takes the mark away again. */
export async function reopen(work: SessionWork): Promise<Outcome> {
  const audit = await work.reader.read();
  return audit ? setStatus(work, audit, "in-progress", phrase("Back in progress.")) : IMPOSSIBLE;
}

/** Brings the mirror in line with the page as last read, where it is ours to write. */
export async function mirror({
  document,
  surroundings,
  store,
  reader,
  policy,
}: SessionWork): Promise<Outcome> {
  policy.stop();
  const { audit } = store.getState();
  if (!audit || !mayMirror(audit.problems)) return IMPOSSIBLE;
  await saveMirror(document, audit, surroundings);
  policy.noteSaved(audit);
  await reader.read();
  return DONE;
}

/** Says aloud why something is not done. */
export function refuse({ store }: Pick<SessionWork, "store">, sentence: string): Outcome {
  store.update((state) => saying(state, sentence));
  return { done: false, why: "refused", sentence };
}

async function setStatus(
  work: SessionWork,
  audit: OpenAudit,
  status: Status,
  said: string,
): Promise<Outcome> {
  const outcome = await afterWriting(work, await writeRecord(work, audit, { ...audit.record, status }), said);
  if (outcome.done) await mirror(work);
  return outcome;
}

function writeRecord(
  { document, reader }: SessionWork,
  { template, record }: OpenAudit,
  after: AuditRecord,
): Promise<readonly Problem[]> {
  return writeRecordChanges(document, template, record, after, reader.content);
}

/** Reads the document again after a change; what of it found no way in is said, and shown until it is seen to. */
export async function afterWriting(
  { store, reader }: SessionWork,
  found: readonly Problem[],
  said?: string,
): Promise<Outcome> {
  const problems = found.filter(isNotWritten);
  const { audit } = store.getState();
  await reader.read(problems.length > 0 && audit ? notWrittenNews(audit.template, problems) : said);
  if (problems.length === 0) return DONE;
  store.update((state) => ({ ...state, notWritten: problems }));
  return { done: false, why: "not-written", problems };
}
