import { levelOf } from "../audit/grades";
import { relevanceOf } from "../audit/relevance";
import { scaleOf, type Item, type Scale, type Section } from "../audit/template";
import { itemHeading } from "./layout-item-table";
import type { Say } from "../audit/say";
import { auditorName, judgementLabel, type ShareAnswers } from "./share-answers";
import { SHARE_WIDTH, type ShareCell, type ShareTable } from "./share-model";

/** With more judgements, page one counts them, and each section has its own profile. */
export const MOST_ON_ONE_PAGE = 20;

/** A section asked for, with its items that are judged. */
export interface JudgedSection {
  readonly section: Section;
  readonly items: readonly Item[];
}

export function judgedSections({ template, record }: ShareAnswers): readonly JudgedSection[] {
  return relevanceOf(template, record)
    .sections()
    .map((section) => ({ section, items: section.items.filter((item) => item.judgement) }))
    .filter(({ items }) => items.length > 0);
}

/** The judgements of these sections, a row each: a table for each scale they are made on. */
export function profileTables(
  answers: ShareAnswers,
  sections: readonly JudgedSection[],
  title: string,
): readonly ShareTable[] {
  return onEachScale(answers, sections).map(({ scale, sections: judged }) => {
    const rows = judged.flatMap(({ section, items }) =>
      items.map((item) => {
        const name = { text: itemHeading(item, section.title), style: "field" } as const;
        return { name, told: judgementOf(answers, scale, item) };
      }),
    );
    return {
      type: "table",
      title,
      description: answers.say(
        "{title}: one row for each judgement, which stands in the column of its grade.",
        {
          title,
        },
      ),
      look: "reading",
      ...columnsOf(answers.say, scale, answers.say("What was judged"), rows, true),
    };
  });
}

/** How many of each section's judgements are of which grade: a table for each scale. */
export function countTables(
  answers: ShareAnswers,
  sections: readonly JudgedSection[],
  title: string,
): readonly ShareTable[] {
  return onEachScale(answers, sections).map(({ scale, sections: judged }) => {
    const rows = judged.map(({ section, items }) => {
      const name = { text: section.title, style: "field" } as const;
      return { name, told: countsOf(answers, scale, items) };
    });
    return {
      type: "table",
      title,
      description: answers.say(
        "{title}: one row for each section, with how many of its judgements are of each grade.",
        {
          title,
        },
      ),
      look: "reading",
      ...columnsOf(answers.say, scale, answers.say("Section"), rows, false),
    };
  });
}

function onEachScale({ template }: ShareAnswers, sections: readonly JudgedSection[]) {
  const ids = sections.flatMap(({ items }) => items.flatMap(({ judgement }) => judgement?.scale ?? []));
  return [...new Set(ids)].map((id) => ({
    scale: scaleOf(template, id),
    sections: sections
      .map(({ section, items }) => ({ section, items: items.filter((each) => each.judgement?.scale === id) }))
      .filter(({ items }) => items.length > 0),
  }));
}

/** What stands in a row: by grade id, and where there is no judgement. */
interface Told {
  readonly grades: ReadonlyMap<string, ShareCell>;
  readonly none: string;
  /** The auditor's judgement, where another is reported: an id of the scale. */
  readonly auditor?: string;
}

function judgementOf({ say, reported }: ShareAnswers, scale: Scale, item: Item): Told {
  const { judgement, auditor } = reported(item);
  const beside = auditor === undefined ? {} : { auditor };
  const grade = scale.grades.find(({ id }) => id === judgement);
  if (!grade) return { grades: new Map(), none: judgementLabel(say, scale, judgement), ...beside };
  const level = levelOf(scale, grade);
  const fill = level === undefined ? {} : { fill: { level, pale: false } };
  const grades = new Map([[grade.id, { text: grade.label, style: "judged", ...fill } as const]]);
  return { grades, none: "", ...beside };
}

function countsOf({ say, reported }: ShareAnswers, scale: Scale, items: readonly Item[]): Told {
  const judgements = items.map((item) => reported(item).judgement);
  const countOf = (id: string | undefined) => judgements.filter((each) => each === id).length;
  const counted = scale.grades.flatMap((grade) => {
    const count = countOf(grade.id);
    if (count === 0) return [];
    const level = levelOf(scale, grade);
    const fill = level === undefined ? {} : { fill: { level, pale: true } };
    const text = say("{count} of {all}", { count: String(count), all: String(items.length) });
    return [[grade.id, { text, style: "judged", ...fill }] as const];
  });
  const away = countOf(scale.notApplicable?.id);
  const judged = scale.grades.reduce((sum, { id }) => sum + countOf(id), 0);
  const missing = items.length - judged - away;
  const none = [
    ...(away > 0 ? [say("{count} n/a", { count: String(away) })] : []),
    ...(missing > 0 ? [say("{count} not entered", { count: String(missing) })] : []),
  ];
  return { grades: new Map(counted), none: none.join("\n") };
}

const FIRST_LEAST = 2400;
const MARGINS = 162;
const GRADE_LEAST = 1000;

/** A column as wide as its heading on one line. */
const widthOf = (words: string): number =>
  Math.max(
    GRADE_LEAST,
    Array.from(words, letterWidth).reduce((sum, width) => sum + width, MARGINS),
  );

/** Of a letter of Calibri in bold at 9.5 points, and a little more. */
function letterWidth(letter: string): number {
  if (/[ ijlI'’.,:;|]/.test(letter)) return 48;
  if (/[crstfz/()-]/.test(letter)) return 74;
  if (/[mwMW]/.test(letter)) return 160;
  return /\p{Lu}/u.test(letter) ? 114 : 100;
}

const longestWord = (words: string): string =>
  words.split(/[\s/-]+/).reduce((longest, word) => (word.length > longest.length ? word : longest), "");

type Rows = readonly { readonly name: ShareCell; readonly told: Told }[];

/**
 * A column for each grade, best first, and one where there is none. Where a scale has more grades than a page has
 * room for, one column has them all.
 */
function columnsOf(
  say: Say,
  scale: Scale,
  first: string,
  rows: Rows,
  single: boolean,
): Pick<ShareTable, "widths" | "rows"> {
  const headings = [...scale.grades.map(({ label }) => label), say("No judgement")];
  const widths = fitting(headings);
  const heading = (texts: readonly string[]) => ({
    heading: true,
    cells: texts.map((text) => ({ text, style: "column" }) as const),
  });
  if (!widths) {
    return {
      widths: [SHARE_WIDTH - 3400, 3400],
      rows: [
        heading([first, single ? say("Judgement") : say("Judgements")]),
        ...rows.map(({ name, told }) => ({ cells: [name, allInOne(say, scale, told, single)] })),
      ],
    };
  }
  return {
    widths: [SHARE_WIDTH - widths.reduce((sum, width) => sum + width, 0), ...widths],
    rows: [
      heading([first, ...headings]),
      ...rows.map(({ name, told }) => ({
        cells: [
          name,
          ...scale.grades.map(
            ({ id }) => told.grades.get(id) ?? (told.auditor === id ? toldOnly(auditorName(say)) : EMPTY),
          ),
          noneCell(say, scale, told),
        ],
      })),
    ],
  };
}

const EMPTY: ShareCell = { text: "", style: "judged" };
const toldOnly = (text: string): ShareCell => ({ text, style: "judged", none: true });

/** In the column of those without a grade, the auditor's as well where it was none. */
function noneCell(say: Say, scale: Scale, { none, auditor }: Told): ShareCell {
  if (none !== "") return toldOnly(none);
  const hadNone = auditor !== undefined && !scale.grades.some(({ id }) => id === auditor);
  return hadNone ? toldOnly(`${auditorName(say)}: ${judgementLabel(say, scale, auditor)}`) : EMPTY;
}

/** Headings on one line where there is room, else as narrow as their longest words; undefined where there is not. */
function fitting(headings: readonly string[]): readonly number[] | undefined {
  const room = SHARE_WIDTH - FIRST_LEAST;
  for (const width of [widthOf, (words: string) => widthOf(longestWord(words))]) {
    const widths = headings.map(width);
    if (widths.reduce((sum, each) => sum + each, 0) <= room) return widths;
  }
  return undefined;
}

function allInOne(say: Say, scale: Scale, { grades, none, auditor }: Told, single: boolean): ShareCell {
  const [only = toldOnly(none)] = grades.values();
  if (single && auditor !== undefined)
    return { ...only, beside: `${auditorName(say)}: ${judgementLabel(say, scale, auditor)}` };
  if (single) return only;
  const lines = scale.grades.flatMap(({ id, label }) => {
    const count = grades.get(id)?.text;
    return count === undefined ? [] : [`${label}: ${count}`];
  });
  return lines.length === 0
    ? { text: none, style: "judged", none: true }
    : { text: [...lines, ...(none === "" ? [] : [none])].join("\n"), style: "judged" };
}
