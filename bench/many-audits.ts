import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays } from "../src/audit/dates";
import type { AuditRecord } from "../src/audit/record";
import { allItems, scaleOf, type Template } from "../src/audit/template";
import { shownTexts } from "../src/document/answers";
import { mirrorParts } from "../src/document/save-audit";
import { newDocx } from "../src/docx/new-docx";
import { knownFields } from "../src/audit/known-fields";
import { shippedTemplates } from "../src/templates/shipped-templates";
import { fullRecord, narrative } from "./audits";

/** Folders of so many audits each, the smaller ones within the larger, gone when `work` is done. */
export async function withAudits(
  counts: readonly number[],
  work: (folders: readonly string[]) => Promise<void>,
): Promise<void> {
  const top = await mkdtemp(join(tmpdir(), "case-audit-bench-"));
  try {
    const folders: string[] = [];
    let made = 0;
    for (const count of counts) {
      const folder = join(top, String(count));
      await mkdir(folder);
      for (; made < count; made += 1)
        await writeFile(join(folder, `${String(made).padStart(5, "0")}.docx`), distinctDocx(made));
      folders.push(folder);
    }
    await work(folders);
  } finally {
    await rm(top, { recursive: true, force: true });
  }
}

/** An audit like no other: the shipped templates in turn, each with answers, narratives and days of its own. */
export function distinctDocx(seed: number): Uint8Array {
  const templates = shippedTemplates();
  const template = templates[seed % templates.length];
  if (!template) throw new Error("No template is shipped any more.");
  const record = distinctRecord(template, seed);
  return newDocx(template, mirrorParts(template, record).parts, shownTexts(template, record));
}

function distinctRecord(template: Template, seed: number): AuditRecord {
  const full = fullRecord(template, 300, seed);
  const fields = knownFields(template);
  const header: Record<string, string> = { ...full.header };
  const day = addDays("2020-01-01", (seed * 37) % 2000);
  if (fields.case !== undefined) header[fields.case] = `C-${String(seed)}`;
  if (fields.auditDate !== undefined) header[fields.auditDate] = day;
  if (fields.born !== undefined) header[fields.born] = addDays("2004-01-01", (seed * 101) % 5500);
  if (fields.team !== undefined) header[fields.team] = narrative(12, seed % 30);
  const items = allItems(template).map((item, at) => {
    const answers = full.items[item.id];
    const scale = item.judgement?.scale;
    const grades = scale === undefined ? [] : scaleOf(template, scale).grades;
    // Every ninth is left open.
    const grade =
      (seed * 7 + at) % 9 === 0 ? undefined : grades[(seed + at * 5) % Math.max(1, grades.length)];
    return [item.id, answers && { ...answers, judgement: grade?.id ?? "" }] as const;
  });
  return {
    ...full,
    id: `bench-${String(seed)}`,
    header,
    items: Object.fromEntries(items.flatMap(([id, answers]) => (answers ? [[id, answers]] : []))),
  };
}
