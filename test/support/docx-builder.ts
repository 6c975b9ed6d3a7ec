import { strToU8, zipSync, type Zippable } from "fflate";
import { declare, NAMESPACES } from "../../src/ooxml/namespaces";
import { RELATIONSHIPS, WML } from "../../src/ooxml/package-parts";

export interface DocxOptions {
  /** What stands in `w:body`. */
  readonly body?: string;
  /** The whole main part, in place of `body`. */
  readonly document?: string | Uint8Array;
  readonly mainName?: string;
  /** Further parts by name; undefined leaves out one that would be there. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
  /** Relationships of the main part: kind (or whole type) to target. */
  readonly related?: readonly (readonly [kind: string, target: string])[];
}

/** A .docx made by hand: hostile, damaged or of another program. */
export function aDocx(options: DocxOptions = {}): Uint8Array {
  const { body = "<w:p/>", mainName = "word/document.xml", parts = {}, related = [] } = options;
  const at = mainName.lastIndexOf("/") + 1;
  const all: Readonly<Record<string, string | Uint8Array | undefined>> = {
    "[Content_Types].xml": contentTypes(mainName),
    "_rels/.rels": relationshipsXml([["officeDocument", mainName]]),
    [mainName]: options.document ?? documentXml(body),
    ...(related.length === 0
      ? {}
      : { [`${mainName.slice(0, at)}_rels/${mainName.slice(at)}.rels`]: relationshipsXml(related) }),
    ...parts,
  };
  return aZip(all);
}

export function aZip(parts: Readonly<Record<string, string | Uint8Array | undefined>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content !== undefined) files[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(files, { mtime: "2020-02-02T00:00:00" });
}

export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<w:document${declare("w", "r", "mc", "wp", "wps", "v", "w14")}><w:body>${body}</w:body></w:document>`;
}

export function relationshipsXml(related: DocxOptions["related"] = []): string {
  const items = related.map(([kind, target], index) => {
    const type = kind.includes("/") ? kind : `${RELATIONSHIPS}/${kind}`;
    return `<Relationship Id="rId${String(index + 1)}" Type="${type}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${NAMESPACES.rel}">${items.join("")}</Relationships>`;
}

function contentTypes(mainName: string): string {
  return (
    `<Types xmlns="${NAMESPACES.ct}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/${mainName}" ContentType="${WML}.document.main+xml"/></Types>`
  );
}

export interface ControlOptions {
  readonly tag?: string;
  readonly alias?: string;
  /** More of `w:sdtPr`. */
  readonly properties?: string;
  readonly level?: "run" | "block" | "cell" | "row";
}

/** A content control around content of its level. */
export function aControl(
  content: string,
  { tag = "a", alias = "", properties = "" }: ControlOptions = {},
): string {
  const named = `${alias && `<w:alias w:val="${alias}"/>`}${tag && `<w:tag w:val="${tag}"/>`}`;
  return `<w:sdt><w:sdtPr>${named}${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

export const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string): string => `<w:p>${content}</w:p>`;
export const cell = (...blocks: readonly string[]): string => `<w:tc>${blocks.join("") || "<w:p/>"}</w:tc>`;
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
export const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;

/** The same text as a control of each level has it, in a body. */
export function atLevel(
  level: "run" | "block" | "cell" | "row",
  text: string,
  options: ControlOptions = {},
): string {
  const p = paragraph(run(text));
  switch (level) {
    case "run":
      return paragraph(aControl(run(text), options));
    case "block":
      return aControl(p, options);
    case "cell":
      return table(row(cell(paragraph(run("Label"))), aControl(cell(p), options)));
    case "row":
      return table(row(cell()), aControl(row(cell(p)), options));
  }
}
