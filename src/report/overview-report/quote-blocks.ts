import type { AuditFacts } from "../../overview/audit-facts";
import { AGE_BANDS } from "../../overview/profile";
import type { Quote, QuoteSide } from "../../overview/quotes";
import { bandLabel } from "./form-words";
import { edit, heading, keep, type ReportBlock, type ReportQuote } from "./report-block";
import { isPublished, type ReportPart } from "./shown";

/** Of each side of a section. */
const SHOWN = 2;
const SIDES: readonly QuoteSide[] = ["good", "below", "neither"];

/** Passages of a section to choose from, with the role of who wrote them and the age of whom they are about. */
export function quoteBlocks(part: ReportPart, section: string): readonly ReportBlock[] {
  const { quotes = [] } = part.options;
  if (isPublished(part)) return [];
  const audits = new Map(part.audits.map((audit) => [audit.file, audit]));
  const own = quotes.filter(
    ({ text }, at) => quotes.findIndex((other) => other.section === section && other.text === text) === at,
  );
  const found = SIDES.flatMap((side) =>
    own
      .filter((quote) => quote.side === side && quote.section === section && audits.has(quote.file))
      .filter((quote) => quote.template === part.figures.template.id)
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

function quoteOf({ figures }: ReportPart, quote: Quote, audit: AuditFacts | undefined): ReportQuote {
  const { person } = figures.form.about;
  const { age } = audit ?? {};
  const band = age === undefined ? undefined : AGE_BANDS.find(({ from, to }) => age >= from && age <= to);
  const aged = band ? ` aged ${bandLabel(band.id).toLowerCase()}` : "";
  return { text: quote.text, by: `Auditor, about a ${person}${aged}${SIDE_WORDS[quote.side]}` };
}
