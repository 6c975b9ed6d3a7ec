import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { phrase } from "../../words/phrase";

/** A page of a moderation: an item, or what comes after the last. */
export interface ModerationPage {
  readonly id: string;
  readonly title: string;
  /** Of the section it stands in. */
  readonly section: string;
  /** How it stands there, behind its title; nothing where there is nothing to say. */
  readonly standing: string;
}

const useStyles = makeStyles({
  steps: { display: "flex", gap: tokens.spacingHorizontalXS },
  picker: { flexGrow: 1, minWidth: 0, "& select": { textOverflow: "ellipsis" } },
});

interface PageStepsProps {
  readonly pages: readonly ModerationPage[];
  readonly page: ModerationPage;
  readonly onShow: (page: ModerationPage) => void;
}

/** From one page of a moderation to another. */
export function PageSteps({ pages, page, onShow }: PageStepsProps) {
  const styles = useStyles();
  const at = pages.indexOf(page);
  const sections = [...new Set(pages.map(({ section }) => section))];
  return (
    <div className={styles.steps}>
      <Step label={phrase("Previous")} to={pages[at - 1]} icon={<ChevronLeftRegular />} onShow={onShow} />
      <Select
        className={styles.picker}
        aria-label={phrase("What to moderate")}
        value={page.id}
        onChange={(_, { value }) => {
          const to = pages.find(({ id }) => id === value);
          if (to) onShow(to);
        }}
      >
        {sections.map((section) => (
          <optgroup key={section} label={section}>
            {pages
              .filter((each) => each.section === section)
              .map(({ id, title, standing }) => (
                <option key={id} value={id}>
                  {standing === "" ? title : `${title}, ${standing}`}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
      <Step label={phrase("Next")} to={pages[at + 1]} icon={<ChevronRightRegular />} onShow={onShow} />
    </div>
  );
}

interface StepProps extends Pick<PageStepsProps, "onShow"> {
  readonly label: string;
  readonly to: ModerationPage | undefined;
  readonly icon: React.JSX.Element;
}

function Step({ label, to, icon, onShow }: StepProps) {
  return (
    <Button
      icon={icon}
      aria-label={to ? `${label}: ${to.title}` : phrase("{label}: there is none", { label })}
      title={to?.title ?? label}
      disabledFocusable={!to}
      onClick={() => {
        if (to) onShow(to);
      }}
    />
  );
}
