import { LONGEST } from "../../audit/template-limits";
import type { Page } from "../../ooxml/page-model";
import { isFieldLabel } from "./field-label";
import type { FormPiece } from "./form-flow";
import type { Grid, GridCell } from "./form-grid";
import { isHeading, isNamedPart, oneLine, type FormLine } from "./form-line";
import { placedLines } from "./form-texts";
import { namesGuidance } from "./head-words";
import { tickBoxes } from "./printed-boxes";
import { IS_FORM, isNoTitle, NAMES_FORM, SERVICE } from "./title-words";

const FAR_ENOUGH = 15;

const SHORTEST_TITLE = 6;

/**
 * What the document is called beside its text, where its text begins with no title: at the head of its pages, else in
 * its properties; empty where neither says.
 */
export function titleBeside(flow: readonly FormPiece[], { outsideBody = [], called = "" }: Page): string {
  const first = flow.find((piece) => piece.type !== "line" || !isNoTitle(piece.line.text));
  const heads = outsideBody
    .filter(({ where }) => where === "in the page header")
    .map(({ text }) => oneLine(text));
  const titles = [...heads, oneLine(called)].filter(isTitle);
  const named =
    titles.find((text) => IS_FORM.test(text)) ??
    titles.find((text) => NAMES_FORM.test(text) && !SERVICE.test(text));
  if (first?.type === "line" && SERVICE.test(first.line.text) && named !== undefined) return named;
  const row = first && firstRow(first);
  if (first?.type === "line" ? mayBeTitle(first.line) : row && !namesGuidance(row.text)) return "";
  return named ?? "";
}

/** "Before you start", "For use by managers": it stands over a form or under its title. */
const BESIDE_TITLE =
  /^(?:for (?:use|completion) by|to be completed|please|case details|audit details|details|manylion)\b/iu;

const mayBeTitle = ({ text, room, controls, role }: FormLine): boolean =>
  text !== "" &&
  !text.endsWith(".") &&
  !namesGuidance(text) &&
  !BESIDE_TITLE.test(text) &&
  !room &&
  controls.length === 0 &&
  (role === "heading" || namesFormBehind(text) ? !text.endsWith(":") : !text.includes(":")) &&
  !/_{3,}/u.test(text);

/** "Advocacy: case file audit", "Chair’s quality check: report to conference" */
const namesFormBehind = (text: string): boolean =>
  IS_FORM.test(text.slice(text.lastIndexOf(":") + 1)) ||
  ((NAMED_BEFORE.test(text) || NAMED_BEHIND.some((shape) => shape.test(text))) &&
    mayIssue(text.slice(0, text.indexOf(":"))));

/** "Children's Emergency Department", whatever else a department is: no label of a detail. */
const mayIssue = (text: string): boolean =>
  !isFieldLabel(text) || /\s\S+\s(?:department|team|service|unit|ward|clinic)$/iu.test(` ${text}`);

const NAMED_BEFORE =
  /^[^:]+\s(?:audit|tool|form|review|check|checklist|assessment|evaluation|record|sample|archwiliad|adolygiad):\s\p{Lu}[^\s:]*\s[^:_.]{3,}$/iu;

/** "Young person’s file: monthly manager’s check", "Persistent Absence: Pupil File Check" */
const NAMED_BEHIND = [
  /^(?!(?:type|kind|purpose|reason|math|diben)\b)[^:]+\s[^:]+:\s\p{L}[^:_.]*\s(?:check|review|monitoring|evaluation|assessment|observation|inspection|adolygiad|gwiriad)$/iu,
  /^[^:]{3,60}:\s\p{Lu}(?:\S+\s+){1,6}(?:check|review|evaluation|monitoring|assessment|framework)(?:\s\S{1,3})?$|^[^:]{3,60}:\s(?:adolygiad|asesiad|gwerthusiad|rhestr wirio)\s[^:_.]{3,50}$/iu,
];

const isTitle = (text: string): boolean =>
  text.length >= SHORTEST_TITLE &&
  text.length <= LONGEST.label &&
  !isNoTitle(text) &&
  (!text.includes(":") || namesFormBehind(text)) &&
  !/\.\w{3,4}$|^(microsoft word|document\s?\d*$|untitled)/iu.test(text);

/**
 * The lines that are the title of a form: those in the style of a title, else the one that says what the form is, with the
 * line that it goes on in. Empty where the first line is it, or none.
 */
export function titleLines(flow: readonly FormPiece[]): readonly FormLine[] {
  const first = titleLine(flow);
  const lines = flow.slice(0, FAR_ENOUGH).flatMap((piece) => (piece.type === "line" ? [piece.line] : []));
  const titled = first ?? lines[0];
  if (!titled || !mayBeTitle(titled)) return first ? [first] : [];
  const found = [titled];
  for (const line of lines.slice(lines.indexOf(titled) + 1)) {
    const isSame = titled.role === "title" && line.role === "title" && !isNoTitle(line.text);
    if (!isSame && !goesOnIn(found.at(-1), line)) break;
    found.push(line);
  }
  return first || found.length > 1 ? found : [];
}

/** "Audit of", "Checks and": the line cannot end there, or the next not begin so. */
const goesOnIn = (line: FormLine | undefined, next: FormLine): boolean =>
  line?.role === next.role &&
  line.bold === next.bold &&
  mayBeTitle(next) &&
  (/(?:\b(?:of|for|and|in|on|the|to|with|by)|[,&/–-])$/iu.test(line.text) ||
    /^(?:of|for|and|in|on|with|&)\s/u.test(next.text) ||
    saysWhatFormIs(line, next));

/** "Early Help Assessment" over "Quality Audit Scoring Sheet": what is looked at, and then that this is an audit of it. */
const saysWhatFormIs = (line: FormLine, next: FormLine): boolean =>
  line.bold &&
  NAMES_FORM.test(line.text) &&
  !IS_FORM.test(line.text) &&
  !SERVICE.test(line.text) &&
  IS_FORM.test(next.text) &&
  !isNoTitle(next.text) &&
  line.text.length + next.text.length < LONGEST.label;

/** It ends in room to write, or as a sentence. */
const LEAVES_ROOM = /_{3,}|\.{4,}|[:.]$/u;

/** Undefined where the first line says what the form is, or none. */
function titleLine(flow: readonly FormPiece[]): FormLine | undefined {
  const lines = flow.slice(0, FAR_ENOUGH).flatMap((piece) => (piece.type === "line" ? [piece.line] : []));
  const styled = lines.filter(({ role, text }) => role === "title" && text !== "");
  if (styled.length > 0) return styled.find(({ text }) => !isNoTitle(text)) ?? styled[0];
  const [issuer, below, next] = flow.filter((each) => each.type !== "line" || !isNoTitle(each.line.text));
  const named = below?.type === "line" ? below.line : below && firstRow(below);
  if (issuer?.type === "line" && named && isUnderIssuer(issuer.line, named)) return named;
  const isSaid = next?.type === "line" && !isHeading(next.line) && next.line.text.endsWith(".");
  const isBelow = (line: FormLine, named: FormLine) => isNamedBelow(line, named) || isUnderName(line, named);
  if (issuer?.type === "line" && below?.type === "line" && isSaid && isBelow(issuer.line, below.line))
    return below.line;
  const first = flow.findIndex((piece) => piece.type !== "line" || !isNoTitle(piece.line.text));
  const piece = flow[first];
  if (piece?.type === "line" && (namesOnePart(piece.line.text, flow) || isTitleOfTwo(piece.line)))
    return piece.line;
  const ofTable = piece?.type === "table" ? firstRow(piece) : undefined;
  if (
    piece?.type === "table" &&
    ofTable &&
    (isNameplate(piece.grid) || ofTable !== piece.grid.across(0)[0]?.lines[0])
  )
    return ofTable;
  if (first < 1 || !piece) return undefined;
  const line = piece.type === "line" ? piece.line : firstRow(piece);
  if (!line || namesGuidance(line.text) || (piece.type === "line" && LEAVES_ROOM.test(line.text)))
    return undefined;
  return isHeading(line) || line.text.length <= LONGEST.label ? line : undefined;
}

/** A line that names a form, below the name of a service, or of somebody whose name says nothing of a form, in the same looks. */
function isUnderIssuer(issuer: FormLine, named: FormLine): boolean {
  if (!isHeading(named) || namesGuidance(named.text) || TELLS_OF_FORM.test(named.text)) return false;
  if (SERVICE.test(issuer.text)) return NAMES_FORM.test(named.text);
  return (
    issuer.role === "normal" &&
    !NAMES_FORM.test(issuer.text) &&
    (issuer.bold || named.role !== "normal" ? IS_FORM : NAMES_FORM).test(named.text) &&
    named.text.includes(" ")
  );
}

/** "Home Safety Walk" right below "Heather Fostering Ltd", in the same looks. */
const isNamedBelow = (issuer: FormLine, named: FormLine): boolean =>
  SERVICE.test(issuer.text) &&
  !NAMES_FORM.test(issuer.text) &&
  issuer.role === named.role &&
  issuer.bold === named.bold &&
  isHeading(named) &&
  named.text.includes(" ") &&
  mayBeTitle(named) &&
  !isNamedPart(named.text) &&
  !TELLS_OF_FORM.test(named.text);

/** "Peer review of a file" right below "Brightside Young Carers", both in bold: the name of somebody, and then that of a form. */
const isUnderName = (issuer: FormLine, named: FormLine): boolean =>
  IS_NAME.test(issuer.text) &&
  !NAMES_FORM.test(issuer.text) &&
  issuer.role === named.role &&
  issuer.bold === named.bold &&
  isHeading(named) &&
  NAMES_FORM.test(named.text) &&
  named.text.includes(" ") &&
  mayBeTitle(named) &&
  !isNamedPart(named.text) &&
  !TELLS_OF_FORM.test(named.text);

const IS_NAME = /^\p{Lu}[\p{L}’'-]*(?:\s(?:and|of|the|for|&|\p{Lu}[\p{L}’'-]*)){1,6}$/u;

/** "A short reflective audit", "For use in case file audits": it tells of the form that is named above it. */
const TELLS_OF_FORM = /^(?:an?|the|our|this|for|to|using|as|dyma|ar gyfer)\s/iu;

/** "Advocacy: Case File Audit" alone in bold. */
const isTitleOfTwo = (line: FormLine): boolean =>
  line.bold &&
  !isNamedPart(line.text) &&
  line.text.includes(":") &&
  namesFormBehind(line.text) &&
  mayBeTitle(line);

/** "Section 11 Self-Audit": the name of a form, which has no other part that is called so. */
function namesOnePart(text: string, flow: readonly FormPiece[]): boolean {
  if (!isNamedPart(text) || !NAMES_FORM.test(text)) return false;
  const kind = partKind(text);
  return flow.flatMap(placedLines).every(({ line }) => line.text === text || partKind(line.text) !== kind);
}

/** "section", "part": what the line is called as one of several. */
const partKind = (text: string): string | undefined =>
  isNamedPart(text) ? text.split(/\s/u)[0]?.toLowerCase() : undefined;

/**
 * A row over the whole table, before any other; one that names a form may have a line below that, who issues it above, or be all
 * of the table.
 */
function firstRow(piece: FormPiece): FormLine | undefined {
  if (piece.type !== "table") return undefined;
  const { grid } = piece;
  // Beside the name of a form, or above it, stands who issues it.
  const isFrame =
    grid.rows <= MOST_ROWS && Array.from({ length: grid.rows }, (_, row) => grid.begin(row)).every(isOneCell);
  const rows = isNameplate(grid) ? 1 : isFrame ? grid.rows : 0;
  const cells = Array.from({ length: rows }, (_, row) => grid.begin(row)).flat();
  const naming = cells.filter(({ lines }) =>
    lines.some(({ text }) => NAMES_FORM.test(text) && !CODE.test(text)),
  );
  // "Audit ref: ____" may stand beside it.
  const named =
    naming.length > 1
      ? naming.filter(({ lines }) => !lines.some(({ text }) => LEAVES_ROOM.test(text)))
      : naming;
  const called = naming.length === 0 ? besideCode(cells) : [];
  const [cell, ...more] =
    named.length === 1 ? named : called.length === 1 ? called : (underIssuer(grid) ?? grid.across(0));
  const [line, ...others] = withoutIssuer(cell?.lines ?? []);
  if (!line || more.length > 0 || others.length > 1) return undefined;
  const isNamed = NAMES_FORM.test(line.text);
  return isNamed || called.length === 1 || (others.length === 0 && piece.grid.rows > 1) ? line : undefined;
}

/** "Observation of Direct Practice" in bold beside "Form PO1", whatever is said below that. */
function besideCode(cells: readonly GridCell[]): readonly GridCell[] {
  const isCode = ({ lines: [line] }: GridCell) =>
    line !== undefined && (isNoTitle(line.text) || CODE.test(line.text));
  const [own, ...more] = cells.filter((cell) => cell.lines.length > 0 && !isCode(cell));
  const isAlone = own?.lines.length === 1 && more.length === 0 && cells.some(isCode);
  const areSaid = cells.every(({ lines }) => lines.every(leavesNoRoom));
  return isAlone && areSaid && own.lines.every((line) => isHeading(line) && !isFieldLabel(line.text))
    ? [own]
    : [];
}

/** "Key Person Records: Spot Check" in a row over the whole table, right below who issues it in one like it. */
function underIssuer(grid: Grid): readonly GridCell[] | undefined {
  const [issuer, named] = [0, 1].map((row) => (row + 1 < grid.rows ? grid.begin(row) : []));
  const isIssued = [issuer, named].every((cells) => cells?.length === 1 && cells[0]?.lines.length === 1);
  const [by = "", name = ""] = [issuer, named].map((cells) => cells?.[0]?.text);
  return isIssued && isIssuer(by) && !isIssuer(name) && NAMES_FORM.test(name) ? named : undefined;
}

const isIssuer = (text: string): boolean => isNoTitle(text) || SERVICE.test(text);

/**
 * A table of one row with several cells; or one whose first row names a form, with nothing beside it but its code or who issues it, over
 * what is said of it.
 */
export function isNameplate({ rows, begin }: Grid): boolean {
  const [first, ...below] = Array.from({ length: Math.min(rows, MOST_ROWS + 1) }, (_, row) => begin(row));
  if (!first || first.length < 2 || rows > MOST_ROWS) return false;
  const isSaid = ([cell, ...more]: readonly GridCell[]) =>
    cell !== undefined && more.length === 0 && cell.lines.length > 0 && cell.lines.every(leavesNoRoom);
  const isBeside = ({ text }: GridCell) =>
    text === "" || NAMES_FORM.test(text) || CODE.test(text) || isNoTitle(text) || SERVICE.test(text);
  return below.length === 0 || (below.every(isSaid) && first.every(isBeside));
}

/** "HR-14", "EY/07 v2" */
const CODE = /^(?=.*\d)[\p{L}\d][\p{L}\d\s./-]{1,13}$/u;

const leavesNoRoom = ({ room, controls, text }: FormLine): boolean =>
  !room && controls.length === 0 && !text.endsWith(":") && tickBoxes(text) === undefined;

const isOneCell = ({ length }: readonly GridCell[]): boolean => length < 2;

const MOST_ROWS = 3;

function withoutIssuer(lines: readonly FormLine[]): readonly FormLine[] {
  const [issuer, named] = lines;
  const isIssued =
    issuer && named && NAMES_FORM.test(named.text) && (isNoTitle(issuer.text) || SERVICE.test(issuer.text));
  return isIssued ? lines.slice(1) : lines;
}
