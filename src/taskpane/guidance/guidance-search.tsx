import { Field, makeStyles, SearchBox } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type KeyboardEvent } from "react";
import type { GuidanceEntry } from "../../guidance/guidance-entry";
import { useAudit } from "../audit-context";
import { useImported } from "../parts/use-imported";
import { usePanelStyles } from "../parts/use-panel-styles";
import { HitList } from "./hit-list";
import { foundText } from "./hit-text";
import { stepTo } from "./step-to";

const MOST_SHOWN = 30;
const UNTIL_SAID = 600;
const SEARCH = "case-audit-guidance-search";

const loadSearch = () => import("../../guidance/search-guidance");

// Fluent's own box is no wider than 468 pixels.
const useStyles = makeStyles({ box: { width: "100%", maxWidth: "none" } });

/** Looks for words in every text of the template. */
export function GuidanceSearch({ onOpen }: { readonly onOpen: (entry: GuidanceEntry) => void }) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { session, audit } = useAudit();
  const { template, record } = audit;
  const [query, setQuery] = useState("");
  const [near, setNear] = useState(false);
  const loaded = useImported(near || query !== "", loadSearch);
  const found = useMemo(
    () =>
      typeof loaded === "object" && query.trim().length > 1
        ? loaded.searchGuidance(template, record, query, MOST_SHOWN)
        : undefined,
    [loaded, template, record, query],
  );
  const says = found && foundText(found);

  useEffect(() => {
    if (says === undefined) return undefined;
    // A screen reader hears it once the typing pauses.
    const timer = setTimeout(() => {
      session.say(says);
    }, UNTIL_SAID);
    return () => {
      clearTimeout(timer);
    };
  }, [session, says, query]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape" && query !== "") {
      event.stopPropagation();
      setQuery("");
      document.getElementById(SEARCH)?.focus();
    } else if (stepTo(event.currentTarget, event.key)) event.preventDefault();
  };

  return (
    <search className={panel.group} onKeyDown={onKeyDown}>
      <Field label="Search all guidance">
        <SearchBox
          id={SEARCH}
          className={styles.box}
          value={query}
          autoComplete="off"
          onFocus={() => {
            setNear(true);
          }}
          onChange={(_, { value }) => {
            setQuery(value);
          }}
        />
      </Field>
      {loaded === "failed" && query !== "" && (
        <p className={panel.text}>
          The search could not be fetched. Clear the box and write in it to try again.
        </p>
      )}
      {found && <p className={panel.quiet}>{says}</p>}
      {found && <HitList found={found} onOpen={onOpen} />}
    </search>
  );
}
