import { readDocxPage } from "../../src/docx/read-page";
import type { FormDraft } from "../../src/forms/draft/form-draft";
import { readForm } from "../../src/forms/read/read-form";
import { escapeText } from "../../src/xml/write";
import { aDocx, run } from "../support/docx-builder";

/** A paragraph of a hand-written form. */
export const p = (text: string, properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${text === "" ? "" : run(escapeText(text))}</w:p>`;
export const bold = (text: string): string => `<w:p>${run(escapeText(text), "<w:b/>")}</w:p>`;
export const heading = (text: string): string => p(text, '<w:pStyle w:val="Heading1"/>');

/** A cell: a string has a paragraph for each line; what starts as XML is taken as it is. */
export type Cell =
  string | { readonly text: string; readonly wide?: number; readonly merge?: "start" | "on" };

function cellXml(cell: Cell): string {
  const { text, wide = 1, merge } = typeof cell === "string" ? { text: cell } : cell;
  const content = text.startsWith("<w:")
    ? text
    : text
        .split("\n")
        .map((line) => p(line))
        .join("");
  const span = wide > 1 ? `<w:gridSpan w:val="${String(wide)}"/>` : "";
  const vertical = merge === undefined ? "" : `<w:vMerge${merge === "start" ? ' w:val="restart"' : ""}/>`;
  return `<w:tc><w:tcPr>${span}${vertical}</w:tcPr>${content}</w:tc>`;
}

export const table = (...rows: readonly (readonly Cell[])[]): string => {
  const columns = Math.max(
    ...rows.map((row) =>
      row.reduce((sum, cell) => sum + (typeof cell === "string" ? 1 : (cell.wide ?? 1)), 0),
    ),
  );
  const grid = '<w:gridCol w:w="1000"/>'.repeat(columns);
  const xml = rows.map((row) => `<w:tr>${row.map(cellXml).join("")}</w:tr>`).join("");
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${xml}</w:tbl>`;
};

/** The bytes of a form with this in its body. */
export const aFormDocx = (...blocks: readonly string[]): Uint8Array => aDocx({ body: blocks.join("") });

/** What is understood of a form with this in its body. */
export const aForm = (...blocks: readonly string[]): FormDraft =>
  readForm(readDocxPage(aFormDocx(...blocks)));

export const itemsOf = (draft: FormDraft) => draft.sections.flatMap(({ items }) => items);
/** What the items of a form are called. */
export const labelsOf = (draft: FormDraft): readonly string[] => itemsOf(draft).map(({ label }) => label);
export const fieldsOf = (draft: FormDraft) => draft.fieldGroups.flatMap(({ fields }) => fields);
/** What its details are called. */
export const detailsOf = (draft: FormDraft): readonly string[] => fieldsOf(draft).map(({ label }) => label);
export const leftOf = (draft: FormDraft): readonly string[] => draft.notPlaced.map(({ text }) => text);
export const scaleLabels = (draft: FormDraft, id = draft.scales[0]?.id): readonly string[] => {
  const scale = draft.scales.find((each) => each.id === id);
  return [...(scale?.grades ?? []), ...(scale?.notApplicable ? [scale.notApplicable] : [])].map(
    ({ label }) => label,
  );
};

/** A tick box as Word's older forms have it. */
export const legacyBox = (label: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Check1"/><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r>` +
  `<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run(` ${label} `)}`;

export const title = (text: string): string => p(text, '<w:pStyle w:val="Title"/>');
/** Cells in bold, as heads are. */
export const strong = (...cells: readonly string[]): readonly string[] =>
  cells.map((text) => text.split("\n").map(bold).join(""));
/** A cell over several columns, in bold. */
export const wide = (text: string, columns: number): Cell => ({
  text: text === "" ? "" : bold(text),
  wide: columns,
});
export const blank = (count: number): readonly string[] => Array<string>(count).fill("");
/** Rows with room in their last cells: each a label, or the cells before the room. */
export const withRoom = (
  room: number,
  ...rows: readonly (string | readonly string[])[]
): readonly (readonly string[])[] => rows.map((row) => [...[row].flat(), ...blank(room)]);
/** A line that reads from the bottom to the top. */
export const rotated = (text: string): string => p(text, '<w:textDirection w:val="btLr"/>');
/** A box to tick. */
export const BOX = "☐";
export const LANDSCAPE = `<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>`;

/** A table whose columns have these widths, in twentieths of a point, and an empty line behind it. */
export function tableOf(widths: readonly number[], ...rows: readonly (readonly Cell[])[]): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join("");
  const xml = rows.map((row) => `<w:tr>${row.map(cellXml).join("")}</w:tr>`).join("");
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${xml}</w:tbl>${p("")}`;
}
/** What each item of a form is answered from, in the order of the form. */
export const scalesOf = (draft: FormDraft): readonly (readonly string[])[] =>
  itemsOf(draft).map(({ scale }) => scaleLabels(draft, scale));
/** What its sections are called. */
export const sectionNames = (draft: FormDraft): readonly string[] => draft.sections.map(({ title }) => title);
/** Its sections, each with what its items are called. */
export const outlineOf = (draft: FormDraft): readonly (readonly string[])[] =>
  draft.sections.map(({ title, items }) => [title, ...items.map(({ label }) => label)]);
/** What the boxes of each item are called. */
export const boxesOf = (draft: FormDraft): readonly (readonly string[])[] =>
  itemsOf(draft).map(({ evidence, evidenceLabel = "Evidence", further = [] }) => [
    ...(evidence ? [evidenceLabel] : []),
    ...further,
  ]);
/** A list to choose from, within a line. */
export const dropDown = (...choices: readonly string[]): string => {
  const entries = choices.map((each) => `<w:listItem w:displayText="${each}" w:value="${each}"/>`).join("");
  return `<w:sdt><w:sdtPr><w:dropDownList>${entries}</w:dropDownList></w:sdtPr><w:sdtContent>${run(choices[0] ?? "")}</w:sdtContent></w:sdt>`;
};

/** What a form asks where it matters little what. */
export const CHECKS = ["The plan is dated", "The plan is shared"] as const;
/** The checks, each to be answered with yes or no. */
export const ASKS = table(strong("Standard", "Yes", "No"), ...withRoom(2, ...CHECKS));
/** Details that any form may begin with. */
export const DETAILS = table(...withRoom(1, "Team", "Date of audit"));
/** What a form judges where it matters little what. */
export const STANDARDS = ["Visits are on time", "The plan is current", "Views are recorded"] as const;
/** The standards, each with boxes to tick. */
export const TICKED = table(
  strong("Standard", "Met", "Not met", "Comments"),
  ...STANDARDS.map((standard) => [standard, BOX, BOX, ""]),
);
/** A form of two questions with these blocks behind them. */
export const closedBy = (...blocks: readonly string[]): FormDraft =>
  aForm(
    title("Audit"),
    tableOf(
      [4000, 2000, 3000],
      strong("Standard", "Met?", "Comments"),
      ["Visits", "Yes / No", ""],
      ["Plans", "Yes / No", ""],
    ),
    ...blocks,
  );
/** A form that scores its standards, with these blocks behind them. */
export const belowScores = (...blocks: readonly string[]): FormDraft =>
  aForm(
    title("File audit"),
    p("0 = Not met, 1 = Partly met, 2 = Fully met"),
    table(strong("Standard", "Score (0–2)", "Evidence"), ...withRoom(2, "Visits", "Plans", "Views")),
    p(""),
    ...blocks,
  );
