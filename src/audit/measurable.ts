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
  "(?:endeavour|aim|seek|strive|attempt(?:ing)?) to|strive for|work(?:ing)? towards",
  "appropriately|effectively|robustly|proactively|consistently|meaningfully|purposefully|holistically|in a timely (?:way|manner|fashion)",
  "(?:provide|offer|give|show|bring|create|achieve|secure)(?:s|ing)? (?:(?:the|more|some|greater|better) )*(?:consistency|stability|clarity|challenge|scrutiny|reassurance|encouragement|continuity|leadership)",
  "work (?:should|to|must|needs to) be done (?:around|on|about)|(?:keep|hold|have) .{1,30} in mind",
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
  "(?:follow|adhere to|comply with) (?:the |all )?(?:procedures?|guidance|polic(?:y|ies)|standards?|timescales?)|assur(?:e|ing) (?:themselves|himself|herself)|to better effect",
  "get(?:ting)? better at|keep(?:ing)? on top of|work(?:s|ing)? (?:\\w+ )?(?:together|in partnership|collaboratively|jointly|closely)",
  "pay (?:\\w+ )?(?:attention|regard|heed)|keep(?:ing)? (?:going|trying)|maximi[sz](?:e|ing)|minimi[sz](?:e|ing)|be attentive|attend to (?:.{1,30} )?needs",
  "(?:clear|deep|full|strong|clos|rich)er (?:\\w+ )?(?:picture|understanding|view|focus|sense|analysis|links?|plan|planning)",
  "(?:more|greater|better|closer|stronger) (?:\\w+ )?(?:emphasis|focus|attention|direct work|involvement|use|priority|weight|help|support|outcomes?|understanding|oversight|grip|communication|recording|engagement|practice|awareness)",
  "(?:give|giving|given) (?:\\w+ )?priority|(?:adopt|take|use)(?:s|ing)? an? [\\w-]+ (?:and [\\w-]+ )?approach",
  "(?:to|should|must|will) be (?:(?:clear|sharp|tight|strong|fast|quick|clos|full|deep|rich|bett)er)(?: at| about)?",
  "(?:to|should|must|will) be (?:better |well |fully |more )?(?:supported|heard|safeguarded|listened to|kept alive|embedded|strengthened)",
  "learn(?:s|ing)? from|tak(?:e|ing) on board|hyrwyddo|rhoi llais|dal ati|canolbwyntio|rhoi (?:mwy o )?sylw|blaenoriaethu|gwrando ar|gwneud mwy|bod yn fwy|codi ymwybyddiaeth|cydweithio",
  "sicrhau|parhau|cadw llygad|cryfhau|monitro|gweithio gyda|annog|meithrin|ystyried|gwella|gwneud yn si",
]);

/** Something to count, or a result anyone can see on the record. */
const COUNTABLE = anyOf([
  "\\d+(?:st|nd|rd|th)?",
  "two|three|four|five|six|seven|eight|nine|ten|twelve",
  "once|twice|(?:each|every) (?:\\w+ )?(?:day|night|morning|evening|weekend|week|fortnight|month|quarter|term|year|\\w+day)s?",
  "(?:at|after|before|to|for|in|of|with|on|from) (?:each|every)",
  "daily|weekly|fortnightly|monthly|quarterly|yearly|annually",
  "an? (?:day|week|fortnight|month|term|year)",
  "and (?:record|report|file|write)",
  "(?:updated|held|booked|agreed|started|finished|closed)",
  "fitted|mended|repaired|installed|ordered|paid|bought|delivered|replaced|collected|submitted|registered|enrolled|opened",
  "completed|recorded|evidenced|written|minuted|signed|uploaded|shared|sent",
  "on (?:the )?(?:file|record)",
  "so that|until|in order that",
  "by the (?:next|end)|before the next",
  "(?:mon|tues|wednes|thurs|fri|satur|sun)days?",
  "bob|unwaith|ddwywaith|wythnosol|misol|fel bod|erbyn (?:diwedd|dydd|yr? )|ac? (?:chofnodi|ysgrifennu)",
  "today|tonight|tomorrow|(?:this|next) (?:week|fortnight|month|term)|(?:before|at|after|by) (?:half[- ]term|christmas|easter)",
  "(?:a|the) cop(?:y|ies)|phone number|(?:has|have) (?:a|the|her|his|their) (?:\\w+ )?(?:number|keys?|card|phone|letter|passport)",
  "january|february|march|april|may|june|july|august|september|october|november|december",
]);

/** Who does it, where an action begins so: "SW to …", "The worker should …", "Ann Reed to …". */
const WHO =
  "(?:(?:(?:the )?(?:sw|tm|pa|worker|workers|staff|social worker|team manager|manager|auditor)|\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?) (?:to|will|must|should|needs? to) |to )?";

/** What somebody goes on doing, with no end to it, where an action begins so: "SW to support mum". */
const OPENING = new RegExp(
  `^${WHO}` +
    "((?:support(?! (?:worker|plan|package|group|staff|letter))|assist(?! with)|advocate (?:for|strongly)|get to know|keep \\w+ing|own the|build on|listen to|guide (?:mum|dad|the|him|her|them|carers?|parents?)|monitor|promote|maintain|liaise|raise awareness|strengthen|focus (?:\\w+ )?on|engage|drive|progress|continue|keep up|keep an eye|have regard|" +
    "help(?! (?:sheet|line|point))|develop (?:his|her|their|a)(?! (?:\\w+ )?(?:plan|chronology|genogram|agreement|timeline|timetable))|be (?:(?:more|better|clearer|alert|honest|kind|visible|child[- ]focused)|(?!present|spent)\\w{2,}(?:ive|ful|ous|ant|ent|able|ible))|" +
    "show (?:more |greater |professional |better )*(?:curiosity|understanding|empathy|interest|awareness)|more|better|(?:the )?(?:voice of the child|child['’]s voice)|cefnogi|" +
    "nurture|foster (?:an? )?(?:good|strong|positive|better|close|links|relations)|remain (?:child|focused|alert|open|\\w+(?:ive|ful|ous|ant))|" +
    "raise (?:the )?(?:standards?|aspirations?|expectations?)|evidence the|(?:meet|address|manage|respond to|understand) (?:(?:the|all|any|his|her|their|identified) )*(?:needs?|concerns?|issues?|risks?|gaps?)|" +
    "(?:provide|deliver|offer) (?:more )?(?:appropriate|effective|suitable|good|better|timely|relevant))|keep\\b.{0,30}\\bunder review)(?![\\p{L}-])",
  "iu",
);

/** What is hoped for or held to, which no one can see to be done once and for all. */
const AIM =
  "trust|voice|views?|lived experience|needs?|engagement|identity|permanence|permanency|practice|recording|oversight|momentum|progress|outcomes?|well-?being|welfare|" +
  "safety|stability|independence|resilience|confidence|self-esteem|standards?|involvement|understanding|impact|routines?|attachments?|relationships?|links|strengths|" +
  "curiosity|commitment|aspirations?|belonging|regulation|drift|anxiety|risks?|concerns?|opportunit(?:y|ies)|disruption|trauma|culture|communication|interactions?";

/** What can be given or shown only so to speak. */
const SO_TO_SPEAK =
  "commitment|aspirations?|belonging|effort|confidence|curiosity|stability|resilience|momentum|a voice|hope|warmth|empathy";
const AIM_ENDS =
  "(?=$|[.,;:]|\\s+(?:of|in|for|with|to|and|or|at|on|from|by|within|across|between|towards|around|about|when|as)\\b)";

/** Where an action begins with what one means to bring about, and names only such an aim: "Show commitment", "Deepen understanding of …". */
const AIMING = new RegExp(
  `^${WHO}` +
    "((?:nurture|uphold|deepen|embed|optimi[sz]e|sustain|reinforce|champion|facilitate|increase|tighten|step up|safeguard|capture|demonstrate|evidence|oversee|recogni[sz]e|acknowledge|" +
    `appreciate|value|respect|reduce|boost|enrich|foster|protect|consolidate|honou?r|instil|work on)\\b(?=.{0,40}?\\b(?:${AIM})${AIM_ENDS})|` +
    `(?:create|show|have|make|give|offer|bring)\\b(?=.{0,40}?\\b(?:${SO_TO_SPEAK})${AIM_ENDS}))`,
  "iu",
);

/** A deed that is done once and leaves something behind, where it comes after such an opening: "Help Jo to apply", "…, and fit a chain". */
const ENDS_IN_DEED =
  /(?:\b(?:to|and|by|will|must)|[:;,])\s+(?:add(?! value)|append|apply(?= (?:for|to)\b|$)|appoint|book|buy|claim|collect|convene|draft|enrol|file|fill in|fit|hold(?! (?:in mind|to account|boundaries))|install|invite|join(?! (?:up|in)\b)|leave|move(?! (?:forward|on\b))|obtain(?! (?:(?:the|his|her|their|child['’]s) )*(?:views?|voice|wishes|trust))|open(?! up)|order|pay(?! (?:attention|heed|regard))|photograph|post|print|register|renew|serve|sign|submit|translate|upload|write|send|ring|phone|email|text)(?:ing)?(?![\p{L}-])|^(?:support|help|assist) \w+ (?:to )?(?:apply|enrol|fill in|move|open|register|renew|sign up)(?![\p{L}-])|^(?:support|help|progress|complete|chase)\b.{0,40}\b(?:applications?|passport|tenancy|registration)$/iu;

/** An action that begins with something to be done may be as short as it likes: "Hold FGC". */
const DOING = new RegExp(
  `^${WHO}` +
    "(?:add|agree|anfon|cofnodi|cwblhau|deliver|draw up|enrol|explain|install|introduce|lend|measure|open|paint|photograph|register|thank|cyfeirio|cynnal|diweddaru|ffonio|fit|gofyn|provide|print|put|name|pass|reinstate|show|swap|trefnu|trwsio|ysgrifennu|allocate|amend|apply|appoint|arrange|ask|assess|attend|book|buy|call|chase|check|close|collect|commission|complete|contact|convene|correct|do|draft|email|escalate|file|find|finish|get|give|hold|inform|invite|make|meet|move|notify|obtain|organise|phone|pay|prepare|produce|record|refer|redo|redraw|repair|request|return|review|rewrite|ring|schedule|see|seek|send|set|share|sign|speak|start|submit|take|talk|tell|text|trace|transfer|translate|undertake|update|upload|visit|write)(?![\\p{L}-])",
  "iu",
);

/** So may one that names the deed: "Letter to landlord", "Joint home visit". */
const DEED =
  /^(?:(?:joint|home|school|unannounced|second|new) )*(?:letter|call|phone call|e-?mail|referral|visit|introduction|application) (?:to|with|from|by|for)\b|\b(?:visit|meeting|conference|referral|application|appointment|check-?up|discussion|session)$|^(?:adolygiad|cyfarfod|ymweliad|llythyr|galwad|cyfeiriad) /i;

/** The open-ended wording found; none where the action is only very short. */
export interface Unmeasurable {
  readonly wording?: string;
}

/** What makes an action hard to measure, as a rule of thumb (R27); `undefined` where it reads as measurable. */
export function unmeasurable(what: string): Unmeasurable | undefined {
  const isSeen = COUNTABLE.test(withoutItemsNamed(what)) || ENDS_IN_DEED.test(what.trim());
  const openEnded = isSeen
    ? undefined
    : (OPEN_ENDED.exec(what)?.[0] ?? (OPENING.exec(what.trim()) ?? AIMING.exec(what.trim()))?.[1]);
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
