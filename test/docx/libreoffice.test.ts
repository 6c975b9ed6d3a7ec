import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openDocx } from "../../src/docx/docx-document";

const open = () => openDocx(readFileSync(join(__dirname, "../fixtures/libreoffice-round-trip.docx")));

test("every answer is still in its cell after LibreOffice has saved the document", async () => {
  const { controls, tables, problems } = await open().read();
  expect(problems).toEqual([]);
  expect(controls.filter(({ tag, alias }) => tag !== "" || alias !== "")).toEqual([]);
  const answers = tables.flat(2).filter((text) => text.startsWith("Answer to "));
  expect(answers).toHaveLength(43);
  for (const answer of answers) expect(answer).toMatch(/^Answer to [^\n]+\.(\nWith a second line\.)?$/);
  expect(tables[0]?.slice(1, 4).map(([, answer]) => answer)).toEqual(["Answer to Auditor name.", "", "Yes"]);
});

test("prompts LibreOffice kept are not taken for answers", async () => {
  const { tables } = await open().read();
  expect(tables.flat(2).filter((text) => /^(Enter|Choose|Write) /.test(text))).toEqual([]);
});

test("parts it kept are read", async () => {
  const { parts, problems } = await open().read();
  expect(parts.map(({ namespace }) => namespace)).toEqual([
    "urn:case-audit:record:1",
    "urn:case-audit:template:1",
  ]);
  expect(problems).toEqual([]);
});
