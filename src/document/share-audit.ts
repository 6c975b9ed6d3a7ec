import type { IsoDate } from "../audit/dates";
import type { Say } from "../audit/say";
import { findGaps, requiredThings } from "../audit/gaps";
import type { Problem } from "../audit/problem";
import { headerTag, type Tag } from "../audit/tags";
import type { Template } from "../audit/template";
import type { DocumentLanguage } from "../audit/template-settings";
import { shownTexts, type Texts } from "./answers";
import type { Audit } from "./open-audit";
import { shortName } from "./page-lines";
import { formatDay } from "./answers-in-language";
import { sayIn } from "./fixed-words";
import { shareAnswers, type ShareAnswers } from "./share-answers";
import { fitOnOnePage } from "./share-height";
import type { ShareBlock } from "./share-model";
import { withoutNames, type NameReplaced } from "./share-names";
import { actionBlocks, concernBlocks, factBlocks, judgementBlocks, overallBlocks } from "./share-page-one";
import { textBlocks } from "./share-text";

export interface ShareOptions {
  /** Names as they stand in the audit, or people as what they are in it. */
  readonly names: "kept" | "roles";
  readonly today: IsoDate;
  /** Templates on offer: one of the audit's id says which of its fields hold names, where its own does not. */
  readonly offered: readonly Template[];
}

/** A copy of an audit to share: what was answered, as a document to read. */
export interface ShareCopy {
  readonly blocks: readonly ShareBlock[];
  /** What stands at the head and foot of every page. */
  readonly page: SharePage;
  /** How many things are missing that the audit must have, or to be settled in its document. */
  readonly missing: number;
  /** What was wrong with the file: some of what stands there may be in no answer. */
  readonly problems: readonly Problem[];
  /** Tags of what is entered where the audit does not ask for it, and is left out. */
  readonly notAsked: readonly Tag[];
  /** The names left out, each with the role in its place; none where names are kept. */
  readonly replaced: readonly NameReplaced[];
  /** Whether any field says that it asks for a name: without one, hardly any name is known. */
  readonly knowsNameFields: boolean;
}

export interface SharePage {
  readonly title: string;
  /** The child's ID and the date of the audit, as far as they are entered. */
  readonly told: readonly string[];
  readonly marking?: string;
  readonly footer: string;
  readonly language: DocumentLanguage;
}

/** A copy of an audit to share, as blocks to draw. */
export function shareAudit(
  { template, record, problems }: Audit,
  { names, today, offered }: ShareOptions,
): ShareCopy {
  const shown = shownTexts(template, record);
  const like = offered.find(({ id }) => id === template.id);
  const without = names === "roles" ? withoutNames(template, record, shown, like) : undefined;
  const texts = without?.texts ?? shown;
  const answers = shareAnswers(template, record, texts);
  const missing = requiredThings(findGaps(template, record, today), problems);
  const told = toldOf(template, texts);
  const say = sayIn(template);
  return {
    blocks: blocksOf(answers, told, missing),
    page: {
      title: template.title,
      told,
      ...(template.marking === undefined ? {} : { marking: template.marking }),
      footer: say("Copy to share, made {day}", { day: formatDay(template, today) }),
      language: template.language ?? "en-GB",
    },
    missing,
    problems,
    notAsked: answers.notAsked,
    replaced: without?.replaced ?? [],
    knowsNameFields: without?.knowsFields ?? true,
  };
}

function blocksOf(answers: ShareAnswers, told: readonly string[], missing: number): readonly ShareBlock[] {
  const { template, record, say } = answers;
  const isDone = missing === 0 && record.status === "ready";
  const judgements = judgementBlocks(answers);
  const texts = textBlocks(answers, judgements.judged, judgements.counted);
  const first: readonly ShareBlock[] = [
    {
      type: "title",
      text: template.title,
      subtitle: [
        shortName(template.publisher),
        isDone ? say("completed audit") : say("audit in progress"),
        ...told.map(unbroken),
      ].join(" · "),
    },
    ...(missing === 0 ? [] : [{ type: "notice", text: notComplete(say, missing) } as const]),
    ...factBlocks(answers),
    ...overallBlocks(answers),
    ...concernBlocks(answers),
    ...judgements.blocks,
    ...actionBlocks(answers),
  ];
  return [...first, ...(fitOnOnePage(first) ? onNewPage(texts) : texts)];
}

const notComplete = (say: Say, missing: number): string =>
  missing === 1
    ? say("Not complete: one thing is missing or to be settled.")
    : say("Not complete: {count} things are missing or to be settled.", { count: String(missing) });

/** What was answered begins on page two. Where page one runs over, it goes on there. */
function onNewPage([first, ...rest]: readonly ShareBlock[]): readonly ShareBlock[] {
  if (!first) return [];
  return [first.type === "heading" ? { ...first, newPage: true } : first, ...rest];
}

/** On one line, as a date should stand. */
const unbroken = (text: string): string => (text.length > 40 ? text : text.replace(/ /g, "\u00A0"));

function toldOf({ pageHeader, lookBack }: Template, texts: Texts): readonly string[] {
  const fields = [pageHeader?.case, pageHeader?.date ?? lookBack?.until];
  return fields.flatMap((field) => {
    const text = field === undefined ? "" : (texts.get(headerTag(field)) ?? "").replace(/\s+/g, " ").trim();
    return text === "" ? [] : [text];
  });
}
