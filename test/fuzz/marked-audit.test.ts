import { openAudit } from "../../src/document/open-audit";
import { openDocx } from "../../src/docx/docx-document";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { sampled } from "../support/sample";
import { likeFaults } from "../support/validate-docx";
import { commentAnchors } from "./comment-anchors";
import { commented, filledAudit, surroundings } from "./filled-audits";
import { DELETED_WORD } from "./marked-audit";
import { asText, MAIN, unzipped } from "./parts";

const audits = shippedTemplates().map(filledAudit);

test("an audit with comments and tracked changes is a sound document", async () => {
  for (const filled of sampled(audits, 1)) expect(await likeFaults(commented(filled).docx)).toEqual([]);
});

test.each(audits)("the comments of $name stand on labels, on answers and across both", (filled) => {
  const { docx } = commented(filled);
  const about = [...commentAnchors(docx, "").values()].map((anchor) => anchor.about);
  expect(about.filter((text) => /^Seen Zq\d+q( today\.)?$/.test(text)).length).toBeGreaterThan(2);
  expect(about.filter((text) => text !== "" && !text.includes("Zq")).length).toBeGreaterThan(2);
  expect(about.filter((text) => /^\S.*Seen Zq/.test(text)).length).toBeGreaterThan(0);
  const xml = asText(unzipped(docx)?.[MAIN] ?? new Uint8Array());
  expect(xml).toContain(DELETED_WORD);
  expect(xml).toMatch(/<w:ins [^>]*><w:r\b/);
});

test.each(audits)("$name reads as the same audit with them", async (filled) => {
  const [unmarked, marked] = await Promise.all(
    [filled, commented(filled)].map(({ docx }) => openAudit(openDocx(docx), surroundings)),
  );
  if (!marked?.found || !unmarked?.found) throw new Error(`${filled.name} holds no audit.`);
  expect(marked.audit.record).toEqual(unmarked.audit.record);
  // That LibreOffice would drop comments is said of the one that has some.
  const problems = marked.audit.problems.filter(({ code }) => code !== "comments-on-first-lines");
  expect(problems).toEqual(unmarked.audit.problems);
});
