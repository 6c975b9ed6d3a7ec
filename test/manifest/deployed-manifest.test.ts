import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { DEVELOPMENT_URL, deployedManifest } from "../../deployed-manifest.js";
import deployment from "../../src/document/deployment.json";
import { manifestFaults } from "../support/manifest-rules";

const top = resolve(__dirname, "../..");
const manifest = readFileSync(resolve(top, "manifest.xml"), "utf8");
const file = (path: string) =>
  readFileSync(resolve(top, path.startsWith("assets/") ? path : `src/taskpane/${path}`));

const ours = {
  url: "https://audit.example.gov.uk/case-audit",
  id: "3d1b7b6e-50a2-4d6c-9b57-3c1f0a7e2b11",
  version: "2.10.0.99999",
};

test("the manifest for developing and the one setting file mean the same add-in", () => {
  expect(manifest).toContain(`<Id>${deployment.id}</Id>`);
});

test("the manifest of what deployment.json says breaks no rule", () => {
  expect(manifestFaults(deployedManifest(manifest, deployment), { url: deployment.url, file })).toEqual([]);
});

test("a deployed manifest has the url, id and version of its deployment, and nothing of the development one", () => {
  const deployed = deployedManifest(manifest, ours);

  expect(manifestFaults(deployed, { url: ours.url, file })).toEqual([]);
  expect(deployed).toContain(`<Id>${ours.id}</Id>`);
  expect(deployed).toContain(`<Version>${ours.version}</Version>`);
  expect(deployed).not.toContain(DEVELOPMENT_URL);
  expect(deployed).not.toContain("<!--");
  expect(deployedManifest(manifest, { ...ours, url: "https://a.example/$&/a&b" })).toContain(
    "https://a.example/$&amp;/a&amp;b/taskpane.html",
  );
});

test.each([
  ["http", { url: "http://audit.example.gov.uk" }, /"url" has to be an https address.*opens nothing else/],
  ["no address at all", { url: "audit.example.gov.uk" }, /"url" has to be an https address/],
  ["a query", { url: "https://audit.example.gov.uk?a=1" }, /without a query/],
  ["a fragment", { url: "https://audit.example.gov.uk/#pane" }, /without a query or a fragment/],
  ["a slash at the end", { url: "https://audit.example.gov.uk/" }, /without a slash/],
  ["a password", { url: "https://a:b@audit.example.gov.uk" }, /password/],
  ["an id in braces", { id: `{${ours.id}}` }, /"id" has to be a GUID/],
  ["a version of three parts", { version: "1.0.0" }, /"version" has to be four numbers/],
  ["a version with a part too long", { version: "1.0.0.100000" }, /"version" has to be four numbers/],
])("a build refuses %s", (_, wrong, sentence) => {
  expect(() => deployedManifest(manifest, { ...ours, ...wrong })).toThrow(sentence);
});
