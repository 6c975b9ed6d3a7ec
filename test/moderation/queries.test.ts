import fc from "fast-check";
import {
  byUrgency,
  isOpenQuery,
  queryAge,
  queryState,
  QUERY_STATES,
  waitsFor,
  type Query,
  type QueryState,
  type Reader,
} from "../../src/moderation/queries";
import { holds } from "../support/holds";

const said = (author: string, utc?: string) => ({ author, ...(utc === undefined ? {} : { date: { utc } }) });
const aQuery = (overrides: Partial<Query> = {}): Query => ({
  ...said("Moderator 2", "2026-12-01T09:00:00Z"),
  resolved: false,
  replies: [],
  ...overrides,
});
const replied = (...authors: readonly string[]): Query =>
  aQuery({ replies: authors.map((author) => said(author)) });

describe("a comment", () => {
  test.each<readonly [string, Query, QueryState]>([
    ["nobody replied to is open", aQuery(), "open"],
    ["somebody else replied to is answered", replied("Auditor 4"), "answered"],
    ["that was asked again after an answer is open", replied("Auditor 4", "Moderator 2"), "open"],
    ["that was answered twice is answered", replied("Auditor 4", "Moderator 2", "Auditor 4"), "answered"],
    ["in a document with one name for all is answered by any reply", replied("Moderator 2"), "answered"],
    ["nobody signed is answered by any reply", { ...replied(""), author: "" }, "answered"],
    ["that is resolved is so with or without an answer", aQuery({ resolved: true }), "resolved"],
  ])("%s", (_, query, state) => {
    expect(queryState(query, false)).toBe(state);
    expect(isOpenQuery(query)).toBe(state === "open");
  });

  test("is changed since only where it was resolved", () => {
    expect(queryState(aQuery({ resolved: true }), true)).toBe("changed");
    expect(queryState(aQuery(), true)).toBe("open");
  });
});

describe("its age", () => {
  test.each<readonly [string, Query, QueryState, ReturnType<typeof queryAge>]>([
    ["counts from when it was asked", replied("Auditor 4"), "open", { day: "2026-12-01", days: 6 }],
    [
      "counts from the answer",
      aQuery({ replies: [said("Auditor 4", "2026-12-05T09:00:00Z")] }),
      "answered",
      { day: "2026-12-05", days: 2 },
    ],
    [
      "goes by the instant, whatever the time of day beside it",
      aQuery({ date: { utc: "2026-12-03T09:00:00Z", local: "2026-11-30T23:59:00" } }),
      "open",
      { day: "2026-12-03", days: 4 },
    ],
    [
      "goes by the day where its author was, where that is all there is",
      aQuery({ date: { local: "2026-12-04T23:59:00" } }),
      "open",
      { day: "2026-12-04", days: 3 },
    ],
    [
      "is none for a clock that was ahead",
      aQuery({ date: { utc: "2027-01-01T09:00:00Z" } }),
      "open",
      { day: "2027-01-01", days: 0 },
    ],
    [
      "is not known without a date",
      { ...said("Moderator 2"), resolved: false, replies: [] },
      "open",
      undefined,
    ],
    [
      "is not known by an impossible date",
      aQuery({ date: { local: "0-00-00T00:00:00" } }),
      "open",
      undefined,
    ],
    ["is not known by a 31 February", aQuery({ date: { utc: "2026-02-31T09:00:00Z" } }), "open", undefined],
    [
      "is not known by a day there never was",
      aQuery({ date: { utc: "2026-99-01T00:00:00Z", local: "2026-02-31T09:00:00" } }),
      "open",
      undefined,
    ],
  ])("%s", (_, query, state, age) => {
    expect(queryAge(query, state, "2026-12-07")).toEqual(age);
  });
});

const aged = (state: QueryState, days?: number) => ({
  state,
  age: days === undefined ? undefined : { day: "2026-12-01" as const, days },
});

test("they come changed since resolved, open by age, answered, resolved with the last one first", () => {
  const sorted = [
    aged("resolved", 9),
    aged("open"),
    aged("answered", 1),
    aged("open", 2),
    aged("resolved", 3),
    aged("changed"),
    aged("resolved"),
    aged("open", 6),
  ].sort(byUrgency);
  expect(sorted.map(({ state, age }) => [state, age?.days])).toEqual([
    ["changed", undefined],
    ["open", 6],
    ["open", 2],
    ["open", undefined],
    ["answered", 1],
    ["resolved", 3],
    ["resolved", 9],
    ["resolved", undefined],
  ]);
});

test("their order is the same whichever way they came", () => {
  const standing = fc.record({
    state: fc.constantFrom(...QUERY_STATES),
    age: fc.option(fc.record({ day: fc.constant("2026-12-01" as const), days: fc.nat(50) }), {
      nil: undefined,
    }),
  });
  holds(
    fc.property(fc.array(standing), (all) => {
      expect([...all].reverse().sort(byUrgency)).toEqual([...all].sort(byUrgency));
    }),
  );
});

test.each<readonly [QueryState, Reader["part"], string, boolean]>([
  ["open", "answers", "Auditor 4", true],
  ["open", "answers", "Moderator 2", false],
  ["open", "asks", "Moderator 2", false],
  ["answered", "asks", "Moderator 3", true],
  ["answered", "answers", "Auditor 4", false],
  ["answered", "neither", "Moderator 2", true],
  ["changed", "asks", "Moderator 3", true],
  ["changed", "answers", "Auditor 4", false],
  ["resolved", "asks", "Moderator 2", false],
])("one that is %s waits for who %s, as %s: %s", (state, part, name, waits) => {
  expect(waitsFor({ ...aQuery(), state }, { part, name })).toBe(waits);
});
