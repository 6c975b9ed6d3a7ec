import { withoutItemsNamed } from "./items-named";

const FEWEST_WORDS = 4;

/** Wording that leaves open what will be done, or when it is done. */
const OPEN_ENDED = anyOf([
  "consider(?:ation|ing)?",
  "continu(?:es?|ing) (?:to|with)",
  "ensur(?:e|es|ing)",
  "make sure",
  "encourag(?:e|es|ing)",
  "build(?:s|ing)? (?:(?:a|more|better|up|her|his|their) )?(?:trust|trusting|rapport|relationships?)",
  "work(?:s|ing)? with",
  "carry on",
  "explor(?:e|ing)",
  "be (?:mindful|aware)",
  "bear in mind",
  "try(?:ing)? to",
  "(?:endeavour|aim|seek) to",
  "think about",
  "look (?:at|into)",
  "as (?:and when|appropriate|needed|necessary|required)",
  "(?:where|if|when) (?:possible|appropriate|necessary|needed)",
  "on-?going",
  "as soon as possible",
  "a\\.?s\\.?a\\.?p",
  "improv(?:e|es|ing)",
  "enhanc(?:e|ing)",
  "more (?:robust|timely)",
]);

/** Something to count, or a result anyone can see on the record. */
const COUNTABLE = anyOf([
  "\\d+(?:st|nd|rd|th)?",
  "one|two|three|four|five|six|seven|eight|nine|ten|twelve",
  "once|twice|each|every",
  "daily|weekly|fortnightly|monthly|quarterly|yearly|annually",
  "completed|recorded|evidenced|written|minuted|signed|uploaded|shared|sent",
  "on (?:the )?(?:file|record)",
  "so that|until|in order that",
  "by the (?:next|end)|before the next",
  "(?:mon|tues|wednes|thurs|fri|satur|sun)day",
  "january|february|march|april|may|june|july|august|september|october|november|december",
]);

/** What somebody goes on doing, with no end to it, where an action begins so: "SW to support mum". */
const OPENING = new RegExp(
  "^(?:(?:the )?(?:sw|tm|worker|social worker|team manager|manager) (?:to|will) )?" +
    "(support|monitor|promote|maintain|liaise|keep under review|raise awareness|strengthen|focus on|be (?:more|better|clearer))\\b",
  "i",
);

/** The open-ended wording found; none where the action is only very short. */
export interface Unmeasurable {
  readonly wording?: string;
}

/** What makes an action hard to measure, as a rule of thumb (R27); `undefined` where it reads as measurable. */
export function unmeasurable(what: string): Unmeasurable | undefined {
  const openEnded = COUNTABLE.test(withoutItemsNamed(what))
    ? undefined
    : (OPENING.exec(what.trim())?.[1] ?? OPEN_ENDED.exec(what)?.[0]);
  if (openEnded !== undefined) return { wording: openEnded };
  const isShort = what.trim().split(/\s+/).length < FEWEST_WORDS;
  return isShort && !COUNTABLE.test(what) ? {} : undefined;
}

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${patterns.join("|")})\\b`, "i");
}
