import { isEntered } from "./entered";
import { isFiller } from "./filler";
import type { Gap } from "./gap";
import type { AuditRecord } from "./record";
import { headerTag, type Tag } from "./tags";
import { allFields, type Field, type Template } from "./template";

/** Roles as they are shortened, and words for anyone: each could be one of many people. */
const ANYONE = new Set(
  (
    "sw sws asw ssw swa fsw isw tm atm sm gm hos iro pa hv cpc csc edt mdt duty staff team teams worker workers " +
    "network professionals agencies multi-agency all everyone everybody someone anyone both them me self same " +
    "unallocated service services myself name whoever allocated la pawb tîm gc rhc"
  )
    .split(" ")
    .concat("a n other", "a.n. other", "an other", "whoever is allocated"),
);
/** What stands before such a word, or behind it, and names nobody either. */
const BEFORE = /^(?:(?:the|all|any|allocated|new|current|previous|duty|case|relevant)\s+)+(?=\S)/;
const BEHIND = /\s+(?:involved|concerned|to confirm|to be confirmed|tbc)$/;

/** That a name is wanted where only a shortened role, or a word for anyone, stands: "SW", "SW / TM". */
export function unnamedGap(text: string, where: Tag): readonly Gap[] {
  const parts = text
    .toLowerCase()
    .replace(/\bs[/. ]?w\b\.?/g, "sw")
    .replace(/[()]/g, ",")
    .split(/\s*[,;/&+]\s*|\s+(?:and|or|[-–])\s+/)
    .map((part) => part.trim().replace(/\.$/, "").replace(BEHIND, "").replace(BEFORE, ""));
  const isAnyone = parts.every((part) => part === "" || ANYONE.has(part) || isFiller(part));
  return isEntered(text) && (isAnyone || isFiller(text))
    ? [{ code: "person-unnamed", severity: "advice", where, text: text.trim() }]
    : [];
}

const CAPITALISED = "(?:\\p{Lu}\\p{Ll}+(?:['’-]\\p{L}+)*|\\p{Lu}['’]\\p{Lu}\\p{Ll}+)";
/** As a name is written, before a number or not: "Ella Reed", "REED, Ella", "Ella R 4512". */
const NAMES = [
  `${CAPITALISED}(?:,? (?:${CAPITALISED}|\\p{L}\\p{Ll}*\\.?)){0,3}(?:,? +[(-]?\\d+\\)?)?`,
  `\\p{Lu}{3,},? (?:\\p{Lu}{3,}|${CAPITALISED})`,
].map((name) => new RegExp(`^${name}$`, "u"));
/** Words that say of a case that it has no name here, and no number either. */
const NO_NAME =
  /\b(?:child|sibling|case|young person|yp|person|baby|unborn|withheld|redacted|removed|anonym\p{L}*|confidential|restricted|mosaic|lcs|ref|id|no|number|urn|nhs|care ?first|liquid ?logic|eclipse)\b/iu;

const isName = (text: string): boolean => NAMES.some((name) => name.test(text)) && !NO_NAME.test(text);

/** Who audits, and who puts their name to it, may well be one person. */
const DECLARES: ReadonlySet<string> = new Set(["auditor", "signatory"]);

/** What is wrong with who or what a detail names. */
export function namedGaps(template: Template, record: AuditRecord, field: Field): readonly Gap[] {
  const text = (record.header[field.id] ?? "").trim();
  const where = headerTag(field.id);
  if (text === "" || field.type !== "text") return [];
  if (field.id === template.pageHeader?.case && isName(text)) {
    return [{ code: "name-for-id", severity: "advice", where, field: field.id, text }];
  }
  if (field.role === undefined) return [];
  const auditors = allFields(template)
    .filter((each) => each.role === "auditor" && each.id !== field.id)
    .map((each) => record.header[each.id] ?? "");
  return !DECLARES.has(field.role) && auditors.some((auditor) => isSameName(auditor, text))
    ? [{ code: "auditor-is-worker", severity: "advice", where, field: field.id, role: field.role }]
    : unnamedGap(text, where);
}

/** Whether two texts name the same person: in whatever order, with their role behind the name or not, with a name or its initial. */
function isSameName(one: string, other: string): boolean {
  const [few, many] = [nameWords(one), nameWords(other)].sort((a, b) => a.size - b.size);
  if (!few || !many) return false;
  const isWhole = few.size >= FEWEST_NAMES || few.size === many.size;
  const isIn = (word: string) => many.has(word) || [...many].some((each) => isInitial(word, each));
  const isSurname = (word: string) => word.length > 1 && many.has(word);
  return isWhole && [...few].some(isSurname) && [...few].every(isIn);
}

/** "P" of "Priya", whichever of two texts has the initial. */
const isInitial = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) === 1 && one.startsWith(other.charAt(0)) && one !== other;

/** A single name may be that of somebody else as well. */
const FEWEST_NAMES = 2;

const nameWords = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .replace(/\b(?:mr|mrs|ms|miss|dr)\b\.?/g, "")
      .match(/[\p{L}]+/gu),
  );
