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

const { swcOptions } = require("../swc.config.js");

/** What the code under test remembers of a template is forgotten before each test, as where its files are loaded anew. */
class Memory {
  static all = [];
  constructor() {
    Memory.all.push(this);
    this.clear();
  }
  clear() {
    this.map = new WeakMap();
  }
  get = (key) => this.map.get(key);
  set = (key, value) => this.map.set(key, value);
}

for (const extension of [".ts", ".tsx"]) {
  Module._extensions[extension] = (module, filename) => {
    const options = { ...swcOptions(extension === ".tsx"), module: { type: "commonjs" }, filename };
    const { code } = transformSync(readFileSync(filename, "utf8"), options);
    module._compile(code.replace('"use strict";', '"use strict"; const WeakMap = Memory;'), filename);
  };
}

fc.configureGlobal({ endOnFailure: true });

globalThis.Memory = Memory;

const { bdd } = interfaces;

/** @param {import("mocha").Suite} suite */
interfaces.bdd = (suite) => {
  bdd(suite);
  suite.beforeEach(() => Memory.all.forEach((memory) => memory.clear()));
  suite.on("pre-require", (globals) => {
    globals.test = globals.it;
    globals.beforeAll = globals.before;
    globals.afterAll = globals.after;
    globals.expect = expect;
    for (const each of [globals.it, globals.describe]) each.each = bind(each, false);
  });
};
