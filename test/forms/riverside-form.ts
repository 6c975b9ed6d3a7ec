import { aDocx, cell, paragraph, row, run, table } from "../support/docx-builder";

const text = (words: string) => paragraph(run(words));
const heading = (words: string, level: number) =>
  `<w:p><w:pPr><w:outlineLvl w:val="${String(level - 1)}"/></w:pPr>${run(words, "<w:b/>")}</w:p>`;
const cells = (...words: readonly string[]) => row(...words.map((each) => cell(text(each))));

/** A small form as a council might have it: details, two sections of judged items with descriptors, an action table, a line of advice. */
export function riversideForm(): Uint8Array {
  return aDocx({
    body: [
      heading("Riverside case audit", 1),
      table(cells("Auditor name", ""), cells("Date of audit", ""), cells("Child’s reference", "")),
      heading("Assessment", 2),
      table(
        cells("", "Outstanding", "Good", "Requires improvement", "Inadequate"),
        cells("Timely assessment", "Early and deep.", "On time.", "Late.", "None."),
        cells("Voice of the child", "The child leads.", "The child is heard.", "Heard once.", "Not heard."),
      ),
      heading("Planning", 2),
      table(
        cells("", "Outstanding", "Good", "Requires improvement", "Inadequate"),
        cells("Clear plan", "All know it.", "It is clear.", "It is vague.", "None."),
      ),
      heading("Agreed actions", 2),
      table(cells("Action", "Person responsible", "Completion date"), cells("", "", ""), cells("", "", "")),
      text("Return this form to the quality team."),
    ].join(""),
  });
}
