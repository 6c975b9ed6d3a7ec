// @ts-nocheck: Mocha brings no types, and the hook by which Node loads a file has none.
/*
 * The tests as Mocha runs them, for `npm run mutate` alone: Mocha loads them once for all changes, where Jest would load
 * them again for each. Jest's words and its `expect` stand for Mocha's own.
 */
const { readFileSync } = require("node:fs");
const Module = require("node:module");

const { transformSync } = require("@swc/core");
const fc = require("fast-check");
const { expect } = require("expect");
const { bind } = require("jest-each");
const { interfaces } = require("mocha");

const { swcOptions } = require("../../swc.config.js");

for (const extension of [".ts", ".tsx"]) {
  Module._extensions[extension] = (module, filename) => {
    const options = { ...swcOptions(extension === ".tsx"), module: { type: "commonjs" }, filename };
    module._compile(transformSync(readFileSync(filename, "utf8"), options).code, filename);
  };
}

fc.configureGlobal({ endOnFailure: true });

const { bdd } = interfaces;

/** @param {import("mocha").Suite} suite */
interfaces.bdd = (suite) => {
  bdd(suite);
  suite.on("pre-require", (globals) => {
    globals.test = globals.it;
    globals.beforeAll = globals.before;
    globals.afterAll = globals.after;
    globals.expect = expect;
    for (const each of [globals.it, globals.describe]) each.each = bind(each, false);
  });
};
