const STAND_INS = new Set([
  "n/a",
  "na",
  "n.a",
  "not applicable",
  "tbc",
  "tba",
  "tbd",
  "to be confirmed",
  "to be completed",
  "to be added",
  "to follow",
  "todo",
  "to do",
  "see above",
  "see below",
  "see previous",
  "as above",
  "as below",
  "as before",
  "as previous",
  "same as above",
  "ditto",
  "none",
  "nil",
  "nothing",
  "nothing to add",
  "no comment",
  "no comments",
  "ok",
  "okay",
  "test",
  "testing",
  "test text",
  "asdf",
  "qwerty",
  "not obtained",
  "not sought",
  "not asked",
  "not available",
  "no feedback",
  "no feedback obtained",
  "unable to obtain",
  "unable to contact",
  "unknown",
  "not known",
  "not yet known",
  "n/k",
  "none noted",
  "none known",
  "none identified",
  "nothing further",
  "nothing of note",
  "nil of note",
  "as discussed",
  "same",
  "same as evidence",
  "as evidence",
  "evidence seen",
  "awaiting",
  "pending",
  "will update",
  "to be updated",
  "enter text",
]);
const NOUNS =
  "assessment|plan|care plan|pathway plan|report|file|case file|chronology|case notes?|notes?|records?|case record|previous|attached|documents?|supervision";
/** Whole narratives that point elsewhere or say only that there is something, or nothing, to say. */
const EMPTY_PHRASES = [
  new RegExp(`^(?:please )?(?:see|refer to|as per|as in)(?: the| my| item| section)? (?:${NOUNS})$`),
  /^(?:please )?(?:see|refer to|(?:as )?per) [\p{L}\d]+$/u,
  /^(?:as above[\s,:–-]+)?(?:please )?(?:see|refer to|as per|as in|same as)(?: the)? (?:items?|questions?|sections?|q) ?\d+[a-z]?(?:(?:,| and| &| to|-) ?(?:items? ?|q)?\d+[a-z]?)*(?: above| below)?$/,
  /^(?:there (?:is|was|has been) )?(?:a )?(?:no|some|positive|negative|good|limited|little) impact(?: (?:noted|seen|identified|recorded|evident))?(?: on (?:the )?(?:child|young person|care leaver|family|him|her|them))?$/,
  /^(?:tbc|tba|tbd)\W+(?:awaiting|pending|later|soon)$/,
  /^(?:insert|enter|type|add|write)\b.{0,30}\bhere$/,
  /^(?:the )?impact (?:is|was|has been) (?:positive|negative|good|limited)$/,
  /^no (?:issues?|concerns?|evidence)(?: (?:noted|seen|identified|recorded))$/,
];
/** The prompts that Word shows in an empty box, in the languages it is most used in here and as their first words. */
const PROMPTS =
  /^(?:click (?:or tap )?(?:here )?to enter|choose an item|cliciwch neu dapiwch|dewiswch eitem|klicken oder tippen sie|wählen sie ein element|cliquez ou appuyez ici|choisissez un élément|haga clic o pulse|elija un elemento|fare clic o toccare|scegliere un elemento|kliknij lub naciśnij|wybierz element|klik of tik|kies een item|clique ou toque|escolha um item|faceți clic sau atingeți|alegeți un element)/;
const LONGEST_PROMPT = 80;
/** Whole narratives that only judge. An answer may well be one of them. */
const VERDICTS = new Set(
  "yes;no;good;very good;positive;negative;satisfactory;adequate;fine;met;not met;partly met;good practice;no concerns;no issues".split(
    ";",
  ),
);
/** "[insert]", "<name>", "{text}": a box someone meant to fill. */
const LEFT_BLANK = /^[[<{]\s*[^\]>}]{0,60}[\]>}]$/u;
const LONGEST = Math.max(...[...STAND_INS].map((each) => each.length));
const MARGIN = 8;

/**
 * Whether a narrative only stands in for one: "tbc", "see above", bare punctuation, one letter over and over.
 * Never by its length: a short narrative can say all there is to say (R16).
 */
export function isFiller(text: string): boolean {
  const trimmed = text.trim();
  if (/^[\p{P}\p{S}\s]+$/u.test(trimmed) || /^(\p{L})(?:\s*\1)*[.!?…]*$/iu.test(trimmed)) return true;
  if (/^lorem ipsum\b/i.test(trimmed)) return true;
  if (trimmed.length > LONGEST_PROMPT) return false;
  if (LEFT_BLANK.test(trimmed)) return true;
  const words = bareWords(trimmed);
  if (PROMPTS.test(words) || EMPTY_PHRASES.some((phrase) => phrase.test(words))) return true;
  return trimmed.length <= LONGEST + MARGIN && STAND_INS.has(words);
}

/** Whether evidence or impact says no more than how good something was, which the judgement says already. */
export const isVerdict = (text: string): boolean => VERDICTS.has(bareWords(text));

/** Without case, without punctuation around it, with single spaces. */
function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, "")
    .replace(/\s+/g, " ");
}
