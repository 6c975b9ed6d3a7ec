/** What a form that only has boxes to tick asks: whether something is so, in the language it is written in. */
export const plainAnswers = (texts: readonly string[]): readonly string[] =>
  isWelsh(texts) ? ["Ie", "Na"] : ["Yes", "No"];

const WELSH =
  /(?<!\p{L})(?:y|yr|yn|yw|mae|maer|wedi|ei|eu|gan|gyda|neu|nid|oes|oedd|ydy|dyddiad|enw|rhif|sylwadau|cwestiwn|archwiliad|archwilydd|plentyn|cynllun|gweithiwr|llofnod|tystiolaeth)(?!\p{L})/giu;
const ENGLISH =
  /(?<!\p{L})(?:the|of|and|is|are|was|were|has|have|to|in|for|with|by|on|name|date|number|comments?|question|audit|auditor|child|plan|worker|signed|evidence)(?!\p{L})/giu;
const FEWEST = 2;

function isWelsh(texts: readonly string[]): boolean {
  const count = (words: RegExp) => texts.reduce((sum, text) => sum + (text.match(words)?.length ?? 0), 0);
  const welsh = count(WELSH);
  return welsh >= FEWEST && welsh > count(ENGLISH);
}
