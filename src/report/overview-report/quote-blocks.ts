import type { AuditFacts } from "../../overview/audit-facts";
import type { AgeBand } from "../../audit/ages";
import { bandOf, bandsIn } from "../../overview/profile";
import type { Quote, QuoteSide } from "../../overview/quotes";
import { edit, heading, keep, type ReportBlock, type ReportQuote } from "./report-block";
import { isPublished, type ReportPart } from "./report-part";

/** Of each side of a section. */
const SHOWN = 2;
const SIDES: readonly QuoteSide[] = ["good", "below", "neither"];

/** Passages of a section to choose from, with the role of who wrote them and the age of whom they are about. */
export function quoteBlocks(part: ReportPart, section: string): readonly ReportBlock[] {
  const { quotes = [] } = part.options;
  if (isPublished(part)) return [];
  const audits = new Map(part.audits.map((audit) => [audit.file, audit]));
  const own = new Map<string, Quote>();
  for (const quote of quotes)
    if (quote.template === part.figures.template.id && quote.section === section && audits.has(quote.file))
      if (!own.has(quote.text)) own.set(quote.text, quote);
  const found = SIDES.flatMap((side) =>
    [...own.values()]
      .filter((quote) => quote.side === side)
      .slice(0, SHOWN)
      .map((quote) => quoteOf(part, quote, audits.get(quote.file))),
  );
  return found.length === 0
    ? []
    : [
        heading(3, "Quotes to choose from"),
        keep(edit("Keep what helps, see that nobody can be known by it, and delete the rest")),
        { type: "quotes", quotes: found },
      ];
}

const SIDE_WORDS: Readonly<Record<QuoteSide, string>> = {
  good: ", judged good or better",
  below: ", judged below good",
  neither: "",
};

/** "16 to 17", whatever a template calls them. */
const agesIn = ({ from, to }: AgeBand): string =>
  to === 0 ? "under 1" : from === to ? String(from) : `${String(from)} to ${String(to)}`;

function quoteOf({ figures }: ReportPart, quote: Quote, audit: AuditFacts | undefined): ReportQuote {
  const { person } = figures.form.about;
  const { age } = audit ?? {};
  const band = bandsIn(figures.form).find(({ id }) => id === bandOf(age, bandsIn(figures.form)));
  const aged = band ? ` aged ${agesIn(band)}` : "";
  return { text: quote.text, by: `Auditor, about a ${person}${aged}${SIDE_WORDS[quote.side]}` };
}
