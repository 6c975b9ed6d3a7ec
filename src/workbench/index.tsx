import { createRoot } from "react-dom/client";
import { preferredTheme } from "../taskpane/appearance";
import { speakOnPage } from "../taskpane/language/page-language";
import { loadSurroundings } from "../taskpane/surroundings";

// What says anything runs once it is settled in which language. It is in the same file, so that nobody waits for another.
const opened = () => import(/* webpackMode: "eager" */ "./open-workbench");

const element = document.getElementById("root");
if (element) {
  const root = createRoot(element);
  const opening = speakOnPage(navigator.languages).then(opened);
  Promise.all([opening, loadSurroundings(), preferredTheme()]).then(
    ([{ openWorkbench }, surroundings]) => {
      root.render(openWorkbench(surroundings));
    },
    async () => {
      const { notLoaded } = await opening;
      root.render(notLoaded());
    },
  );
}
