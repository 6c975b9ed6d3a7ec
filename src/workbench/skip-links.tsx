import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  link: {
    position: "absolute",
    zIndex: 10,
    top: "4px",
    left: "4px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ":not(:focus)": {
      width: "1px",
      height: "1px",
      padding: 0,
      border: "none",
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
});

export interface SkipLinksProps {
  readonly onDocument: () => void;
  readonly onPane: () => void;
}

/** The first stops of the keyboard: past the bar, into the document or the pane. */
export function SkipLinks({ onDocument, onPane }: SkipLinksProps) {
  const styles = useStyles();
  const link = (text: string, go: () => void) => (
    <a
      className={styles.link}
      href="#"
      onClick={(event) => {
        event.preventDefault();
        go();
      }}
    >
      {text}
    </a>
  );
  return (
    <nav aria-label="Skip">
      {link("Skip to the document", onDocument)}
      {link("Skip to the audit pane", onPane)}
    </nav>
  );
}
