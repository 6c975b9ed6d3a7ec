import { openAudit } from "../../src/document/open-audit";
import { saveMirror } from "../../src/document/save-audit";
import { auditMaker } from "../../src/docx/audit-maker";
import { openDocx } from "../../src/docx/docx-document";
import { blankDocx } from "../../src/docx/new-docx";
import { RECORD_NAMESPACE } from "../../src/record/record-part";
import { shippedTemplates, templateSource } from "../../src/templates/shipped-templates";
import { aTemplate } from "../support/builders";
import { textsIn, withPart } from "../support/package-texts";
import { sampled } from "../support/sample";
import { likeFaults } from "../support/validate-docx";

const surroundings = { templates: templateSource, newId: () => "fresh-id" };
const TYPES = "/[Content_Types].xml";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const aDotx = (template = aTemplate()) => auditMaker(template, () => "never", "template")();
const mainType = (bytes: Uint8Array) =>
  /PartName="\/word\/document\.xml" ContentType="([^"]*)"/.exec(textsIn(bytes).get(TYPES) ?? "")?.[1];
/** As Word saves a document that was made from a template: the same parts, as a document. */
const madeFrom = (dotx: Uint8Array) =>
  openDocx(
    withPart(dotx, TYPES, (types) => types.replace(`${MAIN}.template.main+xml`, `${MAIN}.document.main+xml`)),
  );

async function auditIn(document: ReturnType<typeof openDocx>) {
  const opened = await openAudit(document, surroundings);
  if (!opened.found) throw new Error("There is no audit in it.");
  return opened.audit;
}

test.each(sampled(shippedTemplates(), 1).map((template) => [template.id, template] as const))(
  "%s as a .dotx: Word accepts it",
  async (_, template) => {
    const dotx = aDotx(template);
    expect(mainType(dotx)).toBe(`${MAIN}.template.main+xml`);
    expect(await likeFaults(dotx)).toEqual([]);
  },
);

test("a document made from it has nothing wrong with it, and gets an id of its own when first saved", async () => {
  const document = madeFrom(aDotx());
  const audit = await auditIn(document);
  expect(audit.problems).toEqual([]);
  expect(audit.record.id).toBe("");
  await saveMirror(document, audit, surroundings);
  expect(await auditIn(openDocx(document.save()))).toMatchObject({
    problems: [],
    record: { id: "fresh-id" },
  });
});

test("a document made from it with its custom XML left behind is an audit all the same", async () => {
  const document = madeFrom(aDotx(shippedTemplates()[0]));
  const bare = withPart(document.save(), "/word/_rels/document.xml.rels", (text) =>
    text.replace(/<Relationship [^>]*customXml[^>]*>/g, ""),
  );
  const audit = await auditIn(openDocx(bare));
  expect(audit.template.id).toBe(shippedTemplates()[0]?.id);
});

test("it stays a template when it is changed and saved, and has no id even then", async () => {
  const document = openDocx(aDotx());
  await document.write([{ tag: "header.auditor-name", text: "Sam Green" }]);
  await saveMirror(document, await auditIn(document), surroundings);
  const saved = document.save();
  expect(mainType(saved)).toBe(`${MAIN}.template.main+xml`);
  const audit = await auditIn(openDocx(saved));
  expect(audit).toMatchObject({ problems: [], record: { id: "", header: { "auditor-name": "Sam Green" } } });
  expect(await likeFaults(saved)).toEqual([]);
});

test("an id that Word saved into a template is taken out with the next save", async () => {
  const document = openDocx(auditMaker(aTemplate(), () => "old-id")());
  document.setKind("template");
  await saveMirror(document, await auditIn(document), surroundings);
  const { parts } = await document.read();
  expect(parts.find(({ namespace }) => namespace === RECORD_NAMESPACE)?.xml).toContain(' id=""');
});

test("an audit started in an empty template stays in a template", async () => {
  const document = openDocx(blankDocx());
  document.setKind("template");
  await document.insert(aTemplate());
  expect(document.isTemplate).toBe(true);
  expect(await likeFaults(document.save())).toEqual([]);
});

test("a template becomes a document and back, macros and all", () => {
  const document = openDocx(aDotx());
  document.setKind("document");
  expect(mainType(document.save())).toBe(`${MAIN}.document.main+xml`);
  const withMacros = withPart(aDotx(), TYPES, (types) =>
    types.replace(
      `${MAIN}.template.main+xml`,
      "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ),
  );
  const dotm = openDocx(withMacros);
  expect(dotm.kind).toBe("template");
  dotm.setKind("document");
  expect(mainType(dotm.save())).toBe("application/vnd.ms-word.document.macroEnabled.main+xml");
});

test("a package that does not say what its parts are is taken for a document", () => {
  expect(openDocx(withPart(aDotx(), TYPES, () => undefined)).kind).toBe("document");
  expect(openDocx(withPart(aDotx(), TYPES, () => "<damaged")).kind).toBe("document");
});
