import { makeStyles, tokens } from "@fluentui/react-components";
import type { TemplateSource } from "../../document/surroundings";
import { counted } from "../../report/phrases";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: "20px",
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
});

/** Files of the organisation's catalogue that can't be used: quiet, since the rest work, and in full for whoever mends them. */
export function CatalogueFaults({
  faults = [],
  catalogueLost = false,
}: Pick<TemplateSource, "faults" | "catalogueLost">) {
  const styles = useStyles();
  const panel = usePanelStyles();
  if (faults.length === 0) return null;
  return (
    <Disclosure
      summary={
        catalogueLost
          ? "Your organisation’s own templates can’t be offered just now"
          : `${counted(faults.length, "file")} of your organisation’s templates can’t be used`
      }
      framed
    >
      <p className={panel.text}>
        {catalogueLost
          ? "The templates that come with Case Audit can. To try again, close Case Audit and open it again. If it stays like this, tell whoever looks after your templates:"
          : "The other templates are not affected. Tell whoever looks after your templates:"}
      </p>
      <ul className={styles.list}>
        {faults.map(({ file, sentences }) => (
          <li key={file}>
            {file}
            <ul>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
