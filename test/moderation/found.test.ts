import fc from "fast-check";
import { elementsOf } from "../../src/audit/checklist";
import { judgementsOf, moderatedItems } from "../../src/audit/moderation";
import {
  foundIn,
  foundText,
  NARRATIVES,
  NOTHING_FOUND,
  type Found,
  type Narrative,
} from "../../src/moderation/found";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { anItem, aTemplate } from "../support/builders";
import { holds } from "../support/holds";

const template = aTemplate({
  narratives: [
    { id: "next", label: "Needs to happen" },
    { id: "then", label: "Needs to happen (later): by whom" },
  ],
  evidenceElements: [
    { id: "fact", label: "Finding of fact", help: "What happened." },
    { id: "overview", label: "Auditor overview", help: "What it adds up to." },
  ],
});
const item = anItem({ further: { next: { required: false }, then: { required: false } } });

const words = fc.stringMatching(/^[a-z][a-z’é ]{0,20}[a-z]$/).filter((text) => !/^(none|and)$/.test(text));
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join("\n"));
const names = fc.constantFrom("Moderator 2", "A. Brown, Team 4", "Ní Bhriain");
const ticks = (narrative: Narrative) => fc.subarray(elementsOf(template, narrative).map(({ id }) => id));
const found: fc.Arbitrary<Found> = fc.record(
  {
    judged: fc.record({
      judgement: fc.constantFrom("", ...judgementsOf(template, item).map(({ id }) => id)),
      seen: fc.boolean(),
    }),
    evidence: ticks("evidence"),
    impact: ticks("impact"),
    earlier: fc.array(words, { maxLength: 2 }),
    more: fc.array(words, { maxLength: 2 }),
    comments: fc.array(
      fc.record(
        {
          on: fc.constantFrom(...NARRATIVES, "label", "further-next", "further-then"),
          text: lines,
          resolved: fc.constant(true as const),
          by: names,
          replies: fc.array(fc.record({ by: fc.oneof(fc.constant(""), names), text: lines }), {
            minLength: 1,
            maxLength: 2,
          }),
        },
        { requiredKeys: ["on", "text"] },
      ),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ["earlier", "more", "comments"] },
);

test("what was found is read as it was written", () => {
  holds(
    fc.property(found, (each) => {
      expect(foundIn(template, item, foundText(template, item, each))).toEqual(each);
    }),
  );
});

test.each(shippedTemplates().map((each) => [each.id, each] as const))(
  "ticks and first judgements of %s are read as they were written",
  (_, each) => {
    for (const judged of moderatedItems(each)) {
      for (const { id: judgement } of judgementsOf(each, judged)) {
        const said: Found = {
          ...NOTHING_FOUND,
          judged: { judgement, seen: false },
          ...(each.evidenceElements.length > 0 && { evidence: [each.evidenceElements[0]?.id ?? ""] }),
          ...(each.impactDimensions.length > 0 && { impact: [] }),
        };
        expect(foundIn(each, judged, foundText(each, judged, said))).toEqual(said);
      }
    }
  },
);

test.each<readonly [string, Partial<Found>]>([
  ["", {}],
  ["Evidence: Finding of fact. Impact: none.", { evidence: ["fact"], impact: [] }],
  ["evidence: auditor overview, finding of fact", { evidence: ["fact", "overview"] }],
  [
    "Evidence: Finding of fact; and the dates are right.",
    { evidence: ["fact"], more: ["and the dates are right"] },
  ],
  [
    "Judged: Splendid, before seeing the auditor’s.",
    { more: ["Judged: Splendid, before seeing the auditor’s."] },
  ],
  ["Judged: after seeing the auditor’s.", { judged: { judgement: "", seen: true } }],
  ["A clear account.\nRing Ada.", { more: ["A clear account.", "Ring Ada."] }],
  [
    "Comment on impact: What did it mean?\n\nEvidence: of it, please.",
    { comments: [{ on: "impact", text: "What did it mean?\n\nEvidence: of it, please." }] },
  ],
  [
    "Comment on Needs to happen (later): by whom by A. Brown: Who?\nComment on the item: Is it one?\nComment on needs to happen: When?",
    {
      comments: [
        { on: "further-then", by: "A. Brown", text: "Who?" },
        { on: "label", text: "Is it one?" },
        { on: "further-next", text: "When?" },
      ],
    },
  ],
  ["Comment on the weather: fine", { more: ["Comment on the weather: fine"] }],
  [
    "Comment on evidence by A. Brown (resolved): Since when?\nAnswer: in June\nor July.\nReply by C. Day : thanks",
    {
      comments: [
        {
          on: "evidence",
          by: "A. Brown",
          text: "Since when?",
          resolved: true,
          replies: [
            { by: "", text: "in June\nor July." },
            { by: "C. Day", text: "thanks" },
          ],
        },
      ],
    },
  ],
])("%j, written by hand, loses no word", (text, expected) => {
  expect(foundIn(template, item, text)).toEqual({ ...NOTHING_FOUND, ...expected });
});

test.each([
  ["Manager: north (acting)\nDay", "Reply by Manager: Yes."],
  [" (", "Reply: Yes."],
  ["", "Reply: Yes."],
])("a name %j ends before what would end it", (by, line) => {
  const comments = [{ on: "impact" as const, text: "So?", replies: [{ by, text: "Yes." }] }];
  expect(foundText(template, item, { ...NOTHING_FOUND, comments })).toBe(`Comment on impact: So?\n${line}`);
});
