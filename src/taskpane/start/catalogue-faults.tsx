import { makeStyles, tokens } from "@fluentui/react-components";
import type { TemplateSource } from "../../document/surroundings";
import { counted } from "../../report/phrases";
import { Disclosure } from "../parts/disclosure";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", display: "grid", gap: tokens.spacingVerticalS },
});

/** Files of the organisation's catalogue that can't be used: quiet, since the rest work, and in full for whoever mends them. */
export function CatalogueFaults({ faults = [] }: Pick<TemplateSource, "faults">) {
  const styles = useStyles();
  if (faults.length === 0) return null;
  return (
    <Disclosure
      summary={`${counted(faults.length, "file")} of your organisation’s templates can’t be used`}
      framed
    >
      <p>The other templates are not affected. Tell whoever looks after your templates:</p>
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
