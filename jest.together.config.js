const config = require("./jest.config.js");
const [unit, built] = /** @type {object[]} */ (config.projects);

/** @param {string} names */
const together = (names) => `<rootDir>/test/together/${names}.ts`;

/**
 * Every test of jest.config.js in a few groups instead of file by file: rooms that import much the same, and those that
 * look at what is built. A file alone: `npx jest test/audit/dates`.
 * @type {object}
 */
module.exports = {
  ...config,
  projects: [
    { ...unit, testMatch: [together("!(built-*)"), "<rootDir>/test/*.test.ts"] },
    { ...built, testMatch: [together("built-*")] },
  ],
};
