const { resolve } = require("node:path");
const { swcOptions } = require("./swc.config.js");

const TOKENS = { loader: resolve(__dirname, "fluent-tokens.js") };

/** How webpack makes the scripts of the bundles: ours of TypeScript, and in Fluent's and ours the tokens of its theme. */
exports.scriptRules = () => [
  {
    test: /\.ts$/,
    exclude: /node_modules/,
    use: [{ loader: "swc-loader", options: swcOptions(false) }, TOKENS],
  },
  {
    test: /\.tsx$/,
    exclude: /node_modules/,
    use: [{ loader: "swc-loader", options: swcOptions(true) }, TOKENS],
  },
  { test: /\.js$/, include: /node_modules.@fluentui/, use: [TOKENS] },
];
