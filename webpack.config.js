const { chmodSync } = require("node:fs");
const { resolve } = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { BannerPlugin } = require("webpack");
const { swcOptions } = require("./swc.config.js");

process.env["WEBPACK_DEV_SERVER_BASE_PORT"] ??= "3000";

const dist = resolve(__dirname, "dist");

/** @typedef {{ mode?: "development" | "production" }} Argv */

/** @param {{ name: string }} target @param {Argv} argv */
const common = ({ name }, argv) => {
  const mode = argv.mode ?? "production";
  return {
    name,
    mode,
    // Never an eval devtool: the pages forbid eval, in development too.
    devtool: mode === "development" ? "source-map" : false,
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        { test: /\.ts$/, exclude: /node_modules/, loader: "swc-loader", options: swcOptions(false) },
        { test: /\.tsx$/, exclude: /node_modules/, loader: "swc-loader", options: swcOptions(true) },
      ],
    },
    cache: {
      type: "filesystem",
      name: `${name}-${mode}`,
      buildDependencies: { config: [__filename, resolve(__dirname, "swc.config.js")] },
    },
    performance: { hints: false },
    stats: "errors-warnings",
    infrastructureLogging: { level: "warn" },
  };
};

/** @param {Argv} argv */
const browser = (argv) => ({
  ...common({ name: "browser" }, argv),
  target: ["web", "es2022"],
  entry: { workbench: "./src/workbench/index.tsx" },
  output: {
    path: dist,
    filename: argv.mode === "development" ? "[name].js" : "[name].[contenthash].js",
    clean: { keep: /^(cli|bench)\// },
  },
  optimization: {
    splitChunks: { cacheGroups: { vendor: { test: /node_modules/, name: "vendor", chunks: "all" } } },
  },
  plugins: [
    new HtmlWebpackPlugin({
      template: "src/workbench/workbench.html",
      filename: "workbench.html",
      chunks: ["workbench"],
    }),
  ],
  devServer: {
    host: "localhost",
    port: "auto",
    static: false,
    // No reload socket: the pages' Content-Security-Policy allows no connections.
    client: false,
    hot: false,
    liveReload: false,
    webSocketServer: false,
    devMiddleware: { index: "workbench.html" },
    /** @param {import("webpack-dev-server")} devServer */
    onListening: ({ server }) => {
      const address = server?.address();
      if (address && typeof address === "object") {
        console.log(`Case Audit workbench: http://localhost:${String(address.port)}/`);
      }
    },
  },
});

/** @param {string} name @param {Argv} argv */
const node = (name, argv) => ({
  ...common({ name }, argv),
  target: "node20",
  optimization: { minimize: false },
});

/** @param {Argv} argv */
const cli = (argv) => ({
  ...node("cli", argv),
  entry: { "case-audit": "./src/cli/main.ts" },
  output: { path: resolve(dist, "cli"), filename: "[name].js", clean: true },
  plugins: [
    new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
    {
      /** @param {import("webpack").Compiler} compiler */
      apply: (compiler) => {
        compiler.hooks.afterEmit.tap("executable", () => {
          chmodSync(resolve(dist, "cli/case-audit.js"), 0o755);
        });
      },
    },
  ],
});

/** @param {Argv} argv */
const bench = (argv) => ({
  ...node("bench", argv),
  entry: { bench: "./bench/index.ts" },
  output: { path: resolve(dist, "bench"), filename: "[name].js", clean: true },
});

/** @param {unknown} _env @param {Argv} argv */
module.exports = (_env, argv) => [browser(argv), cli(argv), bench(argv)];
