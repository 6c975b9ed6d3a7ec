import type { AuditRecord } from "../audit/record";
import { questionsOf } from "../audit/questions";
import type { Template } from "../audit/template";
import { isVisible } from "../audit/visible-text";
import { sayWord, word } from "../audit/say";
import { shownIn } from "./answers-in-language";
import { sayIn } from "./fixed-words";
import { comparable } from "./same-text";

/** Texts that stand in headers and footers of an audit, each by itself. */
export interface PageWords {
  readonly title: string;
  readonly texts: ReadonlySet<string>;
}

/** What a page header says while an answer that it tells of is not entered. */
export const NOT_TOLD = { case: word("ID not entered"), date: word("not dated") } as const;

/** The longest name that leaves room for a marking in the middle of a footer. */
const LONGEST_NAME = 45;

/** A long publisher's name without what stands behind its first comma, colon or bracket: the first page has all of it. */
export function shortName(publisher: string): string {
  const [first = ""] = publisher.split(/\s*[,:(]/);
  return publisher.length > LONGEST_NAME && first !== "" ? first : publisher;
}

/** What the templates and an audit's answers put into headers and footers. */
export function pageWordsOf(templates: readonly Template[], record: AuditRecord): PageWords {
  const [own] = templates;
  const answers = own
    ? questionsOf(own).flatMap((question) =>
        question.owner.kind === "header" ? [shownIn(own, question, question.get(record))] : [],
      )
    : [];
  const fixed = templates.flatMap((template) => {
    const { title, publisher, version, marking = "" } = template;
    const say = sayIn(template);
    const told = Object.values(NOT_TOLD).map((each) => sayWord(say, each));
    const called = say("version {version}", { version });
    return [title, publisher, shortName(publisher), version, called, marking, ...told];
  });
  const texts = [...fixed, ...answers].filter(isVisible).map(comparable);
  return { title: comparable(own?.title ?? ""), texts: new Set(texts) };
}

/** Whether a line of a header or footer is made of what stands there anyway. */
export function isPageLine(line: string, { title, texts }: PageWords): boolean {
  const parts = line
    .split(/[\t|·–]/)
    .map(comparable)
    .filter((part) => part !== "");
  // An older ID or date stays in the header until the answers are next written.
  const isOurs = parts[0] === title && parts.length > 2;
  return parts.every(
    (part, index) => texts.has(part) || isPageNumber(part) || (isOurs && (index === 1 || index === 2)),
  );
}

/** "Page 2 of 5", or "Tudalen 2 o 5", and what is left of it where a field is not worked out. */
const isPageNumber = (part: string): boolean =>
  /^\W*(page|tudalen)?\W*\d*\W*(of|o|\/)?\W*\d*\W*$/iu.test(part);
