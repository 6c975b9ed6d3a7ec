// Makes the pictures of README and docs from the running product: the built pages and the built command line.
// With Google Chrome or the browser in CHROME_PATH. Every name and answer in them is made up.
import { Buffer } from "node:buffer";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { URL } from "node:url";
import { chromium } from "playwright-core";

const top = resolve(import.meta.dirname, "../..");
const picture = (name) => resolve(import.meta.dirname, `${name}.png`);
const folder = mkdtempSync(join(tmpdir(), "case-audit-pictures-"));
const ADDRESS = "https://case-audit.example";
const DAY = "2026-11-18T10:00:00Z";
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json" };

const caseAudit = (...words) =>
  execFileSync(process.execPath, [resolve(top, "dist/cli/case-audit.js"), ...words], { cwd: folder });

/** A document of that template with these answers, as `case-audit fill` takes them. */
function document(template, answers) {
  writeFileSync(join(folder, "answers.json"), JSON.stringify(answers));
  caseAudit("new", template, "-o", "blank.docx", "--force");
  caseAudit("fill", "blank.docx", "--from", "answers.json", "-o", "filled.docx", "--force");
  return readFileSync(join(folder, "filled.docx"));
}

const judged = (judgement, evidence, impact) => ({ judgement, evidence, impact });
const HEADER = {
  "auditor-name": "A. Auditor",
  "audit-date": "2026-11-16",
  "auditor-independent": "yes",
  "child-id": "Child 17",
  team: "Safeguarding 2",
  "audited-previously": "no",
  "age-band": "6-10",
  strand: "help-and-protection",
  "worker-spoken-to": "Allocated social worker",
  "worker-seen-date": "2026-11-12",
};
const SEEN = "Visits are monthly and recorded. The child was seen alone in each, most lately on 2 November.";
const SAFER = "The child says home is calmer and knows whom to ring.";
const LATE = "The decision to hold a conference was agreed in May and the meeting held in July.";
const WAITED = "Eight weeks without a plan, in which the child twice stayed with neighbours.";
const ACTIONS = [
  {
    what: "Hold the core group within ten days of the conference and send the minutes to all (item 3)",
    person: "Social worker",
    due: "2026-12-11",
  },
  { what: "Write school's view into the plan (item 5)", person: "Team manager", due: "2026-12-04" },
];

const MORE_ACTIONS = [
  { what: "Agree who visits in the holidays (item 2)", person: "Team manager", due: "2026-12-04" },
  { what: "Bring the chronology up to date (item 4)", person: "Social worker", due: "2026-12-18" },
  {
    what: "Share the plan with the child, in her words (item 7)",
    person: "Social worker",
    due: "2026-12-18",
  },
];

/** Some of it done. */
const HALF = {
  header: HEADER,
  items: {
    "child-voice": { answer: "The child's own words stand in every visit." },
    "t1-risk": judged("meets-good", SEEN, SAFER),
    "t2-involvement": judged("meets-good", SEEN, SAFER),
    "t3-decision-making": judged("does-not-meet-good", LATE, ""),
  },
  actions: ACTIONS,
};

const JUDGED = ["t1-risk", "t2-involvement", "t4-assessment", "t5-coordination", "t6-identity", "t7-plans"];
const ALSO_JUDGED = ["t8-permanency", "t9-reviews", "t10-living-arrangements", "t12-outcomes-overall"];

/** Everything that is required, and a little that is worth another look. */
const WHOLE = {
  header: { ...HEADER, "feedback-child": "“I like it when she comes.”", "feedback-parents-carers": "Heard." },
  items: {
    ...Object.fromEntries([...JUDGED, ...ALSO_JUDGED].map((id) => [id, judged("meets-good", SEEN, SAFER)])),
    "child-voice": { answer: "The child's own words stand in every visit." },
    "child-journey": { answer: "From referral to plan in one line of sight, with one gap in the summer." },
    "t3-decision-making": judged("does-not-meet-good", LATE, WAITED),
    "t11-independence": { judgement: "not-applicable", reason: "The child is nine." },
  },
  immediateConcern: { raised: "no" },
  actions: ACTIONS,
};

const executablePath = process.env["CHROME_PATH"];
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : { channel: "chrome" }),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});

/** The workbench over a document, or over none; the pages come from dist, without a server. */
async function workbench(
  bytes,
  { width = 1280, height = 780, day = DAY, who = { name: "", role: "audit" } } = {},
) {
  const context = await browser.newContext({
    locale: "en-GB",
    timezoneId: "Europe/London",
    viewport: { width, height },
    reducedMotion: "reduce",
  });
  await context.addInitScript((text) => {
    globalThis.localStorage.setItem("case-audit.who", text);
    // A file is then chosen by an input, which a script can fill.
    delete globalThis.showOpenFilePicker;
  }, JSON.stringify(who));
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  await page.clock.setFixedTime(day);
  await page.route(`${ADDRESS}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const path = join(top, "dist", pathname === "/" ? "workbench.html" : pathname);
    const contentType = TYPES[/\.\w+$/.exec(path)?.[0]] ?? "text/plain";
    return existsSync(path) ? route.fulfill({ path, contentType }) : route.fulfill({ status: 404 });
  });
  await page.goto(`${ADDRESS}/`);
  await page.getByRole("heading", { name: "Start an audit" }).waitFor();
  if (bytes) {
    await pick(page, page.getByRole("button", { name: "Open", exact: true }), "Child 17.docx", bytes);
    await page
      .getByRole("tab", { name: /^(To do|Changes|Moderate|Sign-off)/ })
      .first()
      .waitFor();
  }
  return page;
}

async function pick(page, button, name, buffer) {
  const chooser = page.waitForEvent("filechooser");
  await button.click();
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.mouse.move(1, 400);
}

/** The pane of a page as it would be in Word: narrow, and as tall as the picture. */
async function pane(page) {
  await page.addStyleTag({ content: "aside { flex: 0 0 360px !important; }" });
  return page.getByRole("complementary");
}

const tab = (page, name) => page.getByRole("tab", { name }).click();
const menu = async (page, name) => {
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name }).click();
};
const showItem = async (page, id) => {
  await tab(page, /^This item/);
  await page.getByLabel("Item", { exact: true }).selectOption(id);
};

/** Several shots as one picture, side by side. */
async function save(name, ...shots) {
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  const images = shots.map((shot) => `<img src="data:image/png;base64,${shot.toString("base64")}">`);
  await page.setContent(
    `<style>body { margin: 0 } div { display: inline-flex; gap: 16px; padding: 8px; background: #e8e8e8 } img { display: block }</style><div>${images.join("")}</div>`,
    { waitUntil: "load" },
  );
  await page.locator("div").screenshot({ path: picture(name) });
  await page.close();
  console.log(`docs/pictures/${name}.png`);
}

const shot = async (page) => {
  const bytes = await (await pane(page)).screenshot({ animations: "disabled" });
  await page.context().close();
  return bytes;
};

{
  const page = await workbench(document("torbay-full-audit", HALF));
  await tab(page, /^This item/);
  await page.getByRole("main").getByLabel("3 Impact", { exact: true }).click();
  await page
    .getByRole("complementary")
    .getByRole("heading", { name: /Decision making/ })
    .waitFor();
  await page.screenshot({ path: picture("workbench"), animations: "disabled" });
  await page.context().close();
  console.log("docs/pictures/workbench.png");
}
{
  const start = await shot(await workbench(undefined));
  const toDo = await shot(await workbench(document("torbay-full-audit", HALF)));
  await save("auditor", start, toDo);
}
{
  const limit = await workbench(
    document("torbay-full-audit", {
      ...HALF,
      actions: [...ACTIONS, ...MORE_ACTIONS],
    }),
  );
  await tab(limit, /^Actions/);
  await limit.getByRole("button", { name: /^Add an action/ }).click();
  await limit.getByText("Why this audit is highly unusual").scrollIntoViewIfNeeded();
  const ready = await workbench(document("torbay-full-audit", WHOLE));
  await save("auditor-finish", await shot(limit), await shot(ready));
}
{
  const decided = {
    firstJudgement: { judgement: "meets-good" },
    moderated: "meets-good",
    reason: "The recording says why the conference waited.",
    by: "moderator",
    evidence: ["finding-of-fact", "overview"],
    impact: ["child-to-life"],
  };
  const send = { step: "send", by: "A. Auditor", date: "2026-11-18", moderator: "B. Moderator" };
  const back = { step: "return", by: "B. Moderator", date: "2026-11-24" };
  const moderation = { items: { "t3-decision-making": decided } };
  const moderated = (out, orders) => {
    writeFileSync(join(folder, "orders.json"), JSON.stringify(orders));
    caseAudit("moderate", "filled.docx", "--from", "orders.json", "-o", out, "--force");
  };
  document("torbay-full-audit", WHOLE);
  moderated("sent.docx", { steps: [send], moderation });
  moderated("back.docx", { steps: [send, back], moderation });
  const later = {
    items: { "t3-decision-making": { evidence: `${LATE} The recording says that a worker was away.` } },
  };
  writeFileSync(join(folder, "later.json"), JSON.stringify(later));
  caseAudit("fill", "back.docx", "--from", "later.json", "-o", "changed.docx", "--force");
  const moderating = await workbench(readFileSync(join(folder, "sent.docx")), {
    day: "2026-11-20T10:00:00Z",
    who: { name: "B. Moderator", role: "moderate" },
  });
  await moderating.getByLabel("What to moderate").selectOption("t3-decision-making");
  await moderating.getByRole("heading", { name: "Moderated judgement" }).waitFor();
  const changes = await workbench(readFileSync(join(folder, "changed.docx")), {
    day: "2026-11-26T10:00:00Z",
    who: { name: "A. Auditor", role: "audit" },
  });
  await tab(changes, /^Changes/);
  await changes.getByRole("heading", { name: /^Changed since/ }).waitFor();
  await save("moderator", await shot(moderating), await shot(changes));
}
{
  const grades = await workbench(
    document("detailed-case-audit", { items: { "s4-2": { judgement: "good" } } }),
  );
  await showItem(grades, "s4-2");
  await grades.getByText("What each grade looks like").click();
  await grades.getByRole("switch").click();
  await grades.getByText("Underlined: not in Good.").scrollIntoViewIfNeeded();
  await save("grades", await shot(grades));
}
{
  const list = await workbench(undefined);
  await menu(list, "Make audits from a list…");
  const rows = [
    "Reference,Auditor name,Team,Age band,Audited previously?",
    "Child 17,A. Auditor,Safeguarding 2,6-10,no",
    "Child 23,B. Auditor,Safeguarding 1,11-15,no",
    "Child 31,C. Auditor,Children in care,eleven,no",
  ];
  await pick(
    list,
    list.getByRole("button", { name: /^Choose a list/ }),
    "November.csv",
    Buffer.from(rows.join("\r\n")),
  );
  await list.getByRole("button", { name: /^Make \d/ }).waitFor();
  const form = await workbench(undefined);
  await menu(form, "Make a template from a form…");
  const ours = readFileSync(resolve(top, "test/fixtures/form-made-in-libreoffice.docx"));
  await pick(form, form.getByRole("button", { name: /^Choose a form/ }), "our form.docx", ours);
  await form.getByText("What was understood").first().waitFor();
  await save("qa-lead", await shot(list), await shot(form));
}
{
  const orders = {
    steps: [
      { step: "send", by: "A. Auditor", date: "2026-11-18", moderator: "B. Moderator" },
      { step: "finalise", by: "Lead auditor", date: "2026-11-30" },
      { step: "share", by: "A. Auditor", date: "2026-12-01" },
    ],
    actions: [{ action: 1, outcome: "done", signedOff: "2026-12-09", lineManager: "C. Manager" }],
  };
  document("torbay-full-audit", WHOLE);
  writeFileSync(join(folder, "orders.json"), JSON.stringify(orders));
  caseAudit("moderate", "filled.docx", "--from", "orders.json", "-o", "shared.docx");
  const page = await workbench(readFileSync(join(folder, "shared.docx")), {
    day: "2026-12-14T10:00:00Z",
    who: { name: "C. Manager", role: "manage" },
  });
  await page.getByRole("button", { name: /^Go to it: action 1/ }).click();
  await page.waitForFunction(() => globalThis.document.activeElement?.closest("[data-tag^='action.1']"));
  await page.getByRole("heading", { name: "Actions to sign off" }).scrollIntoViewIfNeeded();
  await page.screenshot({ path: picture("manager"), animations: "disabled" });
  await page.context().close();
  console.log("docs/pictures/manager.png");
}

{
  const GRADES = [
    "good",
    "good",
    "outstanding",
    "good",
    "requires-improvement",
    "good",
    "",
    "requires-improvement",
  ];
  const sections = [...["s2", "s3", "s4", "s5", "s6", "s7", "s8"].map((id) => `${id}-rating`), "overall"];
  const audits = Array.from({ length: 24 }, (_, number) => ({
    name: `K-${String(number + 1).padStart(2, "0")}.docx`,
    mimeType: "application/octet-stream",
    buffer: document("camden-themed-audit", {
      header: {
        "case-ref": `K-${number + 1}`,
        "audit-date": `2026-${String(9 + (number % 3)).padStart(2, "0")}-16`,
        team: ["Leaving care", "Permanence 1", "Permanence 2"][number % 3],
      },
      // The fourth section comes off worse than the others.
      items: Object.fromEntries(
        sections.map((id, at) => [
          id,
          {
            judgement:
              at === 3 && number % 2 ? "inadequate" : GRADES[(number * (at + 3) + at) % GRADES.length],
          },
        ]),
      ),
      actions: Array.from({ length: number % 3 }, (_action, at) => ({
        what: "Hold the meeting that was agreed",
        person: "Team manager",
        due: at === 0 ? "2026-11-10" : "2026-12-11",
      })),
    }),
  }));
  const page = await workbench(undefined, { width: 1366, height: 860 });
  await page.getByRole("button", { name: "Overview of audits" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  await (
    await chooser
  ).setFiles([...audits, { name: "minutes.docx", mimeType: "", buffer: Buffer.from("Minutes") }]);
  await page.getByRole("heading", { name: "What these figures stand on" }).waitFor();
  await page.mouse.move(1, 400);
  await page.screenshot({ path: picture("overview"), animations: "disabled" });
  await page.context().close();
  console.log("docs/pictures/overview.png");
}

await browser.close();
rmSync(folder, { recursive: true });
