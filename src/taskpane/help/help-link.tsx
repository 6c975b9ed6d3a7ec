import { Link, makeStyles } from "@fluentui/react-components";
import { useContext } from "react";
import { AppearanceInForce } from "../appearance";
import { helpAddress, type HelpPlace } from "./help-places";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  link: { display: "inline-flex", alignItems: "center", minHeight: "24px", whiteSpace: "nowrap" },
});

/** The way to what the help says of this screen, on a page beside this one. */
export function HelpLink({ place }: { readonly place: HelpPlace }) {
  const look = useContext(AppearanceInForce);
  const { link } = useStyles();
  return (
    <Link className={link} href={helpAddress(place, look)} target="_blank" rel="noopener" inline>
      {phrase("Help on this screen")}
    </Link>
  );
}
