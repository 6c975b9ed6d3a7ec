import { makeStyles } from "@fluentui/react-components";
import { memo } from "react";
import type { NotPlaced } from "../../forms/draft/form-draft";
import { shortened } from "../../report/phrases";
import { usePanelStyles } from "../parts/use-panel-styles";
import { HEADINGS } from "./part-ids";
import { PartList } from "./part-list";
import { PartRow } from "./part-row";
import { PutText } from "./put-text";

const useStyles = makeStyles({ text: { whiteSpace: "pre-line" } });

/** What stands in the form and in no part of the template, each with what can be done about it. */
export const NotPlacedEditor = memo(function NotPlacedEditor({
  texts,
}: {
  readonly texts: readonly NotPlaced[];
}) {
  const styles = useStyles();
  const panel = usePanelStyles();
  if (texts.length === 0) return <p className={panel.text}>Every text of the form has a place.</p>;
  return (
    <>
      <p className={panel.text}>These do not go into the template unless you put them somewhere.</p>
      <PartList label="Not placed" parts={texts}>
        {({ key, text, where, why }, index) => (
          <PartRow
            part={key}
            what="text"
            name={shortened(text, 80)}
            detail={where.replace(/^./, (first) => first.toUpperCase())}
            index={index}
            count={texts.length}
          >
            {() => (
              <>
                <div className={styles.text}>{text}</div>
                <p className={panel.quiet}>{why}</p>
                <PutText part={key} name={text} among={texts} otherwise={HEADINGS.notPlaced} />
              </>
            )}
          </PartRow>
        )}
      </PartList>
    </>
  );
});
