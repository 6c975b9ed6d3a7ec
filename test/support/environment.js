const { TestEnvironment } = require("jest-environment-node");

// A worker that has come to its end would give back piece by piece all it holds, for longer than Jest waits for it.
if (process.send) process.once("beforeExit", () => process.exit());

module.exports = TestEnvironment;
