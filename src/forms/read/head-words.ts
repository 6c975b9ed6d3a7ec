import { listedWords, splitList } from "./cell-marks";
import { isOfPart } from "../is-overall";
import { isJudgementWord, namesBoth, namesGrade, printedBox } from "./printed-boxes";
import { familyOf, isNotApplicable } from "./printed-grades";
import { legendOf } from "./printed-legend";
import { slashedList } from "./slashed-list";
import { rangeIn, tellsEnds } from "./printed-range";
import { saysHow } from "./told-how";

/** `second`: for somebody else's judgement of what is judged in the columns before. */
export type HeadRole = "grade" | "number" | "label" | "evidence" | "impact" | "answer" | "other" | "second";

const NUMBER_HEAD =
  /^(?:(?:item|question|q|standard|std|criterion|row|line)\.?\s)?(?:no|nos|nr|nº|n°|num|number|ref|reference|ref no|id|#|q|s\/n|rhif)\.?$/iu;
/** "Ref.", "No": it says that the column numbers the rows. */
export const isNumberHead = (text: string): boolean => NUMBER_HEAD.test(text);

const LABEL_WORDS =
  "question|criteria|criterion|standard|objective|area|aspect|item|field|indicator|statement|domain|theme|area of practice|what (?:we|to) look (?:for|at)|practice|descriptor|measure|element|line of enquiry|prompt|requirement|cwestiwn|maes|safon";
const LABEL = `^(audit |key |practice |quality |check )?(${LABEL_WORDS})s?( of practice| to be audited| of enquiry)?`;
export const LABEL_HEAD = new RegExp(`${LABEL}\\b.{0,30}$`, "iu");
const PLAIN_LABEL = new RegExp(
  `(?:${LABEL}|^(?:check|test|(?:(?:things?|points?|what) to|what we) check|beth i[’']w wirio|gwiriad))\\s*:?$`,
  "iu",
);

/** "Question", "Criteria": it says that the column names items, and nothing of what they are about. */
export const isPlainLabelHead = (text: string): boolean =>
  text.split(" / ").every((said) => PLAIN_LABEL.test(said));

/** "Consider", "Prompts": under it stands what to think of, and what is judged is named above. */
export const isPromptHead = (text: string): boolean => PROMPT_HEAD.test(text);

/** "How to complete this form", "Guidance for auditors": what stands under it asks nothing and heads no items. */
export const namesGuidance = (text: string): boolean => GUIDANCE.test(text);

const GUIDANCE =
  /^(?:(?:general|brief|audit(?:or)?[’']?s?|completion|important|the|how to)\s)*(?:guidance|guidelines|instructions?|how to (?:complete|use|fill|carry|rate|score|grade|mark|judge|answer)|complete this|before you (?:start|begin)|about this|introduction|purpose of|notes for|key(?: to)?(?! (?:person|people|adults?|worker|stage|dates?|documents?|decisions?|information|events?|findings|strengths|themes|issues|messages|actions|areas|points|learning)\b)|canllaw(?:iau)?|cyfarwyddiadau|cyflwyniad)(?:\b[^?]{0,50})?$/iu;

const PROMPT_HEAD =
  /^(?:(?:audit|key|areas?|points?|things|issues|questions|what|to|for|the|auditors?|please)\s)*(?:consider|considerations?|prompts?|think about|ystyriwch|ystyried)(?:\s(?:questions?|for|the|auditors?|points?))*\s*:?$/iu;

/** What is written under it is no grade: a name, a date, a narrative. */
const WRITTEN_UNDER =
  /^(what|how|why|who|whom|when|where|which|beth|sut|pam|pwy|pryd|by|please|areas?|further|next|any|other)\b|\?$|\b(comments?|commentary|evidence|findings?|strengths?|weaknesses|notes?|remarks?|observations?|narrative|rationale|reasons?|explanations?|information|examples?|details?|actions?|recommendations?|improvements|lead|person|owner|name|date|deadline|timescales?|signature|initials?|signed|score|mark|points|rating|grade|judgement|status|outcome|answer|response|self-assess\w*|moderat\w*|auditor|manager|reviewer|summary|analysis|impact|cost|target|gradd|sgôr|barn|dyfarniad|ateb|ymateb|sylwadau|tystiolaeth|camau|pwy|dyddiad|rheswm|rhesymau|nodiadau|manylion|canfyddiadau)\b/iu;
/** The same, where it is all a head says: "Some concerns" may be a grade, and "Concerns" is none. */
const NOTED_UNDER =
  /^(?:(?:any|key|main|other)\s)?(?:(?:concerns?|issues?|risks?|gaps?|themes?|feedback|suggestions?|sources?|locations?|page(?: no)?|quer(?:y|ies)|context|barriers?|updates?|training|discussion|learning(?: points?)?|follow[- ]?up)(?: (?:seen|noted|found|needed|required|identified))?|(?:what )?worked well|(?:good|best|effective|poor|weak) practice.*|practice (?:seen|noted|observed))$/iu;
/** How an answer beside "Yes" and "No" begins, where it is more than one word. */
const BEGINS_ANSWER =
  /^(?:not|non|un\w+|part\w*|some\w*|most\w*|fully|in|n\/a|don.?t|do|does|cannot|can.?t|to be|maybe|perhaps|planned|ongoing|pending|awaiting|too|no|yes|ddim|yn|already|almost|nearly|with|without|only|other|mixed|limited|little)\b/iu;

/** Whether a head beside "Yes" and "No" may be one more answer. */
export const mayBeAnswer = (text: string): boolean => !/\s/u.test(text.trim()) || BEGINS_ANSWER.test(text);

const LONGEST_GRADE_HEAD = 40;
/** "N.v.t.", "k.A.", "s.o.". */
const ABBREVIATED = /^(?:\p{L}{1,2}\.\s?){2,4}$/u;

/** "Out of date", which is no date. */
const IS_CURRENT = /^(?:not )?(?:up to|out of) date$/iu;

/** Whether a head may be that of a grade, by its words alone. */
export const mayHeadGrade = (text: string): boolean =>
  text === "?" ||
  IS_CURRENT.test(text) ||
  (text !== "" &&
    text.length <= LONGEST_GRADE_HEAD &&
    !(/[.:]$/u.test(text) && !ABBREVIATED.test(text)) &&
    !WRITTEN_UNDER.test(text) &&
    !NOTED_UNDER.test(text));

/** Who it is done by and until when: nothing to say about an item, but room for it all the same. */
const ABOUT_DOING =
  /\b(lead|person|owner|name|date|deadline|timescales?|when|who|whom|signature|initials?|signed|responsib\w*|actions?|next steps?|cost)\b/iu;

export const isAboutDoing = (text: string): boolean => ABOUT_DOING.test(text);

/** "Met?", "Tick", "✓": it asks whether, without saying what to answer. */
export const asksWhether = (text: string): boolean =>
  ASKS_WHETHER.test(text) || IS_TICK.test(text) || ASKS_WHETHER.test(text.replace(TICK_BEHIND, "?"));

/** "On file ✓", "Seen? (tick)". */
const TICK_BEHIND = /\s*\??\s*(?:[√✓✔]|\((?:[√✓✔]|(?:please )?tick)\))$/iu;

const ASKS_WHETHER =
  /^(?:(?:(?:is|was|has|criteri(?:a|on)|standards?|targets?|requirements?|fully|been|it|this)\s)*(?:met|achieved|in place|in evidence|on file|evident|evidenced?|present|done|completed?|compliant|seen|satisfied|recorded|available|up to date|confirmed|signed off|checked|wedi'i gyflawni)\s*\?|(?:please\s)?tick(?:ed)?(?:\s(?:here|box|if|when|as|to|once|where)\b.{0,30})?|ticiwch)$/iu;
const IS_TICK = /^\(?(?:tick\s*)?\(?\s*[√✓✔☑](?:\s*(?:\/|or|,)?\s*[✗✘☒x×√✓✔])*\s*\)?$/iu;

/** What a column is for by its head; `isBefore`: before the first column to fill in. */
export function roleOf(text: string, isBefore: boolean, isFirst = false): HeadRole {
  if (NUMBER_HEAD.test(text)) return isBefore ? "number" : "other";
  if (isFirst && LABEL_HEAD.test(text)) return "label";
  if (/^in evidence\s*\?$/iu.test(text) || asksToRing(text)) return "answer";
  if (namesBoth(text)) return "answer";
  const box = printedBox(text);
  if (box) return box.box;
  if (isJudgementWord(text) || scaleNamedIn(text).length > 0) return "answer";
  if (isBefore) return "label";
  return isPlainLabelHead(text) ? "label" : "other";
}

/** "Circle one", "Please ring your answer": under it stands what to choose from. */
export const asksToRing = (text: string): boolean => saysHow(text) && CIRCLES.test(text);

const CIRCLES =
  /^\(?\*?(?:please )?(?:(?:circle|ring|delete|select|choose|pick|tick|underline|highlight|dewiswch|ticiwch|dilëwch)(?: (?:one|only one|(?:one|the|your|an|correct|right) (?:answer|option|response)|as (?:appropriate|applicable|necessary)|un))?|rhowch gylch.*)\)?:?$/iu;

/** The scale a head spells out: "Quality (met / partly met / not met)", "Score (0-3)", or in lines under its first. */
export function scaleNamedIn(text: string, lines: readonly string[] = []): readonly string[] {
  const codes = codesBehind(text);
  if (codes.length > 0) return codes;
  const twice = text.includes(" / ") ? inTwoLanguages(text) : [];
  if (twice.length > 0) return twice;
  const inBrackets = /\(([^)]+)\)/u.exec(text)?.[1];
  const told = legendOf([inBrackets ?? text.replace(/^[^:]{1,40}:\s*/u, "")]);
  if (told.length > 1 && !tellsEnds(text) && isJudgementWord((text.split(/[(:]/u)[0] ?? "").trim()))
    return told;
  for (const list of [text, ...(inBrackets === undefined ? [] : [inBrackets])]) {
    const labels = splitList(withoutAsking(list));
    if (labels.filter((label) => !isNotApplicable(label)).length > 1 && familyOf(labels)) return labels;
  }
  const behind = listedWords(text) ?? listedWords(text.replace(/\s*\?$/u, ""));
  if (behind) return behind.labels;
  const [, ...under] = lines;
  if (under.length > 1 && familyOf(under)) return under;
  const asked = text.replace(/\s*\(?\w+\s*(?:[-–—]|to)\s*\w+\)?\s*$|\s+out of \d+$/u, "");
  const asksOnScale = isJudgementWord(asked) || /^(?:the |your )?scale$/iu.test(asked);
  const range = rangeIn(text, asksOnScale || (isOfPart(asked) && namesGrade(asked)));
  if (range.length > 0) return range;
  const cag = /^c([ao])g$/iu.exec(text);
  if (cag) return ["Coch", cag[1]?.toLowerCase() === "a" ? "Ambr" : "Oren", "Gwyrdd"];
  const rag = RAG.exec(text);
  if (rag) return [...(rag[1] ? ["Blue"] : []), "Red", "Amber", "Green"];
  const listed = slashedList(text);
  if (listed.length > 2 && listed.some((label) => isNotApplicable(label))) return listed;
  return listToChoose(text);
}

/** "Judgement Outstanding / Good / Poor" without the word that asks. */
function withoutAsking(text: string): string {
  const [, asks = "", list = text] = /^(\S+(?: \S+)?) (\p{Lu}.*\/.*)$/u.exec(text) ?? [];
  return isJudgementWord(asks) ? list : text;
}

/** "CAG / RAG": the grades of both, each in two languages. */
function inTwoLanguages(text: string): readonly string[] {
  const [one = [], other = [], ...more] = text.split(" / ").map((part) => scaleNamedIn(part));
  return more.length === 0 && one.length > 1 && one.length === other.length
    ? one.map((label, at) => (label === other[at] ? label : `${label} / ${other[at] ?? ""}`))
    : [];
}

/**
 * "Grade 1 2 3", "Score 0/1/2", "Completed Y/N", "Circle one: A B C D": codes behind words that ask for one of them, or alone, where
 * they are alike or one of them is "N/A": "FA PA NA".
 */
function codesBehind(text: string): readonly string[] {
  const parts = text
    .replace(/\bn\s?\/\s?a\b/giu, "N\u0000A")
    .split(/\s*[/|,:]\s*|\s+/u)
    .map((part) => part.replace("\u0000", "/"));
  const from = parts.findLastIndex((part) => !CODE.test(part)) + 1;
  const lead = parts.slice(0, from).join(" ");
  const own = parts.slice(from);
  const codes = lead === "" || own.includes("N/A") ? own : own.map((code) => (code === "NA" ? "N/A" : code));
  const asks = isJudgementWord(lead) || asksWhether(`${lead}?`) || saysHow(`${lead}:`);
  const areApart = codes.length > 1 && new Set(codes).size === codes.length;
  const areAlike = codes.every((code) => code.length > 1 && code.slice(1) === codes[0]?.slice(1));
  const areAlone = lead === "" && codes.length > 2 && (areAlike || codes.includes("N/A"));
  return areApart && ((lead !== "" && asks) || areAlone) ? codes : [];
}

const RAG =
  /^(?:(?:rating|status|grade|score|current|previous|last|earlier|initial|revised|updated|new|agreed|final|your|own|overall|agency|self[- ]assess(?:ment|ed))\s){0,2}\(?(b)?rag\)?(?:\s(?:rating|status|judgement))?$/iu;
const LONGEST_CHOICE = 40;

/**
 * A list of words nobody knows as grades, between slashes: behind a head that asks for a judgement, or codes alone
 * ("R/A/G"). Empty where there is none.
 */
function listToChoose(text: string): readonly string[] {
  const [, lead = "", inBrackets, behind] = /^([^(/:]*?)\s*(?:\(([^)]*)\)|:\s*(.*))$/u.exec(text) ?? [];
  const list = inBrackets ?? behind ?? text;
  const isList = /\/|\bor\b/iu.test(list) || (isJudgementWord(lead) && NAMES.test(list));
  const labels = isList && !TELLS_EXAMPLES.test(list) ? splitList(list.replace(/\s*\?$/u, "")) : [];
  const areWords = labels.length > 1 && labels.every((label) => label.length <= LONGEST_CHOICE);
  const areCodes = labels.length > 2 && labels.every((label) => CODE.test(label));
  return (lead === "" ? areCodes : areWords && asksToChoose(lead, labels)) ? labels : [];
}

/** "(such as a visit, a meeting or direct work)": some of what may be written, and nothing to choose from. */
const TELLS_EXAMPLES =
  /^(?:such as|e\.?g\.?|for example|for instance|including|includes|incl\.?|er enghraifft|megis)[\s,:]/iu;

/** "Open, Closed": names with nothing but a comma between them. */
const NAMES = /^\p{Lu}\p{L}{2,20}(?: ?, ?\p{Lu}\p{L}{2,20})+$/u;

/** It asks for a judgement, or for one of three things and more that nobody writes a narrative under. */
const asksToChoose = (lead: string, labels: readonly string[]): boolean =>
  isJudgementWord(lead) || (labels.length > 2 && mayHeadGrade(lead));

const CODE = /^(?:\p{Lu}{1,3}|\d{1,2}|[Nn]\/[Aa])$/u;
