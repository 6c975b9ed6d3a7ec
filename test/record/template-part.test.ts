import fc from "fast-check";
import type { Template } from "../../src/audit/template";
import { decodeTemplate, encodeTemplate, TEMPLATE_NAMESPACE } from "../../src/record/template-part";
import torbay from "../../src/templates/torbay-full-audit.json";
import { aTemplate } from "../support/builders";
import { holds } from "../support/holds";
import { anyText } from "../xml/support";

test("a template comes back as it was", () => {
  const template = aTemplate();
  const decoded = decodeTemplate(encodeTemplate(template));
  expect(decoded).toMatchObject({ ok: true, id: template.id, version: template.version });
  expect(decoded.ok && JSON.parse(decoded.json)).toStrictEqual(template);
});

test("whatever its texts are, characters XML forbids among them", () => {
  holds(
    fc.property(anyText, anyText, (title, purpose) => {
      const template = aTemplate({ title, purpose });
      const decoded = decodeTemplate(encodeTemplate(template));
      expect(decoded.ok && JSON.parse(decoded.json)).toStrictEqual(template);
    }),
    200,
  );
});

test("the part starts with its root, because Word ignores one with an XML declaration", () => {
  expect(encodeTemplate(aTemplate())).toMatch(
    /^<template xmlns="urn:case-audit:template:2" id="small-audit" version="1.0">/,
  );
});

test("the fullest template we ship is far under the 500 KB a part may take", () => {
  expect(Buffer.byteLength(encodeTemplate(torbay as unknown as Template))).toBeLessThan(100_000);
});

test.each([
  ["nothing", ""],
  ["no XML", "{}"],
  ["cut off", encodeTemplate(aTemplate()).slice(0, -5)],
  ["no definition", `<template xmlns="${TEMPLATE_NAMESPACE}" id="a" version="1"> \n</template>`],
  ["another root", `<audit xmlns="${TEMPLATE_NAMESPACE}">{}</audit>`],
  ["no namespace", "<template>{}</template>"],
  ["a record part", '<audit xmlns="urn:case-audit:record:2"/>'],
  ["a document type", `<!DOCTYPE template><template xmlns="${TEMPLATE_NAMESPACE}">{}</template>`],
])("%s: malformed", (_, xml) => {
  expect(decodeTemplate(xml)).toMatchObject({ ok: false, problem: { code: "template-malformed" } });
});

test("a later version: newer", () => {
  const namespace = "urn:case-audit:template:3";
  expect(decodeTemplate(`<template xmlns="${namespace}">{}</template>`)).toStrictEqual({
    ok: false,
    problem: { code: "template-newer", namespace },
  });
});

test("an id or version left out is empty, and JSON is not looked into", () => {
  expect(decodeTemplate(`<template xmlns="${TEMPLATE_NAMESPACE}">\n{oops\n</template>`)).toStrictEqual({
    ok: true,
    id: "",
    version: "",
    json: "{oops",
  });
});

test("a part of the first format is read as it was written", () => {
  const xml = '<template xmlns="urn:case-audit:template:1" id="a" version="1">{"id":"a"}</template>';
  expect(decodeTemplate(xml)).toStrictEqual({ ok: true, id: "a", version: "1", json: '{"id":"a"}' });
});
