import { MOST } from "../../audit/template-limits";
import { familyOf, isNotApplicable } from "./printed-grades";
import { slashedList } from "./slashed-list";

const LONGEST = 400;
const LONGEST_GRADE = 40;

const NAMES_KEY =
  /^(?:(?:the|our|rating|scoring|grading|answer|audit|judge?ment|b?rag) ){0,3}(?:key|legend|scale|allwedd|graddfa|ratings|grades|judge?ments)(?: (?:(?:to be )?used|to use|in use))?$/iu;

const TELLS_WHICH =
  /^(?:please )?(?:use|choose|select|pick|enter|write|put|give|answer|record|rate|grade|score|mark|judge|assess|defnyddiwch|dewiswch|rhowch|nodwch|graddiwch|sgoriwch)(?: (?:one|any|only|of|from|out|the|these|this|those|following|each|every|row|question|standard|statement|item|line|criterion|area|aspect|theme|part|section|record|document|file|case|entry|as|with|by|using|in|box|words?|answers?|grades?|ratings?|terms?|options?|levels?|un|o|blith|yr|rhain|pob|bob|cwestiwn|safon|maes|rhan|cofnod|dogfen|ffeil)){0,9}$/iu;

/** "Key: Up to date, Out of date, Missing", "Please use one of: Clear / Some gaps / Unclear": a scale by how it is led, whatever its words; empty for other lines. */
export function toldKey(text: string): readonly string[] {
  const { lead, list } = ledList(text);
  return NAMES_KEY.test(lead) || TELLS_WHICH.test(lead) ? gradesApart(list) : [];
}

/** What is told is a key by its name, so that nothing is to be chosen there. */
export const isNamedAsKey = (text: string): boolean =>
  /^(?:\p{L}+ ){0,2}(?:key|legend|allwedd)$/iu.test(ledList(text).lead);

/** "Please use one of:": what stands behind it answers what is asked elsewhere. */
export const tellsWhich = (text: string): boolean => TELLS_WHICH.test(ledList(text).lead);

/** "Grade each:", "Graddiwch bob cofnod:": it is asked of several, and of what stands right above or below it only as of them. */
export const tellsOfEach = (text: string): boolean =>
  tellsWhich(text) && /(?<!\p{L})(?:each|every|[pb]ob)(?!\p{L})/iu.test(ledList(text).lead);

function ledList(text: string): { readonly lead: string; readonly list: string } {
  const at = text.length > LONGEST ? -1 : text.indexOf(":");
  return { lead: text.slice(0, Math.max(0, at)).trim(), list: text.slice(at + 1).trim() };
}

/** "Met, Partly met or Not met": at slashes where there are some, else at commas. */
function gradesApart(printed: string): readonly string[] {
  const list = printed.replace(/\.$/u, "");
  const slashed = slashedList(list);
  const labels = slashed.length > 0 ? slashed : withTheirCommas(listed(list));
  const areGrades = labels.every(
    (label) => label.length <= LONGEST_GRADE && /^[\p{L}\d]/u.test(label) && !/[=:?.]|\s[–—-]\s/u.test(label),
  );
  const areApart = new Set(labels.map((label) => label.toLowerCase())).size === labels.length;
  return labels.length > 1 && labels.length <= MOST.grades && areGrades && areApart ? labels : [];
}

function listed(list: string): readonly string[] {
  const parts = list.split(/[,;]/u).map((part) => part.trim());
  const [last = "", ...before] = [...parts].reverse();
  return [...before.reverse(), ...last.replace(/^(?:or|and|neu)\s/iu, "").split(/\s(?:or|neu)\s/iu)].filter(
    (part) => part !== "",
  );
}

/** "Yes, fully", "In part" and "No": what goes on in small letters behind a comma is of the grade before it, unless all are grades without that. */
function withTheirCommas(parts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && /^\p{Ll}/u.test(part)) joined.splice(-1, 1, `${before}, ${part}`);
    else joined.push(part);
  }
  const grades = joined.filter((label) => !isNotApplicable(label));
  return grades.length > (familyOf(parts) ? 2 : 1) ? joined : parts;
}

/** "Write Y, P or N on the line.", "Score 0 to 3 in each box": what stands below is answered with a code that is told. */
export const tellsWhereToWrite = (text: string): boolean =>
  text.length <= LONGEST && WRITES_BESIDE.test(text);

const WRITES_BESIDE =
  /\b(?:write|enter|put|mark|record|insert|give|add|use|score|rate|grade|answer|rhowch|nodwch|ysgrifennwch|sgoriwch|defnyddiwch)\b[^.;]{0,80}?\b(?:(?:on|in|into) (?:the|each|every|its) (?:\p{L}+ )?(?:lines?|box(?:es)?|spaces?|columns?|cells?|gaps?)|(?:beside|against|next to|alongside|opposite|for|to|after) (?:it|each|every)|each|every|ar (?:y|bob) llinell|yn (?:y|ym) (?:blwch|mhob)|wrth (?:ymyl|bob)|gyferbyn|(?:ar gyfer|i) (?:pob|bob))(?!\p{L})/iu;
