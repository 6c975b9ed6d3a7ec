/**
 * The one way TypeScript becomes JavaScript, for the bundles and for jest.
 * @param {boolean} tsx
 */
exports.swcOptions = (tsx) => ({
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", tsx },
    transform: { react: { runtime: "automatic" } },
  },
});
