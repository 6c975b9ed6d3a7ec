import type { IsoDate } from "../audit/dates";
import type { OrganisationDates } from "../audit/timescales";
import { textsWithoutNames } from "../document/share-names";
import { GatheringQuotes, type Quotes } from "../overview/quotes";
import { Folding, type FoundFile, type Summary } from "../overview/summary";
import { trackedOf, type Tracked } from "../programme/tracked";

/** What is known before files are folded. */
export interface FoldingBy {
  /** The organisation's own timescales and closed days. */
  readonly dates?: OrganisationDates | undefined;
  /** Whether passages to quote are gathered. */
  readonly quotes?: boolean | undefined;
  /** The day on which it is told where each audit stands; without it that is not gathered. */
  readonly track?: IsoDate | undefined;
}

export interface Folded {
  readonly summary: Summary;
  readonly quotes: Quotes;
  /** Where each audit stands, in no order; empty where no day is given. */
  readonly tracked: readonly Tracked[];
}

/** Folds files one by one as they are read. */
export class FoldingFiles {
  readonly #folding: Folding;
  readonly #quotes: GatheringQuotes | undefined;
  readonly #tracked: Tracked[] = [];

  constructor(private readonly by: FoldingBy) {
    this.#folding = new Folding(by.dates);
    if (by.quotes) this.#quotes = new GatheringQuotes();
  }

  add(found: FoundFile): void {
    this.#folding.add(found);
    if (!("audit" in found)) return;
    const { template, record } = found.audit;
    this.#quotes?.add(found.audit, textsWithoutNames(template, record));
    const { track, dates } = this.by;
    if (track !== undefined) this.#tracked.push(trackedOf(found.audit, track, dates));
  }

  addFolded({ summary, quotes, tracked }: Folded): void {
    this.#folding.addSummary(summary);
    this.#quotes?.addAll(quotes);
    this.#tracked.push(...tracked);
  }

  folded(): Folded {
    return { summary: this.#folding.summary(), quotes: this.#quotes?.quotes() ?? [], tracked: this.#tracked };
  }
}
