import type { OrganisationDates } from "../audit/timescales";
import { textsWithoutNames } from "../document/share-names";
import { GatheringQuotes, type Quotes } from "../overview/quotes";
import { Folding, type FoundFile, type Summary } from "../overview/summary";

/** What is known before files are folded. */
export interface FoldingBy {
  /** The organisation's own timescales and closed days. */
  readonly dates?: OrganisationDates | undefined;
  /** Whether passages to quote are gathered. */
  readonly quotes?: boolean | undefined;
}

export interface Folded {
  readonly summary: Summary;
  readonly quotes: Quotes;
}

/** Folds files one by one as they are read. */
export class FoldingFiles {
  readonly #folding: Folding;
  readonly #quotes: GatheringQuotes | undefined;

  constructor({ dates, quotes = false }: FoldingBy) {
    this.#folding = new Folding(dates);
    if (quotes) this.#quotes = new GatheringQuotes();
  }

  add(found: FoundFile): void {
    this.#folding.add(found);
    if (!this.#quotes || !("audit" in found)) return;
    const { template, record } = found.audit;
    this.#quotes.add(found.audit, textsWithoutNames(template, record));
  }

  addFolded({ summary, quotes }: Folded): void {
    this.#folding.addSummary(summary);
    this.#quotes?.addAll(quotes);
  }

  folded(): Folded {
    return { summary: this.#folding.summary(), quotes: this.#quotes?.quotes() ?? [] };
  }
}
