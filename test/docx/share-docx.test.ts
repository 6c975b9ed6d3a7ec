import { blankRecord, type AuditRecord } from "../../src/audit/record";
import type { Template } from "../../src/audit/template";
import { shareAudit } from "../../src/document/share-audit";
import { openDocx } from "../../src/docx/docx-document";
import { readDocxPage } from "../../src/docx/read-page";
import { shareDocx } from "../../src/docx/share-docx";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import {
  aCompleteRecord,
  aField,
  aFieldGroup,
  anItem,
  aScale,
  aSection,
  aTemplate,
} from "../support/builders";
import { textsIn } from "../support/package-texts";
import { sampled, testInDepth } from "../support/sample";
import { sdkFaults } from "../support/validate-docx";
import { wordFaults } from "../support/word-rules";

const TODAY = "2026-12-01";
const shared = (template: Template, record: AuditRecord, names: "kept" | "roles" = "kept") =>
  shareDocx(shareAudit({ template, record, problems: [] }, { names, today: TODAY, offered: [template] }));

const ODD = "<b>&\u0007\uD800 “x”\ttab\nnew line\u000Bnew\n\n\nend";

/** Everything answered, badly where that can be, with a concern, actions over the limit and items that do not apply. */
function anOddRecord(template: Template): AuditRecord {
  const record = aCompleteRecord(template, {
    immediateConcern: template.immediateConcerns
      ? { raised: "yes", what: ODD, manager: ODD, notified: ODD }
      : {},
    actions: Array.from({ length: 7 }, () => ({ what: ODD, person: ODD, due: ODD, signedOff: "2026-12-04" })),
    limitReason: ODD,
    serviceActions: ODD,
  });
  const items = Object.entries(record.items).map(([id, entry], at) => {
    const odd = { ...entry, ...(entry.evidence && { evidence: ODD }), ...(entry.impact && { impact: ODD }) };
    return [id, at % 3 === 0 ? { ...odd, judgement: entry.judgement && "not-applicable", reason: ODD } : odd];
  });
  return { ...record, items: Object.fromEntries(items) as AuditRecord["items"] };
}

const TEMPLATES: readonly Template[] = [
  ...shippedTemplates(),
  aTemplate(),
  aTemplate({
    id: "many-grades",
    marking: "OFFICIAL-SENSITIVE",
    scales: [
      aScale({
        grades: Array.from({ length: 12 }, (_, at) => ({
          id: `g${String(at)}`,
          label: `Grade ${ODD.slice(0, 4)}${String(at)}`,
        })),
      }),
    ],
    fieldGroups: [aFieldGroup({ fields: [aField({ role: "auditor" })] })],
    sections: [aSection({ items: [anItem({ id: "overall" }), anItem({ id: "other", number: "2" })] })],
  }),
];

const COPIES = TEMPLATES.flatMap((template) =>
  (
    [
      ["blank", () => shared(template, blankRecord(template, "record-1"))],
      ["complete", () => shared(template, aCompleteRecord(template))],
      ["odd", () => shared(template, anOddRecord(template))],
      ["odd, with roles", () => shared(template, anOddRecord(template), "roles")],
    ] as const
  ).map(([state, copy]) => [template.id, state, copy] as const),
);

test.each(sampled(COPIES, 12))("a copy of %s, %s: Word's rules that we know are kept", (_, __, copy) => {
  expect(wordFaults(copy())).toEqual([]);
});

testInDepth("Word accepts every copy", async () => {
  for (const [id, state, copy] of COPIES)
    expect([id, state, await sdkFaults(copy())]).toEqual([id, state, []]);
});

test("a copy holds nothing to fill in, nothing hidden, and no names in its properties", () => {
  const template = aTemplate();
  const parts = textsIn(shared(template, aCompleteRecord(template)));
  expect(
    [...parts.keys()].filter((path) => /customXml|comments|glossary|webextension|people/i.test(path)),
  ).toEqual([]);
  for (const [path, xml] of parts) {
    expect([path, /<w:(sdt|ins|del|comment\w*|placeholder)\b/.exec(xml)?.[0]]).toEqual([path, undefined]);
  }
  expect(parts.get("/docProps/core.xml")).not.toMatch(/creator|lastModifiedBy|created|modified/);
  expect(parts.get("/docProps/core.xml")).toContain("<dc:title>Small audit</dc:title>");
  expect(parts.get("/word/styles.xml")).toContain('<w:lang w:val="en-GB"');
});

test("Case Audit finds no audit in a copy", async () => {
  const template = aTemplate();
  const { controls, parts } = await openDocx(shared(template, aCompleteRecord(template))).read();
  expect([controls, parts]).toEqual([[], []]);
});

test("headings are headings, and tables say what they are and name their columns on every page", () => {
  const template = aTemplate();
  const bytes = shared(template, aCompleteRecord(template));
  const { blocks } = readDocxPage(bytes);
  const headings = blocks.flatMap((block) =>
    block.type === "paragraph" && block.role === "heading" ? [block.level] : [],
  );
  expect(headings[0]).toBe(1);
  expect(headings).toContain(2);
  const tables = blocks.filter((block) => block.type === "table");
  expect(tables.map(({ title }) => title)).toEqual(["Audit details", "Overall judgement", "Judgements"]);
  expect(tables.at(-1)?.rows.map(({ header }) => header)).toEqual([true, false, false, false]);
});

test("the pages tell which audit it is, how it is marked, and that it is a copy", () => {
  const template = {
    ...aTemplate(),
    marking: "OFFICIAL-SENSITIVE",
    pageHeader: { case: "auditor-name", date: "audit-date" },
  };
  const parts = textsIn(shared(template, aCompleteRecord(template)));
  const words = (path: string) => parts.get(path)?.replace(/<[^>]*>/g, "");
  expect(words("/word/header1.xml")).toContain(
    "Small audit · Auditor name as entered · 15 March 2026OFFICIAL-SENSITIVE",
  );
  expect(words("/word/footer1.xml")).toContain("Copy to share, made 1 December 2026OFFICIAL-SENSITIVE");
});
