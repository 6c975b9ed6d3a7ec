import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  empty: { display: "grid", gap: "12px", justifyItems: "start", maxWidth: "52ch" },
  title: { margin: 0, fontSize: "18pt", lineHeight: 1.2, color: "var(--sheet-accent)" },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What a blank document says to do. */
export function EmptySheet() {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <h1 className={styles.title}>This document is blank</h1>
      <p className={styles.text}>
        Choose a template in the audit pane to start an audit here, or open a .docx.
      </p>
      <p className={styles.quiet}>
        Opening: use the Open button, or drop the file anywhere on this page. Files are read and written by
        this page alone; nothing is sent anywhere.
      </p>
    </div>
  );
}
