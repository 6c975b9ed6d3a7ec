import { OpenElements } from "./open-elements";

/** The XML of a document as far as it is sound, with what is open where it breaks off closed. */
export interface MendedXml {
  readonly xml: string;
  /** Tags of the content controls that it breaks off in, the outermost first. */
  readonly brokenIn: readonly string[];
  /** Tags of those that stand beside a break, in one cell with it. */
  readonly beside: readonly string[];
  /** Tags of those with text in them that may be another than it was. */
  readonly doubted: readonly string[];
  /** Tags of those that begin behind the first such text. */
  readonly behind: readonly string[];
  readonly isWhole: boolean;
}

/** Whether some of the text from one place to another may be another than it was. */
export type IsDoubtful = (from: number, to: number) => boolean;

const REFERENCE = "&(?:amp|lt|gt|quot|apos|#\\d+|#x[\\da-fA-F]+);";
const value = (quote: string) => `${quote}(?:[\\t\\n\\r]|[^${quote}<&\\p{Cc}\\uFFFD]|${REFERENCE})*${quote}`;
const ATTRIBUTE = `\\s+[\\w:.-]+\\s*=\\s*(?:${value('"')}|${value("'")})`;
const TAG = new RegExp(
  `<(?:!--[\\s\\S]*?-->|\\?[\\s\\S]*?\\?>|/([\\w:.-]+)\\s*>|([\\w:.-]+)((?:${ATTRIBUTE})*)\\s*(/?)>)`,
  "uy",
);
/** Text up to the next mark-up, its references whole. */
const TEXT = new RegExp(`(?:[\\t\\n\\r]|[^<&\\p{Cc}\\uFFFD]|${REFERENCE})*`, "uy");
const TAGGED = /\s(?:\w+:)?val\s*=\s*(?:"([^"]*)"|'([^']*)')/;
/** Where a document can be read on: what holds paragraphs, and they themselves. */
const BLOCK = /<\/?(?:\w+:)?(?:p|tbl|tr|tc|sdt|sdtContent|txbxContent|body)(?=[\s/>])/g;

/**
 * Reads XML up to where it is no XML, and on from the next paragraph, table, row, cell or content control that is
 * whole; words up to there are lost. Undefined where there is nothing to keep.
 */
export function mendXml(text: string, isDoubtful?: IsDoubtful): MendedXml | undefined {
  const open = new OpenElements();
  const kept: string[] = [];
  const brokenIn = new Set<string>();
  const beside = new Set<string>();
  const breaks = () => {
    for (const tag of open.tags) brokenIn.add(tag);
    for (const tag of open.tagsInCell) beside.add(tag);
  };
  let from = text.startsWith("\uFEFF") ? 1 : 0;
  let isWhole = true;
  for (;;) {
    const end = soundUntil(text, from, open, isDoubtful);
    kept.push(text.slice(from, end));
    if (end >= text.length || text.slice(end).trim() === "") break;
    isWhole = false;
    breaks();
    const { between, at } = readOn(text, end, open);
    kept.push(between);
    if (at === undefined) break;
    from = at;
  }
  if (!open.hasRoot) return undefined;
  isWhole &&= open.isEmpty;
  breaks();
  return {
    xml: kept.join("") + open.closeAll(),
    brokenIn: [...brokenIn],
    beside: [...beside].filter((tag) => !brokenIn.has(tag)),
    doubted: [...open.doubted].filter((tag) => !brokenIn.has(tag)),
    behind: [...open.behind],
    isWhole,
  };
}

/** Where XML stops being sound; what it opens and closes until there is told to `open`. */
export function soundUntil(text: string, from: number, open: OpenElements, isDoubtful?: IsDoubtful): number {
  let at = from;
  for (;;) {
    TEXT.lastIndex = at;
    TEXT.exec(text);
    if (isDoubtful?.(at, TEXT.lastIndex)) open.doubt();
    at = TEXT.lastIndex;
    TAG.lastIndex = at;
    const found = TAG.exec(text);
    if (!found) return at;
    const [, closes, opens, attributes = "", isEmpty] = found;
    if (closes !== undefined && !open.close(closes)) return at;
    if (opens !== undefined && open.isEmpty && open.hasRoot) return at;
    at = TAG.lastIndex;
    if (opens === undefined) continue;
    open.hasRoot = true;
    if (/^(?:\w+:)?tag$/.test(opens)) open.nameControl(tagIn(attributes));
    if (isEmpty === "") open.push(opens);
  }
}

const tagIn = (attributes: string): string | undefined => {
  const [, double, single] = TAGGED.exec(attributes) ?? [];
  return double ?? single;
};

/** The next place behind damage to read on from, if there is one, and what has to stand before it. */
function readOn(
  text: string,
  damage: number,
  open: OpenElements,
): { readonly between: string; readonly at?: number } {
  let between = "";
  BLOCK.lastIndex = damage;
  for (let found = BLOCK.exec(text); found && !open.isEmpty; found = BLOCK.exec(text)) {
    TAG.lastIndex = found.index;
    const [, closes, opens] = TAG.exec(text) ?? [];
    if (closes !== undefined) between += open.closeTo(closes);
    else if (opens !== undefined && !/sdtContent|txbxContent|body/.test(opens))
      return { at: found.index, between: between + open.makeRoomFor(opens) };
  }
  return { between };
}
