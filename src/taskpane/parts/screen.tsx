import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { BackButton } from "./back-button";
import type { Failure } from "../session/failure";
import { FailureBar } from "./messages";
import { isNext } from "./use-next-key";
import { usePanelStyles } from "./use-panel-styles";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  screen: {
    height: "100%",
    overflowY: "scroll",
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    // What comes into view does not come to lie under the bar.
    scrollPaddingTop: "44px",
    "@media (max-height: 320px)": { scrollPaddingTop: 0 },
  },
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    margin: "0 0 0 -8px",
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-height: 320px)": { position: "static" },
  },
});

interface ScreenProps {
  readonly title: string;
  readonly onBack: () => void;
  /** What is at hand wherever one has scrolled to. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** What stands in the place of the audit for a while: the way back, a title that takes the focus, and the rest. */
export function Screen({ title, onBack, tools, children }: ScreenProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <div className={styles.screen} onKeyDown={sendForm}>
      <div className={panel.panel}>
        <div className={styles.bar}>
          <BackButton onBack={onBack} />
          {tools}
        </div>
        <h1 ref={heading} tabIndex={-1} className={panel.title}>
          {title}
        </h1>
        {children}
      </div>
    </div>
  );
}

/** Ctrl+Enter in a form is its button. */
function sendForm(event: KeyboardEvent): void {
  const form = event.target instanceof Element ? event.target.closest("form") : null;
  if (!form || !isNext(event) || event.defaultPrevented) return;
  event.preventDefault();
  if (!event.nativeEvent.repeat) form.requestSubmit();
}

const useReadingStyles = makeStyles({
  reading: {
    padding: `40px ${tokens.spacingHorizontalM}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  menu: { alignSelf: "end" },
});

interface ReadingProps {
  readonly failure: Failure | undefined;
  readonly menu: ReactNode;
}

/** Shown until the document has been read for the first time. */
export function Reading({ failure, menu }: ReadingProps) {
  const styles = useReadingStyles();
  return (
    <div className={styles.reading}>
      {failure ? <FailureBar failure={failure} /> : <Spinner label={phrase("Reading the document")} />}
      {failure && menu && <div className={styles.menu}>{menu}</div>}
    </div>
  );
}
