import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
  },
});

interface PartListProps<T> {
  readonly label: string;
  readonly parts: readonly T[];
  readonly children: (part: T, index: number) => ReactNode;
}

/** The lines of one list of parts. */
export function PartList<T extends { readonly key: string }>({ label, parts, children }: PartListProps<T>) {
  const styles = useStyles();
  if (parts.length === 0) return null;
  return (
    <ol className={styles.list} aria-label={label}>
      {parts.map((part, index) => (
        <li key={part.key}>{children(part, index)}</li>
      ))}
    </ol>
  );
}
