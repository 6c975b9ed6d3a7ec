const { chmodSync, existsSync, readFileSync } = require("node:fs");
const { homedir } = require("node:os");
const { resolve } = require("node:path");
const { URL } = require("node:url");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { BannerPlugin, optimize } = require("webpack");
const { DEVELOPMENT_URL, DeployedManifestPlugin } = require("./deployed-manifest.js");
const { HelpPagesPlugin } = require("./help-pages.js");
const { scriptRules } = require("./script-rules.js");

process.env["WEBPACK_DEV_SERVER_BASE_PORT"] ??= "3000";

const dist = resolve(__dirname, "dist");

/** Behind the splitting of chunks, which stands at 10. */
const AFTER_SPLITTING = 20;

/** @typedef {{ mode?: "development" | "production" }} Argv */
/** @typedef {{ word?: boolean } | undefined} Env */

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
      rules: scriptRules(),
    },
    cache: {
      type: "filesystem",
      name: `${name}-${mode}`,
      buildDependencies: {
        config: [
          __filename,
          resolve(__dirname, "script-rules.js"),
          resolve(__dirname, "fluent-tokens.js"),
          resolve(__dirname, "swc.config.js"),
        ],
      },
    },
    performance: { hints: false },
    stats: "errors-warnings",
    infrastructureLogging: { level: "warn" },
  };
};

/** The certificates for https://localhost that `office-addin-dev-certs install` makes, and this machine's Word trusts. */
const certificates = () => {
  /** @param {string} name */
  const read = (name) => {
    const file = resolve(homedir(), ".office-addin-dev-certs", name);
    if (existsSync(file)) return readFileSync(file);
    throw new Error(`${file} is missing. Run "npx office-addin-dev-certs install", or "npm run start:word".`);
  };
  return { ca: read("ca.crt"), cert: read("localhost.crt"), key: read("localhost.key") };
};

/** Word loads a pane over https only, from where manifest.xml says; Word on the web shows its icons on a page of another site. */
const servedToWord = () => ({
  server: { type: "https", options: certificates() },
  port: new URL(DEVELOPMENT_URL).port,
  allowedHosts: /** @type {const} */ ("all"),
  headers: { "Access-Control-Allow-Origin": "*" },
  onListening: () => {
    console.log(`Case Audit pane: ${DEVELOPMENT_URL}/taskpane.html`);
  },
});

/** @param {Env} env @param {Argv} argv */
const browser = (env, argv) => ({
  ...common({ name: "browser" }, argv),
  target: ["web", "es2022"],
  entry: { workbench: "./src/workbench/index.tsx", taskpane: "./src/taskpane/index.tsx" },
  output: {
    path: dist,
    filename: argv.mode === "development" ? "[name].js" : "[name].[contenthash].js",
    clean: { keep: /^(cli|bench|fuzz|foreign|release)\// },
  },
  optimization: {
    // Each page gets the packages it uses and no other's.
    splitChunks: { chunks: "all" },
    // SWC, which compiles them, makes them as small in half the time.
    minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
  },
  plugins: [
    new HtmlWebpackPlugin({
      template: "src/workbench/workbench.html",
      filename: "workbench.html",
      chunks: ["workbench"],
    }),
    new HtmlWebpackPlugin({
      template: "src/taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["taskpane"],
    }),
    new HtmlWebpackPlugin({ template: "src/taskpane/support.html", filename: "support.html", chunks: [] }),
    // What is left of two chunks once they are split may be the same.
    new optimize.MergeDuplicateChunksPlugin({ stage: AFTER_SPLITTING }),
    new DeployedManifestPlugin(),
    new HelpPagesPlugin(),
    new CopyPlugin({ patterns: [{ from: "catalogue", to: "catalogue" }] }),
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
    ...(env?.word ? servedToWord() : {}),
  },
});

/** @param {string} name @param {Argv} argv */
const node = (name, argv) => {
  const settings = common({ name }, argv);
  return {
    ...settings,
    target: "node20",
    // One file; what is imported late is in it, and runs once it is wanted.
    module: {
      ...settings.module,
      parser: { javascript: { dynamicImportMode: /** @type {const} */ ("eager") } },
    },
    optimization: { minimize: false },
  };
};

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
          chmodSync(resolve(compiler.outputPath, "case-audit.js"), 0o755);
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

/**
 * Changes audits in every way and says what is read: for developers.
 * @param {Argv} argv
 */
const fuzz = (argv) => ({
  ...node("fuzz", argv),
  entry: { fuzz: "./test/fuzz/index.ts" },
  output: { path: resolve(dist, "fuzz"), filename: "[name].js" },
});

/**
 * Reads documents that other programs made, and says what became of each: for developers.
 * @param {Argv} argv
 */
const foreign = (argv) => ({
  ...node("foreign", argv),
  entry: { foreign: "./test/foreign/index.ts" },
  output: { path: resolve(dist, "foreign"), filename: "[name].js" },
});

/** @param {Env} env @param {Argv} argv */
module.exports = (env, argv) => [browser(env, argv), cli(argv), bench(argv), fuzz(argv), foreign(argv)];
