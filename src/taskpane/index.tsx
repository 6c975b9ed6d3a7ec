import { createRoot } from "react-dom/client";
import { keepKeys, officeLanguage, startOffice } from "../word/office";
import { preferredTheme } from "./appearance";
import { speakOnPage } from "./language/page-language";
import { loadSurroundings } from "./surroundings";

/** Beside this page. */
const WORKBENCH = "workbench.html";

/*
 * What says anything runs once it is settled in which language. It is in the same file, so that nobody waits for another; those
 * who read English wait for nothing at all.
 */
const booted = () => import(/* webpackMode: "eager" */ "./boot/boot-page");
const opened = () => import(/* webpackMode: "eager" */ "./word-pane");

const element = document.getElementById("root");
if (element) {
  keepKeys();
  const root = createRoot(element);
  const loading = loadSurroundings();
  const dressed = preferredTheme();
  // Before Office.js is there, only the browser can say what is read here.
  const booting = speakOnPage(navigator.languages).then(booted);
  const showBoot = async (state: Parameters<Awaited<typeof booting>["bootPage"]>[0]) => {
    const [{ bootPage }] = await Promise.all([booting, dressed]);
    root.render(bootPage(state, WORKBENCH));
  };
  const showPane = async () => {
    await booting;
    await speakOnPage([officeLanguage(), ...navigator.languages]);
    const [surroundings, { wordPane }] = await Promise.all([loading, opened(), dressed]);
    root.render(wordPane(surroundings, WORKBENCH));
  };
  void showBoot("opening");
  void startOffice((state) => {
    if (state === "ready") showPane().catch(() => showBoot("incomplete"));
    else void showBoot(state === "slow" ? "unreachable" : state);
  });
}
