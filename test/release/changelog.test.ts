import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { version } from "../../package.json";
import { releaseOf } from "../../release/changelog.js";

const changelog = (unreleased: string, ...entries: readonly string[]) =>
  ["# Changelog", "## [Unreleased]", unreleased, ...entries.map((entry) => `${entry}\n\n- A change.`)].join(
    "\n\n",
  );
const dated = changelog("", "## [1.1.0] - 2026-02-28", "## [1.0.0] - 2026-01-31");

test("the changelog has a dated entry for the version of the package", () => {
  const ours = readFileSync(resolve(__dirname, "../../CHANGELOG.md"), "utf8");
  expect(releaseOf({ changelog: ours, version, tags: [] })).toMatchObject({ version });
});

test.each([
  ["without a tag", dated, []],
  ["with its tag", dated, ["v1.1.0"]],
  ["without a tag, while more is to come", changelog("- A fault.", "## [1.1.0] - 2026-02-28"), []],
  ["from a file with the line ends of Windows", dated.replaceAll("\n", "\r\n"), ["v1.1.0"]],
])("a release is made %s", (_, text, tags) => {
  expect(releaseOf({ changelog: text, version: "1.1.0", tags })).toEqual({
    version: "1.1.0",
    date: "2026-02-28",
  });
});

test.each([
  [
    "a version that has no entry",
    dated,
    "1.2.0",
    [],
    /1\.2\.0.*the newest entry of CHANGELOG\.md is 1\.1\.0/,
  ],
  ["an older version", dated, "1.0.0", [], /1\.0\.0.*the newest entry of CHANGELOG\.md is 1\.1\.0/],
  ["a changelog without entries", changelog("- A fault."), "1.0.0", [], /is missing/],
  ["an entry without a date", changelog("", "## [1.0.0]"), "1.0.0", [], /1\.0\.0.*has no date/],
  ["a date that never was", changelog("", "## [1.0.0] - 2026-02-30"), "1.0.0", [], /has no date/],
  ["a tag of another version", dated, "1.1.0", ["v1.1.0", "v1.2.0"], /tag v1\.2\.0, but .* say 1\.1\.0/],
  [
    "a tag that includes changes without a version",
    changelog("- A fault.", "## [1.0.0] - 2026-01-31"),
    "1.0.0",
    ["v1.0.0"],
    /under Unreleased that the tag v1\.0\.0 includes/,
  ],
])("a release is refused for %s", (_, text, named, tags, sentence) => {
  expect(() => releaseOf({ changelog: text, version: named, tags })).toThrow(sentence);
});
