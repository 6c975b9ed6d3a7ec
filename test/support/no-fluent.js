/**
 * Stands in for Fluent in the tests that draw nothing, which reach files of the pane for what these work out: loading all
 * of Fluent took longer than those tests. Whatever is asked of it is this again. What it draws is seen in test/browser.
 *
 * @type {() => unknown}
 */
const nothing = new Proxy(() => undefined, {
  get: (_, name) => {
    if (name === "__esModule") return true;
    return name === Symbol.toPrimitive ? () => "" : nothing;
  },
  apply: () => nothing,
});

module.exports = nothing;
