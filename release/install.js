/** Where the manifest of a release says the pane is while nobody has said where. No such address can ever exist. */
const PLACEHOLDER_URL = "https://replace-with-your-address.invalid";

/** Microsoft's sites in which Word on the web shows the pane. */
const FRAME_ANCESTORS =
  "frame-ancestors 'self' https://*.officeapps.live.com https://*.office.com https://*.cloud.microsoft " +
  "https://*.sharepoint.com https://*.live.com https://*.microsoftpersonalcontent.com";

/** The headers the host of the pages has to send, by the files they are for. */
const HEADERS = {
  "taskpane.html": [`Content-Security-Policy: ${FRAME_ANCESTORS}`],
  "*.html": ["Cache-Control: no-cache"],
  "catalogue/*.json": ["Cache-Control: no-cache"],
  "*.js": ["Cache-Control: public, max-age=31536000, immutable"],
  "assets/*.png": ["Cache-Control: public, max-age=86400"],
  everything: [
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: no-referrer",
    "Strict-Transport-Security: max-age=31536000",
  ],
};

/**
 * INSTALL.txt of the pages.
 * @param {{ version: string, url: string, times: number }} release its version, the address its manifest has, and how often
 */
const installPages = ({
  version,
  url,
  times,
}) => `Case Audit ${version}: the pages, for the person who hosts them

You need a web server that sends files over https. Nothing is run on it: there is no program, no database and nothing to
build. Nobody who built this has run it in Word yet, so begin with one test person.

  pages                      goes to your web server
  manifest.xml               goes to the Microsoft 365 admin centre
  LICENSE.txt, NOTICES.txt   the licence of Case Audit, and those of the work of others in it

${
  url === PLACEHOLDER_URL
    ? `1. Choose the address. For example https://audit.example.gov.uk/case-audit: it begins with https and has no slash at its
   end. People have to reach it without signing in.

2. Copy all that is in the folder pages there. ADDRESS/workbench.html, with your address in place of ADDRESS, now opens in
   a browser, and people without Word can work there.

3. Put your address into the manifest. Open manifest.xml in a text editor such as Notepad, and let Replace All put your
   address in place of

       ${PLACEHOLDER_URL}

   It is there ${times} times. Change nothing else, and save. ADDRESS/taskpane.html is then among what it names.`
    : `1. The address is ${url}. It was given when this release was made; people have to
   reach it without signing in.

2. Copy all that is in the folder pages there. ${url}/workbench.html now opens in a
   browser, and people without Word can work there.

3. manifest.xml has this address already. Change nothing in it.`
}

4. Let the web server send these headers.

${Object.entries(HEADERS)
  .map(([files, headers]) => [`   for ${files}`, ...headers].join("\n       "))
  .join("\n")}

   It must not send X-Frame-Options: Word on the web then shows an empty pane. Nor may it send no-store or no-cache for the
   icons in assets: Office then shows none.

5. In the Microsoft 365 admin centre choose Settings, Integrated apps, Upload custom apps, Office Add-in, and give it
   manifest.xml. Choose one test person, then more. It can take 24 hours to reach people.

For a new version copy its pages over the old ones, but not the folder catalogue if you keep templates of your own there.
The manifest need be uploaded again only where the version inside it is another.
`;

/**
 * INSTALL.txt of the command line.
 * @param {{ version: string, node: string }} release its version, and the versions of Node.js it runs on
 */
const installCli = ({ version, node }) => `Case Audit ${version}: the command line

case-audit.js is the whole program. It needs Node.js ${node.replace(/^>=/, "")} or later (https://nodejs.org) and nothing beside it: no
installing, no network. Put it where you like and call it from where your documents are:

    node case-audit.js --help
    node case-audit.js templates
    node case-audit.js new torbay-full-audit -o audit.docx
    node case-audit.js check audit.docx

LICENSE.txt and NOTICES.txt are the licence of Case Audit and those of the work of others in it. They go with the program
when you pass it on.
`;

module.exports = { HEADERS, PLACEHOLDER_URL, installCli, installPages };
