import { makeStyles } from "@fluentui/react-components";

export const hidden = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;

const useStyles = makeStyles({ region: hidden });

/** The one place that speaks to a screen reader unasked, politely. */
export function LiveRegion({ news }: { readonly news: { readonly text: string } | undefined }) {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" aria-atomic="true" className={styles.region}>
      {news?.text}
    </div>
  );
}
