const config = require("./jest.config.js");
const [unit, built] = /** @type {object[]} */ (config.projects);

/**
 * Every test of jest.config.js, those that need no build room by room instead of file by file. A file alone:
 * `npx jest test/audit/dates`.
 * @type {object}
 */
module.exports = {
  ...config,
  projects: [{ ...unit, testMatch: ["<rootDir>/test/together/*.ts", "<rootDir>/test/*.test.ts"] }, built],
};
