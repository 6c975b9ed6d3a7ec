import { onlyJudges, pointsElsewhere } from "./empty-words";
import { STAND_INS } from "./stand-ins";
import { isWordPrompt } from "./word-prompts";

const SYSTEMS = "mosaic|lcs|liquid ?logic|ics|care ?first|eclipse|framework-?i|(?:the )?system";
const KINDS = "c&f|c and f|child and family|single|social work|risk|care|pathway|case|latest|recent|full";
const NOUN =
  "(?:assessment|plan|report|file|chronology|notes?|records?|recordings?|previous|attached|attachments?|documents?|supervision|summary|minutes|review|sections?|items?)";
const PLACE = `(?:(?:the|my|other|attached) )*(?:(?:${KINDS}) )*${NOUN}`;
const PLACES = `(?:${PLACE}|${SYSTEMS})(?:(?:,| and| &|,? and) ?${PLACE})*`;
const MORE = `(?: (?:on|in) (?:the )?(?:file|${SYSTEMS})| for (?:further )?(?:details?|info(?:rmation)?|more)| above| below| attached)*`;
const NUMBERED =
  "(?:items?|questions?|sections?|q) ?\\d+[a-z]?(?:(?:,| and| &| to|-) ?(?:items? ?|q)?\\d+[a-z]?)*";
const POINT =
  "(?:please )?(?:see|refer(?: to)?|as per|as in|as|same as|as for|(?:cop(?:y|ied)|repeat(?:ed)?|taken|pasted) (?:of|from)|repeats|per)";
const NAMED =
  "cp|cin|lac|iro|school|health|police|gp|conference|core group|review|strategy|home|case|risk|safety|supervision|visit|mosaic|lcs|social work|care|pathway|family";
const WORKER = "sw|social worker|worker|auditor|tm|team manager|manager|pa|school|health";
const QUALITY =
  "(?:very |really |clear |overall )?(?:no|some|positive|negative|good|limited|little|minimal|significant|great|real)";
const ON_WHOM = "(?: (?:on|for) (?:the )?(?:child(?:ren)?|young person|yp|care leaver|family|him|her|them))?";
const SEEN = "(?: (?:noted|seen|shown|identified|recorded|evident|evidenced|clear))?";
/** To see one of these is something to do. */
const WHOM =
  "(?:child|children|him|her|them|mum|mother|dad|father|parents?|carers?|family|siblings?|school|yp|gp|nursery|grandparents?)";
/** Whole narratives that point elsewhere or say only that there is something, or nothing, to say. */
const EMPTY_PHRASES = [
  `(?:please )?(?:see|refer to|as per|as in) ${PLACES}${MORE}`,
  `(?:please )?(?:see|(?:as )?per) (?!${WHOM}$)[\\p{L}\\d]+${MORE}`,
  `${POINT}(?: the)?(?: (?:comments?|evidence|impact|answer|response)(?: (?:in|for|at|under))?)? ${NUMBERED}(?: above| below)?`,
  `(?:${POINT} )(?:the )?(?:comments?|evidence|impact|other section)(?: above| below)?`,
  `(?:(?:there (?:is|was|has been)|(?:this|it) (?:is|was|had|has|has had)|had|has) )?(?:an? )?${QUALITY} impact${SEEN}${ON_WHOM}`,
  `(?:the )?impact${ON_WHOM}:?(?: (?:is|was|has been))? (?:positive|negative|good|limited|minimal|evident|clear|noted|seen|shown)(?: throughout)?${ON_WHOM}`,
  "(?:will|to) (?:be )?(?:add|complete|completed|update|updated|finish) (?:this )?(?:after|once|when) .{0,40}",
  "(?:tbc|tba|tbd)\\W+(?:awaiting|pending|later|soon)",
  "(?:tbc|to be (?:completed|added|updated|confirmed)) by (?:the )?(?:sw|auditor|worker|manager|tm)",
  "(?:i )?will (?:add|update|complete|follow)(?: (?:later|soon|this))?",
  "(?:insert|enter|type|add|write)\\b.{0,30}\\bhere",
  "no (?:issues?|concerns?|evidence) (?:noted|seen|identified|recorded|found)",
  "(?:none|nil|nothing) (?:noted|known|identified|seen|evident|apparent|recorded|reported|found|to (?:report|add|note))",
  "(?:no|not enough|awaiting|info(?:rmation)? not) (?:further )?(?:info(?:rmation)?|comments?|response|reply|feedback|available|known)(?: (?:available|given|received|provided|recorded))?",
  "(?:as )?discussed (?:with|in) (?:the )?(?:sw|worker|social worker|manager|tm|supervision)",
  "(?:evidenced?|recorded|documented|seen|noted|recordings?) (?:in|on|within) (?:the )?(?:case )?(?:file|notes|records?|plan|assessment|chronology|mosaic|lcs|system)",
  "evidence (?:seen|on file|provided|available)",
  `(?:please )?(?:see|refer to) (?:(?:the|my|all|other|above|below|attached|c&f|${NAMED}) ){0,3}(?:c&f|comments?|docs?|emails?|${NOUN})(?: above| below| (?:of|from|dated|on) \\d.{0,20})?`,
  `(?:(?:(?:it|this|all|everything|info(?:rmation)?|details?|evidence)(?: is)?(?: all)?) )?(?:on|in) (?:the )?(?:${SYSTEMS}|files?|records?)(?: as discussed)?`,
  "evidence on file as discussed",
  `(?:it|this|that|all|everything)(?:'s| is)?(?: all)? (?:on|in) (?:the |my )?${NOUN}|(?:the )?${NOUN} refers`,
  "fel y(?:r)? (?:nodwyd|dywedwyd|soniwyd)(?: (?:eisoes|uchod|yn barod))?|dim (?:mwy |byd |arall )*i'w (?:ddweud|ychwanegu|nodi)",
  "(?:i )?need to (?:check|ask)(?: (?:this|it))?",
  "no (?:changes?|updates?)(?: since (?:the |my )?(?:last|previous) (?:audit|review|time))?",
  "(?:info(?:rmation)?|details?|evidence|more|updates?|reports?) to follow|(?:answer|evidence|impact|comments?) here",
  `to be (?:completed|added|updated|confirmed|discussed|filled in|written)(?: (?:later|soon|shortly|in due course|by (?:the )?(?:${WORKER})|(?:when|after) .{1,40}))?`,
  "cop(?:y|ied)(?: and | & |\\/)paste(?:d)?(?: from .{1,30})?",
  "(?:(?:cofnodwyd|nodwyd|gweler) )?ar y (?:ffeil|system|cofnod)|i'w (?:gwblhau|gadarnhau|lenwi|ychwanegu) (?:gan|ar ôl) .{1,40}",
  "(?:(?:the )?(?:evidence|documents?|docs?|reports?|minutes|notes?|plan|assessment)(?: (?:is|are))? )?(?:attached|enclosed)",
  "(?:as|same)(?: as| for| at| in)*(?: the| my)? (?:last|previous) (?:audit|time|one|review)",
  "(?:siehe|voir|véase|vezi|zie) \\p{L}+(?: \\p{L}+)?",
  "as (?:evidenced|seen|noted|stated|recorded|documented) (?:above|below|elsewhere|throughout|previously|(?:in|on) (?:the )?(?:case )?(?:file|records?|recordings?|notes))",
  "(?:as|same) (?:in|as) \\d+[a-z]? (?:above|below)",
  `(?:check|checking|tbc|confirm|awaiting|await)(?: (?:with|from))? (?:the )?(?:${WORKER})(?: (?:updates?|info(?:rmation)?|response|reply|comments?))?`,
  "\\?* ?check",
  `(?:the )?(?:${WORKER}) to (?:complete|add|confirm|update|provide)`,
  `(?:gweler|fel|yr un (?:fath )?ag) (?:yr? |'r )?(?:(?:cynllun|asesiad|ffeil|nodiadau|cofnodion|adroddiad|cronoleg)(?: \\p{L}+)?|(?:eitem|adran|cwestiwn) \\d+|${SYSTEMS})`,
  "(?:aros|disgwyl) am (?:y )?(?:g?weithiwr(?: cymdeithasol)?|ymateb|wybodaeth|adborth|ateb)",
  "(?:dim effaith|effaith (?:gadarnhaol|bositif|negyddol|dda|amlwg))(?: (?:amlwg|ar y plentyn))?",
].map(whole);
/** Whole narratives that only judge, as the judgement beside them does. An answer may well be one of them. */
const BARE_JUDGEMENTS = [
  "yes|no|\\d+|tick|not met|met in full|fully met|partly met|requires improvement|inadequate",
  "(?:(?:it(?:'s| is)|this is) )?(?:(?:all|very|quite|fairly|really) )*(?:good|ok|okay|reasonable|sufficient|acceptable|positive|negative|satisfactory|adequate|fine|met|outstanding|excellent|well done)",
  "(?:does not meet|meets|met|exceeds|exceeded)(?: the)? (?:good|standards?|criteri(?:a|on)|expectations?)",
].map(whole);
/** Whole narratives that only judge, or say that something is there or is not, which may be all there is to say. */
const VERDICTS = [
  "unclear|not clear|no evidence|on file|no concerns?|no issues?",
  "(?:not|nothing)(?: (?:recorded|evidenced|seen|evident|completed|assessed|done))?(?: (?:on|in) (?:the )?(?:case )?(?:file|records?))?",
  "in line with (?:the )?(?:\\p{L}+ )?(?:polic(?:y|ies)|procedures?|guidance|standards?|expectations)",
  "no evidence (?:seen|on file|provided|available)",
  "(?:i am |i'm |auditor (?:is )?)?(?:satisfied|happy)(?: with this)?|(?:i )?agreed?(?: with (?:the )?(?:sw|social worker|worker|above))?",
  "(?:sw|worker|social worker|manager|tm) (?:confirms|agrees|(?:is )?aware)|da iawn|da|iawn|canlyniadau da|positif|ve impact",
  `(?:don't know\\W+)?(?:please )?ask (?:the |their )?(?:${WORKER})|(?:the )?(?:${WORKER}) (?:spoke|talked|told me) about (?:this|it)`,
  "v\\.? good|satisfactory overall|(?:the )?standards? met|cannot see (?:any )?evidence",
].map(whole);
/** Whole narratives that say only that something is there, which is no answer either. */
const PRESENCE = [
  "(?:very |some )?(?:good|excellent|strong|poor) (?:work|practice|quality|standard|evidence|recording)(?: (?:evident|seen|noted|throughout|on file))?",
  "(?:there is )?(?:(?:clear|good|some|plenty of|strong|ample|adequate|sufficient|reasonable|enough) )*evidence(?: of this)?(?: (?:throughout|present|noted))?",
  "(?:evidenced|evident|clear)(?: throughout)?(?: (?:the )?(?:case )?(?:records?|file|recordings?))?",
  "(?:the )?(?:(?:child|young person|yp)'?s?'? )?(?:voice|views?)(?: of the (?:child|young person|yp))?(?: (?:is|are|was))?(?: (?:clear|clearly|very|well))? (?:evident|evidenced|clear|heard|captured|seen|present|strong|good|included|recorded)",
  "(?:the )?(?:child|young person|yp|family|he|she|they)(?: (?:has|have|is|was|will))? benefit(?:s|ed|ting)?(?: from (?:this|it|the (?:work|support|plan)))?",
  "(?:improved|good|better|positive) outcomes?(?: (?:for|achieved for) (?:the )?(?:child|children|young person|yp|family|him|her|them))?(?: achieved)?",
].map(whole);
/** "[insert]", "<name>", "{text}": a box someone meant to fill. */
const LEFT_BLANK = /^[[<{]\s*[^\]>}]{0,60}[\]>}]$/u;
/** Longer narratives say something, unless they are Word's. */
const LONGEST = 80;
const LONGEST_PROMPT = 160;

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
  if (isWordPrompt(words)) return true;
  if (words.length > LONGEST) return false;
  return isEmptyPhrase(words) || isEachPart(words, isEmptyPhrase);
}

/** Whether a text has parts, as "TBC - see above" has, and each of them is so. */
function isEachPart(words: string, isSo: (part: string) => boolean): boolean {
  const parts = partsOf(words);
  return parts.length > 1 && parts.every(isSo);
}

const partsOf = (words: string): readonly string[] =>
  words.split(/\s+[-–—]+\s+|[;:,.]\s+|(?<!\bn)\//u).map(bareWords);

/** "None at present" says no more than "none". */
const QUALIFIED =
  / (?:at (?:this (?:time|stage|point)|present|the moment)|currently|to date|so far|yet|eto|hyd yma|ar hyn o bryd)$/;

function isEmptyPhrase(words: string): boolean {
  const plain = words.replace(QUALIFIED, "");
  return STAND_INS.has(plain) || EMPTY_PHRASES.some((phrase) => phrase.test(plain)) || pointsElsewhere(plain);
}

/** Whether evidence or impact is a judgement in a word or two: "Yes", "Positive", "Met". The judgement itself says that. */
export const isBareJudgement = (text: string): boolean =>
  text.length <= LONGEST && judgesBarely(bareWords(text).replace(LABEL, ""));

const judgesBarely = (words: string): boolean => BARE_JUDGEMENTS.some((each) => each.test(words));

/** Whether evidence or impact says no more than how good something was, which the judgement says already. */
export function isVerdict(text: string): boolean {
  if (text.length > LONGEST_PROMPT) return false;
  const words = bareWords(text).replace(LABEL, "");
  const isSaidAlready = (part: string): boolean => judgesBarely(part) || isEmptyPhrase(part);
  return (
    judgesOnly(words) ||
    (isEachPart(words, (part) => judgesOnly(part) || isEmptyPhrase(part)) &&
      partsOf(words).some(isSaidAlready))
  );
}

const judgesOnly = (words: string): boolean =>
  judgesBarely(words) ||
  VERDICTS.some((verdict) => verdict.test(words)) ||
  isPresence(words) ||
  onlyJudges(words);

/** Whether an answer in words says no more than that something is there: "Voice of the child is evident". */
export const saysOnlyPresence = (text: string): boolean =>
  text.length <= LONGEST_PROMPT && isPresence(bareWords(text));

const isPresence = (words: string): boolean => PRESENCE.some((phrase) => phrase.test(words));

/** "Impact: positive". */
const LABEL = /^(?:evidence|impact|comments?) ?[:=–-] ?/;

/** Without case, without punctuation around it, with single spaces. */
function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, "")
    .replace(/[‘’]/g, "'")
    .replace(/\bpl[sz]\b/g, "please")
    .replace(/\s*\/\s*/g, "/")
    .replace(/\s+/g, " ");
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, "u");
}
