const config = require("./jest.config.js");
const [unit, built] = /** @type {object[]} */ (config.projects);

/** @param {string} names */
const together = (names) => `<rootDir>/test/together/${names}.ts`;

/**
 * Every test of jest.config.js, those that need no build room by room and the others in a few parts, instead of file by
 * file. A file alone: `npx jest test/audit/dates`.
 * @type {object}
 */
module.exports = {
  ...config,
  projects: [
    { ...unit, testMatch: [together("!(built-*)"), "<rootDir>/test/*.test.ts"] },
    { ...built, testMatch: [together("built-*")] },
  ],
};
