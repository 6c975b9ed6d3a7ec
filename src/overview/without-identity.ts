const MONTHS =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

/** What tells who somebody is, whatever an audit asks for, each with what stands in its place. */
const TELLING: readonly (readonly [RegExp, string])[] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, "[address]"],
  [/\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/gi, "[postcode]"],
  [
    new RegExp(
      String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?:${MONTHS})\.?,?(?:[\s-]+\d{2,4})?\b`,
      "gi",
    ),
    "[date]",
  ],
  [new RegExp(String.raw`\b(?:${MONTHS})\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?\b`, "gi"), "[date]"],
  [/\b\d{1,4}([./-])\d{1,2}\1\d{2,4}\b/g, "[date]"],
  [/(?:\+|\b)\d(?:[\s-]?\d){5,}\b/g, "[number]"],
];

/** A text without the case it is about and without dates, long numbers, post codes and mail addresses; names are not looked for. */
export function withoutIdentity(text: string, caseId: string): string {
  const id = caseId.trim();
  const without = id.length < 2 ? text : text.replace(caseIn(id), "[case]");
  return TELLING.reduce((left, [pattern, place]) => left.replace(pattern, place), without);
}

const caseIn = (id: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])${id.replace(/[\\^$*+?.()|[\]{}/]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`)}(?![\p{L}\p{N}])`,
    "giu",
  );
