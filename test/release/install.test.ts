import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { HEADERS, PLACEHOLDER_URL, installCli, installPages } from "../../release/install.js";

test("the page for the IT person and INSTALL.txt ask for the same headers", () => {
  const page = readFileSync(resolve(__dirname, "../../docs/deploy.md"), "utf8");
  const asked = installPages({ version: "1.0.0", url: PLACEHOLDER_URL, times: 10 });
  for (const [files, headers] of Object.entries(HEADERS)) {
    const row = page
      .split("\n")
      .find((line) => line.replaceAll(/[`*]/g, "").includes(`| ${files.replaceAll("*", "")} `));
    for (const header of headers) {
      expect(row).toContain(`\`${header}\``);
      expect(asked).toContain(`${header}\n`);
    }
  }
});

test("who gets a manifest without an address is told what to replace, and nobody else", () => {
  expect(installPages({ version: "1.0.0", url: PLACEHOLDER_URL, times: 10 })).toMatch(
    new RegExp(`${PLACEHOLDER_URL}\\s+It is there 10 times`),
  );
  const url = "https://audit.example.gov.uk";
  const ours = installPages({ version: "1.0.0", url, times: 10 });
  expect(ours).toContain(`The address is ${url}.`);
  expect(ours).not.toMatch(/replace/i);
});

test("the command line says which Node.js it needs", () => {
  expect(installCli({ version: "1.0.0", node: ">=20.19" })).toContain("Node.js 20.19 or later");
});
