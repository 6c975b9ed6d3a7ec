import type { OrganisationDates } from "../audit/timescales";
import { textsWithoutNames } from "../document/share-names";
import { GatheringQuotes, type Quotes } from "../overview/quotes";
import { Folding, type FoundFile, type Summary } from "../overview/summary";

/** What was read of files: plain data that goes from thread to thread. */
export interface Gathered {
  readonly summary: Summary;
  /** Passages for a report to choose from; none where nobody asked for them. */
  readonly quotes: Quotes;
}

/** What is to be gathered, and by whose timescales. */
export interface GatheringOptions {
  readonly dates?: OrganisationDates | undefined;
  readonly withQuotes?: boolean | undefined;
}

/** Folds files into a summary and, where a report is to have them, quotes without names. */
export class Gathering {
  readonly #folding: Folding;
  readonly #quotes = new GatheringQuotes();
  readonly #withQuotes: boolean;

  constructor({ dates, withQuotes = false }: GatheringOptions) {
    this.#folding = new Folding(dates);
    this.#withQuotes = withQuotes;
  }

  add(found: FoundFile): void {
    this.#folding.add(found);
    if (!this.#withQuotes || !("audit" in found)) return;
    const { template, record } = found.audit;
    this.#quotes.add(found.audit, textsWithoutNames(template, record));
  }

  addGathered({ summary, quotes }: Gathered): void {
    this.#folding.addSummary(summary);
    this.#quotes.addAll(quotes);
  }

  gathered(): Gathered {
    return { summary: this.#folding.summary(), quotes: this.#quotes.quotes() };
  }
}
