/*
 * `npm run mutate -- audit` changes the code of a room a little, again and again, and runs the tests that reach the change:
 * one that no test notices is a rule nobody holds. `npm run mutate -- audit/dates` does one file; without a name all four
 * rooms are done. Not part of `npm test`. What is settled as a file loads (tables, patterns) is left alone, since the tests
 * are loaded once.
 */
import { Stryker } from "@stryker-mutator/core";
import "../jest.config.js";

process.chdir(`${import.meta.dirname}/..`);

/** The folders of tests that hold a room, and how many changes of a hundred they are to notice. */
const ROOMS = {
  audit: { tests: ["audit", "report"], goal: 90 },
  record: { tests: ["record"], goal: 90 },
  document: { tests: ["document"], goal: 90 },
  forms: { tests: ["forms"], goal: 75 },
};

/** Tests of whole documents, too slow to be run for each change. */
const SWEEPS = [
  "test/document/version-1-documents.test.ts",
  "test/forms/imported-audit.test.ts",
  "test/forms/libreoffice-form.test.ts",
];

const asked = process.argv.slice(2);

for (const name of asked.length > 0 ? asked : Object.keys(ROOMS)) {
  const [room, file = "**/*"] = name.split(/\/(.*)/);
  const { tests, goal } = ROOMS[room];
  await new Stryker({
    mutate: [`src/${room}/${file}.ts`],
    testRunner: "mocha",
    mochaOptions: {
      require: ["./bench/mutation-tests.js"],
      extension: ["ts"],
      spec: tests.map((folder) => `test/${folder}/**/*.test.ts`),
      ignore: SWEEPS,
      "no-config": true,
      "no-package": true,
    },
    plugins: ["@stryker-mutator/mocha-runner"],
    coverageAnalysis: "perTest",
    ignoreStatic: true,
    concurrency: 1,
    timeoutMS: 10_000,
    thresholds: { break: file === "**/*" ? goal : null },
    reporters: ["progress", "clear-text", "json"],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: `dist/mutation/${name}.json` },
    tempDirName: "dist/stryker",
  }).runMutationTest();
}
