import { Link, makeStyles } from "@fluentui/react-components";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  link: {
    flexShrink: 0,
    minHeight: "24px",
    whiteSpace: "nowrap",
    textDecorationLine: "underline",
  },
});

interface GoToLinkProps {
  /** What is gone to, as it stands within a sentence: "item 3, evidence". */
  readonly place: string;
  /** What it says, where it is not "Go to it". */
  readonly label?: string;
  readonly onGo: () => void;
}

/** The way into an answer of the document, at the right of a card's heading. */
export function GoToLink({ place, label = phrase("Go to it"), onGo }: GoToLinkProps) {
  const { link } = useStyles();
  return (
    <Link as="button" type="button" className={link} aria-label={`${label}: ${place}`} onClick={onGo}>
      {label}
    </Link>
  );
}
