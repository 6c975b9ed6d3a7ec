import { shippedTemplates } from "../../src/templates/shipped-templates";
import { validatorProgram } from "../support/ooxml-validator";
import { withPart } from "../support/package-texts";
import { commented, filledAudit } from "./filled-audits";
import { anchorMoved, madeInvalid, partSpoilt, ruleBroken } from "./spoilt-by-writing";
import { testInDepth } from "../support/sample";

const [docx = new Uint8Array()] = shippedTemplates()
  .slice(0, 1)
  .map((template) => commented(filledAudit(template)).docx);
const main = "/word/document.xml";

test("a document that nothing was done to is not spoilt", async () => {
  expect([partSpoilt(docx, docx), anchorMoved(docx, docx, ""), ruleBroken(docx, docx)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(await madeInvalid(docx, docx)).toBeUndefined();
});

test("a part that is none of its business is noticed", () => {
  expect(
    partSpoilt(
      docx,
      withPart(docx, "/word/styles.xml", (xml) => `${xml} `),
    ),
  ).toBe("word/styles.xml differs");
});

test.each([
  ["lost", (xml: string) => xml.replace('<w:commentRangeStart w:id="0"/>', ""), /^comment 0 has the marks/],
  [
    "about something else",
    (xml: string) =>
      xml.replace(/(<w:commentRangeStart w:id="0"\/>)(.*?)(<w:commentRangeEnd w:id="0"\/>)/, "$2$1$3"),
    /^comment 0 is about ""/,
  ],
])("a comment that is %s is noticed", (_, change, says) => {
  expect(anchorMoved(docx, withPart(docx, main, change), "")).toMatch(says);
});

test("a rule of Word's that was kept before is noticed", () => {
  const broken = withPart(docx, main, (xml) => xml.replace(/<w:id w:val="[^"]*"\/>/g, '<w:id w:val="7"/>'));
  expect(ruleBroken(docx, broken)).toMatch(/^unique ids/);
  expect(ruleBroken(broken, broken)).toBeUndefined();
});

testInDepth("so is a file that is valid no more, where there is a validator", async () => {
  const broken = withPart(docx, main, (xml) => xml.replace("<w:body>", "<w:body><w:t/>"));
  const fault = await madeInvalid(docx, broken);
  expect(fault !== undefined).toBe(validatorProgram !== undefined);
  expect(await madeInvalid(broken, broken)).toBeUndefined();
});
