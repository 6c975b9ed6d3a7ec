import { phrase, spoken } from "../../words/phrase";
import { usePanelStyles } from "../parts/use-panel-styles";

/** That nobody who speaks Welsh has read ours yet, for whoever reads it; `always` for whoever may choose it as well. */
export function UnreadWelsh({ always = false }: { readonly always?: boolean }) {
  const panel = usePanelStyles();
  if (!always && spoken() !== "cy-GB") return null;
  return (
    <p className={panel.quiet}>
      {phrase("The Welsh has not been read by a Welsh speaker yet. English is under More, Language (Iaith).")}
    </p>
  );
}
