import type { Question } from "../audit/question";
import { sayWord, word, type Say } from "../audit/say";
import { CHECKS } from "../moderation/checks";
import { PANEL_SEATS } from "../moderation/panel";
import { STEPS } from "../moderation/steps";
import { comparable } from "./same-text";

/** An answer of the moderation that is made of fixed words, as another language says it: what is in nobody else’s words. */
export function retoldAnswer({ owner }: Question, text: string, from: Say, to: Say): string {
  if (owner.kind !== "moderation" || text === "") return text;
  const { key } = owner;
  if (/^step-\d+\.step$/.test(key)) return retoldWord(STEP_LABELS, text, from, to);
  if (key === "checked")
    return text
      .split("; ")
      .map((each) => retoldWord(CHECK_LABELS, each, from, to))
      .join("; ");
  if (key === "panel-present") return byLines(text, (line) => retoldMember(line, from, to));
  return key.endsWith(".found") ? retoldFound(text, from, to) : text;
}

const STEP_LABELS = Object.values(STEPS).map(({ label }) => label);
const CHECK_LABELS = CHECKS.map(({ label }) => label);

const byLines = (text: string, retold: (line: string) => string): string =>
  text.split("\n").map(retold).join("\n");

function retoldWord(words: readonly string[], text: string, from: Say, to: Say): string {
  const said = comparable(text);
  const known = words.find((each) => comparable(sayWord(from, each)) === said);
  return known === undefined ? text : sayWord(to, known);
}

/** "A. Name, operational head of service". */
function retoldMember(line: string, from: Say, to: Say): string {
  for (const { label } of PANEL_SEATS) {
    const seat = behind(sayWord(from, label));
    if (line.endsWith(seat)) return line.slice(0, -seat.length) + behind(sayWord(to, label));
  }
  return line;
}

const behind = (label: string): string => `, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;

/** What a moderator found, a line each (moderation/found): the more is said the sooner it is tried. */
const FOUND_LINES = [
  word("Judged: {judgement}, before seeing the auditor’s."),
  word("Judged: {judgement}, after seeing the auditor’s."),
  word("Judged: before seeing the auditor’s."),
  word("Judged: after seeing the auditor’s."),
  word("Evidence: none."),
  word("Evidence: {elements}"),
  word("Impact: none."),
  word("Impact: {elements}"),
  word("Earlier: {decision}"),
];
const COMMENT_LINES = [
  word("Comment on evidence by {name} (resolved): {text}"),
  word("Comment on evidence by {name}: {text}"),
  word("Comment on evidence (resolved): {text}"),
  word("Comment on evidence: {text}"),
  word("Comment on impact by {name} (resolved): {text}"),
  word("Comment on impact by {name}: {text}"),
  word("Comment on impact (resolved): {text}"),
  word("Comment on impact: {text}"),
];
const REPLY_LINES = [word("Reply by {name}: {text}"), word("Reply: {text}")];

/** Below a comment stands what was said in it, and no more but replies and other comments. */
function retoldFound(text: string, from: Say, to: Say): string {
  let inComment = false;
  return byLines(text, (line) => {
    const comment = retoldLine(COMMENT_LINES, line, from, to);
    if (comment !== undefined) {
      inComment = true;
      return comment;
    }
    return retoldLine(inComment ? REPLY_LINES : FOUND_LINES, line, from, to) ?? line;
  });
}

function retoldLine(lines: readonly string[], line: string, from: Say, to: Say): string | undefined {
  for (const each of lines) {
    const found = patternOf(sayWord(from, each)).exec(line);
    if (found) return toldWith(sayWord(to, each), found.groups ?? {});
  }
  return undefined;
}

const toldWith = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");

const patterns = new Map<string, RegExp>();

/** A sentence with anything in its places; a name has no colon and no bracket. */
function patternOf(sentence: string): RegExp {
  let pattern = patterns.get(sentence);
  if (!pattern) {
    const source = sentence
      .replace(/[\\^$*+?.()|[\]]/g, "\\$&")
      .replace(/[’']/g, "['’]")
      .replace("{name}", "(?<name>[^:(]+?)")
      .replace(/\{(text|elements)\}/, "(?<$1>.*)")
      .replace(/\{(judgement|decision)\}/, "(?<$1>.+)");
    patterns.set(sentence, (pattern = new RegExp(`^${source}$`, "iu")));
  }
  return pattern;
}
