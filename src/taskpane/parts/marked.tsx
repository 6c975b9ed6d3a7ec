import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { MarkedText } from "../../guidance/marked-text";

const useStyles = makeStyles({
  mark: {
    color: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusSmall,
    textDecorationLine: "underline",
    textUnderlineOffset: "2px",
  },
});

/** A text with what was looked for marked in it. */
export function Marked({ text, marks }: MarkedText) {
  const styles = useStyles();
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark className={styles.mark}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
