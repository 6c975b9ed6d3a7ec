const ABOUT_THE_AUDIT =
  /(?<![\p{L}\d])(name|date|d\.?o\.?b|id|number|no(?=\s*(?:[.:(]|$))|ref|reference|team|worker|auditor|manager|signature|signed|^(?:dated|dyddiwyd|dyddiedig|witnessed|countersigned)(?=(?: (?:by|on))?\s*:?$)|sign(?=\s?\))|gender|ethnicity|age|role|service|address|type of|case type|status|completed by|locality|school|placement|legal status|strand|moderator|reviewer|tel|telephone|phone|e-?mail|post ?code|ward|clinic|department|observer|interviewer|visitor|initials|interview|enw|dyddiad|archwilydd|adolygydd|rhif|cyfeiriad|t[iî]m|llofnod(?:wyd)?|naam|datum|fecha|nombre|unterschrift|handtekening|firma|(?:approved|completed|reviewed|verified|checked|audited|assessed|prepared) (?:by|on))(?![\p{L}\d])/iu;
const LONGEST_FIELD_LABEL = 60;

/** Whether a label is about the audit rather than about the work: a name, a date, a team. */
export const isFieldLabel = (label: string): boolean =>
  label.length <= LONGEST_FIELD_LABEL &&
  ((!NARRATIVE.test(withoutLimit(label)) && !THOUGHTS.test(label)) || OF_SOMETHING.test(label)) &&
  ABOUT_THE_AUDIT.test(label) &&
  !STATES.test(label) &&
  !OF_THE_WHOLE.test(label.replace(/\s*\([^()]*\)/gu, ""));

/** "Overall grade for the service (agreed with the manager)": a judgement, whomever it is of; "Overall grade agreed by" asks for a name. */
const OF_THE_WHOLE =
  /^(?!.*\b(?:by|on|date|name|signature|gan|dyddiad)\b)(?:overall (?:\p{L}+ )?(?:grade|rating|judge?ment|score)|(?:gradd|barn|sgôr|dyfarniad) (?:c|g)yffredinol)(?:\s|:|$)/iu;

/** "The plan is shared": it is so or it is not. */
export const statesSomething = (label: string): boolean => STATES.test(label);

/** "Health appointments are up to date", "School attendance is above 95%": it says how something is, and names nothing to fill in. */
const STATES =
  /^(?!(?:dates?|times?|names?|persons?|number|no|ref|address|if|confirm)\b)(?!.*\b(?:who|whom|whose|which|when|where|why|how|whether)\b)(?:[\p{L}\d’'/-]+\s){1,6}(?:is|are|was|were|has been|have been|has a|have a)\s(?:not\s)?\p{L}[^:?]*[^:?\s]$/iu;

/** "Summary (no more than 200 words)", but not "Feedback (date)" */
const withoutLimit = (label: string): string =>
  label.replace(/\s*\((?![^()]*\b(?:dates?|names?|sign\w*|initials|id)\b)[^()]*\)\s*(?=:?$)/iu, "");

/** "Date of feedback" */
const OF_SOMETHING = /^(?:dates?|times?|names?) (?:of|for|when)\s/iu;

/** "Manager’s evaluation of the visits", "Barn y rheolwr": what somebody thinks of something. */
const THOUGHTS =
  /(?:^|[’']s?\s)(?:(?:overall|own|brief|short|written|general)\s)*(?:evaluation|appraisal|judge?ment|rating|views?|opinion|reflections?|analysis|summary|comments?|commentary|thoughts|impressions?|feedback|narrative|observations|advice|messages?|notes)\s(?:of|on|about|from|for|to)\s|[’']s?\s(?:(?:overall|own|brief|general)\s)*(?:evaluation|appraisal|commentary|thoughts|impressions?)\s*:?$|^(?:gwerthusiad|nodyn|nodiadau|barn|myfyrdodau|adborth|sylwadau|dadansoddiad|crynodeb|neges|cyngor) (?:y|yr|ar|am|o|gan|i|i[’']r)(?:\s|$)/iu;

/** "Visitor’s opinion", "Message for the manager", "What did the worker do?": more is written than a detail. */
const NARRATIVE =
  /\?\s*$|^(?:feedback|(?:summary|crynodeb) (?:for|of|to|by|i|o)\b|good practice|(?:the )?(?:views?|voice|wishes) of\b|(?:(?:key|main) )?(?:messages?|advice|praise|questions?|suggestions?) (?:for|to|from)\b|(?:(?:key|main|most important) )?learning|dysgu\b|(?:reflections?|comments?|thoughts) (?:of|from|by|on)\b|if (?:no|not|so)\b|(?:(?:up to|the|any|key|main|one|two|three|four|five|\d{1,2})\s)*(?:things?|points?|matters?|issues?|concerns?|risks?|pethau|pwyntiau) (?:to|for|we|you|that|i)\b|what (?:the|this|we|they)\b|(?:(?:key|agreed|any) )?(?:actions\b|action (?:for|needed|required|points?)\b))|\b(?:opinions?|views?|reflections?|observations|feedback|narrative|analysis|recommendations?|conclusions?|summary|findings|concerns|(?<=\s)(?:notes?|learning)|(?<=[’']s?\s)(?:comments?|response|reply|remarks?)|with (?:(?:target|due|review)\s)?(?:dates?|names?|timescales?))\s*:?$/iu;

/** "Host SENCO", "Class teacher": who somebody is, and nothing that is done. */
const PERSON =
  /^(?!.*\b(?:of|from|to|with|by|for|and)\b)(?:[\p{L}’'/-]+\s){0,3}(?:head ?teacher|teacher|principal|send?co|alnco|dsl|tutor|governor|lead|leader|manager|officer|supervisor|practitioner|worker|chair|auditor|moderator|reviewer|pennaeth|athro|llywodraethwr|cydlynydd)\s*:?$/iu;

/** "Named midwife for safeguarding", "Chair or owner (where there is one)": who signs beside others. */
const OFFICE =
  /^(?:(?:named|designated) (?:midwife|nurse|doctor|gp|professional|paediatrician|person|health professional)(?: for (?:safeguarding|child protection|looked after children)[\p{L}\s]{0,30})?|(?:chair|owner|manager|head ?teacher|childminder|proprietor) or (?:\p{L}+\s?){1,3}(?:\s?\([^()]*\))?)\s*:?$/iu;

/** A name is all that is written there, whatever stands above it. */
export const namesOffice = (label: string): boolean =>
  label.length <= LONGEST_FIELD_LABEL && OFFICE.test(label);

/** "Chair", "Date": whoever fills it in, or what else is about the audit. */
export const isOfAudit = (label: string): boolean => isFieldLabel(label) || PERSON.test(label);

/** "Team manager", "Audited by": whoever a signature behind it is of. */
export const namesSigner = (label: string): boolean =>
  PERSON.test(label) || namesOffice(label) || /^(?:\p{L}+\s){1,2}by\s*:?$/iu.test(label);

/** Whether labels beside one another are those of details: one of them is, or each of several is whoever fills it in. */
export const areDetailLabels = (labels: readonly string[]): boolean =>
  labels.some(isFieldLabel) ||
  (labels.length > 1 && labels.filter((label) => PERSON.test(label)).length * 2 > labels.length);

const LONGEST_LABEL = 40;
/** It ends as no sentence and no question does, but for "Case ref." and "Looked after? (Y/N)". */
const LABEL = /^\p{Lu}.*(?:[^.?!,;]|\b(?:[Rr]ef|[Nn]o)\.)$/u;

/** "Month", "Next visit": as short as a label is, and no sentence. */
export const isLabelShaped = (text: string): boolean => text.length <= LONGEST_LABEL && LABEL.test(text);

/** "Describe how the plan has changed.": it tells somebody to write. */
const TASK =
  /^(?:please\s)?(?:describe|comment on|summari[sz]e|explain|justify|outline|set out|reflect on|discuss|analyse|evaluate|give an?|tell (?:us|me)|disgrifiwch|esboniwch|eglurwch|cyfiawnhewch|crynhowch|rhowch sylwadau)(?:\s[^\s]+){3}/iu;

export const tellsToWrite = (label: string): boolean => TASK.test(label);

/** Whether a label asks about the work: a question, or what is to be told of it. */
export const asksInWords = (label: string): boolean =>
  /\?(?:\s?\([^()]*\))?$/u.test(label) || tellsToWrite(label) || isOpenQuestion(label);

/** "Is the file in order", "Where is it kept" (but not "Where it is kept"): a question by its first words, with or without its mark. */
export const isQuestionByWords = (text: string): boolean => ASKS_BY_WORDS.test(text);

const ASKS_BY_WORDS =
  /^(?:\S{1,5}\s)?(?:is|are|was|were|has|have|had|does|do|did|can|could|should|would|will|what|how|who|which|(?:why|when|where) (?:is|are|was|were|has|have|had|does|do|did|can|could|should|would|will)|a (?:yw|oes|oedd))\s(?:[^\s:]+\s){2,}[^\s:]*[^\s:;,.]$/iu;

/** "How well have concerns been followed up": what only a narrative answers, and its words say so without a mark. */
export const isOpenQuestion = (text: string): boolean => OPEN_QUESTION.test(text);

const OPEN_QUESTION =
  /^(?:\S{1,5}\s)?(?:what|how(?! many| old| long)|why|beth|sut|pam)\s(?:[^\s:]+\s){2,}[^\s:]*[^\s:;,.]$/iu;

/** What only a narrative answers, by its first word and its mark. */
export const asksOpenly = (text: string): boolean =>
  /^(?:\S{1,5}\s)?(?:what|how(?! many| old| long)|why|beth|sut|pam)\b.*\?$/iu.test(text);

const LONGEST_BARE_LABEL = 80;

/** "Site:": a label that asks for something by its colon. */
export const isBareLabel = (text: string): boolean =>
  text.length <= LONGEST_BARE_LABEL && /[^?]\s*:$/u.test(text);

/** Room to write in between two labels. */
const BETWEEN =
  /(?<=[_…]{3}\.{0,3}(?:\s?\([^()]{1,30}\))?|\.{4}(?:\s?\([^()]{1,30}\))?|_\s?\/\s?_+|:\s{0,2}dd\s?[/.-]\s?mm\s?[/.-]\s?yy(?:yy)?)[\s,;|]*(?=\p{Lu})/u;

/** A text without the line to write on at its end: found from where such a run begins, so that many are looked at once each. */
export const withoutLine = (text: string): string => text.replace(/(?<![\s._…])[\s._…]+$/u, "");

/** "Name: …… Date: ……", "Name …… Date ……" have room for two. */
export function labelsIn(text: string): readonly string[] {
  const labels = text.split(/(?<=:)[\s._…]+(?=\p{Lu})/u).flatMap((part) => part.split(BETWEEN));
  const areLabels = labels.every(
    (label) =>
      isFieldLabel(label) || /[_…]{3}\.{0,3}$|\.{4}$/u.test(label) || isBareLabel(withoutLine(label)),
  );
  return areLabels ? labels : [text];
}
