import { figures } from "../../src/overview/figures";
import type { Trend } from "../../src/overview/trend";
import { aTemplate } from "../support/builders";
import { aReading, aSummary } from "./a-reading";

/** The trend of audits of which so many in each month of 2026 are good, of so many. */
export function trendPoints(
  months: readonly (readonly [good: number, of: number])[],
): Trend | null | undefined {
  const template = aTemplate();
  const files = months.flatMap(([good, of], month) =>
    Array.from({ length: of }, (_, at) =>
      aReading(`${String(month)}-${String(at)}`, template, {
        header: { "audit-date": `2026-${String(month + 1).padStart(2, "0")}-15` },
        items: { overall: { judgement: at < good ? "meets-good" : "does-not-meet-good" } },
      }),
    ),
  );
  return figures(aSummary(...files), { asOf: "2027-01-01" }).templates[0]?.trend;
}
