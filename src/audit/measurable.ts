import { withoutItemsNamed } from "./items-named";

const FEWEST_WORDS = 4;

/** Wording that leaves open what will be done, or when it is done. */
const OPEN_ENDED = anyOf([
  "consider(?:ation|ing)?",
  "continu(?:es?|ing) (?:to|with)",
  "ensur(?:e|es|ing)",
  "(?:be )?reminded (?:of|to|about)|remember (?:of|to)",
  "reflect(?:s|ing)? (?:on|upon)|to reflect",
  "oversight",
  "(?:chase|pick|follow)(?:ing)? up (?:with|on|outstanding)",
  "try and",
  "aim for",
  "be up to standard",
  "keep \\w+ (?:on board|informed|engaged|involved|focused)",
  "(?:give|have) (?:more )?(?:thought|regard|consideration)",
  "tak(?:e|ing) (?:into account|account of)",
  "shar(?:e|ing) (?:the )?(?:learning|good practice|best practice)",
  "(?:learning|lessons?) (?:to|should|must|need to) be",
  "joined[- ]up",
  "enabl(?:e|es|ing)|empower(?:s|ing)?",
  "prioriti[sz](?:e|es|ing)",
  "(?:prevent|avoid|reduce|minimi[sz]e)(?:s|ing)? (?:(?:any|further|the) )*(?:drift|delays?|risks?)",
  "(?:provide|offer|give)(?:s|ing)? (?:\\w+ )?support",
  "see (?:to it )?that",
  "gain(?:s|ing)? (?:the |his |her |their )?(?:voice|views?|trust|understanding)",
  "make sure",
  "encourag(?:e|es|ing)",
  "(?:build|develop|form|establish|strengthen)(?:s|ing)? (?:(?:a|on|more|better|up|her|his|their|good|positive) )*(?:trust|trusting|rapport|relationships?)",
  "(?<!(?:story|play|memory) )work(?:s|ing)? (?:(?:closely|jointly|together|alongside) )?with",
  "work(?:s|ing)? alongside",
  "carry on",
  "explor(?:e|ing)",
  "be (?:mindful|aware)",
  "bear in mind",
  "try(?:ing)? to",
  "(?:endeavour|aim|seek|strive|attempt(?:ing)?) to",
  "think about",
  "look (?:at|into)",
  "as (?:and when|appropriate|needed|necessary|required)",
  "(?:where|if|when) (?:possible|appropriate|necessary|needed)",
  "on-?going",
  "as soon as possible",
  "a\\.?s\\.?a\\.?p",
  "improv(?:e|es|ed|ing)",
  "enhanc(?:e|ing)",
  "more (?:robust|timely|often|frequent(?:ly)?)",
  "regular(?:ly)?",
  "(?:to|should|must|will) be (?:more |better )?(?:timely|robust|progressed|prioritised|analytical|consistent|purposeful|proactive|child[- ](?:focused|centred))",
  "(?:to|should|must) be smart(?:er)?",
  "would be (?:good|helpful|useful)",
  "at the (?:centre|heart|forefront)",
  "sicrhau|parhau|cadw llygad|cryfhau|monitro|gweithio gyda|annog|meithrin|ystyried|gwella|gwneud yn si",
]);

/** Something to count, or a result anyone can see on the record. */
const COUNTABLE = anyOf([
  "\\d+(?:st|nd|rd|th)?",
  "two|three|four|five|six|seven|eight|nine|ten|twelve",
  "once|twice|each|every",
  "daily|weekly|fortnightly|monthly|quarterly|yearly|annually",
  "an? (?:day|week|fortnight|month|term|year)",
  "and (?:record|report|file|write)",
  "(?:updated|held|booked|agreed|started|finished|closed)",
  "completed|recorded|evidenced|written|minuted|signed|uploaded|shared|sent",
  "on (?:the )?(?:file|record)",
  "so that|until|in order that",
  "by the (?:next|end)|before the next",
  "(?:mon|tues|wednes|thurs|fri|satur|sun)day",
  "bob|unwaith|ddwywaith|wythnosol|misol|fel bod|erbyn (?:diwedd|dydd|yr? )|ac? (?:chofnodi|ysgrifennu)",
  "january|february|march|april|may|june|july|august|september|october|november|december",
]);

/** Who does it, where an action begins so: "SW to …", "The worker should …", "Ann Reed to …". */
const WHO =
  "(?:(?:(?:the )?(?:sw|tm|pa|worker|workers|staff|social worker|team manager|manager|auditor)|\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?) (?:to|will|must|should|needs? to) |to )?";

/** What somebody goes on doing, with no end to it, where an action begins so: "SW to support mum". */
const OPENING = new RegExp(
  `^${WHO}` +
    "((?:support|monitor|promote|maintain|liaise|raise awareness|strengthen|focus on|engage|drive|progress|continue|keep up|keep an eye|have regard|help|develop (?:his|her|their|a)|be (?:\\w+ )?(?:more|better|clearer|curious|proactive|child[- ]focused)|show (?:more |greater |professional |better )*(?:curiosity|understanding|empathy|interest|awareness)|more|better|(?:the )?(?:voice of the child|child['’]s voice)|cefnogi)|keep\\b.{0,30}\\bunder review)(?![\\p{L}-])",
  "iu",
);

/** An action that begins with something to be done may be as short as it likes: "Hold FGC". */
const DOING = new RegExp(
  `^${WHO}` +
    "(?:add|agree|anfon|cofnodi|cwblhau|cyfeirio|cynnal|diweddaru|ffonio|fit|gofyn|provide|print|put|name|pass|reinstate|show|swap|trefnu|trwsio|ysgrifennu|allocate|amend|apply|appoint|arrange|ask|assess|attend|book|buy|call|chase|check|close|collect|commission|complete|contact|convene|correct|do|draft|email|escalate|file|find|finish|get|give|hold|inform|invite|make|meet|move|notify|obtain|organise|phone|pay|prepare|produce|record|refer|redo|redraw|repair|request|return|review|rewrite|ring|schedule|see|seek|send|set|share|sign|speak|start|submit|take|talk|tell|text|trace|transfer|translate|undertake|update|upload|visit|write)(?![\\p{L}-])",
  "iu",
);

/** So may one that names the deed: "Letter to landlord", "Joint home visit". */
const DEED =
  /^(?:(?:joint|home|school|unannounced|second|new) )*(?:letter|call|phone call|e-?mail|referral|visit|introduction|application) (?:to|with|from|by|for)\b|\b(?:visit|meeting|conference|referral)$/i;

/** The open-ended wording found; none where the action is only very short. */
export interface Unmeasurable {
  readonly wording?: string;
}

/** What makes an action hard to measure, as a rule of thumb (R27); `undefined` where it reads as measurable. */
export function unmeasurable(what: string): Unmeasurable | undefined {
  const openEnded = COUNTABLE.test(withoutItemsNamed(what))
    ? undefined
    : (OPEN_ENDED.exec(what)?.[0] ?? OPENING.exec(what.trim())?.[1]);
  if (openEnded !== undefined) return { wording: openEnded };
  const isShort = what.trim().split(/\s+/).length < FEWEST_WORDS;
  const isPlain = (DOING.test(what.trim()) || DEED.test(what.trim())) && what.trim().includes(" ");
  return isShort && !isPlain && !COUNTABLE.test(what) ? {} : undefined;
}

/** Where an action may say in words when it is due: words for no time at all. "Monthly" and "at once" are times. */
const NO_TIME =
  /^(?:a\.?s\.?a\.?p\.?|as soon as (?:possible|practicable)|(?:to be )?on-?going|continuous(?:ly)?|soon|when(?:ever)? (?:possible|able)|in due course|not set|no date|parhaus|cyn gynted â phosibl)\W*$/iu;

/** Whether what stands for a completion date names no time that anyone could hold to: "ASAP", "ongoing". */
export const saysNoTime = (due: string): boolean => NO_TIME.test(due.trim());

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${patterns.join("|")})\\b`, "i");
}
