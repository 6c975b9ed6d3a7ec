const config = require("./jest.config.js");
const { ofCode } = require("./test/support/left-out.js");

const [unit] = /** @type {object[]} */ (config.projects);

/**
 * What holds of the code itself: who may import whom, that each sentence has its Welsh, which members of Office.js are used.
 * @type {object}
 */
module.exports = {
  ...config,
  projects: [
    {
      ...unit,
      testMatch: ofCode.map((/** @type {string} */ path) => `<rootDir>/${path}`),
      testPathIgnorePatterns: [],
    },
  ],
};
