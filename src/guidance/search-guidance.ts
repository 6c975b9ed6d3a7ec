import type { Query, SearchOptions, SearchResult } from "minisearch";
import type { AuditRecord } from "../audit/record";
import { relevanceOf } from "../audit/relevance";
import type { Template } from "../audit/template";
import type { GuidanceEntry } from "./guidance-entry";
import { guidanceIndex } from "./guidance-index";
import { excerptOf, markedText, type MarkedText } from "./marked-text";
import { askedFor } from "./asked-for";
import { queryTerms } from "./search-terms";

export interface GuidanceHit {
  readonly entry: GuidanceEntry;
  /** Whether the audit asks for it, going by the answers so far. */
  readonly asked: boolean;
  readonly title: MarkedText;
  readonly excerpt: MarkedText;
}

export interface GuidanceHits {
  /** The best of them first. */
  readonly hits: readonly GuidanceHit[];
  readonly total: number;
  /** `some` where no text has all the words of the query. */
  readonly words: "all" | "some";
}

const NOTHING: GuidanceHits = { hits: [], total: 0, words: "all" };

/**
 * Looks for words in all guidance of a template that is shown, going by the answers so far: by their inflections and what
 * the field says in their place. Only what is found nowhere so is taken for mistyped, and long words alone.
 */
export function searchGuidance(
  template: Template,
  record: AuditRecord,
  query: string,
  most: number,
): GuidanceHits {
  const terms = queryTerms(query);
  if (terms.length === 0) return NOTHING;
  const { entries, search } = guidanceIndex(template);
  const { holds } = relevanceOf(template, record);
  const isAsked = (entry: GuidanceEntry) => entry.asked.every(holds);
  const options: SearchOptions = {
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
    weights: { fuzzy: 0.2, prefix: 0.5 },
    boost: { title: 3, under: 0.5, grade: 0.5 },
    boostDocument: (id) => weightOf(entries.get(String(id)), isAsked),
    filter: ({ id, match }) =>
      holds(entries.get(String(id))?.when) &&
      Object.values(match).some((fields) => fields.includes("title") || fields.includes("text")),
  };
  const find = (combineWith: "AND" | "OR") => {
    const searched = (asked: Query) => search.search(asked, options);
    const meant = searched(askedFor(terms, combineWith, "as typed"));
    return meant.length > 0 ? meant : searched(askedFor(terms, combineWith, "mistyped"));
  };
  const all = find("AND");
  const found = all.length > 0 ? all : find("OR");
  return {
    hits: found.slice(0, most).flatMap((result) => hitOf(result, entries.get(String(result.id)), isAsked)),
    total: found.length,
    words: all.length > 0 ? "all" : "some",
  };
}

/** An item's own name before its texts, and what is not asked for after what is. */
function weightOf(entry: GuidanceEntry | undefined, isAsked: (entry: GuidanceEntry) => boolean): number {
  if (!entry) return 0;
  return (entry.kind === "item" ? 1.5 : 1) * (isAsked(entry) ? 1 : 0.3);
}

function hitOf(
  { match }: SearchResult,
  entry: GuidanceEntry | undefined,
  isAsked: (entry: GuidanceEntry) => boolean,
): readonly GuidanceHit[] {
  if (!entry) return [];
  const terms = new Set(Object.keys(match));
  return [
    {
      entry,
      asked: isAsked(entry),
      title: markedText(entry.title, terms),
      excerpt: excerptOf(markedText(asOneLine(entry.text), terms)),
    },
  ];
}

/** Lines that do not end a sentence are a list. */
const asOneLine = (text: string) => text.replace(/([^.:;!?\s])\n/g, "$1; ").replaceAll("\n", " ");
