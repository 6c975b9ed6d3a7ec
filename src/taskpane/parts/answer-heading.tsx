import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { lowerFirst } from "../../report/phrases";
import { Lost, useGoTo } from "./go-to";
import { GoToLink } from "./go-to-link";
import { usePanelStyles } from "./use-panel-styles";

const useStyles = makeStyles({ title: { minWidth: 0 } });

interface AnswerHeadingProps {
  readonly id: string;
  /** "Item 3, evidence". */
  readonly place: string;
  /** Of the answer in the document; undefined where there is none to go to. */
  readonly tag: string | undefined;
}

/** The heading of a card about an answer, with the way to it; where its box is gone, where to look. */
export function AnswerHeading({ id, place, tag }: AnswerHeadingProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const [goTo, lost] = useGoTo();
  return (
    <>
      <div className={panel.head}>
        <h3 id={id} tabIndex={-1} className={mergeClasses(panel.subtitle, styles.title)}>
          {place}
        </h3>
        {tag !== undefined && (
          <GoToLink
            place={lowerFirst(place)}
            onGo={() => {
              goTo(tag);
            }}
          />
        )}
      </div>
      <Lost sentence={lost} />
    </>
  );
}
