import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Template } from "../../src/audit/template";
import { newerTemplate } from "../../src/audit/versions";
import { auditFrom, openAudit } from "../../src/document/open-audit";
import { saveMirror } from "../../src/document/save-audit";
import { openDocx } from "../../src/docx/docx-document";
import { shippedTemplates, templateSource } from "../../src/templates/shipped-templates";
import { sampled } from "../support/sample";

const FOLDER = join(__dirname, "../fixtures/version-1");
const documents = readdirSync(FOLDER).filter((name) => /\.do[ct][xm]$/.test(name));
const surroundings = { templates: templateSource, newId: () => "given-when-saved" };

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));
const kept = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8"));

/** What reading a document gives: the record with the problems, or why there is none. */
async function readingOf(bytes: Uint8Array): Promise<unknown> {
  try {
    const opened = await openAudit(openDocx(bytes), surroundings);
    if (!opened.found) return { problems: opened.problems };
    const { record, problems } = opened.audit;
    return { record, problems };
  } catch (error) {
    const { code, message } = error as Error & { readonly code?: string };
    if (code === undefined) throw error;
    return { error: { code, message } };
  }
}

test("there is a reading for every document, and no other", () => {
  const readings = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  expect(readings.sort()).toEqual(documents.map((name) => `${name}.json`).sort());
});

test.each(documents)("%s reads as version 1.0 read it", async (name) => {
  expect(await readingOf(bytesOf(name))).toEqual(kept(name));
});

test("a template that is no longer what version 1.0 came with has a later version", async () => {
  const released = (await Promise.all(documents.map(definitionsIn))).flat();
  const since = ["strengths-based-practice-audit", "dip-sample"];
  for (const template of shippedTemplates().filter(({ id }) => !since.includes(id))) {
    const before = released.filter(({ id }) => id === template.id);
    const sameName = before.filter(({ version }) => version === template.version);
    expect([before.length > 0, sameName.filter((each) => !isDeepStrictEqual(each, template))]).toEqual([
      true,
      [],
    ]);
    for (const each of before) {
      expect(newerTemplate(each, shippedTemplates())?.version ?? each.version).toBe(template.version);
    }
  }
});

/** The definitions that a document carries. */
async function definitionsIn(name: string): Promise<readonly Template[]> {
  try {
    const opened = await openAudit(openDocx(bytesOf(name)), surroundings);
    const hasOwn =
      opened.found && !opened.audit.problems.some(({ code }) => code === "template-from-library");
    return hasOwn ? [opened.audit.template] : [];
  } catch {
    return [];
  }
}

const readable = documents.filter((name) => Object.hasOwn(kept(name) as object, "record"));

test.each(sampled(readable, 8))("%s reads the same once it was saved", async (name) => {
  const document = openDocx(bytesOf(name));
  const opened = await openAudit(document, surroundings);
  if (!opened.found) throw new Error("No audit was found.");
  const { record } = await saveMirror(document, opened.audit, surroundings);
  expect({ ...record, id: "" }).toEqual({ ...opened.audit.record, id: "" });
  expect(await readingOf(document.save())).toMatchObject({ record });
});

test.each(documents.filter((name) => name.endsWith("-empty.docx")))(
  "%s has no words but its template's, also where its definition is lost",
  async (name) => {
    const content = await openDocx(bytesOf(name)).read();
    const opened = auditFrom({ ...content, parts: [] }, templateSource);
    if (!opened.found) throw new Error("No audit was found.");
    const ofWords = opened.audit.problems.filter(({ code }) => /^(words|labels)-/.test(code));
    expect(ofWords).toEqual([]);
    const shown = new Set(content.loose.map(({ text }) => text));
    const earlier = Object.entries(templateSource.earlierWords).find(
      ([id]) => id === opened.audit.template.id,
    );
    expect(earlier?.[1].filter((line) => !shown.has(line))).toEqual([]);
  },
);
