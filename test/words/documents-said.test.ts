import type { AuditRecord } from "../../src/audit/record";
import type { Template } from "../../src/audit/template";
import { withRoom } from "../../src/audit/moderation";
import { shownTexts } from "../../src/document/answers";
import { inLanguage, learnWords } from "../../src/document/fixed-words";
import { layoutOf } from "../../src/document/layout";
import { withKeptAnswers } from "../../src/document/kept-answers";
import { shareAudit } from "../../src/document/share-audit";
import { footerXml, headerXml } from "../../src/ooxml/page-header";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { aCompleteRecord } from "../support/builders";

/** A language whose every word is a sign, with the places of its sentences left. */
jest.mock("../../src/words/cy-GB/for-documents", () => {
  const words: Readonly<Record<string, string>> = jest.requireActual("../../src/words/cy-GB/document.json");
  const signs = (sentence: string) =>
    sentence.replace(/\{\w+\}|[\p{L}’']+/gu, (each) => (each.startsWith("{") ? each : "¤"));
  return { WORDS: Object.fromEntries(Object.keys(words).map((key) => [key, signs(key)])) };
});

/** What a template says in words of its own, and what it names things by. */
const OWN = new Set(
  "title publisher purpose auditedBy person marking label help prompt statement text suggestion unit role note number".split(
    " ",
  ),
);

/** A template that says nothing but numbers, of its own. */
function withoutWords<T>(value: T, key = ""): T {
  if (Array.isArray(value)) {
    const each = (one: unknown) =>
      key === "bullets" && typeof one === "string" ? "2" : withoutWords(one, key);
    return value.map(each) as T;
  }
  if (typeof value === "string") return (OWN.has(key) ? "1" : value) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [name, withoutWords(inner, name)]),
  ) as T;
}

/** What names a thing and is not read. */
const NAMES = new Set([
  "type",
  "style",
  "look",
  "level",
  "tint",
  "tag",
  "id",
  "language",
  "standing",
  "condition",
]);

/** Every text of some blocks. */
function textsIn(value: unknown, key = ""): readonly string[] {
  if (typeof value === "string") return NAMES.has(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === "when" ? [] : textsIn(inner, name)));
}

const lettersLeft = (texts: readonly string[]) => texts.filter((text) => /\p{L}/u.test(text));

const templates = shippedTemplates().map((template) => [template.id, template] as const);

function wordless(template: Template): Template {
  const bare = inLanguage(withoutWords({ ...template, version: "3" }), "cy-GB");
  const items = bare.sections.flatMap((section) => section.items).filter((item) => item.judgement);
  const kept = withKeptAnswers(
    bare,
    [1, 2, 3].map(() => ({ label: "4", text: "5" })),
    "2",
    2,
  ).template;
  return withRoom(kept, { items: items.map(({ id }) => id), actions: [1], steps: 2 });
}

/** With no word in it but those of choices. */
function aRecordOf(template: Template): AuditRecord {
  const record = withoutAnswersInWords(aCompleteRecord(template));
  const [item] = Object.keys(record.items);
  return {
    ...record,
    immediateConcern: { raised: "yes", what: "", manager: "6", notified: "2026-03-15T14:05" },
    moderation: {
      state: "final",
      "step-1.step": "Sent for moderation",
      "step-1.date": "2026-12-01",
      "step-2.step": "Made final",
      checked: "Actions are SMART; No more actions than there may be",
      "panel-present": "7, operational head of service",
      ...(item === undefined ? {} : { [`${item}.found`]: "Judged: before seeing the auditor’s." }),
      "action-1.outcome": "done",
    },
  };
}

const withoutAnswersInWords = (record: AuditRecord): AuditRecord =>
  JSON.parse(JSON.stringify(record).replace(/"[^"]*\s[^"]*"/g, '"8"')) as AuditRecord;

beforeAll(() => learnWords("cy-GB"));

test.each(templates)("no word of a document of %s is said past its catalogue", (_, template) => {
  const own = wordless(template);
  expect(lettersLeft(textsIn(layoutOf(own)))).toEqual([]);
  const edges = [headerXml(own, new Map()), footerXml(own)].map((xml) =>
    [...String(xml).matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/<[^>]*>/, "")).join(" "),
  );
  expect(lettersLeft(edges)).toEqual([]);
});

test.each(templates)("no word of a copy of %s to share is said past its catalogue", (_, template) => {
  const own = wordless(template);
  const record = aRecordOf(own);
  const copy = shareAudit(
    { template: own, record, problems: [] },
    { names: "kept", today: "2026-12-01", offered: [] },
  );
  const texts = [...textsIn(copy.blocks), ...copy.page.told, copy.page.footer];
  expect(lettersLeft(texts)).toEqual([]);
});

test.each(templates)("no answer to %s that is fixed is shown past the catalogue", (_, template) => {
  const own = wordless(template);
  const shown = [...shownTexts(own, aRecordOf(own))].filter(
    ([tag, text]) => /\p{L}/u.test(text) && !/^(header|item)\./.test(tag),
  );
  expect(shown).toEqual([]);
});
