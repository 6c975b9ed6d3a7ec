const config = require("./jest.config.js");
const { journeys } = require("./test/support/left-out.js");

const [, built] = /** @type {object[]} */ (config.projects);

/**
 * The journeys that `npm test` has no time for, over what is built: CI plays them with every change.
 * @type {object}
 */
module.exports = {
  ...config,
  projects: [
    {
      ...built,
      testMatch: journeys.map((/** @type {string} */ path) => `<rootDir>/${path}`),
      testPathIgnorePatterns: [],
    },
  ],
};
