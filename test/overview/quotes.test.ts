import fc from "fast-check";
import { textsWithoutNames } from "../../src/document/share-names";
import { GatheringQuotes, type Quotes } from "../../src/overview/quotes";
import { withoutIdentity } from "../../src/overview/without-identity";
import { anItem, aField, aFieldGroup, aTemplateOf } from "../support/builders";
import { aReading } from "./a-reading";
import { holds } from "../support/holds";

const TEMPLATE = aTemplateOf([anItem(), anItem({ id: "voice", label: "Voice" })], {
  pageHeader: { case: "case-ref" },
  fieldGroups: [
    aFieldGroup({
      fields: [
        aField({ role: "auditor" }),
        aField({ id: "case-ref", label: "Case" }),
        aField({ id: "worker", label: "Worker", role: "social worker" }),
      ],
    }),
  ],
});
const SAID = "Jo Doe visited the child of case AB 12 every week and wrote down what was said. Sam read it.";

function quotesOf(evidence: string, file = "one", judgement = "meets-good"): Quotes {
  const { audit } = aReading(file, TEMPLATE, {
    header: { "auditor-name": "Sam Poe", "case-ref": "AB 12", worker: "Jo Doe" },
    items: { risk: { judgement, evidence } },
  });
  const quotes = new GatheringQuotes();
  quotes.add(audit, textsWithoutNames(audit.template, audit.record));
  return quotes.quotes();
}

test("a passage stands without the names and the case that the audit holds", () => {
  expect(quotesOf(SAID)).toMatchObject([
    {
      file: "one",
      section: "judged",
      label: "Risk reduced",
      side: "good",
      text: "[social worker] visited the child of case [case] every week and wrote down what was said. [auditor] read it.",
    },
  ]);
});

test.each([
  ["exceeds-good", "good"],
  ["does-not-meet-good", "below"],
  ["", "neither"],
])("under the judgement %j it is of the side %s", (judgement, side) => {
  expect(quotesOf(SAID, "one", judgement)[0]?.side).toBe(side);
});

test.each([
  ["a text too short to say anything", "Seen monthly."],
  ["a sentence too long to quote", `The child ${"was seen again and again ".repeat(20)}at home.`],
  ["nothing", ""],
])("%s gives no passage", (_, text) => {
  expect(quotesOf(text)).toEqual([]);
});

test("a long narrative gives its first whole sentences", () => {
  const sentence = "Every visit is written up in the week it was made, and says what the child thinks.";
  const text = Array.from({ length: 30 }, () => sentence).join(" ");
  expect(quotesOf(text)[0]?.text).toBe(`${sentence} ${sentence}`);
});

test.each([
  ["Born on 3 May 2009 in Leeds.", "Born on [date] in Leeds."],
  ["Seen 03/05/2026, 3.5.26 and 2026-05-03.", "Seen [date], [date] and [date]."],
  ["Moved on the 3rd of May and back on May 9th, 2026.", "Moved on the [date] and back on [date]."],
  ["Ring 020 7946 0018 or mail jo.doe@example.org.", "Ring [number] or mail [address]."],
  ["Lives at SW1A 1AA.", "Lives at [postcode]."],
  ["Aged 16, 3 visits in May, 24 of 29.", "Aged 16, 3 visits in May, 24 of 29."],
  ["Case ab  12 and AB 123.", "Case [case] and AB 123."],
])("%j is quoted as %j", (text, without) => {
  expect(withoutIdentity(text, "AB 12")).toBe(without);
});

const ofFiles = (files: readonly number[]): Quotes => {
  const quotes = new GatheringQuotes();
  for (const file of files) quotes.addAll(quotesOf(`${SAID} That was visit ${String(file)}.`, String(file)));
  return quotes.quotes();
};

const merged = (...parts: readonly Quotes[]): Quotes => {
  const quotes = new GatheringQuotes();
  for (const part of parts) quotes.addAll(part);
  return quotes.quotes();
};

test.each(["K-07", "LCS/2026-14", "A.B+C (2)", "[7]{1}^$|*?\\\\", "12-34"])(
  "a case is left out whatever signs are in its id: %s",
  (id) => {
    expect(withoutIdentity(`Visits to ${id} were late.`, id)).toBe("Visits to [case] were late.");
  },
);

test("halves merge to the same as the whole, and however many audits there are only some passages are kept", () => {
  holds(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }), (count, cut) => {
      const files = Array.from({ length: count }, (_, at) => at);
      const [whole, one, other] = [ofFiles(files), ofFiles(files.slice(0, cut)), ofFiles(files.slice(cut))];
      expect(merged(one, other)).toEqual(whole);
      expect(merged(other, one)).toEqual(whole);
      expect(whole.length).toBeLessThanOrEqual(12);
    }),
    150,
  );
});
