import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { DEVELOPMENT_URL } from "../../deployed-manifest.js";
import deployment from "../../src/document/deployment.json";
import { manifestFaults, type ManifestRule, type Site } from "../support/manifest-rules";
import { pngSize } from "../support/png-size";
import { readManifest } from "../support/read-manifest";

const top = resolve(__dirname, "../..");
const file = resolve(top, "manifest.xml");
const manifest = readFileSync(file, "utf8");

/** What a build puts beside manifest.xml: the icons from assets/, the pages from the pane's room. */
const site: Site = {
  url: DEVELOPMENT_URL,
  file: (path) => {
    const from = resolve(top, path.startsWith("assets/") ? path : `src/taskpane/${path}`);
    return existsSync(from) ? readFileSync(from) : undefined;
  },
};

test("manifest.xml breaks no rule", () => {
  expect(manifestFaults(manifest, site)).toEqual([]);
});

test("Microsoft's reader finds in it what we wrote", () => {
  expect(readManifest(file)).toMatchObject({
    id: deployment.id,
    version: deployment.version,
    providerName: "Case Audit contributors",
    defaultLocale: "en-GB",
    displayName: "Case Audit",
    hosts: ["Document"],
    permissions: "ReadWriteDocument",
    officeAppType: "TaskPaneApp",
    iconUrl: `${DEVELOPMENT_URL}/assets/icon-32.png`,
    highResolutionIconUrl: `${DEVELOPMENT_URL}/assets/icon-64.png`,
    supportUrl: `${DEVELOPMENT_URL}/support.html`,
    appDomains: [],
    defaultSettings: { sourceLocation: `${DEVELOPMENT_URL}/taskpane.html` },
  });
});

describe("the rules catch", () => {
  const welsh = /\n\s*<Override Locale="cy-GB" Value="Archwiliad Achos"\/>/;
  const ribbonWelsh = /\n\s*<bt:Override Locale="cy-GB" Value="Agor Archwiliad Achos"\/>/;
  const x = (count: number) => "x".repeat(count);

  test.each<readonly [string, ManifestRule, string | RegExp, string]>([
    ["a tag that is not closed", "well-formed", "</OfficeApp>", ""],
    ["another kind of add-in", "kind", "TaskPaneApp", "ContentApp"],
    ["elements in the wrong order", "order", /(<Version>.*)\n(.*<ProviderName>.*)/, "$2\n$1"],
    ["an element in the wrong place", "order", "<Hosts>", "<Permissions>Restricted</Permissions><Hosts>"],
    ["an element nobody knows", "order", "<Requirements>", "<Wishes/><Requirements>"],
    [
      "a button's parts in the wrong order",
      "order",
      /(<Label resid="open.label"\/>)(\s*)(<Supertip>[^]*?<\/Supertip>)/,
      "$3$2$1",
    ],
    ["a button without a tip", "missing", /<Supertip>[^]*?<\/Supertip>/, ""],
    ["no address for support", "missing", /<SupportUrl.*/, ""],
    ["two names", "missing", "<Description ", '<DisplayName DefaultValue="Two"/><Description '],
    ["a name that is too long", "length", 'DisplayName DefaultValue="', `$&${x(125)}`],
    ["a Welsh name that is too long", "length", 'Value="Archwiliad', `Value="${x(126)}`],
    ["a description that is too long", "length", 'Description DefaultValue="', `$&${x(250)}`],
    ["a label that is too long", "length", 'group.label" DefaultValue="', `$&${x(125)}`],
    ["a tip that is too long", "length", 'open.tip" DefaultValue="', `$&${x(250)}`],
    ["a page's address that is too long", "length", "taskpane.html", `taskpane.html?${x(2018)}`],
    ["an id that is no GUID", "id", /<Id>[^<]*/, "<Id>case-audit"],
    ["a version with a part too long", "version", "1.0.0.0", "1.0.0.100000"],
    ["a version with a part too few", "version", "1.0.0.0", "1.0.0"],
    ["another language as the main one", "locale", "<DefaultLocale>en-GB", "<DefaultLocale>en-US"],
    ["a name without Welsh", "locale", welsh, ""],
    ["a button without Welsh", "locale", ribbonWelsh, ""],
    [
      "a page over http",
      "https",
      "https://localhost:3000/taskpane.html",
      "http://localhost:3000/taskpane.html",
    ],
    [
      "an icon over http",
      "https",
      "https://localhost:3000/assets/icon-16.png",
      "http://localhost:3000/assets/icon-16.png",
    ],
    [
      "a page of another site",
      "one site",
      "https://localhost:3000/support.html",
      "https://example.org/support.html",
    ],
    [
      "an AppDomain nobody needs",
      "one site",
      "<Hosts>",
      "<AppDomains><AppDomain>https://localhost:3000</AppDomain></AppDomains><Hosts>",
    ],
    ["an icon that is not there", "file present", "icon-80.png", "icon-81.png"],
    ["a page that is not there", "file present", "support.html", "help.html"],
    ["an icon of another size", "icon size", /(id="icon.80".*)icon-80/, "$1icon-64"],
    ["a list icon of another size", "icon size", /(<IconUrl.*)icon-32/, "$1icon-64"],
    ["a button without its largest icon", "icon size", /<bt:Image size="80" resid="icon.80"\/>/, ""],
    ["an icon of a size Office does not use", "icon size", 'size="64"', 'size="65"'],
    ["an icon that is no PNG", "icon size", /(id="icon.80".*)assets\/icon-80.png/, "$1support.html"],
    ["a resid that names nothing", "resid", 'resid="open.tip"', 'resid="open.hint"'],
    [
      "a resid that names a string of the other length",
      "resid",
      '<Title resid="open.label"',
      '<Title resid="open.tip"',
    ],
    [
      "a resource nobody uses",
      "resid used",
      "<bt:LongStrings>",
      '<bt:LongStrings><bt:String id="old" DefaultValue="Old"/>',
    ],
    ["a resid that is too long", "resid length", /open\.tip/g, `open.tip.${x(24)}`],
    ["a control's id twice", "unique ids", "CaseAudit.openFromText", "CaseAudit.open"],
    ["a resource's id twice", "unique ids", 'String id="ready.title"', 'String id="group.label"'],
    ["a button that does not name the pane", "missing", /<TaskpaneId>.*<\/TaskpaneId>/, ""],
    ["a button with a pane of its own", "pane id", "Office.AutoShowTaskpaneWithDocument", "CaseAudit.pane"],
    ["another program than Word", "host", '<Host Name="Document"/>', '<Host Name="Workbook"/>'],
    ["another program's ribbon", "host", '<Host xsi:type="Document">', '<Host xsi:type="Workbook">'],
    ["less permission than writing needs", "permission", "ReadWriteDocument", "ReadDocument"],
    ["a set no XML manifest can name", "requirement set", 'Name="WordApi"', 'Name="WordApiDesktop"'],
    ["a version of a set that does not exist", "requirement set", 'MinVersion="1.5"', 'MinVersion="1.10"'],
    ["a set without a version", "requirement set", ' MinVersion="1.5"', ""],
  ])("%s", (_, rule, from, to) => {
    const broken = manifest.replace(from, to);

    expect(broken).not.toBe(manifest);
    expect(manifestFaults(broken, site).map((fault) => fault.rule)).toContain(rule);
  });
});

test.each([
  ["a text", Buffer.from("<svg/>")],
  ["half a PNG", readFileSync(resolve(top, "assets/icon-16.png")).subarray(0, 20)],
])("%s has no size", (_, bytes) => {
  expect(pngSize(bytes)).toBeUndefined();
});
