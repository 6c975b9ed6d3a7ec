import type { CheckLine } from "../../document/host-check";

/** "12 hold, 1 does not, 2 skipped." */
export function reportSummary(lines: readonly CheckLine[]): string {
  const count = (outcome: CheckLine["outcome"]) => lines.filter((line) => line.outcome === outcome).length;
  const [holds, fails, skipped] = [count("holds"), count("does-not-hold"), count("skipped")];
  return `${holds} ${holds === 1 ? "holds" : "hold"}, ${fails} ${fails === 1 ? "does" : "do"} not, ${skipped} skipped.`;
}
