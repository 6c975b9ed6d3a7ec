import MiniSearch from "minisearch";
import type { Template } from "../audit/template";
import { gatherGuidance } from "./gather-guidance";
import type { GuidanceEntry } from "./guidance-entry";
import { indexTerms, placedWords } from "./search-terms";

export interface GuidanceIndex {
  readonly entries: ReadonlyMap<string, GuidanceEntry>;
  readonly search: MiniSearch<GuidanceEntry>;
}

const indexes = new WeakMap<Template, GuidanceIndex>();

/** The index of a template's guidance. Made once for each, when first asked for: templates never change. */
export function guidanceIndex(template: Template): GuidanceIndex {
  const made = indexes.get(template) ?? makeIndex(template);
  indexes.set(template, made);
  return made;
}

function makeIndex(template: Template): GuidanceIndex {
  const entries = gatherGuidance(template);
  const search = new MiniSearch<GuidanceEntry>({
    fields: ["title", "under", "grade", "text"],
    extractField: (entry, name) => fieldText(entry, name),
    tokenize: (text) => placedWords(text).map(({ word }) => word),
    processTerm: (word) => [...indexTerms(word)],
  });
  search.addAll(entries);
  return { entries: new Map(entries.map((entry) => [entry.id, entry])), search };
}

/** A statement of a reference is found by its own words; the name of the reference is an entry of its own. */
function fieldText(entry: GuidanceEntry, name: string): string {
  const statement = entry.kind === "reference" && entry.text !== "";
  switch (name) {
    case "id":
      return entry.id;
    case "title":
      return statement ? "" : entry.title;
    case "under":
      return statement ? entry.title : entry.under;
    case "grade":
      return entry.grade?.label ?? "";
    default:
      return entry.text;
  }
}
