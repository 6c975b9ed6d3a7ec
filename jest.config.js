const { spawnSync } = require("node:child_process");
const { swcOptions } = require("./swc.config.js");

process.env["TZ"] = "Europe/London";
process.env["LANG"] = process.env["LC_ALL"] = "en_GB.UTF-8";

const esmOnly = ["@noble/hashes", "docx", "hucre", "hyparquet", "hyparquet-writer", "nanoid", "stemmer"];

const project = {
  testEnvironment: "node",
  transform: {
    "\\.tsx$": ["@swc/jest", swcOptions(true)],
    "\\.m?[jt]s$": ["@swc/jest", swcOptions(false)],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join("|")})/)`],
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
};

// A release takes a minute to make, and LibreOffice as long to draw the reports.
const deep = process.env["CASE_AUDIT_TESTS"] === "deep";
const long = [
  "<rootDir>/test/release/whole-release.test.ts",
  "<rootDir>/test/report-docx/libreoffice-report.test.ts",
];

// These try LibreOffice and nothing else; where there is none, there is nothing to try.
const libreOffice = [
  "<rootDir>/test/docx/libreoffice-comments.test.ts",
  "<rootDir>/test/report-docx/libreoffice-report.test.ts",
];
const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

// Only these look at built bundles, so only they wait for the build.
const built = [
  "<rootDir>/test/browser/",
  "<rootDir>/test/cli/program.test.ts",
  "<rootDir>/test/cli/writing.test.ts",
];

/** @type {import("jest").Config} */
module.exports = {
  // One more than the cores of a small machine: a test in a browser waits now and then.
  maxWorkers: 3,
  // A slow machine is no fault of the code; nothing here asserts a time.
  testTimeout: 300_000,
  // Jest then never runs tests in its own process, whose locale was settled before LANG was set above; and a process
  // that has grown is replaced in time, since a large one takes longer to end than Jest waits for it.
  workerIdleMemoryLimit: "256MB",
  testSequencer: "<rootDir>/test/support/sequencer.js",
  reporters: [["summary", { summaryThreshold: 0 }]],
  projects: [
    {
      ...project,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: [...built, ...(deep ? [] : long), ...(hasLibreOffice ? [] : libreOffice)],
      moduleNameMapper: { "^@fluentui/": "<rootDir>/test/support/no-fluent.js" },
    },
    {
      ...project,
      displayName: "built",
      testMatch: built.map((path) => (path.endsWith("/") ? `${path}**/*.test.ts` : path)),
      globalSetup: "<rootDir>/test/support/share.ts",
      globalTeardown: "<rootDir>/test/support/unshare.ts",
      setupFilesAfterEnv: ["<rootDir>/test/support/await-build.ts"],
    },
  ],
};
