import { byTemplate } from "../../src/overview/by-template";
import { countedAudits } from "../../src/overview/counted-audits";
import { panelCandidates } from "../../src/overview/panel-candidates";
import { aSummary } from "./a-reading";
import { THEMED_SET } from "./a-themed-set";

test("audits show a panel their grade as it stands, features of another and elements of a lower one, the worst first", () => {
  const summary = aSummary(...THEMED_SET);
  const { kinds, candidates, leftOut } = panelCandidates(byTemplate(summary, countedAudits(summary).counted));
  const labelOf = new Map(kinds.map(({ id, label }) => [id, label]));
  expect({
    kinds: kinds.map(({ label }) => label),
    shown: candidates.map(({ audit, shows }) => [audit.file, ...shows.map((id) => labelOf.get(id))]),
    leftOut: leftOut.map(({ audit, why }) => `${audit.file}: ${why}`),
  }).toEqual({
    kinds: [
      "Good",
      "Outstanding",
      "features of “Requires improvement”",
      "elements of “Requires improvement”",
    ],
    shown: [
      ["01", "Good"],
      ["02", "Outstanding"],
      ["03", "Good", "features of “Requires improvement”", "elements of “Requires improvement”"],
    ],
    leftOut: [
      "04: not-handed-in",
      "05: not-handed-in",
      "06: no-overall",
      "07: not-handed-in",
      "08: not-handed-in",
      "09: not-handed-in",
    ],
  });
});
