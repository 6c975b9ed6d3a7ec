import {
  FluentProvider,
  makeStyles,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { useState } from "react";
import type { AuditDocument } from "../document/audit-document";
import type { Surroundings } from "../document/surroundings";
import { AuditView } from "./audit-view";
import { LiveRegion } from "./parts/live-region";
import { Messages } from "./parts/messages";
import { Reading } from "./parts/reading";
import { StartScreen } from "./start/start-screen";
import { useAppearance, type Appearance } from "./use-appearance";
import { useSession } from "./use-session";

export interface PaneProps {
  readonly document: AuditDocument;
  /** The same object for as long as the pane shows the same document. */
  readonly surroundings: Surroundings;
  /** What the system prefers, where it is not said. */
  readonly appearance?: Appearance;
}

const THEMES: Readonly<Record<Appearance, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  "high-contrast": teamsHighContrastTheme,
};

const useStyles = makeStyles({
  pane: {
    boxSizing: "border-box",
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "break-word",
    "& *, & *::before, & *::after": { boxSizing: "border-box" },
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Input, & .fui-Textarea, & .fui-Select": { width: "100%", minWidth: 0 },
    "@media (prefers-reduced-motion: reduce)": {
      "& *": { transitionDuration: "0s", animationDuration: "0.01ms", animationIterationCount: "1" },
    },
  },
  provider: { height: "100%", backgroundColor: "transparent" },
});

/** The task pane: everything an auditor sees beside the document. */
export function Pane({ document, surroundings, appearance }: PaneProps) {
  const styles = useStyles();
  const theme = THEMES[useAppearance(appearance)];
  const [session, state] = useSession(document, surroundings);
  const [justStarted, setJustStarted] = useState(false);

  return (
    <FluentProvider theme={theme} className={styles.provider} lang="en-GB">
      <section aria-label="Audit" className={styles.pane}>
        <LiveRegion news={state.news} />
        {state.phase === "reading" && <Reading failure={state.failure} />}
        {state.phase === "none" && (
          <StartScreen
            session={session}
            state={state}
            surroundings={surroundings}
            onStarted={() => {
              setJustStarted(true);
            }}
          />
        )}
        {state.phase === "open" && state.audit && (
          <AuditView
            session={session}
            audit={state.audit}
            cursor={state.cursor}
            today={surroundings.today()}
            messages={<Messages session={session} state={state} />}
            focusTitle={justStarted}
          />
        )}
      </section>
    </FluentProvider>
  );
}
