process.env["CASE_AUDIT_TESTS"] = "deep";

/** Every sweep whole, where `npm test` takes samples. */
module.exports = require("./jest.together.config.js");
