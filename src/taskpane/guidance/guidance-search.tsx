import { Field, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { Fragment, useEffect, useMemo, useState, type KeyboardEvent } from "react";
import type { GuidanceEntry } from "../../guidance/guidance-entry";
import type { MarkedText } from "../../guidance/marked-text";
import type { GuidanceHit, GuidanceHits } from "../../guidance/search-guidance";
import { useImported } from "../parts/lazy-screen";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { phrase } from "../../words/phrase";

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
      <Field label={phrase("Search all guidance")}>
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
          {phrase("The search could not be fetched. Clear the box and write in it to try again.")}
        </p>
      )}
      {found && <p className={panel.quiet}>{says}</p>}
      {found && <HitList found={found} onOpen={onOpen} />}
    </search>
  );
}

interface HitListProps {
  readonly found: GuidanceHits;
  readonly onOpen: (entry: GuidanceEntry) => void;
}

/** What was found, the best first. */
function HitList({ found, onOpen }: HitListProps) {
  const panel = usePanelStyles();
  const more = moreText(found);
  if (found.hits.length === 0) {
    return (
      <p className={panel.text}>
        {phrase("No text of this template has these words. Try fewer, or others.")}
      </p>
    );
  }
  return (
    <>
      <ul className={panel.list} aria-label={phrase("Found")}>
        {found.hits.map((hit) => (
          <li key={hit.entry.id}>
            <HitButton hit={hit} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {more !== undefined && <p className={panel.quiet}>{more}</p>}
    </>
  );
}

const useHitButtonStyles = makeStyles({
  hit: {
    width: "100%",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    overflowWrap: "break-word",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  kind: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface HitButtonProps {
  readonly hit: GuidanceHit;
  readonly onOpen: (entry: GuidanceEntry) => void;
}

/** One text that was found, with the words it was found by, and the way to it. */
function HitButton({ hit, onOpen }: HitButtonProps) {
  const styles = useHitButtonStyles();
  return (
    <button
      type="button"
      className={styles.hit}
      onClick={() => {
        onOpen(hit.entry);
      }}
    >
      <span className={styles.title}>
        <Marked {...hit.title} />
      </span>{" "}
      <span className={styles.kind}>{hitText(hit)}</span>{" "}
      {hit.excerpt.text !== "" && (
        <span>
          <Marked {...hit.excerpt} />
        </span>
      )}
    </button>
  );
}

const KINDS = {
  item: phrase("Item"),
  descriptor: phrase("Descriptor"),
  prompts: phrase("To think about"),
  "section-note": phrase("Note on the section"),
  note: phrase("Note"),
  reference: phrase("Guidance to have open"),
  element: phrase("Evidence and impact"),
  "field-help": phrase("In the document"),
  rest: phrase("In the document"),
} as const;

/** What kind of text was found, of which grade, and where it stands. */
export function hitText({ entry, asked }: Pick<GuidanceHit, "entry" | "asked">): string {
  return [
    entry.grade ? `${KINDS[entry.kind]}, ${entry.grade.label}` : KINDS[entry.kind],
    entry.under,
    asked ? "" : phrase("not asked for so far"),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** How much was found. */
export function foundText({ total, words, hits }: GuidanceHits): string {
  if (total === 0) return phrase("Nothing found");
  const found = phrase("{count} found", { count: total });
  const some =
    words === "some" ? phrase("{found} with some of these words, none with all", { found }) : found;
  return hits.length < total ? phrase("{some}, the first {hits} shown", { some, hits: hits.length }) : some;
}

/** What is left out of a list that would be too long, and what to do about it. */
export function moreText({ total, hits }: GuidanceHits): string | undefined {
  const more = total - hits.length;
  return more > 0 ? phrase("{count} more. Add a word to narrow them down.", { count: more }) : undefined;
}

/** From the search box to the first thing found, from one to the next, and back, with the arrow keys. */
function stepTo(within: HTMLElement, key: string): boolean {
  if (key !== "ArrowDown" && key !== "ArrowUp") return false;
  const stops = [...within.querySelectorAll<HTMLElement>("input, li > button")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const to = at < 0 ? undefined : stops[at + (key === "ArrowDown" ? 1 : -1)];
  to?.focus();
  return to !== undefined;
}

const useMarkedStyles = makeStyles({
  mark: {
    color: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusSmall,
    textDecorationLine: "underline",
    textUnderlineOffset: "2px",
    "@media (forced-colors: active)": { color: "MarkText", backgroundColor: "Mark" },
  },
});

/** A text with what was looked for marked in it. */
function Marked({ text, marks }: MarkedText) {
  const styles = useMarkedStyles();
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
