const CODE = String.raw`(n\s?\/\s?a|na|a\/b|amh|not applicable|amherthnasol|ddim yn berthnasol)(?![\p{L}\d])`;
const GIVE = String.raw`\b(?:enter|write|use|put|mark|record|score|rate|grade|answer|insert|choose|select|give|circle|ring|tick|state|rhowch|ysgrifennwch|nodwch|defnyddiwch|cofnodwch|dewiswch|sgoriwch)\b`;
const GIVES_FIRST = new RegExp(
  String.raw`(?<!\b(?:not|never|peidiwch â|peidiwch ag)\s)${GIVE}[^.;:,?]{0,40}?(?<![\p{L}\d/])${CODE}[”"'’)]*[^.;?]{0,20}?\s(?:where|if|when|for|only|lle|os|pan|ar gyfer)\b`,
  "iu",
);
const GIVES_LAST = new RegExp(
  String.raw`\b(?:where|if|when|lle|os|pan)\b[^.;?]{0,60}\b(?:not|n[’']t|nad|ddim)\b[^.;?]{0,40}?,?\s${GIVE}[^.;:,?]{0,20}?(?<![\p{L}\d/])${CODE}`,
  "iu",
);
const IS_USED = new RegExp(
  String.raw`(?<![\p{L}\d/,]\s?)${CODE}[”"'’)]*\s(?:is|are|may be|can be|should be|to be)\s(?:used|entered|given|recorded|chosen|scored|written)\b`,
  "iu",
);
/** It stands for nothing to say, and for no answer. */
const OF_WORDS = /\b(?:comments?|evidence|narrative|notes|actions?|details|sylwadau|tystiolaeth)\b/iu;
const LONGEST = 600;

/** "Enter NA where a criterion does not apply": what a sentence tells to answer there; undefined where none does. */
export function absentTold(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const found = GIVES_FIRST.exec(text) ?? GIVES_LAST.exec(text) ?? IS_USED.exec(text);
  return found && !OF_WORDS.test(found[0]) ? found[1] : undefined;
}
