import { familyOf, isGradeWord } from "./printed-grades";

/** A box to write in under a judgement or an answer. */
export interface PrintedBox {
  readonly box: "evidence" | "impact";
  /** What else the line says: a hint for whoever fills it in. */
  readonly hint: string;
}

const BOXES: readonly (readonly [PrintedBox["box"], string])[] = [
  ["impact", "impact|effaith|difference made|so what|outcomes? for (?:the )?(?:child|children|young person)"],
  [
    "evidence",
    "evidence|comments?|narrative|rationale|justification|auditors? comments?|findings?|analysis|reasons?|observations?|notes?|evaluation|commentary|tystiolaeth|sylwadau|dadansoddiad|canfyddiadau|rheswm|rhesymau",
  ],
];

const LONGEST_BOX_NAME = 60;

interface BoxName {
  readonly box: PrintedBox["box"];
  /** Words that name the box and nothing else. */
  readonly alone: RegExp;
  /** The name with a colon, and what stands behind it. */
  readonly named: RegExp;
}

const BOX_NAMES = BOXES.map(([box, words]): BoxName => {
  const name = `(?:(?:supporting|auditors?|reviewers?|assessors?|audit|additional|any|further|please|give|overall|general|final|brief|short|source of|sources of)\\s)*(?:${words})`;
  const about =
    "for|of|to|on|and|or|/|the|your|this|a|child|children|young|person|people|family|support|judgement|judgments?|grade|grading|rating|answer|analysis|evidence|comments?|reasons?|impact|overall|final|score|above|dros|am|yr?|farn|gradd";
  return {
    box,
    alone: new RegExp(`^${name}(?:\\s(?:${about}))*\\s*(\\([^)]*\\))?\\s*[:.-]?$`, "iu"),
    named: new RegExp(`^${name}[^:.?!]{0,${String(LONGEST_BOX_NAME)}}:\\s*(.*)$`, "iu"),
  };
});

/** "If no, why?", "Please explain:": it asks more of the answer above it. */
export const asksWhy = (text: string): boolean =>
  text.length <= LONGEST_BOX_NAME * 2 &&
  (IF_SO.test(text) || EXPLAINS.test(text)) &&
  !asksWhyNotApplicable(text);

const EXPLAINS =
  /^(?:why(?: not)?(?:\s?\?)?|(?:please )?(?:explain|say|tell us)(?: (?:why|your (?:answer|view|judgement|grade|rating)))*|(?:eglurwch|esboniwch)(?: (?:pam|eich (?:ateb|barn)))?|\p{L}+,? (?:and|or|&|a) (?:reasons?|details|explanation|rheswm|rhesymau|manylion))\s?[:.]?$/iu;

/** Room for the reason comes with every scale that can say "not applicable". */
export const asksWhyNotApplicable = (text: string): boolean => REASON.test(text);

const REASON =
  /^(if )?(not applicable|n\/a)\b.{0,20}\b(why|reason)|^(why|reason)s?\b.{0,20}\b(not applicable|n\/a)/iu;

const IF_SO =
  /^(?:if (?:no|not|yes|so|partly|any)\b[^.]{0,40}\b(?:why|reasons?|explain|details?|comments?|describe|state|who|whom|what|when|how|which|where)\b|(?:os felly|os na|pam)\b)[^.]{0,40}$/iu;

/** Whether a line names a box ("Evidence:", "Impact on the child (what changed?):"). */
export function printedBox(text: string): PrintedBox | undefined {
  const [one = "", other, ...more] = text.split(" / ");
  const first = other === undefined || more.length > 0 ? undefined : boxIn(one);
  // In two languages both name the box.
  return first?.hint === "" && boxIn(other ?? "")?.hint === "" ? first : boxIn(text);
}

function boxIn(text: string): PrintedBox | undefined {
  const plain = text
    .replace(/[’']/gu, "")
    .replace(/[_.…]{3,}/gu, "")
    .trim();
  for (const { box, alone, named } of BOX_NAMES) {
    if (plain.length <= LONGEST_BOX_NAME * 2 && alone.test(plain)) return { box, hint: hintOf(text, "") };
    const match = named.exec(plain);
    if (match) return { box, hint: hintOf(text, match[1] ?? "") };
  }
  return undefined;
}

/** "Rating and reasons", "Comments / grade": a grade and what is said of it, in one place. */
export function namesBoth(text: string): boolean {
  const [one, other, ...more] = text.split(/\s*(?:\band\b|&|\/|\+)\s*/iu);
  if (one === undefined || other === undefined || more.length > 0) return false;
  const isGrade = (part: string) => isJudgementWord(part) && namesGrade(part);
  const isSaid = (part: string) => printedBox(part)?.box === "evidence";
  return (isGrade(one) && isSaid(other)) || (isSaid(one) && isGrade(other));
}

/** "Comments" for "Comments (reasons for any No):": what a line says without the hint in it. */
export const withoutHint = (printed: string, hint: string): string =>
  hint === "" ? printed : printed.slice(0, printed.lastIndexOf(hint));

/** The hint as printed, not as compared. */
function hintOf(text: string, rest: string): string {
  const inBrackets = /\(([^)]+)\)\s*:?\s*$/u.exec(text)?.[0];
  if (rest === "") return inBrackets?.replace(/:\s*$/u, "").trim() ?? "";
  return text.slice(text.indexOf(":") + 1).trim();
}

/** Whether a text only says that a judgement goes beside it, perhaps in two languages. */
export const isJudgementWord = (text: string): boolean =>
  JUDGEMENT_WORD.test(text.replace(/[’']/gu, "").trim()) ||
  (text.includes(" / ") && text.split(" / ").every(isJudgementWord));

const JUDGEMENT_WORD =
  /^(?:(?:overall|quality|practice|recording|auditors?|audit|case|section|domain|theme|your|our|moderated|final|agreed|self[- ]assess(?:ment|ed)|current|initial|provisional|agency|please|select|choose|tick|circle|enter|a|the|one)\s)*(?:judge?ment|grad(?:e|ing)|rating|score|outcome|answer|response|b?rag|c[ao]g|level|mark|awarded|status|gradd|sgôr|lefel|barn|ateb|dyfarniad)s?(?:\s(?:rating|awarded|agreed|given|achieved|obtained|chosen|selected|reached|assigned|a (?:roddwyd|ddewiswyd|ddyfarnwyd|gytunwyd)|(?:cy|gy)ffredinol|(?:(?:ar gyfer |am |i)?yr? |[io]r )?(?:adran|safon|rhan|maes)(?: hon| hwn)?))?\s*(?:\([^)]*\)|out of (?:[2-9]|10))?\s*[:?]?$/iu;

/** "Rating of the plan", "How well is it kept to?": the answer says how good something is. */
export const asksForGrade = (text: string): boolean => ASKS_FOR_GRADE.test(text);

/** "Overall rating", "RAG": the name of a grade; "Outcome" and "Response" may be told in words. */
export const namesGrade = (text: string): boolean => NAMES_GRADE.test(text);

const NAMES_GRADE =
  /(?<!\p{L})(?:grad(?:e|ing)|rating|score|judge?ment|b?rag|c[ao]g|sgôr|gradd|barn)(?!\p{L})/iu;

const ASKS_FOR_GRADE =
  /(?<!\p{L})(?:judge?ment|grade|rating|score|rate|rag|overall|compliance|how (?:well|good|effective|far|much difference)|gradd|barn|sgôr)(?!\p{L})/iu;

/** "School score", "Lead’s rating": a grade, and who gives it or of what. */
export const endsInGrade = (text: string): boolean => ENDS_IN_GRADE.test(text);

const ENDS_IN_GRADE =
  /^(?!.*\b(?:total|max(?:imum)?|previous|last|average|mean)\b)(?:\p{L}[\p{L}’'-]*\s){1,3}(?:score|grade|rating|judge?ment|rag)$/iu;

/** "Decision", "Outcome of the check": one of several is chosen, whatever they are called. */
export const namesOutcome = (text: string): boolean => NAMES_OUTCOME.test(text);

const NAMES_OUTCOME =
  /(?<!\p{L})(?:outcome|decision|conclusion|result|recommendation|verdict|penderfyniad|canlyniad|casgliad)(?!\p{L})/iu;

/** A box to tick, empty or ticked: a sign for it, or brackets with room between them. */
const TICK_BOX = /[☐☑☒□◻▢❏❐❑❒⬜🗆🗹🗵○◯⚪]|\[\s?[xX]?\s?\]|\(\s\)/gu;

const MAY_BE_TICK_BOX = /[☐☑☒□◻▢❏❐❑❒⬜🗆🗹🗵○◯⚪[(]/u;

/** What the boxes of a line are for, and what is said before the first. */
export interface TickBoxes {
  readonly lead: string;
  readonly labels: readonly string[];
  /** What is asked behind the last of them: "☐ Yes ☐ No If yes, to whom?". */
  readonly behind?: string;
}

/** The boxes of a line with their labels, before or behind them; undefined for a line without boxes. */
export function tickBoxes(text: string): TickBoxes | undefined {
  const boxes = boxesIn(text);
  const label = boxes?.labels.at(-1) ?? "";
  const [, last, behind] =
    /^(\S.*?)[\s.,;(–-]+((?:if (?:yes|no|not|so|partly)|os (?:na|nad|felly))\b.*)$/iu.exec(label) ??
    noteBehind(label);
  if (!boxes || last === undefined || behind === undefined) return boxes;
  return {
    ...boxes,
    labels: [...boxes.labels.slice(0, -1), last],
    behind,
  };
}

/** "N/A Note:", "No Who was told: ____" behind the last box: the answer, and room for more about it. */
function noteBehind(label: string): readonly string[] {
  const found = /^(\S.*?)\s+((\p{Lu}[^:?]{2,30}[:?]|\p{Lu}\p{Ll}{3,11})[\s_.…]*)$/u.exec(label) ?? [];
  const [, answer = "", behind = "", note = ""] = found;
  return isGradeWord(answer) && (ENDS_IN_ROOM.test(behind) || tellsMore(note)) ? found : [];
}

/** It ends in room to write. */
const ENDS_IN_ROOM = /(?:_{3}|\.{4}|…|:)[\s_.…]*$/u;

/** "Note:", "Reasons:", "If no, why:": more about the answer, and no question of its own. */
const tellsMore = (text: string): boolean =>
  asksForNote(text) || asksWhy(text) || printedBox(text)?.box === "evidence";

const areAnswers = (labels: readonly string[]): boolean =>
  labels.every(isGradeWord) || familyOf(labels) !== undefined;

const namesRoom = (text: string): boolean => asksForNote(text) || printedBox(text) !== undefined;

/** "Note:", "Details:" behind answers: room for more about them. */
export const asksForNote = (text: string): boolean =>
  /^(?:(?:any|further|more)\s)?(?:notes?|details|information|nodyn|manylion):?$/iu.test(text);

/** "○ Everyone who should be there was asked to come": a sign before an entry of a list. */
const IS_ENTRY = /^[○◯⚪]\s*[^○◯⚪☐]{30,}$/u;

function boxesIn(text: string): TickBoxes | undefined {
  if (!MAY_BE_TICK_BOX.test(text)) return undefined;
  const parts = text.split(TICK_BOX).map((part) => part.trim());
  if (parts.length < 2 || IS_ENTRY.test(text)) return undefined;
  const first = parts[0] ?? "";
  const asked = first === "" && !ENDS_IN_ROOM.test(text) ? askedBehind(parts.slice(1)) : undefined;
  if (asked) return asked;
  const last = (parts[parts.length - 1] ?? "").replace(/(?<=:)[\s_.…]+$/u, "");
  // "Yes ☐ No ☐ Comments: ____": what stands behind the last box is a box of another kind.
  if (first !== "" && parts.length > 2 && areAnswers(parts.slice(0, -1)) && namesRoom(last))
    return { lead: "", labels: parts.slice(0, -1), behind: last };
  const isBehind = last === "" && first !== "";
  if (!isBehind) return { lead: first, labels: parts.slice(1).filter((part) => part !== "") };
  const asking = askedBefore(first, parts.slice(1, -1));
  if (asking) return asking;
  const colon = /^([^:?]+[:?])\s*(\S.*)$/u.exec(first);
  const labels = [colon?.[2] ?? first, ...parts.slice(1)].filter((part) => part !== "");
  return { lead: colon?.[1] ?? "", labels };
}

/** "Referral form on file Yes ☐ No ☐": what stands before the first of the answers asks. */
function askedBefore(first: string, others: readonly string[]): TickBoxes | undefined {
  if (others.length === 0 || isGradeWord(first)) return undefined;
  const words = first.split(/\s+/u);
  for (const count of [3, 2, 1]) {
    const labels = [words.slice(-count).join(" "), ...others];
    if (words.length > count + 1 && familyOf(labels))
      return { lead: words.slice(0, -count).join(" "), labels };
  }
  return undefined;
}

/** "☐ Yes ☐ No Was the child seen?": the boxes stand before what they answer. */
function askedBehind(parts: readonly string[]): TickBoxes | undefined {
  const labels = parts.slice(0, -1);
  if (labels.length === 0 || !labels.every(isGradeWord)) return undefined;
  const words = (parts[parts.length - 1] ?? "").split(/[\s:–—-]+/u);
  for (const count of [3, 2, 1]) {
    const last = words.slice(0, count).join(" ");
    const lead = words.slice(count);
    const asked = lead.join(" ").trim();
    if (lead.length > 1 && isGradeWord(last) && /^[\p{Lu}\d]/u.test(asked) && !isOfAnswer(asked))
      return { lead: lead.join(" "), labels: [...labels, last] };
  }
  return undefined;
}

/** "If no, why", "Please say why" behind the answers: of those, and not what they answer. */
const isOfAnswer = (text: string): boolean =>
  /^(?:if (?:yes|no|not|so|partly)|os (?:na|nad|felly))\b/iu.test(text) ||
  tellsMore(text) ||
  tellsMore(`${text}:`);

/** The text without its boxes. */
export const withoutBoxes = (text: string): string =>
  MAY_BE_TICK_BOX.test(text) ? text.replace(TICK_BOX, " ").replace(/\s+/gu, " ").trim() : text.trim();
