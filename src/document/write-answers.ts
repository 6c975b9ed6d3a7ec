import type { Problem } from "../audit/problem";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import { differingTexts, type Texts } from "./answers";
import type { AuditDocument, ControlChange, DocumentContent } from "./audit-document";
import { firstAuditIn } from "./first-audit";
import { layoutIn } from "./layouts";
import { isInside, ownBoxesIn } from "./own-boxes";
import { lastRowNamed, rowSetsOf, type RowSet } from "./row-sets";
import { rowsIn } from "./rows-in";

/**
 * Writes texts into their controls, adding rows to the action table where it
 * has too few. Controls whose text is already right are left alone, and with
 * them any comment anchored there.
 */
export async function writeTexts(
  document: AuditDocument,
  template: Template,
  texts: Texts,
  /** The document as just read, where the caller has it. */
  read?: DocumentContent,
): Promise<readonly Problem[]> {
  const content = read ?? (await document.read());
  const entered = [...texts].flatMap(([tag, text]) => (text === "" ? [] : [tag]));
  const tags = content.controls.map(({ tag }) => tag);
  for (const set of rowSetsOf(template)) {
    const wanted = lastRowNamed(set, entered);
    const [first] = set.columns;
    // Of a table that is gone each answer is told as not written.
    const last = lastRowNamed(set, tags);
    if (wanted <= last || !first || last === 0) continue;
    const have = rowsOf(set, template, content);
    if (wanted <= have) continue;
    const added = Array.from({ length: wanted - have }, (_, index) => set.drawn(have + index + 1));
    await document.addRows(set.tag(last, first.id), added);
  }
  const changes = controlChanges(template, texts, content);
  return changes.length === 0 ? [] : document.write(changes);
}

/** The controls to write for these texts: those whose text is right are left out. */
export function controlChanges(
  template: Template,
  texts: Texts,
  content: DocumentContent,
): readonly ControlChange[] {
  const targets = targetsIn(template, content);
  return [...texts].flatMap(([tag, text]): readonly ControlChange[] => {
    const box = targets(tag);
    if (!box) return text === "" ? [] : [{ tag, text }];
    return box.control.text === text
      ? []
      : [{ tag, text, was: box.control.text, ...box.which, ...box.copies }];
  });
}

/** Which control an answer is written to: its own box, and none of the copies. */
function targetsIn(template: Template, all: DocumentContent) {
  const blocks = layoutIn(template, all);
  const { content } = firstAuditIn(template, blocks, all);
  const { boxes, copies } = ownBoxesIn(template, blocks, content);
  return (tag: string) => {
    const control = boxes.get(tag);
    // A box that has only its title left is not found by its tag.
    if (control?.tag !== tag) return undefined;
    const place = content.controls.filter((each) => each.tag === tag).indexOf(control);
    const inside = copies.filter((copy) => isInside(copy, control, content.controls)).map((copy) => copy.tag);
    return {
      control,
      which: place > 0 ? { which: place } : {},
      copies: inside.length > 0 ? { copies: inside } : {},
    };
  };
}

/** Writes what differs between two records of the same audit. */
export function writeRecordChanges(
  document: AuditDocument,
  template: Template,
  before: AuditRecord,
  after: AuditRecord,
  read?: DocumentContent,
): Promise<readonly Problem[]> {
  return writeTexts(document, template, differingTexts(template, before, after), read);
}

/** The number of its last row, as rows are read: those typed by hand are counted, in a second table of it too. */
function rowsOf(set: RowSet, template: Template, all: DocumentContent): number {
  const { content } = firstAuditIn(template, layoutIn(template, all), all);
  const read = (rowsIn(set, content) ?? []).map(({ number }) => number);
  const tags = content.controls.map(({ tag }) => tag);
  return Math.max(lastRowNamed(set, tags), ...read);
}
