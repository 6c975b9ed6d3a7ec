import type { Browser, Frame, Page } from "playwright-core";
import type { Who } from "../../../src/taskpane/who/who";
import { newContext } from "../browser";
import { INSTANCE } from "./app-context";
import { Bridge, type BridgeMessage } from "./bridge";
import type { WordHost } from "./host";
import { PANE, WORD, Web, type Catalogue, type Network } from "./web-routes";

export interface OpenOptions {
  /** Of the pane, in pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly microsoft?: Network;
  /** Scripts of the pane that hold these words can't be fetched. */
  readonly lost?: string;
  /** The organisation's catalogue, where it is not the one that is shipped. */
  readonly catalogue?: Catalogue;
  /** Whether this Word lets a pane save files. */
  readonly downloads?: boolean;
  /** What the system prefers: npm's office.js takes no theme from Word on the web. */
  readonly dark?: boolean;
  /** What the document keeps for the add-in. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The pane's page by itself, with no Word around it. */
  readonly outsideWord?: boolean;
  /** Who sits there; somebody who said nothing, where it is left out. */
  readonly who?: Who;
  /** Runs in the page before anything is loaded. */
  readonly before?: (page: Page) => Promise<void>;
}

export interface OpenInWord {
  /** Word itself, with a document to put the focus in. */
  readonly page: Page;
  readonly pane: Frame;
  readonly bridge: Bridge;
  readonly web: Web;
  /** What the browser complained of: errors, warnings, breaches of the content security policy. */
  complaints: string[];
  close(): Promise<void>;
}

/** Shows a page that plays Word with the pane in it: the page that is shipped, with Microsoft's office.js. */
export async function openInWord(
  browser: Browser,
  host: WordHost,
  options: OpenOptions = {},
): Promise<OpenInWord> {
  const {
    width = 350,
    height = 700,
    microsoft = "there",
    dark = false,
    settings = {},
    downloads = true,
  } = options;
  const context = await newContext(browser, options.who);
  const web = new Web(microsoft, options.catalogue);
  if (options.lost !== undefined) web.withheld = { words: options.lost, how: "lost" };
  await web.spin(context);
  const page = await context.newPage();
  await page.setViewportSize({ width: width + 100, height });
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
  const complaints = await listen(page, (text) => isExpected(text, { downloads, ...options }));
  await options.before?.(page);

  const bridge = new Bridge(host);
  for (const [name, value] of Object.entries(settings)) bridge.settings.set(name, JSON.stringify(value));
  host.onEvent = (event) => {
    const message = bridge.messageOf(event);
    // A page that closes meanwhile hears of nothing.
    if (message) page.evaluate(post, message).catch(() => undefined);
  };
  await page.exposeFunction("askWord", (message: BridgeMessage) => bridge.answer(message));
  const pane = options.outsideWord ? await alone(page) : await framed(page, width, downloads);
  return { page, pane, bridge, web, complaints, close: () => context.close() };
}

/**
 * Some complaints come at once, later or not at all: a browser drops a download that is not allowed, and office.js outside
 * Word tries, after a while, to frame a page of Microsoft's telemetry, which our content security policy refuses.
 */
function isExpected(text: string, { downloads = true, outsideWord = false }: OpenOptions): boolean {
  if (!downloads && text.includes("Download is disallowed")) return true;
  return outsideWord && REFUSED_FRAME.test(text);
}

/** The policy's refusal, its event, and what the empty page in its place has no right to. */
const REFUSED_FRAME =
  /^Framing 'https:\/\/telemetryservice\.[\w.]+\/' violates|^frame-src: https:\/\/telemetryservice\.|^Failed to read the 'localStorage' property from 'Window': Access is denied/;

async function listen(page: Page, expected: (text: string) => boolean): Promise<string[]> {
  const complaints: string[] = [];
  const complain = (text: string) => {
    if (!expected(text)) complaints.push(text);
  };
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complain(message.text());
  });
  page.on("pageerror", (error) => {
    complain(error.message);
  });
  await page.exposeFunction("breach", complain);
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      (window as unknown as { breach(text: string): void }).breach(`${violatedDirective}: ${blockedURI}`);
    });
  });
  return complaints;
}

async function alone(page: Page): Promise<Frame> {
  await page.goto(`${PANE}/taskpane.html`);
  return page.mainFrame();
}

async function framed(page: Page, width: number, downloads: boolean): Promise<Frame> {
  await page.goto(WORD);
  await page.evaluate(playWord, { pane: PANE, instance: INSTANCE, width, downloads });
  const element = await page.waitForSelector("iframe");
  const frame = await element.contentFrame();
  if (!frame) throw new Error("The pane has no frame.");
  return frame;
}

interface WordWindow {
  askWord(message: unknown): Promise<object | undefined>;
  postToPane(message: object): void;
}

interface Played {
  readonly pane: string;
  readonly instance: string;
  readonly width: number;
  readonly downloads: boolean;
}

/** Runs in the page of Word: puts the pane into it and passes on what office.js and Word say to each other. */
function playWord({ pane, instance, width, downloads }: Played): void {
  const word = window as unknown as WordWindow;
  const conversation = `conversation_${String(Date.now())}`;
  const frame = document.createElement("iframe");
  const about = "Word$Web$16.01$en-GB$correlation$$$0";
  frame.name = JSON.stringify({
    baseFrameName: "__office_pane",
    hostInfo: about.replaceAll("$", "|"),
    xdmInfo: [conversation, instance, location.origin].join("|"),
    serializerVersion: "1",
    flights: "[]",
  });
  frame.title = "Case Audit";
  frame.width = String(width);
  frame.height = "100%";
  frame.setAttribute(
    "sandbox",
    `allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox${downloads ? " allow-downloads" : ""}`,
  );
  word.postToPane = (message) => {
    const whole = { ...message, _origin: location.origin, _serializerVersion: 1 };
    frame.contentWindow?.postMessage(JSON.stringify(whole), pane);
  };
  addEventListener("message", ({ origin, data }) => {
    if (origin !== pane || typeof data !== "string") return;
    void word.askWord(JSON.parse(data)).then((answer) => {
      if (answer) word.postToPane(answer);
    });
  });
  frame.src = `${pane}/taskpane.html?_host_Info=${about}`;
  document.body.append(frame);
}

function post(message: object): void {
  (window as unknown as WordWindow).postToPane(message);
}
