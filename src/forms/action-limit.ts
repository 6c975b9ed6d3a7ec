const NUMBERS = [
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
  `\\b(?:no more than|not more than|at most|up to|(?:a )?maximum(?: number)?(?: of)?|limit(?:ed)?(?: to| of)?|max\\.?(?: of)?)\\s+(\\d{1,2}|${NUMBERS.join("|")})\\b[^.]{0,40}\\bactions?\\b`,
  "iu",
);
const AFTER = new RegExp(
  `\\bactions?\\b[^.]{0,40}\\b(?:max(?:imum)?\\.?(?: of)?|up to|no more than)\\s+(\\d{1,2}|${NUMBERS.join("|")})\\b`,
  "iu",
);

/** The most actions a text allows: "Please agree no more than five actions." */
export function actionLimit(text: string): number | undefined {
  const said = (LIMIT.exec(text) ?? AFTER.exec(text))?.[1]?.toLowerCase();
  if (said === undefined) return undefined;
  const limit = /^\d/.test(said) ? Number(said) : NUMBERS.indexOf(said) + 1;
  return limit > 0 ? limit : undefined;
}
