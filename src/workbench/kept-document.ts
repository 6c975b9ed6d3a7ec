import type { KeptStep, KeptWork } from "../keep/kept-work";
import { openDocx, type Snapshot } from "../docx/docx-document";
import { blankDocx } from "../docx/new-docx";
import { HalfWritten } from "../taskpane/half-written";
import { uncompressed } from "../docx/package-part";
import { writeZip } from "../docx/write-zip";
import { changesBetween, withChanges, type PartChange } from "../docx/snapshot-changes";
import type { HistoryStep } from "./history";
import { WorkbenchDocument } from "./workbench-document";

const MOST_STEPS = 100;
/** In bytes, of the steps one way. */
const MOST_CHANGED = 8_000_000;

/** What brings a document back as it is now, with what can be undone and done again; `at` in milliseconds. */
export function workOf(document: WorkbenchDocument, name: string, at: number): KeptWork {
  const { present, past, future } = document.states();
  const steps = { past: keptSteps(present, past), future: keptSteps(present, future) };
  const saved = !document.getState().unsaved;
  return { name, at, docx: bytesOf(present), ...steps, forms: document.halfWritten.kept, saved };
}

/** A document that was kept, as unsaved as it was. Throws HostError where its bytes are no document any more. */
export function documentOf({ docx, past, future, forms, saved = false }: KeptWork): WorkbenchDocument {
  const kept = openDocx(docx);
  const present = kept.snapshot();
  // A document is unsaved while it differs from what it was opened as.
  const opened = saved ? kept : openDocx(blankDocx());
  if (!saved) opened.restore(present);
  const steps = { past: foundSteps(present, past), future: foundSteps(present, future) };
  return new WorkbenchDocument(opened, steps, new HalfWritten(forms));
}

const zipped = new WeakMap<Snapshot, Uint8Array>();

/** As a zip of what is not compressed: that is done where nobody waits for it. While something is written in the pane it stays the same. */
function bytesOf(present: Snapshot): Uint8Array {
  const bytes = zipped.get(present) ?? writeZip([...present.values()], uncompressed);
  zipped.set(present, bytes);
  return bytes;
}

function keptSteps(present: Snapshot, steps: readonly HistoryStep<Snapshot>[]): readonly KeptStep[] {
  const kept: KeptStep[] = [];
  let [beside, size] = [present, 0];
  for (const { state, key } of steps.slice(0, MOST_STEPS)) {
    const changes = changesOf(beside, state);
    size += changes.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
    if (size > MOST_CHANGED) break;
    kept.push({ key, changes });
    beside = state;
  }
  return kept;
}

/** As far as they can be followed. */
function foundSteps(present: Snapshot, steps: readonly KeptStep[]): readonly HistoryStep<Snapshot>[] {
  const found: HistoryStep<Snapshot>[] = [];
  let beside = present;
  for (const { key, changes } of steps) {
    const state = withChanges(beside, changes);
    if (!state) break;
    found.push({ state, key });
    beside = state;
  }
  return found;
}

/** A state is beside the same one each time it is kept, save the newest. */
const known = new WeakMap<Snapshot, { readonly to: Snapshot; readonly changes: readonly PartChange[] }>();

function changesOf(from: Snapshot, to: Snapshot): readonly PartChange[] {
  const before = known.get(from);
  if (before?.to === to) return before.changes;
  const changes = changesBetween(from, to);
  known.set(from, { to, changes });
  return changes;
}
