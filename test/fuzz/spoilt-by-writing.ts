import { shownTexts } from "../../src/document/answers";
import { openAudit, type Audit } from "../../src/document/open-audit";
import { writeTexts } from "../../src/document/write-answers";
import { openDocx } from "../../src/docx/docx-document";
import { sdkFaults } from "../support/validate-docx";
import { wordFaults, type WordRule } from "../support/word-rules";
import { commentAnchors } from "./comment-anchors";
import { surroundings } from "./filled-audits";
import { unzipped } from "./parts";
import type { Random } from "./random";

/**
 * What writing one answer spoils: another answer, a comment, a part that is none
 * of its business, a rule of Word's that was kept before, or, where Microsoft's
 * validator is asked, its word that the file is valid.
 */
export async function spoiltByWriting(
  docx: Uint8Array,
  { template, record }: Audit,
  random: Random,
  isValidated: boolean,
): Promise<string | undefined> {
  const before = shownTexts(template, record);
  const tags = [...before.keys()].filter(
    (tag) => tag !== "status" && /\.(evidence|impact|answer|what|person)$|^header\./.test(tag),
  );
  if (tags.length === 0) return undefined;
  const tag = random.pick(tags);
  const document = openDocx(docx);
  const problems = await writeTexts(document, template, new Map([[tag, "Zw written"]]));
  const bytes = document.save();
  const opened = await openAudit(openDocx(bytes), surroundings);
  if (!opened.found) return `no audit after writing ${tag}`;
  const after = shownTexts(opened.audit.template, opened.audit.record);
  for (const [other, text] of before) {
    if (other === tag) continue;
    if ((after.get(other) ?? "") !== text)
      return `${other} reads ${JSON.stringify(after.get(other))} for ${JSON.stringify(text)} after writing ${tag}${problems.length > 0 ? " in vain" : ""}`;
  }
  const part = partSpoilt(docx, bytes) ?? anchorMoved(docx, bytes, tag) ?? ruleBroken(docx, bytes);
  if (part !== undefined) return `${part} after writing ${tag}`;
  const invalid = isValidated ? await madeInvalid(docx, bytes) : undefined;
  return invalid === undefined ? undefined : `invalid after writing ${tag}: ${invalid}`;
}

const OWN = /^word\/(document|header\d*|footer\d*|_rels\/document\.xml)\.(xml|xml\.rels|rels)$/;

export function partSpoilt(docx: Uint8Array, bytes: Uint8Array): string | undefined {
  const [old, now] = [unzipped(docx) ?? {}, unzipped(bytes) ?? {}];
  for (const [name, content] of Object.entries(old))
    if (
      !OWN.test(name) &&
      Buffer.compare(Buffer.from(content), Buffer.from(now[name] ?? new Uint8Array())) !== 0
    )
      return `${name} differs`;
  return undefined;
}

/** A comment keeps its marks wherever it stands, and what it is about but in the box that was written. */
export function anchorMoved(docx: Uint8Array, bytes: Uint8Array, tag: string): string | undefined {
  const now = commentAnchors(bytes, tag);
  for (const [id, anchor] of commentAnchors(docx, tag)) {
    const kept = now.get(id);
    if (kept?.marks !== anchor.marks) return `comment ${id} has the marks ${String(kept?.marks)}`;
    if (!anchor.isWritten && !kept.isWritten && kept.about !== anchor.about)
      return `comment ${id} is about ${JSON.stringify(kept.about)} for ${JSON.stringify(anchor.about)}`;
  }
  return undefined;
}

/** Rules that a changed document broke before are its own affair. */
export function ruleBroken(docx: Uint8Array, bytes: Uint8Array): string | undefined {
  const broken = rulesBroken(docx);
  if (!broken) return undefined;
  for (const [rule, places] of rulesBroken(bytes) ?? []) {
    const old = broken.get(rule) ?? [];
    if (places.length > old.length)
      return `${rule}: ${places.filter((place) => !old.includes(place)).join(", ")}`;
  }
  return undefined;
}

function rulesBroken(docx: Uint8Array): ReadonlyMap<WordRule, readonly string[]> | undefined {
  if (!unzipped(docx)) return undefined;
  const broken = new Map<WordRule, string[]>();
  for (const { rule, where } of wordFaults(docx)) broken.set(rule, [...(broken.get(rule) ?? []), where]);
  return broken;
}

export async function madeInvalid(docx: Uint8Array, bytes: Uint8Array): Promise<string | undefined> {
  const [fault] = await sdkFaults(bytes);
  return fault !== undefined && (await sdkFaults(docx)).length === 0 ? fault : undefined;
}
