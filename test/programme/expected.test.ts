import type { IsoDate } from "../../src/audit/dates";
import { comparedWith, expectedOnce, type Expected } from "../../src/programme/expected";
import type { Tracked } from "../../src/programme/tracked";

const waited = (id: string, month: string, more: Partial<Expected> = {}): Expected => ({
  case: id,
  month,
  team: "",
  auditor: "",
  moderator: "",
  ...more,
});

const document = (id: string, received: IsoDate, more: Partial<Tracked> = {}): Tracked => ({
  file: `${received} ${id}.docx`,
  id: `${received} ${id}`,
  case: id,
  audit: "Full audit",
  team: "",
  auditor: "",
  moderator: "",
  state: "allocated",
  received,
  queries: 0,
  agreed: 0,
  open: [],
  ...more,
});

const monthsOf = (all: readonly Expected[]) => all.map(({ case: id, month }) => `${id} ${month}`);

describe("documents of two months in one folder", () => {
  test("one document of a child who was drawn twice is that of its own month, and the other is waited for", () => {
    const expected = [waited("K-1", "2026-11"), waited("K-1", "2026-12")];
    const december = document("k-1", "2026-12-03");
    expect(monthsOf(comparedWith(expected, [december]).missing)).toEqual(["K-1 2026-11"]);
    const november = document("K-1", "2026-11-03");
    expect(monthsOf(comparedWith(expected, [november]).missing)).toEqual(["K-1 2026-12"]);
    expect(comparedWith(expected, [december, november])).toMatchObject({ missing: [], notDrawn: [] });
  });

  test("one that comes back in the month after, beside that of the month, is of the month before", () => {
    const expected = [waited("K-1", "2026-11"), waited("K-1", "2026-12")];
    const both = [document("K-1", "2026-12-01"), document("K-1", "2026-12-03")];
    const { missing, allocated } = comparedWith(expected, both);
    expect(missing).toEqual([]);
    expect(both.map((each) => allocated.get(each)?.month)).toEqual(["2026-11", "2026-12"]);
  });

  test("one of a month before the sample is another audit of that child, and of no month of it", () => {
    const { missing, notDrawn } = comparedWith(
      [waited("K-1", "2026-12")],
      [document("K-1", "2026-06-01"), document("K-2", "2026-12-02")],
    );
    expect(monthsOf(missing)).toEqual(["K-1 2026-12"]);
    expect(notDrawn.map((each) => each.case)).toEqual(["K-2"]);
  });
});

test("beside the document of the month, one of a later month is another audit of that child", () => {
  const both = [
    document("K-1", "2026-11-03", { auditor: "D. Park" }),
    document("K-1", "2026-12-03", { auditor: "H. Bell" }),
  ];
  const { missing, otherAuditor, allocated } = comparedWith(
    [waited("K-1", "2026-11", { auditor: "D. Park" })],
    both,
  );
  expect([missing, otherAuditor]).toEqual([[], []]);
  expect([...allocated.keys()]).toEqual(both.slice(0, 1));
});

describe("ids that differ by noughts in front", () => {
  test("are one case: a document that lost them has come back", () => {
    const { missing, notDrawn } = comparedWith(
      [waited("0012", "2026-11"), waited("K 07", "2026-11")],
      [document("12", "2026-11-03"), document("k07", "2026-11-03")],
    );
    expect([missing, notDrawn]).toEqual([[], []]);
  });

  test("are two where a sample has both", () => {
    const { missing } = comparedWith(
      [waited("0012", "2026-11"), waited("12", "2026-11")],
      [document("12", "2026-11-03")],
    );
    expect(monthsOf(missing)).toEqual(["0012 2026-11"]);
  });
});

test.each<readonly [string, readonly Expected[], readonly number[]]>([
  [
    "a sample and the allocation made of it, though it was received in the month after",
    [
      waited("K-1", "2026-11", { sample: "a" }),
      waited("K-1", "2026-12", { sample: "a", received: "2026-12-01" }),
    ],
    [1],
  ],
  [
    "one month, named twice",
    [waited("K-1", "2026-11"), waited(" k-1", "2026-11", { received: "2026-11-02" })],
    [1],
  ],
  ["the same file twice", [waited("K-1", "2026-11"), waited("K-1", "2026-11")], [0]],
  [
    "two months of two samples are two",
    [waited("K-1", "2026-11", { sample: "a" }), waited("K-1", "2026-12", { sample: "b" })],
    [0, 1],
  ],
])("is waited for once: %s", (_, all, kept) => {
  expect(expectedOnce(all)).toEqual(kept.map((at) => all[at]));
});
