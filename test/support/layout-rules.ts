import { child, childElements, type XmlElement } from "../../src/xml/parse";
import { all, val } from "./xml-find";

export type LayoutRule =
  | "box level"
  | "box last in its cell"
  | "locked words"
  | "locked box in an action row"
  | "last paragraph free"
  | "adjacent tables"
  | "last row chained";

export interface LayoutFault {
  readonly rule: LayoutRule;
  readonly where: string;
}

/** Where the main part of a document of ours is not as we make them, so that Word or LibreOffice would not do with it what we mean. */
export function layoutFaults(document: XmlElement): readonly LayoutFault[] {
  const body = child(document, "w:body");
  if (!body) return [];
  const blocks = childElements(body).filter(({ name }) => name !== "w:sectPr");
  const last = blocks.at(-1);
  return [
    ...boxFaults(body, undefined),
    ...(last?.name === "w:p" && all(last, "w:sdt").length === 0
      ? []
      : [{ rule: "last paragraph free", where: last?.name ?? "" } as const]),
    ...blocks.flatMap((block, at): readonly LayoutFault[] =>
      block.name === "w:tbl" && blocks[at + 1]?.name === "w:tbl"
        ? [{ rule: "adjacent tables", where: `table before block ${String(at + 1)}` }]
        : [],
    ),
    ...all(body, "w:tbl").flatMap((table, at): readonly LayoutFault[] =>
      all(all(table, "w:tr").at(-1) ?? table, "w:keepNext").length > 0
        ? [{ rule: "last row chained", where: `table ${String(at)}` }]
        : [],
    ),
  ];
}

function boxFaults(element: XmlElement, cell: XmlElement | undefined): readonly LayoutFault[] {
  return childElements(element).flatMap((each): readonly LayoutFault[] => {
    const inside = boxFaults(each, each.name === "w:tc" ? each : cell);
    return each.name === "w:sdt" ? [...faultsOf(each, element, cell), ...inside] : inside;
  });
}

function faultsOf(box: XmlElement, parent: XmlElement, cell: XmlElement | undefined): readonly LayoutFault[] {
  const properties = child(box, "w:sdtPr");
  const where = val(child(properties, "w:tag"));
  const lock = val(child(properties, "w:lock"));
  const isList = child(properties, "w:dropDownList") !== undefined;
  const isRun = parent.name === "w:p";
  const isBlock = parent.name === "w:tc";
  const faults: LayoutFault[] = [];
  if (!(isRun || (isBlock && !isList))) faults.push({ rule: "box level", where });
  if (isBlock && cell && childElements(cell).at(-1) !== box)
    faults.push({ rule: "box last in its cell", where });
  if (lock === "contentLocked" || lock === "sdtContentLocked") faults.push({ rule: "locked words", where });
  if (where.startsWith("action.") && lock !== "") faults.push({ rule: "locked box in an action row", where });
  return faults;
}
