import { Button, Link, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { usePanelStyles } from "../parts/use-panel-styles";

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
export function BootMessage(props: BootMessageProps) {
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
            {link.newWindow && " (opens in your browser)"}
          </p>
        )}
      </div>{" "}
    </main>
  );
}
