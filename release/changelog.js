const ENTRY = /^## \[([^\]]+)\](?: - (\S+))?[ \t]*$/gm;
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/**
 * The version that a release has and the date its entry in the changelog gives it. A commit with a tag that begins with
 * v is that version and no other. Throws with a sentence for the person who makes the release.
 * @param {{ changelog: string, version: string, tags: readonly string[] }} made
 * @returns {{ version: string, date: string }}
 */
function releaseOf({ changelog, version, tags }) {
  const entries = [...changelog.matchAll(ENTRY)].map(([line, name = "", date = ""], at, all) => ({
    name,
    date,
    text: changelog.slice((all[at]?.index ?? 0) + line.length, all[at + 1]?.index).trim(),
  }));
  const newest = entries.find(({ name }) => name !== "Unreleased");
  if (newest?.name !== version) {
    throw new Error(
      `package.json says version ${version}, and the newest entry of CHANGELOG.md ` +
        `${newest ? `is ${newest.name}` : "is missing"}: both have to name the same version.`,
    );
  }
  if (!isDate(newest.date)) {
    throw new Error(
      `The entry of ${version} in CHANGELOG.md has no date: write it as "## [${version}] - 2026-01-31".`,
    );
  }
  const other = tags.find((tag) => tag !== `v${version}`);
  if (other !== undefined) {
    throw new Error(`This commit has the tag ${other}, but package.json and CHANGELOG.md say ${version}.`);
  }
  if (tags.length > 0 && entries.some(({ name, text }) => name === "Unreleased" && text !== "")) {
    throw new Error(
      `CHANGELOG.md has changes under Unreleased that the tag v${version} includes: move them to its entry.`,
    );
  }
  return { version, date: newest.date };
}

/** @param {string} text */
function isDate(text) {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12;
}

module.exports = { releaseOf };
