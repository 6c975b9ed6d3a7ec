/** "Write Y, P or N on the line.", "Score 0 to 3 in each box": what stands below is answered with a code that is told. */
export const tellsWhereToWrite = (text: string): boolean =>
  text.length <= LONGEST && WRITES_BESIDE.test(text);

const LONGEST = 400;

const WRITES_BESIDE =
  /\b(?:write|enter|put|mark|record|insert|give|add|use|score|rate|grade|answer|rhowch|nodwch|ysgrifennwch|sgoriwch|defnyddiwch)\b[^.;]{0,80}?\b(?:(?:on|in|into) (?:the|each|every|its) (?:\p{L}+ )?(?:lines?|box(?:es)?|spaces?|columns?|cells?|gaps?)|(?:beside|against|next to|alongside|opposite|for|to|after) (?:it|each|every)|each|every|ar (?:y|bob) llinell|yn (?:y|ym) (?:blwch|mhob)|wrth (?:ymyl|bob)|gyferbyn|(?:ar gyfer|i) (?:pob|bob))(?!\p{L})/iu;
