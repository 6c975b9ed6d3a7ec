import { inflateRawSync } from "node:zlib";
import * as fc from "fast-check";
import { unzipSync } from "fflate";
import { blankRecord } from "../../src/audit/record";
import { offeredChoices } from "../../src/audit/answering";
import { allFields, type Template } from "../../src/audit/template";
import { allocatedAudits } from "../../src/document/allocated-texts";
import { headerTexts, shownTexts } from "../../src/document/answers";
import { openAudit } from "../../src/document/open-audit";
import { mirrorParts } from "../../src/document/save-audit";
import { auditMaker, auditZip, caseMaker, packedPiece, piecedPart } from "../../src/docx/audit-maker";
import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { readZip } from "../../src/docx/read-zip";
import { joined } from "../../src/docx/write-zip";
import { lifecycleOf } from "../../src/moderation/lifecycle";
import { shippedTemplates, templateSource } from "../../src/templates/shipped-templates";
import { anyCodePoints } from "../support/any-text";
import { aTemplate } from "../support/builders";
import { holds } from "../support/holds";
import { textsIn } from "../support/package-texts";
import { sampled } from "../support/sample";
import { likeFaults } from "../support/validate-docx";

const templates = sampled([...shippedTemplates(), aTemplate()], 3).map(
  (template) => [template.id, template] as const,
);

const ODD = "O’Brien & Sons <dad>\ttabbed\n\nline two الع 👩‍👧 ]]>";
const fullHeader = (template: Template) =>
  Object.fromEntries(
    allFields(template).map((field, at) => [
      field.id,
      offeredChoices(field)[0]?.id ?? (field.type === "text" ? `${ODD} ${at}` : "2026-03-15"),
    ]),
  );

/** As a document is made that nothing was prepared for. */
function madeAtOnce(template: Template, header: Readonly<Record<string, string>>): Uint8Array {
  const blank = blankRecord(template, "id-1");
  const record = { ...blank, header: { ...blank.header, ...header } };
  return newDocx(template, mirrorParts(template, record).parts, shownTexts(template, record));
}

describe.each(templates)("%s", (_, template) => {
  test.each([
    ["nothing known", {}],
    ["every header field known", fullHeader(template)],
  ])("with %s: what is prepared once is what is made at once, each time", (_known, header) => {
    const make = auditMaker(template, () => "id-1");
    make(headerTexts(template, fullHeader(template)));
    const known = headerTexts(template, header);
    const made = make(known);
    expect(textsIn(made)).toEqual(textsIn(madeAtOnce(template, header)));
    expect(Buffer.compare(make(known), made)).toBe(0);
  });

  test("any zip program reads it", () => {
    for (const part of readZip(
      auditMaker(template, () => "id-1")(headerTexts(template, fullHeader(template))),
    ) ?? []) {
      const { data, size, method } = part.packed();
      expect(method).toBe(8);
      expect(Buffer.compare(inflateRawSync(data), part.bytes())).toBe(0);
      expect(part.bytes().length).toBe(size);
    }
  });
});

test.each(templates)(
  "%s: what is allocated as it is made is what is made at once, and reads so",
  async (_, template) => {
    const make = caseMaker(template, () => "id-1");
    make({}, { auditor: "Somebody else", by: "", date: "2026-01-01" });
    const bytes = make(fullHeader(template), { auditor: "Amina Shah", by: "QA lead", date: "2026-11-16" });
    const opened = await openAudit(openDocx(bytes), { templates: templateSource });
    if (!opened.found) throw new Error("There is no audit in it.");
    const { template: own, record, problems } = opened.audit;
    expect(problems).toEqual([]);
    expect(lifecycleOf(own, record)).toMatchObject({
      state: "allocated",
      steps: [{ kind: "allocate", by: "QA lead", date: "2026-11-16", note: "To Amina Shah." }],
    });
    const { template: roomy } = allocatedAudits(template);
    const atOnce = newDocx(roomy, mirrorParts(roomy, record).parts, shownTexts(roomy, record));
    expect(textsIn(bytes)).toEqual(textsIn(atOnce));
  },
);

test.each(sampled(templates, 1))("%s: Word accepts a document from prepared parts", async (_, template) => {
  expect(
    await likeFaults(auditMaker(template, () => "id-1")(headerTexts(template, fullHeader(template)))),
  ).toEqual([]);
});

test("each document has a record id of its own", async () => {
  let last = 0;
  const make = auditMaker(aTemplate(), () => `id-${(last += 1)}`);
  const ids = [];
  for (const name of ["Sam Green", "Alex Brown"]) {
    const opened = await openAudit(openDocx(make(new Map([["header.auditor-name", name]]))), {
      templates: templateSource,
    });
    if (opened.found) ids.push([opened.audit.record.id, opened.audit.record.header["auditor-name"]]);
  }
  expect(ids).toEqual([
    ["id-1", "Sam Green"],
    ["id-2", "Alex Brown"],
  ]);
});

test("pieces of any text, deflated one by one, are one part to any program", () => {
  const text = fc.oneof(
    anyCodePoints({ maxLength: 400 }),
    fc
      .tuple(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(1000))
      .map(([unit, times]) => unit.repeat(times)),
  );
  holds(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      const { data, size } = piecedPart("a.xml", texts.map(packedPiece)).packed();
      const whole = Buffer.concat(texts.map((each) => Buffer.from(each)));
      expect(inflateRawSync(data).equals(whole)).toBe(true);
      expect(size).toBe(whole.length);
    }),
  );
});

const NAMES = ["Sam Green", "Zoë Müller", "案件 3"];

test("a zip of audits holds each document under its name, with its own header and id", async () => {
  let last = 0;
  const zip = auditZip(aTemplate(), () => `id-${(last += 1)}`, new Date(2026, 2, 15, 10, 30, 20));
  const list = new TextEncoder().encode("Line,File\r\n");
  const bytes = joined([
    ...NAMES.flatMap((name) => zip.addAudit(`${name}.docx`, { "auditor-name": name })),
    ...zip.addFile("made.csv", list),
    ...zip.end(),
  ]);
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual([...NAMES.map((name) => `${name}.docx`), "made.csv"]);
  expect(files["made.csv"]).toEqual(list);
  for (const [at, name] of NAMES.entries()) {
    const document = openDocx(files[`${name}.docx`] ?? new Uint8Array());
    const opened = await openAudit(document, { templates: templateSource });
    expect(opened).toMatchObject({
      audit: { record: { id: `id-${at + 1}`, header: { "auditor-name": name } }, problems: [] },
    });
  }
});

test("documents are stored as they are, with the time they were made at", () => {
  const zip = auditZip(aTemplate(), () => "id", new Date(2026, 2, 15, 10, 30, 20));
  const bytes = joined([...zip.addAudit("a.docx", {}), ...zip.end()]);
  const [entry] = readZip(bytes) ?? [];
  const { method, modified, data, size } = entry?.packed() ?? {};
  expect({ method, size }).toEqual({ method: 0, size: data?.length });
  expect(modified).toBe((((46 << 9) | (3 << 5) | 15) * 65536 + ((10 << 11) | (30 << 5) | 10)) >>> 0);
});

test("a zip of nothing is a zip", () => {
  expect(readZip(joined(auditZip(aTemplate(), () => "id", new Date()).end()))).toEqual([]);
});
