import { blankDocx } from "../../src/docx/new-docx";
import { violations } from "../support/axe";
import { soon } from "../support/soon";
import { WordHost } from "../support/word-host/host";
import type { OpenInWord, OpenOptions } from "../support/word-host/open-in-word";
import { WordRig } from "../word/word-rig";
import { testInDepth } from "../support/sample";

const rig = new WordRig();
beforeAll(() => rig.start());
afterEach(async () => {
  expect(await rig.clear()).toEqual([]);
});
afterAll(() => rig.stop());

const SMALL = { width: 320, height: 445 };
const PATIENCE = 10_000;

const heading = ({ pane }: OpenInWord, name: string) => pane.getByRole("heading", { name, exact: true });

/** On a clock that tests set forward. */
const openWith = (options: OpenOptions) =>
  rig.open(new WordHost(blankDocx()), {
    ...SMALL,
    ...options,
    before: async (page) => {
      // The clock that is set forward knows of no resources, whose loading office.js looks up.
      await page.addInitScript(() => {
        const { performance } = window;
        Object.defineProperty(window, "performance", { get: () => performance, set: () => undefined });
      });
      await page.clock.install();
    },
  });

test("office.js and what it loads come from Microsoft, and nothing else leaves the document", async () => {
  const word = await rig.open(new WordHost(blankDocx()));
  await heading(word, "Start an audit").waitFor();
  await soon(() => word.web.fromMicrosoft).toEqual([
    "office.js",
    "word-web-16.00.js",
    "en-us/office_strings.js",
    "telemetry/oteljs_agave.js",
  ]);
});

testInDepth(
  "a slow office.js is waited for, is told of once ten seconds have gone, and is taken up when it comes",
  async () => {
    const word = await openWith({ microsoft: "slow" });
    await heading(word, "Opening Case Audit").waitFor();
    await word.page.clock.fastForward(PATIENCE + 1000);
    await heading(word, "Case Audit could not reach Microsoft").waitFor();
    expect(await violations(word.pane)).toEqual([]);
    await word.web.arrive();
    await word.page.clock.resume();
    await heading(word, "Start an audit").waitFor();
  },
);

testInDepth(
  "a missing office.js is told of after ten seconds, and trying again finds it once it is there",
  async () => {
    const word = await openWith({ microsoft: "missing" });
    await heading(word, "Opening Case Audit").waitFor();
    await word.page.clock.fastForward(PATIENCE + 1000);
    await heading(word, "Case Audit could not reach Microsoft").waitFor();
    await soon(() => word.complaints).toEqual(["Failed to load resource: net::ERR_NAME_NOT_RESOLVED"]);
    word.complaints.length = 0;
    await word.web.arrive();
    await word.page.clock.resume();
    await word.pane.getByRole("button", { name: "Try again" }).click();
    await heading(word, "Start an audit").waitFor();
  },
);

testInDepth(
  "a Word from before WordApi 1.5 is told to be too old, with the way to the workbench",
  async () => {
    const word = await rig.open(new WordHost(blankDocx(), { wordApi: "1.4" }), SMALL);
    await heading(word, "This version of Word is too old").waitFor();
    const link = word.pane.getByRole("link", { name: /workbench/ });
    await soon(() => link.getAttribute("href")).toBe("workbench.html");
    // A page of its own belongs into the browser.
    await soon(() => link.getAttribute("target")).toBe("_blank");
    expect(await violations(word.pane)).toEqual([]);
  },
);

test("opened outside Word, the page says to open it inside Word, and leads to the workbench", async () => {
  const word = await rig.open(new WordHost(blankDocx()), { ...SMALL, outsideWord: true });
  await heading(word, "Open Case Audit inside Word").waitFor();
  expect(await violations(word.pane)).toEqual([]);
  await word.pane.getByRole("link", { name: /workbench/ }).click();
  await word.page.waitForURL("**/workbench.html");
  await word.page.getByRole("button", { name: "Save" }).waitFor();
});
