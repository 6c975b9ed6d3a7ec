process.env["CASE_AUDIT_TESTS"] = "deep";

/** Every sweep whole, where jest.config.js takes samples. */
module.exports = require("./jest.config.js");
