import fc from "fast-check";
import { isPickedAgain, panelPicks, type PanelAsked, type PanelAudit } from "../../src/programme/panel-picks";
import { readPanelPicks } from "../../src/programme/read-programme";

const KINDS = [
  "inadequate",
  "requires improvement",
  "good",
  "features of outstanding",
  "elements of inadequate",
].map((label) => ({ id: label, label }));
const anAudit = (id: string, ...shows: readonly string[]): PanelAudit => ({
  file: `${id}.docx`,
  case: id,
  record: `r-${id}`,
  shows,
});
/** As in the themed sample: most are good, and few of the rest (R98). */
const AUDITS = [
  anAudit("K-01", "inadequate"),
  anAudit("K-02", "requires improvement", "elements of inadequate"),
  anAudit("K-03", "requires improvement"),
  ...Array.from({ length: 24 }, (_, at) => anAudit(`K-1${String(at)}`, "good")),
  anAudit("K-98", "good", "features of outstanding"),
  anAudit("K-99", "good", "elements of inadequate"),
];
const asked = (more: Partial<PanelAsked> = {}): PanelAsked => ({
  drawnAt: "2026-12-01T10:00",
  number: 4,
  kinds: KINDS,
  audits: AUDITS,
  words: [
    { who: "lead auditor", word: "heron" },
    { who: "head of service", word: "ladder" },
  ],
  ...more,
});
const casesOf = (more?: Partial<PanelAsked>) => panelPicks(asked(more)).picks.map((each) => each.case);

test("four of 29 show every grade, features of outstanding and elements of inadequate, and the last is by lot (R98)", () => {
  const { picks, notCovered } = panelPicks(asked());
  expect(picks.slice(0, 3)).toEqual([
    { case: "K-01", file: "K-01.docx", for: ["inadequate"] },
    // Of the two that require improvement it shows more of what is still missing.
    { case: "K-02", file: "K-02.docx", for: ["requires improvement", "elements of inadequate"] },
    { case: "K-98", file: "K-98.docx", for: ["good", "features of outstanding"] },
  ]);
  expect(picks.map((each) => each.for.length)).toEqual([1, 2, 2, 0]);
  expect(notCovered).toEqual([]);
});

test("where fewer are asked for than there are grades, what none of them shows is kept", () => {
  const { picks, notCovered } = panelPicks(asked({ number: 1 }));
  expect(picks.map((each) => each.case)).toEqual(["K-01"]);
  expect(notCovered).toEqual(KINDS.slice(1).map(({ id }) => id));
  expect(panelPicks(asked({ number: 100 })).picks).toHaveLength(AUDITS.length);
});

test("the same audits and words pick the same, in whatever order they were read; another word picks others", () => {
  expect(casesOf({ audits: AUDITS.toReversed() })).toEqual(casesOf());
  const lots = Array.from({ length: 12 }, (_, at) =>
    casesOf({
      words: [
        { who: "a", word: String(at) },
        { who: "b", word: "x" },
      ],
    }).at(-1),
  );
  expect(new Set(lots).size).toBeGreaterThan(4);
});

test("picks come back out of their file, and a file that was changed is found out", () => {
  const picks = panelPicks(asked());
  const read = readPanelPicks(JSON.stringify(picks));
  expect(read).toEqual({ ok: true, value: picks });
  expect(isPickedAgain(picks)).toBe(true);
  const [first] = picks.audits;
  expect(isPickedAgain({ ...picks, words: [{ who: "a", word: "b" }] })).toBe(false);
  expect(isPickedAgain({ ...picks, picks: picks.picks.slice(1) })).toBe(false);
  expect(first && isPickedAgain({ ...picks, audits: picks.audits.slice(1) })).toBe(false);
});

test("as many as are asked for are picked, each once, and as many kinds as they can show are shown where there is room for all", () => {
  const shows = fc.uniqueArray(fc.constantFrom(...KINDS.map(({ id }) => id)), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(shows, { maxLength: 12 }), fc.integer({ min: 0, max: 14 }), (all, number) => {
      const audits = all.map((each, at) => anAudit(`K-${String(at)}`, ...each));
      const { picks, notCovered } = panelPicks(asked({ audits, number }));
      expect(new Set(picks.map(({ file }) => file)).size).toBe(Math.min(number, audits.length));
      const occurring = KINDS.filter(({ id }) => audits.some((audit) => audit.shows.includes(id)));
      if (number >= KINDS.length) expect(notCovered).toHaveLength(KINDS.length - occurring.length);
    }),
    { numRuns: 100 },
  );
});
