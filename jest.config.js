const { availableParallelism } = require("node:os");
const { swcOptions } = require("./swc.config.js");
const { built, leftOut } = require("./test/support/left-out.js");

process.env["TZ"] = "Europe/London";
process.env["LANG"] = process.env["LC_ALL"] = "en_GB.UTF-8";

const esmOnly = ["@noble/hashes", "docx", "hucre", "hyparquet", "hyparquet-writer", "nanoid", "stemmer"];

/** @param {string} path */
const inRoot = (path) => `<rootDir>/${path}`;

const project = {
  testEnvironment: "node",
  transform: {
    "\\.tsx$": ["@swc/jest", swcOptions(true)],
    "\\.m?[jt]s$": ["@swc/jest", swcOptions(false)],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join("|")})/)`],
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
};

/** @type {import("jest").Config} */
module.exports = {
  // As many as there are cores, the browser that all share beside them: one more made a whole run a quarter longer.
  maxWorkers: Math.min(availableParallelism(), 4),
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
      testPathIgnorePatterns: [...built, ...leftOut].map(inRoot),
      moduleNameMapper: { "^@fluentui/": "<rootDir>/test/support/no-fluent.js" },
    },
    {
      ...project,
      displayName: "built",
      testMatch: built.map((path) => inRoot(path.endsWith("/") ? `${path}**/*.test.ts` : path)),
      testPathIgnorePatterns: leftOut.map(inRoot),
      globalSetup: "<rootDir>/test/support/share.ts",
      globalTeardown: "<rootDir>/test/support/unshare.ts",
      setupFilesAfterEnv: ["<rootDir>/test/support/await-build.ts"],
    },
  ],
};
