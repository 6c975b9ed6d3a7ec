const { default: Sequencer } = require("@jest/test-sequencer");

/** First the tests that need no build, while it is made; of both those that take longest first, as Jest does. */
module.exports = class extends Sequencer {
  /**
   * @override
   * @param {import("@jest/test-result").Test[]} tests
   */
  sort(tests) {
    /** @param {import("@jest/test-result").Test} test */
    const late = ({ context }) => Number(context.config.displayName?.name === "built");
    const sorted = /** @type {import("@jest/test-result").Test[]} */ (super.sort(tests));
    return [...sorted].sort((a, b) => late(a) - late(b));
  }
};
