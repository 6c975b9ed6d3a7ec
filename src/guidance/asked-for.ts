import type { Query } from "minisearch";
import { queryTerms, type QueryTerm } from "./search-terms";
import synonyms from "./synonyms.json";

/** Only words this long are taken for mistyped: a slip in a short one makes another word ("father", "rather"). */
const LONG_ENOUGH_TO_MISTYPE = 8;

/** Words of the field that are looked for in each other's place, each phrase by its terms. */
const GROUPS: readonly (readonly (readonly QueryTerm[])[])[] = synonyms.map((group) => group.map(queryTerms));

/**
 * A query for the index: all or any of the terms, each by its stem, as typed, or by what the field says in its place; the
 * last one may be half written. With `mistyped` long words are found with a slip or two as well.
 */
export function askedFor(
  terms: readonly QueryTerm[],
  combineWith: "AND" | "OR",
  how: "as typed" | "mistyped",
): Query {
  return { combineWith, queries: wanted(terms).map((want) => alternatives(want, terms, how)) };
}

/** The terms one after another, those that are a phrase of the field together. */
function wanted(terms: readonly QueryTerm[]): readonly (readonly QueryTerm[])[] {
  const found: (readonly QueryTerm[])[] = [];
  for (let at = 0; at < terms.length;) {
    const rest = terms.slice(at);
    const [phrase] = GROUPS.flat()
      .filter((each) => startsWith(rest, each))
      .sort((a, b) => b.length - a.length);
    const want = rest.slice(0, phrase?.length ?? 1);
    found.push(want);
    at += want.length;
  }
  return found;
}

function alternatives(
  want: readonly QueryTerm[],
  terms: readonly QueryTerm[],
  how: "as typed" | "mistyped",
): Query {
  const others = GROUPS.filter((group) => group.some((phrase) => isSame(phrase, want)))
    .flat()
    .filter((phrase) => !isSame(phrase, want));
  const last = terms.at(-1);
  return {
    combineWith: "OR",
    queries: [
      allOf(want.map((term) => written(term, { prefix: term === last, fuzzy: how === "mistyped" }))),
      ...others.map((phrase) => allOf(phrase.map((term) => written(term, { prefix: false, fuzzy: false })))),
    ],
  };
}

function written({ stem, plain }: QueryTerm, { prefix, fuzzy }: { prefix: boolean; fuzzy: boolean }): Query {
  const mistyped = fuzzy && plain.length >= LONG_ENOUGH_TO_MISTYPE;
  return {
    combineWith: "OR",
    queries: [stem, { queries: [plain], prefix, ...(mistyped ? { fuzzy: 0.2, maxFuzzy: 2 } : {}) }],
  };
}

const allOf = (queries: readonly Query[]): Query => ({ combineWith: "AND", queries: [...queries] });

const startsWith = (terms: readonly QueryTerm[], phrase: readonly QueryTerm[]): boolean =>
  phrase.length > 0 && phrase.every(({ stem }, at) => terms[at]?.stem === stem);

const isSame = (one: readonly QueryTerm[], other: readonly QueryTerm[]): boolean =>
  one.length === other.length && startsWith(one, other);
