import { shippedTemplates } from "../../src/templates/shipped-templates";
import { filledAudit } from "./filled-audits";
import { asText, MAIN, unzipped } from "./parts";
import { shrunkDocx } from "./shrink";
import { testInDepth } from "../support/sample";

const [filled] = shippedTemplates().map(filledAudit);
const mainOf = (docx: Uint8Array): string => asText(unzipped(docx)?.[MAIN] ?? new Uint8Array());

test("a failure is given with no more of its document than shows it", async () => {
  if (!filled) throw new Error("There are no audits.");
  const [word = ""] = filled.words.values();
  expect(mainOf(filled.docx)).toContain(word);
  const small = await shrunkDocx(filled.docx, (docx) => Promise.resolve(mainOf(docx).includes(word)));
  expect(Object.keys(unzipped(small) ?? {})).toEqual([MAIN]);
  const xml = mainOf(small);
  expect(xml).toContain(word);
  expect(xml.match(/<w:t[ >]/g)).toHaveLength(1);
  expect(xml).not.toContain("<w:tblPr");
});

testInDepth("of what can't be made smaller all is left", async () => {
  const docx = filled?.docx ?? new Uint8Array();
  const small = await shrunkDocx(docx, () => Promise.resolve(false));
  expect(unzipped(small)).toEqual(unzipped(docx));
  const damaged = docx.slice(0, 100);
  expect(await shrunkDocx(damaged, () => Promise.resolve(true))).toBe(damaged);
});
