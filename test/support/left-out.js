const { spawnSync } = require("node:child_process");

/** `npm run test:deep` leaves nothing out, and makes every sweep whole. */
const deep = process.env["CASE_AUDIT_TESTS"] === "deep";

/** Only these look at built bundles, so only they wait for the build. */
exports.built = ["test/browser/", "test/cli/program.test.ts", "test/cli/writing.test.ts"];

/** A release takes a minute to make, and LibreOffice as long to draw the reports. */
const long = ["test/release/whole-release.test.ts", "test/report-docx/libreoffice-report.test.ts"];

/** These try LibreOffice and nothing else; where there is none, there is nothing to try. */
const libreOffice = ["test/docx/libreoffice-comments.test.ts", "test/report-docx/libreoffice-report.test.ts"];
const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/** What the tests that need no build leave out here. */
exports.leftOut = [...exports.built, ...(deep ? [] : long), ...(hasLibreOffice ? [] : libreOffice)];
