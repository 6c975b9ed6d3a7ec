const NUMBER_WORDS = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

const LIMIT = new RegExp(
  `\\b(?:no more than|not more than|at most|up to|(?:a )?maximum(?: number)?(?: of)?|limit(?:ed)?(?: to| of)?|max\\.?(?: of)?)\\s+(\\d{1,2}|${NUMBER_WORDS.join("|")})\\b[^.]{0,40}\\bactions?\\b`,
  "iu",
);
const LIMIT_AFTER = new RegExp(
  `\\bactions?\\b[^.]{0,40}\\b(?:max(?:imum)?\\.?(?: of)?|up to|no more than)\\s+(\\d{1,2}|${NUMBER_WORDS.join("|")})\\b`,
  "iu",
);

/** The most actions a text allows: "Please agree no more than five actions." */
export function actionLimit(text: string): number | undefined {
  const said = (LIMIT.exec(text) ?? LIMIT_AFTER.exec(text))?.[1]?.toLowerCase();
  if (said === undefined) return undefined;
  const limit = /^\d/.test(said) ? Number(said) : NUMBER_WORDS.indexOf(said) + 1;
  return limit > 0 ? limit : undefined;
}

/** Words over the action table that are a name for it and no sentence. */
export const namesActions = (text: string): boolean =>
  text.length <= 120 && /\bactions?\b/iu.test(text) && !/[.:;]$/u.test(text);
