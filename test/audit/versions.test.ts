import { compareVersions, newerTemplate } from "../../src/audit/versions";
import { aTemplate } from "../support/builders";

test.each([
  ["3", "4"],
  ["1.9", "1.10"],
  ["V3", "V4"],
  ["V3", "4"],
  ["3", "version 4"],
  ["v. 3", "V3.1"],
  ["3", "3.1"],
  ["3a", "3b"],
  ["3", "3a"],
  ["3", "3.0.1"],
  ["03.1", "3.2"],
  ["3", "3.01"],
  ["3", "3.10"],
  ["", "3"],
  [" V3 ", "4"],
  ["ver 3", "4"],
  ["Ver. 3", "4"],
  ["2025-11", "2026-04"],
  ["2026-04", "2026-10"],
  ["2026-04-01 rev 1", "2026-04-01 rev 2"],
  ["09", "10"],
  ["3", "2026"],
  ["99999999999999999998", "99999999999999999999"],
])("%s comes before %s", (earlier, later) => {
  expect(compareVersions(earlier, later)).toBeLessThan(0);
  expect(compareVersions(later, earlier)).toBeGreaterThan(0);
});

test.each([
  ["the same", "3", "3"],
  ["the same but for noughts", "3", "3.0"],
  ["noughts in front", "2026-4", "2026-04"],
  ["case and the V in front", "V3 Draft", "3 draft"],
  ["words, which say nothing of time", "spring", "autumn"],
  ["noughts at the end", "3", "3.00"],
  ["names of months", "March 2026", "April 2026"],
  ["names of months, whatever the year", "March 2026", "April 2027"],
  ["a word that only one has", "3", "3 draft"],
  ["a word that only one has, whatever follows", "3", "3 draft 2"],
  ["a number against a word", "3", "pilot"],
  ["a number against a word, whatever follows", "3 4", "pilot 5"],
  ["a letter against a word", "3a", "3 draft"],
  ["a letter against a number", "3a", "3.1"],
  ["a V that is not in front", "1 v2", "1 3"],
])("nothing says which is later: %s", (_, a, b) => {
  expect(compareVersions(a, b)).toBeCloseTo(0);
  expect(compareVersions(b, a)).toBeCloseTo(0);
});

describe("the newer version of a template", () => {
  const version = (text: string, id = "small-audit") => aTemplate({ id, version: text });

  test("is the newest of those offered with its id", () => {
    const offered = [version("1.2"), version("1.10"), version("1.9"), version("2", "another-audit")];
    expect(newerTemplate(version("1.1"), offered)).toBe(offered[1]);
  });

  test.each([
    ["only this one is offered", [version("3")]],
    ["an older one is offered", [version("2")]],
    ["another template is newer", [version("4", "another-audit")]],
    ["nothing is offered", []],
  ])("is none where %s", (_, offered) => {
    expect(newerTemplate(version("3"), offered)).toBeUndefined();
  });
});
