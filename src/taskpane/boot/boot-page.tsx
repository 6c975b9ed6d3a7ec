import {
  Button,
  FluentProvider,
  Link,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { themeOf, useAppearance, type Appearance } from "../appearance";
import { usePanelStyles } from "../parts/use-panel-styles";
import { phrase } from "../../words/phrase";

interface BootPageProps {
  readonly state: BootState;
  /** Where the workbench is. */
  readonly workbench: string;
  readonly onTryAgain: () => void;
  /** What the system prefers, where it is not said. */
  readonly appearance?: Appearance;
}

/** What stands in the pane's place while it can't be shown: that it is opening, or why it can't and what to do. */
export function BootPage({ state, workbench, onTryAgain, appearance: asked }: BootPageProps) {
  const appearance = useAppearance(asked);
  const { title, sentences, points, after } = BOOT_TEXTS[state];
  return (
    <FluentProvider theme={themeOf(appearance)} style={{ minHeight: "100%" }} lang="en-GB">
      <BootMessage
        title={title}
        sentences={sentences}
        points={points}
        after={after}
        busy={state === "opening"}
        dark={appearance !== "light"}
        {...((state === "unreachable" || state === "incomplete") && {
          action: { label: phrase("Try again"), onClick: onTryAgain },
        })}
        {...((state === "not-in-word" || state === "too-old") && {
          link: {
            label: phrase("Open the workbench, which works in a browser without Word"),
            href: workbench,
            // Inside Word, a page of its own belongs into the browser.
            newWindow: state === "too-old",
          },
        })}
      />
    </FluentProvider>
  );
}

const useStyles = makeStyles({
  page: { height: "100vh", overflowY: "auto" },
  content: {
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    alignContent: "start",
    gap: tokens.spacingVerticalM,
    // Word draws its own menu over the top right corner.
    padding: `40px ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    maxWidth: "640px",
    overflowWrap: "break-word",
  },
  busy: { justifyItems: "center", maxWidth: "none", textAlign: "center" },
  texts: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  points: { margin: 0, paddingLeft: "20px", display: "grid", gap: tokens.spacingVerticalXS },
  action: { justifySelf: "start" },
  link: { textDecorationLine: "underline" },
});

interface BootMessageProps {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly points: readonly string[];
  /** What is said after the points. */
  readonly after: readonly string[];
  /** Something is under way. */
  readonly busy: boolean;
  readonly dark: boolean;
  readonly action?: { readonly label: string; readonly onClick: () => void };
  readonly link?: { readonly label: string; readonly href: string; readonly newWindow: boolean };
}

/** A small page that says one thing, and says it aloud when it changes. */
function BootMessage(props: BootMessageProps) {
  const { title, sentences, points, after, busy, dark, action, link } = props;
  const styles = useStyles();
  const panel = usePanelStyles();
  return (
    <main className={styles.page} style={{ colorScheme: dark ? "dark" : "light" }}>
      <div className={mergeClasses(styles.content, busy && styles.busy)}>
        {busy && <Spinner aria-hidden />}
        <div role="status" aria-atomic="true" className={styles.texts}>
          <h1 className={panel.title}>{title}</h1>
          {sentences.map((sentence) => (
            <p key={sentence} className={panel.text}>
              {sentence}
            </p>
          ))}
          {points.length > 0 && (
            <ul className={mergeClasses(panel.text, styles.points)}>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
          {after.map((sentence) => (
            <p key={sentence} className={panel.text}>
              {sentence}
            </p>
          ))}
        </div>
        {action && (
          <Button appearance="primary" className={styles.action} onClick={action.onClick}>
            {action.label}
          </Button>
        )}
        {link && (
          <p className={panel.text}>
            <Link
              className={styles.link}
              href={link.href}
              {...(link.newWindow && { target: "_blank", rel: "noopener" })}
            >
              {link.label}
            </Link>
            {link.newWindow && ` ${phrase("(opens in your browser)")}`}
          </p>
        )}
      </div>{" "}
    </main>
  );
}

/** What is shown in the pane's place; `workbench` is the address of the workbench. */
export const bootPage = (state: BootState, workbench: string): ReactNode => (
  <BootPage
    state={state}
    workbench={workbench}
    onTryAgain={() => {
      location.reload();
    }}
  />
);

/** Why the pane itself is not shown. */
export type BootState = "opening" | "unreachable" | "incomplete" | "not-in-word" | "too-old";

export interface BootText {
  readonly title: string;
  readonly sentences: readonly string[];
  /** What to check or to have. */
  readonly points: readonly string[];
  readonly after: readonly string[];
}

/** What is said in the pane's place. */
const BOOT_TEXTS: Readonly<Record<BootState, BootText>> = {
  opening: { title: phrase("Opening Case Audit"), sentences: [], points: [], after: [] },
  unreachable: {
    title: phrase("Case Audit could not reach Microsoft"),
    sentences: [
      phrase(
        "Case Audit works with Word through Microsoft’s Office library, and that could not be loaded. The document is as it was.",
      ),
      phrase("Check that:"),
    ],
    points: [
      phrase("this computer is connected to the internet"),
      phrase("your network does not block appsforoffice.microsoft.com"),
    ],
    after: [phrase("Your IT service desk can tell you whether it is blocked.")],
  },
  incomplete: {
    title: phrase("Case Audit could not be loaded in full"),
    sentences: [
      phrase(
        "A part of the pane did not come from where your organisation keeps it. The document is as it was.",
      ),
    ],
    points: [],
    after: [phrase("Try again. If it stays like this, tell your IT service desk.")],
  },
  "not-in-word": {
    title: phrase("Open Case Audit inside Word"),
    sentences: [
      phrase("This page is the pane that Word shows beside a document, and it has no document here."),
    ],
    points: [],
    after: [
      phrase(
        "In Word, open a document and choose Open Case Audit on the Home tab. If it is not there, choose Home, then Add-ins, or ask your IT service desk.",
      ),
      phrase("Without Word, you can open, fill in and save audits in the workbench."),
    ],
  },
  "too-old": {
    title: phrase("This version of Word is too old"),
    sentences: [phrase("Case Audit needs one of these:")],
    points: [
      phrase("Word from Microsoft 365, version 2302 or later"),
      phrase("Word from Office 2024 or later"),
      phrase("Word 16.70 or later on a Mac or an iPad"),
      phrase("Word on the web"),
    ],
    after: [
      phrase("Your IT service desk can bring Word up to date; what it needs to offer is called WordApi 1.5."),
      phrase(
        "Until then, save the document and open it in the workbench. The audit is an ordinary Word document: you can always fill it in without Case Audit.",
      ),
    ],
  },
};
