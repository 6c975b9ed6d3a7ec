const { spawnSync } = require("node:child_process");

/** `npm run test:deep` leaves nothing out, and makes every sweep whole. */
const deep = process.env["CASE_AUDIT_TESTS"] === "deep";

/** Only these look at built bundles, so only they wait for the build. */
exports.built = ["test/browser/", "test/cli/program.test.ts", "test/cli/writing.test.ts"];

/**
 * A release takes a minute to make, and LibreOffice as long to draw the reports; what nobody can work out of figures for
 * publishing is held by other tests of test/overview for a few sets of audits. The journeys of an audit's second half
 * are played from end to end by test/browser/lifecycle, and in Word without a browser by test/word; an audit from blank
 * to ready by test/browser/complete-audit; a template's editing by test/forms/edited-template; moving to a newer version,
 * boxes given back, words set aside, copies to share and a concern by test/taskpane, guidance by test/guidance; what a list makes by
 * test/cases and test/cli/new-from, a catalogue by test/templates, numbers and several choices by test/taskpane and test/audit; the commands
 * of the month's page by test/cli/month.
 */
const long = [
  "test/release/whole-release.test.ts",
  "test/report-docx/libreoffice-report.test.ts",
  "test/docx/libreoffice-comments.test.ts",
  "test/overview/published-proof.test.ts",
  "test/cli/programme-page.test.ts",
  "test/browser/catalogue.test.ts",
  "test/browser/comments.test.ts",
  "test/browser/changes.test.ts",
  "test/browser/concern.test.ts",
  "test/browser/dip-sample.test.ts",
  "test/browser/edit-template.test.ts",
  "test/browser/guidance.test.ts",
  "test/browser/lost-boxes.test.ts",
  "test/browser/make-cases.test.ts",
  "test/browser/moderate.test.ts",
  "test/browser/move-answers.test.ts",
  "test/browser/settle-words.test.ts",
  "test/browser/share-copy.test.ts",
  "test/browser/word-audit.test.ts",
  "test/browser/word-keyboard.test.ts",
  "test/browser/word-lifecycle.test.ts",
  "test/browser/word-moderate.test.ts",
  "test/browser/word-teams.test.ts",
  "test/browser/word-template.test.ts",
];

/**
 * What a browser and a shell still show where the tests before have nothing to say against a change: `npm run
 * test:journeys`, which `.ci/run` plays after `npm test`. `npm test` itself takes an audit from blank to ready by keyboard, prints
 * it, and goes through the pane in Word's page and the program as it is built.
 */
exports.journeys = [
  "test/browser/fetched-late.test.ts",
  "test/browser/half-written.test.ts",
  "test/browser/import-form.test.ts",
  "test/browser/kept-work.test.ts",
  "test/browser/lifecycle.test.ts",
  "test/browser/overview.test.ts",
  "test/browser/own-tables.test.ts",
  "test/browser/programme.test.ts",
  "test/browser/workbench-editing.test.ts",
  "test/browser/workbench-files.test.ts",
  "test/browser/workbench-page.test.ts",
  "test/cli/writing.test.ts",
];

/** These look at the code alone, as lint and typecheck do: `npm run test:code`. */
exports.ofCode = [
  "test/rooms.test.ts",
  "test/fluent-tokens.test.ts",
  "test/word/members.test.ts",
  "test/words/catalogue.test.ts",
];

/** These try LibreOffice and nothing else; where there is none, there is nothing to try. */
const libreOffice = ["test/docx/libreoffice-comments.test.ts", "test/report-docx/libreoffice-report.test.ts"];
const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

exports.leftOut = [
  ...(deep ? [] : [...long, ...exports.journeys, ...exports.ofCode]),
  ...(hasLibreOffice ? [] : libreOffice),
];
