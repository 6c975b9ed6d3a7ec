import { parseXml, textOf } from "../../src/xml/parse";
import { PREFIXES } from "../../src/ooxml/namespaces";
import { footerXml, headerXml, rewrittenHeader } from "../../src/ooxml/page-header";
import { aField, aFieldGroup, aTemplate } from "../support/builders";
import { all } from "../support/xml-find";

const template = aTemplate({
  fieldGroups: [
    aFieldGroup({
      fields: [
        aField({ id: "child-id", label: "ID" }),
        aField({ id: "audit-date", label: "Date", type: "date" }),
      ],
    }),
  ],
  pageHeader: { case: "child-id", date: "audit-date" },
  marking: "OFFICIAL-SENSITIVE",
});
const parsed = (xml: string) => parseXml(xml, PREFIXES);
const lines = (xml: string) => textOf(parsed(xml));
const rewritten = (xml: string, values: Readonly<Record<string, string>>) =>
  rewrittenHeader(xml, parsed(xml), new Map(Object.entries(values)));
const blank = headerXml(template, new Map());

test("a header says which audit it is of, and what is not entered yet", () => {
  expect(lines(blank)).toBe("Small audit · ID not entered · not datedOFFICIAL-SENSITIVE");
  const known = new Map([
    ["header.child-id", "LCS 12"],
    ["header.audit-date", "5 March 2026"],
  ]);
  expect(lines(headerXml(template, known))).toBe("Small audit · LCS 12 · 5 March 2026OFFICIAL-SENSITIVE");
});

test("a template that says neither which field it is nor a marking has its title there alone", () => {
  const plain = aTemplate();
  expect(lines(headerXml(plain, new Map()))).toBe("Small audit");
  expect(all(parsed(footerXml(plain)), "w:b")).toEqual([]);
});

test("the date of an audit that looks back is the day it looks back from", () => {
  const dated = aTemplate({
    lookBack: { months: 6, from: "from", until: "audit-date", reason: "why" },
  });
  expect(lines(headerXml(dated, new Map()))).toBe("Small audit · not dated");
});

test("an answer that a header tells of is brought up to date, and nothing else", () => {
  const once = rewritten(blank, { "header.child-id": "A <1>\n& B", "header.team": "North" });
  expect(lines(once)).toBe("Small audit · A <1> & B · not datedOFFICIAL-SENSITIVE");
  const twice = rewritten(once, { "header.audit-date": "5 March 2026" });
  expect(lines(twice)).toBe("Small audit · A <1> & B · 5 March 2026OFFICIAL-SENSITIVE");
  expect(rewritten(twice, { "header.child-id": "", "header.audit-date": "" })).toBe(blank);
  expect(rewritten(blank, { "header.team": "North" })).toBe(blank);
});

test("what another program split or typed between its marks gives way to the answer", () => {
  const split = blank.replace(
    '<w:t xml:space="preserve">ID not entered</w:t>',
    "<w:t>ID</w:t><w:tab/><w:t>no</w:t>",
  );
  expect(lines(rewritten(split, { "header.child-id": "7" }))).toContain("Small audit · 7 ·");
});

test("a header without its marks is left as it is", () => {
  const bare = blank.replace(/<w:bookmark(Start|End) [^>]*>/g, "");
  expect(rewritten(bare, { "header.child-id": "7" })).toBe(bare);
});

test("a long publisher leaves room in the footer for the marking", () => {
  const long = {
    ...template,
    publisher: "London Borough of Somewhere, Children's Safeguarding and Social Work",
  };
  expect(lines(footerXml(long))).toMatch(/^London Borough of Somewhere · version 1.0OFFICIAL-SENSITIVEPage /);
});
